import type { Emit } from '../../model/diagnostic.ts';
import type { RawSheet } from '../../model/sheet.ts';
import type { ByteFile } from '../byte-file.ts';
import { InflateBudget } from '../xlsx/inflate-part.ts';
import { openXlsx, type XlsxRequest } from '../xlsx/open-xlsx.ts';
import type { Archive } from '../xlsx/package-parts.ts';
import { readZipDirectory } from '../xlsx/zip-directory.ts';

/** The sheets of a workbook that is a zip archive, and which of the three kinds it is by its parts. */
export interface OpenedZip {
  readonly format: 'xlsx' | 'xlsb' | 'ods';
  readonly sheets: readonly RawSheet[];
}

/** Opens an .xlsx, .xlsb or .ods, told apart by the parts of the archive. Throws Refused. */
export async function openZip(file: ByteFile, request: XlsxRequest, emit: Emit): Promise<OpenedZip> {
  const parts = await readZipDirectory(file);
  const archive: Archive = { file, parts, budget: new InflateBudget(request.maxInflated) };
  if (!parts.has('xl/workbook.xml')) {
    if (parts.has('xl/workbook.bin')) {
      const { openXlsb } = await import('./open-xlsb.ts');
      return { format: 'xlsb', sheets: await openXlsb(archive, request.shown, emit) };
    }
    if (parts.has('content.xml')) {
      const { openOds } = await import('./open-ods.ts');
      return { format: 'ods', sheets: await openOds(archive, request.shown, emit) };
    }
  }
  return { format: 'xlsx', sheets: await openXlsx(file, request, emit) };
}
