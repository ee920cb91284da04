import { foldName } from '../base/fold.ts';
import type { Emit } from '../model/diagnostic.ts';
import { rosterRowsAlike, rosterSpansOverlap, rosterUnitTwice } from '../model/faults/facts.ts';
import { spanWords } from '../model/span.ts';
import type { Unit } from '../model/unit.ts';

/**
 * Reports codes (and names of units) that stand twice, unless the unit moves from one category to another. Dated rows
 * of one unit are told why they do not fit together.
 */
export function reportTwice(units: readonly Unit[], emit: Emit): void {
  const seen = new Map<string, Unit[]>();
  for (const unit of units) {
    const code = foldName(unit.code);
    for (const text of new Set([code, ...(unit.person ? [] : [foldName(unit.name)])])) {
      const others = seen.get(text) ?? [];
      const other = others.find((one) => !isMove(one, unit));
      if (!other) seen.set(text, [...others, unit]);
      else if (isDatedAnew(other, unit)) {
        if (text === code) reportDated(other, unit, emit);
      } else if (text === code)
        emit(rosterUnitTwice({ text: unit.code, other: other.codeAt ?? other.at }, unit.codeAt ?? unit.at));
      else emit(rosterUnitTwice({ text: unit.name, other: other.at }, unit.at));
    }
  }
}

/** Whether two rows are one unit of which one row at least is dated. */
const isDatedAnew = (a: Unit, b: Unit): boolean =>
  foldName(a.code) === foldName(b.code) && (a.span !== undefined || b.span !== undefined);

function reportDated(other: Unit, unit: Unit, emit: Emit): void {
  const [a, b] = [monthsOf(other), monthsOf(unit)];
  const shared = { first: Math.max(a.first, b.first), last: Math.min(a.last, b.last) };
  const particulars = { unit: unit.name, other: other.at };
  if (shared.first <= shared.last)
    emit(rosterSpansOverlap({ ...particulars, months: spanWords(shared) }, unit.at));
  else emit(rosterRowsAlike({ ...particulars, category: unit.category }, unit.at));
}

const monthsOf = ({ span }: Unit): { readonly first: number; readonly last: number } =>
  span ?? { first: 1, last: 12 };

/** Whether two rows of a roster are one unit in two categories, one after the other. */
function isMove(a: Unit, b: Unit): boolean {
  if (!a.span || !b.span || a.code !== b.code || a.category === b.category) return false;
  return a.span.last < b.span.first || b.span.last < a.span.first;
}
