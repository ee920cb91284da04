import { describe, expect, it } from 'vitest';
import { formatPlace } from '../../src/model/place.ts';
import { publicLine } from '../../src/reports/documents/fund-table.ts';
import { fundOfficeWorkbook, fundWorkbook } from '../../src/reports/documents/fund-workbook.ts';
import { speaker } from '../../src/reports/documents/say.ts';
import { fundMarkdown } from '../../src/reports/writers/fund-markdown.ts';
import type { FundReport } from '../../src/results/fund-report.ts';
import {
  command,
  type ProjectFiles,
  runTiny,
  TINY,
  withFolder,
  withSheets,
} from '../support/tiny-project.ts';

const FUND = `fund: preschool
title: 学前教育公用经费
basis: {document: 示例, status: sample}
recipient: 幼儿园
need: 在园幼儿数
expected: 3
budget: {2023: {value: 100000, basis: 推算}}
standard: 500
`;

const TABLE = `序号,幼儿园名称,性质,在园幼儿数,生均标准(元),应拨(元),实拨(元),占比,备注
1,甲幼儿园,公办,44,500,22000,22000,,
2,乙幼儿园,民办,60,500,30000,30000,,
3,乙幼儿园分园,民办,40,500,20000,19500,,二季度停园一周
合计,,,144,,72000,71500,,
`;

const MONTHS = `月份,年初预算(元),调整后预算(元),拨付(元),支出(元)
1月,80000,100000,10000,2000
2月,,,10000,10000
3月,,,20000,13000
`;

const files = (table = TABLE, months: string | undefined = undefined, fund = FUND): ProjectFiles => ({
  'score.yaml': withSheets(
    `{path: facts.csv, kind: facts}\n{path: 公示.csv, kind: disclosure, fund: preschool}${
      months === undefined ? '' : '\n{path: 执行.csv, kind: execution, fund: preschool}'
    }`,
  ).replace('[scheme.yaml]', '[scheme.yaml, fund.yaml]'),
  'fund.yaml': fund,
  '公示.csv': table,
  '执行.csv': months,
});

const run = async (...given: Parameters<typeof files>) => {
  const { run: annual, diagnostics } = await runTiny(files(...given));
  const report = annual?.results?.funds?.[0] as FundReport;
  const faults = diagnostics.filter(({ code }) => code.startsWith('fund') || code === 'evenly-spread');
  return {
    report,
    codes: faults.map(({ code }) => code),
    says: faults.map(({ message }) => message.zh),
    faults,
  };
};

