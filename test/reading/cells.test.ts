import { describe, expect, it } from 'vitest';
import { gridXlsx } from '../support/grid-xlsx.ts';
import { openBytes, shortRows } from '../support/open-bytes.ts';
import { figureOf, runTiny, withIndicator, withSheets } from '../support/tiny-project.ts';
import { makeXlsx } from '../support/xlsx-fixture.ts';

const inline = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const HEAD = `<row>${inline('单位')}${inline('招商引资(万元)')}${inline('满意度')}</row>`;
/** A sheet of two units whose figures of 招商引资 are the given cells; the first style shows the first format. */
const investments = (first: string, second: string, formats: readonly string[] = []): Buffer =>
  makeXlsx({
    formats,
    sheet: `${HEAD}<row>${inline('东山镇')}${first}<c><v>80</v></c></row><row>${inline('西河镇')}${second}<c><v>90</v></c></row>`,
  });

/** What became of 招商引资 for both units, and what was said of its cells. */
async function invest(bytes: Buffer, indicator?: string) {
  const { assessment, said } = await runTiny({
    'score.yaml': withSheets('{path: a.xlsx, kind: facts}'),
    'facts.csv': undefined,
    'a.xlsx': bytes,
    ...(indicator === undefined ? {} : { 'scheme.yaml': withIndicator(indicator) }),
  });
  const cells = said.filter((line) => line.includes('招商引资') && !line.includes('not-reported'));
  return [[0, 1].map((unit) => figureOf(assessment, 'invest', unit)), cells] as const;
}

