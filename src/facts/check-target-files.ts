import { foldName } from '../base/fold.ts';
import { targetOfOtherFile } from '../model/faults/facts.ts';
import type { Place } from '../model/place.ts';
import type { Desk, Gathering } from './desk.ts';

/**
 * Refuses targets that were read from another file than the scheme's `by-unit` names: by its path, its name with or
 * without extension, or the sheet's name. Called after all sheets, once an indicator.
 */
export function checkTargetFiles({ emit }: Gathering, desk: Desk): void {
  for (const [index, { places }] of desk.targets) {
    const { target, title } = desk.scheme.indicators[index]!;
    if (target?.kind !== 'by-unit') continue;
    const unit = places.findIndex((place) => place !== undefined && !isOf(place, target.sheet));
    if (unit < 0) continue;
    const particulars = { title, wanted: target.sheet, unit: desk.units[unit]!.name };
    emit(targetOfOtherFile(particulars, places[unit]));
  }
}

function isOf(place: Place, wanted: string): boolean {
  if (!('file' in place)) return true;
  const name = foldName(wanted.replaceAll('\\', '/').replace(/^\.\//u, ''));
  const file = foldName(place.file);
  const bare = file.replace(/\.[^./]+$/u, '');
  const sheet = 'sheet' in place ? foldName(place.sheet) : '';
  return [file, bare].some((path) => path === name || path.endsWith(`/${name}`)) || sheet === name;
}
