import { foldName } from '../base/fold.ts';
import { respondentDiffers, respondentTwice } from '../model/faults/surveys.ts';
import type { SheetRule } from '../model/project.ts';
import type { Table, TableColumn, TableRow } from '../model/table.ts';
import { columnsOf, shownLabel } from './columns-of.ts';
import type { Gathering } from './desk.ts';
import { isRole } from './labels.ts';
import { cellPlace, textAt } from './row-unit.ts';
import { reportMissing } from './unit-columns.ts';

/** Whether a row of a survey is the first that its respondent answers about a unit (by its index in the roster). */
export type IsFirst = (row: TableRow, unit: number) => boolean;

interface Sheet {
  readonly number: number;
  /** Its answers, put together. */
  readonly answers: string;
}

/**
 * Watches the numbers of a survey's questionnaires: one that comes again for a unit counts once (a warning) where all
 * its `answered` columns say the same, and is refused where they differ. A sheet without such a column has no repeats;
 * other sheets number from 1 again.
 */
export function watchRespondents(
  gathering: Gathering,
  table: Table,
  rule: SheetRule,
  answered: readonly TableColumn[],
): IsFirst {
  const column = respondentColumn(gathering, table, rule);
  if (!column) return () => true;
  const seen = new Map<number, Map<string, Sheet>>();
  const known = new Map<string, string>(); // few ways to answer, many respondents
  return (row, unit) => {
    const number = textAt(row, column);
    if (number === '') return true;
    const written = JSON.stringify(answered.map((one) => foldName(textAt(row, one))));
    const answers = known.get(written) ?? written;
    known.set(answers, answers);
    const ofUnit = seen.get(unit) ?? new Map<string, Sheet>();
    seen.set(unit, ofUnit);
    const first = ofUnit.get(foldName(number));
    if (!first) ofUnit.set(foldName(number), { number: row.number, answers });
    else {
      const fault = first.answers === answers ? respondentTwice : respondentDiffers;
      const about = {
        label: shownLabel(column),
        number,
        unit: gathering.roster[unit]!.name,
        row: row.number,
        first: first.number,
      };
      gathering.emit(fault(about, cellPlace(table, row.number, column.column)));
    }
    return first === undefined;
  };
}

/** 编号 may be the number of a line: it is a respondent's only where no other column is. */
function respondentColumn(
  { emit }: Gathering,
  table: Table,
  { columns }: SheetRule,
): TableColumn | undefined {
  const found = columnsOf(table, 'respondent', columns);
  if (found.length === 0 && columns?.has('respondent'))
    reportMissing(table, columns, 'respondent', { zh: '问卷编号', en: 'questionnaire number' }, emit);
  return found.find(({ labels }) => !isRole('order', labels.at(-1) ?? '')) ?? found[0];
}
