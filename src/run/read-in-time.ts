import type { Gathering } from '../facts/desk.ts';
import { isInTime } from '../facts/in-time.ts';
import { statedPeriod } from '../facts/table-period.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { isWholeYear, monthsIn } from '../model/months.ts';
import type { SheetRule } from '../model/project.ts';
import type { Table } from '../model/table.ts';

type Reader<Found> = (gathering: Gathering, table: Table, rule: SheetRule) => Promise<Found>;

/**
 * Reads a table as far as a run over a part of the year may know it; undefined for one that comes after its months: a
 * later month's sheet, the year's own figures (unless some of them are known from its start), surveys and funds, which
 * are of the year. Nothing is told of what comes later, so that adding it changes no earlier report.
 */
export async function readInTime<Found>(
  read: Reader<Found>,
  gathering: Gathering,
  table: Table,
  rule: SheetRule,
): Promise<Found | undefined> {
  if (isWholeYear(gathering.months)) return read(gathering, table, rule);
  if (OF_THE_YEAR.includes(rule.kind)) return undefined;
  if (rule.kind !== 'facts') return read(gathering, table, rule);
  const stated = statedPeriod({ ...gathering, emit: () => undefined }, table, rule);
  const period = stated === 'conflict' ? undefined : stated.period;
  const isOfYear = period?.kind === 'year' && period.year === gathering.year;
  if (period && !isOfYear && !isInTime(gathering, period)) return undefined;
  if (!isOfYear) return read(gathering, table, rule);
  const told: Diagnostic[] = [];
  const before = factsOf(gathering);
  const found = await read({ ...gathering, emit: (diagnostic) => told.push(diagnostic) }, table, rule);
  if (factsOf(gathering) === before) return undefined;
  for (const diagnostic of told) gathering.emit(diagnostic);
  return found;
}

const OF_THE_YEAR: readonly SheetRule['kind'][] = ['survey', 'disclosure', 'execution'];

const factsOf = ({ desks }: Gathering): number => desks.reduce((sum, { facts }) => sum + facts.length, 0);

/**
 * Whether the name of a file (or what score.yaml says of it) puts all that it holds after the months of the run, so that
 * it need not be opened, be it sound or not.
 */
export function isLaterByName(gathering: Gathering, file: string, rule: SheetRule): boolean {
  const { year, months } = gathering;
  if (isWholeYear(months) || rule.kind !== 'facts') return false;
  const stated = statedPeriod({ ...gathering, emit: () => undefined }, { sheet: { file, name: '' } }, rule);
  const period = stated === 'conflict' ? undefined : stated.period;
  if (!period || period.kind === 'year') return false;
  return period.year > year || (period.year === year && monthsIn(period).first > months.last);
}
