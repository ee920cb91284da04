import { formatPercent, formatPlain } from '../../base/decimal.ts';
import { difference } from '../../base/difference.ts';
import { defineFault } from '../diagnostic.ts';
import { nearestHint } from '../nearest-hint.ts';
import type { Said } from '../said.ts';

export const weightNegative = defineFault<{ title: string; weight: number }>({
  code: 'weight-negative',
  severity: 'error',
  about: 'configuration',
  when: { zh: '权重是负数。', en: 'A weight is negative.' },
  message: ({ title, weight }) => ({
    zh: `「${title}」的权重是负数：${formatPlain(weight)}`,
    en: `The weight of “${title}” is negative: ${formatPlain(weight)}`,
  }),
  hint: () => ({
    zh: '权重不小于 0；扣分请用 adjustments 的 deduction。',
    en: 'Weights are 0 or more; for points off use a deduction among the adjustments.',
  }),
});
export const weightsSum = defineFault<{ title: string; sum: number; wanted: number; first: boolean }>({
  code: 'weights-sum',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '下级权重之和不等于本级的权重（第一级：满分）。',
    en: 'The weights of the children do not add up to their parent’s (at the first level: to the total).',
  },
  message: ({ title, sum, wanted, first }) => {
    const over = difference(sum, wanted);
    const off = formatPlain(Math.abs(over));
    return {
      zh: `「${title}」${first ? '第一级' : '下级'}权重合计 ${formatPlain(sum)}，应为 ${formatPlain(wanted)}，${over > 0 ? '多' : '少'} ${off}`,
      en: `The ${first ? 'first-level weights' : 'children’s weights'} of “${title}” add up to ${formatPlain(sum)} instead of ${formatPlain(wanted)}: ${off} too ${over > 0 ? 'much' : 'little'}`,
    };
  },
  hint: ({ first }) =>
    first
      ? { zh: '请调整权重或 total。', en: 'Change the weights or the total.' }
      : {
          zh: '请调整权重；若下级只表示相对比例，请写 rescale: true。',
          en: 'Change the weights; where the children’s are relative, write rescale: true.',
        },
});

export const dimensionWeightMissing = defineFault<{ title: string }>({
  code: 'dimension-weight-missing',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '类别的下级权重是相对的，类别自身却没有写权重。',
    en: 'A dimension whose children’s weights are relative states no weight of its own.',
  },
  message: ({ title }) => ({
    zh: `「${title}」的下级权重是相对的，须写明本级 weight`,
    en: `“${title}” needs a weight of its own: its children’s weights are relative`,
  }),
  hint: () => ({ zh: '请在此类别写 weight。', en: 'State a weight at this dimension.' }),
});

export const weightsAllZero = defineFault<{ title: string }>({
  code: 'weights-all-zero',
  severity: 'error',
  about: 'configuration',
  when: { zh: '一级之下的权重全为 0。', en: 'All weights below a parent are zero.' },
  message: ({ title }) => ({
    zh: `「${title}」之下的权重全是 0`,
    en: `All weights below “${title}” are zero`,
  }),
  hint: () => ({ zh: '请至少给一项权重。', en: 'Give at least one of them a weight.' }),
});

export const balanceMissed = defineFault<{
  tag: string;
  share: number;
  rule: Said;
  carriers: readonly string[];
}>({
  code: 'balance-missed',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '某一标签的权重占比不合 balance 的规定。',
    en: 'The weight of a tag is not what balance lays down.',
  },
  message: ({ tag, share, rule }) => ({
    zh: `标签「${tag}」占 ${formatPercent(share)}，应${rule.zh}`,
    en: `The tag “${tag}” carries ${formatPercent(share)} of the total; it must be ${rule.en}`,
  }),
  hint: ({ carriers }) => ({
    zh: `带此标签的指标：${carriers.join('、')}。`,
    en: `Indicators with this tag: ${carriers.join(', ')}.`,
  }),
});

export const unknownTag = defineFault<{ tag: string; nearest?: string; known: readonly string[] }>({
  code: 'unknown-tag',
  severity: 'error',
  about: 'configuration',
  when: { zh: 'balance 的标签没有任何指标带着。', en: 'No indicator carries a tag that balance names.' },
  message: ({ tag }) => ({ zh: `没有指标带标签「${tag}」`, en: `No indicator carries the tag “${tag}”` }),
  hint: ({ nearest, known }) => nearestHint(nearest, known),
});

export const balanceEmpty = defineFault<{ tag: string }>({
  code: 'balance-empty',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: 'balance 的一条没有写比例，或最小大于最大。',
    en: 'A line of balance states no share, or a least above its largest.',
  },
  message: ({ tag }) => ({
    zh: `balance 中「${tag}」应写 share，或 min 不大于 max`,
    en: `“${tag}” in balance needs a share, or a min that is not above its max`,
  }),
  hint: () => ({
    zh: 'share 为正好占比，min、max 为上下限，均为 0 至 1。',
    en: 'share is the exact part, min and max are bounds; all from 0 to 1.',
  }),
});
