import type ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Place } from '../../src/model/place.ts';
import type { RawCell, RawRow, RawSheet } from '../../src/model/sheet.ts';
import type { SheetToReturn } from '../../src/reports/documents/returned-sheet.ts';
import { tabNames } from '../../src/reports/documents/tab-names.ts';
import { faultyFiles, returnedFiles } from '../../src/reports/returned-files.ts';
import { loadBook } from '../support/correct-copy.ts';
import { openBytes, shortRows } from '../support/open-bytes.ts';

const text = (column: number, value: string): RawCell => ({ kind: 'text', column, value, formula: false });
const number = (column: number, value: number, format?: string): RawCell => ({
  kind: 'number',
  column,
  value,
  percent: false,
  formula: false,
  format,
});

function sheetOf(
  rows: readonly RawRow[],
  more: Partial<RawSheet> = {},
  header?: SheetToReturn['header'],
): SheetToReturn {
  const raw: RawSheet = {
    file: '表.xlsx',
    name: '表',
    hidden: false,
    merges: [],
    hiddenColumns: new Set(),
    read: async (onRow) => {
      for (const row of rows) if (onRow(row) === false) break;
      return true;
    },
    ...more,
  };
  const right = Math.max(...rows.map(({ cells }) => cells.at(-1)?.column ?? 0));
  const extent = { first: rows[0]!.number, last: rows.at(-1)!.number, right };
  return { raw, extent, header, look: undefined };
}
const row = (at: number, ...cells: RawCell[]): RawRow => ({ number: at, hidden: false, cells });
const cellAt = (at: number, column: number, sheet = '表'): Place => ({
  kind: 'cell',
  file: '表.xlsx',
  sheet,
  row: at,
  column,
});
const fault = (at: Place, says: string, severity: Diagnostic['severity'] = 'error'): Diagnostic => ({
  code: 'some-fault',
  severity,
  about: 'input',
  at,
  message: { zh: says, en: says },
  hint: { zh: '请改', en: 'mend it' },
});

const filesOf = (sheets: readonly SheetToReturn[], faults: readonly Diagnostic[]) =>
  returnedFiles(
    faultyFiles(faults, () => true),
    'zh',
    async () => ({ sheets, looks: [], isText: false }),
  );

async function copyOf(
  sheets: readonly SheetToReturn[],
  faults: readonly Diagnostic[],
): Promise<{ bytes: Uint8Array; book: ExcelJS.Workbook; notes: string }> {
  const files = await filesOf(sheets, faults);
  const { bytes } = files[0]!;
  return { bytes, book: await loadBook(bytes), notes: new TextDecoder().decode(files.at(-1)!.bytes) };
}
const noteAt = (sheet: ExcelJS.Worksheet, address: string): string => {
  const { note } = sheet.getCell(address);
  return typeof note === 'string' ? note : (note?.texts ?? []).map((piece) => piece.text).join('');
};

