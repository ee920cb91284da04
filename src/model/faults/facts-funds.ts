import { defineFault } from '../diagnostic.ts';
import type { Said } from '../said.ts';

export const fundColumnMissing = defineFault<{ wanted: readonly string[] }>({
  code: 'fund-column-missing',
  severity: 'error',
  about: 'input',
  when: {
    zh: '资金表里缺少名称、实拨（或月份、支出）列。',
    en: 'A table of a fund lacks the column of names or payments (or of months or spending).',
  },
  message: ({ wanted }) => ({ zh: `没有「${wanted[0]}」列`, en: `There is no column "${wanted[0]}"` }),
  hint: ({ wanted }) => ({
    zh: `表头可写：${wanted.join('、')}；用别的表头时，在资金文件的 columns 里写明`,
    en: `Headers may be ${wanted.join(', ')}; name others under \`columns\` of the fund file`,
  }),
});

export const fundMeasureMixed = defineFault<{ fund: string; name: string; own: string; column: string }>({
  code: 'fund-measure-mixed',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '公示表同一列里元、万元混写。',
    en: 'A column of a published table mixes 元 and 万元.',
  },
  message: ({ name, own, column }) => ({
    zh: `「${name}」的金额写的是${own}，这一列是${column}，已换算`,
    en: `The amount of "${name}" is in ${own} in a column of ${column}; it was converted`,
  }),
  hint: () => ({ zh: '请统一成表头的单位再公示', en: 'Write all amounts in the measure of the header' }),
});

export const fundNameTwice = defineFault<{ name: string; as: string; other: string }>({
  code: 'fund-name-twice',
  severity: 'error',
  about: 'input',
  when: {
    zh: '同一笔资金的公示表（一份或几份）里同一对象列了两次（写法可能不同；分园不算）。',
    en: 'One recipient is named twice in the published table or tables of a fund, perhaps written in two ways (a branch is another).',
  },
  message: ({ name, as, other }) => ({
    zh: `「${name}」与「${as}」（${other}）是同一个`,
    en: `"${name}" is the same as "${as}" (${other})`,
  }),
  hint: () => ({ zh: '请合并，或写明是两个单位', en: 'Merge them, or give them names that tell them apart' }),
});

export const fundDueWrong = defineFault<{
  name: string;
  heads: number;
  standard: number;
  due: string;
  wanted: string;
}>({
  code: 'fund-due-wrong',
  severity: 'error',
  about: 'input',
  when: { zh: '应拨不等于人数乘标准。', en: 'What is due is not heads times standard.' },
  message: ({ name, heads, standard, due, wanted }) => ({
    zh: `「${name}」应拨 ${due} 元，而 ${heads} 人 × ${standard} 元 = ${wanted} 元`,
    en: `"${name}" is due ${due}, but ${heads} × ${standard} = ${wanted}`,
  }),
  hint: () => ({ zh: '请核对人数、标准和应拨', en: 'Check heads, standard and what is due' }),
});

export const fundPaidDiffers = defineFault<{
  name: string;
  due: string;
  paid: string;
  difference: string;
  remark: string;
  /** Where the table does not state what is due. */
  by: { readonly heads: number; readonly standard: number } | undefined;
}>({
  code: 'fund-paid-differs',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '实拨与应拨（没有写应拨的，按人数乘标准）不一致。',
    en: 'A payment is another than what was due, as stated or else as heads times standard.',
  },
  message: ({ name, due, paid, difference, remark, by }) => ({
    zh: `「${name}」应拨 ${by ? `${by.heads} 人 × ${by.standard} 元 = ` : ''}${due} 元，实拨 ${paid} 元，相差 ${difference} 元${remark === '' ? '，没有写原因' : `（备注：${remark}）`}`,
    en: `"${name}" is due ${by ? `${by.heads} × ${by.standard} = ` : ''}${due} and was paid ${paid}, a difference of ${difference}${remark === '' ? ', without a reason' : ` (${remark})`}`,
  }),
  hint: () => ({
    zh: '请核实；属实的在备注里写明原因',
    en: 'Check it; where it is so, give the reason in 备注',
  }),
});

export const fundMagnitude = defineFault<{ name: string; due: string; paid: string }>({
  code: 'fund-magnitude',
  severity: 'error',
  about: 'input',
  when: {
    zh: '实拨与应拨正好差一万倍，多半元、万元写错。',
    en: 'A payment is exactly ten thousand times, or a ten-thousandth of, what was due.',
  },
  message: ({ name, due, paid }) => ({
    zh: `「${name}」应拨 ${due} 元，实拨 ${paid} 元，正好差一万倍`,
    en: `"${name}" is due ${due} and was paid ${paid}: a factor of exactly 10,000`,
  }),
  hint: () => ({ zh: '多半是元、万元写错，请改正', en: 'Most likely 元 and 万元 were mixed up: correct it' }),
});

export const fundTotalDiffers = defineFault<{ said: Said; stated: string; rows: string; difference: string }>(
  {
    code: 'fund-total-differs',
    severity: 'error',
    about: 'input',
    when: {
      zh: '公示表的合计与各行之和不一致。',
      en: 'The total row of a published table is not the sum of its rows.',
    },
    message: ({ said, stated, rows, difference }) => ({
      zh: `${said.zh}合计写的是 ${stated}，各行之和为 ${rows}，相差 ${difference}`,
      en: `The total of ${said.en} is given as ${stated}; the rows add up to ${rows}, ${difference} more`,
    }),
    hint: () => ({ zh: '请核对合计和各行', en: 'Check the total and the rows' }),
  },
);