describe('a published table of payments', () => {
  it('is read with its sums, and a payment that is not what was due is told with its reason', async () => {
    const { report, codes, says } = await run();
    expect(codes).toEqual(['fund-paid-differs']);
    expect(says[0]).toBe(
      '「乙幼儿园分园」应拨 20000 元，实拨 19500 元，相差 -500 元（备注：二季度停园一周）',
    );
    expect(report).toMatchObject({ heads: 144, due: 72000, paid: 71500, rate: 0.715 });
  });

  it('must add up, have as many rows as there are recipients, and pay heads times standard', async () => {
    expect((await run(TABLE.replace('72000,71500', '72000,71400'))).codes).toContain('fund-total-differs');
    expect((await run(TABLE.replace(/3,乙幼儿园分园.*\n/u, ''))).codes).toEqual(
      expect.arrayContaining(['fund-count', 'fund-total-differs']),
    );
    const due = await run(TABLE.replace('44,500,22000,22000', '43,500,22000,22000').replace('144', '143'));
    expect(due.codes).toContain('fund-due-wrong');
  });

  it('tells a difference without the dust of binary fractions', async () => {
    const { says } = await run(
      TABLE.replace('22000,22000', '22000,22000.005').replace('72000,71500', '72000,71499.9'),
    );
    expect(says[0]).toBe('「甲幼儿园」应拨 22000 元，实拨 22000.005 元，相差 0.005 元，没有写原因');
    expect(says).toContain('实拨合计写的是 71499.9，各行之和为 71500.005，相差 0.105');
  });

  it('knows one recipient written in two ways, and a branch as another', async () => {
    const twice = await run(TABLE.replace('乙幼儿园分园', ' 乙（幼稚园）'));
    expect(twice.codes).toContain('fund-name-twice');
    expect((await run()).codes).not.toContain('fund-name-twice');
  });

  it('is held to heads times standard where it does not say what is due', async () => {
    const table = TABLE.replace(/^((?:[^,]*,){5})[^,]*,/gmu, '$1').replace('22000,,', '21000,,');
    const { says, report } = await run(
      table.replace(/^.*\n/u, '序号,幼儿园名称,性质,在园幼儿数,生均标准(元),实拨(元),占比,备注\n'),
    );
    expect(says[0]).toBe(
      '「甲幼儿园」应拨 44 人 × 500 元 = 22000 元，实拨 21000 元，相差 -1000 元，没有写原因',
    );
    expect(report.differences.map(({ row, due, paid }) => [row.name, due, paid])).toEqual([
      ['甲幼儿园', 22000, 21000],
      ['乙幼儿园分园', 20000, 19500],
    ]);
  });

  it('without a total row is unchecked, and says so', async () => {
    const { faults } = await run(TABLE.replace(/合计.*\n/u, ''));
    expect(faults.map(({ code, severity }) => [code, severity])).toContainEqual([
      'fund-total-missing',
      'note',
    ]);
    expect((await run()).codes).not.toContain('fund-total-missing');
  });

  it('keeps the total of the whole apart from subtotals, wherever either stands', async () => {
    const rows = (text: string): string => TABLE.replace(/1,甲.*/su, text);
    const a = '1,甲幼儿园,公办,44,500,22000,22000,,\n';
    const b = '2,乙幼儿园,民办,60,500,30000,30000,,\n3,丙幼儿园,民办,40,500,20000,20000,,\n';
    const sums = (label: string, figures: string): string => `${label},,,${figures},,\n`;
    const [first, second, all] = ['44,,22000,22000', '100,,50000,50000', '144,,72000,72000'];
    const written = [
      a + sums('公办小计', first) + b + sums('小计', second) + sums('合计', all),
      a + sums('合计', first) + b + sums('合计', second) + sums('总计', all),
      sums('总计', all) + a + sums('合计', first) + b + sums('合计', second),
      sums('合计', all) + sums('小计', first) + a + sums('小计', second) + b,
      a + b + sums('合计', all) + sums('其中：公办小计', first) + sums('民办小计', second),
    ];
    for (const table of written) expect((await run(rows(table))).codes).toEqual([]);
    const wrong = await run(
      rows(a + sums('合计', first) + b + sums('小计', second) + sums('总计', '144,,72000,71000')),
    );
    expect(wrong.says).toEqual(['实拨合计写的是 71000，各行之和为 72000，相差 1000']);
    const part = await run(rows(a + b + sums('民办小计', '100,,50000,50001') + sums('合计', all)));
    expect(part.codes).toEqual(['fund-subtotal-differs']);
  });

  it('is no second time for a recipient of another table of the fund, each with its own total', async () => {
    const own = files();
    const { diagnostics } = await runTiny({
      ...own,
      'score.yaml': `${own['score.yaml']}  - {path: 公示2.csv, kind: disclosure, fund: preschool}\n`,
      '公示2.csv': '序号,幼儿园名称,在园幼儿数,实拨(元)\n1,甲 幼稚园,44,22000\n',
    });
    const twice = diagnostics.filter(({ code }) => code === 'fund-name-twice');
    expect(twice.map(({ message, at }) => [message.zh, at && formatPlace(at)])).toEqual([
      ['「甲 幼稚园」与「甲幼儿园」（公示.csv!B2）是同一个', '公示2.csv!B2'],
    ]);
    expect(diagnostics.map(({ code }) => code)).not.toContain('fund-total-differs');
  });

  it('converts 万元 that stand in a column of 元 and says so, and refuses amounts that are out by ten thousand', async () => {
    const mixed = await run(TABLE.replace('22000,22000', '22000,2.2万元'));
    expect(mixed.codes).toContain('fund-measure-mixed');
    expect(mixed.report.paid).toBe(71500);
    expect((await run(TABLE.replace('22000,22000', '22000,2.2'))).codes).toContain('fund-magnitude');
  });

  it('that leaves a payment out is incomplete, and no nothing is put in its place', async () => {
    const blank = TABLE.replace('22000,22000', '22000,').replace('72000,71500', '72000,49500');
    const { report, faults } = await run(blank);
    const [unstated] = faults.filter(({ code }) => code === 'fund-paid-unstated');
    expect(unstated?.message.zh).toBe('「甲幼儿园」没有写实拨，不按 0 计，合计和执行率不完整');
    expect(unstated?.at && formatPlace(unstated.at)).toBe('公示.csv!G2');
    expect(report).toMatchObject({ paid: 49500, unstated: 1 });
    expect(publicLine(report, speaker('zh'))).toBe(
      '共 3 个幼儿园；实拨 4.95 万元；1 个没有写实拨，合计和执行率不完整；预算 10 万元，执行率 49.50%',
    );
    expect(report.spread?.equal).toBe(0.5);
    const all = TABLE.replace(/(\d+),\d+,(,|,二季度停园一周)$/gmu, '$1,,$2');
    expect((await run(all)).report).toMatchObject({ paid: undefined, unstated: 3, rate: undefined });
  });

  it('takes a standard of 元 a head, and a year, for money', async () => {
    for (const measure of ['元/人', '元/生', '元/生·年', '元/人/年', '元·生', '元/生/年', '元／生／年'])
      expect([measure, (await run(TABLE.replace('标准(元)', `标准(${measure})`))).codes]).toEqual([
        measure,
        ['fund-paid-differs'],
      ]);
    const wan = TABLE.replace('标准(元)', '标准(万元/人)').replaceAll(',500,', ',0.05,');
    expect((await run(wan)).codes).toEqual(['fund-paid-differs']);
    expect((await run(wan.replace('44,0.05', '44,500元/生/年'))).codes).toEqual([
      'fund-measure-mixed',
      'fund-paid-differs',
    ]);
    const other = await run(TABLE.replace('标准(元)', '标准(元/人/年)').replaceAll(',500,', ',400,'));
    expect(other.codes.filter((code) => code === 'fund-due-wrong')).toHaveLength(3);
    const { diagnostics } = await runTiny(files(TABLE.replace('标准(元)', '标准(元/月)')));
    expect(diagnostics.map(({ code }) => code)).toContain('unusable-cell');
  });

  it('with a cell that cannot be read has that one error, and its recipient stays', async () => {
    const broken = async (from: string, to: string) => {
      const { diagnostics } = await runTiny(files(TABLE.replace(from, to), undefined, FUND));
      return diagnostics
        .filter(({ severity }) => severity === 'error')
        .map(({ code, at }) => [code, at && formatPlace(at)]);
    };
    expect(await broken('22000,22000', '22000,约22000')).toEqual([['unusable-cell', '公示.csv!G2']]);
    expect(await broken('22000,22000', '约22000,22000')).toEqual([['unusable-cell', '公示.csv!F2']]);
    expect(await broken(',44,', ',约44,')).toEqual([['unusable-cell', '公示.csv!D2']]);
    expect(await broken(',44,500', ',44,约400')).toEqual([['unusable-cell', '公示.csv!E2']]);
    expect(await broken('72000,71500', '72000,约71500')).toEqual([['unusable-cell', '公示.csv!G5']]);
  });

  it('holds no figure below nothing: each is refused with its cell', async () => {
    const faults = async (from: string, to: string) =>
      (await run(TABLE.replace(from, to))).faults
        .filter(({ severity }) => severity === 'error')
        .map(({ message, at }) => [message.zh, at && formatPlace(at)]);
    expect(await faults('22000,22000', '22000,-22000')).toEqual([
      ['甲幼儿园的「实拨」是负数：-22000元', '公示.csv!G2'],
    ]);
    expect(await faults('22000,22000', '-22000,22000')).toEqual([
      ['甲幼儿园的「应拨」是负数：-22000元', '公示.csv!F2'],
    ]);
    expect(await faults(',44,', ',-44,')).toEqual([['甲幼儿园的「在园幼儿数」是负数：-44人', '公示.csv!D2']]);
    expect(await faults(',44,500', ',44,-500')).toEqual([
      ['甲幼儿园的「生均标准」是负数：-500元', '公示.csv!E2'],
    ]);
  });

  it('must say whether it is in 元 or 万元', async () => {
    const { diagnostics } = await runTiny(files(TABLE.replace('实拨(元)', '实拨')));
    expect(diagnostics.map(({ code }) => code)).toContain('measure-unstated');
  });
});

