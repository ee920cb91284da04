import type { Assessment } from '../model/assessment.ts';
import { formatPeriod } from '../model/period.ts';
import { formatPlace } from '../model/place.ts';
import type { CrammingRow } from './cramming.ts';

/** What each unit's rounds were, and what they made of its year; empty where the year stands by itself. */
export function roundValues({ facts, rounds, order, scheme }: Assessment): readonly unknown[] {
  if (!rounds || !facts.rounds) return [];
  return order.map((unit) => ({
    unit: facts.units[unit]!.code,
    weight: scheme.ofRounds!.weight,
    mean: rounds.means[unit],
    own: rounds.own[unit],
    rounds: facts.rounds!.map(({ period, totals, excused, imputed }) => {
      const entry = imputed.get(unit);
      return {
        period: formatPeriod(period),
        total: totals[unit],
        excused: excused.has(unit),
        imputed: entry
          ? {
              author: entry.author,
              reason: entry.reason,
              document: entry.document,
              at: formatPlace(entry.at),
            }
          : null,
      };
    }),
  }));
}

/** A line of year-end cramming as plain data. */
export const crammingValue = ({ unit, indicator, share, months }: CrammingRow): unknown => ({
  unit: unit.code,
  indicator: indicator.code,
  share,
  months,
});
