import { compareSnapped } from '../base/compare-snapped.ts';
import type { Direction } from '../model/method.ts';

/** A place among peers: 1 is best; `sharing` units hold this place, the next free one is `place + sharing`. */
export interface Held {
  readonly place: number;
  readonly sharing: number;
}

/** Each value's place, in the order of the values; values equal at 15 digits share the better place. */
export function places(raws: readonly number[], direction: Direction): readonly Held[] {
  const sign = direction === 'up' ? -1 : 1;
  const order = raws.map((_, i) => i).sort((a, b) => sign * compareSnapped(raws[a]!, raws[b]!) || a - b);
  const held: Held[] = new Array(raws.length);
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && compareSnapped(raws[order[start]!]!, raws[order[end]!]!) === 0) end += 1;
    for (let i = start; i < end; i += 1) held[order[i]!] = { place: start + 1, sharing: end - start };
    start = end;
  }
  return held;
}
