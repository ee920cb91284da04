import { byMonth, happenings, toDate } from '../monthly-figures.ts';
import type { Body } from './bodies.ts';
import { isThere } from './bodies.ts';

/** The names of the four quarterly sheets. */
export const QUARTERS = ['一季度', '二季度', '三季度', '四季度'] as const;
/** The days on which quarterly sheets are signed. */
export const QUARTER_DATES = ['2023年4月8日', '2023年7月8日', '2023年10月9日', '2024年1月8日'] as const;

type Months = (seed: string, total: number) => readonly number[];

/** A year's total split over the quarters in which the body is there; undefined for the others. */
export function byQuarter(
  body: Body,
  seed: string,
  total: number,
  months: Months = byMonth,
): readonly (number | undefined)[] {
  const there = [1, 2, 3, 4].filter((quarter) => isThere(body, quarter));
  const values = months(`${seed} ${body.name}`, total);
  const size = 12 / there.length;
  return [1, 2, 3, 4].map((quarter) => {
    const place = there.indexOf(quarter);
    if (place < 0) return undefined;
    const part = values.slice(place * size, (place + 1) * size);
    return part.reduce((sum, value) => sum + Math.floor(value * 100 + 0.5), 0) / 100;
  });
}

/** A few happenings of the year by quarter. */
export const countsByQuarter = (body: Body, seed: string, count: number): readonly (number | undefined)[] =>
  byQuarter(body, seed, count, happenings);

/** A stock that rises to the year's figure, as it stands at the end of each quarter. */
export function stockByQuarter(body: Body, seed: string, total: number): readonly (number | undefined)[] {
  const values = toDate(`${seed} ${body.name}`, total);
  const there = [1, 2, 3, 4].filter((quarter) => isThere(body, quarter));
  return [1, 2, 3, 4].map((quarter) => {
    const place = there.indexOf(quarter);
    return place < 0 ? undefined : values[(12 / there.length) * (place + 1) - 1];
  });
}
