import { formatPlain, snap } from '../../base/decimal.ts';
import { defineFault } from '../diagnostic.ts';
import { nearestHint } from '../nearest-hint.ts';
import type { Said } from '../said.ts';

const percent = (share: number): string => `${formatPlain(snap(share * 100))}%`;

export const weightsSum = defineFault<{ title: string; sum: number; wanted: number; first: boolean }>({
  code: 'weights-sum',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '下级权重之和不等于本级的权重(第一级:满分)。',
    en: 'The weights of the children do not add up to their parent’s (at the first level: to the total).',
  },
  message: ({ title, sum, wanted, first }) => {
    const difference = snap(sum - wanted);
    const off = formatPlain(Math.abs(difference));
    return {
      zh: `「${title}」${first ? '第一级' : '下级'}权重合计 ${formatPlain(sum)},应为 ${formatPlain(wanted)},${difference > 0 ? '多' : '少'} ${off}`,
      en: `The ${first ? 'first-level weights' : 'children’s weights'} of “${title}” add up to ${formatPlain(sum)} instead of ${formatPlain(wanted)}: ${off} too ${difference > 0 ? 'much' : 'little'}`,
    };
  },
  hint: ({ first }) =>
    first
      ? { zh: '请调整权重或 total。', en: 'Change the weights or the total.' }
      : {
          zh: '请调整权重;若下级只表示相对比例,请写 rescale: true。',
          en: 'Change the weights; where the children’s are relative, write rescale: true.',
        },
});

export const dimensionWeightMissing = defineFault<{ title: string }>({
  code: 'dimension-weight-missing',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '类别的下级权重是相对的,类别自身却没有写权重。',
    en: 'A dimension whose children’s weights are relative states no weight of its own.',
  },
  message: ({ title }) => ({
    zh: `「${title}」的下级权重是相对的,须写明本级 weight`,
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

export const codeTaken = defineFault<{ code: string; line: number }>({
  code: 'code-taken',
  severity: 'error',
  about: 'configuration',
  when: { zh: '同一代码用了两次。', en: 'A code is used twice.' },
  message: ({ code, line }) => ({
    zh: `代码 ${code} 在第 ${line} 行已经用过`,
    en: `The code ${code} is already used on line ${line}`,
  }),
  hint: () => ({ zh: '请换一个代码。', en: 'Choose another code.' }),
});

export const titleTaken = defineFault<{ title: string; line: number }>({
  code: 'title-taken',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '两项数据的名称或别名相同,表头无从区分。',
    en: 'Two figures share a title or alias, so that headers cannot tell them apart.',
  },
  message: ({ title, line }) => ({
    zh: `名称「${title}」在第 ${line} 行已经用过`,
    en: `The title “${title}” is already used on line ${line}`,
  }),
  hint: () => ({ zh: '请改名,或合并为一项。', en: 'Rename one of them, or make them one.' }),
});

export const titlesAlike = defineFault<{ title: string; other: string; line: number }>({
  code: 'titles-alike',
  severity: 'warning',
  about: 'configuration',
  when: { zh: '两个指标的名称只差一字。', en: 'The titles of two indicators differ by one character.' },
  message: ({ title, other, line }) => ({
    zh: `「${title}」与第 ${line} 行的「${other}」几乎同名`,
    en: `“${title}” is almost “${other}” on line ${line}`,
  }),
  hint: () => ({ zh: '请核对是否重复考核同一事。', en: 'Check whether one thing is assessed twice.' }),
});

export const nameAmbiguous = defineFault<{ name: string; as: Said }>({
  code: 'name-ambiguous',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '一个名称同时指数据和事件类别,或与 rank、score 等内置名称相同。',
    en: 'A name means a figure and an event kind at once, or one of the built-in names such as rank.',
  },
  message: ({ name, as }) => ({
    zh: `「${name}」同时是${as.zh},表达式里无从区分`,
    en: `“${name}” is also ${as.en}, so expressions cannot tell them apart`,
  }),
  hint: () => ({ zh: '请改名。', en: 'Rename it.' }),
});

export const barredIndicator = defineFault<{ title: string; word: string; code: string }>({
  code: 'barred-indicator',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '指标考核的是开会发文、制度上墙、内刊投稿等痕迹,而不是实绩。',
    en: 'An indicator assesses meetings, documents, slogans on walls or articles sent in, not results.',
  },
  message: ({ title, word }) => ({
    zh: `「${title}」含“${word}”,属于不得考核的内容`,
    en: `“${title}” holds “${word}”, which may not be assessed`,
  }),
  hint: ({ code }) => ({
    zh: `请改为考核实绩;确需保留的,写 barred: {allow: [${code}]}。`,
    en: `Assess results instead; where it must stay, write barred: {allow: [${code}]}.`,
  }),
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
    zh: `标签「${tag}」占 ${percent(share)},应${rule.zh}`,
    en: `The tag “${tag}” carries ${percent(share)} of the total; it must be ${rule.en}`,
  }),
  hint: ({ carriers }) => ({
    zh: `带此标签的指标:${carriers.join('、')}。`,
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
    zh: 'balance 的一条没有写比例,或最小大于最大。',
    en: 'A line of balance states no share, or a least above its largest.',
  },
  message: ({ tag }) => ({
    zh: `balance 中「${tag}」应写 share,或 min 不大于 max`,
    en: `“${tag}” in balance needs a share, or a min that is not above its max`,
  }),
  hint: () => ({
    zh: 'share 为正好占比,min、max 为上下限,均为 0 至 1。',
    en: 'share is the exact part, min and max are bounds; all from 0 to 1.',
  }),
});

