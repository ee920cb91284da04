import { Writable } from 'node:stream';
import { type Book, openBook } from './exceljs-quirks.ts';
import { pinZipTimes } from './pin-zip-times.ts';

/** The bytes of a workbook that `fill` writes sheet by sheet, with its dates pinned to the end of `year`. */
export async function packBook(
  { title, year }: { readonly title: string; readonly year: number },
  fill: (book: Book) => Promise<void>,
): Promise<Uint8Array> {
  const { default: ExcelJS } = await import('exceljs');
  const packed: Uint8Array[] = [];
  const stream = new Writable({
    write: (bytes: Uint8Array, _encoding, done) => {
      packed.push(bytes);
      done();
    },
  });
  const book = openBook(ExcelJS.stream.xlsx.WorkbookWriter, {
    stream,
    useStyles: true,
    useSharedStrings: true,
    zip: { zlib: { level: 4 } },
  });
  const pinned = new Date(Date.UTC(year, 11, 31));
  book.creator = 'score';
  book.lastModifiedBy = 'score';
  book.title = title;
  book.created = pinned;
  book.modified = pinned;
  await fill(book);
  await book.commit();
  return pinZipTimes(Buffer.concat(packed));
}
