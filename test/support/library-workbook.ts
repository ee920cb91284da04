import { createRequire } from 'node:module';
import type * as Library from '@e965/xlsx';

/** @e965/xlsx, used in tests only: it writes fixtures, and is the second opinion on what our readers say. */
export const library = createRequire(import.meta.url)('@e965/xlsx') as typeof Library;

/** The formats that it writes. */
export type LibraryFormat = 'xlsx' | 'biff8' | 'xlsb' | 'ods';

/** The bytes of a workbook as the library writes it. */
export const writeWorkbook = (book: Library.WorkBook, bookType: LibraryFormat): Buffer =>
  library.write(book, { type: 'buffer', bookType, compression: true, bookSST: true }) as Buffer;

/** A workbook with a cell of every kind that the library writes in all its formats, and a hidden second sheet. */
export function oddWorkbook(is1904 = false): Library.WorkBook {
  const sheet = library.utils.aoa_to_sheet([
    ['单位', '到位资金', '完成率', '日期'],
    ['矮寨镇', 5.1000000000000005, 0.9863, 45047],
    ['双塘街道', -1234567.891, 1.2, 45047.5],
    ['马颈坳镇', 1e21, 0, 43585, true, false],
    ['合并'],
  ]);
  for (const row of [2, 3, 4]) sheet[`C${row}`].z = '0.00%';
  sheet['D2'].z = 'yyyy"年"m"月"d"日"';
  sheet['D3'].z = 'yyyy"-"mm"-"dd" "hh":"mm';
  sheet['D4'].z = 'yyyy/m/d';
  sheet['!merges'] = [{ s: { r: 4, c: 0 }, e: { r: 5, c: 2 } }];
  const book = library.utils.book_new();
  library.utils.book_append_sheet(book, sheet, '一月');
  library.utils.book_append_sheet(book, library.utils.aoa_to_sheet([[1, '甲']]), '藏');
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }], WBProps: { date1904: is1904 } };
  return book;
}
