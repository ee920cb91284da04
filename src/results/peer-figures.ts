import { compareSnapped } from '../base/compare-snapped.ts';
import { snap } from '../base/decimal.ts';
import { type Assessment, HANDLED, type IndicatorScores } from '../model/assessment.ts';
import { STATE } from '../model/fact.ts';
import type { Raw } from '../model/method.ts';

/** What a pool reported for one indicator, ordered by score. */
export interface PeerFigures {
  /** Units with a value, in roster order. */
  readonly units: readonly number[];
  /** The middle of their numbers; undefined where texts are reported. */
  readonly median: number | undefined;
  /** The unit with the best score, of equals the one with the best figure; −1 without any. */
  readonly best: number;
  /** 1 for the best score; equal scores share the better place. */
  place(score: number): number;
  /** Units with this target that score more, those of one score together, the least score first. */
  above(score: number, target: number): Iterable<readonly number[]>;
}

/** Gathers what the peers of a pool reported for an indicator. */
export function peerFigures(assessment: Assessment, index: number, members: readonly number[]): PeerFigures {
  const scores = assessment.indicators[index]!;
  const units = members.filter(
    (unit) =>
      scores.states[unit] === STATE.value &&
      scores.handled[unit] === HANDLED.none &&
      !Number.isNaN(scores.normalised[unit]!),
  );
  const { levels, byScore } = ladderOf(scores, units);
  const ahead = new Int32Array(levels.length); // how many score more than each level
  for (let at = levels.length - 2; at >= 0; at -= 1)
    ahead[at] = ahead[at + 1]! + byScore.get(levels[at + 1]!)!.length;
  const top = byScore.get(levels.at(-1) ?? Number.NaN) ?? [];
  return {
    units,
    median: units.some((unit) => scores.texts[unit] !== undefined)
      ? undefined
      : median(Float64Array.from(units, (unit) => scores.raws[unit]!)),
    best: bestOf(assessment, index, top),
    place: (score) => {
      const at = lastUpTo(levels, snap(score));
      return at >= 0 ? ahead[at]! + 1 : units.length + 1;
    },
    above: rungsAbove(scores, units),
  };
}

/** The scores that units have, rising, with the units of each. */
interface Ladder {
  readonly levels: Float64Array;
  readonly byScore: ReadonlyMap<number, readonly number[]>;
}

function ladderOf({ normalised }: IndicatorScores, units: readonly number[]): Ladder {
  const byScore = groupedBy(units, (unit) => snap(normalised[unit]!));
  return { levels: Float64Array.from(byScore.keys()).sort(), byScore };
}

function groupedBy(
  units: readonly number[],
  keyOf: (unit: number) => number,
): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  for (const unit of units) {
    const same = groups.get(keyOf(unit));
    if (same) same.push(unit);
    else groups.set(keyOf(unit), [unit]);
  }
  return groups;
}

/** Each target has a ladder of its own: where every unit has another, nobody looks through all the others. */
function rungsAbove(scores: IndicatorScores, units: readonly number[]): PeerFigures['above'] {
  let ladders: ReadonlyMap<number, Ladder> | undefined;
  return function* (score, target) {
    ladders ??= new Map(
      [...groupedBy(units, (unit) => scores.targets[unit]!)].map(([of, own]) => [of, ladderOf(scores, own)]),
    );
    const ladder = ladders.get(target);
    if (!ladder) return;
    for (let at = lastUpTo(ladder.levels, snap(score)) + 1; at < ladder.levels.length; at += 1)
      yield ladder.byScore.get(ladder.levels[at]!)!;
  };
}

/** A unit's own figure of an indicator: its text, else its number. */
export const figureOf = ({ indicators }: Assessment, index: number, unit: number): Raw =>
  indicators[index]!.texts[unit] ?? indicators[index]!.raws[unit]!;

function bestOf(assessment: Assessment, index: number, top: readonly number[]): number {
  const { direction, method } = assessment.scheme.indicators[index]!;
  const { raws } = assessment.indicators[index]!;
  if (method.betterBy === 'score' || method.reads === 'text') return top[0] ?? -1;
  const sign = direction === 'up' ? 1 : -1;
  return top.reduce(
    (best, unit) => (best < 0 || sign * compareSnapped(raws[unit]!, raws[best]!) > 0 ? unit : best),
    -1,
  );
}

/** The place of the last of rising numbers that is at most this; −1 where none is. */
function lastUpTo(levels: Float64Array, most: number): number {
  let [low, high] = [0, levels.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (levels[middle]! <= most) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function median(numbers: Float64Array): number | undefined {
  if (numbers.length === 0) return undefined;
  numbers.sort();
  const middle = numbers.length >> 1;
  return snap(numbers.length % 2 === 1 ? numbers[middle]! : (numbers[middle - 1]! + numbers[middle]!) / 2);
}
