/**
 * a − b without the dust of binary fractions: where the two nearly cancel, the result is kept to the 15th digit of
 * the larger one, so that 100 − 99.7 is 0.3 and 100.3 − 100.1 is 0.2. Infinity and NaN pass through.
 */
export function difference(a: number, b: number): number {
  const rest = a - b;
  const largest = Math.max(Math.abs(a), Math.abs(b));
  if (!Number.isFinite(rest) || Math.abs(rest) * 2 >= largest || Number.isInteger(rest)) return rest;
  const digits = 15 - (magnitude(largest) - magnitude(rest));
  return digits < 1 ? 0 : Number(rest.toPrecision(digits));
}

const magnitude = (value: number): number => Math.floor(Math.log10(Math.abs(value)));
