import { formatPlain, snap } from '../base/decimal.ts';
import { sum } from '../base/sum.ts';
import { factPlace, STATE } from '../model/fact.ts';
import { cumulativeDiffers, cumulativeFalls } from '../model/faults/facts.ts';
import { formatPeriod, type Period } from '../model/period.ts';
import type { Item } from '../model/scheme.ts';
import { type ChoiceContext, shown } from './choose.ts';

/** One part of the year: a month or quarter, and the facts that stand for it. */
export interface Part {
  readonly period: Period;
  readonly own: number | undefined;
  readonly toDate: number | undefined;
}

/** The last part's year-to-date fact, after every year-to-date figure was held against the parts before it. */
export function checkedToDate(
  context: ChoiceContext,
  item: Item,
  unit: string,
  parts: readonly Part[],
): number | undefined {
  const { log, emit } = context;
  const before: number[] = [];
  let complete = true;
  let offset = 0; // what was already reported as different is not reported again each month
  let former: number | undefined;
  for (const { period, own, toDate } of parts) {
    const fact = reported(context, own);
    complete &&= fact !== undefined && log.state[fact] !== STATE.unusable;
    if (fact !== undefined && log.state[fact] === STATE.value) before.push(log.value[fact]!);
    const cumulative = reported(context, toDate);
    if (cumulative === undefined || log.state[cumulative] !== STATE.value) continue;
    const value = log.value[cumulative]!;
    const summed = snap(sum(before));
    const at = factPlace(log, cumulative);
    const about = { unit, title: item.title };
    if (complete && snap(value - summed) !== offset) {
      const until = formatPeriod(period);
      emit(
        cumulativeDiffers(
          { ...about, until, cumulative: formatPlain(value), summed: formatPlain(summed) },
          at,
        ),
      );
      offset = snap(value - summed);
    } else if (!complete && former !== undefined && value < log.value[former]!)
      emit(cumulativeFalls({ ...about, from: shown(log, former), to: shown(log, cumulative) }, at));
    former = cumulative;
  }
  return reported(context, parts.at(-1)!.toDate);
}

/** A fact that was reported, in whatever state; undefined for a blank one. */
export const reported = ({ log }: ChoiceContext, fact: number | undefined): number | undefined =>
  fact === undefined || log.state[fact] === STATE.notReported ? undefined : fact;
