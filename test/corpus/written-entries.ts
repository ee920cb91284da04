import type { CorpusEntry } from './entry.ts';

const DAY = new Date(Date.UTC(2023, 4, 1));

async function byExceljs(): Promise<Uint8Array> {
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('月报');
  sheet.addRow(['单位', '数', '率', '日期', '是', '公式']);
  sheet.addRow(['矮寨镇', 1234.5, 0.98, DAY, true, { formula: 'B2*2', result: 2469 }]);
  sheet.addRow([
    { richText: [{ text: '河溪' }, { font: { bold: true }, text: '镇' }] },
    0,
    0,
    DAY,
    false,
    { formula: 'B3', result: 0 },
  ]);
  sheet.addRow(['=1+1', { error: '#N/A' }, { formula: 'NOW()' }]);
  for (const row of [2, 3]) {
    sheet.getCell(row, 3).numFmt = '0.00%';
    sheet.getCell(row, 4).numFmt = 'yyyy"年"m"月"d"日"';
  }
  sheet.mergeCells('A6:C7');
  sheet.getCell('A6').value = '备注';
  sheet.getRow(3).hidden = true;
  sheet.getColumn(5).hidden = true;
  const second = book.addWorksheet('__proto__', { state: 'hidden' });
  second.getCell('C3').value = 7;
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function bySheetJs(is1904: boolean, shared: boolean): Promise<Uint8Array> {
  const { utils, write } = await import('@e965/xlsx');
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet([
    ['单位', '数', '率'],
    ['矮寨镇', 1234.5, 0.98],
    ['a<b>&"c"', -0.001, 1e21],
  ]);
  sheet['C2'].z = '0%';
  sheet['D2'] = { t: 'n', v: is1904 ? 43_585 : 45_047, z: 'yyyy-mm-dd' };
  sheet['E2'] = { t: 'b', v: false };
  sheet['F2'] = { t: 'e', v: 0x07, w: '#DIV/0!' };
  sheet['G2'] = { t: 'n', v: 3, f: '1+2' };
  sheet['!ref'] = 'A1:G3';
  sheet['!merges'] = [utils.decode_range('A5:B6')];
  utils.book_append_sheet(book, sheet, '表');
  book.Workbook = { WBProps: { date1904: is1904 } };
  return new Uint8Array(
    write(book, { type: 'buffer', bookType: 'xlsx', bookSST: shared, compression: true }) as Buffer,
  );
}

const SHEETJS_CELLS = [
  'A1=单位',
  'B1=数',
  'C1=率',
  'A2=矮寨镇',
  'B2#1234.5',
  'C2%0.98',
  'D2@2023-05-01',
  'E2?false',
  'F2!#DIV/0!',
  'G2f#3',
  'A3=a<b>&"c"',
  'B3#-0.001',
  'C3#1e+21',
];

const sheetJs = (name: string, is1904: boolean, shared: boolean): CorpusEntry => ({
  name,
  kinds: is1904 ? ['written by SheetJS', '1904'] : ['written by SheetJS'],
  content: () => bySheetJs(is1904, shared),
  expected: { sheets: [{ name: '表', cells: SHEETJS_CELLS, merges: ['A5:B6'] }] },
});

/** Workbooks that other libraries wrote. */
export const writtenEntries: readonly CorpusEntry[] = [
  {
    name: 'exceljs.xlsx',
    kinds: ['written by exceljs', '__proto__', 'rich text', 'uncached formulas'],
    content: byExceljs,
    expected: {
      sheets: [
        {
          name: '月报',
          cells: [
            'A1=单位',
            'B1=数',
            'C1=率',
            'D1=日期',
            'E1=是',
            'F1=公式',
            'A2=矮寨镇',
            'B2#1234.5',
            'C2%0.98',
            'D2@2023-05-01',
            'E2?true',
            'F2f#2469',
            'A3=河溪镇',
            'B3#0',
            'C3%0',
            'D3@2023-05-01',
            'E3?false',
            'F3f#0',
            'A4==1+1',
            'B4!#N/A',
            'C4f…',
            'A6=备注',
          ],
          merges: ['A6:C7'],
          hiddenRows: [3],
          hiddenColumns: [5],
        },
        { name: '__proto__', cells: ['C3#7'], hidden: true },
      ],
    },
  },
  sheetJs('sheetjs.xlsx', false, false),
  sheetJs('sheetjs-shared-strings.xlsx', false, true),
  sheetJs('sheetjs-1904.xlsx', true, true),
];
