import { HANDLED, type Handled, type IndicatorScores } from '../model/assessment.ts';
import { STATE, type State } from '../model/fact.ts';
import { notReported, notReportedDraft } from '../model/faults/engine.ts';
import type { Indicator, NotApplicable, NotReported } from '../model/scheme.ts';
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
      const cell = { unit: facts.units[unit]!.name, indicator: indicator.title };
      emit((provisional ? notReportedDraft : notReported)(cell, indicator.at));
    });
    return { ...scores, handled };
  });
  return { ...soFar, indicators };
};

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
