/** A barred word, and the neighbours beside which it is part of another word. */
interface BarredWord {
  readonly word: string;
  /** What may not stand right before or after it for the word to count. */
  readonly notAfter?: string;
  readonly notBefore?: string;
}

/**
 * Activity that leaves traces instead of results: meetings held, documents issued, slogans on walls, articles sent
 * in. `公开会计信息`, `开发文旅`, `国内刊物`, `精简报表` are other words.
 */
const BUILT_IN: readonly BarredWord[] = [
  { word: '会议次数' },
  { word: '会议场次' },
  { word: '会议数量' },
  { word: '会议记录' },
  { word: '召开会议' },
  { word: '开会', notAfter: '公|展', notBefore: '计|商|员|展|址|诊' },
  { word: '发文', notAfter: '开|研|批|启|触|蒸', notBefore: '旅|化|明|物|博|创|体|具|娱' },
  { word: '印发文件' },
  { word: '文件数量' },
  { word: '文件份数' },
  { word: '传达文件' },
  { word: '制度上墙' },
  { word: '上墙', notBefore: '体|面|板|材' },
  { word: '内刊', notAfter: '国|省|境|海', notBefore: '登|载' },
  { word: '投稿' },
  { word: '供稿' },
  { word: '稿件' },
  { word: '信息报送', notAfter: '突发|紧急|应急|灾情|疫情|险情|预警|事故|值班' },
  { word: '简报', notAfter: '精', notBefore: '表|送' },
  { word: '台账', notAfter: '问题|隐患|任务', notBefore: '销号|整改|清零|化解' },
  { word: '留痕' },
  { word: '微信群' },
  { word: '打卡', notBefore: '点|地|景|机' },
  { word: '点赞' },
];

const literally = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');

const patternOf = ({ word, notAfter, notBefore }: BarredWord): RegExp =>
  new RegExp(
    `${notAfter === undefined ? '' : `(?<!${notAfter})`}${literally(word)}${notBefore === undefined ? '' : `(?!${notBefore})`}`,
    'u',
  );

const BUILT_IN_PATTERNS = BUILT_IN.map((barred) => ({ word: barred.word, pattern: patternOf(barred) }));

/** The built-in words, for the documentation. */
export const BARRED_WORDS: readonly string[] = BUILT_IN.map(({ word }) => word);

/** The first barred word of a folded title, or undefined; `words` come after the built-in ones or replace them. */
export function barredWordIn(
  title: string,
  { words, replace }: { readonly words: readonly string[]; readonly replace: boolean },
): string | undefined {
  const built = replace ? undefined : BUILT_IN_PATTERNS.find(({ pattern }) => pattern.test(title));
  return built?.word ?? words.find((word) => word !== '' && title.includes(word));
}
