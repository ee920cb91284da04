import { fileEncrypted, formatUnsupported } from '../../model/faults/sources.ts';
import { Refused } from '../refused.ts';
import { builtInFormat, GENERAL, readNumberFormat, type StyleFormat } from '../xlsx/number-format.ts';
import type { Styles } from '../xlsx/styles.ts';
import { type BiffRecord, needLength, RECORD, recordsFrom } from './biff-records.ts';
import { BiffText, decodeBytes, readSharedTexts } from './biff-text.ts';
import { damaged } from './damaged.ts';

/** One sheet as the workbook lists it; `isCells` is false for chart and macro sheets. */
export interface BiffSheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly isCells: boolean;
  readonly offset: number;
}

/** What the first part of a workbook's stream says. */
export interface BiffGlobals {
  /** Excel 97–2003 (BIFF8); Excel 5.0/95 otherwise. */
  readonly isUnicode: boolean;
  readonly codePage: number | undefined;
  readonly is1904: boolean;
  readonly sheets: readonly BiffSheetEntry[];
  readonly strings: readonly string[];
  readonly styles: Styles;
}

/** Reads the globals at the beginning of the stream; throws Refused. */
export function readGlobals(stream: Buffer): BiffGlobals {
  const records = [...recordsFrom(stream, 0)];
  const isUnicode = readVersion(records[0]!);
  const first = (type: number): Buffer | undefined => records.find((record) => record.type === type)?.body;
  if (first(RECORD.filePass)) throw new Refused(fileEncrypted());
  const stated = first(RECORD.codePage);
  const codePage = stated && stated.length >= 2 ? stated.readUInt16LE(0) : undefined;
  const text = (record: BiffRecord, at: number, length: number): string =>
    isUnicode
      ? new BiffText(record.body, record.more, at).string(length)
      : decodeBytes(bytesAt(record, at, length), codePage);
  const formats = new Map<number, StyleFormat>();
  const formatIds: number[] = [];
  const sheets: BiffSheetEntry[] = [];
  let strings: readonly string[] = [];
  for (const record of records)
    if (record.type === RECORD.numberFormat) {
      needLength(record, isUnicode ? 5 : 3);
      const code = isUnicode
        ? text(record, 4, record.body.readUInt16LE(2))
        : text(record, 3, record.body[2]!);
      formats.set(record.body.readUInt16LE(0), readFormat(code));
    } else if (record.type === RECORD.cellFormat) {
      needLength(record, 4);
      formatIds.push(record.body.readUInt16LE(2));
    } else if (record.type === RECORD.sheet) {
      needLength(record, 8);
      sheets.push(readSheetEntry(record, text(record, 7, record.body[6]!)));
    } else if (record.type === RECORD.sharedStrings) strings = readSharedTexts(record.body, record.more);
  if (sheets.length === 0) throw damaged('没有工作表', 'it has no sheets');
  const styles = formatIds.map((id) => formats.get(id) ?? builtInFormat(id));
  return { isUnicode, codePage, is1904: first(RECORD.date1904)?.[0] === 1, sheets, strings, styles };
}

function readFormat(code: string): StyleFormat {
  return /^general$/iu.test(code) ? GENERAL : { shows: readNumberFormat(code), code };
}

function bytesAt(record: BiffRecord, at: number, length: number): Buffer {
  needLength(record, at + length);
  return record.body.subarray(at, at + length);
}

function readVersion(record: BiffRecord): boolean {
  needLength(record, 4);
  const version = record.body.readUInt16LE(0);
  if (version !== 0x0600 && version !== 0x0500)
    throw new Refused(
      formatUnsupported({
        what: { zh: '更早的 Excel 工作簿(4.0 及以前)', en: 'a workbook of Excel 4.0 or before' },
        todo: { zh: '请用 Excel 或 WPS 打开并另存为 .xlsx', en: 'Open it and save it as .xlsx' },
      }),
    );
  if (record.body.readUInt16LE(2) !== 0x0005)
    throw damaged('开头不是工作簿', 'it does not begin as a workbook');
  return version === 0x0600;
}

function readSheetEntry({ body }: BiffRecord, name: string): BiffSheetEntry {
  return { name, hidden: (body[4]! & 3) !== 0, isCells: body[5] === 0, offset: body.readUInt32LE(0) };
}
