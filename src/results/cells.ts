import type { Assessment } from '../model/assessment.ts';
import { factPlace } from '../model/fact.ts';
import type { Place } from '../model/place.ts';
import type { Scheme } from '../model/scheme.ts';

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
export function itemsBehind({ scheme }: Assessment, indicator: number): readonly number[] {
  const known = behind.get(scheme) ?? allItemsBehind(scheme);
  behind.set(scheme, known);
  return known[indicator]!;
}

/** Asked for every cell of every report, so worked out once a scheme. */
const behind = new WeakMap<Scheme, readonly (readonly number[])[]>();

function allItemsBehind({ indicators, items }: Scheme): readonly (readonly number[])[] {
  const byKey = new Map(items.map(({ code }, at) => [`item:${code}`, at]));
  return indicators.map(({ item, value }) => {
    const named = (value?.keys ?? []).flatMap((key) => byKey.get(key) ?? []);
    return item < 0 || named.includes(item) ? named : [item, ...named];
  });
}
