import { factPlace, STATE } from '../model/fact.ts';
import { figuresUnused, severalPeriods } from '../model/faults/facts.ts';
import { formatPeriod, type Period, periodOfKey } from '../model/period.ts';
import type { Said } from '../model/said.ts';
import type { Item } from '../model/scheme.ts';
import type { ChoiceContext } from './choose.ts';

/** What of one item did not enter its figure. */
interface Unused {
  readonly why: Said;
  readonly fact: number;
  count: number;
}

/**
 * Reports figures of the year that the roll-up of their item has no use for: a quarter's where months are collected, a
 * year-to-date figure where a mean is wanted, several periods where one figure a year is. Once an item.
 */
export function reportUnused({ log, scheme, emit }: ChoiceContext, year: number): void {
  const unused = new Map<string, Unused>();
  const annual = new Map<number, { readonly units: Set<number>; periods: string; readonly fact: number }>();
  for (let fact = 0; fact < log.length; fact += 1) {
    const period = periodOfKey(log.period[fact]!);
    if (period.year !== year || log.state[fact] === STATE.notReported) continue;
    const index = log.item[fact]!;
    const item = scheme.items[index]!;
    const why = whyUnused(item, period, log.yearToDate[fact] === 1);
    if (why) {
      const key = `${index}:${period.kind}`;
      const known = unused.get(key);
      if (known) known.count += 1;
      else unused.set(key, { why, fact, count: 1 });
    }
    if (item.collect === 'annual' && fact > 0 && isLater(log, fact)) {
      const periods = [log.period[fact - 1]!, log.period[fact]!].map((key) => formatPeriod(periodOfKey(key)));
      const known = annual.get(index) ?? { units: new Set(), periods: periods.join('、'), fact };
      annual.set(index, known);
      known.units.add(log.unit[fact]!);
    }
  }
  for (const [key, { why, fact, count }] of unused) {
    const { title } = scheme.items[Number(key.split(':')[0])]!;
    emit(figuresUnused({ title, count, why }, factPlace(log, fact)));
  }
  for (const [index, { units, periods, fact }] of annual)
    emit(
      severalPeriods({ title: scheme.items[index]!.title, units: units.size, periods }, factPlace(log, fact)),
    );
}

const COLLECTED = {
  monthly: { kind: 'month', zh: '按月采集', en: 'months are collected' },
  quarterly: { kind: 'quarter', zh: '按季采集', en: 'quarters are collected' },
} as const;

function whyUnused({ collect, rollUp, reads }: Item, period: Period, toDate: boolean): Said | undefined {
  if (collect === 'annual' || period.kind === 'year') return undefined;
  const { kind, zh, en } = COLLECTED[collect];
  const text = formatPeriod(period);
  if (period.kind !== kind) return { zh: `${zh}，报的是 ${text} 等`, en: `${en}, and ${text} was given` };
  if (toDate && reads === 'number' && (rollUp === 'mean' || rollUp === 'max'))
    return { zh: '累计数不能用来求平均或最大', en: 'year-to-date figures give no mean or maximum' };
  return undefined;
}

/** Whether the fact before is of the same item, unit and year, and of an earlier period. */
function isLater(log: ChoiceContext['log'], fact: number): boolean {
  const before = fact - 1;
  return (
    log.item[before] === log.item[fact] &&
    log.unit[before] === log.unit[fact] &&
    Math.floor(log.period[before]! / 1000) === Math.floor(log.period[fact]! / 1000) &&
    log.period[before] !== log.period[fact] &&
    log.state[before] !== STATE.notReported
  );
}
