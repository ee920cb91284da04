import { snap } from '../base/decimal.ts';
import { formatPeriod } from '../model/period.ts';
import { formatPlace } from '../model/place.ts';
import type { Taken } from '../model/taken.ts';

/** A figure taken from another assessment as plain data: whose it is, and what it is made of there. */
export const takenJson = ({ scheme, unit, period, figure, value, whole, parts, at }: Taken): unknown => ({
  scheme,
  unit,
  period: formatPeriod(period),
  figure,
  value: typeof value === 'number' ? snap(value) : (value ?? null),
  ...(whole !== undefined && { whole: snap(whole) }),
  parts: parts.map(({ code, title, points, weight, score }) => ({
    code: code ?? null,
    title,
    ...(weight !== undefined && { weight: snap(weight) }),
    ...(score !== undefined && { normalised: snap(score) }),
    points: snap(points),
  })),
  ...(at && { at: formatPlace(at) }),
});
