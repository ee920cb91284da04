import { describe, expect, test } from 'vitest';
import { fakeSheet } from '../support/fake-sheet.ts';
import { pathsOf, readTable } from './read-table.ts';

describe('the header is found', () => {
  test('in the first row of a sheet without merges', async () => {
    const read = await readTable(
      fakeSheet([
        ['单位', '招商引资(万元)', '备注'],
        ['乾州街道', 5],
      ]),
    );
    expect(read!.table.header).toEqual({ top: 1, left: 1, bottom: 1, right: 3 });
    expect(pathsOf(read!.table)).toEqual(['A 单位', 'B 招商引资 万元', 'C 备注']);
    expect(read!.rows).toEqual(['data 2: 乾州街道 | 5 | ']);
  });

  test('below title, year, department and measure lines, in two merged rows', async () => {
    const read = await readTable(
      fakeSheet(
        [
          ['附件1'],
          ['2023年5月经济指标完成情况表'],
          ['(2023年度)'],
          ['填报单位:市商务局', undefined, undefined, undefined, '单位:万元'],
          ['序号', '单位', '招商引资', undefined, '信访化解率(%)', undefined],
          [undefined, undefined, '当月', '累计', '当月', '累计'],
          [1, '乾州街道', 5, 20, 98.6, 97],
        ],
        { merges: ['A2:F2', 'A3:F3', 'A5:A6', 'B5:B6', 'C5:D5', 'E5:F5'] },
      ),
    );
    expect(read!.table.header).toEqual({ top: 5, left: 1, bottom: 6, right: 6 });
    expect(pathsOf(read!.table)).toEqual([
      'A 序号',
      'B 单位',
      'C 招商引资/当月',
      'D 招商引资/累计',
      'E 信访化解率/当月 %',
      'F 信访化解率/累计 %',
    ]);
    expect(read!.table.titles).toEqual(['附件1', '2023年5月经济指标完成情况表', '(2023年度)']);
    expect(read!.table.pairs).toEqual([
      { label: '填报单位', value: '市商务局', row: 4, column: 1 },
      { label: '单位', value: '万元', row: 4, column: 5 },
    ]);
    expect(read!.table.measure).toBe('万元');
    expect(read!.rows).toEqual(['data 7: 1 | 乾州街道 | 5 | 20 | 98.6 | 97']);
  });

  test('in three rows where 分值 stands at every level', async () => {
    const read = await readTable(
      fakeSheet(
        [
          ['单位', '经济发展', undefined, undefined, undefined, '分值'],
          [undefined, '招商引资', undefined, '分值', undefined, undefined],
          [undefined, '完成值', '分值', '税收收入', '分值', undefined],
          ['乾州街道', 1, 2, 3, 4, 5],
        ],
        { merges: ['A1:A3', 'B1:E1', 'F1:F3', 'B2:C2', 'D2:E2'] },
      ),
    );
    expect(read!.table.header).toEqual({ top: 1, left: 1, bottom: 3, right: 6 });
    expect(pathsOf(read!.table)).toEqual([
      'A 单位',
      'B 经济发展/招商引资/完成值',
      'C 经济发展/招商引资/分值',
      'D 经济发展/分值/税收收入',
      'E 经济发展/分值',
      'F 分值',
    ]);
    expect(read!.rows).toEqual(['data 4: 乾州街道 | 1 | 2 | 3 | 4 | 5']);
  });

  test('with group labels above the anchor row that nobody knows', async () => {
    const read = await readTable(
      fakeSheet(
        [
          ['目标任务表'],
          ['单位', '经济', undefined, '民生', undefined],
          [undefined, '招商引资', '税收收入', '信访化解率', '养老服务'],
          ['乾州街道', 1, 2, 3, 4],
        ],
        { merges: ['A1:E1', 'A2:A3', 'B2:C2', 'D2:E2'] },
      ),
    );
    expect(pathsOf(read!.table)).toEqual([
      'A 单位',
      'B 经济/招商引资',
      'C 经济/税收收入',
      'D 民生/信访化解率',
      'E 民生/养老服务',
    ]);
    expect(read!.table.titles).toEqual(['目标任务表']);
  });

  test('in a CSV whose groups are followed by blanks', async () => {
    const read = await readTable(
      fakeSheet([
        ['单位', '招商引资', undefined, '税收收入', undefined, '备注'],
        [undefined, '当月', '累计', '当月', '累计', undefined],
        ['乾州街道', '1', '2', '3', '4', '/'],
      ]),
    );
    expect(pathsOf(read!.table)).toEqual([
      'A 单位',
      'B 招商引资/当月',
      'C 招商引资/累计',
      'D 税收收入/当月',
      'E 税收收入/累计',
      'F 备注',
    ]);
    expect(read!.rows).toEqual(['data 3: 乾州街道 | 1 | 2 | 3 | 4 | /']);
  });

  test('with a row of measures and a row of column numbers below the labels', async () => {
    const read = await readTable(
      fakeSheet([
        ['单位', '招商引资', '信访化解率'],
        ['计量单位', '万元', '(%)'],
        ['甲', 1, 2],
        ['乾州街道', 5, 98.6],
      ]),
    );
    expect(pathsOf(read!.table)).toEqual(['A 单位', 'B 招商引资 万元', 'C 信访化解率 %']);
    expect(read!.table.header.bottom).toBe(3);
    expect(read!.rows).toEqual(['data 4: 乾州街道 | 5 | 98.6']);
  });

  test('of a table with one column, and with one known label over figures', async () => {
    const single = await readTable(fakeSheet([['参评单位'], ['单位名称'], ['乾州街道'], ['矮寨镇']]));
    expect(single!.rows).toEqual(['data 3: 乾州街道', 'data 4: 矮寨镇']);
    const unknown = await readTable(
      fakeSheet([
        ['单位', '绿化面积(亩)'],
        ['乾州街道', 5],
      ]),
    );
    expect(pathsOf(unknown!.table)).toEqual(['A 单位', 'B 绿化面积 亩']);
  });

  test('although a form line of known labels comes before it', async () => {
    const read = await readTable(
      fakeSheet([
        ['单位', '市商务局', '月份', '2023年5月'],
        ['单位名称', '招商引资', '备注'],
        ['乾州街道', 5],
      ]),
    );
    expect(read!.table.header.top).toBe(2);
    expect(read!.table.pairs).toEqual([
      { label: '单位', value: '市商务局', row: 1, column: 2 },
      { label: '月份', value: '2023年5月', row: 1, column: 4 },
    ]);
  });

  test('not in a sheet without known labels, nor below its hundredth row', async () => {
    expect(await readTable(fakeSheet([['说明'], ['本表由各单位填报']]))).toBeUndefined();
    const late = [
      ...Array.from({ length: 100 }, (_, i) => [`第${i}行`]),
      ['单位', '招商引资'],
      ['乾州街道', 5],
    ];
    expect(await readTable(fakeSheet(late))).toBeUndefined();
    const inTime = late.slice(1);
    expect((await readTable(fakeSheet(inTime)))!.table.header.top).toBe(100);
  });

  test('and a sheet that breaks off has none', async () => {
    expect(
      await readTable(
        fakeSheet(
          [
            ['单位', '招商引资'],
            ['乾州街道', 5],
          ],
          { breaksAfter: 1 },
        ),
      ),
    ).toBeUndefined();
  });
});

