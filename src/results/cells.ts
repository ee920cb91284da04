import type { Assessment } from '../model/assessment.ts';
import { factPlace } from '../model/fact.ts';
import type { Place } from '../model/place.ts';

/** Where an indicator's value of a unit came from: its own facts, and those its `value:` reads; may be empty. */
export function* indicatorCells(assessment: Assessment, indicator: number, unit: number): Generator<Place> {
  for (const item of itemsBehind(assessment, indicator)) yield* itemCells(assessment, item, unit);
}

/** The cells that made an item's figure of a unit. */
export function* itemCells(assessment: Assessment, item: number, unit: number): Generator<Place> {
  const { items, log } = assessment.facts;
  const facts = items[item];
  if (!facts) return;
  const first = facts.first[unit]!;
  for (let at = first; at < first + facts.count[unit]!; at += 1) yield factPlace(log, at);
}

/** How many cells made an indicator's value of a unit. */
export function countCells(assessment: Assessment, indicator: number, unit: number): number {
  let count = 0;
  for (const item of itemsBehind(assessment, indicator))
    count += assessment.facts.items[item]?.count[unit] ?? 0;
  return count;
}

/** Indices of the items an indicator is made of: its own first, then those named in its `value:`. */
export function itemsBehind(assessment: Assessment, indicator: number): readonly number[] {
  const { scheme } = assessment;
  const { item, value } = scheme.indicators[indicator]!;
  if (!value) return item < 0 ? [] : [item];
  const named = value.keys
    .filter((key) => key.startsWith('item:'))
    .map((key) => scheme.items.findIndex(({ code }) => `item:${code}` === key))
    .filter((at) => at >= 0);
  return item < 0 || named.includes(item) ? named : [item, ...named];
}
