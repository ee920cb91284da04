import { foldName } from '../base/fold.ts';
import { nearest } from '../base/nearest.ts';
import { by, compareText, inTurn } from '../base/order.ts';
import { unknownAnswer, unknownStratum } from '../model/faults/facts.ts';
import { stratumColumnMissing } from '../model/faults/surveys.ts';
import type { SheetRule } from '../model/project.ts';
import type { Track } from '../model/scheme.ts';
import type { SurveyRule } from '../model/survey.ts';
import type { Table, TableColumn, TableRow } from '../model/table.ts';
import { checkTitleYears } from './check-titles.ts';
import type { Desk, Gathering, Tally } from './desk.ts';
import type { Role } from './labels.ts';
import { reportColumn } from './report-column.ts';
import { watchRespondents } from './respondents.ts';
import { cellPlace, isBlank, textAt, unitOfRow } from './row-unit.ts';
import { unitColumnsOf } from './unit-columns.ts';

/** A column of answers bound to a surveyed item. */
export interface Question {
  readonly desk: Desk;
  readonly item: number;
  readonly rule: SurveyRule;
  readonly column: TableColumn;
  readonly tallies: Map<number, Tally>;
  /** The column of strata, where the rule has some. */
  readonly stratum: TableColumn | undefined;
}

/** Reads a respondent-level survey, a row each: adding to what earlier sheets held. Gives how many answers it read. */
export async function readSurvey(gathering: Gathering, table: Table, rule: SheetRule): Promise<number> {
  const units = unitColumnsOf(table, rule.columns, gathering.emit);
  if (!units) return 0;
  const questions = table.columns.flatMap((column) => bindQuestion(gathering, table, column, rule));
  checkTitleYears(gathering, table, gathering.year);
  const counted = withStrata(gathering, table, questions);
  const isFirst = watchRespondents(gathering, table, rule, [...columnsOfAnswers(questions)]);
  let answers = 0;
  await table.rows((row) => {
    if (
      row.kind !== 'data' ||
      isBlank(row, [units.unit, units.code, ...questions.map(({ column }) => column)])
    )
      return;
    const at = unitOfRow(table, row, units, gathering);
    if (at >= 0 && !isFirst(row, at)) return;
    for (const question of counted) {
      const unit = at < 0 ? -1 : question.desk.localUnit(at);
      if (unit < 0 || question.desk.units[unit]!.span?.movedOut) continue;
      answers += 1;
      count(gathering, table, row, question, unit);
    }
  });
  return answers;
}

/** What a respondent says: the answers and the strata. */
const columnsOfAnswers = (questions: readonly Question[]): ReadonlySet<TableColumn> =>
  new Set(questions.flatMap(({ column, stratum }) => (stratum ? [column, stratum] : [column])));

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
    const tallies = talliesOf(desk, label.item, sheet.track);
    return [{ desk, item: label.item, rule, column, tallies, stratum: stratumColumn(table, rule) }];
  });
  const isStratum = [...gathering.desks, ...gathering.others].some(({ scheme }) =>
    scheme.items.some(({ survey }) => survey && stratumColumn(table, survey) === column),
  );
  if (bound.length === 0 && !isStratum) reportColumn(gathering, table, column, sheet, PLAIN);
  return bound;
}

/** The column that says a respondent's stratum. */
function stratumColumn(table: Table, { strata }: SurveyRule): TableColumn | undefined {
  if (!strata) return undefined;
  const wanted = foldName(strata.column);
  return table.columns.find(({ labels }) => foldName(labels.at(-1) ?? '') === wanted);
}

/** The questions that can be counted; a column of strata that the sheet lacks is told once. */
function withStrata({ emit }: Gathering, table: Table, questions: readonly Question[]): readonly Question[] {
  const isLacking = ({ rule, stratum }: Question): boolean => rule.strata !== undefined && !stratum;
  const told = new Set<string>();
  for (const { desk, item, rule } of questions.filter(isLacking)) {
    const { column } = rule.strata!;
    if (told.has(foldName(column))) continue;
    told.add(foldName(column));
    const headers = table.columns.flatMap(({ labels }) => labels.slice(-1));
    emit(
      stratumColumnMissing(
        { title: desk.scheme.items[item]!.title, column, headers },
        cellPlace(table, table.header.top, table.header.left),
      ),
    );
  }
  return questions.filter((question) => !isLacking(question));
}

function count(gathering: Gathering, table: Table, row: TableRow, question: Question, unit: number): void {
  const { rule, column } = question;
  const tally = tallyOf(table, row, question, unit);
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
  const stratum = stratumOf(gathering, table, row, question);
  if (stratum === undefined) return;
  tally.valid += 1;
  const scores = tally.scores.get(stratum) ?? new Map<number, number>();
  tally.scores.set(stratum, scores);
  scores.set(score, (scores.get(score) ?? 0) + 1);
}

/** The unit's tally; its place is that of the first answer by sheet and row, whatever was read first. */
function tallyOf(table: Table, row: TableRow, { column, tallies }: Question, unit: number): Tally {
  const { file, name: sheet } = table.sheet;
  const at = { kind: 'cell', file, sheet, row: row.number, column: column.column } as const;
  const tally = tallies.get(unit) ?? { scores: new Map(), valid: 0, all: 0, at };
  tallies.set(unit, tally);
  if (bySheet(at, tally.at) < 0) tally.at = at;
  return tally;
}

const bySheet = inTurn<Tally['at']>(
  by(({ file }) => file, compareText),
  by(({ sheet }) => sheet, compareText),
);

function talliesOf({ surveys }: Desk, item: number, track: Track): Map<number, Tally> {
  const key = `${item}:${track}`;
  const known = surveys.get(key) ?? { item, track, byUnit: new Map<number, Tally>() };
  surveys.set(key, known);
  return known.byUnit;
}

/** The stratum of a respondent (folded; empty without strata), or undefined after a diagnostic. */
function stratumOf(
  gathering: Gathering,
  table: Table,
  row: TableRow,
  { rule: { strata }, stratum: column }: Question,
): string | undefined {
  if (!strata) return '';
  const text = textAt(row, column);
  const folded = foldName(text);
  if (strata.weights.has(folded)) return folded;
  const names = [...strata.weights.values()].map(({ name }) => name);
  const at = cellPlace(table, row.number, column!.column);
  gathering.emit(
    unknownStratum({ text, column: strata.column, near: nearest(text, names), known: names }, at),
  );
  return undefined;
}
