import { formatPlain, roundHalfUp, snap } from '../base/decimal.ts';
import { nearest } from '../base/nearest.ts';
import type { Emit } from '../model/diagnostic.ts';
import {
  poolColumnMissing,
  poolValueMissing,
  quotaMinimumTooLarge,
  quotaWithoutPlaces,
} from '../model/faults/project.ts';
import type { Grade, Quota, Scheme } from '../model/scheme.ts';
import type { Unit } from '../model/unit.ts';

/** Checks a scheme against the units it assesses: pool columns exist and are filled, quotas leave places. */
export function checkUnits(scheme: Scheme, units: readonly Unit[], emit: Emit): void {
  if (units.length === 0) return;
  const headers = [...new Set(units.flatMap(({ columns }) => [...columns.keys()]))];
  const missing = scheme.pool.filter((column) => !headers.includes(column));
  for (const column of missing)
    emit(poolColumnMissing({ column, nearest: nearest(column, headers), known: headers }, scheme.at));
  if (missing.length > 0) return;
  for (const [pool, size] of poolSizes(scheme, units, emit))
    for (const grade of scheme.grades) if (grade.quota) checkQuota(grade, grade.quota, pool, size, emit);
}

function poolSizes(scheme: Scheme, units: readonly Unit[], emit: Emit): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const unit of units) {
    const empty = scheme.pool.find((column) => (unit.columns.get(column) ?? '') === '');
    if (empty !== undefined) emit(poolValueMissing({ unit: unit.name, column: empty }, unit.at));
    const values = scheme.pool.map((column) => String(unit.columns.get(column) ?? ''));
    const pool = values.length === 0 ? unit.category : values.join(' · ');
    sizes.set(pool, (sizes.get(pool) ?? 0) + 1);
  }
  return sizes;
}

function checkQuota(grade: Grade, quota: Quota, pool: string, size: number, emit: Emit): void {
  const ratio = tilted(quota);
  if (quota.minimum > size)
    emit(quotaMinimumTooLarge({ grade: grade.name, pool, size, minimum: quota.minimum }, grade.at));
  else if (Math.max(quota.minimum, rounded(snap(ratio * size), quota)) === 0)
    emit(
      quotaWithoutPlaces(
        { grade: grade.name, pool, size, percent: formatPlain(snap(ratio * 100)) },
        grade.at,
      ),
    );
}

const tilted = ({ ratio, tilt }: Quota): number => {
  if (!tilt) return ratio;
  return Math.min(1, snap('relative' in tilt ? ratio * (1 + tilt.relative) : ratio + tilt.points / 100));
};

function rounded(places: number, { rounding }: Quota): number {
  if (rounding === 'half-up') return roundHalfUp(places, 0);
  return rounding === 'floor' ? Math.floor(places) : Math.ceil(places);
}
