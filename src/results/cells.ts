import type { Assessment } from '../model/assessment.ts';
import { type Facts, factPlace, type ItemFacts } from '../model/fact.ts';
import { readItemKey } from '../model/item-key.ts';
import type { Place } from '../model/place.ts';
import type { Scheme } from '../model/scheme.ts';
import type { Taken } from '../model/taken.ts';

/** A collected figure behind an indicator: the item's index, and how many years before the one assessed. */
export interface Behind {
  readonly item: number;
  readonly back: number;
}

/** Where an indicator's value of a unit came from: its own facts, and those its `value:` reads; may be empty. */
export function* indicatorCells(assessment: Assessment, indicator: number, unit: number): Generator<Place> {
  for (const behind of figuresBehind(assessment, indicator)) yield* figureCells(assessment, behind, unit);
}

/** The cells that made an item's figure of a unit. */
export const itemCells = (assessment: Assessment, item: number, unit: number): Generator<Place> =>
  figureCells(assessment, { item, back: 0 }, unit);

function* figureCells({ facts }: Assessment, behind: Behind, unit: number): Generator<Place> {
  const figures = figuresOfItem(facts, behind);
  if (!figures) return;
  const first = figures.first[unit]!;
  for (let at = first; at < first + figures.count[unit]!; at += 1) yield factPlace(facts.log, at);
  for (const { at } of figures.cells?.get(unit) ?? []) yield at;
}

/** The figures of other assessments that an indicator's value of a unit is made of. */
export const takenFigures = (assessment: Assessment, indicator: number, unit: number): readonly Taken[] =>
  figuresBehind(assessment, indicator).flatMap(
    (behind) => figuresOfItem(assessment.facts, behind)?.taken?.get(unit) ?? [],
  );

/** How many cells made an indicator's value of a unit. */
export function countCells(assessment: Assessment, indicator: number, unit: number): number {
  let count = 0;
  for (const behind of figuresBehind(assessment, indicator)) {
    const figures = figuresOfItem(assessment.facts, behind);
    count += (figures?.count[unit] ?? 0) + (figures?.cells?.get(unit)?.length ?? 0);
  }
  return count;
}

/** An item's figures, of the year assessed or of one before. */
export const figuresOfItem = ({ items, past }: Facts, { item, back }: Behind): ItemFacts | undefined =>
  (back === 0 ? items : past?.[back - 1])?.[item];

/** The items an indicator is made of, whatever the year, by their index: its own first. */
export const itemsBehind = (assessment: Assessment, indicator: number): readonly number[] => [
  ...new Set(figuresBehind(assessment, indicator).map(({ item }) => item)),
];

/** The collected figures an indicator is made of: its own first, then those named in its `value:`. */
export function figuresBehind({ scheme }: Assessment, indicator: number): readonly Behind[] {
  const known = behind.get(scheme) ?? allBehind(scheme);
  behind.set(scheme, known);
  return known[indicator]!;
}

/** Asked for every cell of every report, so worked out once a scheme. */
const behind = new WeakMap<Scheme, readonly (readonly Behind[])[]>();

function allBehind({ indicators, items }: Scheme): readonly (readonly Behind[])[] {
  const byCode = new Map<string, number>(items.map(({ code }, at) => [code, at]));
  return indicators.map(({ item, value }) => {
    const named = (value?.keys ?? []).flatMap((key): readonly Behind[] => {
      const read = readItemKey(key);
      const at = read && byCode.get(read.code);
      return at === undefined ? [] : [{ item: at, back: read!.back }];
    });
    const own = named.some((one) => one.item === item && one.back === 0);
    return item < 0 || own ? named : [{ item, back: 0 }, ...named];
  });
}
