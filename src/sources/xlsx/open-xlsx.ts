import type { Emit } from '../../model/diagnostic.ts';
import {
  fileChanged,
  formatUnsupported,
  sheetNotTable,
  valueUnderMerge,
} from '../../model/faults/sources.ts';
import type { RawCell, RawSheet } from '../../model/sheet.ts';
import { ByteFile, type FileStamp } from '../byte-file.ts';
import { Refused } from '../refused.ts';
import { isSystemError } from '../system-error.ts';
import { together } from '../together.ts';
import type { WorkbookContext } from './cell-value.ts';
import { InflateBudget, inflatePart } from './inflate-part.ts';
import { MergeCover } from './merge-cover.ts';
import { type Archive, findPart } from './package-parts.ts';
import { readSharedStrings } from './shared-strings.ts';
import { type OnRow, SheetScanner } from './sheet-scanner.ts';
import { NO_STYLES, readStyles } from './styles.ts';
import { readWorkbook, type SheetEntry } from './workbook.ts';
import { readZipDirectory, type ZipPart } from './zip-directory.ts';

/** What opening a workbook needs to know: its path, and the file's name as it is shown to the user. */
export interface XlsxRequest {
  readonly path: string;
  readonly shown: string;
  /** Most bytes that its parts together may inflate to. */
  readonly maxInflated: number;
  /** Called now and then while a sheet is read; what it throws ends the reading. */
  readonly pause?: () => void;
}

/** Sheets inflating to no more are kept from the first reading on: most are, and are then inflated once. */
const KEPT_UP_TO = 1 << 20;

interface SheetSource {
  readonly request: XlsxRequest;
  readonly stamp: FileStamp;
  readonly part: ZipPart;
  readonly name: string;
  readonly book: WorkbookContext;
  readonly emit: Emit;
}

/**
 * The sheets of an .xlsx or .xlsm file. Of each the size, the checksum, the end and what stands around its rows are
 * checked here; the rows are as they are read. Throws Refused, and Node's system errors.
 */
export async function openXlsx(
  file: ByteFile,
  request: XlsxRequest,
  emit: Emit,
): Promise<readonly RawSheet[]> {
  const parts = await readZipDirectory(file);
  const archive: Archive = { file, parts, budget: new InflateBudget(request.maxInflated) };
  refuseOthers(archive);
  const workbook = await readWorkbook(archive);
  for (const { part } of workbook.sheets) if (part) archive.budget.charge(part);
  // the texts are read while the sheets are inflated, which is another thread's work
  const [strings, styles, proofs] = await together(
    workbook.strings ? readSharedStrings(archive, workbook.strings) : [],
    workbook.styles ? readStyles(archive, workbook.styles) : NO_STYLES,
    proveSheets(archive, request, workbook.sheets),
  );
  const book: WorkbookContext = { file: request.shown, strings, styles, is1904: workbook.is1904 };
  return workbook.sheets.flatMap(({ part, name, hidden }, index) => {
    const proof = proofs[index];
    if (part && proof) {
      const { merges, hiddenColumns } = proof;
      const source = { request, stamp: file.stamp, part, name, book, emit, ...proof };
      const read = (onRow: OnRow) => readSheet(source, onRow);
      return [{ file: request.shown, name, hidden, merges, hiddenColumns, read }];
    }
    emit(sheetNotTable({ name }, { kind: 'sheet', file: request.shown, sheet: name }));
    return [];
  });
}

/** Other kinds of document that are zip archives too. */
function refuseOthers(archive: Archive): void {
  if (findPart(archive, '[Content_Types].xml') && findPart(archive, 'xl/workbook.xml')) return;
  const refuse = (zh: string, en: string): never => {
    const todo = { zh: '请用 Excel 或 WPS 打开并另存为 .xlsx', en: 'Open it and save it as .xlsx' };
    throw new Refused(formatUnsupported({ what: { zh, en }, todo }));
  };
  if (findPart(archive, 'word/document.xml')) refuse('Word 文档(.docx)', 'a Word document (.docx)');
  if (findPart(archive, 'ppt/presentation.xml')) refuse('演示文稿(.pptx)', 'a presentation (.pptx)');
  if (!findPart(archive, '_rels/.rels') && !findPart(archive, 'xl/workbook.xml'))
    refuse('普通压缩包(.zip)', 'a plain archive (.zip)');
}

