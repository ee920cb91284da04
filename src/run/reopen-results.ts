import { foldName } from '../base/fold.ts';
import { nearest } from '../base/nearest.ts';
import type { UnitCode } from '../model/codes.ts';
import type { Diagnostic, Emit } from '../model/diagnostic.ts';
import type { EarlierStanding, Reopened, Reopening } from '../model/fact.ts';
import { reopenedDate, reopenedGrade, reopenedUnknown } from '../model/faults/project.ts';
import type { Project } from '../model/project.ts';
import type { Scheme } from '../model/scheme.ts';
import type { Unit } from '../model/unit.ts';
import { canCorrect } from '../results/correct-standing.ts';
import { reopen } from '../results/reopen.ts';
import { parseDay } from '../tables/parse-day.ts';
import { earlierKey } from './earlier-key.ts';

/** Earlier standings by year and scheme, corrected where results were opened again, and what was opened by scheme. */
export interface Reopenings {
  readonly earlier: ReadonlyMap<string, ReadonlyMap<UnitCode, EarlierStanding>>;
  readonly byScheme: ReadonlyMap<string, readonly Reopening[]>;
}

/** Opens the results that score.yaml names again; a year, scheme or unit that was not imported is reported. */
export function reopenResults(
  { reopened }: Project,
  earlier: ReadonlyMap<string, ReadonlyMap<UnitCode, EarlierStanding>>,
  schemes: readonly Scheme[],
  units: readonly Unit[],
  emit: Emit,
): Reopenings {
  const corrected = new Map(earlier);
  const byScheme = new Map<string, readonly Reopening[]>();
  const groups = new Map<string, readonly Reopened[]>();
  const schemeOf = ({ scheme }: Reopened) => schemes.find(({ code }) => code === scheme);
  for (const rule of reopened) {
    const key = earlierKey(rule.scheme, rule.year);
    const standings = earlier.get(key);
    const found = standings && resolved(rule, standings, units, emit);
    if (!standings) emit(unknownScheme(rule, [...earlier.keys()]));
    const when = parseDay(rule.date, rule.year);
    if (when.state !== 'value' || when.year <= rule.year)
      emit(reopenedDate({ date: rule.date, year: rule.year }, rule.at));
    if (found && !canCorrect(found, standings, schemeOf(rule))) {
      const { grade } = standings.get(found.unit)!;
      emit(reopenedGrade({ unit: rule.unit, scheme: rule.scheme, grade }, rule.at));
    } else if (found) groups.set(key, [...(groups.get(key) ?? []), found]);
  }
  for (const [key, rules] of groups) {
    const { scheme } = rules[0]!;
    const past = schemeOf(rules[0]!) ?? { grades: [], vetoed: 'last' };
    const { standings, reopenings } = reopen(earlier.get(key)!, rules, past);
    corrected.set(key, standings);
    byScheme.set(scheme, [...(byScheme.get(scheme) ?? []), ...reopenings]);
  }
  return { earlier: corrected, byScheme };
}

/** Why a rule's scheme has no results: none of its year were imported, or none of that scheme. */
function unknownScheme({ year, scheme, at }: Reopened, keys: readonly string[]): Diagnostic {
  const prefix = earlierKey('', year);
  const known = keys.flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : []));
  if (known.length === 0)
    return reopenedUnknown({ what: { zh: '年度', en: 'year' }, name: `${year}`, near: undefined }, at);
  const what = { zh: ` ${year} 年的方案`, en: `scheme of ${year}` };
  return reopenedUnknown({ what, name: scheme, near: nearest(scheme, known) }, at);
}

/** The rule with the code of the unit that it names by code, name or alias. */
function resolved(
  rule: Reopened,
  standings: ReadonlyMap<UnitCode, EarlierStanding>,
  units: readonly Unit[],
  emit: Emit,
): Reopened | undefined {
  const wanted = foldName(rule.unit);
  const unit = units.find(({ code, name, aliases, person }) =>
    (person ? [code] : [code, name, ...aliases]).some((text) => foldName(text) === wanted),
  );
  const code = unit?.code ?? rule.unit;
  if (standings.has(code)) return { ...rule, unit: code };
  const near = nearest(
    rule.unit,
    units.map(({ name }) => name),
  );
  emit(reopenedUnknown({ what: { zh: '单位', en: 'unit' }, name: rule.unit, near }, rule.at));
  return undefined;
}
