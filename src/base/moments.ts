import { sum } from './sum.ts';

/** The mean of some values; NaN of none. */
export const mean = (values: readonly number[]): number => sum(values) / values.length;

/** Sample standard deviation (n − 1); undefined of fewer than two values. */
export function deviation(values: readonly number[]): number | undefined {
  if (values.length < 2) return undefined;
  const middle = mean(values);
  return Math.sqrt(sum(values.map((value) => (value - middle) ** 2)) / (values.length - 1));
}

/** Central moment of an order: Σ(x − x̄)ᵏ ÷ n. */
function moment(values: readonly number[], order: number): number {
  const middle = mean(values);
  return sum(values.map((value) => (value - middle) ** order)) / values.length;
}

/**
 * Skewness as Excel's SKEW gives it: m₃ ÷ m₂^1.5 × √(n(n − 1)) ÷ (n − 2); undefined of fewer than three values or where
 * they do not vary.
 */
export function skewness(values: readonly number[]): number | undefined {
  const n = values.length;
  const spread = n < 3 ? 0 : moment(values, 2);
  if (spread === 0) return undefined;
  return ((moment(values, 3) / spread ** 1.5) * Math.sqrt(n * (n - 1))) / (n - 2);
}

/**
 * Excess kurtosis as Excel's KURT gives it: ((n + 1)(m₄ ÷ m₂² − 3) + 6) × (n − 1) ÷ ((n − 2)(n − 3)); undefined of fewer
 * than four values or where they do not vary.
 */
export function kurtosis(values: readonly number[]): number | undefined {
  const n = values.length;
  const spread = n < 4 ? 0 : moment(values, 2);
  if (spread === 0) return undefined;
  const excess = moment(values, 4) / spread ** 2 - 3;
  return (((n + 1) * excess + 6) * (n - 1)) / ((n - 2) * (n - 3));
}

/** Pearson's correlation; undefined where a side does not vary. */
export function correlation(a: readonly number[], b: readonly number[]): number | undefined {
  const [x, y] = [mean(a), mean(b)];
  const xx = sum(a.map((value) => (value - x) ** 2));
  const yy = sum(b.map((value) => (value - y) ** 2));
  if (xx === 0 || yy === 0) return undefined;
  return sum(a.map((value, at) => (value - x) * (b[at]! - y))) / Math.sqrt(xx * yy);
}
