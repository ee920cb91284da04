import { roundHalfUp, snap } from '../base/decimal.ts';
import { sum } from '../base/sum.ts';
import { unreachable } from '../base/unreachable.ts';
import { type Assessment, type DimensionScores, HANDLED, type IndicatorScores } from '../model/assessment.ts';
import type { Emit } from '../model/diagnostic.ts';
import { nothingToScore } from '../model/faults/engine.ts';
import type { Aggregate, Scheme, SchemeNode } from '../model/scheme.ts';
import { adds, type FullPoints, fullPoints, weightOf } from './reweigh.ts';
import type { Stage } from './stage.ts';

/** Normalised scores times weights, up the tree; zeroing vetoes and caps of indicators and dimensions take effect here. */
export const weigh: Stage = (soFar, emit) => {
  const { scheme, facts } = soFar;
  const size = facts.units.length;
  const indicators = soFar.indicators.map((scores) => ({
    ...scores,
    weights: new Float64Array(size),
    exact: new Float64Array(size),
    weighted: new Float64Array(size),
  }));
  const dimensions = scheme.dimensions.map(() => ({
    weights: new Float64Array(size),
    exact: new Float64Array(size),
    points: new Float64Array(size),
  }));
  const weighed = { exact: new Float64Array(size), settled: new Float64Array(size) };
  const nominal = fullPoints(scheme, () => false);
  const zeroed = zeroedNodes(soFar);
  for (let unit = 0; unit < size; unit += 1) {
    const full = fullFor(soFar, unit, nominal, emit);
    const exact = new Roll(scheme, indicators, dimensions, full, unit, zeroed, 'exact');
    weighed.exact[unit] = exact.total();
    const settled = new Roll(scheme, indicators, dimensions, full, unit, zeroed, 'settled');
    weighed.settled[unit] = settled.total();
  }
  return { ...soFar, indicators, dimensions, weighed };
};

function fullFor(soFar: Assessment, unit: number, nominal: FullPoints, emit: Emit): FullPoints {
  const isMissing = (index: number): boolean => soFar.indicators[index]!.handled[unit] === HANDLED.reweighed;
  const full = soFar.indicators.some((_, index) => isMissing(index))
    ? fullPoints(soFar.scheme, isMissing)
    : nominal;
  const { name, at } = soFar.facts.units[unit]!;
  if (!full.any) emit(nothingToScore({ unit: name }, at));
  return full;
}

/** Codes of indicators and dimensions that a veto zeroes, by unit. */
function zeroedNodes({ vetoes }: Assessment): (unit: number, code: string) => boolean {
  const zeroed = new Set(
    vetoes.flatMap(({ veto, unit, lifted }) =>
      veto.effect.kind === 'zero' && !lifted ? [`${unit}:${veto.effect.of}`] : [],
    ),
  );
  return zeroed.size === 0 ? () => false : (unit, code) => zeroed.has(`${unit}:${code}`);
}

/** One unit's way up the tree: `exact` without any rounding, `settled` with the rounding the scheme names. */
class Roll {
  readonly #scheme: Scheme;
  readonly #indicators: readonly IndicatorScores[];
  readonly #dimensions: readonly DimensionScores[];
  readonly #full: FullPoints;
  readonly #unit: number;
  readonly #zeroed: (unit: number, code: string) => boolean;
  readonly #chain: 'exact' | 'settled';

  constructor(
    scheme: Scheme,
    indicators: readonly IndicatorScores[],
    dimensions: readonly DimensionScores[],
    full: FullPoints,
    unit: number,
    zeroed: (unit: number, code: string) => boolean,
    chain: 'exact' | 'settled',
  ) {
    this.#scheme = scheme;
    this.#indicators = indicators;
    this.#dimensions = dimensions;
    this.#full = full;
    this.#unit = unit;
    this.#zeroed = zeroed;
    this.#chain = chain;
  }

  total(): number {
    const { children, aggregate, total } = this.#scheme;
    return this.#together(children, aggregate, total, true);
  }

  #points(node: SchemeNode, firstLevel: boolean): number {
    return node.kind === 'indicator'
      ? this.#indicator(node.index, firstLevel)
      : this.#dimension(node.index, firstLevel);
  }

  #indicator(index: number, firstLevel: boolean): number {
    const { code, cap } = this.#scheme.indicators[index]!;
    const scores = this.#indicators[index]!;
    const full = this.#full.indicators[index]!;
    const raw = full > 0 ? (scores.normalised[this.#unit]! / 100) * full : 0;
    const capped = this.#zeroed(this.#unit, code) ? 0 : Math.min(raw, cap ?? Number.POSITIVE_INFINITY);
    const points = this.#round(capped, firstLevel ? ['indicator', 'dimension'] : ['indicator']);
    scores.weights[this.#unit] = full;
    (this.#chain === 'exact' ? scores.exact : scores.weighted)[this.#unit] = points;
    return points;
  }

  #dimension(index: number, firstLevel: boolean): number {
    const { code, cap, children, aggregate } = this.#scheme.dimensions[index]!;
    const scores = this.#dimensions[index]!;
    const full = this.#full.dimensions[index]!;
    const raw = this.#together(children, aggregate, full, false);
    const capped = this.#zeroed(this.#unit, code) ? 0 : Math.min(raw, cap ?? Number.POSITIVE_INFINITY);
    const points = this.#round(capped, firstLevel ? ['dimension'] : []);
    scores.weights[this.#unit] = full;
    (this.#chain === 'exact' ? scores.exact : scores.points)[this.#unit] = points;
    return points;
  }

  /** Puts children together into points of `full`. */
  #together(
    children: readonly SchemeNode[],
    aggregate: Aggregate,
    full: number,
    firstLevel: boolean,
  ): number {
    const points = children.map((node) => this.#points(node, firstLevel));
    if (adds(aggregate)) return this.#addsUp() ? snap(sum(points)) : sum(points);
    const shares = children.flatMap((node, place) => {
      const of =
        node.kind === 'indicator' ? this.#full.indicators[node.index]! : this.#full.dimensions[node.index]!;
      return of > 0 ? [{ share: points[place]! / of, weight: weightOf(this.#scheme, node) }] : [];
    });
    return shares.length === 0 ? 0 : combine(aggregate, shares) * full;
  }

  /** Sums of rounded indicators are decimals again; everything else stays unsnapped until it is rounded. */
  #addsUp(): boolean {
    return this.#chain === 'settled' && this.#scheme.rounding.at === 'indicator';
  }

  #round(points: number, levels: readonly string[]): number {
    if (this.#chain === 'exact') return points;
    const { at, decimals } = this.#scheme.rounding;
    return levels.includes(at) ? roundHalfUp(points, decimals) : points;
  }
}

/** The weighted geometric or harmonic mean, or the least, of shares of full points (1 = full). */
function combine(
  aggregate: Aggregate,
  shares: readonly { readonly share: number; readonly weight: number }[],
): number {
  const weights = sum(shares.map(({ weight }) => weight));
  switch (aggregate) {
    case 'geometric':
      if (shares.some(({ share }) => share <= 0)) return 0;
      return Math.exp(sum(shares.map(({ share, weight }) => weight * Math.log(share))) / weights);
    case 'harmonic':
      if (shares.some(({ share }) => share <= 0)) return 0;
      return weights / sum(shares.map(({ share, weight }) => weight / share));
    case 'min':
      return Math.min(...shares.map(({ share }) => share));
    case 'sum':
    case 'mean':
      throw new Error('sum and mean add their points');
    default:
      return unreachable(aggregate);
  }
}
