import { formatPlain, snap } from '../base/decimal.ts';
import { nearest } from '../base/nearest.ts';
import type { Emit } from '../model/diagnostic.ts';
import {
  poolColumnMissing,
  poolValueMissing,
  quotaMinimumTooLarge,
  quotaWithoutPlaces,
  rosterYesNo,
} from '../model/faults/project.ts';
import { poolLabel } from '../model/pool-label.ts';
import { slotsOf, tilted } from '../model/quota-places.ts';
import type { Grade, Quota } from '../model/rules.ts';
import type { Scheme } from '../model/scheme.ts';
import type { Unit } from '../model/unit.ts';
import { isYesNo } from './yes-no-column.ts';

/** Checks a scheme against the units it assesses: pool columns exist and are filled, quotas leave places. */
export function checkUnits(scheme: Scheme, units: readonly Unit[], emit: Emit): void {
  if (units.length === 0) return;
  for (const unit of units) checkYesNo(scheme, unit, emit);
  const headers = [...new Set(units.flatMap(({ columns }) => [...columns.keys()]))];
  const missing = scheme.pool.filter((column) => !headers.includes(column));
  for (const column of missing)
    emit(poolColumnMissing({ column, nearest: nearest(column, headers), known: headers }, scheme.at));
  if (missing.length > 0) return;
  for (const [pool, size] of poolSizes(scheme, units, emit))
    for (const grade of scheme.grades) if (grade.quota) checkQuota(grade, grade.quota, pool, size, emit);
}

/** A rule that asks whether a column says 是 takes whatever else it holds for no: what is neither is pointed out. */
function checkYesNo({ yesNoColumns }: Scheme, { code, columns, columnNumbers, at }: Unit, emit: Emit): void {
  for (const column of yesNoColumns) {
    const said = columns.get(column);
    if (said === undefined || isYesNo(said)) continue;
    const number = columnNumbers?.get(column);
    const place = at.kind === 'cell' && number !== undefined ? { ...at, column: number } : at;
    emit(rosterYesNo({ code, column, said: `${said}` }, place));
  }
}

function poolSizes(scheme: Scheme, units: readonly Unit[], emit: Emit): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const unit of units) {
    const empty = scheme.pool.find((column) => (unit.columns.get(column) ?? '') === '');
    if (empty !== undefined) emit(poolValueMissing({ unit: unit.name, column: empty }, unit.at));
    const pool = poolLabel(scheme, unit);
    sizes.set(pool, (sizes.get(pool) ?? 0) + 1);
  }
  return sizes;
}

function checkQuota(grade: Grade, quota: Quota, pool: string, size: number, emit: Emit): void {
  if (quota.minimum > size)
    emit(quotaMinimumTooLarge({ grade: grade.name, pool, size, minimum: quota.minimum }, grade.at));
  else if (slotsOf(quota, size) === 0)
    emit(
      quotaWithoutPlaces(
        { grade: grade.name, pool, size, percent: formatPlain(snap(tilted(quota) * 100)) },
        grade.at,
      ),
    );
}