describe('the execution of a fund', () => {
  it('is measured against the adjusted budget, month by month against the pace', async () => {
    const { report } = await run(TABLE, MONTHS);
    expect(report.budget).toEqual({ value: 100000, adjusted: true });
    expect(
      report.progress.map(({ month, spent, rate, pace, light }) => [month, spent, rate, pace, light]),
    ).toEqual([
      [1, 2000, 0.02, 0.24, 'red'],
      [2, 12000, 0.12, 0.72, 'yellow'],
      [3, 25000, 0.25, 1, 'green'],
    ]);
  });

  it('must spend what the published table pays, whatever measure each is in', async () => {
    const differs = (await run(TABLE, MONTHS)).faults.filter(({ code }) => code === 'fund-paid-not-spent');
    expect(differs.map(({ message, at }) => [message.zh, at && formatPlace(at)])).toEqual([
      ['「学前教育公用经费」公示实拨合计 71500 元，执行表支出合计 25000 元，两者不一致', '执行.csv!E4'],
    ]);
    const same = '月份,调整后预算(万元),支出(万元)\n1月,10,3.15\n2月,,4\n';
    expect((await run(TABLE, same)).codes).not.toContain('fund-paid-not-spent');
  });

  it('rests on the initial budget where there is no other, and says so', async () => {
    const { report, codes } = await run(TABLE, MONTHS.replace(',100000,', ',,'));
    expect(report.budget).toEqual({ value: 80000, adjusted: false });
    expect(codes).toContain('fund-initial-budget');
  });

  it('has no budget below nothing, in a sheet or in the file of the fund', async () => {
    const sheet = await run(TABLE, MONTHS.replace(',100000,', ',-100000,'));
    const [negative] = sheet.faults.filter(({ severity }) => severity === 'error');
    expect([negative?.message.zh, negative?.at && formatPlace(negative.at)]).toEqual([
      '第 2 行的「调整后预算」是负数：-100000元',
      '执行.csv!C2',
    ]);
    expect(sheet.codes).not.toContain('fund-initial-budget');
    for (const own of [FUND.replace('100000', '-100000'), FUND.replace(/budget:.*/u, 'budget: -100000')]) {
      const { diagnostics } = await runTiny(files(TABLE, undefined, own));
      expect(diagnostics.map(({ severity, at }) => [severity, at?.file])).toContainEqual([
        'error',
        'fund.yaml',
      ]);
    }
  });

  it('has no rate on a budget of nil, where spending is an error', async () => {
    const nil = FUND.replace('100000', '0');
    const { report, codes } = await run(TABLE, undefined, nil);
    expect(report.rate).toBeUndefined();
    expect(codes).toContain('fund-spent-without-budget');
    expect((await run(TABLE, undefined, FUND.replace('100000', '70000'))).codes).toContain('fund-overspent');
  });
});

