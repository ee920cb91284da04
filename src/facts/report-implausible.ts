import { formatPlain } from '../base/decimal.ts';
import { isCounted, isWholeCount } from '../model/counted.ts';
import { factPlace, STATE } from '../model/fact.ts';
import {
  areaNegative,
  countNotWhole,
  pointsBeyond,
  sameScoreForAll,
  shareBeyond,
} from '../model/faults/facts.ts';
import type { Item } from '../model/scheme.ts';
import { canonicalMeasure, simpleMeasure } from '../tables/measure-list.ts';
import type { ChoiceContext } from './choose.ts';

/** Titles of shares that no whole exceeds; growth, completion and execution rates may well be above 100 or below 0. */
const SHARE =
  /(?:覆盖|合格|达标|优良|普及|入学|巩固|参保|化解|办结|回复|处置|治愈|及时|知晓|满意|绿化|森林覆盖|自来水普及|处理|利用|保存|存活|录取|就业|入户|签约|发生|死亡|空置|失业|贫困)率$|(?:占比|比重|占有率)$/u;
/** Titles of means, rates and equivalents, whatever they count: 千人床位数, 折合在校生数. */
const MEAN = /平均|[人户日月]均|每|均值|均数|[百千万亿][人户元]|密度|强度|折合|折算|当量|指数|[率比]$/u;
/** Titles of balances, which may be below 0 though they count. */
const NET = /净|变化|变动|增减/u;
/** Titles of what is taken off or of a difference, which may be below 0. */
const SIGNED = /扣|减|(?<!新)增|净|变化|变动|差/u;
const LEAST_SCORES = 3;

/**
 * Points out figures that cannot well be: shares outside 0 to 100, counts that are not whole or negative, negative
 * areas, points outside 0 to 100 or the same for all units. Once an item, at its first such cell; the scores are not changed.
 */
export function reportImplausible(context: ChoiceContext): void {
  const { log, scheme } = context;
  for (let from = 0, to = 0; from < log.length; from = to) {
    while (to < log.length && log.item[to] === log.item[from]) to += 1;
    const item = scheme.items[log.item[from]!]!;
    if (item.reads === 'text') continue;
    const measure = canonicalMeasure(item.measure);
    if (measure === '%' && SHARE.test(item.title)) reportShares(context, item, from, to);
    reportCounts(context, item, measure, from, to);
    if (measure === '分') reportPoints(context, item, from, to);
    if (simpleMeasure(measure)?.family === 'area' && !SIGNED.test(item.title))
      reportAreas(context, item, from, to);
    if (measure === '分' && item.survey === undefined) reportSame(context, item, from, to);
  }
}

function reportShares(context: ChoiceContext, { title }: Item, from: number, to: number): void {
  const odd = oddOnes(context, from, to, (value) => value < 0 || value > 100);
  if (odd) context.emit(shareBeyond({ title, ...odd.about }, factPlace(context.log, odd.fact)));
}

/** Counts in thousands (万人次) may be fractions of them, and are never below 0 either. */
function reportCounts(
  context: ChoiceContext,
  { title, measure }: Item,
  canonical: string,
  from: number,
  to: number,
): void {
  if (MEAN.test(title) || !isCounted(canonical)) return;
  const isWhole = isWholeCount(canonical);
  const least = NET.test(title) ? Number.NEGATIVE_INFINITY : 0;
  const odd = oddOnes(context, from, to, (value) => value < least || (isWhole && !Number.isInteger(value)));
  if (odd) context.emit(countNotWhole({ title, measure, ...odd.about }, factPlace(context.log, odd.fact)));
}

/** Points below 0, and above 100 where half of them or more lie within 0 to 100: others count to 150 or 1000. */
function reportPoints(context: ChoiceContext, { title }: Item, from: number, to: number): void {
  const { log, emit } = context;
  const values = Array.from(log.value.subarray(from, to)).filter(
    (_, at) => log.state[from + at] === STATE.value,
  );
  const within = values.filter((value) => value >= 0 && value <= 100).length;
  const most = within * 2 >= values.length ? 100 : Number.POSITIVE_INFINITY;
  const least = SIGNED.test(title) ? Number.NEGATIVE_INFINITY : 0;
  const odd = oddOnes(context, from, to, (value) => value < least || value > most);
  if (odd) emit(pointsBeyond({ title, ...odd.about }, factPlace(log, odd.fact)));
}

function reportAreas(context: ChoiceContext, { title, measure }: Item, from: number, to: number): void {
  const odd = oddOnes(context, from, to, (value) => value < 0);
  if (odd) context.emit(areaNegative({ title, measure, ...odd.about }, factPlace(context.log, odd.fact)));
}

function oddOnes({ log, units }: ChoiceContext, from: number, to: number, isOdd: (value: number) => boolean) {
  let first = -1;
  let count = 0;
  for (let fact = from; fact < to; fact += 1) {
    if (log.state[fact] !== STATE.value || !isOdd(log.value[fact]!)) continue;
    if (first < 0) first = fact;
    count += 1;
  }
  if (first < 0) return undefined;
  const about = { unit: units[log.unit[first]!]!.name, value: formatPlain(log.value[first]!), count };
  return { fact: first, about };
}

/** Points that every unit has alike, once a year: several periods of one unit may be alike. */
function reportSame({ log, units, emit }: ChoiceContext, { title }: Item, from: number, to: number): void {
  const scored = new Set<number>();
  for (let fact = from; fact < to; fact += 1) {
    if (log.state[fact] !== STATE.value || log.value[fact] !== log.value[from]) return;
    scored.add(log.unit[fact]!);
  }
  if (scored.size < Math.max(LEAST_SCORES, units.length)) return;
  const value = formatPlain(log.value[from]!);
  emit(sameScoreForAll({ title, value, units: units.length }, factPlace(log, from)));
}
