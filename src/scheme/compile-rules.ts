import { nearest } from '../base/nearest.ts';
import type { Expression } from '../model/expression.ts';
import { eitherKey, standingVetoScores, unknownCode, vetoKey } from '../model/faults/scheme-rules.ts';
import type {
  Adjustment,
  FactCheck,
  Grade,
  ListRule,
  Quota,
  Ungraded,
  UseRule,
  Veto,
  VetoEffect,
} from '../model/rules.ts';
import { compileRule, withComputed } from './compile-rule.ts';
import { type Compiling, isWritten, placeOf } from './compiling.ts';
import type { NamesInReach } from './names-in-reach.ts';
import type {
  AdjustmentDraft,
  CheckDraft,
  GradeDraft,
  ListDraft,
  UngradedDraft,
  UseDraft,
  VetoDraft,
} from './shape-rules.ts';

/** What rules may name beside facts. */
export interface RuleContext {
  readonly names: NamesInReach;
  readonly computed: ReadonlyMap<string, Expression>;
  /** Codes of indicators and dimensions. */
  readonly codes: readonly string[];
}

/** Bonuses and deductions: points of events, or an expression over facts. */
export function compileAdjustment(
  compiling: Compiling,
  draft: AdjustmentDraft,
  { names, computed }: RuleContext,
): Adjustment | undefined {
  oneOf(compiling, draft, 'events', 'points', draft.title);
  const points = compileRule(compiling, draft, 'points', names.facts, 'number');
  if (draft.points !== undefined && !points) return undefined;
  return {
    code: draft.code,
    title: draft.title,
    kind: draft.kind,
    events: draft.events,
    points: points && withComputed(points, computed),
    sameMatter: draft['same-matter'],
    cap: draft.cap,
    at: placeOf(compiling, draft),
  };
}

/** What must be so of the facts. */
export function compileCheck(
  compiling: Compiling,
  draft: CheckDraft,
  { names, computed }: RuleContext,
): FactCheck | undefined {
  const must = compileRule(compiling, draft, 'must', names.facts, 'boolean');
  if (!must) return undefined;
  const { code, title } = draft;
  return { code, title, must: withComputed(must, computed), at: placeOf(compiling, draft) };
}

/** A veto with its condition; one that asks for the standing acts on grades and awards only. */
export function compileVeto(compiling: Compiling, draft: VetoDraft, context: RuleContext): Veto | undefined {
  const rule = compileRule(compiling, draft, 'when', context.names.standing, 'boolean');
  const effect = effectOf(compiling, draft, context);
  if (!rule || !effect) return undefined;
  const when = withComputed(rule, context.computed);
  const asksStanding = when.keys.some((key) => key.startsWith('standing:') || key.startsWith('dimension:'));
  if (asksStanding && (effect.kind === 'zero' || effect.kind === 'deduct'))
    compiling.emit(
      standingVetoScores({ title: draft.title, effect: effect.kind }, placeOf(compiling, draft, 'effect')),
    );
  return {
    code: draft.code,
    title: draft.title,
    when,
    effect,
    asksStanding,
    basis: draft.basis ?? '',
    at: placeOf(compiling, draft),
  };
}

const EFFECT_KEYS = { 'cap-grade': 'grade', zero: 'of', deduct: 'points' } as const;

function effectOf(compiling: Compiling, draft: VetoDraft, context: RuleContext): VetoEffect | undefined {
  const kind = draft.effect;
  const needed = Object.hasOwn(EFFECT_KEYS, kind) ? EFFECT_KEYS[kind as keyof typeof EFFECT_KEYS] : undefined;
  for (const key of ['grade', 'of', 'points'] as const)
    if (key !== needed && draft[key] !== undefined)
      compiling.emit(vetoKey({ effect: kind, key, needed: false }, placeOf(compiling, draft, key)));
  if (needed !== undefined && draft[needed] === undefined) {
    compiling.fatal(
      vetoKey({ effect: kind, key: needed, needed: true }, placeOf(compiling, draft, 'effect')),
    );
    return undefined;
  }
  switch (kind) {
    case 'cap-grade':
      known(
        compiling,
        draft,
        'grade',
        draft.grade!,
        compiling.draft.grades.map(({ name }) => name),
      );
      return { kind, grade: draft.grade! };
    case 'zero':
      known(compiling, draft, 'of', draft.of!, ['total', ...context.codes]);
      return { kind, of: draft.of! };
    case 'deduct':
      return { kind, points: draft.points! };
    default:
      return { kind };
  }
}

