import { formatPlain } from '../base/decimal.ts';
import { foldName } from '../base/fold.ts';
import type { CellRange, RawCell, RawSheet } from '../model/sheet.ts';
import type { Vocabulary } from '../model/table.ts';
import { splitMeasure } from './measures.ts';
import { plainText } from './plain-text.ts';

/** A non-blank cell near the top of a sheet, with the merged area it stands for (itself where it is not merged). */
export interface HeadCell {
  readonly row: number;
  readonly column: number;
  readonly bottom: number;
  readonly right: number;
  /** As shown, trimmed. */
  readonly text: string;
  /** The label as vocabularies know it: folded, without its measure. */
  readonly label: string;
  readonly known: boolean;
  /** A number, a date, a truth value or an error: no label. */
  readonly numeric: boolean;
}

/** A row near the top of a sheet with its non-blank cells, left to right. */
export interface HeadRow {
  readonly number: number;
  readonly cells: readonly HeadCell[];
}

/** Rows in which a header may begin, and a few more that it may reach into. */
const SEARCHED = 100;
const BEYOND = 5;

/** Reads the first rows of a sheet; undefined where the sheet broke off (a diagnostic has been emitted). */
export async function readHead(
  sheet: RawSheet,
  vocabulary: Vocabulary,
): Promise<readonly HeadRow[] | undefined> {
  const rows: { number: number; cells: readonly RawCell[] }[] = [];
  const whole = await sheet.read(({ number, cells }) => {
    rows.push({ number, cells });
    return rows.length < SEARCHED + BEYOND;
  });
  if (!whole) return undefined;
  const areas = areasByOrigin(sheet.merges, rows.at(-1)?.number ?? 0);
  return rows
    .map(({ number, cells }) => ({
      number,
      cells: cells.flatMap((cell) => headCell(cell, number, areas, vocabulary)),
    }))
    .filter(({ cells }) => cells.length > 0);
}

/** Whether a header may begin in the row at this index of the head. */
export const isSearched = (index: number): boolean => index < SEARCHED;

/** The text of a cell as a label or title; empty for a blank one. */
export function shownText(cell: RawCell): string {
  switch (cell.kind) {
    case 'number':
      return formatPlain(cell.value);
    case 'boolean':
      return cell.value ? 'TRUE' : 'FALSE';
    case 'uncalculated':
      return '';
    default:
      return cell.value.trim();
  }
}

/** The form under which a label is known: without its measure, folded, without a closing colon. */
export const foldLabel = (text: string): string => foldName(splitMeasure(text).label).replace(/:$/u, '');

function headCell(
  cell: RawCell,
  row: number,
  areas: ReadonlyMap<string, CellRange>,
  vocabulary: Vocabulary,
): readonly HeadCell[] {
  const text = shownText(cell);
  if (text === '') return [];
  const { bottom, right } = areas.get(`${row},${cell.column}`) ?? { bottom: row, right: cell.column };
  const numeric = cell.kind !== 'text' || /^[+-]?[\d.,]+ ?%?$/u.test(plainText(text));
  const label = text.length > 60 ? '' : foldLabel(text);
  const known = cell.kind === 'text' && label !== '' && vocabulary.knows(label);
  return [{ row, column: cell.column, bottom, right, text, label, known, numeric }];
}

function areasByOrigin(merges: readonly CellRange[], lastRow: number): ReadonlyMap<string, CellRange> {
  const near = merges.filter(({ top }) => top <= lastRow);
  return new Map(near.map((area) => [`${area.top},${area.left}`, area]));
}
