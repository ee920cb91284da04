import { roundHalfUp } from '../base/decimal.ts';
import type { Scheme } from '../model/scheme.ts';

/** An adjustment is a line of its own: it is rounded where lines are, so that the figures shown add up. */
export const settleLine = (scheme: Scheme, points: number): number =>
  scheme.rounding.at === 'total' ? points : roundHalfUp(points, scheme.rounding.decimals);