describe('payments without regard to need', () => {
  const spread = (amounts: readonly number[], heads: readonly number[]) =>
    `序号,幼儿园名称,在园幼儿数,实拨(元)\n${amounts.map((paid, at) => `${at + 1},幼儿园${at},${heads[at]},${paid}`).join('\n')}\n`;

  it('are told by correlation, Gini and the share of equal amounts, with the figures', async () => {
    const even = await run(
      spread([20000, 20000, 20000, 20100], [10, 200, 60, 5]),
      undefined,
      FUND.replace('expected: 3\n', ''),
    );
    expect(even.codes).toContain('evenly-spread');
    expect(even.says.at(-1)).toBe(
      '「学前教育公用经费」像是平均分配：金额与在园幼儿数的相关系数低于 0.3，基尼系数低于 0.05，金额相同的超过 50%（与在园幼儿数的相关系数 -0.4673，金额的基尼系数 0.0009，金额相同的最多占 75%）',
    );
  });

  it('are not found where nothing was paid', async () => {
    const nothing = await run(spread([0, 0, 0], [10, 200, 60]), undefined, FUND.replace('100000', '0'));
    expect(nothing.codes).not.toContain('evenly-spread');
    expect(nothing.report).toMatchObject({ paid: 0, rate: undefined, spread: { equal: 1, signs: [] } });
    const little = await run(spread([5, 5, 5], [10, 200, 60]), undefined, FUND);
    expect(little.codes).toContain('evenly-spread');
  });

  it('are not found where amounts follow the heads', async () => {
    const fair = await run(
      spread([5000, 100000, 30000, 2500], [10, 200, 60, 5]),
      undefined,
      FUND.replace('expected: 3\n', ''),
    );
    expect(fair.codes).not.toContain('evenly-spread');
    expect(fair.report.spread).toMatchObject({ correlation: 1, equal: 0.25 });
  });

  it('have no correlation where need or amount does not vary', async () => {
    const same = await run(spread([100, 100, 100], [5, 5, 5]), undefined, FUND);
    expect(same.report.spread).toMatchObject({ correlation: undefined, gini: 0, equal: 1 });
  });
});

