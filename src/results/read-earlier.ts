import { type SchemeCode, schemeCode, type UnitCode, unitCode } from '../model/codes.ts';
import type { EarlierStanding } from '../model/fact.ts';
import { listOf, mapOf } from './json-read.ts';

/** Former results: their year, and the standing of every unit by scheme. */
export interface EarlierResults {
  readonly year: number;
  readonly standings: ReadonlyMap<SchemeCode, ReadonlyMap<UnitCode, EarlierStanding>>;
}

/** Reads a parsed `results.json` of any `score-results/1`; undefined when it is none. Unknown keys are let be. */
export function readEarlier(value: unknown): EarlierResults | undefined {
  const root = mapOf(value);
  if (root?.get('schema') !== 'score-results/1') return undefined;
  const year = mapOf(root.get('project'))?.get('year');
  const schemes = listOf(root.get('schemes'));
  if (typeof year !== 'number' || !schemes) return undefined;
  const standings = new Map<SchemeCode, ReadonlyMap<UnitCode, EarlierStanding>>();
  for (const each of schemes) {
    const scheme = mapOf(each);
    const code = scheme?.get('code');
    const units = listOf(scheme?.get('units'));
    if (typeof code !== 'string' || !units) return undefined;
    const read = units.filter(isScored).map(standingOf);
    if (!read.every((entry) => entry !== undefined)) return undefined;
    standings.set(schemeCode(code), new Map(read));
  }
  return { year, standings };
}

/** Whether a unit has a total: one of which nothing was due has null. */
const isScored = (value: unknown): boolean => mapOf(value)?.get('total') !== null;

function standingOf(value: unknown): readonly [UnitCode, EarlierStanding] | undefined {
  const unit = mapOf(value);
  const code = unit?.get('code');
  const total = unit?.get('total');
  const rank = unit?.get('rank');
  const grade = unit?.get('grade');
  const pool = unit?.get('pool');
  if (typeof code !== 'string' || typeof total !== 'number') return undefined;
  return [
    unitCode(code),
    {
      rank: typeof rank === 'number' ? rank : undefined,
      total,
      grade: typeof grade === 'string' ? grade : undefined,
      pool: typeof pool === 'string' ? pool : undefined,
    },
  ];
}
