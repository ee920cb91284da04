import type { Assessment, UseEntry } from '../model/assessment.ts';
import type { Event } from '../model/fact.ts';
import type { UseRule } from '../model/rules.ts';
import type { Said } from '../model/said.ts';
import type { Unit } from '../model/unit.ts';

/** What a line of the use of results says: named, kept off by a bar, or an outcome without being named. */
export type UseState = 'named' | 'kept-off' | 'not-named';

/** Somebody on the list of a rule, with why and what became of it. */
export interface UseRow {
  readonly rule: UseRule;
  readonly unit: Unit;
  readonly index: number;
  readonly state: UseState;
  readonly reason: Said | undefined;
  readonly keptOff: Said | undefined;
  readonly outcomes: readonly Event[];
}

/** The use of results by rule: those named in ranking order, then those kept off, then outcomes of others. */
export function useRows(assessment: Assessment, rule: UseRule): readonly UseRow[] {
  const rows = assessment.uses
    .filter((entry) => entry.rule === rule)
    .map(
      (entry): UseRow => ({
        rule,
        unit: assessment.facts.units[entry.unit]!,
        index: entry.unit,
        state: stateOf(entry),
        reason: entry.reason,
        keptOff: entry.keptOff,
        outcomes: entry.outcomes,
      }),
    );
  return STATES.flatMap((state) => rows.filter((row) => row.state === state));
}

const STATES: readonly UseState[] = ['named', 'kept-off', 'not-named'];

const stateOf = ({ reason, keptOff }: UseEntry): UseState =>
  reason === undefined ? 'not-named' : keptOff ? 'kept-off' : 'named';
