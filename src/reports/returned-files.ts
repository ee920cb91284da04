import type { Diagnostic } from '../model/diagnostic.ts';
import { RETURNED } from '../model/returned.ts';
import type { Lang } from '../model/said.ts';
import { faultsByFile } from '../results/faults-by-file.ts';
import type { FileToReturn } from './documents/returned-sheet.ts';
import { returnedWorkbook, stemOf } from './documents/returned-workbook.ts';
import type { OutputFile } from './report-files.ts';
import { type ReturnedFile, returnedMarkdown } from './writers/returned-markdown.ts';
import { returnedName } from './writers/returned-name.ts';
import { writeReturnedWorkbook } from './writers/returned-workbook.ts';

/** Opens a faulty file to be copied; undefined where it cannot be. */
export type OpenToReturn = (file: string) => Promise<Omit<FileToReturn, keyof FaultyPart> | undefined>;

/** Faults of one file: errors and warnings. */
export interface FaultyPart {
  readonly file: string;
  /** The office it comes from, where it says so. */
  readonly office?: string;
  readonly faults: readonly Diagnostic[];
}

/** The files with errors or warnings among those that `isSheet` knows, as people count them. */
export function faultyFiles(
  diagnostics: readonly Diagnostic[],
  isSheet: (file: string) => boolean,
): readonly FaultyPart[] {
  const grave = diagnostics.filter(({ severity }) => severity !== 'note');
  return faultsByFile(grave).flatMap(({ file, faults }) =>
    file !== undefined && isSheet(file) ? [{ file, faults }] : [],
  );
}

/**
 * What goes back to the offices: a workbook for each faulty file that can be copied, and 退回说明.md with the faults of
 * all. Files are opened one after the other. Equal inputs give equal bytes.
 */
export async function returnedFiles(
  faulty: readonly FaultyPart[],
  lang: Lang,
  open: OpenToReturn,
): Promise<readonly OutputFile[]> {
  const notes = returnedName(lang === 'zh' ? '退回说明' : 'To be corrected', '.md');
  const taken = new Set(['manifest.json', notes.toLowerCase()]);
  const stems = faulty.map(({ file }) => stemOf(file).normalize('NFC').toLowerCase());
  const files: OutputFile[] = [];
  const told: ReturnedFile[] = [];
  for (const [index, part] of faulty.entries()) {
    const { file, faults, office } = part;
    const opened = await open(file);
    let copy: string | undefined;
    if (opened) {
      const isAlone = stems.filter((stem) => stem === stems[index]).length === 1;
      const own = isAlone ? stemOf(file) : file.replace(/\.[^./]+$/u, '');
      copy = returnedName(own.replaceAll(RETURNED.suffix[lang], ''), `${RETURNED.suffix[lang]}.xlsx`, taken);
      files.push({
        name: copy,
        bytes: await writeReturnedWorkbook(returnedWorkbook({ ...opened, ...part }, lang)),
      });
    }
    told.push({ file, office, copy, faults });
  }
  return [...files, { name: notes, bytes: new TextEncoder().encode(returnedMarkdown(told, lang)) }];
}
