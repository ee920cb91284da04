import { snap } from '../base/decimal.ts';
import { sum } from '../base/sum.ts';
import { surveyStratumSmall, surveyTooSmall } from '../model/faults/facts.ts';
import type { SurveyFigure } from '../model/survey.ts';
import type { Desk, Gathering, Tally } from './desk.ts';

/** Half the width of a 95 % interval in standard errors. */
const Z95 = 1.96;

/** The figure of one tally; undefined after a diagnostic where there are too few valid answers. */
export function figureOf(
  gathering: Gathering,
  desk: Desk,
  item: number,
  unit: number,
  tally: Tally,
): SurveyFigure | undefined {
  const { title, survey } = desk.scheme.items[item]!;
  const { minimum, strata } = survey!;
  const name = desk.units[unit]!.name;
  const { valid, all, scores } = tally;
  if (valid === 0 || valid < minimum) {
    gathering.emit(surveyTooSmall({ unit: name, title, valid, minimum }, tally.at));
    return undefined;
  }
  if (!strata) {
    const { mean, variance } = momentsOf(scores.get('')!);
    const margin = variance === undefined ? undefined : Z95 * Math.sqrt(variance / valid);
    return { value: snap(mean), valid, all, margin, strata: [], parts: [] };
  }
  const parts = [...strata.weights].map(([key, { name: stratum, weight }]) => {
    const own = scores.get(key) ?? new Map<number, number>();
    return { stratum, weight, answers: countOf(own), ...momentsOf(own) };
  });
  const small = parts.filter(({ answers }) => answers === 0 || answers < strata.minimum);
  for (const { stratum, answers } of small)
    gathering.emit(
      surveyStratumSmall(
        { unit: name, title, stratum, valid: answers, minimum: Math.max(1, strata.minimum) },
        tally.at,
      ),
    );
  if (small.length > 0) return undefined;
  const errors = parts.map(({ weight, variance, answers }) =>
    variance === undefined ? undefined : (weight ** 2 * variance) / answers,
  );
  return {
    value: snap(sum(parts.map(({ weight, mean }) => weight * mean))),
    valid,
    all,
    margin: errors.every((error) => error !== undefined) ? Z95 * Math.sqrt(sum(errors)) : undefined,
    strata: parts.map(({ stratum, weight, mean, answers }) => ({
      name: stratum,
      weight,
      value: snap(mean),
      valid: answers,
    })),
    parts: [],
  };
}

const countOf = (scores: ReadonlyMap<number, number>): number =>
  [...scores.values()].reduce((count, times) => count + times, 0);

/** Mean and sample variance (undefined for fewer than two answers), summed by score from the least up. */
function momentsOf(scores: ReadonlyMap<number, number>): {
  readonly mean: number;
  readonly variance: number | undefined;
} {
  const count = countOf(scores);
  const sorted = [...scores].sort(([a], [b]) => a - b);
  const mean = sum(sorted.map(([score, times]) => score * times)) / count;
  if (count < 2) return { mean, variance: undefined };
  return { mean, variance: sum(sorted.map(([score, times]) => times * (score - mean) ** 2)) / (count - 1) };
}
