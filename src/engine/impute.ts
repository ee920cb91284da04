import { mean } from '../base/moments.ts';
import {
  type Assessment,
  type GroupMean,
  HANDLED,
  type Handled,
  type IndicatorScores,
} from '../model/assessment.ts';
import type { Emit } from '../model/diagnostic.ts';
import { type Facts, factPlace, STATE, type State } from '../model/fact.ts';
import { groupMissing, groupValueMissing } from '../model/faults/composite.ts';
import { notReported, notReportedDraft } from '../model/faults/engine.ts';
import { howMany } from '../model/how-many.ts';
import type { Place } from '../model/place.ts';
import { type Said, same } from '../model/said.ts';
import type { Indicator, NotApplicable, NotReported, Scheme } from '../model/scheme.ts';
import { figuresOf } from './derive.ts';
import type { Stage } from './stage.ts';
import { strikeOut } from './strike-out.ts';

const POLICY: Readonly<Record<NotApplicable | NotReported, Handled>> = {
  reweigh: HANDLED.reweighed,
  full: HANDLED.full,
  'peer-mean': HANDLED.peerMean,
  'group-mean': HANDLED.groupMean,
  zero: HANDLED.zero,
  fail: HANDLED.reweighed, // refused below; a draft goes on without it
};

/** Decides what happens to each missing value by its indicator's policy; "not reported" refuses by default. */
export const impute: Stage = (soFar, emit) => {
  const { scheme, facts } = soFar;
  const indicators = strikeOut(soFar).map((scores, index): IndicatorScores => {
    const indicator = scheme.indicators[index]!;
    const handled = scores.states.map((state) => handle(indicator, state as State));
    if (indicator.notReported === 'fail') {
      const gaps = facts.units.flatMap((_, unit) =>
        scores.states[unit] === STATE.notReported ? [unit] : [],
      );
      reportGaps(soFar, indicator, gaps, emit);
    }
    return indicator.notReported === 'group-mean'
      ? fillByGroup(soFar, indicator, { ...scores, handled }, emit)
      : { ...scores, handled };
  });
  return { ...soFar, indicators };
};

/** Puts the mean of a unit's group (within its pool) in place of a value that was not reported; blanks form no group. */
function fillByGroup(
  { scheme, facts, poolOf }: Assessment,
  indicator: Indicator,
  scores: IndicatorScores,
  emit: Emit,
): IndicatorScores {
  const column = scheme.group!; // no scheme is compiled that fills in by groups and names no column
  const groups = facts.units.map(({ columns }) => `${columns.get(column) ?? ''}`);
  const known = new Map<string, number[]>();
  facts.units.forEach((_, unit) => {
    if (scores.states[unit] !== STATE.value || groups[unit] === '') return;
    const key = `${poolOf[unit]}:${groups[unit]}`;
    known.set(key, [...(known.get(key) ?? []), scores.raws[unit]!]);
  });
  const filled = new Map<number, GroupMean>();
  const [states, raws, handled] = [scores.states.slice(), scores.raws.slice(), scores.handled.slice()];
  facts.units.forEach(({ name, at }, unit) => {
    if (handled[unit] !== HANDLED.groupMean) return;
    const peers = known.get(`${poolOf[unit]}:${groups[unit]}`);
    if (peers) {
      states[unit] = STATE.value;
      raws[unit] = mean(peers);
      filled.set(unit, { group: groups[unit]!, members: peers.length, mean: raws[unit] });
      return;
    }
    handled[unit] = HANDLED.reweighed;
    const cell = { unit: name, indicator: indicator.title, column };
    const group = groups[unit]!;
    emit(group === '' ? groupValueMissing(cell, at) : groupMissing({ ...cell, group }, indicator.at));
  });
  return { ...scores, states, raws, handled, filled };
}

/** Reports the units whose figure is missing; once where everybody's is, in the same way. */
function reportGaps(
  { scheme, facts, provisional }: Assessment,
  indicator: Indicator,
  units: readonly number[],
  emit: Emit,
): void {
  const kind = provisional ? notReportedDraft : notReported;
  const gaps = units.map((unit) => ({
    who: same(facts.units[unit]!.name),
    ...gapOf(scheme, facts, indicator, unit),
  }));
  const everybody =
    units.length > 1 &&
    units.length === facts.units.length &&
    gaps.every(({ detail }) => detail?.zh === gaps[0]!.detail?.zh);
  const { zh, en } = howMany(units.length, scheme.of);
  const all = { zh: `全部 ${zh}`, en: `all ${en}` };
  for (const { who, detail, at } of everybody ? [{ ...gaps[0]!, who: all }] : gaps)
    emit(kind({ who, indicator: indicator.title, detail }, at ?? indicator.at));
}

/** What is missing of a figure (the months of a roll-up), and the blank cell where there is one. */
function gapOf(
  scheme: Scheme,
  facts: Facts,
  indicator: Indicator,
  unit: number,
): { readonly detail: Said | undefined; readonly at: Place | undefined } {
  const gaps = figuresOf(scheme, facts, indicator).filter(({ states }) => states[unit] === STATE.notReported);
  const cells = gaps.flatMap(({ first, count }) =>
    Array.from({ length: count[unit]! }, (_, step) => first[unit]! + step),
  );
  const blank = cells.find((fact) => facts.log.state[fact] === STATE.notReported);
  const details = gaps.flatMap(({ notes }) => notes.get(unit) ?? []);
  return { detail: details[0], at: blank === undefined ? undefined : factPlace(facts.log, blank) };
}

function handle(indicator: Indicator, state: State): Handled {
  switch (state) {
    case STATE.value:
      return HANDLED.none;
    case STATE.notApplicable:
      return POLICY[indicator.notApplicable];
    case STATE.notReported:
      return POLICY[indicator.notReported];
    case STATE.unusable:
      return HANDLED.reweighed; // already refused with its cell
    case STATE.notDue:
      return HANDLED.reweighed;
    case STATE.voided:
      return HANDLED.zero;
  }
}
