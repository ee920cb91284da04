import type { Assessment } from '../model/assessment.ts';
import type { Emit } from '../model/diagnostic.ts';
import type { Facts } from '../model/fact.ts';
import { type Months, WHOLE_YEAR } from '../model/months.ts';
import type { Period } from '../model/period.ts';
import type { Scheme } from '../model/scheme.ts';
import { adjust } from './adjust.ts';
import { check } from './check.ts';
import { combineRounds } from './combine-rounds.ts';
import { derive } from './derive.ts';
import { doubtShares } from './doubt-shares.ts';
import { find } from './find.ts';
import { grade } from './grade.ts';
import { impute } from './impute.ts';
import { keepPace } from './keep-pace.ts';
import { list } from './list.ts';
import { lookBack } from './look-back.ts';
import { normalise } from './normalise.ts';
import { poolsOf } from './pools.ts';
import { rank } from './rank.ts';
import { settle } from './settle.ts';
import type { Stage } from './stage.ts';
import { treat } from './treat.ts';
import { use } from './use.ts';
import { weigh } from './weigh.ts';

const STAGES: readonly Stage[] = [
  derive,
  lookBack,
  check,
  doubtShares,
  find,
  impute,
  treat,
  keepPace,
  normalise,
  weigh,
  adjust,
  settle,
  combineRounds,
  rank,
  grade,
  list,
  use,
];

/** Scores the facts of one period under a scheme. Faults of the facts are emitted; the assessment is whole all the same. */
export function assess(
  scheme: Scheme,
  facts: Facts,
  period: Period,
  options: { readonly draft: boolean; readonly months?: Months },
  emit: Emit,
): Assessment {
  return STAGES.reduce((soFar, stage) => stage(soFar, emit), start(scheme, facts, period, options));
}

function start(
  scheme: Scheme,
  facts: Facts,
  period: Period,
  { draft, months = WHOLE_YEAR }: { readonly draft: boolean; readonly months?: Months },
): Assessment {
  const size = facts.units.length;
  const zeros = (): Float64Array => new Float64Array(size);
  return {
    scheme,
    period,
    months,
    provisional: draft,
    facts,
    ...poolsOf(scheme, facts.units),
    indicators: [],
    dimensions: [],
    adjustments: [],
    vetoes: [],
    weighed: { exact: zeros(), settled: zeros() },
    bonus: zeros(),
    deduction: zeros(),
    totals: { exact: zeros(), settled: zeros() },
    ranks: new Int32Array(size),
    order: [],
    grades: [],
    gradeNotes: facts.units.map(() => []),
    vetoed: facts.units.map(() => false),
    barred: facts.units.map(() => false),
    lists: [],
    leftOff: [],
    uses: [],
    treated: [],
    computedWeights: [],
    closeness: [],
  };
}
