import type { Assessment } from '../model/assessment.ts';
import { type FactLog, STATE } from '../model/fact.ts';
import { monthsIn } from '../model/months.ts';
import { itemsOf } from '../model/pace.ts';
import { periodOfKey } from '../model/period.ts';
import type { Item } from '../model/scheme.ts';
import type { Unit } from '../model/unit.ts';

/** A figure that should have come by the month and did not. */
export interface Unreported {
  readonly unitIndex: number;
  readonly unit: Unit;
  readonly item: Item;
  /** The months (quarters by their last) that are missing, 1–12, rising. */
  readonly missing: readonly number[];
  /** The last month that was reported; 0 where none was. */
  readonly last: number;
  /** How many months it is late: since the end of the first that is missing, that one counted. */
  readonly late: number;
}

/** Every figure that an indicator needs and that has not come by `month`, units in roster order; annual figures are not due. */
export function unreportedBy(assessment: Assessment, month: number): readonly Unreported[] {
  const { scheme, facts } = assessment;
  const needed = new Set(scheme.indicators.flatMap((indicator) => itemsOf(scheme, indicator)));
  return facts.units.flatMap((unit, unitIndex) =>
    scheme.items.flatMap((item, index): readonly Unreported[] => {
      if (!needed.has(item) || item.from || concernsNobody(assessment, item, unitIndex)) return [];
      const due = dueMonths(item, month).filter((one) => isWithin(one, unit));
      const { own, toDate } = reportedMonths(facts.log, index, unitIndex, assessment);
      const covered = item.rollUp === 'mean' || item.rollUp === 'max' ? 0 : Math.max(0, ...toDate);
      const missing = due.filter((one) => !own.has(one) && one > covered);
      if (missing.length === 0) return [];
      const last = Math.max(0, covered, ...due.filter((one) => own.has(one)));
      return [{ unitIndex, unit, item, missing, last, late: month - missing[0]! + 1 }];
    }),
  );
}

/** Whether every indicator that needs the item does not apply to the unit. */
function concernsNobody({ scheme, indicators }: Assessment, item: Item, unit: number): boolean {
  return scheme.indicators.every(
    (indicator, index) =>
      !itemsOf(scheme, indicator).includes(item) || indicators[index]!.states[unit] === STATE.notApplicable,
  );
}

/** The months by which a figure is due: each one, the ends of quarters, the first for what is known from the start. */
function dueMonths({ collect, known }: Item, month: number): readonly number[] {
  if (collect === 'annual') return known === 'start' ? [1] : [];
  const months = Array.from({ length: month }, (_, at) => at + 1);
  return collect === 'monthly' ? months : months.filter((one) => one % 3 === 0);
}

const isWithin = (month: number, { span }: Unit): boolean =>
  !span || (span.first <= month && month <= span.last);

/** The months of the year with a figure of their own (or a stroke), and those with one to date. */
function reportedMonths(
  log: FactLog,
  item: number,
  unit: number,
  { facts, period }: Assessment,
): { readonly own: ReadonlySet<number>; readonly toDate: readonly number[] } {
  const { first, count } = facts.items[item]!;
  const own = new Set<number>();
  const toDate: number[] = [];
  for (let fact = first[unit]!; fact < first[unit]! + count[unit]!; fact += 1) {
    const of = periodOfKey(log.period[fact]!);
    if (of.year !== period.year || log.state[fact] === STATE.notReported) continue;
    const last = of.kind === 'year' ? 1 : monthsIn(of).last;
    if (log.yearToDate[fact] === 1) toDate.push(last);
    else own.add(last);
  }
  return { own, toDate };
}