describe('copies to be corrected', () => {
  const grid = [row(1, text(1, '单位'), text(2, '数')), row(2, text(1, '甲'), text(2, '约1'))];

  it('several faults of a cell are one comment, as grave as the gravest', async () => {
    const { book } = await copyOf(
      [sheetOf(grid, {}, { top: 1, left: 1, bottom: 1, right: 2 })],
      [fault(cellAt(2, 2), '第一', 'warning'), fault(cellAt(2, 2), '第二')],
    );
    const sheet = book.getWorksheet('表')!;
    expect(noteAt(sheet, 'B2')).toBe('错误：第二\n→ 请改\n\n警告：第一\n→ 请改');
    expect(sheet.getCell('B2').fill).toMatchObject({ fgColor: { argb: 'FFFFC7CF' } });
    expect(sheet.getCell('C2').value).toBe('错误：第二；警告：第一');
    expect(book.worksheets[0]!.rowCount).toBe(9);
  });

  it('a fault under a merged area marks the cell that shows, and explains its own row', async () => {
    const { book } = await copyOf(
      [sheetOf(grid, { merges: [{ top: 2, left: 2, bottom: 4, right: 2 }] })],
      [fault(cellAt(3, 2), '合并')],
    );
    const sheet = book.getWorksheet('表')!;
    expect([noteAt(sheet, 'B2'), sheet.getCell('C3').value]).toEqual(['错误：合并\n→ 请改', '错误：合并']);
    expect(sheet.model.merges).toEqual(['B2:B4']);
  });

  it('a fault of the header row is marked and listed, and leaves the label of the added column', async () => {
    const { book } = await copyOf(
      [sheetOf(grid, {}, { top: 1, left: 1, bottom: 1, right: 2 })],
      [fault(cellAt(1, 2), '列名')],
    );
    expect(noteAt(book.getWorksheet('表')!, 'B1')).toContain('列名');
    expect(book.getWorksheet('表')!.getCell('C1').value).toBe('问题说明');
  });

  it('faults of a whole sheet or file are listed; notes are not', async () => {
    const { book, notes } = await copyOf(
      [sheetOf(grid)],
      [
        fault({ kind: 'sheet', file: '表.xlsx', sheet: '表' }, '整张表'),
        fault({ kind: 'file', file: '表.xlsx' }, '整个文件'),
        fault(cellAt(2, 1), '只是提示', 'note'),
      ],
    );
    const [list, sheet] = book.worksheets as [ExcelJS.Worksheet, ExcelJS.Worksheet];
    const said = list.getColumn(5).values.join('|');
    expect([said.includes('整张表'), said.includes('整个文件'), said.includes('提示')]).toEqual([
      true,
      true,
      false,
    ]);
    expect(sheet.columnCount).toBe(2);
    expect(notes).not.toContain('只是提示');
  });

  it('texts of formulas, paths and mark-up stay texts, in cells, comments, links and Markdown', async () => {
    const name = `a'b"c&<d>`;
    const nasty = '=HYPERLINK("http://x")\u0007\ud800<b>*_x0041_*';
    const { bytes, book, notes } = await copyOf(
      [sheetOf([row(1, text(1, nasty), text(2, '__proto__'))], { name })],
      [fault(cellAt(1, 1, name), nasty)],
    );
    const sheet = book.getWorksheet(name)!;
    const shown = '=HYPERLINK("http://x")\ufffd<b>*_x0041_*';
    expect(sheet.getCell('A1').type).toBe(3); // a text
    const read = await openBytes(bytes);
    expect(read.sheets[1]!.rows[0]!.cells.slice(0, 2)).toEqual([
      { kind: 'text', column: 1, value: shown, formula: false },
      { kind: 'text', column: 2, value: '__proto__', formula: false },
    ]);
    expect(noteAt(sheet, 'A1')).toContain('<b>');
    const link = book.worksheets[0]!.getCell('C8').value as ExcelJS.CellFormulaValue;
    expect(link.formula).toBe(`HYPERLINK("#'a''b""c&<d>'!A1","A1")`);
    expect(notes).toContain('\\<b\\>');
  });

  it('a value in the last row, 20,000 merged areas and one over the whole sheet are written at once', async () => {
    const merges = Array.from({ length: 20_000 }, (_, at) => ({
      top: at * 2 + 10,
      left: 1,
      bottom: at * 2 + 11,
      right: 2,
    }));
    const whole = { top: 1, left: 1, bottom: 1_048_576, right: 16_384 };
    const [copy] = await filesOf(
      [sheetOf([...grid, row(1_048_576, number(1, 5))], { merges: [...merges, whole] })],
      [fault(cellAt(2, 2), '约数')],
    );
    const { sheets, codes } = await openBytes(copy!.bytes); // exceljs itself would hang on them
    expect(codes).toEqual([]);
    expect(sheets[1]!.rows.at(-1)).toMatchObject({ number: 1_048_576, cells: [{ value: 5 }] });
    expect(sheets[1]!.sheet.merges).toHaveLength(20_000);
  });

  it('dates of every age come back as the dates they were', async () => {
    const dates = [
      '1900-01-01',
      '1900-02-28',
      '1900-03-01',
      '1904-01-01',
      '2023-05-01',
      '2023-05-01T08:30:00',
    ];
    const cells = dates.map(
      (value, at): RawCell => ({ kind: 'date', column: at + 1, value, formula: false, format: undefined }),
    );
    const { bytes } = await copyOf([sheetOf([row(1, ...cells)])], [fault(cellAt(3, 1), '别处')]);
    const { sheets } = await openBytes(bytes);
    expect(sheets[1]!.rows[0]!.cells.flatMap((cell) => (cell.kind === 'date' ? [cell.value] : []))).toEqual(
      dates,
    );
  });

  it('numbers, percentages, errors and truth values are read again as they were', async () => {
    const cells: RawCell[] = [
      number(1, 0.1),
      { ...number(2, 0.9863, '0.00%'), percent: true } as RawCell,
      { kind: 'error', column: 3, value: '#DIV/0!', formula: true },
      { kind: 'error', column: 4, value: '#SPILL!', formula: true },
      { kind: 'boolean', column: 5, value: false, formula: false },
      { kind: 'uncalculated', column: 6, formula: true },
      number(7, 1e21),
    ];
    const { bytes } = await copyOf([sheetOf([row(4, ...cells)])], [fault(cellAt(9, 1), '别处')]);
    const { sheets, ...read } = await openBytes(bytes);
    expect(shortRows({ ...read, sheets: sheets.slice(1) })[0]).toBe(
      'A4#0.1 B4%0.9863 C4!#DIV/0! D4=#SPILL! E4?false F4=公式未计算 G4#1e+21 H4=问题说明',
    );
  });

  it('names of tabs are such as Excel takes, each once', () => {
    expect(
      tabNames(['问题清单', '问题清单', 'a/b:c', "'x'", '', 'History', '长'.repeat(40), '长'.repeat(31)]),
    ).toEqual([
      '问题清单',
      '问题清单 (2)',
      'a_b_c',
      '_x_',
      '_',
      'History_',
      '长'.repeat(31),
      `${'长'.repeat(27)} (2)`,
    ]);
  });
});
