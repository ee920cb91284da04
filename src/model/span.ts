import { formatPlain, roundHalfUp, snap } from '../base/decimal.ts';
import type { Months } from './months.ts';
import type { Said } from './said.ts';
import type { Indicator, Scheme } from './scheme.ts';
import type { Span, Unit } from './unit.ts';

/** The months of a span in words: 1—6月, 7月. */
export const spanWords = ({ first, last }: Pick<Span, 'first' | 'last'>): Said =>
  first === last
    ? { zh: `${first}月`, en: `month ${first}` }
    : { zh: `${first}—${last}月`, en: `months ${first}–${last}` };

/** A unit's name with its months where it is scored for a part of the year: 示例园（7—12月）. */
export function nameWithMonths({ name, span }: Unit): Said {
  if (!span) return { zh: name, en: name };
  const months = spanWords(span);
  return { zh: `${name}（${months.zh}）`, en: `${name} (${months.en})` };
}

/** A target stated for the year that is asked of a unit for its months, and how it was made. */
export interface SpanTarget {
  readonly value: number;
  readonly note: Said;
}

/**
 * What a fixed target asks of a unit within its months: of an indicator that adds up over the year, its share by the
 * indicator's pace (even months without one). Undefined where the target stays as stated.
 */
export function spanTarget(scheme: Scheme, indicator: Indicator, { span }: Unit): SpanTarget | undefined {
  const item = scheme.items[indicator.item];
  if (!span || indicator.target?.kind !== 'fixed' || item?.rollUp !== 'sum' || item.collect === 'annual')
    return undefined;
  const share = shareOf(indicator.pace, span);
  const stated = indicator.target.value.value;
  const value = snap(stated * share);
  const [months, percent] = [spanWords(span), formatPlain(roundHalfUp(share * 100, 2))];
  return {
    value,
    note: {
      zh: `目标按 ${months.zh}折算：${formatPlain(stated)}×${percent}%=${formatPlain(roundHalfUp(value, 4))}`,
      en: `the target for ${months.en}: ${formatPlain(stated)} × ${percent}% = ${formatPlain(roundHalfUp(value, 4))}`,
    },
  };
}

/**
 * The share of the year's target that falls to the months: the pace at their end less the pace before them. Not
 * snapped: what is made of it is, once, else an exact limit would be missed by the last digit.
 */
export function shareOf(pace: readonly number[] | undefined, { first, last }: Months): number {
  if (!pace) return (last - first + 1) / 12;
  return pace[last - 1]! - (first > 1 ? pace[first - 2]! : 0);
}
