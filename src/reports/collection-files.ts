import type { Emit } from '../model/diagnostic.ts';
import type { Lang } from '../model/said.ts';
import type { Unit } from '../model/unit.ts';
import {
  departmentWorkbooks,
  eventWorkbook,
  type Prefill,
  rosterWorkbook,
  surveyWorkbook,
  type ToCollect,
  targetWorkbook,
} from './documents/collection-workbooks.ts';
import { findingsWorkbook } from './documents/findings-workbook.ts';
import { speaker } from './documents/say.ts';
import type { OutputFile } from './report-files.ts';
import { safeFileName } from './writers/safe-file-name.ts';
import { writeWorkbook } from './writers/workbook.ts';

const BLANK: Prefill = { figure: () => undefined, events: [] };

/** What blank sheets are made for. */
export interface CollectionRequest {
  readonly project: string;
  readonly year: number;
  readonly version: string;
  readonly lang: Lang;
  readonly schemes: readonly ToCollect[];
  readonly prefill?: Prefill;
}

/** The blank sheets of a project: one workbook a department, and those of targets, events, surveys and verifications. */
export async function collectionFiles(
  { schemes, lang, prefill = BLANK, ...about }: CollectionRequest,
  emit: Emit,
): Promise<readonly OutputFile[]> {
  const asked = { ...about, say: speaker(lang), prefill };
  const books = [
    ...departmentWorkbooks(schemes, asked),
    targetWorkbook(schemes, asked),
    eventWorkbook(schemes, asked),
    surveyWorkbook(schemes, asked),
    findingsWorkbook(schemes, asked),
  ].filter((one) => one !== undefined);
  const taken = new Set<string>();
  const files: OutputFile[] = [];
  for (const workbook of books)
    files.push({
      name: safeFileName(workbook.title, '.xlsx', taken),
      bytes: await writeWorkbook(workbook, emit),
    });
  return files;
}

/** A roster of the units, for a new project. */
export async function rosterFile(
  units: readonly Unit[],
  { lang, prefill = BLANK, ...about }: CollectionRequest,
  emit: Emit,
): Promise<OutputFile> {
  const workbook = rosterWorkbook(units, { ...about, say: speaker(lang), prefill });
  return { name: '名册.xlsx', bytes: await writeWorkbook(workbook, emit) };
}
