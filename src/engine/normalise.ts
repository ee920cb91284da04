import { sum } from '../base/sum.ts';
import { type Assessment, HANDLED, type IndicatorScores } from '../model/assessment.ts';
import type { Emit } from '../model/diagnostic.ts';
import { STATE } from '../model/fact.ts';
import { peersMissing, unscorable } from '../model/faults/engine.ts';
import type { Scored } from '../model/method.ts';
import type { Indicator } from '../model/scheme.ts';
import { placeOfValue } from './derive.ts';
import { scoredValue } from './keep-pace.ts';
import { membersOf } from './pools.ts';
import { reportPartYear } from './report-part-year.ts';
import type { Stage } from './stage.ts';

/** Turns values into normalised scores by each indicator's method, then fills in what the policies decided. */
export const normalise: Stage = (soFar, emit) => {
  const pools = membersOf(soFar.pools, soFar.poolOf);
  const indicators = soFar.indicators.map((scores, index) => {
    const indicator = soFar.scheme.indicators[index]!;
    const next = {
      ...scores,
      normalised: scores.normalised.slice(),
      handled: scores.handled.slice(),
      states: scores.states.slice(),
    };
    for (const members of pools) {
      scorePool(soFar, index, next, members, emit);
      fillPool(soFar, indicator, next, members, emit);
    }
    return next;
  });
  return { ...soFar, indicators };
};

function scorePool(
  soFar: Assessment,
  index: number,
  scores: IndicatorScores,
  members: readonly number[],
  emit: Emit,
): void {
  const indicator = soFar.scheme.indicators[index]!;
  const { method, direction, weight } = indicator;
  const scored = members.filter((unit) => scores.states[unit] === STATE.value);
  if (method.scope === 'peers') reportPartYear(soFar, indicator, scores, scored, method.name, emit);
  const results: readonly Scored[] =
    method.scope === 'peers'
      ? method.scorePeers({
          raws: scored.map((unit) => scoredValue(scores, unit)),
          direction,
          weight: weight.value,
        })
      : scored.map((unit) => {
          const target = scores.targets[unit]!;
          const raw = scores.texts[unit] ?? scoredValue(scores, unit);
          return method.scoreUnit({
            raw,
            target: Number.isNaN(target) ? undefined : target,
            direction,
            weight: weight.value,
          });
        });
  scored.forEach((unit, place) => {
    const result = results[place]!;
    if (typeof result === 'number') {
      if (!Number.isFinite(result)) throw new Error(`method ${method.name} gave ${result}`);
      scores.normalised[unit] = result;
      return;
    }
    scores.states[unit] = STATE.unusable;
    scores.handled[unit] = HANDLED.reweighed;
    const particulars = {
      unit: soFar.facts.units[unit]!.name,
      indicator: indicator.title,
      why: result.unscorable,
    };
    const target = result.ofTarget && soFar.facts.targets[index]?.places[unit];
    const at = target ?? placeOfValue(soFar.scheme, soFar.facts, indicator, unit) ?? indicator.at;
    emit(unscorable(particulars, at));
  });
}

function fillPool(
  soFar: Assessment,
  indicator: Indicator,
  scores: IndicatorScores,
  members: readonly number[],
  emit: Emit,
): void {
  const peers = members.flatMap((unit) =>
    scores.states[unit] === STATE.value ? [scores.normalised[unit]!] : [],
  );
  for (const unit of members)
    switch (scores.handled[unit]) {
      case HANDLED.full:
        scores.normalised[unit] = 100;
        break;
      case HANDLED.zero:
        scores.normalised[unit] = 0;
        break;
      case HANDLED.peerMean:
        if (peers.length > 0) scores.normalised[unit] = sum(peers) / peers.length;
        else {
          scores.handled[unit] = HANDLED.reweighed;
          emit(
            peersMissing({ unit: soFar.facts.units[unit]!.name, indicator: indicator.title }, indicator.at),
          );
        }
        break;
      default:
    }
}
