import { roundHalfUp, snap } from '../base/decimal.ts';
import { sum } from '../base/sum.ts';
import { type Assessment, type DimensionScores, HANDLED, type IndicatorScores } from '../model/assessment.ts';
import type { Emit } from '../model/diagnostic.ts';
import { tooFewChildren } from '../model/faults/composite.ts';
import type { Said } from '../model/said.ts';
import type { Aggregate, Scheme, SchemeNode } from '../model/scheme.ts';
import { combine } from './combine.ts';
import { type Lacking, lackingOf } from './minimum-share.ts';
import { reportNegativeParts } from './report-negative-parts.ts';
import { adds, type FullPoints, fullPoints } from './reweigh.ts';
import type { Stage } from './stage.ts';
import { type ClosenessOf, topsis } from './topsis.ts';
import { type Weighting, weightings } from './weighting.ts';
import { whyNoTotal } from './without-total.ts';

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
  const dimensions = scheme.dimensions.map(({ minimumShare }) => ({
    weights: new Float64Array(size),
    exact: new Float64Array(size),
    points: new Float64Array(size),
    lacks: minimumShare === undefined ? undefined : new Uint8Array(size),
  }));
  const weighed = { exact: new Float64Array(size), settled: new Float64Array(size) };
  const { computed, byPool } = weightings(soFar, emit);
  const { of: closeness, trace } = topsis(soFar, byPool, emit);
  const nominal = byPool.map((weighting) => fullPoints(scheme, () => false, weighting));
  const zeroed = zeroedNodes(soFar);
  const unscored = new Map<number, Said>();
  for (let unit = 0; unit < size; unit += 1) {
    const pool = soFar.poolOf[unit]!;
    const weighting = byPool[pool]!;
    const { full, lacking, unscored: why } = fullFor(soFar, unit, nominal[pool]!, weighting, emit);
    const way = { scheme, indicators, dimensions, full, unit, zeroed, weighting, closeness };
    if (why) unscored.set(unit, why);
    for (const index of lacking.dimensions.keys()) dimensions[index]!.lacks![unit] = 1;
    weighed.exact[unit] = new Roll(way, 'exact').total();
    weighed.settled[unit] = new Roll(way, 'settled').total();
  }
  reportNegativeParts({ ...soFar, indicators, dimensions }, emit);
  return { ...soFar, indicators, dimensions, weighed, computedWeights: computed, closeness: trace, unscored };
};

/** A unit's full points, and why it has no total where it has none. */
function fullFor(
  soFar: Assessment,
  unit: number,
  nominal: FullPoints,
  weighting: Weighting,
  emit: Emit,
): { readonly full: FullPoints; readonly lacking: Lacking; readonly unscored: Said | undefined } {
  const isMissing = (index: number): boolean => soFar.indicators[index]!.handled[unit] === HANDLED.reweighed;
  const gaps = soFar.indicators.some((_, index) => isMissing(index));
  const lacking = lackingOf(soFar, unit, weighting);
  const full = gaps
    ? fullPoints(soFar.scheme, isMissing, weighting, (dimension) => lacking.dimensions.has(dimension))
    : nominal;
  tellLacking(soFar, unit, lacking, emit);
  return { full, lacking, unscored: whyNoTotal(soFar, unit, { full, nominal, lacking }, emit) };
}

function tellLacking({ scheme, facts }: Assessment, unit: number, { dimensions }: Lacking, emit: Emit): void {
  for (const [index, share] of dimensions) {
    const { title, minimumShare, at } = scheme.dimensions[index]!;
    emit(tooFewChildren({ unit: facts.units[unit]!.name, title, share, minimum: minimumShare! }, at));
  }
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

/** What one unit's way up the tree goes by. */
interface Way {
  readonly scheme: Scheme;
  readonly indicators: readonly IndicatorScores[];
  readonly dimensions: readonly DimensionScores[];
  readonly full: FullPoints;
  readonly unit: number;
  readonly zeroed: (unit: number, code: string) => boolean;
  readonly weighting: Weighting;
  readonly closeness: ClosenessOf;
}

/** One unit's way up the tree: `exact` without any rounding, `settled` with the rounding the scheme names. */
class Roll {
  readonly #way: Way;
  readonly #chain: 'exact' | 'settled';

  constructor(way: Way, chain: 'exact' | 'settled') {
    this.#way = way;
    this.#chain = chain;
  }

  total(): number {
    const { children, aggregate, total } = this.#way.scheme;
    return this.#together(children, aggregate, total, true, -1);
  }

  #points(node: SchemeNode, firstLevel: boolean): number {
    return node.kind === 'indicator'
      ? this.#indicator(node.index, firstLevel)
      : this.#dimension(node.index, firstLevel);
  }

  #indicator(index: number, firstLevel: boolean): number {
    const { code, cap } = this.#way.scheme.indicators[index]!;
    const scores = this.#way.indicators[index]!;
    const full = this.#way.full.indicators[index]!;
    const raw = full > 0 ? (scores.normalised[this.#way.unit]! / 100) * full : 0;
    const capped = this.#way.zeroed(this.#way.unit, code)
      ? 0
      : Math.min(raw, cap ?? Number.POSITIVE_INFINITY);
    const points = this.#round(capped, firstLevel ? ['indicator', 'dimension'] : ['indicator']);
    scores.weights[this.#way.unit] = full;
    (this.#chain === 'exact' ? scores.exact : scores.weighted)[this.#way.unit] = points;
    return points;
  }

  #dimension(index: number, firstLevel: boolean): number {
    const { code, cap, children, aggregate } = this.#way.scheme.dimensions[index]!;
    const scores = this.#way.dimensions[index]!;
    const full = this.#way.full.dimensions[index]!;
    const raw = this.#together(children, aggregate, full, false, index);
    const capped = this.#way.zeroed(this.#way.unit, code)
      ? 0
      : Math.min(raw, cap ?? Number.POSITIVE_INFINITY);
    const points = this.#round(capped, firstLevel ? ['dimension'] : []);
    scores.weights[this.#way.unit] = full;
    (this.#chain === 'exact' ? scores.exact : scores.points)[this.#way.unit] = points;
    return points;
  }

  /** Puts children together into points of `full`. */
  #together(
    children: readonly SchemeNode[],
    aggregate: Aggregate,
    full: number,
    firstLevel: boolean,
    parent: number,
  ): number {
    const points = children.map((node) => this.#points(node, firstLevel));
    if (aggregate === 'topsis') return this.#way.closeness.get(parent)![this.#way.unit]! * full;
    if (adds(aggregate)) return this.#addsUp() ? snap(sum(points)) : sum(points);
    const shares = children.flatMap((node, place) => {
      const of =
        node.kind === 'indicator'
          ? this.#way.full.indicators[node.index]!
          : this.#way.full.dimensions[node.index]!;
      return of > 0 ? [{ share: points[place]! / of, weight: this.#way.weighting(node) }] : [];
    });
    return shares.length === 0 ? 0 : combine(aggregate, shares) * full;
  }

  /** Sums of rounded indicators are decimals again; everything else stays unsnapped until it is rounded. */
  #addsUp(): boolean {
    return this.#chain === 'settled' && this.#way.scheme.rounding.at === 'indicator';
  }

  #round(points: number, levels: readonly string[]): number {
    if (this.#chain === 'exact') return points;
    const { at, decimals } = this.#way.scheme.rounding;
    return levels.includes(at) ? roundHalfUp(points, decimals) : points;
  }
}
