import type { Emit } from '../../model/diagnostic.ts';
import type { RawSheet } from '../../model/sheet.ts';
import type { ByteFile } from '../byte-file.ts';
import { openXlsx, type XlsxRequest } from '../xlsx/open-xlsx.ts';
import { readZipDirectory } from '../xlsx/zip-directory.ts';

/** The sheets of a workbook that is a zip archive, and which of the three kinds it is by its parts. */
export interface OpenedZip {
  readonly format: 'xlsx' | 'xlsb' | 'ods';
  readonly sheets: readonly RawSheet[];
}

/** Opens an .xlsx, .xlsb or .ods, told apart by the parts of the archive. Throws Refused. */
export async function openZip(file: ByteFile, request: XlsxRequest, emit: Emit): Promise<OpenedZip> {
  const parts = await readZipDirectory(file);
  if (!parts.has('xl/workbook.xml')) {
    const format = parts.has('xl/workbook.bin') ? 'xlsb' : parts.has('content.xml') ? 'ods' : undefined;
    if (format) {
      const { openLegacy } = await import('./open-legacy.ts');
      return { format, sheets: await openLegacy(request, format, file.stamp, emit) };
    }
  }
  return { format: 'xlsx', sheets: await openXlsx(file, request, emit) };
}
