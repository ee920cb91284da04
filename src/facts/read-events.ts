import { foldName } from '../base/fold.ts';
import { nearest } from '../base/nearest.ts';
import type { Event } from '../model/fact.ts';
import {
  eventOutside,
  eventPoints,
  eventTwice,
  noUnitColumn,
  unknownEventKind,
} from '../model/faults/facts.ts';
import type { SheetRule } from '../model/project.ts';
import type { Said } from '../model/said.ts';
import type { Scheme } from '../model/scheme.ts';
import type { Table, TableColumn, TableRow } from '../model/table.ts';
import { parsePeriod } from '../tables/parse-period.ts';
import { readNumber } from '../tables/read-number.ts';
import { columnOf } from './columns-of.ts';
import type { Desk, Gathering } from './desk.ts';
import { cellPlace, textAt, unitOfRow } from './row-unit.ts';

interface EventColumns {
  readonly unit: TableColumn | undefined;
  readonly code: TableColumn | undefined;
  readonly kind: TableColumn | undefined;
  readonly matter: TableColumn | undefined;
  readonly points: TableColumn | undefined;
  readonly date: TableColumn | undefined;
  readonly document: TableColumn | undefined;
}

/** Reads a table of events into the desks of their units; gives how many rows it read. */
export async function readEvents(gathering: Gathering, table: Table, rule: SheetRule): Promise<number> {
  const columns: EventColumns = {
    unit: columnOf(table, 'unit', rule.columns),
    code: columnOf(table, 'code', rule.columns),
    kind: columnOf(table, 'kind', rule.columns),
    matter: columnOf(table, 'matter', rule.columns),
    points: columnOf(table, 'points', rule.columns),
    date: columnOf(table, 'date', rule.columns),
    document: columnOf(table, 'document', rule.columns),
  };
  const wanted: Said | undefined =
    !columns.unit && !columns.code
      ? { zh: '单位名称', en: 'unit' }
      : columns.kind
        ? undefined
        : { zh: '类别', en: 'kind' };
  if (wanted) {
    gathering.emit(noUnitColumn({ wanted }, cellPlace(table, table.header.top, table.header.left)));
    return 0;
  }
  let rows = 0;
  await table.rows((row) => {
    if (row.kind !== 'data') return;
    const at = unitOfRow(table, row, columns, gathering.directory, gathering.emit);
    const kind = textAt(row, columns.kind);
    if (at < 0) return;
    rows += 1;
    for (const desk of gathering.desks) {
      const unit = desk.localUnit(at);
      if (unit < 0) continue;
      const event = readEvent(gathering, table, row, columns, desk, unit, kind);
      if (event) keepOnce(gathering, desk, event);
    }
  });
  return rows;
}

function readEvent(
  gathering: Gathering,
  table: Table,
  row: TableRow,
  columns: EventColumns,
  desk: Desk,
  unit: number,
  written: string,
): Event | undefined {
  const { scheme } = desk;
  const kind = scheme.eventKinds.find((known) => foldName(known) === foldName(written));
  if (kind === undefined) {
    const near = nearest(written, scheme.eventKinds);
    gathering.emit(
      unknownEventKind({ kind: written, near }, cellPlace(table, row.number, columns.kind!.column)),
    );
    return undefined;
  }
  const date = textAt(row, columns.date);
  if (date !== '' && parsePeriod(date, gathering.year)?.year !== gathering.year) {
    gathering.emit(
      eventOutside({ date, year: gathering.year }, cellPlace(table, row.number, columns.date!.column)),
    );
    return undefined;
  }
  return {
    kind,
    unit: desk.units[unit]!.code,
    points: pointsOf(gathering, table, row, columns, scheme, kind),
    matter: textAt(row, columns.matter),
    date,
    document: textAt(row, columns.document),
    at: cellPlace(table, row.number, (columns.matter ?? columns.kind)!.column),
  };
}

/** The event's points without sign: a bonus must not be negative, a deduction may be written either way. */
function pointsOf(
  gathering: Gathering,
  table: Table,
  row: TableRow,
  { points, kind: kindColumn }: EventColumns,
  scheme: Scheme,
  kind: string,
): number | undefined {
  const reading = readNumber(points ? row.cell(points.column)?.cell : undefined, { measure: '分' });
  const adjustment = scheme.adjustments.find(({ events }) => events === kind);
  const at = cellPlace(table, row.number, (points ?? kindColumn)!.column);
  if (reading.state === 'value' && !(reading.value < 0 && adjustment?.kind === 'bonus'))
    return Math.abs(reading.value);
  if (adjustment || reading.state === 'unusable')
    gathering.emit(eventPoints({ kind, shown: textAt(row, points) }, at));
  return undefined;
}

/** Keeps an event unless an earlier row says the same in everything. */
function keepOnce(gathering: Gathering, desk: Desk, event: Event): void {
  const { kind, unit, points, matter, date, document } = event;
  const key = JSON.stringify([kind, unit, points ?? null, matter, date, document]);
  const twin = desk.eventKeys.get(key);
  if (twin) {
    gathering.emit(eventTwice({ kind, other: twin.at }, event.at));
    return;
  }
  desk.eventKeys.set(key, event);
  desk.events.push(event);
}
