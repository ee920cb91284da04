import type { Emit } from '../model/diagnostic.ts';
import { personAsUnit, unitOutsideYear, unknownUnit } from '../model/faults/facts.ts';
import type { Place } from '../model/place.ts';
import type { UnitDirectory } from './unit-directory.ts';

/** Says that the roster has no such unit, that it has it and not in this year, or that it is a person. */
export function reportUnknownUnit(directory: UnitDirectory, text: string, at: Place, emit: Emit): void {
  const outside = directory.outside(text);
  if (outside) emit(unitOutsideYear(outside, at));
  else if (directory.isPerson(text)) emit(personAsUnit({ text }, at));
  else emit(unknownUnit({ text, near: directory.nearest(text) }, at));
}
