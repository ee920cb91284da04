import { formatFixed, formatPlain } from '../../base/decimal.ts';
import type { Lang } from '../../model/said.ts';
import type { FundReport } from '../../results/fund-report.ts';
import type { RunResults } from '../../results/run-results.ts';
import { contactLine, fundTable, publicLine } from '../documents/fund-table.ts';
import { speaker } from '../documents/say.ts';
import type { CellValue, ColumnKind } from '../documents/workbook.ts';
import { markdownText } from './markdown-text.ts';

/** The published table of a fund as Markdown, for a web page. */
export function fundMarkdown(report: FundReport, run: RunResults, lang: Lang): string {
  const say = speaker(lang);
  const { title, columns, notes } = fundTable(report, run, say);
  const lines = [
    columns.map(({ header }) => markdownText(header)),
    columns.map(({ holds }) => (holds.kind === 'text' ? '---' : '---:')),
    ...report.rows.map((row, at) => columns.map(({ cell, holds }) => shown(cell(row, at), holds))),
    columns.map(({ total, holds }) => shown(total, holds)),
  ];
  const above = paragraphs([publicLine(report, say), contactLine(report, say)]);
  const table = `${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`;
  const below = notes.length === 0 ? '' : `\n${paragraphs(notes)}`;
  return `# ${markdownText(title)}\n\n${above}\n${table}${below}`;
}

const paragraphs = (lines: readonly string[]): string =>
  lines
    .filter((line) => line !== '')
    .map((line) => `${markdownText(line)}\n`)
    .join('\n');

/** A figure with the decimals of its column, and money always with two; a text as it is. */
function shown(value: CellValue, holds: ColumnKind): string {
  if (value === undefined || Number.isNaN(value)) return '';
  if (typeof value === 'string') return markdownText(value);
  return holds.kind === 'number' && holds.decimals > 0
    ? formatFixed(value, holds.decimals)
    : formatPlain(value);
}
