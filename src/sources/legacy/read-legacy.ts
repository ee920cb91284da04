import type { Diagnostic, Emit } from '../../model/diagnostic.ts';
import { fileChanged } from '../../model/faults/sources.ts';
import { ByteFile, type FileStamp } from '../byte-file.ts';
import { Refused } from '../refused.ts';
import { InflateBudget } from '../xlsx/inflate-part.ts';
import type { Archive } from '../xlsx/package-parts.ts';
import { readZipDirectory, type ZipPart } from '../xlsx/zip-directory.ts';
import { MOST_INFLATED, tooLarge } from './book-budget.ts';
import type { PackedBook } from './packed-book.ts';

/** What to read: a file whose format is known and which has not changed since. */
export interface LegacyRequest {
  readonly path: string;
  /** The file's name as it is shown to the user. */
  readonly shown: string;
  readonly format: 'xls' | 'xlsb' | 'ods';
  readonly stamp: FileStamp;
  /** Most bytes that its parts together may inflate to. */
  readonly maxInflated: number;
}

/** What came of it, as plain values that go to another thread: the workbook, or why there is none, and remarks. */
export interface LegacyReading {
  readonly remarks: readonly Diagnostic[];
  readonly outcome: { readonly book: PackedBook } | { readonly refusal: Diagnostic };
}

/** Reads a workbook of an older format whole. Rejects with Node's system errors. */
export async function readLegacy(request: LegacyRequest): Promise<LegacyReading> {
  const remarks: Diagnostic[] = [];
  const file = await ByteFile.open(request.path);
  try {
    const book = await readBook(file, request, (remark) => remarks.push(remark));
    return { remarks, outcome: { book } };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { remarks, outcome: { refusal: error.diagnostic } };
  } finally {
    await file.close();
  }
}

async function readBook(file: ByteFile, request: LegacyRequest, emit: Emit): Promise<PackedBook> {
  const { format, shown, stamp, maxInflated } = request;
  if (file.stamp.size !== stamp.size || file.stamp.mtimeMs !== stamp.mtimeMs)
    throw new Refused(fileChanged());
  if (format === 'xls') {
    const { readXls } = await import('./read-xls.ts');
    return readXls(file, shown, emit);
  }
  const parts = await readZipDirectory(file);
  refuseLarge(parts, new InflateBudget(maxInflated));
  const archive: Archive = { file, parts, budget: new InflateBudget(maxInflated) };
  if (format === 'xlsb') {
    const { readXlsb } = await import('./read-xlsb.ts');
    return readXlsb(archive, shown, emit);
  }
  const { readOds } = await import('./read-ods.ts');
  return readOds(archive, shown);
}

/** Pictures and the like are never inflated and do not count. */
function refuseLarge(parts: ReadonlyMap<string, ZipPart>, budget: InflateBudget): void {
  const read = [...parts].filter(([name]) => /\.(?:xml|bin|rels)$/u.test(name));
  for (const [, part] of read) budget.charge(part); // a bomb is called a bomb
  const inflated = read.reduce((sum, [, part]) => sum + part.inflated, 0);
  if (inflated > MOST_INFLATED)
    throw tooLarge(
      `内容解压后超过 ${MOST_INFLATED} 字节`,
      `its parts inflate to more than ${MOST_INFLATED} bytes`,
    );
}
