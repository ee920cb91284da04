import { snap } from '../../base/decimal.ts';

const POWERS = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

/**
 * The number in a span of ASCII bytes when it is a plain decimal of at most 15 significant digits, exactly rounded
 * and so already snapped; NaN for anything else (see `readDecimalText`).
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
      whole = whole * 10 + digit;
      if (whole !== 0) digits += 1;
      if (decimals >= 0) decimals += 1;
    }
  }
  if (digits > 15 || decimals === 0 || decimals > 22) return Number.NaN;
  const value = decimals < 0 ? whole : whole / POWERS[decimals]!;
  return isNegative && value !== 0 ? -value : value;
}

/** The number an XML double spells, at 15 significant digits; undefined for what is none, and for INF and NaN. */
export function readDecimalText(text: string): number | undefined {
  const trimmed = text.trim();
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/u.test(trimmed)) return undefined;
  const value = snap(Number(trimmed));
  return Number.isFinite(value) ? value : undefined;
}
