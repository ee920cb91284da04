import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MonthRead, settleMonths } from '../../src/facts/settle-months.ts';
import { formatPlace, type Place } from '../../src/model/place.ts';
import { fundOfficeWorkbook } from '../../src/reports/documents/fund-workbook.ts';
import type { RunResults } from '../../src/results/run-results.ts';
import { runTiny, withSheets } from '../support/tiny-project.ts';

const FUND = `fund: preschool
title: 学前经费
basis: {document: 示例, status: sample}
recipient: 幼儿园
need: 在园幼儿数
budget: {2023: {value: 100000, basis: 推算}}
`;

/** Runs the tiny project with one table of execution or several, in this order. */
const run = async (...tables: readonly string[]) => {
  const names = tables.map((_, at) => `执行${at + 1}.csv`);
  const sheets = names.map((name) => `\n{path: ${name}, kind: execution, fund: preschool}`).join('');
  const { run: annual, diagnostics } = await runTiny({
    'score.yaml': withSheets(`{path: facts.csv, kind: facts}${sheets}`).replace(
      '[scheme.yaml]',
      '[scheme.yaml, fund.yaml]',
    ),
    'fund.yaml': FUND,
    ...Object.fromEntries(names.map((name, at) => [name, tables[at]!])),
  });
  const faults = diagnostics.filter(({ code }) => code.startsWith('fund'));
  return {
    spent: annual?.results?.funds?.[0]?.progress.map(({ month, spent }) => [month, spent]),
    rate: annual?.results?.funds?.[0]?.rate,
    since: annual?.results?.funds?.[0]?.progress.map(({ missing }) => missing),
    sheet: progressRows(annual?.results),
    lights: annual?.results?.funds?.[0]?.progress.map(({ light }) => light),
    paces: annual?.results?.funds?.[0]?.progress.map(({ pace }) => pace),
    all: diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code),
    codes: faults.map(({ code }) => code),
    says: faults.map(({ message }) => message.zh),
    places: faults.map(({ at }) => at && formatPlace(at)),
  };
};

/** The rows of 执行进度 as they are written. */
const progressRows = (results: RunResults | undefined) => {
  const report = results?.funds?.[0];
  const book = report && fundOfficeWorkbook(report, results, 'zh');
  const sheet = book?.sheets.find(({ name }) => name === '执行进度');
  return sheet && [...sheet.rows()];
};

const TO_DATE = '月份,累计支出(元)\n';
const MONTHLY = '月份,支出(元)\n';
const AT: Place = { kind: 'file', file: 'a.csv' };

describe('spending to date', () => {
  it('is taken apart by months, whatever order the rows or files stand in', async () => {
    const expected = [
      [1, 9000],
      [2, 20000],
      [3, 30000],
    ];
    expect((await run(`${TO_DATE}3月,30000\n1月,9000\n2月,20000\n`)).spent).toEqual(expected);
    const files = await run(`${TO_DATE}3月,30000\n`, `${TO_DATE}1月,9000\n2月,20000\n`);
    expect(files).toMatchObject({ spent: expected, codes: [] });
  });

  it('adds up to the last figure of the year in every order of rows', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: 0, max: 1e9 })), { minLength: 1, maxLength: 12 }),
        fc.nat(),
        (figures, turn) => {
          const read = figures.map((figure, at): MonthRead => {
            const toDate = { value: figure ?? undefined, at: AT };
            return { month: at + 1, allotted: undefined, spent: undefined, toDate, at: AT };
          });
          const cut = turn % read.length;
          const settled = settleMonths([...read.slice(cut), ...read.slice(0, cut)]);
          const whole = settled.reduce((total, { spent }) => total + (spent?.value ?? 0), 0);
          expect(whole).toBe(figures.filter((figure) => figure !== null).at(-1) ?? 0);
        },
      ),
    );
  });

  it('that falls is told with both cells, and the refund is taken off the month', async () => {
    const { spent, codes, says, places } = await run(`${TO_DATE}1月,9000\n2月,\n3月,7500\n`);
    expect(spent).toEqual([
      [1, 9000],
      [2, undefined],
      [3, 7500],
    ]);
    expect(codes).toEqual(['fund-month-missing', 'fund-falls']);
    expect(says[1]).toBe('「学前经费」3月累计支出 7500 元，少于1月的 9000 元（执行1.csv!B2）');
    expect(places[1]).toBe('执行1.csv!B4');
    expect((await run(`${TO_DATE}1月,9000\n2月,9000\n`)).codes).toEqual([]);
  });

  it('counts a month left out in the next one, and says so', async () => {
    const { spent, says, places } = await run(`${TO_DATE}1月,9000\n2月,\n3月,30000\n`);
    expect(spent?.at(-1)).toEqual([3, 30000]);
    expect(says).toEqual(['「学前经费」2月没有支出数，它的支出算在了3月']);
    expect(places).toEqual(['执行1.csv!B3']);
  });
});

