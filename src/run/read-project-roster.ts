import { join } from 'node:path';
import { foldName } from '../base/fold.ts';
import { STRUCTURAL } from '../facts/labels.ts';
import { type Roster, readRoster } from '../facts/read-roster.ts';
import type { Emit } from '../model/diagnostic.ts';
import { rosterMissing } from '../model/faults/facts.ts';
import type { RosterRule } from '../model/project.ts';
import type { Vocabulary } from '../model/table.ts';
import type { InputFile } from '../results/run-results.ts';
import { findTable } from '../tables/find-table.ts';
import { hasSheet } from './has-sheet.ts';
import { openSheets } from './open-sheets.ts';
import type { ReadingOptions } from './reading-options.ts';

/** Reads the roster of a project; undefined after diagnostics. */
export async function readProjectRoster(
  folder: string,
  rule: RosterRule,
  year: number,
  options: ReadingOptions,
  emit: Emit,
): Promise<{ readonly roster: Roster; readonly input: InputFile } | undefined> {
  options.onFile?.(rule.path);
  const encoding = options.encoding ?? rule.encoding;
  const opened = await openSheets(join(folder, rule.path), rule.path, { ...options, encoding }, emit);
  if (!opened) return undefined;
  options.watch?.opened(opened);
  const wanted = new Set([...(rule.columns?.values() ?? [])].map(foldName));
  const vocabulary: Vocabulary = { knows: (label) => STRUCTURAL.has(label) || wanted.has(label) };
  if (!hasSheet(opened.sheets, rule, rule.path, emit)) return undefined;
  for (const each of opened.sheets) {
    if (rule.sheet !== undefined ? foldName(each.name) !== foldName(rule.sheet) : each.hidden) continue;
    const sheet = options.watch?.sheet(each) ?? each;
    const found = await findTable(sheet, vocabulary, emit);
    if (!found) continue;
    const table = options.watch?.table(found) ?? found;
    options.seen?.find(table);
    const roster = await readRoster(table, rule, year, emit);
    return (
      roster && {
        roster,
        input: { file: rule.path, sha256: opened.hash, kind: 'roster', sheets: [sheet.name] },
      }
    );
  }
  emit(rosterMissing({ file: rule.path }, { kind: 'file', file: rule.path }));
  return undefined;
}
