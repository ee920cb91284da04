import type { Assessment } from '../model/assessment.ts';

/** What surveys gave, with answers and margins of error, as plain data. */
export const surveyValues = ({ facts, scheme }: Assessment): readonly unknown[] =>
  [...(facts.surveys ?? [])].flatMap(([item, byUnit]) =>
    [...byUnit].map(([unit, figure]) => ({
      item: scheme.items[item]!.code,
      unit: facts.units[unit]!.code,
      ...figure,
      margin: figure.margin ?? null,
    })),
  );
