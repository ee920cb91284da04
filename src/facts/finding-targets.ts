import { foldName } from '../base/fold.ts';
import type { SheetRule } from '../model/project.ts';
import { splitMeasure } from '../tables/measures.ts';
import { isFigure, isToDate } from './bind-columns.ts';
import type { Desk, Gathering } from './desk.ts';

/** What a finding is about in one scheme: a collected item, an indicator, or both. */
export interface FindingTarget {
  readonly desk: Desk;
  /** −1 for an indicator that is computed from others. */
  readonly item: number;
  /** −1 for an input. */
  readonly indicator: number;
  readonly title: string;
  readonly yearToDate: boolean;
  readonly measure: string | undefined;
}

/** Finds what a title is about, in every scheme of these desks that knows it. */
export function findingBinder(
  desks: Gathering['desks'],
  rule: SheetRule,
): (title: string) => readonly FindingTarget[] {
  const known = new Map<string, readonly FindingTarget[]>();
  return (title) => {
    const found = known.get(title) ?? desks.flatMap((desk) => targetIn(desk, rule, title) ?? []);
    known.set(title, found);
    return found;
  };
}

function targetIn(desk: Desk, rule: SheetRule, title: string): FindingTarget | undefined {
  const { items, indicators } = desk.scheme;
  const plain = splitMeasure(title);
  const whole = desk.items.bind([title]);
  const label = whole ?? desk.items.bind([plain.label]);
  if (label && isFigure(label)) {
    const { item } = label;
    return {
      desk,
      item,
      indicator: indicators.findIndex((one) => one.item === item),
      title: items[item]!.title,
      yearToDate: isToDate(label, rule),
      measure: whole ? undefined : plain.measure,
    };
  }
  const folded = foldName(title);
  const indicator = indicators.findIndex((one) => foldName(one.title) === folded || one.code === folded);
  if (indicator < 0) return undefined;
  const computed = indicators[indicator]!;
  return {
    desk,
    item: computed.item,
    indicator,
    title: computed.title,
    yearToDate: false,
    measure: undefined,
  };
}
