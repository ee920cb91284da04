import { formatPlain } from '../../base/decimal.ts';
import { belowMinimum, type Least, percents } from '../below-minimum.ts';
import { defineFault } from '../diagnostic.ts';
import { type Said, same } from '../said.ts';

type Cell = { unit: string; indicator: string };
const sayCell = ({ unit, indicator }: Cell): Said => ({
  zh: `${unit}的「${indicator}」`,
  en: `"${indicator}" of ${unit}`,
});

/** The first of some units, and how many they are. */
const firstOf = ([unit, ...others]: readonly string[]): Said =>
  others.length === 0
    ? same(unit!)
    : { zh: `${unit}等 ${others.length + 1} 个`, en: `${unit} and ${others.length} more` };

export const groupMissing = defineFault<Cell & { column: string; group: string }>({
  code: 'group-missing',
  severity: 'error',
  about: 'input',
  when: {
    zh: '按组均值填补（group-mean），而同组没有一个单位有数。',
    en: 'A value is to be the mean of its group, and nobody of the group has one.',
  },
  message: ({ column, group, ...cell }) => ({
    zh: `${sayCell(cell).zh}要按同组平均填补，而「${column}」为「${group}」的没有一个单位有数`,
    en: `${sayCell(cell).en} is to be the mean of its group, and nobody whose "${column}" is "${group}" has a value`,
  }),
  hint: () => ({
    zh: '请补报，或改用别的缺报处理',
    en: 'Get the figure, or choose another policy',
  }),
});

export const groupValueMissing = defineFault<Cell & { column: string }>({
  code: 'group-value-missing',
  severity: 'error',
  about: 'input',
  when: {
    zh: '按组均值填补（group-mean），而这个单位在名册的分组列里是空白，不知属于哪一组。',
    en: 'A value is to be the mean of its group, and the unit is blank in the column of the roster that names the groups.',
  },
  message: ({ column, ...cell }) => ({
    zh: `${sayCell(cell).zh}要按同组平均填补，而名册里${cell.unit}的「${column}」是空白`,
    en: `${sayCell(cell).en} is to be the mean of its group, and the roster has no "${column}" of ${cell.unit}`,
  }),
  hint: ({ column }) => ({
    zh: `请在名册里填上「${column}」，或补报这个数`,
    en: `Fill in "${column}" in the roster, or get the figure`,
  }),
});

export const topsisIncomplete = defineFault<Cell>({
  code: 'topsis-incomplete',
  severity: 'error',
  about: 'input',
  when: {
    zh: 'TOPSIS 合成的各项，某单位缺其中一项的数。',
    en: 'A unit lacks a value of an indicator that TOPSIS puts together.',
  },
  message: (cell) => ({
    zh: `${sayCell(cell).zh}没有数，TOPSIS 无法合成`,
    en: `${sayCell(cell).en} has no value, so TOPSIS cannot be computed`,
  }),
  hint: () => ({
    zh: '请补报，或用 not-reported: group-mean 填补',
    en: 'Get the figure, or fill it in by not-reported: group-mean',
  }),
});

export const tooFewChildren = defineFault<Least & { unit: string; title: string }>({
  code: 'too-few-children',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '某单位某类别有数的下级占比低于 minimum-share：这一类别对该单位不计。',
    en: 'Of a dimension less than its `minimum-share` of children has a value for a unit: the unit has no value for it.',
  },
  message: ({ unit, title, ...shares }) => {
    const { has, least } = percents(shares);
    return {
      zh: `${unit}的「${title}」只有 ${has}% 的权重有数，不足 ${least}%，这一类别不计，权重由同级分担`,
      en: `"${title}" of ${unit} has values for ${has} % of its weight, below its minimum of ${least} %: it is left out and its weight goes to its siblings`,
    };
  },
  hint: () => ({ zh: '请补报缺的数', en: 'Get the figures that are missing' }),
});

