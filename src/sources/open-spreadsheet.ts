import { createHash } from 'node:crypto';
import type { Emit } from '../model/diagnostic.ts';
import { fileEmpty, formatUnsupported } from '../model/faults/sources.ts';
import type { RawSheet } from '../model/sheet.ts';
import { ByteFile } from './byte-file.ts';
import { openCsv, type TextReading } from './csv.ts';
import { openZip } from './legacy/open-zip.ts';
import { Refused } from './refused.ts';
import { sniffFormat } from './sniff-format.ts';
import { describeSystemError } from './system-error.ts';
import { together } from './together.ts';

/** What a file turned out to be. */
export type FileFormat = 'xlsx' | 'xls' | 'xlsb' | 'ods' | 'csv';

/** A spreadsheet whose sheets can be read. */
export interface OpenedFile {
  readonly format: FileFormat;
  readonly sheets: readonly RawSheet[];
  /** SHA-256 of the file's bytes, in hex. */
  readonly hash: string;
  /** How a CSV is read; undefined for workbooks. */
  readonly text?: TextReading;
}

/** How to open it: a CSV's encoding (`auto` finds it), and most bytes that a workbook may inflate to. */
export interface OpenOptions {
  readonly encoding: string;
  readonly maxInflated: number;
  /** Called now and then while a file is read; what it throws ends the reading. */
  readonly pause?: () => void;
}

/**
 * Opens an .xlsx, .xlsm, .xls, .xlsb, .ods or CSV file, known by its content and not by its name. Undefined (and at least one
 * diagnostic) when it cannot be read; then nothing of it may be used.
 */
export async function openSpreadsheet(
  path: string,
  shown: string,
  options: OpenOptions,
  emit: Emit,
): Promise<OpenedFile | undefined> {
  let file: ByteFile | undefined;
  try {
    file = await ByteFile.open(path);
    return await openFile(file, { path, shown, ...options }, emit);
  } catch (error) {
    const fault = error instanceof Refused ? error.diagnostic : describeSystemError(error, shown);
    emit({ ...fault, at: fault.at ?? { kind: 'file', file: shown } });
    return undefined;
  } finally {
    await file?.close();
  }
}

async function openFile(
  file: ByteFile,
  request: OpenOptions & { readonly path: string; readonly shown: string },
  emit: Emit,
): Promise<OpenedFile> {
  if (file.stamp.size === 0) throw new Refused(fileEmpty());
  const format = sniffFormat(await file.read(0, 512));
  if (format.kind === 'other') throw new Refused(formatUnsupported(format));
  if (format.kind === 'zip') {
    const [opened, hash] = await together(openZip(file, request, emit), hashFile(file));
    return { ...opened, hash };
  }
  if (format.kind === 'ole') {
    const { openLegacy } = await import('./legacy/open-legacy.ts');
    const sheets = await openLegacy(request, 'xls', file.stamp, emit);
    return { format: 'xls', sheets, hash: await hashFile(file) };
  }
  const { sheet, text, hash } = await openCsv(file, request, emit);
  return { format: 'csv', sheets: [sheet], hash, text };
}

async function hashFile(file: ByteFile): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of file.pieces(0, file.stamp.size)) hash.update(piece);
  return hash.digest('hex');
}
