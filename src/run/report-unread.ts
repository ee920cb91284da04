import { dirname } from 'node:path/posix';
import { BLANK_SHEETS } from '../model/blank-sheets.ts';
import type { Collector } from '../model/diagnostic.ts';
import { notReported, notReportedDraft, targetMissing } from '../model/faults/engine.ts';
import { notDelivered } from '../model/faults/project.ts';
import { sheetsUnread } from '../model/faults/run.ts';
import type { Project } from '../model/project.ts';
import type { InputFile } from '../results/run-results.ts';
import { findFiles } from '../sources/find-files.ts';

/** What is said where figures are missing. */
const MISSING: ReadonlySet<string> = new Set(
  [notDelivered, notReported, notReportedDraft, targetMissing].map(({ code }) => code),
);

/** Spreadsheets in the project's folder and down to the second folder below it: further down nobody keeps a sheet. */
const SPREADSHEETS = '{*,*/*,*/*/*}.{xlsx,xlsm,xlsb,xls,ods,csv}';

const isBlank = (file: string): boolean => Object.values(BLANK_SHEETS).includes(dirname(file));

/**
 * Where figures are missing, names the spreadsheets of the project's folder that no line of score.yaml reads: those
 * beside sheets that are read, else any. Nothing is looked for where nothing is missing.
 */
export async function reportUnread(
  folder: string,
  project: Project,
  inputs: readonly InputFile[],
  { diagnostics, emit }: Collector,
): Promise<void> {
  if (!diagnostics.some(({ code }) => MISSING.has(code))) return;
  const known = new Set([
    ...inputs.map(({ file }) => file),
    ...diagnostics.flatMap(({ at }) => at?.file ?? []),
  ]);
  const unread = (await findFiles(folder, SPREADSHEETS)).filter((file) => !known.has(file) && !isBlank(file));
  const folders = new Set(inputs.map(({ file }) => dirname(file)));
  const beside = unread.filter((file) => dirname(file) !== '.' && folders.has(dirname(file)));
  const files = beside.length > 0 ? beside : unread;
  if (files.length > 0) emit(sheetsUnread({ files }, { kind: 'file', file: project.file }));
}
