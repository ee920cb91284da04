import { HANDLED, type Handled, type IndicatorScores } from '../model/assessment.ts';
import { type Facts, factPlace, STATE, type State } from '../model/fact.ts';
import { notReported, notReportedDraft } from '../model/faults/engine.ts';
import type { Place } from '../model/place.ts';
import type { Said } from '../model/said.ts';
import type { Indicator, NotApplicable, NotReported, Scheme } from '../model/scheme.ts';
import { itemsOf } from './derive.ts';
import type { Stage } from './stage.ts';

const POLICY: Readonly<Record<NotApplicable | NotReported, Handled>> = {
  reweigh: HANDLED.reweighed,
  full: HANDLED.full,
  'peer-mean': HANDLED.peerMean,
  zero: HANDLED.zero,
  fail: HANDLED.reweighed, // refused below; a draft goes on without it
};

/** Decides what happens to each missing value by its indicator's policy; "not reported" refuses by default. */
export const impute: Stage = (soFar, emit) => {
  const { scheme, facts, provisional } = soFar;
  const indicators = soFar.indicators.map((scores, index): IndicatorScores => {
    const indicator = scheme.indicators[index]!;
    const handled = scores.states.map((state) => handle(indicator, state as State));
    scores.states.forEach((state, unit) => {
      if (state !== STATE.notReported || indicator.notReported !== 'fail') return;
      const { detail, at } = gapOf(scheme, facts, indicator, unit);
      const particulars = { unit: facts.units[unit]!.name, indicator: indicator.title, detail };
      emit((provisional ? notReportedDraft : notReported)(particulars, at ?? indicator.at));
    });
    return { ...scores, handled };
  });
  return { ...soFar, indicators };
};

/** What is missing of a figure (the months of a roll-up), and the blank cell where there is one. */
function gapOf(
  scheme: Scheme,
  facts: Facts,
  indicator: Indicator,
  unit: number,
): { readonly detail: Said | undefined; readonly at: Place | undefined } {
  const gaps = itemsOf(scheme, indicator).filter(
    (item) => facts.items[item]!.states[unit] === STATE.notReported,
  );
  const cells = gaps.flatMap((item) => {
    const { first, count } = facts.items[item]!;
    return Array.from({ length: count[unit]! }, (_, step) => first[unit]! + step);
  });
  const blank = cells.find((fact) => facts.log.state[fact] === STATE.notReported);
  const details = gaps.flatMap((item) => facts.items[item]!.notes.get(unit) ?? []);
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
  }
}