const published = async (table: string) => {
  const { run: annual } = await runTiny(files(table, MONTHS));
  const results = annual!.results!;
  const report = results.funds![0]!;
  const [sheet, ...more] = fundWorkbook(report, results, 'zh').sheets;
  const page = fundMarkdown(report, results, 'zh');
  const lines = page.split('\n').filter((line) => line.startsWith('|'));
  return {
    sheets: [sheet!, ...more].map(({ name }) => name),
    header: sheet!.columns.map(({ header }) => header.join()),
    rows: [...sheet!.rows()].map(({ cells }) => cells),
    notes: sheet!.notes,
    page,
    table: lines.map((line) => line.slice(2, -2).split(' | ')),
    office: fundOfficeWorkbook(report, results, 'zh'),
  };
};

describe('what is published of a fund', () => {
  it('is the same table as a sheet and as Markdown, with every column that holds something', async () => {
    const { header, table, rows } = await published(TABLE);
    expect(header).toEqual([
      '序号',
      '幼儿园名称',
      '性质',
      '在园幼儿数(人)',
      '标准(元)',
      '应拨(元)',
      '实拨(元)',
      '占比(%)',
      '备注',
    ]);
    expect(table[0]).toEqual(header);
    expect(rows[0]).toEqual([1, '甲幼儿园', '公办', 44, 500, 22000, 22000, 30.77, '']);
    expect(table[2]).toEqual(['1', '甲幼儿园', '公办', '44', '500.00', '22000.00', '22000.00', '30.77', '']);
    expect(table.at(-1)).toEqual(['', '合计', '', '144', '', '72000.00', '71500.00', '100.00', '']);
  });

  it('leaves out columns that hold nothing', async () => {
    const { header, table } = await published(
      '序号,幼儿园名称,性质,在园幼儿数,应拨(元),实拨(元),备注\n1,甲园,,,,100,\n2,乙园,,,,200,\n3,丙园,,,,400,\n',
    );
    expect(header).toEqual(['序号', '幼儿园名称', '实拨(元)', '占比(%)']);
    expect(table[0]).toEqual(header);
  });

  it('keeps every share the rounded quotient, and says where they do not add up to 100', async () => {
    const thirds = await published('序号,幼儿园名称,实拨(元)\n1,甲园,100\n2,乙园,100\n3,丙园,100\n');
    expect(thirds.rows.map((cells) => cells.at(-1))).toEqual([33.33, 33.33, 33.33, 100]);
    expect(thirds.notes[0]).toBe('占比四舍五入，各行相加为 99.99%，与合计的差是舍入造成的。');
    expect(thirds.page).toContain('各行相加为 99.99%');
    expect((await published(TABLE)).page).not.toContain('四舍五入');
  });

  it('says for how many the total due holds nothing', async () => {
    const { notes } = await published(TABLE.replace('500,30000,', ',,').replace('144,,72000', '144,,42000'));
    expect(notes).toContain('1 个没有写应拨，应拨合计不含这些。');
  });

  it('holds nothing that is for the office: that has a workbook of its own, marked as internal', async () => {
    const { sheets, office } = await published(TABLE);
    expect(sheets).toEqual(['公示表']);
    expect(office.sheets.map(({ name }) => name)).toEqual(['执行进度', '核对']);
    expect(office.mark).toBe('内部资料 不得公开');
  });
});

describe('the files of a fund', () => {
  it('are a workbook and a page of Markdown to be published, and a workbook for the office', async () => {
    await withFolder({ ...TINY, ...files(TABLE, MONTHS) }, async (folder) => {
      const { code, out } = await command(folder, ['annual', '--lang', 'zh']);
      expect(code).toBe(0);
      expect(out).toContain('学前教育公用经费公示 2023.xlsx');
      expect(out).toContain('学前教育公用经费公示 2023.md');
      expect(out).toContain('学前教育公用经费执行和核对 2023(内部资料).xlsx');
    });
  });

  it('are refused without a fund file of that code', async () => {
    const { diagnostics } = await runTiny({
      ...files(),
      'fund.yaml': FUND.replace('fund: preschool', 'fund: school'),
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['fund-unknown', 'fund-nothing']),
    );
  });
});