function known(compiling: Compiling, draft: object, key: string, name: string, all: readonly string[]): void {
  if (all.includes(name)) return;
  const particulars = { key, name, nearest: nearest(name, all), known: all };
  compiling.emit(unknownCode(particulars, placeOf(compiling, draft, key)));
}

/** A band with its quota and further condition. */
export function compileGrade(
  compiling: Compiling,
  draft: GradeDraft,
  context: RuleContext,
): Grade | undefined {
  const { names, computed } = context;
  const when = compileRule(compiling, draft, 'when', names.standing, 'boolean');
  if (draft.when !== undefined && !when) return undefined;
  const quota = draft.quota && compileQuota(compiling, draft.quota, context);
  if (draft.quota && !quota) return undefined;
  return {
    name: draft.name,
    min: draft.min,
    quota,
    when: when && withComputed(when, computed),
    award: draft.award,
    at: placeOf(compiling, draft),
  };
}

/** A quota with the conditions of its shares; undefined where one of them is refused. */
function compileQuota(
  compiling: Compiling,
  draft: NonNullable<GradeDraft['quota']>,
  { names, computed }: RuleContext,
): Quota | undefined {
  const condition = (owner: object) => {
    const when = compileRule(compiling, owner, 'when', names.standing, 'boolean');
    return when && withComputed(when, computed);
  };
  const ratios = (draft.ratios ?? []).flatMap((own) => {
    const when = condition(own);
    return when ? [{ when, ratio: own.ratio }] : [];
  });
  const tiltWhen = draft.tilt?.when === undefined ? undefined : condition(draft.tilt);
  if (ratios.length < (draft.ratios?.length ?? 0) || (draft.tilt?.when !== undefined && !tiltWhen))
    return undefined;
  return { ...draft, ratios, tilt: draft.tilt && { ...draft.tilt, when: tiltWhen } };
}

/** A grade beside the bands. */
export function compileUngraded(
  compiling: Compiling,
  draft: UngradedDraft,
  { names, computed }: RuleContext,
): Ungraded | undefined {
  const when = compileRule(compiling, draft, 'when', names.standing, 'boolean');
  if (!when) return undefined;
  const { name, counted } = draft;
  return { name, when: withComputed(when, computed), counted, award: false, at: placeOf(compiling, draft) };
}

/** A rule of the red or black list: units by a condition, or nominated cases. */
export function compileList(
  compiling: Compiling,
  draft: ListDraft,
  { names, computed }: RuleContext,
): ListRule | undefined {
  oneOf(compiling, draft, 'when', 'events', draft.title ?? draft.list);
  const when = compileRule(compiling, draft, 'when', names.standing, 'boolean');
  const exempt = compileRule(compiling, draft, 'exempt', names.standing, 'boolean');
  if ((draft.when !== undefined && !when) || (draft.exempt !== undefined && !exempt)) return undefined;
  return {
    list: draft.list,
    title: draft.title,
    when: when && withComputed(when, computed),
    events: draft.events,
    reason: draft.reason,
    exempt: exempt && withComputed(exempt, computed),
    periods: draft.periods,
    at: placeOf(compiling, draft),
  };
}

/** A rule by which results are used. */
export function compileUse(
  compiling: Compiling,
  draft: UseDraft,
  { names, computed }: RuleContext,
): UseRule | undefined {
  const when = compileRule(compiling, draft, 'when', names.standing, 'boolean');
  if (!when) return undefined;
  const { code, title, kind, reason, outcomes } = draft;
  return {
    code,
    title,
    kind,
    when: withComputed(when, computed),
    reason,
    outcomes,
    at: placeOf(compiling, draft),
  };
}

/** Exactly one of two keys must be written. */
function oneOf(compiling: Compiling, draft: object, first: string, second: string, title: string): void {
  const written = [first, second].filter((key) => isWritten(compiling, draft, key));
  const both = written.length === 2;
  if (written.length !== 1)
    compiling.emit(
      eitherKey({ title, first, second, both }, placeOf(compiling, draft, both ? second : undefined)),
    );
}
