import { LAST_COLUMN, LAST_ROW } from '../xlsx/cell-address.ts';
import { columnOfPlace, rowOfPlace } from './packed-book.ts';

/** The indices of places from top to bottom and left to right, equal ones as they came; linear in their number. */
export function readingOrder(places: Float64Array): Uint32Array {
  const asGiven = Uint32Array.from(places, (_, index) => index);
  const byColumn = distribute(asGiven, LAST_COLUMN, (index) => columnOfPlace(places[index]!));
  return distribute(byColumn, LAST_ROW, (index) => rowOfPlace(places[index]!));
}

/** One pass of a radix sort: the indices by a key from 0 to `most`, equal ones in the order they had. */
function distribute(indices: Uint32Array, most: number, keyOf: (index: number) => number): Uint32Array {
  const starts = new Uint32Array(most + 2);
  for (const index of indices) starts[keyOf(index) + 1]! += 1;
  for (let key = 1; key < starts.length; key += 1) starts[key]! += starts[key - 1]!;
  const sorted = new Uint32Array(indices.length);
  for (const index of indices) {
    const key = keyOf(index);
    sorted[starts[key]!] = index;
    starts[key]! += 1;
  }
  return sorted;
}
