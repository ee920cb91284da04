import { defineFault } from '../diagnostic.ts';

type Missing = { unit: string; periods: readonly string[] };

export const roundMissing = defineFault<Missing>({
  code: 'round-missing',
  severity: 'error',
  about: 'input',
  when: {
    zh: '全年成绩要用各轮次的平均，而某单位有的轮次没有成绩。',
    en: 'The year is made of its rounds, and a unit lacks one.',
  },
  message: ({ unit, periods }) => ({
    zh: `${unit}缺 ${periods.join('、')} 轮次的成绩，不能合成全年成绩`,
    en: `${unit} has no result of ${periods.join(', ')}, of which its year is made`,
  }),
  hint: () => ({
    zh: '请补报这一轮的数据；确未开展的，在 score.yaml 的 rounds 写明代填的总分、决定人和理由。',
    en: 'Get its figures; for a round not held write the total, who decided it and why under rounds in score.yaml.',
  }),
});

export const roundMissingDraft = defineFault<Missing>({
  code: 'round-missing-draft',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '暂定结果：某单位有的轮次没有成绩，先用其余轮次的平均。',
    en: 'In a draft: a unit lacks a round, and the mean of the others is taken.',
  },
  message: ({ unit, periods }) => ({
    zh: `${unit}缺 ${periods.join('、')} 轮次的成绩，暂用其余轮次的平均`,
    en: `${unit} has no result of ${periods.join(', ')}: the mean of the other rounds is taken`,
  }),
  hint: () => ({ zh: '正式结果前须补齐', en: 'To be had before the final result' }),
});

export const roundNotMissing = defineFault<{ unit: string; period: string; total: string }>({
  code: 'round-not-missing',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: 'score.yaml 为有成绩的轮次写了代填的总分。',
    en: 'A total is put in place of a round that has a result.',
  },
  message: ({ unit, period, total }) => ({
    zh: `${unit} ${period} 有成绩（${total}），不能代填`,
    en: `${unit} has a result in ${period} (${total}): nothing may be put in its place`,
  }),
  hint: () => ({
    zh: '请删去这一条；数据有误的用更正表。',
    en: 'Take the entry out; use a corrections sheet for wrong figures.',
  }),
});

export const roundUnknown = defineFault<{
  what: 'scheme' | 'unit' | 'period';
  name: string;
  near: string | undefined;
}>({
  code: 'round-unknown',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: 'score.yaml 的 rounds 写了没有的方案、单位或轮次。',
    en: 'A round put in place names no scheme, unit or round that there is.',
  },
  message: ({ what, name, near }) => {
    const zh = { scheme: '方案', unit: '单位', period: '轮次' }[what];
    return {
      zh: `没有${zh}「${name}」${near === undefined ? '' : `，是否指「${near}」？`}`,
      en: `There is no ${what} "${name}"${near === undefined ? '' : `; "${near}"?`}`,
    };
  },
  hint: () => ({
    zh: '方案要有 process，轮次要与其 rounds 一致（季度或月度）。',
    en: 'The scheme must have a process, and the round be one of its rounds.',
  }),
});
