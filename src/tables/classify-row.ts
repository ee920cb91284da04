import { foldName } from '../base/fold.ts';
import type { CellRange, RawCell, RawRow } from '../model/sheet.ts';
import type { RowKind } from '../model/table.ts';
import { shownText } from './head.ts';
import type { KnownTexts } from './known-texts.ts';
import type { Layout } from './layout.ts';
import type { MergedCells } from './merged-cells.ts';
import { statedMeasure } from './preamble.ts';
import { checkKind, isCheckWord, isFooter, isNoteLine, isSectionHeading, isSentence } from './row-words.ts';

/** What a row below the header turns out to be. */
export type RowVerdict =
  | { readonly kind: RowKind }
  | { readonly kind: 'blank' | 'heading' | 'footer' }
  | { readonly kind: 'section'; readonly text: string }
  | { readonly kind: 'other-header' }
  | { readonly kind: 'other-measure'; readonly measure: string };

/** What classification needs besides the row itself. */
export interface RowContext {
  readonly layout: Layout;
  readonly known: KnownTexts;
  readonly merged: MergedCells;
  /** Whether the row before was a footer or a note that may go on. */
  readonly afterFooter: boolean;
}

/** A row at a glance: counted once, so that most rows are told to be data without any pattern. */
interface Glance {
  readonly count: number;
  /** First text that is not written like a number. */
  readonly text: string | undefined;
  readonly figures: boolean;
}

const DATA: RowVerdict = { kind: 'data' };
const BLANK: RowVerdict = { kind: 'blank' };
const HEADING: RowVerdict = { kind: 'heading' };
const FOOTER: RowVerdict = { kind: 'footer' };

/** Tells data rows from check rows, repeated headers, footers, notes and the start of another table. */
export function classifyRow(row: RawRow, context: RowContext): RowVerdict {
  const { layout } = context;
  const { count, text, figures } = glance(row.cells);
  if (count === 0) return BLANK;
  if (text === undefined) return textless(row, count, context);
  if (layout.headerTexts.has(text) && matchesHeader(row.cells, layout)) return HEADING;
  if (layout.preambleTexts.has(text) && repeatsPreamble(row.cells, count, layout)) return HEADING;
  if (!figures) {
    const other = otherTable(row.cells, count, context);
    if (other) return other;
  }
  if (isFooter(text, !figures)) return FOOTER;
  const check = checkOf(row.cells, context.known);
  if (check) return { kind: check };
  return count === 1 ? soleText(row, text, context) : DATA;
}

function glance(cells: readonly RawCell[]): Glance {
  let count = 0;
  let text: string | undefined;
  let figures = false;
  for (const cell of cells) {
    if (cell.kind !== 'text' || cell.number !== undefined) {
      count += 1;
      figures = true;
    } else if (!isBlank(cell.value)) {
      count += 1;
      if (isFigure(cell.value)) figures = true;
      else text ??= cell.value.trim();
    }
  }
  return { count, text, figures };
}

/** Only figures, or texts that begin like one: pre-numbered blank rows, numbered notes, data. */
function textless(row: RawRow, count: number, { layout, afterFooter }: RowContext): RowVerdict {
  if (count > 1) return DATA;
  const cell = row.cells.find((candidate) => candidate.kind !== 'text' || !isBlank(candidate.value))!;
  if (cell.column === layout.orderColumn && /^\d+$/u.test(shownText(cell))) return BLANK;
  if (cell.kind !== 'text') return DATA;
  return isSentence(cell.value) || (afterFooter && isNoteLine(cell.value)) ? FOOTER : DATA;
}

/** A text alone in its row: a note, a section heading, or a unit without any values. */
function soleText(row: RawRow, text: string, { layout, merged, afterFooter }: RowContext): RowVerdict {
  if (isSentence(text) || (afterFooter && isNoteLine(text))) return FOOTER;
  const cell = row.cells.find((candidate) => candidate.kind === 'text' && !isBlank(candidate.value))!;
  if (layout.numbers.length > 2 && spansAll(merged.at(row.number, cell.column), cell, merged, layout.header))
    return HEADING;
  return isSectionHeading(text) ? { kind: 'section', text } : DATA;
}

