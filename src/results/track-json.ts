import type { Assessment } from '../model/assessment.ts';
import { factPlace } from '../model/fact.ts';
import { formatPeriod } from '../model/period.ts';
import { formatPlace } from '../model/place.ts';
import { integrityRows } from './integrity.ts';
import { differenceRows, type TrackFigure } from './track-differences.ts';
import { verifiedRows } from './verification-coverage.ts';

/** The integrity of units as plain data; `deviations` names every figure beyond the tolerance with its cells. */
export const integrityValues = (assessment: Assessment): readonly unknown[] =>
  integrityRows(assessment).map(({ unit, comparisons, ...row }) => ({
    unit: unit.code,
    compared: row.compared,
    confirmed: row.confirmed,
    share: row.share ?? null,
    over: row.over,
    under: row.under,
    deviation: row.deviation ?? null,
    measured: row.measured,
    direction: row.direction,
    systematic: row.systematic,
    deviations: comparisons
      .filter(({ agrees }) => !agrees)
      .map(({ manual, other, finding, deviation, leans }) => {
        const { log } = assessment.facts;
        return {
          indicator: assessment.scheme.items[log.item[manual]!]!.code,
          at: formatPlace(factPlace(log, manual)),
          other: formatPlace(finding ? finding.at : factPlace(log, other!)),
          deviation: deviation ?? null,
          leans,
        };
      }),
  }));

/** Differences of tracks beyond the tolerance. */
export const differenceValues = (assessment: Assessment): readonly unknown[] =>
  differenceRows(assessment).map(({ unit, item, period, yearToDate, used, other }) => ({
    unit: unit.code,
    indicator: item.code,
    period,
    yearToDate,
    used: figureValue(used),
    other: figureValue(other),
  }));

const figureValue = ({ track, value, at }: TrackFigure) => ({ track, value, at: formatPlace(at) });

/** What field verifications found. */
export const findingValues = ({ facts, scheme }: Assessment): readonly unknown[] =>
  (facts.findings ?? []).map((finding) => ({
    unit: facts.units[finding.unit]!.code,
    indicator: (scheme.indicators[finding.indicator] ?? scheme.items[finding.item])!.code,
    period: formatPeriod(finding.period),
    yearToDate: finding.yearToDate,
    holds: finding.holds,
    value: finding.value ?? null,
    actions: finding.actions,
    points: finding.points ?? null,
    evidence: finding.evidence,
    date: finding.date,
    way: finding.way,
    at: formatPlace(finding.at),
  }));

/** How often units and indicators were verified. */
export const verifiedValues = (assessment: Assessment): readonly unknown[] =>
  verifiedRows(assessment).map(({ kind, code, times, held, failed, across, of, last }) => ({
    kind,
    code,
    times,
    held,
    failed,
    across,
    of,
    last: last ?? null,
  }));
