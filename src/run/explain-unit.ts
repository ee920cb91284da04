import { foldName } from '../base/fold.ts';
import { nearest } from '../base/nearest.ts';
import { factScopes } from '../engine/scope.ts';
import type { Assessment } from '../model/assessment.ts';
import type { UnitCode } from '../model/codes.ts';
import type { Emit } from '../model/diagnostic.ts';
import { explainUnknown } from '../model/faults/run.ts';
import type { Indicator } from '../model/scheme.ts';
import { type Explanation, explain } from '../results/explanation.ts';

/** Whom and what to explain. */
export interface ExplainRequest {
  /** Code, name or alias of the unit. */
  readonly unit: string;
  /** Codes or titles of indicators; empty: all. */
  readonly indicators: readonly string[];
  /** Code, title or category of one scheme; undefined: all that score the unit. */
  readonly scheme?: string;
}

/** The codes of all whom a request names in the schemes asked for: by the code itself, else by a name or alias. */
export function codesAsked(
  assessments: readonly Assessment[],
  { unit, scheme }: ExplainRequest,
): readonly UnitCode[] {
  const wanted = foldName(unit);
  const units = askedOf(assessments, scheme).flatMap(({ facts }) => facts.units);
  const byCode = units.find(({ code }) => foldName(code) === wanted);
  if (byCode) return [byCode.code];
  const called = units.filter(({ name, aliases }) => [name, ...aliases].map(foldName).includes(wanted));
  return [...new Set(called.map(({ code }) => code))];
}

const askedOf = (assessments: readonly Assessment[], wanted: string | undefined): readonly Assessment[] =>
  assessments.filter(
    ({ scheme: { code, title, category } }) =>
      wanted === undefined || [code, title, category].map(foldName).includes(foldName(wanted)),
  );

/** Explains a unit in every assessment that scores it; what is not there is reported with the nearest name. */
export function explainUnit(
  assessments: readonly Assessment[],
  { unit, indicators, scheme }: ExplainRequest,
  emit: Emit,
): readonly Explanation[] {
  const asked = askedOf(assessments, scheme);
  if (asked.length === 0 && scheme !== undefined) {
    const known = assessments.map((assessment) => assessment.scheme.title);
    emit(explainUnknown({ what: 'scheme', name: scheme, nearest: nearest(scheme, known), known }));
  }
  const found = asked.flatMap((assessment) => {
    const index = assessment.facts.units.findIndex(({ code, name, aliases }) =>
      [code, name, ...aliases].map(foldName).includes(foldName(unit)),
    );
    return index < 0 ? [] : [{ assessment, index }];
  });
  if (found.length === 0 && asked.length > 0) {
    const known = asked.flatMap(({ facts }) => facts.units.map(({ name }) => name));
    emit(explainUnknown({ what: 'unit', name: unit, nearest: nearest(unit, known), known }));
  }
  reportUnknown(
    found.map(({ assessment }) => assessment),
    indicators,
    emit,
  );
  return found.flatMap(({ assessment, index }) => {
    const wanted = indicators.length === 0 ? undefined : indicesOf(assessment, indicators);
    if (wanted?.size === 0) return [];
    const scope = factScopes(assessment.scheme, assessment.facts)(index);
    return [explain(assessment, index, wanted, ({ value }) => value?.explain(scope))];
  });
}

const isNamed = ({ code, title }: Indicator, name: string): boolean =>
  [code as string, title].map(foldName).includes(foldName(name));

const indicesOf = ({ scheme }: Assessment, names: readonly string[]): ReadonlySet<number> =>
  new Set(
    scheme.indicators.flatMap((indicator, index) =>
      names.some((name) => isNamed(indicator, name)) ? [index] : [],
    ),
  );

function reportUnknown(assessments: readonly Assessment[], names: readonly string[], emit: Emit): void {
  const all = assessments.flatMap(({ scheme }) => scheme.indicators);
  const known = all.map(({ title }) => title);
  for (const name of names)
    if (all.length > 0 && !all.some((indicator) => isNamed(indicator, name)))
      emit(explainUnknown({ what: 'indicator', name, nearest: nearest(name, known), known }));
}
