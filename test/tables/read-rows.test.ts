import { describe, expect, test } from 'vitest';
import type { FakeCell } from '../support/fake-sheet.ts';
import { fakeSheet } from '../support/fake-sheet.ts';
import { readTable } from './read-table.ts';

const HEADER: readonly FakeCell[] = ['序号', '单位', '招商引资', '税收收入'];
const rowsOf = async (...rows: readonly (readonly FakeCell[])[]) =>
  (await readTable(fakeSheet([HEADER, ...rows])))!;

describe('rows that are no data', () => {
  test('are blank ones, pre-numbered ones, repeated titles and repeated headers', async () => {
    const read = await readTable(
      fakeSheet([
        ['经济指标表'],
        HEADER,
        [1, '乾州街道', 5, 6],
        [' ', undefined, '　'],
        ['经济指标表'],
        HEADER,
        ['序 号', ' 单位', '招商引资', '税收收入'],
        [2, '矮寨镇', 7, 8],
        [3],
      ]),
    );
    expect(read!.rows).toEqual(['data 3: 1 | 乾州街道 | 5 | 6', 'data 8: 2 | 矮寨镇 | 7 | 8']);
    expect(read!.whole).toBe(true);
    expect(read!.diagnostics).toEqual([]);
  });

  test('are both rows of a repeated merged header', async () => {
    const two = [
      ['单位', '招商引资', undefined],
      [undefined, '当月', '累计'],
    ];
    const read = await readTable(
      fakeSheet([...two, ['乾州街道', 1, 2], ...two, ['矮寨镇', 3, 4]], {
        merges: ['A1:A2', 'B1:C1', 'A4:A5', 'B4:C4'],
      }),
    );
    expect(read!.rows).toEqual(['data 3: 乾州街道 | 1 | 2', 'data 6: 矮寨镇 | 3 | 4']);
  });

  test.each([
    [['填报人:某某', undefined, '审核人:某某']],
    [['填报人', '某某', '联系电话', 8222333]],
    [['审 核 人:', undefined, '填表日期:', { date: '2023-06-01' }]],
    [['负责人(签字):']],
    [['注:1.本表按月报送。']],
    [['注1:招商引资为到位数']],
    [['※注:本表按月报送']],
    [['备注:含续建项目']],
    [['说明']],
    [['数据来源:市商务局']],
    [['以上数据为初步统计数，最终以年报为准。']],
  ] as (readonly FakeCell[])[][])('are footers and notes such as %j', async (footer) => {
    const read = await rowsOf([1, '乾州街道', 5, 6], footer, [2, '矮寨镇', 7, 8]);
    expect(read.rows).toEqual(['data 2: 1 | 乾州街道 | 5 | 6', 'data 4: 2 | 矮寨镇 | 7 | 8']);
  });

  test('are the lines that a note goes on in', async () => {
    const read = await rowsOf(
      [1, '乾州街道', 5, 6],
      ['注:'],
      ['1.按月报送'],
      ['2.单位为万元'],
      [2, '矮寨镇', 7, 8],
    );
    expect(read.rows.map((row) => row.slice(0, 6))).toEqual(['data 2', 'data 6']);
  });

  test('are section headings: merged over all columns in silence, else with a note', async () => {
    const read = await readTable(
      fakeSheet([HEADER, ['街道'], [1, '乾州街道', 5, 6], ['二、乡镇'], [2, '矮寨镇', 7, 8]], {
        merges: ['A2:D2'],
      }),
    );
    expect(read!.rows.map((row) => row.slice(0, 6))).toEqual(['data 3', 'data 5']);
    expect(read!.diagnostics.map(({ code }) => code)).toEqual(['section-row']);
  });
});

