import { formatPlain, roundHalfUp, snap } from '../base/decimal.ts';
import { foldName } from '../base/fold.ts';
import { nearest } from '../base/nearest.ts';
import { sum } from '../base/sum.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Emit } from '../model/diagnostic.ts';
import { chargeUnknown } from '../model/faults/facts.ts';
import type { FromFigure } from '../model/from-figure.ts';
import type { Scheme } from '../model/scheme.ts';
import { columnPlace, type Unit } from '../model/unit.ts';
import type { Figure } from './figure.ts';
import { indicatorParts } from './taken-parts.ts';

/** Names of indicators in a cell are parted by these signs. */
const BETWEEN = /[、；;，,\n]/u;

/**
 * What a person answers for: Σ(Wᵢ·sᵢ) ÷ Σ(Wᵢ) over the indicators that the person's column names (by code, title, a
 * dimension or a tag; 全部 for all), with the weights in force for the unit; an indicator that does not apply to it
 * drops out.
 */
export function chargeOf(
  assessment: Assessment,
  unit: number,
  { of }: FromFigure,
  taker: Unit,
  emit: Emit,
): Figure | undefined {
  const cell = String(taker.columns.get(of ?? '') ?? '');
  const names = cell.split(BETWEEN).flatMap((name) => name.trim() || []);
  if (names.length === 0) return undefined;
  const charged = new Set<number>();
  for (const name of names) {
    const found = indicatorsNamed(assessment.scheme, name);
    for (const index of found) charged.add(index);
    if (found.length > 0) continue;
    const known = assessment.scheme.indicators.map(({ title }) => title);
    emit(
      chargeUnknown(
        { person: taker.name, name, scheme: assessment.scheme.title, near: nearest(name, known) },
        taker.at,
      ),
    );
  }
  const sorted = [...charged].sort((a, b) => a - b);
  const lines = sorted.flatMap((index) => {
    const { weights, normalised } = assessment.indicators[index]!;
    const weight = weights[unit]!;
    const { title } = assessment.scheme.indicators[index]!;
    return weight > 0 ? [{ title, weight, score: normalised[unit]! }] : [];
  });
  const { name } = assessment.facts.units[unit]!;
  const made = {
    said: { zh: `「${cell}」的得分率`, en: `score rate of "${cell}"` },
    parts: indicatorParts(assessment, sorted, unit),
    at: columnPlace(taker, of ?? ''),
  };
  if (lines.length === 0)
    return {
      ...made,
      value: undefined,
      note: { zh: `${name}的「${cell}」都不适用`, en: `none of "${cell}" applies to ${name}` },
    };
  const weights = sum(lines.map(({ weight }) => weight));
  const value = snap(sum(lines.map(({ weight, score }) => weight * score)) / weights);
  const shown = (figure: number): string => formatPlain(roundHalfUp(figure, 4));
  const parts = lines.map(({ title, weight, score }) => `${title} ${shown(score)}×${shown(weight)}`);
  const working = `(${parts.join(' + ')}) ÷ ${shown(weights)} = ${shown(value)}`;
  return {
    ...made,
    value,
    note: {
      zh: `${name}在「${assessment.scheme.title}」：${working}`,
      en: `${name} in "${assessment.scheme.title}": ${working}`,
    },
  };
}

/** The indicators that a name stands for: one of them, those of a dimension at any depth, those with a tag, or all. */
function indicatorsNamed({ indicators, dimensions, items }: Scheme, name: string): readonly number[] {
  const wanted = foldName(name);
  const every = indicators.map((_, index) => index);
  if (wanted === foldName('全部') || wanted === 'all') return every;
  const named = every.filter((index) => {
    const { code, title, item } = indicators[index]!;
    return [code, title, ...(items[item]?.aliases ?? [])].some((text) => foldName(text) === wanted);
  });
  if (named.length > 0) return named;
  const within = (dimension: number): boolean => {
    if (dimension < 0) return false;
    const { code, title, parent } = dimensions[dimension]!;
    return [code, title].some((text) => foldName(text) === wanted) || within(parent);
  };
  const below = every.filter((index) => within(indicators[index]!.dimension));
  if (below.length > 0) return below;
  return every.filter((index) => indicators[index]!.tags.some((tag) => foldName(tag) === wanted));
}
