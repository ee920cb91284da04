import type { Emit } from '../model/diagnostic.ts';
import { formatPeriod } from '../model/period.ts';
import type { Lang } from '../model/said.ts';
import { resultsJsonChunks } from '../results/results-json.ts';
import type { RunResults } from '../results/run-results.ts';
import { assessmentWorkbook } from './documents/assessment-workbook.ts';
import { speaker } from './documents/say.ts';
import { listCsv } from './writers/list-csv.ts';
import { listMarkdown } from './writers/list-markdown.ts';
import { safeFileName } from './writers/safe-file-name.ts';
import { writeWorkbook } from './writers/workbook.ts';

/** A file of the output folder: its name (safe on every system, no folders) and its bytes. */
export interface OutputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The reports of a run: a workbook per scheme, the red and black list as Markdown and CSV, and `results.json`. Equal
 * runs give equal bytes. `manifest.json` is left to whoever writes the folder.
 */
export async function reportFiles(run: RunResults, lang: Lang, emit: Emit): Promise<readonly OutputFile[]> {
  const say = speaker(lang);
  const taken = new Set(['manifest.json']);
  const list = say('红黑榜', 'red-black-list');
  const json = safeFileName('results', '.json', taken);
  const markdown = safeFileName(list, '.md', taken);
  const csv = safeFileName(list, '.csv', taken);
  const files: OutputFile[] = [];
  for (const assessment of run.assessments) {
    const draft = assessment.provisional ? say('(暂定)', ' (provisional)') : '';
    const title = `${assessment.scheme.title} ${formatPeriod(assessment.period)}${draft}`;
    const bytes = await writeWorkbook(assessmentWorkbook(assessment, run, lang), emit);
    files.push({ name: safeFileName(title, '.xlsx', taken), bytes });
  }
  files.push(
    { name: markdown, bytes: new TextEncoder().encode(listMarkdown(run, lang)) },
    { name: csv, bytes: listCsv(run, lang) },
    { name: json, bytes: encoded(resultsJsonChunks(run)) },
  );
  return files;
}

/** The pieces as one run of UTF-8 bytes, without ever being one text (a text has a greatest length). */
function encoded(pieces: Iterable<string>): Uint8Array {
  const encoder = new TextEncoder();
  let bytes = new Uint8Array(1 << 16);
  let used = 0;
  for (const piece of pieces) {
    const most = used + piece.length * 3;
    if (most > bytes.length) {
      const larger = new Uint8Array(Math.max(most, bytes.length * 2));
      larger.set(bytes.subarray(0, used));
      bytes = larger;
    }
    used += encoder.encodeInto(piece, bytes.subarray(used)).written;
  }
  return bytes.slice(0, used);
}
