import { foldName } from '../base/fold.ts';
import { findingsDiffer, findingTwice, periodOutside } from '../model/faults/facts.ts';
import type { Finding } from '../model/finding.ts';
import { formatPeriod, periodKey } from '../model/period.ts';
import type { TableRow } from '../model/table.ts';
import { parseDay } from '../tables/parse-day.ts';
import { parsePeriod } from '../tables/parse-period.ts';
import { readText } from '../tables/read-text.ts';
import type { Gathering } from './desk.ts';
import { isInTime } from './in-time.ts';
import { placeInYear, reportMisplaced } from './place-in-year.ts';
import { pushFact } from './push-fact.ts';
import type { FindingRow } from './read-finding.ts';
import { cellPlace } from './row-unit.ts';

/** Whether a finding speaks of a figure of the assessed year that is this unit's, and was made within the months of the run. */
export function isPlaced(
  gathering: Gathering,
  { table, row, columns, target, unit, period }: FindingRow,
): boolean {
  const { year, emit } = gathering;
  const at = cellPlace(table, row.number, columns.result.column);
  if (period.year !== year) {
    emit(periodOutside({ period: formatPeriod(period), year, count: 1 }, at));
    return false;
  }
  const item = target.desk.scheme.items[target.item];
  if (!isInTime(gathering, period, item) || isMadeLater(gathering, row, columns)) return false;
  const of = target.desk.units[unit]!;
  const where = placeInYear(gathering, of, period, item ?? { collect: 'annual' });
  if (where === 'nowhere' || where === 'undivided')
    reportMisplaced(where, of, formatPeriod(period), target.title, at, emit);
  return where === 'here';
}

/** Whether a finding was made after the months of the run, as far as its date tells. */
function isMadeLater(gathering: Gathering, row: TableRow, { date }: FindingRow['columns']): boolean {
  const reading = readText(row.cell(date.column)?.cell);
  const when = reading.state === 'value' ? parseDay(reading.value, gathering.year) : undefined;
  const made = when?.state === 'value' ? parsePeriod(when.day.slice(0, 7), gathering.year) : undefined;
  return made !== undefined && !isInTime(gathering, made);
}

/**
 * Keeps a finding, and puts its figure among the facts of the verification track where it counts there. What stands
 * twice counts once, and opposite findings are refused.
 */
export function takeFinding(gathering: Gathering, of: FindingRow, found: Finding): void {
  const { desk } = of.target;
  const about = { unit: desk.units[found.unit]!.name, title: found.title };
  const key = figureKey(found);
  const sameFigure = desk.findingKeys.get(key) ?? [];
  const twin = sameFigure.find((other) => wholeKey(other) === wholeKey(found));
  if (twin) {
    gathering.emit(findingTwice({ ...about, other: twin.at }, found.at));
    return;
  }
  const other = sameFigure.find(({ holds }) => holds !== found.holds);
  if (other)
    gathering.emit(
      findingsDiffer({ ...about, period: formatPeriod(found.period), other: other.at }, found.at),
    );
  desk.findings.push(found);
  desk.findingKeys.set(key, [...sameFigure, found]);
  if (found.counts) pushFound(gathering, of);
}

function pushFound(
  gathering: Gathering,
  { table, row, columns, target, unit, period, measureOf }: FindingRow,
): void {
  pushFact(gathering, table, row, {
    desk: target.desk,
    item: target.item,
    yearToDate: target.yearToDate,
    column: columns.approved!,
    measure: measureOf?.(row, target),
    unit,
    period,
    track: 'verification',
    sheet: target.desk.facts.addSheet(table.sheet.file, table.sheet.name),
  });
}

const figureKey = ({ unit, item, indicator, period, yearToDate }: Finding): string =>
  [unit, item, indicator, periodKey(period), yearToDate].join(':');

const wholeKey = ({ holds, value, actions, points, evidence, date, way }: Finding): string =>
  JSON.stringify([holds, value ?? null, actions, points ?? null, foldName(evidence), date, foldName(way)]);
