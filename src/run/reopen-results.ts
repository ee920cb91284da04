import { foldName } from '../base/fold.ts';
import { nearest } from '../base/nearest.ts';
import type { UnitCode } from '../model/codes.ts';
import type { Emit } from '../model/diagnostic.ts';
import type { EarlierStanding, Reopened, Reopening } from '../model/fact.ts';
import { reopenedGrade, reopenedUnknown } from '../model/faults/project.ts';
import type { Project } from '../model/project.ts';
import type { Scheme } from '../model/scheme.ts';
import type { Unit } from '../model/unit.ts';
import { reopen } from '../results/reopen.ts';
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
  for (const rule of reopened) {
    const key = earlierKey(rule.scheme, rule.year);
    const standings = earlier.get(key);
    const found = standings && resolved(rule, standings, units, emit);
    if (!standings) {
      const what = { zh: `${rule.year} 年的方案`, en: `scheme of ${rule.year}` };
      const known = [...earlier.keys()].map((one) => one.slice(one.indexOf(':') + 1));
      emit(reopenedUnknown({ what, name: rule.scheme, near: nearest(rule.scheme, known) }, rule.at));
    }
    if (found && !canCorrect(found, standings, schemes)) {
      const { grade } = standings.get(found.unit)!;
      emit(reopenedGrade({ unit: rule.unit, scheme: rule.scheme, grade }, rule.at));
    } else if (found) groups.set(key, [...(groups.get(key) ?? []), found]);
  }
  for (const [key, rules] of groups) {
    const { scheme } = rules[0]!;
    const grades = schemes.find(({ code }) => code === scheme)?.grades.map(({ name }) => name) ?? [];
    const { standings, reopenings } = reopen(earlier.get(key)!, rules, grades);
    corrected.set(key, standings);
    byScheme.set(scheme, [...(byScheme.get(scheme) ?? []), ...reopenings]);
  }
  return { earlier: corrected, byScheme };
}

/** Whether the grades are known that a rule is to change: the scheme's, and for the top grade the published one too. */
function canCorrect(
  { scheme, unit, effect }: Reopened,
  standings: ReadonlyMap<UnitCode, EarlierStanding>,
  schemes: readonly Scheme[],
): boolean {
  if (effect !== 'lowest-grade' && effect !== 'bar-top-grade') return true;
  const known = schemes.find(({ code }) => code === scheme);
  const grades = [...(known?.grades ?? []), ...(known?.ungraded ?? [])].map(({ name }) => name);
  const published = standings.get(unit)!.grade;
  if (effect === 'lowest-grade' || published === undefined) return grades.length > 0;
  return grades.includes(published);
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
