import { snap } from '../base/decimal.ts';
import { terminalJson } from '../base/terminal-text.ts';
import { formatPeriod, quarterPeriod } from '../model/period.ts';
import { changesOf } from './contributions.ts';
import { followUps, type Review, type Reviewed, streaksOf } from './review.ts';

/** Names the shape of `review.json`; a change that old readers would misread takes the next number. */
export const REVIEW_SCHEMA = 'score-review/1';

/** `review.json`: changes since the quarter before, streaks, and what became of those called upon. */
export function reviewJson(review: Review): string {
  const { run, quarter } = review;
  const value = {
    schema: REVIEW_SCHEMA,
    version: run.version,
    project: { name: run.name, year: run.year },
    period: formatPeriod(quarterPeriod(run.year, quarter)),
    schemes: review.reviewed.map(schemeValue),
  };
  const text = JSON.stringify(
    value,
    (_, inner: unknown) => (typeof inner === 'number' ? snap(inner) : inner),
    2,
  );
  return `${terminalJson(text)}\n`;
}

const schemeValue = (reviewed: Reviewed): unknown => ({
  code: reviewed.quarters.at(-1)!.scheme.code,
  changes: changesOf(reviewed).map(({ unit, total, rank, lines }) => ({
    unit: unit.code,
    total,
    rank,
    lines: lines.map(({ line, before, after, points, byWeight, places }) => ({
      line: typeof line === 'string' ? line : line.code,
      before,
      after,
      points,
      byWeight,
      places,
    })),
  })),
  streaks: streaksOf(reviewed).map(({ unit, ...streaks }) => ({ unit: unit.code, ...streaks })),
  followUps: followUps(reviewed).map(({ unit, onBlack, call, total, rank, items, outcome }) => ({
    unit: unit.code,
    onBlack,
    step: call?.rung.code ?? null,
    total,
    rank,
    outcome,
    rectifications: items.map(({ item, state, latest }) => ({ item, state, cause: latest.cause })),
  })),
});
