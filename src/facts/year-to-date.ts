import { formatPlain, snap } from '../base/decimal.ts';
import { sum } from '../base/sum.ts';
import { factPlace, STATE } from '../model/fact.ts';
import { cumulativeDiffers, cumulativeFalls } from '../model/faults/facts.ts';
import type { Months } from '../model/months.ts';
import { formatPeriod, monthPeriod, type Period, quarterPeriod } from '../model/period.ts';
import type { Said } from '../model/said.ts';
import type { Item } from '../model/scheme.ts';
import { type ChoiceContext, onTrack, shown, shownCounted } from './choose.ts';

/** One part of the year: a month or quarter, and the facts that stand for it. */
export interface Part {
  readonly period: Period;
  readonly own: number | undefined;
  readonly toDate: number | undefined;
}

/**
 * The last part's year-to-date fact, after every year-to-date figure was held against the parts before it, as its own
 * track reported them: what another track says instead (a figure that was verified) is no fault of the sum.
 */
export function checkedToDate(
  context: ChoiceContext,
  item: Item,
  unit: string,
  parts: readonly Part[],
): number | undefined {
  const { log, emit } = context;
  const owns: (number | undefined)[] = [];
  let offset = 0; // what was already reported as different is not reported again each month
  let former: number | undefined;
  for (const { period, own, toDate } of parts) {
    owns.push(reported(context, own));
    const cumulative = reported(context, toDate);
    if (cumulative === undefined || log.state[cumulative] !== STATE.value) continue;
    if (former !== undefined && log.track[former] !== log.track[cumulative])
      [former, offset] = [undefined, 0];
    const before = owns.map((fact) => onTrack(log, fact, log.track[cumulative]!));
    const isComplete = before.every((fact) => fact !== undefined && log.state[fact] !== STATE.unusable);
    const value = log.value[cumulative]!;
    const summed = snap(
      sum(
        before.flatMap((fact) =>
          fact !== undefined && log.state[fact] === STATE.value ? [log.value[fact]!] : [],
        ),
      ),
    );
    const at = factPlace(log, cumulative);
    const about = { unit, title: item.title };
    if (isComplete && snap(value - summed) !== offset) {
      const until = formatPeriod(period);
      emit(
        cumulativeDiffers(
          { ...about, until, cumulative: formatPlain(value), summed: formatPlain(summed) },
          at,
        ),
      );
      offset = snap(value - summed);
    } else if (!isComplete && former !== undefined && value < log.value[former]!)
      emit(cumulativeFalls({ ...about, from: shown(log, former), to: shown(log, cumulative) }, at));
    former = cumulative;
  }
  return reported(context, parts.at(-1)!.toDate);
}

/** A fact that was reported, in whatever state; undefined for a blank one. */
export const reported = ({ log }: ChoiceContext, fact: number | undefined): number | undefined =>
  fact === undefined || log.state[fact] === STATE.notReported ? undefined : fact;

/** The year-to-date fact of the part before the first, where a run begins within the year. */
export interface Before {
  readonly fact: number | undefined;
}

/** The part before the first month of a run that begins within the year. */
export function lessBefore(
  { collect }: Pick<Item, 'collect'>,
  { first }: Months,
  year: number,
  find: (period: Period, yearToDate: boolean) => number | undefined,
): Before | undefined {
  if (first === 1) return undefined;
  const last = collect === 'quarterly' ? quarterPeriod(year, (first - 1) / 3) : monthPeriod(year, first - 1);
  return { fact: find(last, true) };
}

/** A figure made of two year-to-date figures. */
export interface Difference {
  readonly state: typeof STATE.value;
  readonly value: number;
  readonly note: Said;
  /** The earlier of the two facts. */
  readonly since: number;
}

/** What the year-to-date figures of the last part and of the part before the first leave between them. */
export function differenceOf(
  context: ChoiceContext,
  { rollUp: how }: Pick<Item, 'rollUp'>,
  parts: readonly Part[],
  before: Before,
): Difference | undefined {
  const { log, figures } = context;
  const [from, to] = [reported(context, before.fact), reported(context, parts.at(-1)!.toDate)];
  if (how !== 'sum' || from === undefined || to === undefined) return undefined;
  if (log.state[from] !== STATE.value || log.state[to] !== STATE.value) return undefined;
  return {
    state: STATE.value,
    value: snap(figures[to]! - figures[from]!),
    since: from,
    note: {
      zh: `累计数相减：${shownCounted(context, to)} − ${shownCounted(context, from)}`,
      en: `year-to-date figures: ${shownCounted(context, to)} − ${shownCounted(context, from)}`,
    },
  };
}
