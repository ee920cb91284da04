import { formatPlain } from '../base/decimal.ts';
import { nearest } from '../base/nearest.ts';
import { assess } from '../engine/assess.ts';
import type { Desk } from '../facts/desk.ts';
import { settleFacts } from '../facts/settle-facts.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Emit } from '../model/diagnostic.ts';
import { type Lift, STATE } from '../model/fact.ts';
import { roundNotMissing, roundUnknown } from '../model/faults/rounds.ts';
import { commonMonths, monthsIn } from '../model/months.ts';
import { formatPeriod, monthPeriod, type Period, quarterPeriod } from '../model/period.ts';
import type { Imputed, Process, Round } from '../model/rounds.ts';
import type { Scheme } from '../model/scheme.ts';

/** The rounds of a year under a process. */
const periodsOf = (year: number, { rounds }: Process): readonly Period[] =>
  rounds === 'quarter'
    ? [1, 2, 3, 4].map((quarter) => quarterPeriod(year, quarter))
    : Array.from({ length: 12 }, (_, at) => monthPeriod(year, at + 1));

/**
 * Scores every round of a year by itself. A round in which a unit lacks a figure that its scheme must have is no round
 * of that unit's; an entry of score.yaml may stand in its place. Undefined where the year stands by itself.
 */
export function roundsOf(
  desk: Desk,
  year: number,
  { imputed, lifts }: { readonly imputed: readonly Imputed[]; readonly lifts: readonly Lift[] },
  emit: Emit,
): readonly Round[] | undefined {
  const { scheme, units } = desk;
  if (!scheme.ofRounds) return undefined;
  const own = imputed.filter((one) => one.scheme === scheme.code);
  const periods = periodsOf(year, scheme.ofRounds);
  reportUnknown(own, periods, desk, emit);
  return periods.map((period): Round => {
    const assessment = assessRound(desk, year, period, lifts);
    const totals = new Float64Array(units.length).fill(Number.NaN);
    const excused = new Set<number>();
    const put = new Map<number, Imputed>();
    units.forEach((unit, index) => {
      if (!commonMonths(monthsIn(period), unit.span)) excused.add(index);
      else if (isWhole(assessment, index)) totals[index] = assessment.totals.settled[index]!;
      const entry = own.find(
        (one) => formatPeriod(one.period) === formatPeriod(period) && (one.unit ?? unit.code) === unit.code,
      );
      if (!entry || excused.has(index)) return;
      if (Number.isNaN(totals[index]!)) {
        totals[index] = entry.total;
        put.set(index, entry);
      } else if (entry.unit !== undefined) {
        const total = formatPlain(totals[index]!);
        emit(roundNotMissing({ unit: unit.name, period: formatPeriod(period), total }, entry.at));
      }
    });
    return { period, totals, excused, imputed: put };
  });
}

function assessRound(desk: Desk, year: number, period: Period, lifts: readonly Lift[]): Assessment {
  const months = monthsIn(period);
  const silent = (): void => undefined; // the year tells of every fault of its figures
  const facts = settleFacts(desk, {
    year,
    months,
    lifts,
    earlier: new Map(),
    reopenings: [],
    emit: silent,
  });
  return assess(desk.scheme, facts, period, { draft: true, months }, silent);
}

/** Whether nothing is lacking in a unit's round: something is due, and what must be reported is. */
const isWhole = ({ scheme, indicators, unscored }: Assessment, unit: number): boolean =>
  !unscored?.has(unit) &&
  indicators.every(
    ({ states }, index) =>
      states[unit] !== STATE.unusable &&
      (states[unit] !== STATE.notReported || scheme.indicators[index]!.notReported !== 'fail'),
  );

function reportUnknown(
  own: readonly Imputed[],
  periods: readonly Period[],
  { units }: Desk,
  emit: Emit,
): void {
  const rounds = periods.map(formatPeriod);
  const codes = units.map(({ code }) => code as string);
  for (const { unit, period, at } of own) {
    const text = formatPeriod(period);
    if (!rounds.includes(text)) emit(roundUnknown({ what: 'period', name: text, near: undefined }, at));
    if (unit !== undefined && !codes.includes(unit))
      emit(roundUnknown({ what: 'unit', name: unit, near: nearest(unit, codes) }, at));
  }
}

/** Reports entries that name a scheme that there is not, or one whose year stands by itself. */
export function checkImputed(imputed: readonly Imputed[], schemes: readonly Scheme[], emit: Emit): void {
  const known = schemes.filter(({ ofRounds }) => ofRounds).map(({ code }) => code as string);
  for (const { scheme, at } of imputed)
    if (!known.includes(scheme))
      emit(roundUnknown({ what: 'scheme', name: scheme, near: nearest(scheme, known) }, at));
}
