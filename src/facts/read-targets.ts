import { formatPlain, snap } from '../base/decimal.ts';
import { difference } from '../base/difference.ts';
import { sum } from '../base/sum.ts';
import { STATE } from '../model/fact.ts';
import { targetsDontAddUp, targetTwice, unusableCell } from '../model/faults/facts.ts';
import { yearPeriod } from '../model/period.ts';
import { formatPlace, type Place } from '../model/place.ts';
import type { SheetRule } from '../model/project.ts';
import type { Table, TableColumn, TableRow } from '../model/table.ts';
import type { NumberReading } from '../tables/read-number.ts';
import { readTarget } from '../tables/read-target.ts';
import { checkColumnPeriods } from './check-column-periods.ts';
import { columnChecks } from './check-columns.ts';
import { checkTitleYears } from './check-titles.ts';
import type { Desk, Gathering, GrowingTargets } from './desk.ts';
import type { Role } from './labels.ts';
import { whyShared } from './push-fact.ts';
import { reportColumn } from './report-column.ts';
import { cellPlace, isBlank, textAt, unitOfRow } from './row-unit.ts';
import { shiftedRows } from './shifted-rows.ts';
import { refuseUnstated, statedMeasure } from './stated-measure.ts';
import { unitColumnsOf } from './unit-columns.ts';

/** Whether a row states the whole city's targets, which those of the units must add up to. */
export const isCityRow = (name: string): boolean => CITY_ROWS.test(name.replace(/\s/gu, ''));

const CITY_ROWS = /^(全市|市级|全县|县级|全区|区级)(目标|任务|计划)?(数|值)?$/u;

/** A column bound to an indicator whose targets it holds. */
export interface TargetBinding {
  readonly desk: Desk;
  readonly indicator: number;
  readonly targets: GrowingTargets;
  readonly column: TableColumn;
  readonly measure: string | undefined;
}

/** Reads a wide table of targets by unit; a 全市目标 row is what they must add up to. Gives how many cells it read. */
export async function readTargets(gathering: Gathering, table: Table, rule: SheetRule): Promise<number> {
  const { emit } = gathering;
  const units = unitColumnsOf(table, rule.columns, emit);
  if (!units) return 0;
  const bindings = bindTargets(gathering, table, rule);
  checkTitleYears(gathering, table, gathering.year);
  checkColumnPeriods(gathering, table, yearPeriod(gathering.year));
  const checks = columnChecks(gathering, table, bindings.map(asBound));
  const columns = bindings.map(({ column }) => column.column);
  const shifted = shiftedRows(gathering, table, rule, columns);
  const city: { readonly binding: TargetBinding; readonly value: number; readonly at: Place }[] = [];
  let cells = 0;
  await table.rows((row) => {
    shifted.row(row);
    const isCity = isCityRow(textAt(row, units.unit ?? units.code));
    if (isCity) for (const binding of bindings) city.push(...cityTarget(table, row, binding));
    if (isCity) return;
    checks.row(row);
    if (
      row.kind !== 'data' ||
      isBlank(row, [units.unit, units.code, ...bindings.map(({ column }) => column)])
    )
      return;
    const at = unitOfRow(table, row, units, gathering);
    for (const binding of bindings) {
      const unit = at < 0 ? -1 : binding.desk.localUnit(at);
      if (unit < 0) continue;
      cells += 1;
      takeTarget(gathering, table, row, binding, unit);
    }
  });
  checks.end();
  shifted.end();
  for (const { binding, value, at } of city) compareWithCity(gathering, binding, value, at);
  return cells;
}

const PLAIN: readonly Role[] = ['order', 'unit', 'code', 'aliases', 'category', 'kind', 'ignored'];

