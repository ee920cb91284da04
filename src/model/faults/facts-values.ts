import { defineFault } from '../diagnostic.ts';
import { formatPlace, type Place } from '../place.ts';
import type { Said } from '../said.ts';

export const unusableCell = defineFault<{ title: string; unit: string; why: Said }>({
  code: 'unusable-cell',
  severity: 'error',
  about: 'input',
  when: { zh: '单元格的内容不能作为数值使用。', en: 'A cell’s content cannot be used as a figure.' },
  message: ({ title, unit, why }) => ({
    zh: `${unit}的「${title}」：${why.zh}`,
    en: `"${title}" of ${unit}: ${why.en}`,
  }),
  hint: () => ({
    zh: '请更正该单元格；不适用填「/」，没有数据留空',
    en: 'Correct the cell; write "/" for not applicable, leave it blank for not reported',
  }),
});

export const unusableCellDraft = defineFault<{ title: string; unit: string; why: Said }>({
  code: 'unusable-cell-draft',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '暂定计分(--draft)时单元格的内容不能使用，按未填报处理。',
    en: 'In a draft, a cell that cannot be used counts as not reported.',
  },
  message: ({ title, unit, why }) => ({
    zh: `${unit}的「${title}」：${why.zh}，暂按未填报处理`,
    en: `"${title}" of ${unit}: ${why.en}; it counts as not reported for now`,
  }),
  hint: () => ({ zh: '正式计分前请更正', en: 'Correct it before the final run' }),
});

export const periodUnknown = defineFault<{ text: string }>({
  code: 'period-unknown',
  severity: 'error',
  about: 'input',
  when: { zh: '看不出表或行属于哪个期间。', en: 'The period of a sheet or row cannot be told.' },
  message: ({ text }) => ({
    zh: text === '' ? '这一行没有填期间' : `看不出期间：「${text}」`,
    en: text === '' ? 'This row names no period' : `No period can be read from "${text}"`,
  }),
  hint: () => ({
    zh: '请写成 2023年5月、2023-05、二季度 等，或在 score.yaml 中写明 period',
    en: 'Write 2023年5月 or 2023-05, or state period in score.yaml',
  }),
});

export const periodOutside = defineFault<{ period: string; year: number; count: number }>({
  code: 'period-outside',
  severity: 'note',
  about: 'input',
  when: { zh: '数据不属于所评年度，未计入。', en: 'Figures of another year were not counted.' },
  message: ({ period, year, count }) => ({
    zh: `${count} 个 ${period} 的数据不属于 ${year} 年度，未计入`,
    en: `${count} figure(s) of ${period} lie outside ${year} and were not counted`,
  }),
  hint: () => ({ zh: '若期间写错，请更正', en: 'Correct the period if it is wrong' }),
});

export const factsDiffer = defineFault<{
  unit: string;
  title: string;
  period: string;
  a: string;
  b: string;
  other: Place;
}>({
  code: 'facts-differ',
  severity: 'error',
  about: 'input',
  when: {
    zh: '同一单位、指标、期间、渠道有两个不同的数。',
    en: 'One unit, indicator, period and track has two different figures.',
  },
  message: ({ unit, title, period, a, b, other }) => ({
    zh: `${unit}的「${title}」${period} 有两个不同的数：这里是 ${a}，${formatPlace(other)} 是 ${b}`,
    en: `"${title}" of ${unit} for ${period} has two figures: ${a} here, ${b} at ${formatPlace(other)}`,
  }),
  hint: () => ({ zh: '请核实并只保留正确的一个', en: 'Find out which is right and keep that one' }),
});

export const factTwice = defineFault<{ unit: string; title: string; period: string; other: Place }>({
  code: 'fact-twice',
  severity: 'note',
  about: 'input',
  when: { zh: '同一个数报了两次，数值一致。', en: 'A figure was reported twice, with the same value.' },
  message: ({ unit, title, period, other }) => ({
    zh: `${unit}的「${title}」${period} 报了两次，数值一致，另见 ${formatPlace(other)}`,
    en: `"${title}" of ${unit} for ${period} was reported twice with one value, also at ${formatPlace(other)}`,
  }),
  hint: () => ({ zh: '无需处理', en: 'Nothing to do' }),
});

export const tracksDiffer = defineFault<{
  unit: string;
  title: string;
  period: string;
  won: string;
  lost: string;
  other: Place;
}>({
  code: 'tracks-differ',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '不同渠道（人工、系统、核查、第三方）报的数不一致（超出允许差），按方案的规则取用。',
    en: 'Two tracks give figures beyond the tolerance; the scheme’s rule decides.',
  },
  message: ({ unit, title, period, won, lost, other }) => ({
    zh: `${unit}的「${title}」${period} 两个渠道的数不一致：采用 ${won}，未采用 ${formatPlace(other)} 的 ${lost}`,
    en: `Two tracks differ on "${title}" of ${unit} for ${period}: ${won} is used, ${lost} at ${formatPlace(other)} is not`,
  }),
  hint: () => ({ zh: '请核实差异', en: 'Find out why they differ' }),
});

