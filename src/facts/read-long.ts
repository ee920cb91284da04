import { unknownIndicator } from '../model/faults/facts.ts';
import type { SheetRule } from '../model/project.ts';
import type { Table, TableColumn } from '../model/table.ts';
import { isMoney } from '../tables/measures.ts';
import type { Desk, Gathering } from './desk.ts';
import { pushFact } from './push-fact.ts';
import { cellPlace, textAt, type UnitColumns, unitOfRow } from './row-unit.ts';
import { periodsOf } from './table-period.ts';

/** Reads a table of unit, indicator and value (and period) columns; gives how many cells it read. */
export async function readLong(
  gathering: Gathering,
  table: Table,
  rule: SheetRule,
  units: UnitColumns,
  indicator: TableColumn,
  value: TableColumn,
): Promise<number> {
  const periodOf = periodsOf(gathering, table, rule);
  if (!periodOf) return 0;
  const sheets = new Map(
    gathering.desks.map((desk) => [desk, desk.facts.addSheet(table.sheet.file, table.sheet.name)]),
  );
  const bind = longBinder(gathering, rule);
  const unknown = new Set<string>();
  let cells = 0;
  await table.rows((row) => {
    if (row.kind !== 'data') return;
    const title = textAt(row, indicator);
    if (title === '' && !row.cell(value.column)) return;
    const at = unitOfRow(table, row, units, gathering.directory, gathering.emit);
    const period = periodOf(row);
    if (at < 0 || !period) return;
    const targets = bind(title);
    if (targets.length === 0 && !unknown.has(title)) {
      unknown.add(title);
      const near = gathering.desks
        .map((desk) => desk.items.nearest(title))
        .find((name) => name !== undefined);
      gathering.emit(unknownIndicator({ text: title, near }, cellPlace(table, row.number, indicator.column)));
    }
    for (const { desk, item, yearToDate } of targets) {
      const unit = desk.localUnit(at);
      if (unit < 0) continue;
      cells += 1;
      const { measure } = desk.scheme.items[item]!;
      const stated = value.measure ?? (isMoney(measure) ? (table.measure ?? rule.measure) : undefined);
      pushFact(gathering, table, row, {
        desk,
        item,
        yearToDate,
        column: value,
        measure: stated,
        unit,
        period,
        track: rule.track,
        sheet: sheets.get(desk)!,
      });
    }
  });
  return cells;
}

interface LongTarget {
  readonly desk: Desk;
  readonly item: number;
  readonly yearToDate: boolean;
}

function longBinder(gathering: Gathering, rule: SheetRule): (title: string) => readonly LongTarget[] {
  const known = new Map<string, readonly LongTarget[]>();
  return (title) => {
    const cached = known.get(title);
    if (cached) return cached;
    const found = gathering.desks.flatMap((desk) => {
      const label = desk.items.bind([title]);
      if (!label) return [];
      desk.delivered.add(desk.scheme.items[label.item]!.code);
      const yearToDate =
        label.qualifier === undefined ? rule.reported === 'year-to-date' : label.qualifier === 'year-to-date';
      return [{ desk, item: label.item, yearToDate }];
    });
    known.set(title, found);
    return found;
  };
}
