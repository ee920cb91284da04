import { formatPlain, roundHalfUp, snap } from '../base/decimal.ts';
import { foldName } from '../base/fold.ts';
import { nearest } from '../base/nearest.ts';
import { sum } from '../base/sum.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Emit } from '../model/diagnostic.ts';
import { chargeUnknown } from '../model/faults/facts.ts';
import type { Said } from '../model/said.ts';
import type { FromFigure, Scheme } from '../model/scheme.ts';
import { nameWithMonths } from '../model/span.ts';
import { type STANDING_FIGURES, standingFigure } from '../model/standing-figures.ts';
import type { Unit } from '../model/unit.ts';

/** A figure of an assessment (undefined where it does not apply to the unit), and how it is told. */
export interface Figure {
  readonly value: number | string | undefined;
  readonly note: Said;
}

const totalOf = ({ totals, unscored }: Assessment, unit: number): number | undefined =>
  unscored?.has(unit) ? undefined : totals.settled[unit];

/** How the figures of a standing are read off an assessment. */
const STANDING: Readonly<
  Record<keyof typeof STANDING_FIGURES, (assessment: Assessment, unit: number) => number | string | undefined>
> = {
  total: totalOf,
  percent: (assessment, unit) => {
    const total = totalOf(assessment, unit);
    return total === undefined ? undefined : snap((total / assessment.scheme.total) * 100);
  },
  rank: ({ ranks }, unit) => ranks[unit] || undefined,
  grade: ({ grades }, unit) => grades[unit]?.name,
  vetoed: ({ vetoed }, unit) => Number(vetoed[unit]),
  barred: ({ barred }, unit) => Number(barred[unit]),
};

/** A figure of a unit in another assessment; undefined where there is none. `taker` is the unit or person it is for. */
export function figureOf(
  assessment: Assessment,
  unit: number,
  from: FromFigure,
  taker: Unit,
  emit: Emit,
): Figure | undefined {
  if (from.figure === 'charge') return chargeOf(assessment, unit, from, taker, emit);
  const said = standingFigure(from.figure);
  const value = said
    ? STANDING[from.figure as keyof typeof STANDING](assessment, unit)
    : pointsOf(assessment, unit, from.figure);
  if (value === undefined || Number.isNaN(value)) return undefined;
  return { value, note: noteOf(assessment, unit, said ?? titleOf(assessment.scheme, from.figure), value) };
}

function pointsOf(assessment: Assessment, unit: number, code: string): number | undefined {
  const { scheme, dimensions, indicators } = assessment;
  const dimension = scheme.dimensions.findIndex((one) => one.code === code);
  if (dimension >= 0) return dimensions[dimension]!.points[unit];
  return indicators[scheme.indicators.findIndex((one) => one.code === code)]?.weighted[unit];
}

function titleOf({ dimensions, indicators }: Scheme, code: string): Said {
  const title = [...dimensions, ...indicators].find((one) => one.code === code)?.title ?? code;
  return { zh: `「${title}」得分`, en: `points of "${title}"` };
}

function noteOf(
  { scheme, period, facts }: Assessment,
  unit: number,
  said: Said,
  value: number | string,
): Said {
  const name = nameWithMonths(facts.units[unit]!);
  const figure = typeof value === 'number' ? formatPlain(roundHalfUp(value, 4)) : value;
  return {
    zh: `取自「${scheme.title}」${period.year} 年 ${name.zh} 的${said.zh}：${figure}`,
    en: `${said.en} of ${name.en} in "${scheme.title}" ${period.year}: ${figure}`,
  };
}

/** Names of indicators in a cell are parted by these signs. */
const BETWEEN = /[、；;，,\n]/u;

/**
 * What a person answers for: Σ(Wᵢ·sᵢ) ÷ Σ(Wᵢ) over the indicators that the person's column names (by code, title, a
 * dimension or a tag; 全部 for all), with the weights in force for the unit; an indicator that does not apply to it
 * drops out.
 */
function chargeOf(
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
  const lines = [...charged]
    .sort((a, b) => a - b)
    .flatMap((index) => {
      const { weights, normalised } = assessment.indicators[index]!;
      const weight = weights[unit]!;
      const { title } = assessment.scheme.indicators[index]!;
      return weight > 0 ? [{ title, weight, score: normalised[unit]! }] : [];
    });
  const { name } = assessment.facts.units[unit]!;
  if (lines.length === 0)
    return {
      value: undefined,
      note: { zh: `${name}的「${cell}」都不适用`, en: `none of "${cell}" applies to ${name}` },
    };
  const weights = sum(lines.map(({ weight }) => weight));
  const value = snap(sum(lines.map(({ weight, score }) => weight * score)) / weights);
  const shown = (figure: number): string => formatPlain(roundHalfUp(figure, 4));
  const parts = lines.map(({ title, weight, score }) => `${title} ${shown(score)}×${shown(weight)}`);
  const working = `(${parts.join(' + ')}) ÷ ${shown(weights)} = ${shown(value)}`;
  return {
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