function spansAll(
  area: ReturnType<MergedCells['at']>,
  cell: RawCell,
  merged: MergedCells,
  header: CellRange,
): boolean {
  if (!area || cell.column > header.left) return false;
  return merged.at(area.row, header.right) === area;
}

/** A row of labels that is not our header, or a line that changes the measure. */
function otherTable(cells: readonly RawCell[], count: number, context: RowContext): RowVerdict | undefined {
  const { layout } = context;
  if (count > 1 && isLabels(cells, count, context))
    return matchesHeader(cells, layout) ? HEADING : { kind: 'other-header' };
  if (count > 4) return undefined;
  for (const cell of cells) {
    if (cell.kind !== 'text' || !cell.value.includes('位')) continue;
    const measure = statedMeasure(cell.value);
    if (measure !== undefined)
      return measure === layout.measure ? HEADING : { kind: 'other-measure', measure };
  }
  return undefined;
}

/** Whether a row of texts heads columns: mostly labels, labels from the first on, or one of ours in its place. */
function isLabels(cells: readonly RawCell[], count: number, { layout, known }: RowContext): boolean {
  const texts = cells.flatMap((cell) => (cell.kind === 'text' && !isBlank(cell.value) ? [cell] : []));
  const first = texts[0]!.value;
  const labels = texts.filter(({ value }) => known.has(value)).length;
  if (labels > 1 && (labels * 2 > count || known.has(first))) return true;
  if (labels > 0 && known.has(first) && layout.headerTexts.has(first.trim())) return true;
  return texts.some(
    ({ column, value }) => layout.headerTexts.has(value.trim()) && isOwn(value, column, layout),
  );
}

const isOwn = (text: string, column: number, { headerRows }: Layout): boolean =>
  headerRows.some((header) => header.get(column) === foldName(text));

/** Whether every cell of the row repeats one of the header's rows. */
const matchesHeader = (cells: readonly RawCell[], { headerRows }: Layout): boolean =>
  headerRows.some((header) => repeats(cells, header));

/** Whether the row is a line from before the header, whole and in its columns: pages put one after the other. */
const repeatsPreamble = (cells: readonly RawCell[], count: number, { preambleRows }: Layout): boolean =>
  preambleRows.some((line) => line.size === count && repeats(cells, line));

function repeats(cells: readonly RawCell[], line: ReadonlyMap<number, string>): boolean {
  return cells.every((cell) => {
    const text = foldName(shownText(cell));
    return text === '' || line.get(cell.column) === text;
  });
}

/** Looks for 合计 and its like in the first texts of a row, up to its first figure. */
function checkOf(cells: readonly RawCell[], known: KnownTexts): Exclude<RowKind, 'data'> | undefined {
  let texts = 0;
  for (const cell of cells) {
    const isText = cell.kind === 'text' && cell.number === undefined && !isFigure(cell.value);
    const text = isText ? cell.value : undefined;
    if (text === undefined) {
      if (texts > 0) return undefined;
      continue;
    }
    const kind = checkKind(text);
    if (kind && (isCheckWord(text) || !known.has(text))) return kind;
    texts += 1;
    if (texts === 3) return undefined;
  }
  return undefined;
}

/** Whether a text begins as a number does, half or full width. */
function isFigure(text: string): boolean {
  const code = text.charCodeAt(0);
  if (code < 48) return (code === 43 || code === 45 || code === 46) && text.length > 1;
  return code <= 57 || (code >= 0xff10 && code <= 0xff19);
}

const isBlank = (text: string): boolean => {
  const code = text.charCodeAt(0);
  return (code <= 32 || code >= 0xa0) && text.trim() === '';
};
