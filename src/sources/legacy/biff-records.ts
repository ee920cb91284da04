import { damaged } from './damaged.ts';

/** The kinds of record that are read ([MS-XLS] 2.3). */
export const RECORD = {
  formula: 0x0006,
  eof: 0x000a,
  date1904: 0x0022,
  filePass: 0x002f,
  continue: 0x003c,
  codePage: 0x0042,
  columns: 0x007d,
  sheet: 0x0085,
  multipleRk: 0x00bd,
  richString: 0x00d6,
  cellFormat: 0x00e0,
  merges: 0x00e5,
  sharedStrings: 0x00fc,
  sharedLabel: 0x00fd,
  number: 0x0203,
  label: 0x0204,
  booleanOrError: 0x0205,
  string: 0x0207,
  row: 0x0208,
  rk: 0x027e,
  numberFormat: 0x041e,
  begin: 0x0809,
} as const;

/** Cells and formulas as only Excel 2 to 4 wrote them: in a later workbook they would be lost in silence. */
const OLDER_CELLS = [0x0002, 0x0003, 0x0004, 0x0005, 0x0206, 0x0406];
const LONGEST = 8228;

/** What to do with records, by their type: passed over, read, or refused. */
const PASSED = 0;
const READ = 1;
const REFUSED = 2;
const TREATMENT = new Uint8Array(0x10000);
for (const type of Object.values(RECORD)) TREATMENT[type] = READ;
for (const type of OLDER_CELLS) TREATMENT[type] = REFUSED;

const MOST_CONTINUED = 100_000;

/** One record, with those that continue it. */
export interface BiffRecord {
  readonly type: number;
  readonly body: Buffer;
  /** The bodies of the CONTINUE records behind it. */
  readonly more: readonly Buffer[];
}

/**
 * The records of interest of the substream that begins at `offset`, nested ones (charts) left out, up to its EOF.
 * Throws Refused when there is no beginning at `offset`, when a record reaches beyond the stream, and when the EOF is
 * missing.
 */
export function* recordsFrom(stream: Buffer, offset: number): Generator<BiffRecord> {
  let at = offset;
  let depth = 0;
  do {
    const type = typeAt(stream, at);
    if (depth === 0 && type !== RECORD.begin)
      throw damaged('工作表的开头有误', 'a sheet has no proper beginning');
    if (type === RECORD.begin) depth += 1;
    if (type === RECORD.eof) depth -= 1;
    const next = endOf(stream, at);
    if (depth === 1 && TREATMENT[type] !== PASSED) {
      if (TREATMENT[type] === REFUSED)
        throw damaged(`有本格式没有的记录 ${type}`, `it holds a record, ${type}, that this format has not`);
      const body = stream.subarray(at + 4, next);
      yield { type, body, more: continuations(stream, next) };
    }
    at = next;
  } while (depth > 0);
}

/** Where the substream that begins at `offset` ends; throws Refused as `recordsFrom` does. */
export function endOfRecords(stream: Buffer, offset: number): number {
  let at = offset;
  let depth = 0;
  do {
    const type = typeAt(stream, at);
    if (type === RECORD.begin) depth += 1;
    if (type === RECORD.eof) depth -= 1;
    at = endOf(stream, at);
  } while (depth > 0);
  return at;
}

const NONE: readonly Buffer[] = [];

function continuations(stream: Buffer, from: number): readonly Buffer[] {
  if (from + 4 > stream.length || typeAt(stream, from) !== RECORD.continue) return NONE;
  const more: Buffer[] = [];
  for (let at = from; at + 4 <= stream.length && typeAt(stream, at) === RECORD.continue; ) {
    const end = endOf(stream, at);
    more.push(stream.subarray(at + 4, end));
    if (more.length > MOST_CONTINUED) throw damaged('有一条记录过长', 'a record is too long');
    at = end;
  }
  return more;
}

function typeAt(stream: Buffer, at: number): number {
  if (at + 4 > stream.length) throw damaged('没有写完（缺结束记录）', 'the record of its end is missing');
  return stream[at]! | (stream[at + 1]! << 8);
}

function endOf(stream: Buffer, at: number): number {
  const length = stream[at + 2]! | (stream[at + 3]! << 8);
  const end = at + 4 + length;
  if (length > LONGEST || end > stream.length)
    throw damaged('有一条记录超出文件', 'a record reaches beyond the file');
  return end;
}

/** Checks that a record is long enough to be read; throws Refused. */
export function needLength({ type, body }: BiffRecord, least: number): void {
  if (body.length < least) throw damaged(`记录 ${type} 过短`, `record ${type} is too short`);
}
