import type { Assessment } from '../model/assessment.ts';
import { formatPlace } from '../model/place.ts';
import type { ScoredInstead, SurveyOutcome } from '../model/survey.ts';
import { STATE_NAMES } from './json-values.ts';

/** What surveys gave, with answers and margins of error, and whether it was scored, as plain data. */
export const surveyValues = ({ facts, scheme }: Assessment): readonly unknown[] =>
  [...(facts.surveys ?? [])].flatMap(([item, byUnit]) =>
    [...byUnit].flatMap(([unit, outcomes]) =>
      outcomes.map((outcome) => ({
        item: scheme.items[item]!.code,
        unit: facts.units[unit]!.code,
        ...plain(outcome),
      })),
    ),
  );

const plain = ({ track, scored, instead, margin, parts, ...figure }: SurveyOutcome): object => ({
  ...figure,
  parts: parts.map(({ at, margin: own, ...part }) => ({ ...part, margin: own ?? null, at: formatPlace(at) })),
  margin: margin ?? null,
  track,
  scored,
  instead: instead ? insteadOf(instead) : null,
});

const insteadOf = ({ track, state, value, at }: ScoredInstead): unknown => ({
  track,
  state: STATE_NAMES[state],
  value,
  cell: formatPlace(at),
});
