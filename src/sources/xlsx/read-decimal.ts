import { snap } from '../../base/decimal.ts';

const POWERS = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

/**
 * The number in a span of ASCII bytes when it is a plain decimal, at 15 significant digits and exactly rounded; NaN
 * for anything else, and for the few longer ones whose last digit hangs on the double they spell (`readDecimalText`
 * knows).
 */
export function readDecimalBytes(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  const isNegative = bytes[at] === 0x2d;
  if (isNegative) at += 1;
  if (at >= end) return Number.NaN;
  let whole = 0;
  let digits = 0;
  let decimals = -1;
  for (; at < end; at += 1) {
    const digit = bytes[at]! - 0x30;
    if (digit === -2 && decimals < 0) decimals = 0;
    else if (digit < 0 || digit > 9) return Number.NaN;
    else {
      if (digits === 15) {
        whole = decimals < 0 ? Number.NaN : whole + roundingOf(bytes, at, end);
        break;
      }
      whole = whole * 10 + digit;
      if (whole !== 0) digits += 1;
      if (decimals >= 0) decimals += 1;
    }
  }
  if (decimals === 0 || decimals > 22) return Number.NaN;
  const value = decimals < 0 ? whole : whole / POWERS[decimals]!;
  return isNegative && value !== 0 ? -value : value;
}

/**
 * What the decimals from `at` on add to the 15 digits before them: 0 or 1. NaN where they lie so near to a half that
 * the nearest double, which is off by up to 0.11 of the last digit, may lie on its other side.
 */
function roundingOf(bytes: Uint8Array, at: number, end: number): number {
  for (let rest = at; rest < end; rest += 1) {
    const digit = bytes[rest]! - 0x30;
    if (digit < 0 || digit > 9) return Number.NaN;
  }
  const hundredths = (bytes[at]! - 0x30) * 10 + (at + 1 < end ? bytes[at + 1]! - 0x30 : 0);
  if (hundredths <= 38) return 0;
  return hundredths >= 62 ? 1 : Number.NaN;
}

/** The number an XML double spells, at 15 significant digits; undefined for what is none, and for INF and NaN. */
export function readDecimalText(text: string): number | undefined {
  const trimmed = text.trim();
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/u.test(trimmed)) return undefined;
  const value = snap(Number(trimmed));
  return Number.isFinite(value) ? value : undefined;
}
