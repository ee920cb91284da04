import { formatPlain, roundHalfUp, snap } from '../base/decimal.ts';
import { sum } from '../base/sum.ts';
import { type Assessment, type DimensionScores, HANDLED, type IndicatorScores } from '../model/assessment.ts';
import type { Emit } from '../model/diagnostic.ts';
import { STATE } from '../model/fact.ts';
import { tooFewChildren } from '../model/faults/composite.ts';
import { nothingDue, nothingToScore, tooLittleReported } from '../model/faults/engine.ts';
import { isWholeYear } from '../model/months.ts';
import type { Aggregate, Scheme, SchemeNode } from '../model/scheme.ts';
import { combine } from './combine.ts';
import { adds, type FullPoints, fullPoints } from './reweigh.ts';
import type { Stage } from './stage.ts';
import { type ClosenessOf, topsis } from './topsis.ts';
import { type Weighting, weightings } from './weighting.ts';

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
  const { computed, byPool } = weightings(soFar, emit);
  const { of: closeness, trace } = topsis(soFar, byPool, emit);
  const nominal = byPool.map((weighting) => fullPoints(scheme, () => false, weighting));
  const zeroed = zeroedNodes(soFar);
  const unscored = new Set<number>();
  for (let unit = 0; unit < size; unit += 1) {
    const pool = soFar.poolOf[unit]!;
    const weighting = byPool[pool]!;
    const full = fullFor(soFar, unit, nominal[pool]!, weighting, emit);
    const way = { scheme, indicators, dimensions, full, unit, zeroed, weighting, closeness };
    if (!full.any || lacksMost(soFar, unit, nominal[pool]!, emit)) unscored.add(unit);
    weighed.exact[unit] = new Roll(way, 'exact').total();
    weighed.settled[unit] = new Roll(way, 'settled').total();
  }
  return { ...soFar, indicators, dimensions, weighed, computedWeights: computed, closeness: trace, unscored };
};

function fullFor(
  soFar: Assessment,
  unit: number,
  nominal: FullPoints,
  weighting: Weighting,
  emit: Emit,
): FullPoints {
  const isMissing = (index: number): boolean => soFar.indicators[index]!.handled[unit] === HANDLED.reweighed;
  const full = soFar.indicators.some((_, index) => isMissing(index))
    ? fullPoints(soFar.scheme, isMissing, weighting, lackingOf(soFar, unit, isMissing, weighting, emit))
    : nominal;
  const { name, at } = soFar.facts.units[unit]!;
  if (full.any) return full;
  if (isWholeYear(soFar.months)) emit(nothingToScore({ unit: name }, at));
  else if (pointsDue(soFar, unit, nominal).missing > 0) emit(nothingDue({ unit: name }, at));
  return full;
}

/** Full points of what is due for a unit in a part of the year, and of what of it has not come. */
function pointsDue(
  { indicators }: Assessment,
  unit: number,
  nominal: FullPoints,
): { readonly due: number; readonly missing: number } {
  const points = (test: (state: number) => boolean): number =>
    sum(indicators.map(({ states }, index) => (test(states[unit]!) ? nominal.indicators[index]! : 0)));
  return {
    due: points((state) => state !== STATE.notDue && state !== STATE.notApplicable),
    missing: points((state) => state === STATE.notReported || state === STATE.unusable),
  };
}

/** Whether in a part of the year less than half of what is due for a unit has come: what is left says nothing of it. */
function lacksMost(soFar: Assessment, unit: number, nominal: FullPoints, emit: Emit): boolean {
  if (isWholeYear(soFar.months)) return false;
  const { due, missing } = pointsDue(soFar, unit, nominal);
  if (missing * 2 <= due || missing === due) return false;
  const { name, at } = soFar.facts.units[unit]!;
  const shown = (points: number): string => formatPlain(roundHalfUp(points, 2));
  emit(tooLittleReported({ unit: name, due: shown(due), missing: shown(missing) }, at));
  return true;
}

/** Which dimensions have too small a part of their children's weight for the unit; each is reported. */
function lackingOf(
  { scheme, facts }: Assessment,
  unit: number,
  isMissing: (indicator: number) => boolean,
  weighting: Weighting,
  emit: Emit,
): (dimension: number) => boolean {
  const there = (node: SchemeNode): boolean =>
    node.kind === 'indicator' ? !isMissing(node.index) : scheme.dimensions[node.index]!.children.some(there);
  const lacking = new Set(
    scheme.dimensions.flatMap(({ minimumShare, children, title, at }, index) => {
      if (minimumShare === undefined) return [];
      const share = snap(sum(children.filter(there).map(weighting)) / sum(children.map(weighting)));
      if (share === 0 || share >= minimumShare) return [];
      emit(tooFewChildren({ unit: facts.units[unit]!.name, title, share, minimum: minimumShare }, at));
      return [index];
    }),
  );
  return (dimension) => lacking.has(dimension);
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
