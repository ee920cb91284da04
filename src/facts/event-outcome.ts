import { foldName } from '../base/fold.ts';
import { outcomeEarlier, outcomeElsewhere, outcomeYear } from '../model/faults/facts.ts';
import type { Place } from '../model/place.ts';
import type { Table, TableColumn, TableRow } from '../model/table.ts';
import { parsePeriod } from '../tables/parse-period.ts';
import type { Gathering } from './desk.ts';
import { cellPlace, textAt } from './row-unit.ts';

const LABELS: ReadonlySet<string> = new Set(
  ['考核年度', '依据年度', '依据考核年度', 'assessed year'].map(foldName),
);

/** The column of a sheet of events that says which year's results an outcome comes of. */
export const assessedYearColumn = ({ columns }: Table): TableColumn | undefined =>
  columns.find(({ labels }) => LABELS.has(foldName(labels.at(-1) ?? '')));

/** The year whose results a row names as used; empty where it names none; undefined after an error. */
export function assessedYear(
  { year, emit }: Gathering,
  table: Table,
  row: TableRow,
  column: TableColumn | undefined,
): number | '' | undefined {
  const text = textAt(row, column);
  if (!column || text === '') return '';
  const period = parsePeriod(text, year);
  if (period?.kind === 'year') return period.year;
  emit(outcomeYear({ text, year }, cellPlace(table, row.number, column.column)));
  return undefined;
}

/**
 * The year whose results an outcome is of: as its row says, else the year before its date, for the results of a year
 * are there when it is over. Without either it is of the year under assessment.
 */
export const resultsYear = (said: number | '', dated: number | undefined, year: number): number =>
  said === '' ? (dated ?? year + 1) - 1 : said;

/** Tells of an outcome that is set against another year's lists: a warning where its row leaves that open. */
export function reportElsewhere(
  { year, emit }: Gathering,
  of: { readonly unit: string; readonly kind: string; readonly date: string },
  said: number | '',
  at: Place,
): void {
  if (said === '') emit(outcomeEarlier({ ...of, year }, at));
  else emit(outcomeElsewhere({ ...of, said }, at));
}
