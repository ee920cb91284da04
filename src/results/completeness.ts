import { type Assessment, HANDLED } from '../model/assessment.ts';
import { STATE } from '../model/fact.ts';
import type { Said } from '../model/said.ts';
import type { Monitored } from './monitoring.ts';
import type { Review } from './review.ts';

/** Whether all has come that results rest on. */
export interface Completeness {
  /** Scored on what is there, whatever the schemes say of the rest. */
  readonly provisional: boolean;
  /** Figures of a unit that are due and have not come, or cannot be used. */
  readonly unreported: number;
}

export const isComplete = ({ provisional, unreported }: Completeness): boolean =>
  !provisional && unreported === 0;

/** How complete one or several assessments are: a missing figure of a unit counts once for every indicator. */
export function completenessOf(assessments: readonly Assessment[]): Completeness {
  return {
    provisional: assessments.some(({ provisional }) => provisional),
    unreported: assessments.reduce((sum, assessment) => sum + unreportedIn(assessment), 0),
  };
}

/** A figure of a unit that has not come or cannot be used, whatever was put in its place. */
export interface Missing {
  /** Indices into `facts.units` and `scheme.indicators`. */
  readonly unit: number;
  readonly indicator: number;
}

/** What is missing of an assessment, indicator by indicator, units in the order of the roster. */
export function* missingOf({ indicators }: Assessment): Generator<Missing> {
  for (const [indicator, { states, handled }] of indicators.entries())
    for (const [unit, state] of states.entries()) {
      const isMissing = state === STATE.notReported || state === STATE.unusable;
      if (isMissing || handled[unit] === HANDLED.groupMean) yield { unit, indicator };
    }
}

function unreportedIn(assessment: Assessment): number {
  let count = 0;
  for (const _ of missingOf(assessment)) count += 1;
  return count;
}

/** How complete a review is: the quarter itself, and the ones before it that it is held against. */
export function completenessOfReview({ run, reviewed }: Review): Completeness {
  const before = completenessOf(reviewed.flatMap(({ quarters }) => quarters.slice(0, -1)));
  const now = completenessOf(run.assessments);
  return { ...now, unreported: now.unreported + before.unreported };
}

/** How complete the monitoring of a month is: it is never a result, so that only what has not come counts. */
export const completenessOfMonth = ({ unreported }: Monitored): Completeness => ({
  provisional: false,
  unreported: unreported.reduce((sum, list) => sum + list.length, 0),
});

/** Why results are not to be taken for whole, in a few words; undefined where they are. */
export function incompleteWords({ provisional, unreported }: Completeness): Said | undefined {
  if (unreported === 0) return provisional ? { zh: '暂定', en: 'provisional' } : undefined;
  const missing = {
    zh: `不全：有 ${unreported} 项数据未报`,
    en: `incomplete: ${unreported} ${unreported === 1 ? 'figure' : 'figures'} not reported`,
  };
  return provisional ? { zh: `暂定，${missing.zh}`, en: `provisional, ${missing.en}` } : missing;
}