describe('cells of an .xlsx', () => {
  it.each([
    '#NULL!',
    '#DIV/0!',
    '#VALUE!',
    '#REF!',
    '#NAME?',
    '#NUM!',
    '#N/A',
    '#GETTING_DATA',
    '#SPILL!',
    '#CALC!',
    '#CONNECT!',
    '#BLOCKED!',
    '#UNKNOWN!',
    '#FIELD!',
    '#BUSY!',
  ])('typed error cells (all of Excel’s): %s is named and never 0', async (error) => {
    const cell = `<c t="e"><f>1/0</f><v>${error}</v></c>`;
    const [figures, said] = await invest(investments(cell, '<c><v>50</v></c>'));
    expect(figures).toEqual(['—', '50']);
    expect(said).toEqual([
      `error unusable-cell: 东山镇的「招商引资」：单元格是错误值 ${error}，请先改正公式`,
    ]);
  });

  it('formulas by their cached value, where 0 is a value, FALSE no number, "" a blank and no <v> never calculated', async () => {
    const outcome = async (cell: string) => {
      const [[figure], said] = await invest(investments(cell, '<c><v>50</v></c>'));
      return [figure, said.length];
    };
    expect(await outcome('<c><f>1-1</f><v>0</v></c>')).toEqual(['0', 0]);
    expect(await outcome('<c t="b"><f>1&gt;2</f><v>0</v></c>')).toEqual(['—', 1]);
    expect(await outcome('<c t="str"><f>""</f><v></v></c>')).toEqual(['—', 0]);
    expect(await outcome('<c><f>A1</f></c>')).toEqual(['—', 1]);
    expect(await outcome('<c t="str"><f>A1</f></c>')).toEqual(['—', 1]);
  });

  it('dimension absent or wrong: all cells are read', async () => {
    const sheet =
      '<row r="1"><c r="A1"><v>1</v></c><c r="D1"><v>2</v></c></row><row r="9"><c r="B9"><v>3</v></c></row>';
    for (const before of [
      '',
      '<dimension ref="A1"/>',
      '<dimension ref="C3:D4"/>',
      '<dimension ref="A1:XFD1048576"/>',
    ])
      expect(shortRows(await openBytes(makeXlsx({ before, sheet })))).toEqual(['A1#1 D1#2', 'B9#3']);
  });

  it('percent formats: the cell keeps its number and its format', async () => {
    const read = await openBytes(
      makeXlsx({
        formats: [10, '0.0%', '0.00'],
        sheet: '<row><c s="1"><v>0.9863</v></c><c s="2"><v>0.5</v></c><c s="3"><v>98.63</v></c></row>',
      }),
    );
    expect(read.sheets[0]!.rows[0]!.cells).toMatchObject([
      { value: 0.9863, percent: true, format: '0.00%' },
      { value: 0.5, percent: true, format: '0.0%' },
      { value: 98.63, percent: false, format: '0.00' },
    ]);
  });

  it('merged ranges: one value, never counted for each of the rows it covers', async () => {
    const rows = [
      ['单位', '招商引资(万元)', '满意度'],
      ['东山镇', 90, 80],
      ['西河镇', undefined, 90],
    ];
    const [figures, said] = await invest(gridXlsx(rows, ['B2:B3']));
    expect(figures).toEqual(['90', '—']);
    expect(said).toEqual([
      'error unusable-cell: 西河镇的「招商引资」：合并单元格让几行共用一个数，不能判断属于哪个单位',
    ]);
  });

  it('an area merged across columns gives its figure to the first and says so of the others', async () => {
    const rows = [
      ['单位', '招商引资(万元)', '满意度'],
      ['东山镇', 90, undefined],
      ['西河镇', 50, 90],
    ];
    const { said, assessment } = await runTiny({
      'score.yaml': withSheets('{path: a.xlsx, kind: facts}'),
      'facts.csv': undefined,
      'a.xlsx': gridXlsx(rows, ['B2:C2']),
    });
    expect([figureOf(assessment, 'invest', 0), figureOf(assessment, 'happy', 0)]).toEqual(['90', '—']);
    expect(said).toContain(
      'error unusable-cell: 东山镇的「满意度」：合并单元格让几列共用一个数，不能判断属于哪一列',
    );
  });

  it('hidden rows, columns and sheets are read, and the run says so', async () => {
    const cells = (a: string, b: number, c: number): string =>
      `${inline(a)}<c><v>${b}</v></c><c><v>${c}</v></c>`;
    const { said, assessment } = await runTiny({
      'score.yaml': withSheets('{path: a.xlsx, kind: facts}'),
      'facts.csv': undefined,
      'a.xlsx': makeXlsx({
        sheetState: 'state="hidden"',
        before: '<cols><col min="2" max="2" hidden="1"/></cols>',
        sheet: `${HEAD}<row hidden="1">${cells('东山镇', 90, 80)}</row><row>${cells('西河镇', 50, 90)}</row>`,
      }),
    });
    expect([0, 1].map((unit) => figureOf(assessment, 'invest', unit))).toEqual(['90', '50']);
    expect(said.map((line) => line.split(': ')[0])).toEqual([
      'note hidden-sheet-read',
      'note hidden-cells',
      'note hidden-cells',
    ]);
  });

  it('very many shared strings: each cell has its own', async () => {
    const count = 120_000;
    const strings = Array.from({ length: count }, (_, at) => `<si><t>镇${at}</t></si>`).join('');
    const picks = [0, 1, 65_535, 65_536, count - 1];
    const sheet = `<row>${picks.map((at) => `<c t="s"><v>${at}</v></c>`).join('')}</row>`;
    const read = await openBytes(makeXlsx({ strings, sheet }));
    expect(shortRows(read)).toEqual(['A1=镇0 B1=镇1 C1=镇65535 D1=镇65536 E1=镇119999']);
  });

  it('empty string = blank: an indicator left as an empty text is not reported', async () => {
    const [figures, said] = await invest(
      investments('<c t="inlineStr"><is><t></t></is></c>', '<c><v>50</v></c>'),
    );
    expect([figures, said]).toEqual([['—', '50'], []]);
  });

  it('a number stays the number in the file, snapped to 15 significant digits', async () => {
    const [figures] = await invest(
      investments('<c><v>5.1000000000000005</v></c>', '<c><v>88.674999999999997</v></c>'),
    );
    expect(figures).toEqual(['5.1', '88.675']);
  });
});

