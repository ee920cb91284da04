import { snap } from '../base/decimal.ts';
import { correlation, deviation } from '../base/moments.ts';
import { sum } from '../base/sum.ts';
import { unreachable } from '../base/unreachable.ts';
import { type Assessment, type ComputedWeights, HANDLED } from '../model/assessment.ts';
import type { Diagnostic, Emit } from '../model/diagnostic.ts';
import { entropyNegative } from '../model/faults/composite.ts';
import type { Scheme, SchemeNode, WeightsBy } from '../model/scheme.ts';
import { combine } from './combine.ts';
import { isDue } from './not-due.ts';
import { membersOf } from './pools.ts';
import { adds, weightOf } from './reweigh.ts';

/** The weight of a node within its parent, for the units of a pool. */
export type Weighting = (node: SchemeNode) => number;

/** Weights computed from the scores of each pool, and what each pool is weighed by. */
export interface Weightings {
  readonly computed: readonly ComputedWeights[];
  /** By pool. */
  readonly byPool: readonly Weighting[];
}

/** The weights in force: as given, or for dimensions that say so computed from the pool's normalised scores. */
export function weightings(soFar: Assessment, emit: Emit): Weightings {
  const { scheme, pools, poolOf } = soFar;
  const given: Weighting = (node) => weightOf(scheme, node);
  if ([scheme, ...scheme.dimensions].every(({ weights }) => weights === 'given'))
    return { computed: [], byPool: pools.map(() => given) };
  const computed: ComputedWeights[] = [];
  const byPool = membersOf(pools, poolOf).map((members, pool) => {
    const own = new Map<string, number>();
    const weighting: Weighting = (node) => own.get(keyOf(node)) ?? given(node);
    for (const parent of [...scheme.dimensions.keys()].reverse())
      take(soFar, parent, scheme.dimensions[parent]!, members, weighting, own, computed, pool, emit);
    take(soFar, -1, scheme, members, weighting, own, computed, pool, emit);
    return weighting;
  });
  return { computed, byPool };
}

const keyOf = ({ kind, index }: SchemeNode): string => `${kind}:${index}`;

function take(
  soFar: Assessment,
  parent: number,
  { title, weights: by, children }: Pick<Scheme, 'title' | 'weights' | 'children'>,
  members: readonly number[],
  weighting: Weighting,
  own: Map<string, number>,
  computed: ComputedWeights[],
  pool: number,
  emit: Emit,
): void {
  if (by === 'given') return;
  const shares = members.map((unit) => children.map((node) => shareOf(soFar, node, unit, weighting)));
  const rows = shares.filter((row): row is number[] => row.every((share) => share !== undefined));
  const columns = children.map((_, at) => rows.map((row) => row[at]!));
  if (by === 'entropy')
    for (const [at, node] of children.entries()) {
      const below = members.filter((_, row) => (shares[row]![at] ?? 0) < 0);
      if (below.length > 0) emit(negativeScores(soFar, title, node, below));
    }
  const weights = normalised(weigh(by, columns));
  for (const [at, node] of children.entries()) own.set(keyOf(node), weights[at]!);
  computed.push({ parent, pool, by, weights });
}

/** Entropy takes scores for shares of their sum, and a share is never negative. */
function negativeScores(
  { scheme, facts }: Assessment,
  parent: string,
  { kind, index }: SchemeNode,
  below: readonly number[],
): Diagnostic {
  const { title, at } = (kind === 'indicator' ? scheme.indicators : scheme.dimensions)[index]!;
  return entropyNegative({ parent, title, units: below.map((unit) => facts.units[unit]!.name) }, at);
}

/** A node's normalised score as a share of full points, 0…1 in general; undefined where the unit has none. */
function shareOf(
  soFar: Assessment,
  node: SchemeNode,
  unit: number,
  weighting: Weighting,
): number | undefined {
  if (node.kind === 'indicator') {
    const { normalised: scores, handled } = soFar.indicators[node.index]!;
    return handled[unit] === HANDLED.reweighed ? undefined : scores[unit]! / 100;
  }
  const { children, aggregate, minimumShare = 0 } = soFar.scheme.dimensions[node.index]!;
  const shares = children.flatMap((child) => {
    const share = shareOf(soFar, child, unit, weighting);
    return share === undefined ? [] : [{ share, weight: weighting(child) }];
  });
  if (shares.length === 0) return undefined;
  const whole = sum(shares.map(({ weight }) => weight));
  const due = children.filter((child) => isDue(soFar, child, unit));
  if (snap(whole / sum(due.map(weighting))) < minimumShare) return undefined;
  if (adds(aggregate) || aggregate === 'topsis')
    return sum(shares.map(({ share, weight }) => share * weight)) / whole;
  return combine(aggregate, shares);
}

function weigh(by: Exclude<WeightsBy, 'given'>, columns: readonly (readonly number[])[]): readonly number[] {
  switch (by) {
    case 'equal':
      return columns.map(() => 1);
    case 'entropy':
      return columns.map(divergence);
    case 'critic':
      return columns.map((column) => {
        const spread = deviation(column) ?? 0;
        return spread * sum(columns.map((other) => 1 - (correlation(column, other) ?? 0)));
      });
    default:
      return unreachable(by);
  }
}

/** 1 − e with e = −Σ p·ln p ÷ ln n, p = x ÷ Σx: how much a column tells its units apart. */
function divergence(column: readonly number[]): number {
  const whole = sum(column);
  if (whole <= 0 || column.length < 2 || column.some((value) => value < 0)) return 0;
  const parts = column.map((value) => value / whole).filter((part) => part > 0);
  return 1 + sum(parts.map((part) => part * Math.log(part))) / Math.log(column.length);
}

/** Weights that add up to 1; equal ones where all are nil. */
function normalised(weights: readonly number[]): readonly number[] {
  const whole = sum(weights);
  return weights.map((weight) => (whole > 0 ? weight / whole : 1 / weights.length));
}
