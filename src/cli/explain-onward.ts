import { formatPeriod, type Period } from '../model/period.ts';
import type { Onward } from '../reports/writers/explanation-taken.ts';

/** What the commands that go on have in common with the one given. */
export interface OnwardOf {
  /** The project folder as it was typed. */
  readonly path: string;
  /** The year of the run. */
  readonly year: number;
  readonly period?: Period;
  readonly draft: boolean;
  /** Whether the year was asked for. */
  readonly asksYear: boolean;
}

/** The commands that explain figures of other assessments of the same run. */
export const onwardOf =
  ({ path, year, period, draft, asksYear }: OnwardOf): Onward =>
  ({ scheme, unit, period: of, figure, parts }) => {
    if (of.year !== year) return undefined;
    const charged = figure === 'charge' ? parts.flatMap(({ code }) => code ?? []) : [];
    return [
      'score explain',
      ...(path === '.' ? [] : [argument(path)]),
      `--unit ${argument(unit)} --scheme ${argument(scheme)}`,
      ...(charged.length > 0 ? [`--indicator ${charged.join(' ')}`] : []),
      ...(period ? [`--period ${formatPeriod(period)}`] : asksYear ? [`--year ${year}`] : []),
      ...(draft ? ['--draft'] : []),
    ].join(' ');
  };

/** A word of a command line, in quotes where a shell would take it apart. */
const argument = (text: string): string => (/^[\p{L}\p{N}_./:\\-]+$/u.test(text) ? text : `"${text}"`);
