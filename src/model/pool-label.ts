import type { Scheme } from './scheme.ts';
import type { Unit } from './unit.ts';

/**
 * The unit's pool in words: the values of the scheme's pool columns, widths and white space folded; without pool
 * columns all units of a scheme are peers, however their category is written in the roster, or not at all.
 */
export function poolLabel(scheme: Scheme, unit: Unit): string {
  if (scheme.pool.length === 0) return scheme.category;
  return scheme.pool
    .map((column) =>
      String(unit.columns.get(column) ?? '')
        .normalize('NFKC')
        .replace(/\s+/gu, ''),
    )
    .join(' · ');
}
