import { seeded } from '../random.ts';

/** Share of the year by month for work that runs slowly at first. */
const WORK = [4, 4, 8, 8, 9, 11, 8, 8, 10, 9, 10, 11];
/** Visitors come at the May and October holidays and in summer. */
const SEASON = [5, 7, 5, 8, 12, 8, 12, 11, 7, 14, 6, 5];

/** Splits a year's total into twelve months that add up to it exactly; `digits` decimal digits each. */
export function byMonth(
  seed: string,
  total: number,
  digits = 0,
  shape: 'work' | 'season' = 'work',
): readonly number[] {
  const random = seeded(seed);
  const shares = (shape === 'work' ? WORK : SEASON).map((share) => share * (0.75 + random() / 2));
  const scale = 10 ** digits;
  const reached = upTo(shares, Math.floor(total * scale + 0.5));
  return reached.map((value, month) => (value - (reached[month - 1] ?? 0)) / scale);
}

/** The running total at the end of each month, rising to the year's figure. */
export function toDate(seed: string, total: number, digits = 0): readonly number[] {
  const months = byMonth(seed, total, digits);
  const scale = 10 ** digits;
  let reached = 0;
  return months.map((value) => {
    reached += Math.floor(value * scale + 0.5);
    return reached / scale;
  });
}

/** Twelve whole months that hold a few happenings, each in a month drawn from the seed. */
export function happenings(seed: string, count: number): readonly number[] {
  const random = seeded(seed);
  const months = Array.from({ length: 12 }, () => 0);
  for (let left = count; left > 0; left -= 1) months[Math.floor(random() * 12)]! += 1;
  return months;
}

/** Twelve marks with one decimal digit whose mean is exactly the year's. */
export function aroundMean(seed: string, mean: number): readonly number[] {
  const random = seeded(seed);
  const swings = Array.from({ length: 6 }, () => Math.floor(random() * 25) / 10);
  return swings.flatMap((swing) => [tenths(mean + swing), tenths(mean - swing)]);
}

const tenths = (value: number): number => Math.floor(value * 10 + 0.5) / 10;

function upTo(shares: readonly number[], whole: number): readonly number[] {
  const all = shares.reduce((sum, share) => sum + share, 0);
  let sum = 0;
  return shares.map((share, month) => {
    sum += share;
    return month === shares.length - 1 ? whole : Math.floor((whole * sum) / all);
  });
}
