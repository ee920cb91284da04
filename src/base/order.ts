/** A comparison: negative, zero or positive, as `Array.prototype.sort` wants it. */
export type Compare<T> = (a: T, b: T) => number;

/** Orders texts by UTF-16 code units: the same on every machine, whatever its locale. */
export const compareText: Compare<string> = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** Orders numbers from small to large. */
export const compareNumber: Compare<number> = (a, b) => a - b;

/** The first comparison that tells the two apart decides. */
export function inTurn<T>(...comparisons: readonly Compare<T>[]): Compare<T> {
  return (a, b) => {
    for (const compare of comparisons) {
      const order = compare(a, b);
      if (order !== 0) return order;
    }
    return 0;
  };
}

/** Compares by a key of each value. */
export function by<T, K>(key: (value: T) => K, compare: Compare<K>): Compare<T> {
  return (a, b) => compare(key(a), key(b));
}

/** The same order, turned round. */
export function reversed<T>(compare: Compare<T>): Compare<T> {
  return (a, b) => compare(b, a);
}
