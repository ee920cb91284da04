import type { Diagnostic, Emit } from '../model/diagnostic.ts';
import { formatPeriod } from '../model/period.ts';
import type { Lang } from '../model/said.ts';
import { type Publish, unmasked } from '../results/person-mask.ts';
import { type PublicRun, publicRun } from '../results/publish.ts';
import { resultsJsonChunks } from '../results/results-json.ts';
import type { RunResults } from '../results/run-results.ts';
import { assessmentWorkbook } from './documents/assessment-workbook.ts';
import { fundOfficeWorkbook, fundWorkbook } from './documents/fund-workbook.ts';
import { maskWorkbook } from './documents/mask-workbook.ts';
import { overviewWorkbook } from './documents/overview-workbook.ts';
import { speaker } from './documents/say.ts';
import type { Workbook } from './documents/workbook.ts';
import { fundMarkdown } from './writers/fund-markdown.ts';
import { listCsv } from './writers/list-csv.ts';
import { listMarkdown } from './writers/list-markdown.ts';
import { safeFileName } from './writers/safe-file-name.ts';
import { type SummaryMore, summaryMarkdown } from './writers/summary-markdown.ts';
import { writeWorkbook } from './writers/workbook.ts';

/** A file of the output folder: its name (safe on every system, no folders) and its bytes. */
export interface OutputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The reports of a run: a workbook per scheme, the red and black list as Markdown and CSV, a summary for a mail, and `results.json`. Equal
 * runs give equal bytes. Persons appear by name in their own workbooks alone, unless `publish` says so. `manifest.json` is left to whoever writes the folder. `pause` is called often, each time after
 * the event loop has had its turn; what it throws ends the work.
 */
export async function reportFiles(
  run: RunResults,
  lang: Lang,
  emit: Emit,
  pause: () => void = () => undefined,
  publish: Publish = 'codes',
  more: SummaryMore = {},
): Promise<readonly OutputFile[]> {
  const say = speaker(lang);
  const taken = new Set(['manifest.json']);
  const list = say('红黑榜', 'red-black-list');
  const json = safeFileName('results', '.json', taken);
  const markdown = safeFileName(list, '.md', taken);
  const csv = safeFileName(list, '.csv', taken);
  const summary = safeFileName(say('摘要', 'summary'), '.md', taken);
  const open = publicRun(run, publish);
  const masked = (workbook: Workbook): Workbook =>
    open.mask === unmasked ? workbook : maskWorkbook(workbook, open.mask);
  const books: Book[] = run.assessments.map((assessment, at) => {
    const draft = assessment.provisional ? say('(暂定)', ' (provisional)') : '';
    const internal = assessment.scheme.of === 'persons' ? say('(内部资料)', ' (internal)') : '';
    const title = `${assessment.scheme.title} ${formatPeriod(assessment.period)}${draft}${internal}`;
    return {
      name: safeFileName(title, '.xlsx', taken),
      workbook: () =>
        assessment.scheme.of === 'persons'
          ? assessmentWorkbook(assessment, run, lang)
          : masked(assessmentWorkbook(open.run.assessments[at]!, open.run, lang)),
    };
  });
  const overview = overviewWorkbook(open.run, lang);
  if (overview)
    books.unshift({ name: safeFileName(overview.title, '.xlsx', taken), workbook: () => masked(overview) });
  const pages: OutputFile[] = [];
  for (const fund of open.run.funds ?? []) {
    const title = say(`${fund.fund.title}公示 ${run.year}`, `${fund.fund.title} disclosure ${run.year}`);
    const office = say(
      `${fund.fund.title}执行和核对 ${run.year}(内部资料)`,
      `${fund.fund.title} execution and checks ${run.year} (internal)`,
    );
    if (fund.rows.length > 0) {
      const page = new TextEncoder().encode(open.mask(fundMarkdown(fund, open.run, lang)));
      const workbook = (): Workbook => masked(fundWorkbook(fund, open.run, lang));
      books.push({ name: safeFileName(title, '.xlsx', taken), workbook });
      pages.push({ name: safeFileName(title, '.md', taken), bytes: page });
    }
    if (fund.rows.length + fund.progress.length > 0)
      books.push({
        name: safeFileName(office, '.xlsx', taken),
        workbook: () => masked(fundOfficeWorkbook(fund, open.run, lang)),
      });
  }
  const files = [...(await writeBooks(books, emit, pause)), ...pages];
  files.push(
    { name: markdown, bytes: new TextEncoder().encode(open.mask(listMarkdown(open.run, lang))) },
    { name: csv, bytes: maskedBytes(open, listCsv(open.run, lang)) },
    { name: summary, bytes: new TextEncoder().encode(open.mask(summaryMarkdown(open.run, lang, more))) },
    { name: json, bytes: await encoded(resultsJsonChunks(open.run), open.mask, pause) },
  );
  return files;
}

/** A workbook to be written, made when its turn comes. */
interface Book {
  readonly name: string;
  readonly workbook: () => Workbook;
}

/** Workbooks that are written side by side: one packs while the other is filled. */
const AT_ONCE = 2;

/** Writes workbooks, two side by side; what is to be said of them comes in their order. */
async function writeBooks(
  books: readonly Book[],
  emit: Emit,
  pause: () => void,
): Promise<readonly OutputFile[]> {
  const files: OutputFile[] = new Array(books.length);
  const said: Diagnostic[][] = books.map(() => []);
  let next = 0;
  const work = async (): Promise<void> => {
    for (let at = next; at < books.length; at = next) {
      next += 1;
      const { name, workbook } = books[at]!;
      const bytes = await writeWorkbook(workbook(), (diagnostic) => said[at]!.push(diagnostic), { pause });
      files[at] = { name, bytes };
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  for (const diagnostic of said.flat()) emit(diagnostic);
  return files;
}

/** A CSV in UTF-8 with its byte-order mark, names of persons taken out. */
function maskedBytes({ mask }: PublicRun, bytes: Uint8Array): Uint8Array {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const masked = mask(text);
  return masked === text ? bytes : new TextEncoder().encode(masked);
}

/** The pieces as one run of UTF-8 bytes, without ever being one text (a text has a greatest length). */
async function encoded(
  pieces: Iterable<string>,
  mask: (text: string) => string,
  pause: () => void,
): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  let text = '';
  for (const piece of pieces) {
    text += mask(piece);
    if (text.length < PART) continue;
    parts.push(encoder.encode(text));
    text = '';
    await new Promise(setImmediate);
    pause();
  }
  parts.push(encoder.encode(text));
  return joined(parts);
}

const PART = 1 << 20;

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
