import { snap } from '../base/decimal.ts';
import { foldName } from '../base/fold.ts';
import { nearest } from '../base/nearest.ts';
import { Sum } from '../base/sum.ts';
import { STATE } from '../model/fact.ts';
import { surveyTooSmall, unknownAnswer } from '../model/faults/facts.ts';
import { periodKey } from '../model/period.ts';
import type { SheetRule } from '../model/project.ts';
import type { Track } from '../model/scheme.ts';
import type { SurveyRule } from '../model/survey.ts';
import type { Table, TableColumn, TableRow } from '../model/table.ts';
import { checkTitleYears } from './check-titles.ts';
import type { Desk, Gathering, Tally } from './desk.ts';
import type { Role } from './labels.ts';
import { reportColumn } from './report-column.ts';
import { cellPlace, isBlank, textAt, unitOfRow } from './row-unit.ts';
import { unitColumnsOf } from './unit-columns.ts';

/** A column of answers bound to a surveyed item. */
export interface Question {
  readonly desk: Desk;
  readonly item: number;
  readonly rule: SurveyRule;
  readonly column: TableColumn;
  readonly tallies: Map<number, Tally>;
}

/** Reads a respondent-level survey, a row each: adding to what earlier sheets held. Gives how many answers it read. */
export async function readSurvey(gathering: Gathering, table: Table, rule: SheetRule): Promise<number> {
  const units = unitColumnsOf(table, rule.columns, gathering.emit);
  if (!units) return 0;
  const questions = table.columns.flatMap((column) => bindQuestion(gathering, table, column, rule));
  checkTitleYears(gathering, table, gathering.year);
  let answers = 0;
  await table.rows((row) => {
    if (
      row.kind !== 'data' ||
      isBlank(row, [units.unit, units.code, ...questions.map(({ column }) => column)])
    )
      return;
    const at = unitOfRow(table, row, units, gathering);
    for (const question of questions) {
      const unit = at < 0 ? -1 : question.desk.localUnit(at);
      if (unit < 0) continue;
      answers += 1;
      count(gathering, table, row, question, unit);
    }
  });
  return answers;
}

const PLAIN: readonly Role[] = [
  'order',
  'unit',
  'code',
  'aliases',
  'period',
  'date',
  'kind',
  'category',
  'ignored',
];

/** Binds a column of answers to the surveyed items that it names; what names none is reported with the nearest one. */
export function bindQuestion(
  gathering: Gathering,
  table: Table,
  column: TableColumn,
  sheet: SheetRule,
): readonly Question[] {
  const bound = gathering.desks.flatMap((desk): readonly Question[] => {
    const label = desk.items.bind(column.labels);
    const rule = label ? desk.scheme.items[label.item]!.survey : undefined;
    if (!label || !rule) return [];
    desk.delivered.add(desk.scheme.items[label.item]!.code);
    return [{ desk, item: label.item, rule, column, tallies: talliesOf(desk, label.item, sheet.track) }];
  });
  if (bound.length === 0) reportColumn(gathering, table, column, sheet, PLAIN);
  return bound;
}

function count(gathering: Gathering, table: Table, row: TableRow, question: Question, unit: number): void {
  const { rule, column, tallies } = question;
  const tally = tallies.get(unit) ?? {
    scores: new Sum(),
    valid: 0,
    all: 0,
    file: table.sheet.file,
    sheet: table.sheet.name,
    row: row.number,
    column: column.column,
  };
  tallies.set(unit, tally);
  tally.all += 1;
  const answer = textAt(row, column);
  const folded = foldName(answer);
  if (answer === '' || rule.invalid.has(folded)) return;
  const score = rule.options.get(folded);
  if (score === undefined) {
    const { title } = question.desk.scheme.items[question.item]!;
    const near = nearest(answer, rule.options.keys());
    gathering.emit(unknownAnswer({ answer, title, near }, cellPlace(table, row.number, column.column)));
    return;
  }
  tally.valid += 1;
  tally.scores.add(score);
}

function talliesOf({ surveys }: Desk, item: number, track: Track): Map<number, Tally> {
  const key = `${item}:${track}`;
  const known = surveys.get(key) ?? { item, track, byUnit: new Map<number, Tally>() };
  surveys.set(key, known);
  return known.byUnit;
}

/** Makes the surveys' values once all sheets are read: the mean option score over valid answers, if there are enough. */
export function settleSurveys(gathering: Gathering, desk: Desk): void {
  for (const { item, track, byUnit } of desk.surveys.values()) {
    const { title, survey } = desk.scheme.items[item]!;
    for (const [unit, { scores, valid, all, file, sheet, row, column }] of byUnit) {
      const enough = valid > 0 && valid >= survey!.minimum;
      const particulars = { unit: desk.units[unit]!.name, title, valid, minimum: survey!.minimum };
      if (!enough) gathering.emit(surveyTooSmall(particulars, { kind: 'cell', file, sheet, row, column }));
      desk.facts.push({
        item,
        unit,
        period: periodKey({ kind: 'year', year: gathering.year }),
        track,
        yearToDate: false,
        state: enough ? STATE.value : STATE.notReported,
        value: enough ? snap(scores.value / valid) : Number.NaN,
        note: { zh: `有效答卷 ${valid} / ${all} 份`, en: `${valid} valid answers of ${all}` },
        sheet: desk.facts.addSheet(file, sheet),
        row,
        column,
      });
    }
  }
}
