/** A column of whole numbers to sort by. */
export type SortKey = Int32Array | Uint8Array;

/** Buckets of one counting pass: 16 bits of a key. */
const BUCKETS = 1 << 16;

/**
 * The indices 0 … length − 1 sorted by the keys, the first being the most significant; equal ones keep their order.
 * Counts instead of comparing, in time linear in the length for each 16 bits that a key's values span; a key that is
 * already ascending in the order so far costs a look.
 */
export function sortedOrder(length: number, keys: readonly SortKey[]): Uint32Array {
  let order = new Uint32Array(length);
  for (let at = 0; at < length; at += 1) order[at] = at;
  let spare = new Uint32Array(length);
  const counts = new Uint32Array(BUCKETS + 1);
  for (const key of keys.toReversed()) {
    if (isAscending(key, order)) continue;
    const [least, most] = spanOf(key, length);
    for (let shift = 0; shift === 0 || (most - least) / 2 ** shift >= 1; shift += 16) {
      countingPass(key, least, shift, order, spare, counts);
      [order, spare] = [spare, order];
    }
  }
  return order;
}

function countingPass(
  key: SortKey,
  least: number,
  shift: number,
  from: Uint32Array,
  to: Uint32Array,
  counts: Uint32Array,
): void {
  counts.fill(0);
  for (let at = 0; at < from.length; at += 1) {
    const bucket = ((key[from[at]!]! - least) >>> shift) & (BUCKETS - 1);
    counts[bucket + 1]! += 1;
  }
  for (let bucket = 1; bucket <= BUCKETS; bucket += 1) counts[bucket]! += counts[bucket - 1]!;
  for (let at = 0; at < from.length; at += 1) {
    const index = from[at]!;
    const bucket = ((key[index]! - least) >>> shift) & (BUCKETS - 1);
    to[counts[bucket]!] = index;
    counts[bucket]! += 1;
  }
}

function isAscending(key: SortKey, order: Uint32Array): boolean {
  for (let at = 1; at < order.length; at += 1) if (key[order[at - 1]!]! > key[order[at]!]!) return false;
  return true;
}

function spanOf(key: SortKey, length: number): readonly [number, number] {
  let least = key[0] ?? 0;
  let most = least;
  for (let at = 1; at < length; at += 1) {
    const value = key[at]!;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, most];
}
