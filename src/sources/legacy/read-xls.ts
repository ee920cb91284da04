import type { Emit } from '../../model/diagnostic.ts';
import { fileEncrypted, formatUnsupported, sheetNotTable } from '../../model/faults/sources.ts';
import type { Said } from '../../model/said.ts';
import type { ByteFile } from '../byte-file.ts';
import { Refused } from '../refused.ts';
import { readGlobals } from './biff-globals.ts';
import { endOfRecords } from './biff-records.ts';
import { readBiffSheet } from './biff-sheet.ts';
import { tooLarge } from './book-budget.ts';
import { BookStore, CellStore } from './cell-store.ts';
import { CompoundFile } from './compound-file.ts';
import { damaged } from './damaged.ts';
import type { PackedBook, PackedSheet } from './packed-book.ts';

const MOST_BYTES = 1 << 25;

/**
 * Reads an .xls (or WPS .et) of Excel 5.0 to 2003, every record of them walked to its proven end. Throws
 * Refused for what else may lie in a compound file, too.
 */
export async function readXls(file: ByteFile, shown: string, emit: Emit): Promise<PackedBook> {
  const { size } = file.stamp;
  if (size > MOST_BYTES)
    throw tooLarge(
      `文件有 ${size} 字节，.xls 最多 ${MOST_BYTES} 字节`,
      `it has ${size} bytes; an .xls may have ${MOST_BYTES}`,
    );
  const stream = findWorkbook(await file.read(0, size));
  const book = readGlobals(stream);
  const store = new BookStore();
  const sheets: PackedSheet[] = [];
  const offsets = new Set<number>();
  let walked = 0;
  for (const entry of book.sheets) {
    const { name, hidden } = entry;
    walked += endOfRecords(stream, entry.offset) - entry.offset;
    if (walked > stream.length || offsets.has(entry.offset))
      throw damaged('工作表互相重叠', 'its sheets overlap');
    offsets.add(entry.offset);
    if (entry.isCells) {
      const cells = new CellStore(shown, name, hidden, store);
      readBiffSheet(stream, entry, book, cells);
      sheets.push(cells.pack(book.formats.length));
    } else emit(sheetNotTable({ name }, { kind: 'sheet', file: shown, sheet: name }));
  }
  const { formats, is1904 } = book;
  return { sheets, texts: store.table.texts, formats, statesCodes: true, is1904 };
}

function findWorkbook(bytes: Buffer): Buffer {
  const compound = new CompoundFile(bytes);
  if (compound.has('EncryptedPackage') || compound.has('EncryptionInfo')) throw new Refused(fileEncrypted());
  const name = ['Workbook', 'Book'].find((one) => compound.has(one));
  if (name === undefined) throw otherDocument(compound);
  const stream = compound.stream(name);
  if (!stream) throw damaged('工作簿不是数据流', 'its workbook is no stream');
  return stream;
}

const OTHERS: readonly (readonly [name: string, what: Said])[] = [
  ['WordDocument', { zh: 'Word 文档(.doc)', en: 'a Word document (.doc)' }],
  ['PowerPoint Document', { zh: '演示文稿(.ppt)', en: 'a presentation (.ppt)' }],
  ['__properties_version1.0', { zh: '邮件(.msg)', en: 'a mail (.msg)' }],
];

function otherDocument(compound: CompoundFile): Refused {
  const found = OTHERS.find(([name]) => compound.has(name));
  const what = found?.[1] ?? {
    zh: '没有工作簿的复合文档(OLE)',
    en: 'a compound file (OLE) without a workbook',
  };
  const todo = {
    zh: '请确认选对了文件；其中的表格请另存为 .xlsx',
    en: 'Check that this is the right file; save a table in it as .xlsx',
  };
  return new Refused(formatUnsupported({ what, todo }));
}
