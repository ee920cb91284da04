import { snap } from '../base/decimal.ts';
import { sum } from '../base/sum.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Aggregate, SchemeNode, WeightsBy } from '../model/scheme.ts';

/** A weight that was computed: of what, within what, how, and its share there (0…1). */
export interface ComputedShare {
  readonly code: string;
  readonly title: string;
  /** Code and title of the dimension above; the code is undefined for the scheme. */
  readonly within: { readonly code: string | undefined; readonly title: string };
  readonly by: WeightsBy;
  readonly share: number;
}

/** How the full points of an indicator in force for a unit came about. */
export interface WeightWay {
  /** From the first level down. */
  readonly computed: readonly ComputedShare[];
  /** The nearest level above under which points of the parts do not add up. */
  readonly apart: { readonly title: string; readonly aggregate: Aggregate } | undefined;
  /** Full points where nothing is missing, on the scale on which the indicator's points are shown. */
  readonly nominal: number;
  /** Its part of the scheme's total by weight alone: where nothing is missing, and in force for the unit. */
  readonly part: number;
  readonly partInForce: number;
}

/** A step down the tree: a child with its parent, the parent's index −1 for the scheme. */
interface Down {
  readonly parent: number;
  readonly node: SchemeNode;
}

/** The way from the scheme's total down to an indicator's full points. */
export function weightWay(assessment: Assessment, unit: number, indicator: number): WeightWay {
  const { scheme } = assessment;
  const downs = wayTo(assessment, indicator);
  const levelOf = ({ parent }: Down) => scheme.dimensions[parent] ?? scheme;
  const nominal = downs.map((down) => shareOf(assessment, unit, down, () => true));
  const inForce = downs.map((down) =>
    shareOf(assessment, unit, down, (node) => weightInForce(assessment, unit, node) > 0),
  );
  const product = (shares: readonly number[]): number =>
    shares.reduce((points, share) => points * share, scheme.total);
  const apart = downs.map(levelOf).findLast(({ aggregate }) => !ADDING.includes(aggregate));
  return {
    computed: downs.flatMap((down) => computedShare(assessment, unit, down)),
    apart: apart && { title: apart.title, aggregate: apart.aggregate },
    nominal: product(nominal.filter((_, at) => ADDING.includes(levelOf(downs[at]!).aggregate))),
    part: product(nominal),
    partInForce: product(inForce),
  };
}

/** Ways of putting together under which points of the parts add up. */
const ADDING: readonly Aggregate[] = ['sum', 'mean'];

function wayTo({ scheme }: Assessment, indicator: number): readonly Down[] {
  const downs: Down[] = [];
  let node: SchemeNode = { kind: 'indicator', index: indicator };
  let parent = scheme.indicators[indicator]!.dimension;
  while (parent >= 0) {
    downs.unshift({ parent, node });
    node = { kind: 'dimension', index: parent };
    parent = scheme.dimensions[parent]!.parent;
  }
  return [{ parent, node }, ...downs];
}

const weightInForce = ({ indicators, dimensions }: Assessment, unit: number, node: SchemeNode): number =>
  (node.kind === 'indicator' ? indicators : dimensions)[node.index]!.weights[unit]!;

/** The share of a child among those of its siblings that carry weight; 0 where it carries none itself. */
function shareOf(
  assessment: Assessment,
  unit: number,
  { parent, node }: Down,
  carries: (node: SchemeNode) => boolean,
): number {
  const { children } = assessment.scheme.dimensions[parent] ?? assessment.scheme;
  const weights = weightsOf(assessment, unit, parent);
  const carried = children.map((child, at) => (carries(child) ? weights[at]! : 0));
  const own = carried[children.findIndex(({ kind, index }) => kind === node.kind && index === node.index)]!;
  return own > 0 ? snap(own / sum(carried)) : 0;
}

/** The weights of a parent's children for the unit's pool, in its order: computed, else as given. */
function weightsOf({ scheme, computedWeights, poolOf }: Assessment, unit: number, parent: number) {
  const computed = computedWeights.find((one) => one.parent === parent && one.pool === poolOf[unit]);
  const { children } = scheme.dimensions[parent] ?? scheme;
  return (
    computed?.weights ??
    children.map(({ kind, index }) =>
      kind === 'indicator' ? scheme.indicators[index]!.weight.value : scheme.dimensions[index]!.weight,
    )
  );
}

function computedShare(assessment: Assessment, unit: number, down: Down): readonly ComputedShare[] {
  const { scheme } = assessment;
  const { parent, node } = down;
  const above = scheme.dimensions[parent];
  const { title, weights: by } = above ?? scheme;
  if (by === 'given') return [];
  const own = (node.kind === 'indicator' ? scheme.indicators : scheme.dimensions)[node.index]!;
  const share = shareOf(assessment, unit, down, () => true);
  return [{ code: own.code, title: own.title, within: { code: above?.code, title }, by, share }];
}
