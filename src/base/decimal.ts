/**
 * Decimal-safe helpers over IEEE doubles. A double is first snapped to 15 significant digits (what Excel shows
 * and compares) and then rounded half up on its decimal digits, so that 0.29 × 100 is 29 and 1.005 is 1.01.
 */

/** The value at 15 significant digits: 5.1000000000000005 → 5.1, −0 → 0. Infinity and NaN pass through. */
export function snap(value: number): number {
  if (Number.isInteger(value)) return value === 0 ? 0 : value;
  // a double that is the nearest to a decimal of at most 15 digits stays as it is
  const millionths = Math.floor(value * 1e6 + 0.5);
  if (millionths / 1e6 === value && Math.abs(millionths) < 1e15) return value;
  return Number.isFinite(value) ? Number(value.toPrecision(15)) : value;
}

/** Rounds half away from zero at `decimals` (0…12) decimal digits, after snapping. Infinity and NaN pass through. */
export function roundHalfUp(value: number, decimals: number): number {
  if (!Number.isFinite(value)) return value;
  const snapped = snap(value);
  if (Number.isInteger(snapped)) return snapped;
  const rounded = Number(roundedDigits(Math.abs(snapped), decimals));
  return snapped < 0 && rounded !== 0 ? -rounded : rounded;
}

/** The value with exactly `decimals` decimal digits, rounded half up: (8.944, 2) → '8.94', (−0.001, 2) → '0.00'. */
export function formatFixed(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return String(value);
  const rounded = roundHalfUp(value, decimals);
  const digits = plainDigits(Math.abs(rounded));
  const [whole = '0', fraction = ''] = digits.split('.');
  const text = decimals === 0 ? whole : `${whole}.${fraction.padEnd(decimals, '0')}`;
  return rounded < 0 ? `-${text}` : text;
}

/** The shortest plain decimal text of a snapped value, never in exponent form: 1e21 → '1000…', 5.1 → '5.1'. */
export function formatPlain(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const snapped = snap(value);
  return snapped < 0 ? `-${plainDigits(-snapped)}` : plainDigits(snapped);
}

/** A share of 1 as percent, all its digits: 0.35 → 35%. */
export const formatPercent = (share: number): string => `${formatPlain(snap(share * 100))}%`;

function roundedDigits(positive: number, decimals: number): string {
  const [whole = '0', fraction = ''] = plainDigits(positive).split('.');
  if (fraction.length <= decimals) return fraction === '' ? whole : `${whole}.${fraction}`;
  const kept = `${whole}${fraction.slice(0, decimals)}`;
  const up = fraction.charCodeAt(decimals) >= 53; // '5'
  const digits = (up ? BigInt(kept) + 1n : BigInt(kept)).toString().padStart(decimals + 1, '0');
  const split = digits.length - decimals;
  return decimals === 0 ? digits : `${digits.slice(0, split)}.${digits.slice(split)}`;
}

function plainDigits(positive: number): string {
  const text = String(positive);
  const e = text.indexOf('e');
  if (e < 0) return text;
  const exponent = Number(text.slice(e + 1));
  const [whole = '', fraction = ''] = text.slice(0, e).split('.');
  if (exponent < 0) return `0.${'0'.repeat(-exponent - 1)}${whole}${fraction}`;
  return whole + fraction.padEnd(exponent, '0');
}