/** What a sheet's first reading found, and its bytes where they are kept. */
interface SheetProof {
  readonly merges: RawSheet['merges'];
  readonly hiddenColumns: RawSheet['hiddenColumns'];
  readonly rowsEnd: number;
  /** The whole part in pieces; none where it is inflated anew. */
  readonly kept: readonly Buffer[];
}

/** Proves one sheet after the other; undefined for those that hold no cells. */
async function proveSheets(
  archive: Archive,
  request: XlsxRequest,
  sheets: readonly SheetEntry[],
): Promise<readonly (SheetProof | undefined)[]> {
  const proofs: (SheetProof | undefined)[] = [];
  for (const { part, name } of sheets) proofs.push(part && (await proveSheet(archive, request, part, name)));
  return proofs;
}

/** Reads a sheet once to its end without looking at its rows: its merged areas stand behind them. */
async function proveSheet(
  archive: Archive,
  request: XlsxRequest,
  part: ZipPart,
  name: string,
): Promise<SheetProof> {
  const scanner = new SheetScanner(part.name, name, { ...NO_BOOK, file: request.shown });
  const kept: Buffer[] = [];
  for await (const piece of inflatePart(archive.file, part)) {
    request.pause?.();
    scanner.push(piece);
    if (part.inflated <= KEPT_UP_TO) kept.push(piece);
  }
  scanner.finish();
  const { merges, hiddenColumns } = scanner.layout;
  return { merges, hiddenColumns, rowsEnd: scanner.rowsEnd, kept };
}

/** No row is looked at, so no cell asks for these. */
const NO_BOOK = { strings: [], styles: NO_STYLES, is1904: false };

type ProvenSheet = SheetSource & SheetProof;

async function readSheet(source: ProvenSheet, onRow: OnRow): Promise<boolean> {
  const { request, emit, kept, part } = source;
  const at = { kind: 'file', file: request.shown } as const;
  let file: ByteFile | undefined;
  try {
    if (kept.length > 0) {
      await deliverRows(kept, source, onRow);
      return true;
    }
    file = await ByteFile.open(request.path);
    if (file.stamp.size === source.stamp.size && file.stamp.mtimeMs === source.stamp.mtimeMs) {
      await deliverRows(inflatePart(file, part), source, onRow);
      return true;
    }
    emit(fileChanged(undefined, at));
  } catch (error) {
    if (error instanceof Refused) emit({ ...error.diagnostic, at: error.diagnostic.at ?? at });
    else if (isSystemError(error)) emit(fileChanged(undefined, at));
    else throw error;
  } finally {
    await file?.close();
  }
  return false;
}

async function deliverRows(
  pieces: AsyncIterable<Buffer> | readonly Buffer[],
  source: ProvenSheet,
  onRow: OnRow,
): Promise<void> {
  const { part, name, book, merges, rowsEnd } = source;
  const cover = new MergeCover(merges, tellOnce(source));
  const take: OnRow =
    merges.length === 0
      ? onRow
      : (row) => {
          const bare = cover.uncover(row);
          return bare.cells.length === 0 || onRow(bare);
        };
  const scanner = new SheetScanner(part.name, name, book, { onRow: take, rowsEnd });
  for await (const piece of pieces) {
    source.request.pause?.();
    if (!scanner.push(piece)) return;
  }
  scanner.finish();
}

/** Tells of the first value under a merged area of a reading, lest a sheet of them floods the report. */
function tellOnce({ request, name, emit }: SheetSource): (row: number, cell: RawCell) => void {
  let isTold = false;
  return (row, cell) => {
    if (isTold) return;
    isTold = true;
    const shown = cell.kind === 'uncalculated' ? '=' : String(cell.value);
    const at = { kind: 'cell', file: request.shown, sheet: name, row, column: cell.column, shown } as const;
    emit(valueUnderMerge({ shown }, at));
  };
}
