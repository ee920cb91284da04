import type { RawCell } from '../model/sheet.ts';
import { splitOperator, type TargetOperator } from './parse-target.ts';
import { type NumberReading, readNumber, type WantedNumber } from './read-number.ts';
import { WHY } from './why-unusable.ts';

/** A target cell read in the wanted measure, with its comparison (`=` for a plain number). */
export type TargetReading = NumberReading & { readonly operator: TargetOperator };

/** Reads a target cell: as `readNumber` does, but `≥50个` and `不低于95%` are good. */
export function readTarget(cell: RawCell | undefined, wanted: WantedNumber): TargetReading {
  if (cell?.kind !== 'text') return { ...readNumber(cell, wanted), operator: '=' };
  const split = splitOperator(cell.value);
  if (!split) return { state: 'unusable', why: WHY.text(cell.value.trim()), operator: '=' };
  if (split.operator !== '=' && split.amount === '')
    return { state: 'unusable', why: WHY.text(cell.value.trim()), operator: split.operator };
  const value = split.operator === '=' ? cell.value.replace(/^\s*(?:[=＝]{1,2}|等于)/u, '') : split.amount;
  return { ...readNumber({ ...cell, value }, wanted), operator: split.operator };
}