/** Binds the columns of a table of targets; what names no indicator is reported with the nearest one. */
export function bindTargets(gathering: Gathering, table: Table, rule: SheetRule): readonly TargetBinding[] {
  return table.columns.flatMap((column) => {
    const bound = gathering.desks.flatMap((desk): readonly TargetBinding[] => {
      const indicator = desk.items.target(column.labels);
      const targets = desk.targets.get(indicator);
      if (!targets) return [];
      const of = desk.scheme.indicators[indicator]!;
      const measure = statedMeasure(column, table, rule, of.measure);
      refuseUnstated(gathering, table, column, of, measure);
      return [{ desk, indicator, targets, column, measure }];
    });
    if (bound.length === 0) reportColumn(gathering, table, column, rule, PLAIN);
    return bound;
  });
}

/** The target column as the checks of columns see it: through the item that the indicator measures. */
const asBound = ({ desk, indicator, column, measure }: TargetBinding) => ({
  desk,
  item: Math.max(0, desk.scheme.indicators[indicator]!.item),
  yearToDate: false,
  column,
  measure,
});

function read(row: TableRow, { desk, indicator, column, measure }: TargetBinding): NumberReading {
  const cell = row.cell(column.column);
  if (cell?.continued) return { state: 'unusable', why: whyShared(cell, row.number) };
  return readTarget(cell?.cell, {
    measure: desk.scheme.indicators[indicator]!.measure,
    columnMeasure: measure,
  });
}

function cityTarget(table: Table, row: TableRow, binding: TargetBinding) {
  const reading = read(row, binding);
  const at = cellPlace(table, row.number, binding.column.column);
  return reading.state === 'value' ? [{ binding, value: reading.value, at }] : [];
}

function takeTarget(
  gathering: Gathering,
  table: Table,
  row: TableRow,
  binding: TargetBinding,
  unit: number,
): void {
  const { targets, desk } = binding;
  const reading = read(row, binding);
  const at = cellPlace(table, row.number, binding.column.column);
  const title = desk.scheme.indicators[binding.indicator]!.title;
  const name = desk.units[unit]!.name;
  if (reading.state === 'unusable') {
    gathering.emit(unusableCell({ title, unit: name, why: reading.why }, at));
    targets.states[unit] = STATE.unusable;
    return;
  }
  if (reading.state === 'not-reported') return;
  const value = reading.state === 'value' ? reading.value : Number.NaN;
  const state = reading.state === 'value' ? STATE.value : STATE.notApplicable;
  const before = targets.places[unit];
  if (before && (targets.states[unit] !== state || !Object.is(targets.values[unit], value)))
    gathering.emit(targetTwice({ unit: name, title, other: before }, at));
  targets.states[unit] = state;
  targets.values[unit] = value;
  targets.places[unit] = before ?? at;
}

/** Reports where the units' targets do not add up to the city's, as a 全市目标 row states it. */
function compareWithCity(
  gathering: Gathering,
  { desk, indicator, targets }: TargetBinding,
  value: number,
  at: Place,
): void {
  reportDifference(gathering, desk, indicator, targets, value, at, formatPlace(at));
}

/** Reports where the units' targets do not add up to what the scheme says of the city's. Called after all sheets. */
export function checkCityTargets(gathering: Gathering, desk: Desk): void {
  for (const [indicator, targets] of desk.targets) {
    const { target } = desk.scheme.indicators[indicator]!;
    if (
      target?.kind !== 'by-unit' ||
      !target.city ||
      targets.states.every((state) => state === STATE.notReported)
    )
      continue;
    reportDifference(
      gathering,
      desk,
      indicator,
      targets,
      target.city.value,
      target.city.at,
      target.city.basis ?? formatPlace(target.city.at),
    );
  }
}

function reportDifference(
  gathering: Gathering,
  desk: Desk,
  indicator: number,
  targets: GrowingTargets,
  value: number,
  at: Place,
  other: string,
): void {
  const units = snap(sum(targets.values.filter((target) => !Number.isNaN(target))));
  if (units === snap(value)) return;
  const { title } = desk.scheme.indicators[indicator]!;
  const [city, added, apart] = [value, units, difference(units, value)].map(formatPlain);
  gathering.emit(targetsDontAddUp({ title, city: city!, units: added!, difference: apart!, other }, at));
}
