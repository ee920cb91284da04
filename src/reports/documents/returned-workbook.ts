import type { Diagnostic } from '../../model/diagnostic.ts';
import { columnLetters } from '../../model/place.ts';
import { RETURNED } from '../../model/returned.ts';
import type { Lang } from '../../model/said.ts';
import { SEVERITY_WORDS } from '../../results/words.ts';
import { sheetMarks } from './returned-marks.ts';
import type { FileToReturn, ReturnedSheet } from './returned-sheet.ts';
import { type Say, speaker } from './say.ts';
import { tabNames } from './tab-names.ts';

/** A row of the list of faults; `link` leads to its cell. */
export interface FaultRow {
  readonly sheet: string;
  readonly cell: string;
  readonly link?: { readonly sheet: string; readonly cell: string };
  readonly severity: 'error' | 'warning';
  readonly cells: readonly [severity: string, message: string, hint: string, code: string];
}

/** A copy of a faulty file as a value: the list of its faults first, then its sheets. */
export interface ReturnedWorkbook {
  readonly list: {
    readonly name: string;
    readonly title: string;
    readonly lines: readonly string[];
    readonly header: readonly string[];
    readonly rows: readonly FaultRow[];
  };
  readonly sheets: readonly ReturnedSheet[];
}

/** The copy of a file that an office corrects and sends back (退回修改表). */
export function returnedWorkbook(source: FileToReturn, lang: Lang): ReturnedWorkbook {
  const say = speaker(lang);
  const [list, ...names] = tabNames([
    say.of(RETURNED.sheet),
    ...source.sheets.map(({ raw }) => (raw.name === '' ? stemOf(source.file) : raw.name)),
  ]);
  const tabs = new Map(source.sheets.map(({ raw }, index) => [raw.name, names[index]!]));
  return {
    list: {
      name: list!,
      title: say.of(RETURNED.title),
      lines: [fileLine(source, say), ...instructions(source, say)],
      header: headerOf(say),
      rows: source.faults.map((fault) => faultRow(fault, tabs, lang)),
    },
    sheets: source.sheets.map((sheet, index) => ({
      name: names[index]!,
      source: sheet,
      looks: source.looks,
      ...sheetMarks(sheet, source, say),
    })),
  };
}

/** The file's own name without folders and ending. */
export const stemOf = (file: string): string =>
  file.slice(file.lastIndexOf('/') + 1).replace(/(?<=.)\.[^.]+$/u, '');

const fileLine = ({ file, office }: FileToReturn, say: Say): string =>
  office === undefined ? file : `${file}　${say('填报单位：', 'From: ')}${office}`;

const headerOf = (say: Say): readonly string[] =>
  say.lang === 'zh'
    ? ['序号', '表', '单元格', '严重程度', '问题', '怎么改', '代码']
    : ['No.', 'Sheet', 'Cell', 'Severity', 'What is wrong', 'What to do', 'Code'];

function instructions({ isText }: FileToReturn, say: Say): readonly string[] {
  const column = say.of(RETURNED.column);
  const lines = [
    say(
      `红色单元格是错误，黄色是警告，批注写明原因和改法；按「${column}」列筛选非空，可只看有问题的行。`,
      `Red cells are errors, yellow ones warnings; comments say why and what to do. Filter the column "${column}" for non-blanks to see faulty rows only.`,
    ),
    say(
      `请在原单元格改正后交回；行号、列号与原表相同。本页和「${column}」列可以保留，读取时会略过。`,
      `Correct the cells where they stand and send the file back; rows and columns are those of the original. This page and the column "${column}" may stay: they are passed over when the file is read.`,
    ),
    say(
      '公式已换成当时的数值，图表和图片没有复制；需要公式的，请在原表中照此改正。',
      'Formulas are replaced by the values they had; charts and pictures are not copied. Where formulas matter, make the corrections in the original.',
    ),
  ];
  if (isText)
    lines.push(
      say(
        '原文件是 CSV：行号即原文件的行号。若要交回 CSV，请切换到数据表，再另存为「CSV UTF-8」，并删去最后一列。',
        'The original is a CSV: row numbers are its line numbers. To return a CSV, go to the data sheet, delete its last column and save it as “CSV UTF-8”.',
      ),
    );
  return lines;
}

function faultRow(fault: Diagnostic, tabs: ReadonlyMap<string, string>, lang: Lang): FaultRow {
  const { at, code, message, hint } = fault;
  const severity = fault.severity === 'error' ? 'error' : 'warning';
  const sheet = at?.kind === 'line' ? '' : at && 'sheet' in at ? at.sheet : undefined;
  const tab = sheet === undefined ? undefined : tabs.get(sheet);
  const cell =
    at?.kind === 'cell' ? `${columnLetters(at.column)}${at.row}` : at?.kind === 'line' ? `A${at.line}` : '';
  return {
    sheet: tab ?? sheet ?? '',
    cell,
    link: tab !== undefined && cell !== '' ? { sheet: tab, cell } : undefined,
    severity,
    cells: [SEVERITY_WORDS[severity][lang], message[lang], hint[lang], code],
  };
}