describe('rows that look like footers or headers but hold data', () => {
  test('are read: a unit without values, 备注 with figures, a unit named 合计乡', async () => {
    const read = await rowsOf(
      [1, '填平镇', 5, 6],
      ['备注', undefined, 7, 8],
      ['单位:乾州街道', undefined, 7, 8],
      [undefined, '双塘街道'],
      [3, '合计乡', 1, 2],
      [4, '注溪镇', 1, 2],
      [5, '219001-平均镇', 1, 2],
    );
    expect(read.rows.map((row) => row.split(':')[0])).toEqual([
      'data 2',
      'data 3',
      'data 4',
      'data 5',
      'data 6',
      'data 7',
      'data 8',
    ]);
  });
});

describe('check words inside other texts', () => {
  test('make no check row: an indicator that ends in 均分, a matter below the average', async () => {
    const long = await readTable(
      fakeSheet([
        ['指标', '数值'],
        ['人居环境月查均分', 5],
        ['财政收入合计', 6],
        ['平均', 5],
      ]),
    );
    expect(long!.data.map(({ kind }) => kind)).toEqual(['data', 'data', 'average']);
    const events = await readTable(
      fakeSheet([
        ['单位', '类别', '事项', '分值'],
        ['乾州街道', '扣分', '低于全市平均', 2],
      ]),
    );
    expect(events!.data.map(({ kind }) => kind)).toEqual(['data']);
    const titled = await readTable(
      fakeSheet([
        ['指标', '数值'],
        ['全市平均分', 5],
      ]),
      '指标 数值 全市平均分',
    );
    expect(titled!.data.map(({ kind }) => kind)).toEqual(['data']);
  });
});

describe('check rows', () => {
  test.each([
    [['合计', undefined, 5, 6], 'total'],
    [[undefined, '合  计', 5, 6], 'total'],
    [[12, '全市合计', 5, 6], 'total'],
    [['总计:', undefined, 5, 6], 'total'],
    [['合计(万元)', undefined, 5, 6], 'total'],
    [['全市', undefined, 5, 6], 'total'],
    [['街道', '小计', 5, 6], 'subtotal'],
    [['乡镇合计', undefined, 5, 6], 'subtotal'],
    [['农业类乡镇小计', undefined, 5, 6], 'subtotal'],
    [[undefined, '乡镇小计', 5, 6], 'subtotal'],
    [[undefined, '平均', 5, 6], 'average'],
    [['全市平均值', undefined, 5, 6], 'average'],
    [['均值', undefined, 5, 6], 'average'],
  ] as [readonly FakeCell[], string][])('%j is a %s', async (row, kind) => {
    const read = await rowsOf([1, '乾州街道', 5, 6], row);
    expect(read.data.map((found) => found.kind)).toEqual(['data', kind]);
  });

  test('市级目标 is left to those who know targets', async () => {
    const read = await rowsOf(['市级目标', undefined, 5, 6]);
    expect(read.data.map(({ kind }) => kind)).toEqual(['data']);
  });
});

describe('another table in the same sheet', () => {
  test.each([
    [[['单位', '信访化解率', '备注']]],
    [[['单位', '新指标', '另一个']]],
    [[['序号', '单位', '招商引资(元)', '税收收入']]],
    [[['招商引资', '序号', '单位', '税收收入']]],
  ] as (readonly FakeCell[])[][][])('is refused at its header %j', async (rows) => {
    const read = await rowsOf([1, '乾州街道', 5, 6], ...rows, [2, '矮寨镇', 7, 8]);
    expect(read.rows).toEqual(['data 2: 1 | 乾州街道 | 5 | 6']);
    expect(read.whole).toBe(false);
    expect(read.diagnostics).toMatchObject([
      {
        code: 'second-header',
        severity: 'error',
        at: { row: 3 },
        message: { zh: expect.stringContaining('第 3 行') },
      },
    ]);
  });

  test('is refused at a line that changes the measure, and skipped where it repeats it', async () => {
    const lines = (again: string) =>
      fakeSheet([['单位:万元'], HEADER, [1, '乾州街道', 5, 6], [again], [2, '矮寨镇', 7, 8]]);
    const changed = await readTable(lines('单位:元'));
    expect(changed!.rows).toHaveLength(1);
    expect(changed!.diagnostics.map(({ code }) => code)).toEqual(['measure-changes']);
    const repeated = await readTable(lines('单位:万元'));
    expect(repeated!.rows).toHaveLength(2);
    expect(repeated!.diagnostics).toEqual([]);
  });

  test('is not seen in text tables: event kinds and survey answers are no headers', async () => {
    const events = await readTable(
      fakeSheet([
        ['单位', '类别', '事项', '分值'],
        ['乾州街道', '分值', '省级表彰', undefined],
        ['矮寨镇', '指标', '通报批评', '/'],
      ]),
    );
    expect(events!.rows).toHaveLength(2);
    expect(events!.diagnostics).toEqual([]);
  });
});

