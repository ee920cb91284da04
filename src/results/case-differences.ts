import { formatPlain, roundHalfUp, snap } from '../base/decimal.ts';
import type { Assessment } from '../model/assessment.ts';
import type { CaseDifference, Expected } from '../model/case.ts';

/** What a figure of an assessment is; undefined where the scheme has no such indicator or dimension. */
type Found = number | string | boolean | readonly string[] | undefined;

/** Where the assessment departs from what is expected, in the order of the file. Numbers are compared on 15 digits. */
export function caseDifferences(
  assessment: Assessment,
  expected: readonly Expected[],
): readonly CaseDifference[] {
  return expected.flatMap(({ unit, figure, value, at }) => {
    const index = assessment.facts.units.findIndex(({ name, code }) => name === unit || code === unit);
    const found = figureOf(assessment, index, figure);
    if (same(value, found)) return [];
    return [{ unit, figure, expected: shown(value), found: shown(found), at }];
  });
}

/** Codes of the indicators and dimensions that an expected figure may name. */
export function isKnownFigure({ scheme }: Pick<Assessment, 'scheme'>, figure: string): boolean {
  const [group, code] = figure.split('.');
  if (group === 'indicators') return scheme.indicators.some((one) => one.code === code);
  return group !== 'dimensions' || scheme.dimensions.some((one) => one.code === code);
}

function figureOf(assessment: Assessment, unit: number, figure: string): Found {
  const [group, code = '', part = ''] = figure.split('.');
  if (group === 'indicators') return lineFigure(assessment, unit, code, part);
  if (group === 'dimensions')
    return assessment.dimensions[assessment.scheme.dimensions.findIndex((one) => one.code === code)]?.points[
      unit
    ];
  return STANDING[figure as keyof typeof STANDING]?.(assessment, unit);
}

const STANDING = {
  total: ({ totals, unscored }: Assessment, unit: number) =>
    unscored?.has(unit) ? undefined : totals.settled[unit],
  weighed: ({ weighed }: Assessment, unit: number) => weighed.settled[unit],
  bonus: ({ bonus }: Assessment, unit: number) => bonus[unit],
  deduction: ({ deduction }: Assessment, unit: number) => deduction[unit],
  rank: ({ ranks }: Assessment, unit: number) => ranks[unit],
  grade: ({ grades }: Assessment, unit: number) => grades[unit]?.name,
  barred: ({ barred }: Assessment, unit: number) => barred[unit],
  vetoes: ({ vetoes }: Assessment, unit: number) =>
    vetoes.flatMap(({ veto, unit: of, lifted }) => (of === unit && !lifted ? [veto.code] : [])),
  lists: ({ lists }: Assessment, unit: number) => [
    ...new Set(lists.flatMap(({ list, unit: of }) => (of === unit ? [list] : []))),
  ],
} as const satisfies Record<string, (assessment: Assessment, unit: number) => Found>;

function lineFigure({ scheme, indicators }: Assessment, unit: number, code: string, part: string): Found {
  const scores = indicators[scheme.indicators.findIndex((one) => one.code === code)];
  switch (part) {
    case 'points':
      return scores?.weighted[unit];
    case 'score':
      return scores && roundHalfUp(scores.normalised[unit]!, 4);
    case 'raw':
      return scores?.texts[unit] ?? scores?.raws[unit];
    case 'target':
      return scores?.targets[unit];
    case 'full':
      return scores?.weights[unit];
    default:
      return undefined;
  }
}

function same(expected: Expected['value'], found: Found): boolean {
  if (typeof expected === 'number') return typeof found === 'number' && snap(expected) === snap(found);
  if (typeof expected !== 'object') return expected === found;
  const list = Array.isArray(found) ? (found as readonly string[]) : [];
  return list.length === expected.length && expected.every((one) => list.includes(one));
}

function shown(value: Found): string {
  if (typeof value === 'number') return Number.isNaN(value) ? '—' : formatPlain(value);
  if (typeof value === 'object') return value.length === 0 ? '[]' : `[${value.join(', ')}]`;
  return value === undefined ? '—' : String(value);
}
