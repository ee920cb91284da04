import { foldName } from '../base/fold.ts';
import { assess } from '../engine/assess.ts';
import { type Settling, settleFacts } from '../facts/settle-facts.ts';
import { type Sources, takeFigures } from '../facts/take-figures.ts';
import type { Assessment } from '../model/assessment.ts';
import type { UnitCode } from '../model/codes.ts';
import type { Emit } from '../model/diagnostic.ts';
import type { EarlierStanding } from '../model/fact.ts';
import { type Months, monthsIn } from '../model/months.ts';
import { type Period, yearPeriod } from '../model/period.ts';
import type { Scheme } from '../model/scheme.ts';
import type { Unit } from '../model/unit.ts';
import { byCategory } from '../scheme/check-schemes.ts';
import { earlierKey } from './earlier-key.ts';
import type { SheetsRead } from './read-sheets.ts';
import { roundsOf } from './rounds.ts';

/** The wanted schemes and those whose figures they take (`from:`), in the order of the project. */
export function withSources(wanted: readonly Scheme[], all: readonly Scheme[]): readonly Scheme[] {
  const codes = new Set(wanted.map(({ code }) => code));
  for (let size = 0; size < codes.size; ) {
    size = codes.size;
    for (const scheme of all)
      if (codes.has(scheme.code)) for (const source of sourcesOf(scheme, all)) codes.add(source);
  }
  return all.filter(({ code }) => codes.has(code));
}

/** Codes of the schemes of the same year whose figures a scheme takes. */
const sourcesOf = (scheme: Scheme, all: readonly Scheme[]): readonly Scheme['code'][] =>
  scheme.items.flatMap(({ from }) => {
    if (from?.years !== 0) return [];
    if (from.scheme !== 'any') return [from.scheme];
    return byCategory(all).flatMap(({ code }) => (code === scheme.code ? [] : [code]));
  });

/** What is assessed of a year, and how. */
export interface Assessing {
  readonly year: number;
  /** The year itself without it. */
  readonly period?: Period;
  /** The months whose figures count, where they are not the period's own: those since January. */
  readonly months?: Months;
  readonly draft: boolean;
  /** The standing that changes of place are against; last year's without it. */
  readonly before?: (scheme: Scheme) => ReadonlyMap<UnitCode, EarlierStanding> | undefined;
  /** Which corrections count; all of them without it. */
  readonly counts?: Settling['counts'];
  /** Only these schemes, and nothing that they take figures of. */
  readonly only?: (scheme: Scheme) => boolean;
}

/** Assesses every scheme, sources before those that take their figures; in the order of the project. */
export function assessAll(
  {
    year,
    period = yearPeriod(year),
    months = monthsIn(period),
    draft,
    before: earlierOf,
    counts,
    only = () => true,
  }: Assessing,
  { desks: all, funds, earlier, lifts, reopenings, imputed }: SheetsRead,
  emit: Emit,
): readonly Assessment[] {
  const desks = all.filter(({ scheme }) => only(scheme));
  const schemes = desks.map(({ scheme }) => scheme);
  let names: ReadonlyMap<string, Unit> | undefined; // most runs ask for none
  const named = (): ReadonlyMap<string, Unit> => {
    names ??= unitsByName(all.flatMap(({ units }) => units));
    return names;
  };
  const done = new Map<string, Assessment>();
  const sources: Sources = {
    assessment: (scheme) => done.get(scheme),
    ofUnits: () => byCategory(schemes).flatMap(({ code }) => done.get(code) ?? []),
    months,
    fund: (code) => funds.find(({ fund }) => fund.code === code),
    earlier: (scheme, of) => {
      if (scheme !== 'any') return earlier.get(earlierKey(scheme, of));
      const known = byCategory(schemes).flatMap(({ code }) => [...(earlier.get(earlierKey(code, of)) ?? [])]);
      return known.length > 0 ? new Map(known) : undefined;
    },
    unitNamed: (text) => named().get(foldName(text)),
    titleOf: (scheme) => schemes.find(({ code }) => code === scheme)?.title,
  };
  const waiting = new Set(desks);
  while (waiting.size > 0) {
    const ready = [...waiting].find(({ scheme }) =>
      sourcesOf(scheme, schemes).every(
        (code) => done.has(code) || !desks.some((desk) => desk.scheme.code === code),
      ),
    );
    if (!ready) break; // a cycle, refused by the scheme checks
    const lastYear = earlier.get(earlierKey(ready.scheme.code, year - 1));
    const before = (earlierOf ? earlierOf(ready.scheme) : lastYear) ?? new Map();
    const settled = settleFacts(ready, {
      year,
      months,
      counts,
      lifts,
      earlier: before,
      reopenings: reopenings.get(ready.scheme.code) ?? [],
      emit,
    });
    const rounds = period.kind === 'year' ? roundsOf(ready, year, { imputed, lifts }, emit) : undefined;
    const whole = rounds ? { ...settled, rounds } : settled;
    const facts = takeFigures(ready.scheme, whole, year, sources, emit);
    done.set(ready.scheme.code, assess(ready.scheme, facts, period, { draft, months }, emit));
    waiting.delete(ready);
  }
  return desks.flatMap(({ scheme }) => done.get(scheme.code) ?? []);
}

/** The units by every way in which the roster writes them; a code counts before a name. */
function unitsByName(units: readonly Unit[]): ReadonlyMap<string, Unit> {
  const named = new Map<string, Unit>();
  for (const unit of units)
    for (const text of unit.person ? [] : [unit.name, ...unit.aliases]) named.set(foldName(text), unit);
  for (const unit of units) named.set(foldName(unit.code), unit);
  return named;
}
