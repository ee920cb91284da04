import { difference } from '../base/difference.ts';
import type { Assessment, IndicatorScores } from '../model/assessment.ts';
import { STATE, type State } from '../model/fact.ts';
import type { Raw } from '../model/method.ts';
import type { Indicator } from '../model/scheme.ts';
import type { Unit } from '../model/unit.ts';
import { better } from './better.ts';

export type Judgement = 'better' | 'worse' | 'same';

/** An indicator's value of one year, or why there is none. */
export interface YearValue {
  readonly year: number;
  readonly state: State;
  readonly value: Raw | undefined;
}

/** One indicator of one unit over the years. */
export interface TrendRow {
  readonly indicator: Indicator;
  readonly indicatorIndex: number;
  readonly unit: Unit;
  readonly pool: string;
  /** From the oldest year to the one assessed. */
  readonly years: readonly YearValue[];
  /** This year's number less last year's. */
  readonly change: number | undefined;
  /** Undefined where it is only watched, or where a year has no value. */
  readonly judgement: Judgement | undefined;
  /** Places among the peers that have a value; equal values share the better place. */
  readonly place: number | undefined;
  readonly placeBefore: number | undefined;
}

/** The years that a trend shows, from the oldest on; empty where the scheme keeps no history. */
export const trendYears = ({ history = [], period }: Assessment): readonly number[] =>
  history.length === 0 ? [] : [...history.map(({ year }) => year).reverse(), period.year];

/** Every indicator over the years, and for each its units by roster. */
export function* trendRows(assessment: Assessment): Generator<TrendRow> {
  const { scheme, facts, history = [] } = assessment;
  if (history.length === 0) return;
  for (const [index, indicator] of scheme.indicators.entries()) {
    const now = assessment.indicators[index]!;
    const columns = [now, ...history.map(({ indicators }) => indicators[index]!)];
    const places = [now, columns[1]!].map((column) => placesOf(assessment, indicator, column, now.targets));
    for (const [at, unit] of facts.units.entries()) {
      const years = columns.map((column, back) => yearValue(column, at, assessment.period.year - back));
      yield {
        indicator,
        indicatorIndex: index,
        unit,
        pool: assessment.pools[assessment.poolOf[at]!]!,
        years: years.reverse(),
        change: changeOf(years.at(-1)!.value, years.at(-2)!.value),
        judgement: judge(indicator, years.at(-1)!.value, years.at(-2)!.value, now.targets[at]!),
        place: places[0]![at] || undefined,
        placeBefore: places[1]![at] || undefined,
      };
    }
  }
}

type Values = Pick<IndicatorScores, 'states' | 'raws' | 'texts'>;

/** A value that the method could not score still is what was reported. */
function yearValue({ states, raws, texts }: Values, unit: number, year: number): YearValue {
  const state = states[unit] as State;
  return { year, state, value: state === STATE.value ? (texts[unit] ?? raws[unit]!) : undefined };
}

const changeOf = (now: Raw | undefined, before: Raw | undefined): number | undefined =>
  typeof now === 'number' && typeof before === 'number' ? difference(now, before) : undefined;

function judge(
  indicator: Indicator,
  now: Raw | undefined,
  before: Raw | undefined,
  target: number,
): Judgement | undefined {
  if (now === undefined || before === undefined) return undefined;
  const order = better(indicator, now, before, target);
  if (order === undefined) return undefined;
  return order > 0 ? 'better' : order < 0 ? 'worse' : 'same';
}

/** Each unit's place in its pool; 0 without a value, and where figures are only watched. */
function placesOf(
  { poolOf, pools }: Assessment,
  indicator: Indicator,
  column: Values,
  targets: Float64Array,
): Int32Array {
  const places = new Int32Array(poolOf.length);
  if (indicator.method.watches) return places;
  const rawOf = (unit: number): Raw => column.texts[unit] ?? column.raws[unit]!;
  for (let pool = 0; pool < pools.length; pool += 1) {
    const order: number[] = [];
    poolOf.forEach((own, unit) => {
      if (own === pool && column.states[unit] === STATE.value) order.push(unit);
    });
    const compare = (a: number, b: number): number =>
      -(better(indicator, rawOf(a), rawOf(b), targets[a]!) ?? 0);
    order.sort(compare);
    order.forEach((unit, at) => {
      const tied = at > 0 && compare(order[at - 1]!, unit) === 0;
      places[unit] = tied ? places[order[at - 1]!]! : at + 1;
    });
  }
  return places;
}
