import { defineFault } from '../diagnostic.ts';
import type { Said } from '../said.ts';

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
    zh: '两项数据的名称或别名相同，表头无从区分。',
    en: 'Two figures share a title or alias, so that headers cannot tell them apart.',
  },
  message: ({ title, line }) => ({
    zh: `名称「${title}」在第 ${line} 行已经用过`,
    en: `The title “${title}” is already used on line ${line}`,
  }),
  hint: () => ({ zh: '请改名，或合并为一项。', en: 'Rename one of them, or make them one.' }),
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
    zh: '一个名称同时指数据和事件类别，或与 rank、score 等内置名称相同。',
    en: 'A name means a figure and an event kind at once, or one of the built-in names such as rank.',
  },
  message: ({ name, as }) => ({
    zh: `「${name}」同时是${as.zh}，表达式里无从区分`,
    en: `“${name}” is also ${as.en}, so expressions cannot tell them apart`,
  }),
  hint: () => ({ zh: '请改名。', en: 'Rename it.' }),
});

export const barredIndicator = defineFault<{ title: string; word: string; code: string }>({
  code: 'barred-indicator',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '指标考核的是开会发文、制度上墙、内刊投稿等痕迹，而不是实绩。',
    en: 'An indicator assesses meetings, documents, slogans on walls or articles sent in, not results.',
  },
  message: ({ title, word }) => ({
    zh: `「${title}」含「${word}」，属于不得考核的内容`,
    en: `“${title}” holds “${word}”, which may not be assessed`,
  }),
  hint: ({ code }) => ({
    zh: `请改为考核实绩；确需保留的，写 barred: {allow: [${code}]}。`,
    en: `Assess results instead; where it must stay, write barred: {allow: [${code}]}.`,
  }),
});

export const tooManyVetoes = defineFault<{ count: number; most: number }>({
  code: 'too-many-vetoes',
  severity: 'warning',
  about: 'configuration',
  when: { zh: '否决事项超过三项。', en: 'A scheme has more than three vetoes.' },
  message: ({ count, most }) => ({
    zh: `设了 ${count} 项否决，一般不超过 ${most} 项`,
    en: `There are ${count} vetoes; more than ${most} is unusual`,
  }),
  hint: () => ({
    zh: '为基层减负的要求是清理、从严控制「一票否决」事项；请核对每一项是否有依据。',
    en: 'Burden-reduction policy asks to keep vetoes few; check that each rests on a rule.',
  }),
});

export const tooManyIndicators = defineFault<{ count: number; most: number }>({
  code: 'too-many-indicators',
  severity: 'warning',
  about: 'configuration',
  when: {
    zh: '指标超过六十个（由别的数算出、权重为 0 的分项不计）。',
    en: 'A scheme has more than sixty indicators (parts computed from other figures, of weight 0, aside).',
  },
  message: ({ count, most }) => ({
    zh: `共有 ${count} 个指标，超过 ${most} 个`,
    en: `There are ${count} indicators, more than ${most}`,
  }),
  hint: () => ({
    zh: '指标过多会分散重点、加重填报；请考虑合并。',
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
    zh: '请写 basis（文件名称或条款），以便被考核单位查对。',
    en: 'Write basis: the document or article, so that those assessed can look it up.',
  }),
});

export const sampleScheme = defineFault<{ title: string; document: string }>({
  code: 'sample-scheme',
  severity: 'note',
  about: 'configuration',
  when: { zh: '方案自称是示例。', en: 'A scheme says that it is a sample.' },
  message: ({ title, document }) => ({
    zh: `「${title}」是示例方案（${document}），数值不作依据`,
    en: `“${title}” is a sample (${document}); its figures rest on no document`,
  }),
  hint: () => ({
    zh: '正式使用前请换成正式文件的数值，并改 basis.status: official。',
    en: 'Before use put in the official figures and write basis.status: official.',
  }),
});