export const tooFewForTotal = defineFault<{ unit: string; least: Least | undefined }>({
  code: 'too-few-for-total',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '某单位有数的第一级占比低于方案的 minimum-share，或各类别都不足：没有总分，不排名、不定等次。',
    en: 'Of the first level less than the scheme’s `minimum-share` has a value for a unit, or no dimension reaches its own: it has no total, no place and no grade.',
  },
  message: ({ unit, least }) => {
    const { zh, en } = belowMinimum(least);
    return { zh: `${unit}${zh}，不排名`, en: `${unit}: ${en} and no place` };
  },
  hint: () => ({
    zh: '请补报缺的数；确应参评的，请调低 minimum-share',
    en: 'Get the figures that are missing, or lower `minimum-share`',
  }),
});

export const entropyNegative = defineFault<{ parent: string; title: string; units: readonly string[] }>({
  code: 'entropy-negative',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '权重按熵权计算（weights: entropy），而某一下级有单位的得分是负数：熵权把得分看作占合计的份额，份额不能为负。',
    en: 'Weights are computed by entropy, and a child has scores below 0: entropy takes scores for shares of their sum, which cannot be negative.',
  },
  message: ({ parent, title, units }) => ({
    zh: `「${parent}」的权重按熵权计算，而「${title}」有负的得分（${firstOf(units).zh}），熵权无从计算`,
    en: `The weights of "${parent}" are computed by entropy, but "${title}" has scores below 0 (${firstOf(units).en})`,
  }),
  hint: () => ({
    zh: '请改用得分不为负的方法，如 min-max；用 z-score 的，请把 params 的 mean 调高、deviation 调低，使得分都不小于 0',
    en: 'Take a method whose scores are 0 or more, such as min-max, or rescale z-score by a higher mean and a smaller deviation',
  }),
});

export const cutByFloor = defineFault<{
  title: string;
  units: readonly string[];
  floor: number;
  lowest: number;
}>({
  code: 'cut-by-floor',
  severity: 'warning',
  about: 'configuration',
  when: {
    zh: '方案没有写 floor，而默认的总分下限 0 把几个单位的总分拉平（如标准分围绕 0 的指数）。',
    en: 'A scheme states no `floor`, and the default of 0 makes totals alike that are not (of an index of z-scores about 0, say).',
  },
  message: ({ title, units, floor }) => ({
    zh: `「${title}」没有写 floor，${firstOf(units).zh}的总分低于默认的下限 ${formatPlain(floor)}，都计为 ${formatPlain(floor)}，分不出高下`,
    en: `"${title}" states no floor: the total of ${firstOf(units).en} is below the default of ${formatPlain(floor)} and counts as ${formatPlain(floor)}, so that they tie`,
  }),
  hint: ({ floor, lowest }) => ({
    zh: `确要以 ${formatPlain(floor)} 为下限，请写明 floor: ${formatPlain(floor)}；要分出高下，请写更低的下限，如 floor: ${formatPlain(lowest)}`,
    en: `Write floor: ${formatPlain(floor)} where that is wanted, or a lower one such as floor: ${formatPlain(lowest)}`,
  }),
});

const MEANS: Readonly<Record<'geometric' | 'harmonic', Said>> = {
  geometric: { zh: '几何平均', en: 'geometric' },
  harmonic: { zh: '调和平均', en: 'harmonic' },
};

export const negativePart = defineFault<{
  title: string;
  aggregate: keyof typeof MEANS;
  part: string;
  units: readonly string[];
}>({
  code: 'negative-part',
  severity: 'warning',
  about: 'configuration',
  when: {
    zh: '按几何平均或调和平均合成的一级里有负的得分：这样的平均没有意义，合成得分计为 0。',
    en: 'A geometric or harmonic mean has a part below 0: there is no such mean, and the score counts as 0.',
  },
  message: ({ title, aggregate, part, units }) => ({
    zh: `「${title}」按${MEANS[aggregate].zh}合成，而${firstOf(units).zh}有负的得分（如「${part}」），合成得分计为 0`,
    en: `"${title}" is a ${MEANS[aggregate].en} mean, and ${firstOf(units).en} has a part below 0 ("${part}"): the score counts as 0`,
  }),
  hint: () => ({
    zh: '请改用得分不为负的方法，如 min-max，或调高 z-score 的 mean；也可把 aggregate 改为 mean',
    en: 'Take a method whose scores are 0 or more, such as min-max, or z-score with a higher mean, or another aggregate such as mean',
  }),
});
