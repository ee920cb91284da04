import { snap } from '../base/decimal.ts';
import { sum } from '../base/sum.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Strategies } from '../model/classification.ts';
import type { Said } from '../model/said.ts';
import type { Scheme } from '../model/scheme.ts';
import { fullPoints } from './full-points.ts';
import type { RunResults } from './run-results.ts';

/** What one scheme gives to a plan or line: a share of its full points, and the indicators that carry it. */
export interface CoverageCell {
  readonly scheme: Scheme;
  /** 0…1. */
  readonly share: number;
  readonly indicators: readonly string[];
}

/** A plan or line with what each scheme gives to it. */
export interface CoverageRow {
  readonly name: string;
  readonly kind: 'line' | 'strategy';
  /** The line that a plan belongs to. */
  readonly line: string | undefined;
  /** In the order of the run. */
  readonly cells: readonly CoverageCell[];
  /** The mean of the shares over all schemes; 0 is a gap. */
  readonly mean: number;
}

/** How the schemes of a run serve the plans and lines. */
export interface Coverage {
  readonly rows: readonly CoverageRow[];
  /** Plans and lines that no scheme serves. */
  readonly gaps: readonly string[];
  /** By scheme: what serves no plan or line. */
  readonly unlinked: readonly CoverageCell[];
  /** Schemes whose whole weight serves no plan or line: gaps on their side. */
  readonly unserving: readonly Scheme[];
}

/** What serves nothing and what nothing serves, in one line; undefined where there is no such gap. */
export function gapWords({ gaps, unserving }: Coverage): Said | undefined {
  const titles = unserving.map(({ title }) => title);
  const parts: Said[] = [];
  if (gaps.length > 0)
    parts.push({ zh: `没有任何方案安排分值：${gaps.join('、')}`, en: `no scheme serves ${gaps.join(', ')}` });
  if (titles.length > 0)
    parts.push({
      zh: `全部分值未挂钩任何战略的方案：${titles.join('、')}`,
      en: `nothing is served by ${titles.join(', ')}`,
    });
  if (parts.length === 0) return undefined;
  return {
    zh: `战略缺口：${parts.map(({ zh }) => zh).join('；')}`,
    en: `Gaps between plans and schemes: ${parts.map(({ en }) => en).join('; ')}`,
  };
}

/** The gaps of a year's run in one line; undefined where there are none, or no plan is named anywhere. */
export function gapsOfYear({ assessments, strategies }: RunResults): Said | undefined {
  if (assessments[0]?.period.kind !== 'year') return undefined;
  const coverage = coverageOf(assessments, strategies);
  return coverage && gapWords(coverage);
}

/**
 * The weight by plan and by line, as shares of each scheme's full points. An indicator counts once for each plan it
 * names, and once for a line that it names itself or through a plan. Without a strategies file the names in use are
 * taken as plans.
 */
export function coverageOf(
  assessments: readonly Assessment[],
  strategies: Strategies | undefined,
): Coverage | undefined {
  const schemes = servingSchemes(assessments);
  const used = schemes.flatMap(({ indicators }) => indicators.flatMap(({ strategy }) => strategy));
  if (!strategies && used.length === 0) return undefined;
  const plans = strategies?.strategies ?? [...new Set(used)].map((name) => ({ name, line: undefined }));
  const lineOf = new Map(plans.map(({ name, line }) => [name, line]));
  const serves = (named: readonly string[], row: Pick<CoverageRow, 'kind' | 'name'>): boolean =>
    named.includes(row.name) || (row.kind === 'line' && named.some((name) => lineOf.get(name) === row.name));
  const rows = [
    ...(strategies?.lines ?? []).map((name) => ({ name, kind: 'line' as const, line: undefined })),
    ...plans.map(({ name, line }) => ({ name, kind: 'strategy' as const, line })),
  ].map((row): CoverageRow => {
    const cells = schemes.map((scheme) => cellOf(scheme, ({ strategy }) => serves(strategy, row)));
    return { ...row, cells, mean: snap(sum(cells.map(({ share }) => share)) / Math.max(1, cells.length)) };
  });
  const unlinked = schemes.map((scheme) => cellOf(scheme, ({ strategy }) => strategy.length === 0));
  return {
    rows,
    gaps: rows.flatMap(({ name, mean }) => (mean === 0 ? [name] : [])),
    unlinked,
    unserving: unlinked.flatMap(({ scheme, share }) => (share === 1 ? [scheme] : [])),
  };
}

/** The schemes that may serve plans: those of units; persons are assessed on what their units do. */
export const servingSchemes = (assessments: readonly Assessment[]): readonly Scheme[] =>
  assessments.map(({ scheme }) => scheme).filter(({ of }) => of === 'units');

function cellOf(scheme: Scheme, takes: (indicator: Scheme['indicators'][number]) => boolean): CoverageCell {
  const full = fullPoints(scheme).indicators;
  const taken = scheme.indicators.flatMap((indicator, index) => (takes(indicator) ? [index] : []));
  return {
    scheme,
    share: snap(sum(taken.map((index) => full[index]!)) / scheme.total),
    indicators: taken.map((index) => scheme.indicators[index]!.title),
  };
}
