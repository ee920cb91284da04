import { defineFault } from '../diagnostic.ts';
import type { Said } from '../said.ts';

export const fundMonthMissing = defineFault<{ fund: string; month: number; into: number | undefined }>({
  code: 'fund-month-missing',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '预算执行表里，已填月份之前有月份没有支出数。',
    en: 'A table of execution leaves out the spending of a month before the last one given.',
  },
  message: ({ fund, month, into }) => ({
    zh: `「${fund}」${month}月没有支出数，${into === undefined ? '以后各月的累计支出不完整' : `它的支出算在了${into}月`}`,
    en: `"${fund}" gives no spending of month ${month}${into === undefined ? '; what was spent to date is incomplete from there on' : `; it is counted in month ${into}`}`,
  }),
  hint: () => ({
    zh: '请补上；当月没有支出的写 0',
    en: 'Give it; write 0 where nothing was spent',
  }),
});

export const fundFalls = defineFault<{
  fund: string;
  month: number;
  before: number;
  spent: string;
  spentBefore: string;
  other: string;
}>({
  code: 'fund-falls',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '预算执行表的累计支出比前面月份少。',
    en: 'A table of execution has less spent to date than in a month before.',
  },
  message: ({ fund, month, before, spent, spentBefore, other }) => ({
    zh: `「${fund}」${month}月累计支出 ${spent} 元，少于${before}月的 ${spentBefore} 元（${other}）`,
    en: `"${fund}": ${spent} spent to the end of month ${month}, less than the ${spentBefore} of month ${before} (${other})`,
  }),
  hint: () => ({
    zh: '请核对两个数；有退回、冲减的属实',
    en: 'Check both figures; a refund would explain it',
  }),
});

export const fundMonthTwice = defineFault<{ fund: string; month: number; other: string }>({
  code: 'fund-month-twice',
  severity: 'error',
  about: 'input',
  when: {
    zh: '同一笔资金的预算执行表里，同一个月写了两次。',
    en: 'One month of the execution of a fund is given twice.',
  },
  message: ({ fund, month, other }) => ({
    zh: `「${fund}」${month}月写了两次，另一次在 ${other}`,
    en: `"${fund}" gives month ${month} twice, before at ${other}`,
  }),
  hint: () => ({ zh: '请合并成一行或删去一行', en: 'Merge the two rows, or remove one' }),
});

export const fundNegative = defineFault<{ title: string; unit: string; value: string }>({
  code: 'fund-negative',
  severity: 'error',
  about: 'input',
  when: {
    zh: '公示表的金额、人数、标准或执行表的预算是负数。',
    en: 'An amount, a head count or a standard of a published table, or a budget, is less than nothing.',
  },
  message: ({ title, unit, value }) => ({
    zh: `${unit}的「${title}」是负数：${value}`,
    en: `"${title}" of ${unit} is negative: ${value}`,
  }),
  hint: () => ({
    zh: '请更正；退回的资金冲抵后填净额，原因写在备注里',
    en: 'Correct it; take a refund off the amount, and say so in 备注',
  }),
});

export const fundMonthNegative = defineFault<{ title: string; unit: string; value: string }>({
  code: 'fund-month-negative',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '预算执行表一个月的拨付或支出是负数，可能是冲减。',
    en: 'A month of a table of execution allots or spends less than nothing; it may be a correction entry.',
  },
  message: ({ title, unit, value }) => ({
    zh: `${unit}的「${title}」是负数：${value}，按冲减计入`,
    en: `"${title}" of ${unit} is negative: ${value}; it is taken for a correction entry`,
  }),
  hint: () => ({
    zh: '请核实；不是退回、冲减的，请更正',
    en: 'Check it; correct it where nothing was paid back or written off',
  }),
});

