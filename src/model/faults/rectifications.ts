import { defineFault } from '../diagnostic.ts';

type Of = { unit: string; item: string };

export const rectificationDay = defineFault<Of & { text: string }>({
  code: 'rectification-day',
  severity: 'error',
  about: 'input',
  when: { zh: '整改台账里的日期读不出年月日。', en: 'A date of the rectification sheet is no whole day.' },
  message: ({ unit, item, text }) => ({
    zh: `${unit}「${item}」的日期“${text}”读不出年月日`,
    en: `"${text}" of “${item}” (${unit}) is no whole day`,
  }),
  hint: () => ({
    zh: '请写明年月日，形如 2023-05-31',
    en: 'Write year, month and day, in the form 2023-05-31',
  }),
});

export const rectificationOrder = defineFault<Of & { first: string; second: string }>({
  code: 'rectification-order',
  severity: 'error',
  about: 'input',
  when: {
    zh: '整改台账里的期限或完成日期早于交办日期，或离考核年度太远。',
    en: 'An item is due or done before it was handed down, or in a year far from the one assessed.',
  },
  message: ({ unit, item, first, second }) => ({
    zh: `${unit}「${item}」的日期不合常理：${first} 之后是 ${second}`,
    en: `The days of “${item}” (${unit}) make no sense: ${second} after ${first}`,
  }),
  hint: () => ({ zh: '请核对年份和先后', en: 'Check the years and their order' }),
});

export const rectificationNoDue = defineFault<Of>({
  code: 'rectification-no-due',
  severity: 'error',
  about: 'input',
  when: { zh: '整改事项没有写期限。', en: 'An item to be rectified has no due day.' },
  message: ({ unit, item }) => ({
    zh: `${unit}「${item}」没有写整改期限`,
    en: `“${item}” (${unit}) has no due day`,
  }),
  hint: () => ({
    zh: '请补上期限：没有期限就不能判断是否逾期',
    en: 'Add it: without one nothing is ever overdue',
  }),
});

export const rectificationResult = defineFault<Of & { text: string }>({
  code: 'rectification-result',
  severity: 'error',
  about: 'input',
  when: {
    zh: '整改台账的核验结果不是认得的词。',
    en: 'The result of a rectification is none of the words known.',
  },
  message: ({ unit, item, text }) => ({
    zh: `${unit}「${item}」的核验结果“${text}”看不懂`,
    en: `The result "${text}" of “${item}” (${unit}) is not understood`,
  }),
  hint: () => ({ zh: '请写 通过、销号 或 退回', en: 'Write accepted, closed or returned' }),
});

export const rectificationUnproven = defineFault<Of>({
  code: 'rectification-unproven',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '整改事项写了完成日期而没有佐证，仍算未完成。',
    en: 'An item is said to be done without evidence: it stays open.',
  },
  message: ({ unit, item }) => ({
    zh: `${unit}「${item}」写了完成日期而没有佐证，仍算未完成`,
    en: `“${item}” (${unit}) is said to be done without evidence: it stays open`,
  }),
  hint: () => ({ zh: '请写明佐证材料', en: 'Name the evidence' }),
});
