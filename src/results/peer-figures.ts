import { compareSnapped } from '../base/compare-snapped.ts';
import { snap } from '../base/decimal.ts';
import { type Assessment, HANDLED } from '../model/assessment.ts';
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
  /** Units with the least score above this one. */
  above(score: number): readonly number[];
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
  const byScore = new Map<number, number[]>();
  for (const unit of units) {
    const score = snap(scores.normalised[unit]!);
    const same = byScore.get(score);
    if (same) same.push(unit);
    else byScore.set(score, [unit]);
  }
  const levels = Float64Array.from(byScore.keys()).sort(); // rising
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
    above: (score) => byScore.get(levels[lastUpTo(levels, snap(score)) + 1] ?? Number.NaN) ?? [],
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
