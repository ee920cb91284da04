import { describe, expect, it } from 'vitest';
import { formatPlace } from '../../src/model/place.ts';
import { fundOfficeWorkbook } from '../../src/reports/documents/fund-workbook.ts';
import type { FundReport } from '../../src/results/fund-report.ts';
import { runTiny, withSheets } from '../support/tiny-project.ts';

const FUND = 'fund: f\ntitle: 经费\nrecipient: 幼儿园\nneed: 人数\nbudget: 120000\n';

/** What is said of a published table, and what its sheet 核对 says. */
const published = async (table: string, fund = FUND) => {
  const { run, diagnostics } = await runTiny({
    'score.yaml': withSheets(
      '{path: facts.csv, kind: facts}\n{path: 公示.csv, kind: disclosure, fund: f}',
    ).replace('[scheme.yaml]', '[scheme.yaml, fund.yaml]'),
    'fund.yaml': fund,
    '公示.csv': table,
  });
  const report = run?.results?.funds?.[0] as FundReport;
  const book = run?.results && fundOfficeWorkbook(report, run.results, 'zh');
  const sheet = book?.sheets.find(({ name }) => name === '核对');
  return {
    report,
    codes: diagnostics.map(({ code }) => code),
    checks: sheet && [...sheet.rows()].map(({ cells }) => cells),
    said: (code: string) =>
      diagnostics
        .filter((one) => one.code === code)
        .map(({ severity, message, at }) => [severity, message.zh, at && formatPlace(at)]),
  };
};

const HEAD = '序号,幼儿园名称,人数(人),补助标准(元),应拨(元),实拨(元)\n';
const ALL = `${HEAD}1,甲园,10,1000,10000,10000\n2,乙园,50,1000,50000,50000\n3,丙园,20,1000,20000,20000\n`;

describe('a recipient whose payment cannot be compared', () => {
  const table = ALL.replace('50,1000,50000,', '50,,,');

  it('is named with its cell, and with what is lacking', async () => {
    const { said } = await published(table);
    expect(said('fund-not-compared')).toEqual([
      ['warning', '「乙园」没有写应拨、标准，实拨 50000 元未比对', '公示.csv!E3'],
    ]);
    expect((await published(ALL)).codes).not.toContain('fund-not-compared');
  });

  it('is no like one: the office reads how many were compared and how many not', async () => {
    expect((await published(ALL)).checks?.[0]).toEqual(['实拨与应拨', '全部一致（比对 3 个）']);
    const { checks, report } = await published(table);
    expect(checks?.slice(0, 2)).toEqual([
      ['实拨与应拨', '比对 2 个，没有不一致的；1 个无法比对'],
      ['乙园', '没有应拨数，未比对'],
    ]);
    expect(report).toMatchObject({ compared: 2, uncompared: [{ name: '乙园' }] });
    const both = await published(table.replace('20000,20000', '20000,'));
    expect(both.checks?.slice(0, 3)).toEqual([
      ['实拨与应拨', '比对 1 个，没有不一致的；2 个无法比对'],
      ['乙园', '没有应拨数，未比对'],
      ['丙园', '没有写实拨，未比对'],
    ]);
  });

  it('is not named where its table says nothing of what is due: the table is, once', async () => {
    const { said, codes, checks } = await published('序号,幼儿园名称,实拨(元)\n1,甲园,1\n2,乙园,2\n');
    expect(codes).not.toContain('fund-not-compared');
    expect(said('fund-due-missing')).toEqual([['note', '公示表无应拨数，实拨未比对', '公示.csv!A1']]);
    expect(checks?.slice(0, 1)).toEqual([['实拨与应拨', '无应拨数，未比对']]);
    expect((await published(ALL)).codes).not.toContain('fund-due-missing');
  });
});

describe('a payment in another measure', () => {
  it('is doubted by head where nothing is due to compare it with', async () => {
    const { said } = await published(
      '序号,幼儿园名称,人数(人),实拨(元)\n1,甲园,10,22000\n2,乙园,20,8.8\n3,丙园,30,30000\n4,丁园,60,60000\n',
    );
    expect(said('fund-magnitude-odd')).toEqual([
      ['warning', '「乙园」实拨 8.8 元，人均 0.44 元，而各对象人均的中位数是 1000 元', '公示.csv!D3'],
    ]);
  });

  it('is doubted by its amount where no heads are given', async () => {
    const { said } = await published(
      '序号,幼儿园名称,实拨(万元)\n1,甲园,1\n2,乙园,20000\n3,丙园,3\n4,丁园,6\n',
    );
    expect(said('fund-magnitude-odd')).toEqual([
      ['warning', '「乙园」实拨 200000000 元，而各对象的中位数是 30000 元', '公示.csv!C3'],
    ]);
  });

  it('is not doubted where it is as much a head as others, nor where what is due speaks of it', async () => {
    const heads =
      '序号,幼儿园名称,人数(人),实拨(元)\n1,甲园,1,500\n2,乙园,2000,1000000\n3,丙园,1500,750000\n';
    expect((await published(heads)).codes).not.toContain('fund-magnitude-odd');
    const { codes } = await published(ALL.replace('50000,50000', '50000,5'));
    expect(codes).toContain('fund-magnitude');
    expect(codes).not.toContain('fund-magnitude-odd');
  });
});

describe('equal amounts', () => {
  const table = (heads: readonly number[], paid: readonly number[]) =>
    `序号,幼儿园名称,人数(人),实拨(元)\n${heads.map((each, at) => `${at + 1},园${at},${each},${paid[at]}`).join('\n')}\n`;

  it('follow a need that is spread evenly itself, and are no sign', async () => {
    for (const [heads, paid] of [
      [
        [10, 10, 10],
        [1000, 1000, 1000],
      ],
      [
        [10, 11, 10],
        [1000, 990, 1000],
      ],
      [
        [10, 10, 10, 10, 50, 100],
        [1000, 1000, 1000, 1000, 5000, 10000],
      ],
    ] as const)
      expect((await published(table(heads, paid))).report.spread).toMatchObject({ judged: true, signs: [] });
  });

  it('are a sign where the need differs among those that get them', async () => {
    const { report } = await published(table([10, 10, 10, 10, 50], [1000, 1000, 1000, 1000, 1000]));
    expect(report.spread?.signs).toEqual(['gini', 'equal']);
    const some = await published(table([10, 40, 20, 100], [1000, 1000, 1000, 9000]));
    expect(some.report.spread?.signs).toEqual(['equal']);
  });

  it('of two recipients are not judged, and the office reads so', async () => {
    const { checks, report } = await published(table([10, 60], [1000, 1000]));
    expect(report.spread).toMatchObject({ judged: false, signs: [] });
    expect(checks?.at(-1)?.[1]).toMatch(/^对象不足三个或没有拨付，未作判断：/u);
  });
});
