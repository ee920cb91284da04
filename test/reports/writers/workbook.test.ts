import { describe, expect, it, vi } from 'vitest';
import { collect } from '../../../src/model/diagnostic.ts';
import type { CellValue, Column, Row, Sheet, Workbook } from '../../../src/reports/documents/workbook.ts';
import { writeWorkbook } from '../../../src/reports/writers/workbook.ts';
import { readBack } from '../../support/dump-workbook.ts';
import { zipPart } from '../../support/zip-part.ts';

const COLUMNS: readonly Column[] = [
  { header: ['单位'], width: 12, holds: { kind: 'text' } },
  { header: ['得分', '甲'], width: 10, holds: { kind: 'number', decimals: 2 } },
  { header: ['得分', '乙'], width: 10, holds: { kind: 'quantity' } },
];

const sheetOf = (rows: readonly Row[], more: Partial<Sheet> = {}): Sheet => ({
  name: '表',
  title: '标题',
  subtitles: ['副题'],
  columns: COLUMNS,
  frozen: 1,
  filter: false,
  empty: '无',
  notes: [],
  rows: () => rows,
  ...more,
});

const bookOf = (...sheets: readonly Sheet[]): Workbook => ({
  title: '测试',
  header: 'A & B',
  mark: '暂定',
  footer: 'score',
  pages: '第 &P 页',
  year: 2023,
  sheets,
});

const write = (rows: readonly Row[], more: Partial<Sheet> = {}, maxRows?: number): Promise<Uint8Array> =>
  writeWorkbook(bookOf(sheetOf(rows, more)), () => {}, { maxRows });

const cellsOf = (...cells: readonly CellValue[]): Row => ({ cells });

/** The value of the first column's cell in the first row of data (row 5). */
async function roundTrip(value: CellValue): Promise<unknown> {
  const book = await readBack(await write([cellsOf(value)]));
  return book.worksheets[0]!.getCell('A5').value;
}

