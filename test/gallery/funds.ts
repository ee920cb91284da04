import { type ProjectFiles, runTiny, withIndicator, withSheets } from '../support/tiny-project.ts';
import type { GalleryEntry } from './entry.ts';

const FUND = `fund: preschool
title: 学前经费
basis: {document: 示例, status: sample}
recipient: 幼儿园
need: 在园幼儿数
budget: 100000
standard: 500
`;

const HEAD = '序号,幼儿园名称,在园幼儿数,应拨(元),实拨(元),备注\n';
const ROW = '1,甲幼儿园,44,22000,22000,\n';

/** The tiny project with a fund of one table. */
const fund =
  (table: string, file = FUND, kind = 'disclosure', code = 'preschool', months?: string) =>
  async (emit: Parameters<GalleryEntry['run']>[0]): Promise<void> => {
    const files: ProjectFiles = {
      'score.yaml': withSheets(
        `{path: facts.csv, kind: facts}\n{path: fund.csv, kind: ${kind}, fund: ${code}}${
          months === undefined ? '' : '\n{path: months.csv, kind: execution, fund: preschool}'
        }`,
      ).replace('[scheme.yaml]', '[scheme.yaml, fund.yaml]'),
      'fund.yaml': file,
      'fund.csv': table,
      'months.csv': months,
    };
    await runTiny(files, {}, emit);
  };

const MONTHS = '月份,年初预算(元),支出(元)\n1月,100000,2000\n';

/** The tiny scheme with its investment taken from something, beside the fund, and the sheet of facts. */
const taken = (from: string) => async (emit: Parameters<GalleryEntry['run']>[0]) => {
  const indicator = `{code: invest, title: 招商引资, measure: 元, weight: 60, method: direct, from: {${from}}}`;
  const files: ProjectFiles = {
    'score.yaml': withSheets(
      '{path: facts.csv, kind: facts}\n{path: fund.csv, kind: disclosure, fund: preschool}',
    ).replace('[scheme.yaml]', '[scheme.yaml, fund.yaml]'),
    'scheme.yaml': withIndicator(indicator),
    'fund.yaml': FUND,
    'fund.csv': HEAD + ROW,
  };
  await runTiny(files, {}, emit);
};