export const gapFilled = defineFault<{ unit: string; title: string; missing: string }>({
  code: 'gap-as-zero',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '汇总期内有缺报，方案规定缺报按零处理。',
    en: 'Parts of a roll-up are missing, and the scheme counts them as zero.',
  },
  message: ({ unit, title, missing }) => ({
    zh: `${unit}的「${title}」缺 ${missing}，按方案规定作零处理`,
    en: `"${title}" of ${unit} lacks ${missing}, counted as zero as the scheme says`,
  }),
  hint: () => ({ zh: '请补报', en: 'Get the missing figures' }),
});

export const cumulativeDiffers = defineFault<{
  unit: string;
  title: string;
  until: string;
  cumulative: string;
  summed: string;
}>({
  code: 'cumulative-differs',
  severity: 'error',
  about: 'input',
  when: { zh: '累计数与各期数之和不一致。', en: 'A year-to-date figure is not the sum of its parts.' },
  message: ({ unit, title, until, cumulative, summed }) => ({
    zh: `${unit}的「${title}」截至 ${until} 的累计数是 ${cumulative}，各期之和却是 ${summed}`,
    en: `"${title}" of ${unit} is ${cumulative} up to ${until}, but its parts add up to ${summed}`,
  }),
  hint: () => ({ zh: '请核实是当期数还是累计数有误', en: 'Find out which of them is wrong' }),
});

export const yearFigureDiffers = defineFault<{ unit: string; title: string; year: string; rolled: string }>({
  code: 'year-figure-differs',
  severity: 'error',
  about: 'input',
  when: { zh: '全年数与各期汇总不一致。', en: 'The year’s own figure differs from its parts rolled up.' },
  message: ({ unit, title, year, rolled }) => ({
    zh: `${unit}的「${title}」全年数是 ${year}，各期汇总却是 ${rolled}`,
    en: `"${title}" of ${unit} is ${year} for the year, but its parts roll up to ${rolled}`,
  }),
  hint: () => ({ zh: '请核实并更正其一', en: 'Find out which is wrong and correct it' }),
});

export const cumulativeFalls = defineFault<{ unit: string; title: string; from: string; to: string }>({
  code: 'cumulative-falls',
  severity: 'warning',
  about: 'input',
  when: { zh: '累计数比上期还小。', en: 'A year-to-date figure is smaller than the one before.' },
  message: ({ unit, title, from, to }) => ({
    zh: `${unit}的「${title}」累计数从 ${from} 降到 ${to}`,
    en: `The year-to-date "${title}" of ${unit} falls from ${from} to ${to}`,
  }),
  hint: () => ({
    zh: '请核实是否漏报、更正或误填当期数',
    en: 'See whether a month’s own figure was filled in instead',
  }),
});

export const totalDiffers = defineFault<{ label: string; kind: Said; stated: string; found: string }>({
  code: 'total-differs',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '合计（小计、平均）行与各行数据不符。',
    en: 'A total, subtotal or average row does not agree with its rows.',
  },
  message: ({ label, kind, stated, found }) => ({
    zh: `「${label}」的${kind.zh}写的是 ${stated}，各行算出来是 ${found}`,
    en: `The ${kind.en} of "${label}" says ${stated}; the rows give ${found}`,
  }),
  hint: () => ({
    zh: '计分只用各行数据；请核实是合计写错还是某行有误',
    en: 'Scores use the rows; find out whether the total or a row is wrong',
  }),
});

export const targetsDontAddUp = defineFault<{
  title: string;
  city: string;
  units: string;
  difference: string;
  other: string;
}>({
  code: 'targets-dont-add-up',
  severity: 'warning',
  about: 'input',
  when: { zh: '各单位目标之和与全市目标不等。', en: 'The units’ targets do not add up to the city’s.' },
  message: ({ title, city, units, difference, other }) => ({
    zh: `「${title}」各单位目标之和是 ${units}，全市目标是 ${city}（${other}），相差 ${difference}`,
    en: `The units’ targets of "${title}" add up to ${units}; the city’s is ${city} (${other}): a difference of ${difference}`,
  }),
  hint: () => ({ zh: '请核对目标分解', en: 'Check how the target was broken down' }),
});

export const targetTwice = defineFault<{ unit: string; title: string; other: Place }>({
  code: 'target-twice',
  severity: 'error',
  about: 'input',
  when: {
    zh: '一个单位的同一指标有两个不同的目标。',
    en: 'A unit has two different targets for one indicator.',
  },
  message: ({ unit, title, other }) => ({
    zh: `${unit}的「${title}」有两个不同的目标，另见 ${formatPlace(other)}`,
    en: `"${title}" of ${unit} has two different targets, the other at ${formatPlace(other)}`,
  }),
  hint: () => ({ zh: '请只保留一个', en: 'Keep one of them' }),
});

export const fromMissing = defineFault<{ unit: string; title: string; why: Said }>({
  code: 'from-missing',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '取自另一次考核的数(from)找不到。',
    en: 'A figure taken from another assessment (`from:`) was not found.',
  },
  message: ({ unit, title, why }) => ({
    zh: `${unit}的「${title}」取不到数：${why.zh}`,
    en: `"${title}" of ${unit} could not be taken over: ${why.en}`,
  }),
  hint: () => ({
    zh: '请核对来源方案、单位和上年结果',
    en: 'Check the other scheme, the unit and the earlier results',
  }),
});