export const fundCount = defineFault<{
  fund: string;
  recipient: string;
  count: number;
  expected: number;
}>({
  code: 'fund-count',
  severity: 'error',
  about: 'input',
  when: {
    zh: '公示表的行数与应有的对象数不一致。',
    en: 'A published table has another number of recipients than there should be.',
  },
  message: ({ fund, recipient, count, expected }) => ({
    zh: `「${fund}」应有 ${expected} 个${recipient}，公示表有 ${count} 个`,
    en: `"${fund}" should have ${expected} recipients; its table has ${count}`,
  }),
  hint: () => ({
    zh: '请补齐或核减，或改资金文件的 expected',
    en: 'Complete the table, or correct `expected`',
  }),
});

export const fundSpentWithoutBudget = defineFault<{ fund: string; spent: string }>({
  code: 'fund-spent-without-budget',
  severity: 'error',
  about: 'input',
  when: { zh: '预算为零却有支出。', en: 'Money was spent on a budget of nil.' },
  message: ({ fund, spent }) => ({
    zh: `「${fund}」预算为零，却支出 ${spent} 元`,
    en: `"${fund}" has a budget of nil, and ${spent} was spent`,
  }),
  hint: () => ({ zh: '请核对预算数和支出数', en: 'Check the budget and what was spent' }),
});

export const fundOverspent = defineFault<{ fund: string; spent: string; budget: string; rate: string }>({
  code: 'fund-overspent',
  severity: 'warning',
  about: 'input',
  when: { zh: '支出超过预算。', en: 'More was spent than budgeted.' },
  message: ({ fund, spent, budget, rate }) => ({
    zh: `「${fund}」预算 ${budget} 元，支出 ${spent} 元，执行率 ${rate}%`,
    en: `"${fund}": ${spent} spent of a budget of ${budget} (${rate} %)`,
  }),
  hint: () => ({ zh: '请核对，或写调整后的预算', en: 'Check it, or give the budget as adjusted' }),
});

export const fundInitialBudget = defineFault<{ fund: string }>({
  code: 'fund-initial-budget',
  severity: 'note',
  about: 'input',
  when: {
    zh: '只有年初预算，执行率按年初预算算。',
    en: 'Only the budget at the start of the year is given; the rate of execution rests on it.',
  },
  message: ({ fund }) => ({
    zh: `「${fund}」没有调整后预算，执行率按年初预算计算`,
    en: `"${fund}" has no adjusted budget; its rate rests on the initial one`,
  }),
  hint: () => ({
    zh: '预算有调整的，请补上调整后预算',
    en: 'Give the adjusted budget where there was an adjustment',
  }),
});

export const fundNothing = defineFault<{ fund: string }>({
  code: 'fund-nothing',
  severity: 'warning',
  about: 'configuration',
  when: {
    zh: '项目里有资金文件，却没有它的公示表或预算执行表。',
    en: 'A project has a fund without a published table or a table of execution.',
  },
  message: ({ fund }) => ({ zh: `「${fund}」没有读到任何表`, en: `No table of "${fund}" was read` }),
  hint: () => ({
    zh: '在 sheets 里写 {path: …, kind: disclosure, fund: 代码} 或 kind: execution',
    en: 'Add {path: …, kind: disclosure, fund: code}, or kind: execution, to `sheets`',
  }),
});

export const evenlySpread = defineFault<{ fund: string; figures: Said; signs: Said }>({
  code: 'evenly-spread',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '资金像是平均分配（撒胡椒面）：金额与需求不相关，或差别很小，或大多相同。',
    en: 'Payments look spread evenly without regard to need.',
  },
  message: ({ fund, figures, signs }) => ({
    zh: `「${fund}」像是平均分配：${signs.zh}（${figures.zh}）`,
    en: `"${fund}" looks spread evenly: ${signs.en} (${figures.en})`,
  }),
  hint: () => ({
    zh: '请核对分配办法；确属按需分配的，可在资金文件的 even-spread 里调整预警线',
    en: 'Check how it was allotted; the limits stand under `even-spread` of the fund file',
  }),
});

export const fundUnknown = defineFault<{ fund: string | undefined; known: readonly string[] }>({
  code: 'fund-unknown',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '资金表没有写是哪一笔资金，或写的代码没有资金文件。',
    en: 'A table of a fund does not say of which, or no fund file has that code.',
  },
  message: ({ fund }) => ({
    zh: fund === undefined ? '没有写是哪一笔资金（fund）' : `没有代码为「${fund}」的资金文件`,
    en: fund === undefined ? 'It does not say of which fund it is' : `No fund file has the code "${fund}"`,
  }),
  hint: ({ known }) => ({
    zh: known.length === 0 ? '请把资金文件列入 schemes' : `可用：${known.join('、')}`,
    en: known.length === 0 ? 'List the fund file under `schemes`' : `Known: ${known.join(', ')}`,
  }),
});
