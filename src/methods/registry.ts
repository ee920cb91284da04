import { type Registry, registry } from '../base/registry.ts';
import { attainment } from './attainment.ts';
import type { Method } from './define-method.ts';
import { direct } from './direct.ts';
import { distanceToBest } from './distance-to-best.ts';
import { formula } from './formula.ts';
import { goalposts } from './goalposts.ts';
import { levels } from './levels.ts';
import { minMax } from './min-max.ts';
import { monitor } from './monitor.ts';
import { perEvent } from './per-event.ts';
import { percentileRank } from './percentile-rank.ts';
import { range } from './range.ts';
import { rank } from './rank.ts';
import { ratioToBest } from './ratio-to-best.ts';
import { steps } from './steps.ts';
import { tiers } from './tiers.ts';
import { yesNo } from './yes-no.ts';
import { zScore } from './z-score.ts';

/** Every scoring method, in the order of the documentation. */
export const METHODS: Registry<Method> = registry<Method>([
  attainment,
  goalposts,
  tiers,
  steps,
  rank,
  ratioToBest,
  minMax,
  zScore,
  percentileRank,
  distanceToBest,
  perEvent,
  yesNo,
  levels,
  direct,
  range,
  monitor,
  formula,
]);