describe('spending of the month', () => {
  it('that is not given leaves the sum incomplete, which is told; months to come are not missed', async () => {
    const { says } = await run(`${MONTHLY}1月,9000\n3月,9000\n4月,\n`);
    expect(says).toEqual(['「学前经费」2月没有支出数，以后各月的累计支出不完整']);
  });

  it('that is not given leaves no light and no sum from there on, until a figure to date mends it', async () => {
    const gap = await run(`${MONTHLY}1月,9000\n2月,\n3月,9000\n`);
    expect(gap.lights).toEqual(['green', undefined, undefined]);
    expect(gap).toMatchObject({ rate: undefined, since: [undefined, 2, 2] });
    expect(gap.spent).toEqual([
      [1, 9000],
      [2, undefined],
      [3, undefined],
    ]);
    const left = await run(`${MONTHLY}1月,9000\n3月,9000\n`);
    expect(left.lights).toEqual(['green', undefined]);
    const mended = await run(
      '月份,支出(元),累计支出(元)\n1月,9000,9000\n2月,,\n3月,9000,20000\n4月,10000,\n',
    );
    expect(mended.lights).toEqual(['green', undefined, 'green', 'green']);
    expect(mended.spent?.at(-1)).toEqual([4, 30000]);
  });

  it('that is not given shows as unknown, with the month that is missing', async () => {
    const { sheet } = await run(`${MONTHLY}1月,9000\n2月,\n3月,9000\n4月,\n`);
    expect(sheet?.map(({ cells }) => cells.at(-1))).toEqual(['正常', '不详（缺2月）', '不详（缺2月）', '']);
  });
});

describe('the light of a month', () => {
  it('is green at exactly the share of the pace that the limit names, in every month', async () => {
    const months = Array.from({ length: 12 }, (_, at) => `${at + 1}月,${at === 0 ? 15 : ''},1\n`);
    const { paces, lights } = await run(`月份,调整后预算(万元),支出(万元)\n${months.join('')}`);
    expect(paces).toEqual(Array.from({ length: 12 }, () => 0.8));
    expect(lights).toEqual(Array.from({ length: 12 }, () => 'green'));
  });
});

describe('a month that spends less than nothing', () => {
  it('counts as a correction entry, and is told with its cell', async () => {
    const { spent, codes, says, places } = await run(`${MONTHLY}1月,9000\n2月,-500\n`);
    expect(spent?.at(-1)).toEqual([2, 8500]);
    expect(codes).toEqual(['fund-month-negative']);
    expect(says).toEqual(['第 3 行的「支出」是负数：-500元，按冲减计入']);
    expect(places).toEqual(['执行1.csv!B3']);
  });
});

describe('a month that cannot be read', () => {
  it('has that one fault, and is not missed besides', async () => {
    for (const head of [MONTHLY, TO_DATE]) {
      const { codes, all } = await run(`${head}1月,9000\n2月,约9000\n3月,19000\n`);
      expect([codes, all]).toEqual([[], ['unusable-cell']]);
    }
  });
});

describe('a month of another year', () => {
  it('is refused as such, with the year assessed', async () => {
    const { all, says, places } = await run(`${MONTHLY}2023年1月,9000\n2022年6月,9000\n`);
    expect(all).toEqual(['fund-month-other-year']);
    expect(says).toEqual(['「学前经费」执行表的 2022-06 是别的年度的月份，考核的是 2023 年']);
    expect(places).toEqual(['执行1.csv!A3']);
  });
});

describe('a month on two rows', () => {
  it('is refused with both cells, in one table and in two', async () => {
    const one = await run(`${MONTHLY}1月,9000\n1月,1000\n`);
    expect(one).toMatchObject({ codes: ['fund-month-twice'], places: ['执行1.csv!A3'] });
    expect(one.says).toEqual(['「学前经费」1月写了两次，另一次在 执行1.csv!A2']);
    const two = await run(`${MONTHLY}1月,9000\n`, `${MONTHLY}1月,1000\n`);
    expect(two).toMatchObject({ codes: ['fund-month-twice'], places: ['执行2.csv!A2'] });
  });
});
