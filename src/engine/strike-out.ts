import type { Assessment, IndicatorScores } from '../model/assessment.ts';
import { STATE } from '../model/fact.ts';
import { isVoidIn } from '../model/finding.ts';

/**
 * The indicators' values without those that a field verification voids: they score nothing, and peers are not held
 * against them. What a part of the year does not ask for yet cannot be void.
 */
export function strikeOut({ facts, indicators, months }: Assessment): readonly IndicatorScores[] {
  const voided = (facts.findings ?? []).filter((finding) => isVoidIn(finding, months));
  if (voided.length === 0) return indicators;
  return indicators.map((scores, index) => {
    const units = voided.flatMap(({ indicator, unit }) =>
      indicator === index && scores.states[unit] !== STATE.notDue ? [unit] : [],
    );
    if (units.length === 0) return scores;
    const [states, raws, texts] = [scores.states.slice(), scores.raws.slice(), [...scores.texts]];
    for (const unit of units) {
      states[unit] = STATE.voided;
      raws[unit] = Number.NaN;
      texts[unit] = undefined;
    }
    return { ...scores, states, raws, texts };
  });
}
