import { fileEncrypted, formatUnsupported } from '../../model/faults/sources.ts';
import { Refused } from '../refused.ts';
import { type BiffRecord, needLength, RECORD, recordsFrom } from './biff-records.ts';
import { BiffText, decodeBytes, readSharedTexts } from './biff-text.ts';
import { MOST_SHEETS } from './book-budget.ts';
import { damaged } from './damaged.ts';
import { type FormatName, FormatNames } from './format-name.ts';

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
  /** The number format of each style. */
  readonly formats: readonly FormatName[];
}

const MOST_STYLES = 65_536;

/** Reads the globals at the beginning of the stream; throws Refused. */
export function readGlobals(stream: Buffer): BiffGlobals {
  const gathered = new GlobalsReading();
  for (const record of recordsFrom(stream, 0)) gathered.see(record);
  return gathered.settle();
}

class GlobalsReading {
  readonly #formats = new FormatNames();
  readonly #formatIds: number[] = [];
  readonly #sheets: BiffSheetEntry[] = [];
  #isUnicode: boolean | undefined;
  #codePage: number | undefined;
  #is1904 = false;
  #strings: readonly string[] = [];

  see(record: BiffRecord): void {
    const { type, body } = record;
    if (this.#isUnicode === undefined) this.#isUnicode = readVersion(record);
    else if (type === RECORD.filePass) throw new Refused(fileEncrypted());
    else if (type === RECORD.codePage || type === RECORD.date1904) {
      needLength(record, 2);
      if (type === RECORD.codePage) this.#codePage = body.readUInt16LE(0);
      else this.#is1904 = body[0] === 1;
    } else if (type === RECORD.numberFormat) this.#seeFormat(record);
    else if (type === RECORD.cellFormat) {
      needLength(record, 4);
      this.#formatIds.push(body.readUInt16LE(2));
    } else if (type === RECORD.sheet) {
      needLength(record, 8);
      this.#sheets.push(readSheetEntry(record, this.#text(record, 7, body[6]!)));
    } else if (type === RECORD.sharedStrings) this.#strings = readSharedTexts(body, record.more);
    if (this.#sheets.length > MOST_SHEETS || this.#formatIds.length > MOST_STYLES)
      throw damaged('工作表或样式过多', 'it has too many sheets or styles');
  }

  settle(): BiffGlobals {
    if (this.#sheets.length === 0) throw damaged('没有工作表', 'it has no sheets');
    return {
      isUnicode: this.#isUnicode ?? true,
      codePage: this.#codePage,
      is1904: this.#is1904,
      sheets: this.#sheets,
      strings: this.#strings,
      formats: this.#formatIds.map((id) => this.#formats.of(id)),
    };
  }

  #seeFormat(record: BiffRecord): void {
    const { body } = record;
    needLength(record, this.#isUnicode ? 5 : 3);
    const code = this.#isUnicode
      ? this.#text(record, 4, body.readUInt16LE(2))
      : this.#text(record, 3, body[2]!);
    this.#formats.add(body.readUInt16LE(0), code);
  }

  #text(record: BiffRecord, at: number, length: number): string {
    return this.#isUnicode
      ? new BiffText(record.body, record.more, at).string(length)
      : decodeBytes(bytesAt(record, at, length), this.#codePage);
  }
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
