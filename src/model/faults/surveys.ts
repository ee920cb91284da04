import { defineFault } from '../diagnostic.ts';

export const wordsAlike = defineFault<{ title: string; key: string; first: string; second: string }>({
  code: 'words-alike',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '一个指标的选项、分层或等级词里，有两个只差空格、全半角或大小写，表里的字分不清是哪一个。',
    en: 'Two options, strata or words of an indicator differ in spaces, width or case alone: a cell cannot tell them apart.',
  },
  message: ({ title, key, first, second }) => ({
    zh: `「${title}」的 ${key} 里「${first}」和「${second}」是同一个词`,
    en: `"${first}" and "${second}" in ${key} of "${title}" are the same word`,
  }),
  hint: () => ({ zh: '请只留一个', en: 'Keep one of them' }),
});
