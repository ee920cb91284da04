import type { BookType } from '@e965/xlsx';
import { makeZip } from '../support/xlsx-fixture.ts';
import { type CorpusEntry, type Expected, refused } from './entry.ts';
import { unzip } from './unzip.ts';

/** A workbook with a cell of every kind, a merged area and a hidden second sheet, in an older format. */
async function oldBook(bookType: BookType, is1904 = false): Promise<Buffer> {
  const { utils, write } = await import('@e965/xlsx');
  const sheet = utils.aoa_to_sheet([
    ['单位', '数', '率', '日期'],
    ['矮寨镇', 5.1000000000000005, 0.9863, 45_047],
    ['双塘街道', -1_234_567.891, 1.2, 45_047.5],
    ['𠮷𠮷', 1e21, 0, 43_585, true, false],
    ['=1+1', '__proto__', '../x'],
    ['合并'],
  ]);
  for (const row of [2, 3, 4]) sheet[`C${row}`].z = '0.00%';
  sheet['D2'].z = 'yyyy"年"m"月"d"日"';
  sheet['D3'].z = 'yyyy"-"mm"-"dd" "hh":"mm';
  sheet['D4'].z = 'yyyy/m/d';
  sheet['G2'] = { t: 'n', v: 3, f: '1+2' };
  sheet['!ref'] = 'A1:G6';
  sheet['!merges'] = [utils.decode_range('A6:C7')];
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '一月');
  utils.book_append_sheet(book, utils.aoa_to_sheet([[1, '甲']]), '藏');
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }], WBProps: { date1904: is1904 } };
  return write(book, { type: 'buffer', bookType, compression: true }) as Buffer;
}

/**
 * The same in every format; the days as they count from 1900, or 1,462 later from 1904. The library writes formulas
 * as such into .ods alone, and hidden sheets into the others.
 */
const oldCells = (days: readonly [string, string, string], isOds = false): Expected => ({
  sheets: [
    {
      name: '一月',
      cells: [
        ...['A1=单位', 'B1=数', 'C1=率', 'D1=日期'],
        ...['A2=矮寨镇', 'B2#5.1', 'C2%0.9863', `D2@${days[0]}`, isOds ? 'G2f#3' : 'G2#3'],
        ...['A3=双塘街道', 'B3#-1234567.891', 'C3%1.2', `D3@${days[1]}`],
        ...['A4=𠮷𠮷', 'B4#1e+21', 'C4%0', `D4@${days[2]}`, 'E4?true', 'F4?false'],
        ...['A5==1+1', 'B5=__proto__', 'C5=../x'],
        'A6=合并',
      ],
      merges: ['A6:C7'],
    },
    { name: '藏', cells: ['A1#1', 'B1=甲'], hidden: !isOds },
  ],
});
const FROM_1900 = ['2023-05-01', '2023-05-01T12:00:00', '2019-04-30'] as const;
const FROM_1904 = ['2027-05-02', '2027-05-02T12:00:00', '2023-05-01'] as const;

const good = (name: string, kind: CorpusEntry['kinds'][number], bookType: BookType): CorpusEntry => ({
  name,
  kinds: [kind],
  content: () => oldBook(bookType),
  expected: oldCells(FROM_1900, bookType === 'ods'),
});

/** An old workbook cut after every tenth of its bytes, or with a bit flipped in a part that carries a checksum. */
const cut = (ending: string, bookType: BookType, ...codes: readonly string[]): readonly CorpusEntry[] =>
  [1, 3, 5, 7, 9].map((tenths) => ({
    name: `truncated-${tenths}0.${ending}`,
    kinds: ['truncated'],
    content: async () => {
      const bytes = await oldBook(bookType);
      return bytes.subarray(0, Math.floor((bytes.length * tenths) / 10));
    },
    expected: refused(...codes),
  }));

const flipped = (ending: string, bookType: BookType, part: string): CorpusEntry => ({
  name: `flipped.${ending}`,
  kinds: ['flipped bits'],
  content: async () => {
    const bytes = await oldBook(bookType);
    bytes[bytes.indexOf(part) + part.length + 60]! ^= 4;
    return bytes;
  },
  expected: refused('zip-damaged', 'crc-mismatch'),
});

