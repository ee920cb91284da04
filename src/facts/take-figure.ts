import { formatPlain, roundHalfUp, snap } from '../base/decimal.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Emit } from '../model/diagnostic.ts';
import type { FromFigure } from '../model/from-figure.ts';
import type { Said } from '../model/said.ts';
import type { Scheme } from '../model/scheme.ts';
import { nameWithMonths } from '../model/span.ts';
import { type STANDING_FIGURES, standingFigure } from '../model/standing-figures.ts';
import type { Taken } from '../model/taken.ts';
import { columnPlace, type Unit } from '../model/unit.ts';
import type { Figure } from './figure.ts';
import { chargeOf } from './take-charge.ts';
import { partsOf } from './taken-parts.ts';

const totalOf = ({ totals, unscored }: Assessment, unit: number): number | undefined =>
  unscored?.has(unit) ? undefined : totals.settled[unit];

/** How the figures of a standing are read off an assessment. */
const STANDING: Readonly<
  Record<keyof typeof STANDING_FIGURES, (assessment: Assessment, unit: number) => number | string | undefined>
> = {
  total: totalOf,
  percent: (assessment, unit) => {
    const total = totalOf(assessment, unit);
    return total === undefined ? undefined : snap((total / assessment.scheme.total) * 100);
  },
  rank: ({ ranks }, unit) => ranks[unit] || undefined,
  grade: ({ grades }, unit) => grades[unit]?.name,
  vetoed: ({ vetoed }, unit) => Number(vetoed[unit]),
  barred: ({ barred }, unit) => Number(barred[unit]),
};

/** A figure of a unit in another assessment; undefined where there is none. `taker` is the unit or person it is for. */
export function figureOf(
  assessment: Assessment,
  unit: number,
  from: FromFigure,
  taker: Unit,
  emit: Emit,
): Figure | undefined {
  if (from.figure === 'charge') return chargeOf(assessment, unit, from, taker, emit);
  const said = standingFigure(from.figure);
  const value = said
    ? STANDING[from.figure as keyof typeof STANDING](assessment, unit)
    : pointsOf(assessment, unit, from.figure);
  if (value === undefined || Number.isNaN(value)) return undefined;
  const told = said ?? titleOf(assessment.scheme, from.figure);
  return {
    said: told,
    value,
    note: noteOf(assessment, unit, told, value),
    ...partsOf(assessment, unit, from.figure),
  };
}

/** A figure with whose it is; `taker` is the unit or person it is for. */
export function takenOf(
  { scheme, period, facts }: Assessment,
  index: number,
  { figure, unit: by }: FromFigure,
  { note: _, ...made }: Figure,
  taker: Unit,
): Taken {
  const { code, name, person } = facts.units[index]!;
  return {
    scheme: scheme.code,
    title: scheme.title,
    unit: code,
    name: person ? code : name,
    period,
    figure,
    at: columnPlace(taker, by),
    ...made,
  };
}

function pointsOf(assessment: Assessment, unit: number, code: string): number | undefined {
  const { scheme, dimensions, indicators } = assessment;
  const dimension = scheme.dimensions.findIndex((one) => one.code === code);
  if (dimension >= 0) return dimensions[dimension]!.points[unit];
  return indicators[scheme.indicators.findIndex((one) => one.code === code)]?.weighted[unit];
}

function titleOf({ dimensions, indicators }: Scheme, code: string): Said {
  const title = [...dimensions, ...indicators].find((one) => one.code === code)?.title ?? code;
  return { zh: `「${title}」得分`, en: `points of "${title}"` };
}

function noteOf(
  { scheme, period, facts }: Assessment,
  unit: number,
  said: Said,
  value: number | string,
): Said {
  const name = nameWithMonths(facts.units[unit]!);
  const figure = typeof value === 'number' ? formatPlain(roundHalfUp(value, 4)) : value;
  return {
    zh: `取自「${scheme.title}」${period.year} 年 ${name.zh} 的${said.zh}：${figure}`,
    en: `${said.en} of ${name.en} in "${scheme.title}" ${period.year}: ${figure}`,
  };
}
