import { nearest } from '../base/nearest.ts';
import type { Emit } from '../model/diagnostic.ts';
import { fromCycle, schemeTaken, unknownFigure, unknownScheme } from '../model/faults/project.ts';
import type { FromFigure } from '../model/from-figure.ts';
import { formatPlace } from '../model/place.ts';
import type { Item, Scheme } from '../model/scheme.ts';
import { STANDING_FIGURES } from '../model/standing-figures.ts';

/** The figures that `from:` may name of any scheme. */
const FIGURES: readonly string[] = [...Object.keys(STANDING_FIGURES), 'charge'];

/**
 * Checks schemes against each other: codes are unique, `from:` names schemes and figures that exist, and no circle
 * of them. `broken` are codes of schemes that could not be compiled: they exist all the same.
 */
export function checkSchemes(schemes: readonly Scheme[], emit: Emit, broken: readonly string[] = []): void {
  const byCode = new Map<string, Scheme>();
  for (const scheme of schemes) {
    const taken = byCode.get(scheme.code);
    if (taken) emit(schemeTaken({ code: scheme.code, other: formatPlace(taken.at) }, scheme.at));
    else byCode.set(scheme.code, scheme);
  }
  for (const scheme of schemes)
    for (const item of scheme.items)
      if (item.from?.scheme === ANY) checkAny(item, item.from, schemes, emit);
      else if (item.from) checkFrom(item, item.from, byCode, broken, emit);
  checkCycles(schemes, byCode, emit);
}

/** Whichever scheme scores a unit by its category. */
const ANY = 'any';

/** The schemes that score units by their category. */
export const byCategory = (schemes: readonly Scheme[]): readonly Scheme[] =>
  schemes.filter(({ of, units }) => of === 'units' && !units);

const namesOf = ({ dimensions, indicators }: Scheme): readonly string[] =>
  [...dimensions, ...indicators].map(({ code }) => code);

function checkAny(item: Item, { figure }: FromFigure, schemes: readonly Scheme[], emit: Emit): void {
  const known = [...FIGURES, ...byCategory(schemes).flatMap(namesOf)];
  if (known.includes(figure)) return;
  emit(unknownFigure({ scheme: ANY, figure, nearest: nearest(figure, known), known: FIGURES }, item.at));
}

function checkFrom(
  item: Item,
  from: FromFigure,
  byCode: ReadonlyMap<string, Scheme>,
  broken: readonly string[],
  emit: Emit,
): void {
  const other = byCode.get(from.scheme);
  if (!other) {
    const known = [...byCode.keys()];
    // A result of an earlier year may come from a scheme that is no longer in use.
    if (from.years === 0 && !broken.includes(from.scheme))
      emit(unknownScheme({ name: from.scheme, nearest: nearest(from.scheme, known), known }, item.at));
    return;
  }
  const known = [...FIGURES, ...namesOf(other)];
  if (from.years === 0 && !known.includes(from.figure))
    emit(
      unknownFigure(
        { scheme: other.code, figure: from.figure, nearest: nearest(from.figure, known), known },
        item.at,
      ),
    );
}

/** Each circle is shown once, from its scheme that comes first. */
function checkCycles(schemes: readonly Scheme[], byCode: ReadonlyMap<string, Scheme>, emit: Emit): void {
  const done = new Set<string>();
  const visit = (scheme: Scheme, path: readonly Scheme[]): void => {
    const start = path.indexOf(scheme);
    if (start >= 0) {
      const cycle = [...path.slice(start), scheme].map(({ code }) => code);
      emit(fromCycle({ cycle }, fromPlace(path.at(-1)!, scheme)));
      return;
    }
    if (done.has(scheme.code)) return;
    for (const other of takenFrom(scheme, byCode)) visit(other, [...path, scheme]);
    done.add(scheme.code);
  };
  for (const scheme of schemes) visit(scheme, []);
}

/** The schemes whose figures of the same year a scheme takes, once each. */
function takenFrom(scheme: Scheme, byCode: ReadonlyMap<string, Scheme>): readonly Scheme[] {
  const others = new Set<Scheme>();
  for (const { from } of scheme.items) {
    if (from?.years !== 0) continue;
    const named = from.scheme === ANY ? byCategory([...byCode.values()]) : [byCode.get(from.scheme)];
    for (const other of named) if (other && (other !== scheme || from.scheme !== ANY)) others.add(other);
  }
  return [...others];
}

const fromPlace = (scheme: Scheme, other: Scheme) =>
  scheme.items.find(({ from }) => from?.years === 0 && [other.code, ANY].includes(from.scheme))?.at ??
  scheme.at;