describe('writeWorkbook', () => {
  it('keeps a text a text, whatever it looks like', async () => {
    for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '＝1', '1', '  x ', '<b>&"', '甲\n乙', '𠮷'])
      expect(await roundTrip(text)).toBe(text);
  });

  it('holds a text that looks like a formula as text even when it is edited', async () => {
    const book = await readBack(await write([cellsOf('=1+1'), cellsOf('甲')]));
    expect(book.worksheets[0]!.getCell('A5').numFmt).toBe('@');
    expect(book.worksheets[0]!.getCell('A6').numFmt).not.toBe('@');
  });

  it('drops what no cell can hold: control characters, halves of characters, NaN, −0', async () => {
    expect(await roundTrip('a\u0000b\u0007c\u001bd\r\ne')).toBe('abcd\ne');
    expect(await roundTrip('x\ud800y')).toBe('x\ufffdy');
    expect(await roundTrip(Number.NaN)).toBeNull();
    expect(Object.is(await roundTrip(-0), 0)).toBe(true);
    expect(await roundTrip(0.1 + 0.2)).toBe(0.3);
  });

  it.each([1, -1])('refuses to write an infinity (%i): a bug is no empty cell', async (sign) => {
    await expect(roundTrip(sign / 0)).rejects.toThrow('row 5 of "表" would hold an infinity');
  });

  it('leads from a text to a row of another sheet by a formula, and keeps one that looks like a formula a text', async () => {
    const link = { sheet: '表', row: 2 };
    const names = ['甲"乙', '=1+1', '长'.repeat(300), '_x0041_', '两\n行'];
    const from = sheetOf(
      names.map((value) => ({ cells: [{ value, link }] })),
      { name: "'来处" },
    );
    const to = sheetOf([cellsOf('一'), cellsOf('二'), cellsOf('三')], { subtitles: [] });
    const book = await readBack(await writeWorkbook(bookOf(from, to), () => {}));
    const [first, ...others] = names.map((_, at) => book.worksheets[0]!.getCell(5 + at, 1).value);
    expect(first).toMatchObject({ formula: `HYPERLINK("#'表'!A6","甲""乙")`, result: '甲"乙' });
    expect(others).toEqual(names.slice(1));
    expect(book.worksheets[1]!.getCell('A6').value).toBe('三');
  });

  it('leads nowhere where the row is in a further part of a sheet', async () => {
    const rows = [{ cells: [{ value: '甲', link: { sheet: '表', row: 9 } }] }];
    const book = await readBack(await write(rows, {}, 8));
    expect(book.worksheets[0]!.getCell('A5').value).toBe('甲');
  });

  it('names every tab by the rules of Excel, the further parts of a table too', async () => {
    const long = '名称很长的一张表'.repeat(5);
    const rows = Array.from({ length: 9 }, () => cellsOf('甲'));
    const sheets = [long, long.toLowerCase(), 'history', "'[a]:*?/\\b'"].map((name) =>
      sheetOf(rows, { name }),
    );
    const book = await readBack(await writeWorkbook(bookOf(...sheets), () => {}, { maxRows: 8 }));
    const names = book.worksheets.map(({ name }) => name);
    expect(names).toHaveLength(12);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(12);
    for (const name of names) expect(name).toMatch(/^(?!history$)(?!')[^[\]:*?/\\]{1,31}(?<!')$/iu);
  });

  it('keeps an underscore escape as it is written', async () => {
    expect(await roundTrip('_x0041_ _x000D_')).toBe('_x0041_ _x000D_');
  });

  it('cuts a text that is longer than a cell and says where', async () => {
    const { emit, diagnostics } = collect();
    const bytes = await writeWorkbook(bookOf(sheetOf([cellsOf('字'.repeat(40_000))])), emit);
    const text = (await readBack(bytes)).worksheets[0]!.getCell('A5').value as string;
    expect(text).toHaveLength(32_767);
    expect(text.endsWith('字…')).toBe(true);
    expect(diagnostics.map(({ message }) => message.zh)).toEqual([
      '“表”表第 5 行有一段 40000 字的文字，超过单元格上限，已截断',
    ]);
  });

  it('goes on in a further sheet with the same header when Excel has no more rows', async () => {
    const { emit, diagnostics } = collect();
    const rows = Array.from({ length: 10 }, (_, at) => cellsOf(`行${at}`));
    const book = await readBack(await writeWorkbook(bookOf(sheetOf(rows)), emit, { maxRows: 8 }));
    expect(book.worksheets.map(({ name }) => name)).toEqual(['表', '表 (2)', '表 (3)']);
    const column = (at: number): unknown[] => book.worksheets[at]!.getColumn(1).values.slice(5) as unknown[];
    expect([...column(0), ...column(1), ...column(2)]).toEqual(rows.map(({ cells }) => cells[0]));
    expect(book.worksheets[2]!.getCell('A3').value).toBe('单位');
    expect(diagnostics.map(({ code }) => code)).toEqual(['sheet-continued']);
  });

  it('gives numbers the decimals of their column, and quantities their own', async () => {
    const book = await readBack(await write([cellsOf('甲', 60, 1234.5), cellsOf('乙', 59.5, 1234)]));
    const [sheet] = book.worksheets;
    expect(['B5', 'C5', 'B6', 'C6'].map((cell) => sheet!.getCell(cell).numFmt)).toEqual([
      '0.00',
      '#,##0.0',
      '0.00',
      '#,##0',
    ]);
  });

  it('shows no minus before a number that is too small to show', async () => {
    const book = await readBack(
      await write([cellsOf('甲', -0.001, -0.00001), cellsOf('乙', -0.01, -0.0001)]),
    );
    const formats = ['B5', 'C5', 'B6', 'C6'].map((cell) => book.worksheets[0]!.getCell(cell).numFmt);
    expect(formats).toEqual(['0.00;0.00', '#,##0.0000;#,##0.0000', '0.00', '#,##0.0000']);
    expect(book.worksheets[0]!.getCell('B5').value).toBe(-0.001);
  });

  it('prints on A4 landscape, as wide as the page, with repeated headers and page numbers', async () => {
    const book = await readBack(await write([cellsOf('甲', 1, 2)]));
    const { pageSetup, headerFooter, views } = book.worksheets[0]!;
    expect(pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      printTitlesRow: '3:4',
    });
    expect(headerFooter.oddHeader).toBe('&L&9 A && B&R&"-,Bold"&12 暂定');
    expect(headerFooter.oddFooter).toContain('第 &P 页');
    expect(views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 4 });
  });

  it('makes rows high enough for wrapped Chinese text', async () => {
    const book = await readBack(await write([cellsOf('短'), cellsOf('很长的单位名称'.repeat(4))]));
    const [short, long] = [5, 6].map((row) => book.worksheets[0]!.getRow(row).height);
    expect(long).toBeGreaterThanOrEqual(short! * 4);
  });

  it('says so where there are no rows', async () => {
    const book = await readBack(await write([]));
    expect(book.worksheets[0]!.getCell('A5').value).toBe('无');
  });

  it('gives equal bytes for equal workbooks, whenever they are written', async () => {
    const rows = Array.from({ length: 2500 }, (_, at) => cellsOf(`行${at}`, at / 4, at));
    const shaded = { columns: COLUMNS.map((column) => ({ ...column, shade: 'high' as const })) };
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2024-02-29T12:00:00Z') });
    const first = await write(rows, shaded);
    vi.setSystemTime(new Date('2031-07-01T03:04:06Z'));
    const second = await write(rows, shaded);
    vi.useRealTimers();
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });

  it('keeps every column as wide as it was asked for, whatever exceljs takes for its default', async () => {
    const widths = [9, 8.3, 12, 9, 1];
    const columns = widths.map((width) => ({ ...COLUMNS[0]!, width }));
    const [sheet] = (await readBack(await write([], { columns }))).worksheets;
    sheet!.columns.forEach(({ width }, at) => {
      expect(Math.abs(width! - widths[at]! - 0.7)).toBeLessThan(0.02);
    });
  });

  it('shades columns by scales that all of Excel reads, without extensions', async () => {
    const [text, high, low] = COLUMNS;
    const columns = [text!, { ...high!, shade: 'high' as const }, { ...low!, shade: 'low' as const }];
    const bytes = await write([cellsOf('甲', 1, 2), cellsOf('乙', 3, 4)], { columns });
    const [sheet] = (await readBack(bytes)).worksheets;
    const { conditionalFormattings } = sheet as unknown as {
      conditionalFormattings: readonly { ref: string; rules: readonly { type: string }[] }[];
    };
    expect(conditionalFormattings.map(({ ref, rules }) => [ref, rules.map(({ type }) => type)])).toEqual([
      ['B5:B6', ['colorScale']],
      ['C5:C6', ['colorScale']],
    ]);
    expect(zipPart(bytes, 'xl/worksheets/sheet1.xml')).not.toMatch(/x14:|extLst/u);
  });

  it('sends a heading that would stand alone at the bottom of a page to the next', async () => {
    const head: Row = { cells: [{ value: '组', span: 3 }], tone: 'greyHead' };
    const breaksAfter = async (before: number): Promise<readonly string[]> => {
      const rows = [...Array.from({ length: before }, () => cellsOf('甲')), head, cellsOf('乙')];
      const xml = zipPart(await write(rows), 'xl/worksheets/sheet1.xml');
      return [...xml.matchAll(/<brk id="(\d+)"/gu)].map((match) => match[1]!);
    };
    expect(await breaksAfter(5)).toEqual([]);
    expect(await breaksAfter(19)).toEqual(['23']);
    expect(await breaksAfter(30)).toEqual([]);
  });

  it('writes texts into their cells when there are very many, and reads the same', async () => {
    const rows = Array.from({ length: 50_500 }, (_, at) => cellsOf(` ${at} & `));
    const [sheet] = (await readBack(await write(rows))).worksheets;
    expect([0, 49_000, 50_499].map((at) => sheet!.getCell(5 + at, 1).value)).toEqual([
      ' 0 & ',
      ' 49000 & ',
      ' 50499 & ',
    ]);
  });
});
