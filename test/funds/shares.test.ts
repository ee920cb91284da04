import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatFixed } from '../../src/base/decimal.ts';
import { checkShares } from '../../src/facts/check-shares.ts';
import { collect } from '../../src/model/diagnostic.ts';
import type { FundRow } from '../../src/model/fund.ts';
import { formatPlace, type Place } from '../../src/model/place.ts';
import { runTiny, withSheets } from '../support/tiny-project.ts';

const FUND = 'fund: preschool\ntitle: 学前经费\nbudget: 100000\n';

/** What is said of the shares of a table of three recipients that were paid 22000, 30000 and 19500, and its 合计. */
const said = async (header: string, shares: readonly string[]) => {
  const [a, b, c, whole = ''] = shares;
  const { diagnostics } = await runTiny({
    'score.yaml': withSheets(
      '{path: facts.csv, kind: facts}\n{path: 公示.csv, kind: disclosure, fund: preschool}',
    ).replace('[scheme.yaml]', '[scheme.yaml, fund.yaml]'),
    'fund.yaml': FUND,
    '公示.csv': `序号,名称,实拨(元),${header}\n1,甲园,22000,${a}\n2,乙园,30000,${b}\n3,丙园,19500,${c}\n合计,,71500,${whole}\n`,
  });
  return diagnostics
    .filter(({ code }) => code === 'fund-share-differs' || code === 'unusable-cell')
    .map(({ message, at }) => [message.zh, at && formatPlace(at)]);
};

describe('the share of a recipient', () => {
  it('is held to what was paid over the sum, however it is written', async () => {
    expect(await said('占比(%)', ['30.77', '41.96', '27.27', '100'])).toEqual([]);
    expect(await said('占比', ['30.77%', '41.96%', '27.27%', '100%'])).toEqual([]);
    expect(await said('占比', ['0.3077', '0.4196', '0.2727', '1'])).toEqual([]);
    expect(await said('占比', ['30.8', '42', '27', '99.8'])).toEqual([]);
    expect(await said('占比', ['', '/', '', ''])).toEqual([]);
  });

  it('that is wrong in a decimal it shows is refused with its cell, also in the total row', async () => {
    expect(await said('占比(%)', ['30.78', '41.96', '27.27', '100'])).toEqual([
      ['「甲园」占比写的是 30.78%，而 22000 ÷ 71500 = 30.77%', '公示.csv!D2'],
    ]);
    expect(await said('占比', ['0.3', '0.5', '0.3', '1'])).toEqual([
      ['「乙园」占比写的是 0.5，而 30000 ÷ 71500 = 0.4196', '公示.csv!D3'],
    ]);
    expect(await said('占比(%)', ['30.77', '41.96', '27.27', '99'])).toEqual([
      ['「合计」占比写的是 99%，而 71500 ÷ 71500 = 100%', '公示.csv!D5'],
    ]);
  });

  it('that is no number is refused', async () => {
    const [[message] = []] = await said('占比', ['约30%', '41.96%', '27.27%', '100%']);
    expect(message).toContain('占比');
  });

  const AT: Place = { kind: 'file', file: 'a.csv' };
  const faultsOf = (paid: readonly number[], share: (value: number) => number, decimals: number): number => {
    const whole = paid.reduce((total, each) => total + each, 0);
    const cell = (value: number) => ({ value, at: AT });
    const rows = paid.map(
      (each, at): FundRow => ({
        name: `园${at}`,
        kind: '',
        remark: '',
        heads: undefined,
        standard: undefined,
        due: undefined,
        paid: cell(each),
        share: { ...cell(share((each / whole) * 100)), decimals, of: 100 },
        at: AT,
      }),
    );
    const faults = collect();
    checkShares(rows, { paid: cell(whole) }, faults.emit);
    return faults.diagnostics.length;
  };
  const amounts = fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1, maxLength: 40 });
  const places = fc.integer({ min: 0, max: 6 });

  it('rounded to any number of decimals is right, and two steps away is wrong', () => {
    fc.assert(
      fc.property(amounts, places, (paid, decimals) => {
        const rounded = (value: number): number => Number(formatFixed(value, decimals));
        expect(faultsOf(paid, rounded, decimals)).toBe(0);
        expect(faultsOf(paid, (value) => rounded(value) + 2 * 10 ** -decimals, decimals)).toBe(paid.length);
      }),
    );
  });
});