/** One smallest broken input for every code about funds. */
export const gallery: readonly GalleryEntry[] = [
  {
    code: 'fund-column-missing',
    says: '没有「实拨」列',
    run: fund('序号,幼儿园名称,在园幼儿数,应拨(元)\n1,甲幼儿园,44,22000\n'),
  },
  {
    code: 'fund-measure-mixed',
    says: '「甲幼儿园」的金额写的是万元，这一列是元，已换算',
    run: fund(HEAD + ROW.replace(',22000,\n', ',2.2万元,\n')),
  },
  {
    code: 'fund-name-twice',
    says: '「甲 幼稚园」与「甲幼儿园」（fund.csv!B2）是同一个',
    run: fund(`${HEAD}${ROW}2,甲 幼稚园,44,22000,22000,\n`),
  },
  {
    code: 'fund-due-wrong',
    says: '「甲幼儿园」应拨 22000 元，而 43 人 × 500 元 = 21500 元',
    run: fund(HEAD + ROW.replace('44', '43')),
  },
  {
    code: 'fund-paid-differs',
    says: '「甲幼儿园」应拨 22000 元，实拨 21000 元，相差 -1000 元，没有写原因',
    run: fund(HEAD + ROW.replace(',22000,\n', ',21000,\n')),
  },
  {
    code: 'fund-magnitude',
    says: '「甲幼儿园」应拨 22000 元，实拨 2.2 元，正好差一万倍',
    run: fund(HEAD + ROW.replace(',22000,\n', ',2.2,\n')),
  },
  {
    code: 'fund-total-differs',
    says: '实拨合计写的是 23000，各行之和为 22000，相差 -1000',
    run: fund(`${HEAD}${ROW}合计,,44,22000,23000,\n`),
  },
  {
    code: 'fund-share-differs',
    says: '「甲幼儿园」占比写的是 99.9%，而 22000 ÷ 22000 = 100%',
    run: fund('序号,幼儿园名称,实拨(元),占比(%)\n1,甲幼儿园,22000,99.9\n'),
  },
  {
    code: 'fund-subtotal-differs',
    says: '「公办小计」实拨写的是 23000，各行之和为 22000，相差 -1000',
    run: fund(`${HEAD}${ROW}公办小计,,44,22000,23000,\n合计,,44,22000,22000,\n`),
  },
  {
    code: 'fund-count',
    says: '「学前经费」应有 34 个幼儿园，公示表有 1 个',
    run: fund(HEAD + ROW, `${FUND}expected: 34\n`),
  },
  {
    code: 'fund-spent-without-budget',
    says: '「学前经费」预算为零，却支出 22000 元',
    run: fund(HEAD + ROW, FUND.replace('100000', '0')),
  },
  {
    code: 'fund-overspent',
    says: '「学前经费」预算 20000 元，支出 22000 元，执行率 110%',
    run: fund(HEAD + ROW, FUND.replace('100000', '20000')),
  },
  {
    code: 'fund-initial-budget',
    says: '「学前经费」没有调整后预算，执行率按年初预算计算',
    run: fund(MONTHS, FUND, 'execution'),
  },
  {
    code: 'fund-month-missing',
    says: '「学前经费」2月没有支出数，以后各月的累计支出不完整',
    run: fund(`${MONTHS}3月,,2000\n`, FUND, 'execution'),
  },
  {
    code: 'fund-falls',
    says: '「学前经费」2月累计支出 1000 元，少于1月的 2000 元（fund.csv!B2）',
    run: fund('月份,累计支出(元)\n1月,2000\n2月,1000\n', FUND, 'execution'),
  },
  {
    code: 'fund-month-twice',
    says: '「学前经费」1月写了两次，另一次在 fund.csv!A2',
    run: fund(`${MONTHS}1月,,1000\n`, FUND, 'execution'),
  },
  {
    code: 'fund-negative',
    says: '甲幼儿园的「实拨」是负数：-22000元',
    run: fund(HEAD + ROW.replace(',22000,\n', ',-22000,\n')),
  },
  {
    code: 'fund-month-negative',
    says: '第 3 行的「支出」是负数：-500元，按冲减计入',
    run: fund(`${MONTHS}2月,,-500\n`, FUND, 'execution'),
  },
  {
    code: 'fund-month-other-year',
    says: '「学前经费」执行表的 2022-06 是别的年度的月份，考核的是 2023 年',
    run: fund(`${MONTHS}2022年6月,,500\n`, FUND, 'execution'),
  },
  {
    code: 'fund-not-compared',
    says: '「乙幼儿园」没有写应拨、人数，实拨 9000 元未比对',
    run: fund(`${HEAD}${ROW}2,乙幼儿园,,,9000,\n`),
  },
  {
    code: 'fund-due-missing',
    says: '公示表无应拨数，实拨未比对',
    run: fund('序号,幼儿园名称,实拨(元)\n1,甲幼儿园,22000\n'),
  },
  {
    code: 'fund-magnitude-odd',
    says: '「乙幼儿园」实拨 2.2 元，而各对象的中位数是 22000 元',
    run: fund('序号,幼儿园名称,实拨(元)\n1,甲幼儿园,22000\n2,乙幼儿园,2.2\n3,丙幼儿园,30000\n'),
  },
  {
    code: 'fund-paid-unstated',
    says: '「甲幼儿园」没有写实拨，不按 0 计，合计和执行率不完整',
    run: fund(HEAD + ROW.replace(',22000,\n', ',,\n')),
  },
  {
    code: 'fund-paid-not-spent',
    says: '「学前经费」公示实拨合计 22000 元，执行表支出合计 2000 元，两者不一致',
    run: fund(HEAD + ROW, FUND, 'disclosure', 'preschool', MONTHS),
  },
  {
    code: 'fund-total-missing',
    says: '公示表没有合计行，各行之和未核对',
    run: fund(HEAD + ROW),
  },
  {
    code: 'fund-nothing',
    says: '「学前经费」没有读到任何表',
    run: fund(HEAD),
  },
  {
    code: 'evenly-spread',
    says: '「学前经费」像是平均分配：基尼系数低于 0.05，金额相同的超过 50%（与在园幼儿数的相关系数 —，金额的基尼系数 0，金额相同的最多占 100%）',
    run: fund(`${HEAD}1,甲园,4,,500,\n2,乙园,90,,500,\n3,丙园,7,,500,\n`),
  },
  {
    code: 'from-nothing',
    says: '「招商引资」的 from 没有写取自哪里',
    run: taken('figure: paid'),
  },
  {
    code: 'fund-figure-unknown',
    says: '「招商引资」取自资金 preschool，资金没有「payed」这个数',
    run: taken('fund: preschool, figure: payed'),
  },
  {
    code: 'fund-taken-unknown',
    says: '「招商引资」取自资金「preschol」，没有那个代码的资金文件',
    run: taken('fund: preschol, figure: paid'),
  },
  {
    code: 'from-reported',
    says: '东山镇的「招商引资」取自别处，表里填的这个数不采用',
    run: taken('fund: preschool, figure: paid'),
  },
  {
    code: 'fund-unknown',
    says: '没有代码为「school」的资金文件',
    run: fund(HEAD + ROW, FUND, 'disclosure', 'school'),
  },
];