describe('header cells', () => {
  test('merged over two columns do not take a data row merged alike for sub-labels', async () => {
    const read = await readTable(
      fakeSheet([['指标', undefined, '数值'], ['招商引资'], ['税收收入', undefined, 5]], {
        merges: ['A1:B1', 'A2:B2', 'A3:B3'],
      }),
    );
    expect(read!.rows).toEqual(['data 2: 招商引资 | ', 'data 3: 税收收入 | 5']);
  });

  test('that begin a table twice are two tables side by side', async () => {
    const half = ['序号', '单位', '招商引资'];
    const read = await readTable(
      fakeSheet([
        [...half, ...half],
        [1, '乾州街道', 5, 2, '矮寨镇', 6],
      ]),
    );
    expect(read!.diagnostics).toMatchObject([
      { code: 'side-by-side', severity: 'error', at: { row: 1, column: 4 } },
    ]);
  });

  test('never swallow the first data row', async () => {
    const long = await readTable(
      fakeSheet([
        ['指标', '数值'],
        ['招商引资', undefined],
        ['税收收入', 5],
      ]),
    );
    expect(long!.rows).toEqual(['data 2: 招商引资 | ', 'data 3: 税收收入 | 5']);
    const status = await readTable(
      fakeSheet([
        ['单位', '招商引资'],
        ['乾州街道', '完成'],
        ['矮寨镇', '未完成'],
      ]),
    );
    expect(status!.rows).toHaveLength(2);
  });

  test('lend their measure to the columns below unless those count something else', async () => {
    const read = await readTable(
      fakeSheet(
        [
          ['单位', '项目资金(万元)', undefined, undefined, undefined],
          [undefined, '全年预算数', '全年执行数(元)', '执行率', '得分'],
          ['乾州街道', 1, 2, 3, 4],
        ],
        { merges: ['A1:A2', 'B1:E1'] },
      ),
    );
    expect(pathsOf(read!.table)).toEqual([
      'A 单位',
      'B 项目资金/全年预算数 万元',
      'C 项目资金/全年执行数 元',
      'D 项目资金/执行率',
      'E 项目资金/得分',
    ]);
  });

  test('merged over two columns without sub-labels make one column', async () => {
    const read = await readTable(
      fakeSheet(
        [
          ['单位', '招商引资', undefined, '备注'],
          ['乾州街道', 5, undefined, '好'],
        ],
        {
          merges: ['B1:C1', 'B2:C2'],
        },
      ),
    );
    expect(pathsOf(read!.table)).toEqual(['A 单位', 'B 招商引资', 'D 备注']);
    expect(read!.diagnostics).toEqual([]);
  });

  test('know which columns are hidden', async () => {
    const read = await readTable(
      fakeSheet(
        [
          ['单位', '招商引资'],
          ['乾州街道', 5],
        ],
        { hiddenColumns: [2] },
      ),
    );
    expect(read!.table.columns.map(({ hidden }) => hidden)).toEqual([false, true]);
  });
});

describe('lines before the header', () => {
  test('are taken apart where one cell holds several, letter-spaced too', async () => {
    const read = await readTable(
      fakeSheet([
        ['填 报 单 位:市商务局    填报日期:2023年5月31日   单 位:万元'],
        ['单位', '招商引资'],
        ['乾州街道', 5],
      ]),
    );
    expect(read!.table.pairs.map(({ label, value }) => [label, value])).toEqual([
      ['填报单位', '市商务局'],
      ['填报日期', '2023年5月31日'],
      ['单位', '万元'],
    ]);
    expect(read!.table.measure).toBe('万元');
  });

  test.each([
    [['单位:', '万元'], '万元'],
    [['2023年目标分解表(单位:万元)'], '万元'],
    [['计量单位:亿元、%'], '亿元'],
    [['金额单位:人民币万元'], '万元'],
    [['填报单位:乾州街道'], undefined],
    [['单位:乾州街道'], undefined],
  ])('%j state the measure %s', async (line, measure) => {
    const read = await readTable(fakeSheet([line, ['单位', '招商引资'], ['乾州街道', 5]]));
    expect(read!.table.measure).toBe(measure);
  });
});