export const tooManyVetoes = defineFault<{ count: number; most: number }>({
  code: 'too-many-vetoes',
  severity: 'warning',
  about: 'configuration',
  when: { zh: '否决事项超过三项。', en: 'A scheme has more than three vetoes.' },
  message: ({ count, most }) => ({
    zh: `设了 ${count} 项否决,一般不超过 ${most} 项`,
    en: `There are ${count} vetoes; more than ${most} is unusual`,
  }),
  hint: () => ({
    zh: '为基层减负的要求是清理、从严控制“一票否决”事项;请核对每一项是否有依据。',
    en: 'Burden-reduction policy asks to keep vetoes few; check that each rests on a rule.',
  }),
});

export const tooManyIndicators = defineFault<{ count: number; most: number }>({
  code: 'too-many-indicators',
  severity: 'warning',
  about: 'configuration',
  when: { zh: '指标超过六十个。', en: 'A scheme has more than sixty indicators.' },
  message: ({ count, most }) => ({
    zh: `共有 ${count} 个指标,超过 ${most} 个`,
    en: `There are ${count} indicators, more than ${most}`,
  }),
  hint: () => ({
    zh: '指标过多会分散重点、加重填报;请考虑合并。',
    en: 'Many indicators blur the point and burden those who report; consider merging some.',
  }),
});

export const basisMissing = defineFault<{ title: string }>({
  code: 'basis-missing',
  severity: 'warning',
  about: 'configuration',
  when: { zh: '方案或否决没有写依据。', en: 'A scheme or veto states no basis.' },
  message: ({ title }) => ({ zh: `「${title}」没有写依据`, en: `“${title}” states no basis` }),
  hint: () => ({
    zh: '请写 basis(文件名称或条款),以便被考核单位查对。',
    en: 'Write basis: the document or article, so that those assessed can look it up.',
  }),
});

export const sampleScheme = defineFault<{ title: string; document: string }>({
  code: 'sample-scheme',
  severity: 'note',
  about: 'configuration',
  when: { zh: '方案自称是示例。', en: 'A scheme says that it is a sample.' },
  message: ({ title, document }) => ({
    zh: `「${title}」是示例方案(${document}),数值不作依据`,
    en: `“${title}” is a sample (${document}); its figures rest on no document`,
  }),
  hint: () => ({
    zh: '正式使用前请换成正式文件的数值,并改 basis.status: official。',
    en: 'Before use put in the official figures and write basis.status: official.',
  }),
});
