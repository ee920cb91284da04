import { join } from 'node:path';
import { foldName } from '../base/fold.ts';
import type { Gathering } from '../facts/desk.ts';
import { collect, type Diagnostic, type Emit } from '../model/diagnostic.ts';
import {
  encodingTaken,
  hiddenSheetRead,
  hiddenSheetSkipped,
  noEvents,
  noTable,
  nothingRead,
  unitOutsideYear,
  unknownUnit,
} from '../model/faults/facts.ts';
import { moreOfAKind } from '../model/faults/run.ts';
import { isWholeYear } from '../model/months.ts';
import type { Place } from '../model/place.ts';
import type { SheetKind, SheetRule } from '../model/project.ts';
import type { RawSheet } from '../model/sheet.ts';
import type { Table } from '../model/table.ts';
import type { InputFile } from '../results/run-results.ts';
import { findTable } from '../tables/find-table.ts';
import { hasSheet } from './has-sheet.ts';
import { openSheets } from './open-sheets.ts';
import { isLaterByName, readInTime } from './read-in-time.ts';
import type { ReadingOptions } from './reading-options.ts';
import { sayHidden } from './say-hidden.ts';
import { EXPECTED, READERS, type TableKind } from './sheet-readers.ts';
import { vocabularyOf } from './sheet-vocabulary.ts';

/**
 * Reads one file as a line of score.yaml says; undefined (after a diagnostic) where nothing of it could be read, and
 * where it comes after the months of the run, of which nothing is told then.
 */
export async function readFile(
  gathering: Gathering,
  folder: string,
  file: string,
  rule: SheetRule,
  options: ReadingOptions,
  ofRosters: readonly string[],
): Promise<InputFile | undefined> {
  if (isWholeYear(gathering.months))
    return (await readFileWhole(gathering, folder, file, rule, options, ofRosters)).input;
  if (isLaterByName(gathering, file, rule)) return undefined;
  const told: Diagnostic[] = [];
  const listening = { ...gathering, emit: (diagnostic: Diagnostic) => told.push(diagnostic) };
  const { input, isLater } = await readFileWhole(listening, folder, file, rule, options, ofRosters);
  if (!isLater) for (const diagnostic of told) gathering.emit(diagnostic);
  return input;
}

/** What reading a file gave: `isLater` for one that comes after the months of the run. */
interface FileRead {
  readonly input: InputFile | undefined;
  readonly isLater: boolean;
}

async function readFileWhole(
  telling: Gathering,
  folder: string,
  file: string,
  rule: SheetRule,
  options: ReadingOptions,
  ofRosters: readonly string[],
): Promise<FileRead> {
  const nothing = { input: undefined, isLater: false };
  let hasStrangers = false;
  const emit: Emit = (diagnostic) => {
    hasStrangers ||= STRANGERS.includes(diagnostic.code);
    telling.emit(diagnostic);
  };
  const gathering = { ...telling, emit };
  const encoding = options.encoding ?? rule.encoding;
  const opened = await openSheets(join(folder, file), file, { ...options, encoding }, gathering.emit);
  if (!opened) return nothing;
  options.watch?.opened(opened);
  if (opened.text && opened.text.encoding !== 'utf-8')
    gathering.emit(encodingTaken({ encoding: opened.text.encoding }, { kind: 'file', file }));
  if (!hasSheet(opened.sheets, rule, file, gathering.emit)) return nothing;
  const sheets: string[] = [];
  const wanted = opened.sheets.filter(({ name }) => !ofRosters.includes(name)); // a glob may hold the roster too
  let cells = 0;
  let isLater = false;
  const without = new Set<'nothing-entered' | 'of-others'>();
  for (const each of wanted) {
    if (rule.sheet !== undefined && foldName(each.name) !== foldName(rule.sheet)) continue;
    const sheet = options.watch?.sheet(each) ?? each;
    const found = await findTable(sheet, vocabularyOf(gathering, rule), gathering.emit);
    const table = found && (options.watch?.table(found) ?? found);
    if (table) {
      if (sheet.hidden) gathering.emit(hiddenSheetRead(undefined, sheetPlace(sheet)));
      const count = await readInTime(readTable, gathering, table, rule);
      if (count === undefined) {
        isLater = true;
        continue;
      }
      options.seen?.find(table);
      sheets.push(sheet.name);
      if (typeof count === 'number') cells += count;
      else without.add(count);
    } else if (sheet.hidden) gathering.emit(hiddenSheetSkipped(undefined, sheetPlace(sheet)));
    else if (await hasCells(sheet))
      gathering.emit(noTable({ expected: EXPECTED[rule.kind as TableKind] }, sheetPlace(sheet)));
  }
  if (wanted.length === 0 && opened.sheets.length > 0) return nothing;
  if (isLater && sheets.length === 0) return { input: undefined, isLater };
  if (cells === 0 && without.has('nothing-entered')) {
    if (rule.kind !== 'corrections' && rule.kind !== 'verification')
      gathering.emit(noEvents(undefined, { kind: 'file', file }));
  } else if (cells === 0 && without.size === 0 && !hasStrangers)
    gathering.emit(nothingRead(undefined, { kind: 'file', file }));
  return { input: { file, sha256: opened.hash, kind: rule.kind, sheets }, isLater: false };
}

/** What is said of a row whose unit is not scored: such a row has been read. */
const STRANGERS: readonly string[] = [unknownUnit.code, unitOutsideYear.code];

/**
 * Reads a table; where this run leaves schemes out, a table that only they read is none of its own, and neither are the
 * faults in it.
 */
async function readTable(
  gathering: Gathering,
  table: Table,
  rule: SheetRule,
): Promise<number | 'nothing-entered' | 'of-others'> {
  const read = READERS[rule.kind as TableKind];
  const { emit, others } = gathering;
  if (others.length === 0 || !SCORED.includes(rule.kind))
    return read(gathering, sayHidden(table, emit), rule);
  const held = collect();
  const count = await read({ ...gathering, emit: held.emit }, sayHidden(table, held.emit), rule);
  const ofOthers = { ...gathering, desks: others, others: [], emit: () => undefined };
  if (count === 0 && (await read(ofOthers, table, rule)) !== 0) return 'of-others';
  for (const diagnostic of held.diagnostics) emit(diagnostic);
  for (const { code, count, severity } of held.more()) emit({ ...moreOfAKind({ code, count }), severity });
  return count;
}

/** The kinds of sheets whose cells belong to schemes. */
const SCORED: readonly SheetKind[] = ['facts', 'targets', 'survey'];

/** Whether a sheet holds anything; not where it breaks off, which has been told then. */
async function hasCells(sheet: RawSheet): Promise<boolean> {
  let any = false;
  const whole = await sheet.read(() => {
    any = true;
  });
  return any && whole;
}

const sheetPlace = ({ file, name }: RawSheet): Place => ({ kind: 'sheet', file, sheet: name });
