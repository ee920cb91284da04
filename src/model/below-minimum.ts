import { formatPlain, roundHalfUp, snap } from '../base/decimal.ts';
import type { Said } from './said.ts';

/** The share of children that is there, and the least that must be: both from 0 to 1. */
export interface Least {
  readonly share: number;
  readonly minimum: number;
}

/** A share and its minimum in per cent: of one decimal, with more where it would look like the minimum. */
export function percents({ share, minimum }: Least): { readonly has: string; readonly least: string } {
  const [has, least] = [snap(share * 100), snap(minimum * 100)];
  const decimals = [1, 3, 6].find((count) => roundHalfUp(has, count) < least) ?? 12;
  return { has: formatPlain(roundHalfUp(has, decimals)), least: formatPlain(least) };
}

/** Why a unit has no total: by the scheme's own minimum, or because those of its dimensions leave nothing. */
export function belowMinimum(shares: Least | undefined): Said {
  if (!shares)
    return {
      zh: '没有一个类别的数达到 minimum-share，没有总分',
      en: 'no dimension reaches its minimum-share, so there is no total',
    };
  const { has, least } = percents(shares);
  return {
    zh: `只有 ${has}% 的权重有数，不足 ${least}%，没有总分`,
    en: `values for ${has} % of the weight, below the minimum of ${least} %, so there is no total`,
  };
}