export const fundMonthOtherYear = defineFault<{ fund: string; period: string; year: number }>({
  code: 'fund-month-other-year',
  severity: 'error',
  about: 'input',
  when: {
    zh: '预算执行表里有别的年度的月份。',
    en: 'A table of execution holds a month of another year than the one assessed.',
  },
  message: ({ fund, period, year }) => ({
    zh: `「${fund}」执行表的 ${period} 是别的年度的月份，考核的是 ${year} 年`,
    en: `"${fund}": ${period} is a month of another year; ${year} is assessed`,
  }),
  hint: () => ({
    zh: '请更正月份，或把这一行从本年度的表里删去',
    en: 'Correct the month, or take the row out of this year’s table',
  }),
});

export const fundPaidUnstated = defineFault<{ name: string }>({
  code: 'fund-paid-unstated',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '公示表里有对象没有写实拨。',
    en: 'A published table does not say what a recipient was paid.',
  },
  message: ({ name }) => ({
    zh: `「${name}」没有写实拨，不按 0 计，合计和执行率不完整`,
    en: `It is not stated what "${name}" was paid; this is not counted as nothing, and sum and rate are incomplete`,
  }),
  hint: () => ({ zh: '请补上；没有拨付的写 0', en: 'Give it; write 0 where nothing was paid' }),
});

export const fundPaidNotSpent = defineFault<{ fund: string; paid: string; spent: string }>({
  code: 'fund-paid-not-spent',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '公示表实拨合计与预算执行表的支出合计不一致。',
    en: 'The payments of the published tables are not what the table of execution says was spent.',
  },
  message: ({ fund, paid, spent }) => ({
    zh: `「${fund}」公示实拨合计 ${paid} 元，执行表支出合计 ${spent} 元，两者不一致`,
    en: `"${fund}": ${paid} paid by the published tables, ${spent} spent by the table of execution`,
  }),
  hint: () => ({
    zh: '请核对两张表的数、单位和截止月份',
    en: 'Check figures, measures and the last month of both tables',
  }),
});

export const fundTotalMissing = defineFault({
  code: 'fund-total-missing',
  severity: 'note',
  about: 'input',
  when: {
    zh: '公示表没有合计行，各行之和无从核对。',
    en: 'A published table has no total row to check its rows against.',
  },
  message: () => ({
    zh: '公示表没有合计行，各行之和未核对',
    en: 'The published table has no total row; the sum of its rows is unchecked',
  }),
  hint: () => ({ zh: '请加一行「合计」', en: 'Add a row 合计' }),
});

export const fundShareDiffers = defineFault<{
  name: string;
  stated: string;
  wanted: string;
  paid: string;
  whole: string;
}>({
  code: 'fund-share-differs',
  severity: 'error',
  about: 'input',
  when: {
    zh: '公示表的占比不等于实拨除以实拨合计（按写出的小数位数核对）。',
    en: 'A share of a published table is not what was paid over the sum paid, to the decimals it shows.',
  },
  message: ({ name, stated, wanted, paid, whole }) => ({
    zh: `「${name}」占比写的是 ${stated}，而 ${paid} ÷ ${whole} = ${wanted}`,
    en: `The share of "${name}" is given as ${stated}, but ${paid} ÷ ${whole} = ${wanted}`,
  }),
  hint: () => ({
    zh: '请核对占比和实拨；这一列另有所指的，在资金文件的 columns 里写明 share 的表头',
    en: 'Check share and payment; where the column means another share, name the header under `columns.share` of the fund file',
  }),
});

export const fundSubtotalDiffers = defineFault<{
  label: string;
  said: Said;
  stated: string;
  rows: string;
  difference: string;
}>({
  code: 'fund-subtotal-differs',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '公示表的小计（或一部分的合计）与它上面、下面或同性质各行之和都不一致。',
    en: 'A subtotal of a published table is the sum neither of the rows above or below it nor of those of its kind.',
  },
  message: ({ label, said, stated, rows, difference }) => ({
    zh: `「${label}」${said.zh}写的是 ${stated}，各行之和为 ${rows}，相差 ${difference}`,
    en: `"${label}" gives ${stated} for ${said.en}; its rows add up to ${rows}, ${difference} more`,
  }),
  hint: () => ({
    zh: '请核对小计和各行；小计不计入合计',
    en: 'Check the subtotal and its rows; it takes no part in the total',
  }),
});