describe('number formats that show another number than the cell holds', () => {
  it.each(['0!.0000', '0,', '#,##0,', '0.00,,', '0!.0,"万元"', '#,##0,"千元"', '[>=10000]0!.0,;0'])(
    'are refused: %s',
    async (format) => {
      const [figures, said] = await invest(
        investments('<c s="1"><v>900000</v></c>', '<c><v>50</v></c>', [format]),
      );
      expect(figures).toEqual(['—', '50']);
      expect(said[0]).toContain('缩小显示');
    },
  );

  it.each(['0"000"', '0" 000"', '0!0!0', '"1"0.00', '0"5"0', '"-"0.00', '-0.00', '\\-0;0', '0\\0\\0\\0'])(
    'are refused where they add digits or a sign: %s',
    async (format) => {
      const [figures, said] = await invest(
        investments('<c s="1"><v>90</v></c>', '<c><v>50</v></c>', [format]),
      );
      expect(figures).toEqual(['—', '50']);
      expect(said[0]).toContain('自带数字或负号');
    },
  );

  it.each([';;;', ';', '"已完成"', '"已完成";0'])('are refused where they show none: %s', async (format) => {
    const [figures, said] = await invest(investments('<c s="1"><v>90</v></c>', '<c><v>50</v></c>', [format]));
    expect(figures).toEqual(['—', '50']);
    expect(said[0]).toContain('不显示数字');
  });

  it('may hide noughts, and show a negative number in red or brackets', async () => {
    for (const [format, value] of [
      ['0;-0;', '0'],
      ['0;;', '0'],
      ['0.00;[Red]0.00', '-5'],
      ['0.00_);(0.00)', '-5'],
      ['[<0]-0.00;0.00', '5'],
      ['[<1]"少于一";0.0', '5'],
    ] as const) {
      const cell = `<c s="1"><v>${value}</v></c>`;
      const [figures] = await invest(investments(cell, '<c><v>50</v></c>', [format]));
      expect(figures, format).toEqual([value, '50']);
    }
  });

  it.each([
    '#,##0',
    '#,##0.00',
    '0.00E+00',
    '# ?/8',
    'General',
    '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-',
    '0.00_ ',
    '#,##0.00_);[Red]\\(#,##0.00\\)',
    '0;[Red]-0',
    '"约"0',
    '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  ])('do not take %s for one', async (format) => {
    const [figures, said] = await invest(investments('<c s="1"><v>90</v></c>', '<c><v>50</v></c>', [format]));
    expect([figures, said]).toEqual([['90', '50'], []]);
  });

  it('a measure in the format counts as one in the cell: it beats the column’s', async () => {
    const cell = '<c s="1"><v>900000</v></c>';
    const other = '<c><v>50</v></c>';
    expect((await invest(investments(cell, other, ['#,##0.00"元"'])))[0]).toEqual(['90', '50']);
    expect((await invest(investments('<c s="1"><v>0.009</v></c>', other, ['0.000"亿元"'])))[0]).toEqual([
      '90',
      '50',
    ]);
    expect((await invest(investments(cell, other, ['0"人"'])))[1][0]).toContain('不能换算');
    expect((await invest(investments('<c s="1"><v>90</v></c>', other, ['0.0"万"'])))[0]).toEqual([
      '90',
      '50',
    ]);
  });
});

describe('a code formatted with zeros', () => {
  it('keeps the leading ones that it shows', async () => {
    const { assessment } = await runTiny({
      'roster.csv': '单位代码,单位名称,类别\n012,东山镇,乡镇\n12,西河镇,乡镇\n',
      'score.yaml': withSheets('{path: a.xlsx, kind: facts}'),
      'facts.csv': undefined,
      'a.xlsx': makeXlsx({
        formats: ['000'],
        sheet: `<row>${inline('单位代码')}${inline('招商引资(万元)')}${inline('满意度')}</row><row><c s="1"><v>12</v></c><c><v>90</v></c><c><v>80</v></c></row><row><c><v>12</v></c><c><v>50</v></c><c><v>90</v></c></row>`,
      }),
    });
    expect(
      assessment.facts.units.map(({ code }, unit) => [code, figureOf(assessment, 'invest', unit)]),
    ).toEqual([
      ['012', '90'],
      ['12', '50'],
    ]);
  });
});
