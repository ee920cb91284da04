/** A measure as a multiple of its family's base: 万元 is 10,000 of money's 元. */
export interface KnownMeasure {
  readonly family: string;
  /** Multiple of the base as a fraction, so that 亩 (2000/3 平方米) stays exact. */
  readonly times: number;
  readonly over: number;
}

const families: readonly (readonly [family: string, measures: Readonly<Record<string, number>>])[] = [
  ['money', { 角: 0.1, 元: 1, 百元: 1e2, 百万元: 1e6 }],
  ['share', { '%': 0.01, '‰': 0.001 }],
  ['percentage points', { 百分点: 1, 个百分点: 1 }],
  ['points', { 分: 1 }],
  ['people', { 人: 1, 名: 1, 位: 1, 百人: 100 }],
  ['visits', { 人次: 1 }],
  ['households', { 户: 1 }],
  ['times', { 次: 1 }],
  ['length', { 毫米: 0.001, 厘米: 0.01, 米: 1, 千米: 1000, 公里: 1000 }],
  ['area', { 平方厘米: 0.0001, 平方米: 1, 公顷: 10_000, 平方公里: 1e6, 平方千米: 1e6 }],
  ['volume', { 升: 0.001, 毫升: 1e-6, 立方米: 1 }],
  ['mass', { 毫克: 1e-6, 克: 0.001, 千克: 1, 公斤: 1, 斤: 0.5, 吨: 1000 }],
  ['days', { 天: 1, 日: 1 }],
  ['hours', { 小时: 60, 分钟: 1 }],
  ['months', { 个月: 1 }],
  ['years', { 年: 1 }],
  ['energy', { 千瓦时: 1 }],
  ['power', { 千瓦: 1, 兆瓦: 1000 }],
  ['microgram per cubic metre', { '微克/立方米': 1, '毫克/立方米': 1000 }],
];

/**
 * What is counted piece by piece, each its own family. Nouns that labels put in brackets with a meaning of their
 * own (`行政村(社区)`, `满意度(企业)`) are no measures.
 */
const COUNTERS =
  '个 起 件 宗 例 项 家 所 处 座 条 张 台 套 辆 艘 架 篇 期 场 节 门 本 册 份 批 支 棵 株 头 只 羽 匹 间 栋 幢 块 床 班 倍'.split(
    ' ',
  );

const MULTIPLES: readonly (readonly [prefix: string, times: number])[] = [
  ['万亿', 1e12],
  ['千亿', 1e11],
  ['百亿', 1e10],
  ['十亿', 1e9],
  ['亿', 1e8],
  ['千万', 1e7],
  ['百万', 1e6],
  ['十万', 1e5],
  ['万', 1e4],
  ['千', 1e3],
];

const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['百分比', '%'],
  ['百分数', '%'],
  ['百分率', '%'],
  ['百分之', '%'],
  ['千分比', '‰'],
  ['千分之', '‰'],
  ['m', '米'],
  ['km', '公里'],
  ['cm', '厘米'],
  ['mm', '毫米'],
  ['m2', '平方米'],
  ['平米', '平方米'],
  ['km2', '平方公里'],
  ['ha', '公顷'],
  ['m3', '立方米'],
  ['方', '立方米'],
  ['kg', '千克'],
  ['g', '克'],
  ['t', '吨'],
  ['h', '小时'],
  ['kwh', '千瓦时'],
  ['kw', '千瓦'],
  ['mw', '兆瓦'],
  ['ug/m3', '微克/立方米'],
  ['μg/m3', '微克/立方米'],
  ['mg/m3', '毫克/立方米'],
  ['人民币元', '元'],
  ['人民币万元', '万元'],
  ['人民币亿元', '亿元'],
]);

const MU: KnownMeasure = { family: 'area', times: 2000, over: 3 };

const BASES: ReadonlyMap<string, KnownMeasure> = new Map<string, KnownMeasure>([
  ...families.flatMap(([family, measures]) =>
    Object.entries(measures).map(([name, times]) => [name, fraction(family, times)] as const),
  ),
  ...COUNTERS.map((name) => [name, { family: `count:${name}`, times: 1, over: 1 }] as const),
  ['亩', MU],
]);

function fraction(family: string, times: number): KnownMeasure {
  return times < 1 ? { family, times: 1, over: Math.floor(1 / times + 0.5) } : { family, times, over: 1 };
}

/** The one spelling of a measure (folded: NFKC, no white space): ％ and 百分比 are %, ㎡ is 平方米. */
export function canonicalMeasure(text: string): string {
  const before = canonical.get(text);
  if (before !== undefined) return before;
  const measure = spellingOf(text);
  if (canonical.size < MOST_KNOWN) canonical.set(text, measure);
  return measure;
}

/** Asked for with every figure, and of few texts. */
const canonical = new Map<string, string>();
const MOST_KNOWN = 1000;

function spellingOf(text: string): string {
  const folded = text.normalize('NFKC').replace(/\s+/gu, '');
  return SPELLINGS.get(folded) ?? SPELLINGS.get(folded.toLowerCase()) ?? folded;
}

/** What a canonical measure without `/` counts; undefined for a text that is no known measure. */
export function simpleMeasure(measure: string): KnownMeasure | undefined {
  const base = BASES.get(measure);
  if (base) return base;
  for (const [prefix, times] of MULTIPLES) {
    if (!measure.startsWith(prefix)) continue;
    const rest = BASES.get(measure.slice(prefix.length));
    if (!rest || rest.family === 'share' || rest.family.startsWith('percent')) return undefined;
    return { ...rest, times: rest.times * times };
  }
  return undefined;
}

const MULTIPLE = /^(?:万亿|[十百千]?[万亿]|[百千](?=[元人]))/u;

/** The measure without its multiple: 万亩 → 亩, 百万元 → 元; a measure without one is returned as it is. */
export function withoutMultiple(measure: string): string {
  const rest = measure.replace(MULTIPLE, '');
  return BASES.has(rest) ? rest : measure;
}
