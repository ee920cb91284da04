import type { Rung } from '../model/monitoring.ts';
import { compileRule, withComputed } from './compile-rule.ts';
import type { RuleContext } from './compile-rules.ts';
import { type Compiling, placeOf } from './compiling.ts';
import type { RungDraft } from './shape-ladder.ts';

/** A rung of the ladder with its condition. */
export function compileRung(
  compiling: Compiling,
  draft: RungDraft,
  { names, computed }: RuleContext,
): Rung | undefined {
  const rule = compileRule(compiling, draft, 'when', names.monitoring, 'boolean');
  if (!rule) return undefined;
  return {
    code: draft.code,
    title: draft.title,
    when: withComputed(rule, computed),
    speaksTo: draft['speaks-to'],
    within: draft.within,
    reason: draft.reason,
    at: placeOf(compiling, draft),
  };
}
