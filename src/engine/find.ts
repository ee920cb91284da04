import type { Assessment, FoundVeto } from '../model/assessment.ts';
import type { Emit } from '../model/diagnostic.ts';
import type { Event } from '../model/fact.ts';
import { liftWithoutVeto, vetoUndecided } from '../model/faults/engine.ts';
import type { Veto } from '../model/rules.ts';
import { awaits } from './not-due.ts';
import { factScopes, type ScopeOf } from './scope.ts';
import type { Stage } from './stage.ts';

/** Finds the vetoes that the facts alone decide; they take effect where they belong. */
export const find: Stage = (soFar, emit) => {
  const { scheme, facts } = soFar;
  const vetoes = findVetoes(
    soFar,
    scheme.vetoes.filter(({ asksStanding }) => !asksStanding),
    factScopes(scheme, facts),
    emit,
  );
  return { ...soFar, vetoes, ...inForce(soFar, vetoes) };
};

/** The vetoes whose condition holds, by veto and roster order, lifted ones included and marked. */
export function findVetoes(
  soFar: Assessment,
  vetoes: readonly Veto[],
  scopes: ScopeOf,
  emit: Emit,
): FoundVeto[] {
  const { facts } = soFar;
  const found: FoundVeto[] = [];
  for (const veto of vetoes)
    facts.units.forEach((unit, index) => {
      const scope = scopes(index);
      const verdict = veto.when.evaluate(scope);
      const lifted = facts.lifts.find((lift) => lift.veto === veto.code && lift.unit === unit.code);
      if (verdict === true)
        found.push({
          veto,
          unit: index,
          trace: veto.when.explain(scope),
          events: evidenceOf(soFar, veto, index),
          lifted,
        });
      else if (verdict !== false && (soFar.unscored?.has(index) || awaits(soFar, veto.when, index))) return;
      else if (verdict !== false)
        emit(vetoUndecided({ unit: unit.name, title: veto.title, trace: veto.when.explain(scope) }, veto.at));
      else if (lifted) emit(liftWithoutVeto({ unit: unit.name, veto: veto.code }, lifted.at));
    });
  return found;
}

/** Who is vetoed to the lowest grade and who is barred from awards, given the vetoes in force. */
export function inForce(
  { facts }: Assessment,
  vetoes: readonly FoundVeto[],
): { readonly vetoed: readonly boolean[]; readonly barred: readonly boolean[] } {
  const holds = (effect: Veto['effect']['kind']): readonly boolean[] => {
    const units = new Set(
      vetoes.filter(({ veto, lifted }) => !lifted && veto.effect.kind === effect).map(({ unit }) => unit),
    );
    return facts.units.map((_, unit) => units.has(unit));
  };
  return { vetoed: holds('lowest-grade'), barred: holds('bar-awards') };
}

function evidenceOf({ facts }: Assessment, veto: Veto, unit: number): readonly Event[] {
  const kinds = new Set(
    veto.when.keys.flatMap((key) => (key.startsWith('event:') ? [key.slice('event:'.length)] : [])),
  );
  const { code } = facts.units[unit]!;
  return facts.events.filter((event) => event.unit === code && kinds.has(event.kind));
}
