import { snap } from '../base/decimal.ts';
import {
  paceMalformed,
  paceNeedsHistory,
  paceWithoutTarget,
  targetRequired,
  targetUnused,
} from '../model/faults/scheme.ts';
import { targetUnusable } from '../model/faults/targets.ts';
import type { BoundMethod } from '../model/method.ts';
import type { Indicator, Target } from '../model/scheme.ts';
import { type Compiling, isWritten, placeOf } from './compiling.ts';
import { settleDatedOrPlan } from './settle-plan.ts';
import type { IndicatorDraft } from './shape-indicator.ts';

/** The target in force and the pace towards it; whether the method needs one is checked. */
export function compileTarget(
  compiling: Compiling,
  draft: IndicatorDraft,
  method: BoundMethod | undefined,
): { readonly target?: Target } & Pace {
  const { target, title } = draft;
  const at = placeOf(compiling, draft, 'target');
  if (target === undefined) {
    if (method?.needsTarget && !isWritten(compiling, draft, 'target'))
      compiling.fatal(targetRequired({ title, method: method.name }, placeOf(compiling, draft)));
    if (draft.pace === undefined) return {};
    if (method?.scope === 'peers')
      compiling.emit(paceWithoutTarget({ title }, placeOf(compiling, draft, 'pace')));
    return paceOf(compiling, draft, draft.pace, draft);
  }
  if (method && !method.needsTarget) compiling.emit(targetUnused({ title, method: method.name }, at));
  if (isSplit(target)) {
    const city = settleDatedOrPlan(compiling, target.city, target, 'city', title);
    const { split: column, decimals } = target;
    const pace = paceOf(
      compiling,
      draft,
      target.pace ?? draft.pace,
      target.pace === undefined ? draft : target,
    );
    return { target: city && { kind: 'split', column, city, decimals, at }, ...pace };
  }
  if (!isByUnit(target)) {
    const value = settleDatedOrPlan(compiling, target, draft, 'target', title);
    if (value && method) checkFixed(compiling, draft, value.value, method);
    return { target: value && { kind: 'fixed', value }, ...paceOf(compiling, draft, draft.pace, draft) };
  }
  const city =
    target.city === undefined ? undefined : settleDatedOrPlan(compiling, target.city, target, 'city', title);
  const pace =
    target.pace === undefined
      ? paceOf(compiling, draft, draft.pace, draft)
      : paceOf(compiling, draft, target.pace, target);
  return { target: { kind: 'by-unit', sheet: target['by-unit'], city, at }, ...pace };
}

/** Refuses a target against which the method can score no figure at all, once, where it stands. */
function checkFixed(compiling: Compiling, draft: IndicatorDraft, target: number, method: BoundMethod): void {
  if (method.scope === 'peers' || method.reads === 'text') return;
  const scored = method.scoreUnit({ raw: 1, target, direction: draft.direction, weight: 1 });
  if (typeof scored === 'number' || !scored.ofTarget) return;
  const at = placeOf(compiling, draft, 'target');
  compiling.fatal(targetUnusable({ title: draft.title, target, why: scored.unscorable }, at));
}

/** A pace: twelve shares, or each unit's own months of last year. */
type Pace = Pick<Indicator, 'pace' | 'paceOf'>;

type Written = Exclude<IndicatorDraft['target'], undefined>;
type ByUnit = Extract<Written, { readonly 'by-unit': string }>;
type Split = Extract<Written, { readonly split: string }>;

const isByUnit = (target: Written): target is ByUnit =>
  typeof target === 'object' && Object.hasOwn(target, 'by-unit');

const isSplit = (target: Written): target is Split =>
  typeof target === 'object' && Object.hasOwn(target, 'split');

/** Twelve cumulative shares, rising to 1; `linear` is a twelfth more each month; last year's months need a history. */
function paceOf(
  compiling: Compiling,
  { title }: IndicatorDraft,
  pace: IndicatorDraft['pace'],
  owner: object,
): Pace {
  if (pace === undefined) return {};
  if (pace === 'linear') return { pace: Array.from({ length: 12 }, (_, month) => (month + 1) / 12) };
  if (pace === 'last-year') {
    if (compiling.draft.history === 0)
      compiling.emit(paceNeedsHistory({ title }, placeOf(compiling, owner, 'pace')));
    return { paceOf: pace };
  }
  const rising = pace.every((share, month) => share >= (pace[month - 1] ?? 0));
  if (pace.length === 12 && rising && snap(pace[11]!) === 1) return { pace };
  compiling.emit(paceMalformed({ title, months: pace.length }, placeOf(compiling, owner, 'pace')));
  return {};
}