/** An .ods whose content is another. */
const odsOf = async (content: string): Promise<Buffer> =>
  makeZip(
    (unzip(await oldBook('ods')) ?? []).map((part) =>
      part.name === 'content.xml' ? { ...part, content } : part,
    ),
  );

const NAMESPACES = [
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"',
  'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
].join(' ');
const odsTable = (rows: string): string =>
  `<office:document-content ${NAMESPACES} office:version="1.2"><office:body><office:spreadsheet><table:table table:name="表">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`;
const odsCell = (attributes = ''): string =>
  `<table:table-cell office:value-type="float" office:value="1" ${attributes}><text:p>1</text:p></table:table-cell>`;

const ods = (name: string, kinds: CorpusEntry['kinds'], rows: string, expected: Expected): CorpusEntry => ({
  name: `${name}.ods`,
  kinds,
  content: () => odsOf(odsTable(rows)),
  expected,
});

function* repeatedCells(rows: number): Generator<string> {
  for (let row = 1; row <= rows; row += 1) for (const column of 'ABCDEFGHIJ') yield `${column}${row}#1`;
}

/** Workbooks in older formats. */
export const legacyEntries: readonly CorpusEntry[] = [
  good('good.xls', '.xls', 'biff8'),
  good('good.xlsb', '.xlsb', 'xlsb'),
  good('good.ods', '.ods', 'ods'),
  good('xls-named.xlsx', '.xls named .xlsx', 'biff8'),
  good('xlsb-named.xlsx', '.xlsb', 'xlsb'),
  good('ods-named.xls', '.ods', 'ods'),
  {
    name: 'from-1904.xls',
    kinds: ['.xls', '1904'],
    content: () => oldBook('biff8', true),
    expected: oldCells(FROM_1904),
  },
  {
    name: 'from-1904.xlsb',
    kinds: ['.xlsb', '1904'],
    content: () => oldBook('xlsb', true),
    expected: oldCells(FROM_1904),
  },
  ...cut('xls', 'biff8', 'legacy-damaged'),
  ...cut('xlsb', 'xlsb', 'zip-damaged'),
  ...cut('ods', 'ods', 'zip-damaged'),
  flipped('xlsb', 'xlsb', 'xl/worksheets/sheet1.bin'),
  flipped('ods', 'ods', 'content.xml'),
  ods(
    'repeated',
    ['.ods'],
    `<table:table-row table:number-rows-repeated="2">${odsCell('table:number-columns-repeated="2"')}</table:table-row><table:table-row table:number-rows-repeated="1048574"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`,
    { sheets: [{ name: '表', cells: ['A1#1', 'B1#1', 'A2#1', 'B2#1'] }] },
  ),
  ods(
    'repeated-beyond-measure',
    ['.ods', 'bomb by nested ratio'],
    `<table:table-row table:number-rows-repeated="1048576">${odsCell('table:number-columns-repeated="16384"')}</table:table-row>`,
    refused('legacy-too-large', 'sheet-beyond-limits'),
  ),
  {
    ...ods(
      'repeated-to-the-limit',
      ['.ods', 'bomb by nested ratio'],
      `<table:table-row table:number-rows-repeated="95000">${odsCell('table:number-columns-repeated="10"')}</table:table-row>`,
      { sheets: [{ name: '表', cells: () => repeatedCells(95_000) }] },
    ),
    alone: true,
  },
  ods(
    'beyond-the-last-row',
    ['.ods', 'row beyond the last'],
    `<table:table-row table:number-rows-repeated="4294967295"/><table:table-row>${odsCell()}</table:table-row>`,
    refused('sheet-beyond-limits'),
  ),
  {
    name: 'entity.ods',
    kinds: ['.ods', 'XXE'],
    content: () => odsOf(`<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${odsTable('&e;')}`),
    expected: refused('xml-doctype'),
  },
  {
    name: 'without-end.ods',
    kinds: ['.ods', 'sheet without its end'],
    content: () => odsOf(odsTable(`<table:table-row>${odsCell()}</table:table-row>`).slice(0, -30)),
    expected: refused('xml-malformed'),
  },
];
