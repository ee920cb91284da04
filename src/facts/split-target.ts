import { formatPlain, snap } from '../base/decimal.ts';
import type { Emit } from '../model/diagnostic.ts';
import { STATE, type TargetColumn } from '../model/fact.ts';
import { splitDecimals, splitNoShare, splitShareMissing, splitTooFine } from '../model/faults/targets.ts';
import type { Indicator, Target } from '../model/scheme.ts';
import type { Unit } from '../model/unit.ts';
import { largestRemainder } from './largest-remainder.ts';

/** Most steps that parts may have: with more, a figure of 15 digits cannot hold them. */
const MOST_STEPS = 1e15;

/**
 * Shares a whole target out among units by a roster column, by the method of the largest remainder: the parts add up to
 * the whole exactly. Of equal remainders the unit first in the roster gets the last step; a share of 0 is no task.
 */
export function splitTarget(
  { title }: Indicator,
  { column, city, decimals }: Extract<Target, { kind: 'split' }>,
  units: readonly Unit[],
  emit: Emit,
): TargetColumn {
  const size = units.length;
  const target = {
    states: new Uint8Array(size).fill(STATE.unusable),
    values: new Float64Array(size).fill(Number.NaN),
    places: units.map(() => city.at),
  };
  const shares = units.map((unit) => shareOf(title, column, unit, emit));
  const steps = snap(city.value * 10 ** decimals);
  if (!Number.isInteger(steps)) {
    emit(splitDecimals({ title, city: formatPlain(city.value), decimals }, city.at));
    return target;
  }
  if (Math.abs(steps) >= MOST_STEPS) {
    emit(splitTooFine({ title, city: formatPlain(city.value), decimals }, city.at));
    return target;
  }
  if (shares.some((share) => share === undefined)) return target;
  if (size > 0 && steps !== 0 && shares.every((share) => share === 0))
    emit(splitNoShare({ title, column, city: formatPlain(city.value) }, city.at));
  const parts = largestRemainder(steps, shares as readonly number[]);
  shares.forEach((share, unit) => {
    if (share === 0) target.states[unit] = STATE.notApplicable;
    else {
      target.states[unit] = STATE.value;
      target.values[unit] = snap(parts[unit]! / 10 ** decimals);
    }
  });
  return target;
}

function shareOf(title: string, column: string, unit: Unit, emit: Emit): number | undefined {
  const value = unit.columns.get(column);
  if (typeof value === 'number' && value >= 0) return value;
  const why =
    value === undefined
      ? { zh: '这一列空白', en: 'is blank' }
      : { zh: `这一列是“${value}”`, en: `is "${value}"` };
  emit(splitShareMissing({ unit: unit.name, title, column, why }, unit.at));
  return undefined;
}
