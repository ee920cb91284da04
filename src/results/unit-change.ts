import { roundHalfUp, snap } from '../base/decimal.ts';
import { sum } from '../base/sum.ts';
import type { ResultsFigure, ResultsIndicator, ResultsScheme, ResultsUnit } from './results-scheme.ts';

/** Why points moved. */
export type Cause =
  /** The unit's own figure. */
  | 'data'
  | 'target'
  /** The method, or an indicator that came or went. */
  | 'rule'
  /** The same figure is scored otherwise because those of other units changed. */
  | 'peers'
  | 'weight'
  /** Weight handed over, or taken back, because an indicator has no value. */
  | 'reweigh'
  /** What the results do not say: the roster, an input of an expression, the version of the toolkit. */
  | 'other'
  | 'bonus'
  | 'deduction'
  /** What the rounds of the year make of its own result. */
  | 'process'
  /** Caps, vetoes that zero, and the like, of one indicator. */
  | 'bounds'
  /** What the lines above do not account for: rounding, caps, bounds, vetoes, parts that do not add up. */
  | 'residue';

/** One line of why a unit's total moved. */
export interface ChangeLine {
  readonly cause: Cause;
  /** The indicator's code; undefined for what is of no single one. */
  readonly indicator: string | undefined;
  readonly title: string;
  /** What was there before and after, where it is one figure: raw, target or full points. */
  readonly from: number | string | undefined;
  readonly to: number | string | undefined;
  readonly points: number;
}

/** What became of a unit from one run to the other; its lines add up to the change of its total. */
export interface UnitChange {
  readonly code: string;
  readonly name: string;
  readonly before: ResultsUnit;
  readonly after: ResultsUnit;
  readonly points: number;
  readonly lines: readonly ChangeLine[];
}

/** Two results of one scheme, and the indicators of either with what they were and are. */
export interface Sides {
  readonly before: ResultsScheme;
  readonly after: ResultsScheme;
  readonly indicators: readonly IndicatorSides[];
  readonly isSameScheme: boolean;
  /** To how many decimals points are shown: those of the finer scheme. */
  readonly decimals: number;
}

/** An indicator as it was and is. */
export interface IndicatorSides {
  readonly code: string;
  readonly title: string;
  readonly before: ResultsIndicator | undefined;
  readonly after: ResultsIndicator | undefined;
  /** Pools in which some unit's figure changed. */
  readonly moved: ReadonlySet<string>;
}

/** Pairs the indicators of two results: those of the second in its order, then those that are gone. */
export function sidesOf(before: ResultsScheme, after: ResultsScheme): Sides {
  const [old, now] = [byCode(before), byCode(after)];
  const units = new Map(before.units.map((unit) => [unit.code, unit]));
  const codes = [...new Set([...now.keys(), ...old.keys()])];
  const present = new Set(after.units.map(({ code }) => code));
  const gone = before.units.flatMap(({ code, pool }) => (present.has(code) ? [] : [pool]));
  const indicators = codes.map((code): IndicatorSides => {
    const moved = after.units.flatMap((unit) =>
      sameData(units.get(unit.code)?.indicators.get(code), unit.indicators.get(code)) ? [] : [unit.pool],
    );
    return {
      code,
      title: (now.get(code) ?? old.get(code))!.title,
      before: old.get(code),
      after: now.get(code),
      moved: new Set([...moved, ...gone]),
    };
  });
  return {
    before,
    after,
    indicators,
    isSameScheme: before.sha256 === after.sha256,
    decimals: Math.max(before.decimals, after.decimals),
  };
}

const byCode = ({ indicators }: ResultsScheme): ReadonlyMap<string, ResultsIndicator> =>
  new Map(indicators.map((one) => [one.code, one]));

/** Totals that no rule rounds (a geometric mean) are compared to so many decimals. */
const FINEST = 6;

/** What moved a unit's total: each indicator by its causes, bonuses and deductions, and what is left over. */
export function unitChange(sides: Sides, before: ResultsUnit, after: ResultsUnit): UnitChange {
  const { decimals } = sides;
  const points = roundHalfUp(after.total - before.total, FINEST);
  const lines = [
    ...sides.indicators.flatMap((indicator) => indicatorLines(sides, indicator, before, after)),
    adjustmentLine('bonus', roundHalfUp(after.bonus - before.bonus, decimals)),
    adjustmentLine('deduction', roundHalfUp(before.deduction - after.deduction, decimals)),
    adjustmentLine(
      'process',
      roundHalfUp(processed(sides.after, after) - processed(sides.before, before), decimals),
    ),
  ].filter((line) => line.points !== 0);
  const left = snap(points - sum(lines.map((line) => line.points)));
  const rest = roundHalfUp(left, FINEST);
  const residue: readonly ChangeLine[] = rest === 0 ? [] : [adjustmentLine('residue', rest)];
  return { code: after.code, name: after.name, before, after, points, lines: [...lines, ...residue] };
}

