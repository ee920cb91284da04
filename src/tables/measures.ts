import { canonicalMeasure, type KnownMeasure, simpleMeasure } from './measure-list.ts';

const BRACKETS = /[(（[［【〔]([^()（）[\]［］【】〔〕]*)[)）\]］】〕]/gu;
const SAID = /^(?:计量|金额|货币|度量)?单位[:：]?/u;

/** Takes a measure in brackets off a label: `招商引资(万元)` → 招商引资 and 万元; other brackets stay. */
export function splitMeasure(label: string): { label: string; measure?: string } {
  const shown = label.trim().replace(/\s*[\r\n]+\s*/gu, (_, at: number, whole: string) => joint(whole, at));
  let measure: string | undefined;
  if (!/[(（[［【〔]/u.test(shown)) return { label: shown };
  const rest = shown.replace(BRACKETS, (bracket, content: string) => {
    const inside = content.replace(/\s+/gu, '').replace(SAID, '');
    if (!isMeasure(inside)) return bracket;
    measure = canonicalMeasure(inside);
    return '';
  });
  return measure === undefined ? { label: shown } : { label: rest.trim(), measure };
}

/** Whether the text is a measure the toolkit knows: 万元, %, 起, 万人次, 人/10万人 … */
export function isMeasure(text: string): boolean {
  const measure = canonicalMeasure(text);
  return measure !== '' && (simpleMeasure(measure) !== undefined || rate(measure) !== undefined);
}

/** Whether the measure is an amount of money: 元 and its multiples. */
export function isMoney(measure: string): boolean {
  return simpleMeasure(canonicalMeasure(measure))?.family === 'money';
}

/** The value in another measure of the same family, at 15 significant digits; undefined where they do not compare. */
export function convertMeasure(value: number, from: string, to: string): number | undefined {
  const [source, goal] = [canonicalMeasure(from), canonicalMeasure(to)];
  if (source === goal) return value;
  const [one, other] = [counted(source), counted(goal)];
  if (!one || !other || !compares(one, other)) return undefined;
  return scaled(value, one.times * other.over, one.over * other.times);
}

/** A count needs no name: 5人 is 5; and 个 may stand for any thing that is counted piece by piece. */
function compares(one: KnownMeasure, other: KnownMeasure): boolean {
  if (one.family === other.family) return true;
  if (other.family === NAMELESS) return isCount(one.family) || NAMED_COUNTS.has(one.family);
  return (one.family === PIECES && isCount(other.family)) || (other.family === PIECES && isCount(one.family));
}

const NAMELESS = 'count:';
const PIECES = 'count:个';
const NAMED_COUNTS: ReadonlySet<string> = new Set(['people', 'visits', 'households', 'times', 'points']);
/** 3个/5个 is no count: it stands for three of five, or three to every five. */
const isCount = (family: string): boolean => family.startsWith('count:') && !family.includes('/');

function counted(measure: string): KnownMeasure | undefined {
  if (measure === '') return { family: NAMELESS, times: 1, over: 1 };
  return simpleMeasure(measure) ?? rate(measure);
}

/** `元/人`, `人/10万人`: compares only with rates over the very same denominator. */
function rate(measure: string): KnownMeasure | undefined {
  const slash = measure.indexOf('/');
  if (slash <= 0) return undefined;
  const top = simpleMeasure(canonicalMeasure(measure.slice(0, slash)));
  const below = measure.slice(slash + 1).replace(/^\d+/u, '');
  const bottom = simpleMeasure(canonicalMeasure(below)) ?? BELOW.get(below);
  if (!top || !bottom || top.family === 'share' || bottom.family === 'share') return undefined;
  return { ...top, family: `${top.family}/${measure.slice(slash + 1)}` };
}

/** What figures are given per, beside the measures themselves. */
const BELOW: ReadonlyMap<string, KnownMeasure> = new Map(
  ['季', '季度', '月', '生', '万', '亿', '人口', '千人口', '万人口', '人·年', '生·年'].map((name) => [
    name,
    { family: name, times: 1, over: 1 },
  ]),
);

function scaled(value: number, times: number, over: number): number {
  const result = (value * times) / over;
  return Number.isFinite(result) ? Number(result.toPrecision(15)) : result;
}

function joint(whole: string, at: number): string {
  const before = whole.charCodeAt(at - 1);
  const after = whole.slice(at).trimStart().charCodeAt(0);
  return before < 0x2e80 && after < 0x2e80 ? ' ' : '';
}
