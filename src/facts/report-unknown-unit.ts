import type { Emit } from '../model/diagnostic.ts';
import { unitOutsideYear, unknownUnit } from '../model/faults/facts.ts';
import type { Place } from '../model/place.ts';
import type { UnitDirectory } from './unit-directory.ts';

/** Says that the roster has no such unit, or that it has it and not in this year. */
export function reportUnknownUnit(directory: UnitDirectory, text: string, at: Place, emit: Emit): void {
  const outside = directory.outside(text);
  if (outside) emit(unitOutsideYear(outside, at));
  else emit(unknownUnit({ text, near: directory.nearest(text) }, at));
}
