import { compareSnapped } from '../base/compare-snapped.ts';
import { roundHalfUp, snap } from '../base/decimal.ts';
import { type Assessment, HANDLED } from '../model/assessment.ts';
import { STATE } from '../model/fact.ts';
import type { Raw } from '../model/method.ts';
import { scoreOf } from './better.ts';
import type { DetailRow } from './detail.ts';
import { figureOf, type PeerFigures } from './peer-figures.ts';

/** Methods that look at all peers score them anew for each step: beyond this many nothing is reckoned. */
export const MOST_PEERS = 300;

/** One step of improvement and what the line would then have in points, all else being as it is. */
export type Step =
  | TakenStep
  /** Why nothing is reckoned. */
  | { readonly kind: 'missing' | 'voided' | 'zeroed' | 'none' | 'many' };

interface TakenStep {
  readonly kind: 'step' | 'peer' | 'level';
  readonly to: Raw;
  /** The unit that has this figure, for a step up to a peer. */
  readonly peer: string | undefined;
  /** Points of the line after the step less those it has. */
  readonly gain: number;
}

/** The next step of a unit's indicator and what it would earn, to the decimals of the line. */
export function stepOf(assessment: Assessment, row: DetailRow, peers: PeerFigures, decimals: number): Step {
  const { indicator, indicatorIndex: index } = row;
  if (row.state === STATE.voided) return { kind: 'voided' };
  if (row.state !== STATE.value || row.handled !== HANDLED.none) return { kind: 'missing' };
  if (isZeroed(assessment, row)) return { kind: 'zeroed' };
  const { method, step, direction } = indicator;
  if (method.scope === 'peers' && peers.units.length > MOST_PEERS) return { kind: 'many' };
  const gainOf = (to: Raw): number | undefined => {
    const score = rescored(assessment, row, peers, to);
    if (score === undefined) return undefined;
    const points = Math.min((score / 100) * row.weight, indicator.cap ?? Number.POSITIVE_INFINITY);
    return roundHalfUp(roundHalfUp(points, decimals) - roundHalfUp(row.points, decimals), decimals);
  };
  const found = (kind: TakenStep['kind'], to: Raw, peer?: number): TakenStep | undefined => {
    const gain = gainOf(to);
    if (gain === undefined) return undefined;
    return { kind, to, peer: peer === undefined ? undefined : assessment.facts.units[peer]!.name, gain };
  };
  if (step !== undefined && row.text === undefined) {
    const stepped = found('step', snap(direction === 'up' ? row.raw + step : row.raw - step));
    if (stepped) return stepped;
  }
  const toPeer = () =>
    firstEarning(nextPeers(assessment, row, peers), (peer) =>
      found('peer', figureOf(assessment, index, peer), peer),
    );
  const toLevel = () => firstEarning(nextLevels(row), (level) => found('level', level));
  const [first, second] = method.reads === 'text' ? [toLevel, toPeer] : [toPeer, toLevel];
  return first() ?? second() ?? { kind: 'none' };
}

/** The first step that earns points: the nearest may be too near to be seen in the decimals of the line. */
function firstEarning<T>(
  steps: Iterable<T>,
  found: (step: T) => TakenStep | undefined,
): TakenStep | undefined {
  for (const step of steps) {
    const taken = found(step);
    if (taken && taken.gain > 0) return taken;
  }
  return undefined;
}

/** Of the peers with each better score and the same target, the one whose figure is nearest; the least score first. */
function* nextPeers({ indicators }: Assessment, row: DetailRow, peers: PeerFigures): Generator<number> {
  const { raws, targets } = indicators[row.indicatorIndex]!;
  const away = (unit: number): number => Math.abs(raws[unit]! - row.raw);
  for (const units of peers.above(row.normalised, targets[row.unitIndex]!))
    yield units.reduce((nearest, unit) => (compareSnapped(away(unit), away(nearest)) < 0 ? unit : nearest));
}

/** The method's own levels and the target that score more than the unit, the least score first. */
function nextLevels({ indicator, normalised, target }: DetailRow): readonly Raw[] {
  if (indicator.method.scope === 'peers') return [];
  const levels = [...indicator.method.reachable, ...(Number.isNaN(target) ? [] : [target])];
  const scored = levels.flatMap((to) => {
    const score = scoreOf(indicator, to, target);
    return score !== undefined && compareSnapped(score, normalised) > 0 ? [{ to, score }] : [];
  });
  scored.sort((a, b) => a.score - b.score);
  return scored.map(({ to }) => to);
}

/** The score of the unit's figure put to another, the peers' figures being as they are. */
function rescored(
  assessment: Assessment,
  { indicator, indicatorIndex: index, unitIndex: unit, target }: DetailRow,
  { units }: PeerFigures,
  to: Raw,
): number | undefined {
  const { method, direction, weight } = indicator;
  if (method.scope === 'unit') return scoreOf(indicator, to, target);
  if (typeof to !== 'number') return undefined;
  const { raws } = assessment.indicators[index]!;
  const results = method.scorePeers({
    raws: units.map((peer) => (peer === unit ? to : raws[peer]!)),
    direction,
    weight: weight.value,
  });
  const scored = results[units.indexOf(unit)];
  return typeof scored === 'number' ? scored : undefined;
}

/** Whether a veto in force zeroes the indicator or a dimension above it. */
function isZeroed({ scheme, vetoes }: Assessment, { indicator, unitIndex }: DetailRow): boolean {
  if (vetoes.length === 0) return false;
  const above = new Set<string>([indicator.code]);
  for (let at = indicator.dimension; at >= 0; at = scheme.dimensions[at]!.parent)
    above.add(scheme.dimensions[at]!.code);
  return vetoes.some(
    ({ veto: { effect }, unit, lifted }) =>
      unit === unitIndex &&
      !lifted &&
      effect.kind === 'zero' &&
      (effect.of === 'total' || above.has(effect.of)),
  );
}