describe('cells', () => {
  test('of merged areas are continued from their top left cell', async () => {
    const read = await readTable(
      fakeSheet(
        [
          ['类别', '单位', '招商引资', '税收收入'],
          ['街道', '乾州街道', 5, 9],
          [undefined, '吉凤街道', 6],
          ['乡镇', '矮寨镇', 7, undefined],
        ],
        { merges: ['A2:A3', 'D2:D3', 'C4:D4'] },
      ),
    );
    expect(read!.rows).toEqual([
      'data 2: 街道 | 乾州街道 | 5 | 9',
      'data 3: ^街道 | 吉凤街道 | 6 | ^9',
      'data 4: 乡镇 | 矮寨镇 | 7 | ^7',
    ]);
    expect(read!.data[1]!.cell(1)).toMatchObject({ row: 2, column: 1, continued: true });
    expect(read!.data[0]!.cell(1)).toMatchObject({ row: 2, column: 1, continued: false });
  });

  test('below an unmerged blank stay blank', async () => {
    const read = await rowsOf(['街道', '乾州街道', 5, 6], [undefined, '吉凤街道', 6, 7]);
    expect(read.data[1]!.cell(1)).toBeUndefined();
  });

  test('hidden below a merged area are not what is shown', async () => {
    const read = await readTable(
      fakeSheet([HEADER, [1, '乾州街道', 5, 6], [2, '矮寨镇', 7, 8]], { merges: ['C2:C3'] }),
    );
    expect(read!.rows[1]).toBe('data 3: 2 | 矮寨镇 | ^5 | 8');
  });

  test('of hidden rows are read and flagged', async () => {
    const read = await readTable(
      fakeSheet([HEADER, [1, '乾州街道', 5, 6], [2, '矮寨镇', 7, 8]], { hiddenRows: [3] }),
    );
    expect(read!.data.map(({ hidden }) => hidden)).toEqual([false, true]);
  });

  test('in a column without a header are named once', async () => {
    const read = await rowsOf([1, '乾州街道', 5, 6, 99], [2, '矮寨镇', 7, 8, 98]);
    expect(read.diagnostics).toMatchObject([{ code: 'unlabelled-column', at: { row: 2, column: 5 } }]);
  });

  test('may be asked for after the next row has come', async () => {
    const read = await readTable(
      fakeSheet([HEADER, [1, '乾州街道', 5, 6], [2, '矮寨镇', undefined, 8], [3, '河溪镇', 1, 2]], {
        merges: ['C2:C3'],
      }),
    );
    expect(read!.data[1]!.cell(3)).toMatchObject({ cell: { value: 5 }, continued: true });
    expect(read!.data[2]!.cell(3)).toMatchObject({ cell: { value: 1 }, continued: false });
  });

  test('of a sheet that breaks off are not vouched for', async () => {
    const sheet = fakeSheet([HEADER, ...Array.from({ length: 200 }, (_, i) => [i, `单位甲${i}`, 1, 2])], {
      breaksAfter: 150,
    });
    expect((await readTable(sheet))!.whole).toBe(false);
  });
});
