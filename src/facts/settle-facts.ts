import { by, compareNumber, compareText, inTurn } from '../base/order.ts';
import type { UnitCode } from '../model/codes.ts';
import type { Correction } from '../model/correction.ts';
import type { Emit } from '../model/diagnostic.ts';
import type { EarlierStanding, Event, FactLog, Facts, Lift, Reopening, TargetColumn } from '../model/fact.ts';
import { periodOutside } from '../model/faults/facts.ts';
import { isWholeYear, type Months, WHOLE_YEAR } from '../model/months.ts';
import { formatPeriod, periodOfKey } from '../model/period.ts';
import type { Unit } from '../model/unit.ts';
import { applyCorrections } from './apply-corrections.ts';
import { type ChoiceContext, choiceOf } from './choose.ts';
import type { Desk } from './desk.ts';
import { lastYearCurves } from './forecast-facts.ts';
import { monthlyFigures } from './monthly-figures.ts';
import { reportCopied } from './report-copied.ts';
import { reportCumulative } from './report-cumulative.ts';
import { reportImplausible } from './report-implausible.ts';
import { reportMagnitudes } from './report-magnitudes.ts';
import { reportUnused } from './report-unused.ts';
import { isKnown, settleItems } from './settle-items.ts';
import { findingsIn, settleTracks } from './settle-tracks.ts';
import { splitTarget } from './split-target.ts';
import { surveyOutcomes } from './survey-outcomes.ts';

/** What the settled facts of one scheme need beside its desk. */
export interface Settling {
  readonly year: number;
  /** The months of the year that are rolled up; all of them without it. */
  readonly months?: Months;
  readonly lifts: readonly Lift[];
  readonly earlier: ReadonlyMap<UnitCode, EarlierStanding>;
  readonly reopenings: readonly Reopening[];
  /** Which corrections count; all of them without it. */
  readonly counts?: (correction: Correction, desk: Desk) => boolean;
  readonly emit: Emit;
}

/** Turns what was gathered at a desk into the facts that the engine scores: one figure a unit and item, rolled up over its months. */
export function settleFacts(
  desk: Desk,
  { year, months = WHOLE_YEAR, lifts, earlier, reopenings, counts = () => true, emit }: Settling,
): Facts {
  const { history } = desk.scheme;
  const collected = choiceOf({ log: desk.facts.finish(), scheme: desk.scheme, units: desk.units, emit });
  const known = desk.corrections.filter(
    (one) => counts(one, desk) && isKnown(one.period, desk.scheme.items[one.item]!, months),
  );
  const { log, seen, corrections } = applyCorrections(collected, known, { year, history });
  const context = choiceOf({ ...collected, log });
  reportOutside(log, year, history, emit);
  const items = settleItems(context, { year, months, isAssessed: true });
  const past = Array.from({ length: history }, (_, back) =>
    settleItems(context, { year: year - back - 1, months, isAssessed: false }),
  );
  raiseDoubts({ ...context, log: seen }, year, history);
  const findings = findingsIn(desk, year, months);
  const codes = new Set(desk.units.map(({ code }) => code));
  const facts: Facts = {
    units: desk.units,
    items,
    past: history > 0 ? past : undefined,
    targets: desk.scheme.indicators.map((indicator, index): TargetColumn | undefined =>
      indicator.target?.kind === 'split'
        ? splitTarget(indicator, indicator.target, desk.units, emit)
        : desk.targets.get(index),
    ),
    events: inOrder(desk.events, desk.units).filter(
      ({ month = months.last }) => months.first <= month && month <= months.last,
    ),
    outcomes: inOrder(desk.outcomes, desk.units),
    lifts: lifts.filter(({ unit }) => codes.has(unit)),
    log,
    earlier,
    surveys: surveyOutcomes(desk, log, items, year),
    tracks: settleTracks(context, findings, year, months),
    findings,
    reopenings,
    corrections: corrections.length > 0 ? corrections : undefined,
  };
  if (isWholeYear(months) && desk.scheme.crammingAbove !== undefined)
    return { ...facts, monthly: monthlyFigures(desk, log, year) };
  return isWholeYear(months) ? facts : { ...facts, curves: lastYearCurves(desk, facts, year) };
}

/** Points out figures that cannot well be what they are read as. */
function raiseDoubts(context: ChoiceContext, year: number, history: number): void {
  for (let of = year; of >= year - history; of -= 1) reportUnused(context, of);
  reportCopied(context);
  reportImplausible(context);
  for (let of = year; of >= year - history; of -= 1) reportCumulative(context, of);
  reportMagnitudes(context);
}

/** The events by unit and what they say, whatever row they stand in. */
function inOrder(events: readonly Event[], units: readonly Unit[]): readonly Event[] {
  const place = new Map(units.map(({ code }, index) => [code, index]));
  return events.toSorted(
    inTurn<Event>(
      by(({ unit }) => place.get(unit) ?? -1, compareNumber),
      by(({ kind }) => kind, compareText),
      by(({ date }) => date, compareText),
      by(({ matter }) => matter, compareText),
      by(({ document }) => document, compareText),
      by(({ points }) => points ?? 0, compareNumber),
    ),
  );
}

/** Says how many facts of years neither assessed nor kept as history were passed over, once a period. */
function reportOutside(log: FactLog, year: number, history: number, emit: Emit): void {
  const counts = new Map<number, { count: number; fact: number }>();
  for (let fact = 0; fact < log.length; fact += 1) {
    const period = log.period[fact]!;
    const of = Math.floor(period / 1000);
    if (of <= year && of >= year - history) continue;
    const seen = counts.get(period);
    if (seen) seen.count += 1;
    else counts.set(period, { count: 1, fact });
  }
  for (const [period, { count, fact }] of counts) {
    const { file, sheet } = log.sheets[log.sheet[fact]!]!;
    emit(
      periodOutside(
        { period: formatPeriod(periodOfKey(period)), year, count },
        { kind: 'sheet', file, sheet },
      ),
    );
  }
}