/** What a unit's rounds added to its own result of the year. */
const processed = ({ own }: ResultsScheme, { code, total }: ResultsUnit): number =>
  total - (own.get(code) ?? total);

const adjustmentLine = (
  cause: 'bonus' | 'deduction' | 'process' | 'residue',
  points: number,
): ChangeLine => ({
  cause,
  indicator: undefined,
  title: '',
  from: undefined,
  to: undefined,
  points,
});

/**
 * The points that an indicator moved, by cause: what the score did counts at the former weight, what the weight did at
 * the present score, so that both together are the whole.
 */
function indicatorLines(
  sides: Sides,
  indicator: IndicatorSides,
  before: ResultsUnit,
  after: ResultsUnit,
): readonly ChangeLine[] {
  const { decimals } = sides;
  const [was, is] = [before.indicators.get(indicator.code), after.indicators.get(indicator.code)];
  const moved = roundHalfUp((is?.points ?? 0) - (was?.points ?? 0), decimals);
  const line = (cause: Cause, points: number, [from, to]: Ends = [undefined, undefined]): ChangeLine => ({
    cause,
    indicator: indicator.code,
    title: indicator.title,
    from,
    to,
    points,
  });
  if (!was || !is || !indicator.before || !indicator.after) return [line('rule', moved)];
  const [weightWas, weightIs] = [was.weight ?? 0, is.weight ?? 0];
  const byWeight = weightWas !== weightIs;
  const byScore = was.normalised !== is.normalised;
  const [scoreCause, scored] = whyScored(sides, indicator, [before, after]);
  const weighed: Ends = [weightWas, weightIs];
  const weightCause = indicator.before.weight === indicator.after.weight ? 'reweigh' : 'weight';
  if (!byWeight) return [line(byScore ? scoreCause : 'bounds', moved, byScore ? scored : undefined)];
  if (!byScore) return [line(weightCause, moved, weighed)];
  if (weightWas === 0 || weightIs === 0) return [line(scoreCause, moved, scored)]; // it came to apply, or ceased to
  const weight = roundHalfUp(((weightIs - weightWas) * (is.normalised ?? 0)) / 100, decimals);
  return [line(scoreCause, snap(moved - weight), scored), line(weightCause, weight, weighed)];
}

type Ends = readonly [from: number | string | undefined, to: number | string | undefined];

/** Why an indicator's score moved, and from what to what. */
function whyScored(
  { isSameScheme }: Sides,
  { code, before, after, moved }: IndicatorSides,
  [unitBefore, unitAfter]: readonly [ResultsUnit, ResultsUnit],
): readonly [Cause, Ends] {
  const [was, is] = [unitBefore.indicators.get(code)!, unitAfter.indicators.get(code)!];
  if (!sameData(was, is)) return ['data', [shownState(was), shownState(is)]];
  const none: Ends = [undefined, undefined];
  if (!sameRule(before!, after!)) return ['rule', none];
  if (was.target !== is.target) return ['target', [was.target, is.target]];
  if (moved.has(unitAfter.pool) || unitBefore.pool !== unitAfter.pool) return ['peers', none];
  return [isSameScheme ? 'other' : 'rule', none];
}

/** A figure as changes name it: the value, else `/` or `—`. */
export const shownState = (figure: ResultsFigure | undefined): number | string =>
  figure?.raw ?? (figure?.state === 'not-applicable' ? '/' : '—');

/** Whether two lines rest on the same figure. */
export const sameData = (a: ResultsFigure | undefined, b: ResultsFigure | undefined): boolean =>
  a?.raw === b?.raw && (a?.state ?? '') === (b?.state ?? '');

/** Whether an indicator is scored in the same way, its weight apart. */
export const sameRule = (a: ResultsIndicator, b: ResultsIndicator): boolean =>
  a.method === b.method && a.direction === b.direction && a.measure === b.measure;
