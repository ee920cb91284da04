import { noValueInForce } from '../model/faults/scheme.ts';
import type { Sourced } from '../model/scheme.ts';
import { type Compiling, placeOf } from './compiling.ts';
import type { Dated } from './shape-parts.ts';

/** The value in force for the assessed year (the latest year not after it), with its line and source. */
export function settleDated(
  compiling: Compiling,
  dated: Dated,
  owner: object,
  key: string,
  title: string,
): Sourced | undefined {
  const whole = placeOf(compiling, owner, key);
  const { basis } = owner as { readonly basis?: unknown };
  const ownBasis = typeof basis === 'string' ? basis : undefined;
  if (typeof dated === 'number') return { value: dated, at: whole, basis: ownBasis };
  const years = Object.keys(dated).sort();
  const inForce = years.findLast((year) => Number(year) <= compiling.year);
  if (inForce === undefined) {
    compiling.fatal(noValueInForce({ title, key, year: compiling.year, years }, whole));
    return undefined;
  }
  const entry = dated[inForce]!;
  const at = compiling.reader.at(dated, inForce);
  return typeof entry === 'number'
    ? { value: entry, at, basis: ownBasis }
    : { value: entry.value, at, basis: entry.basis ?? ownBasis };
}
