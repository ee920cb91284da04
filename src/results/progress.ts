import { snap } from '../base/decimal.ts';
import type { Assessment } from '../model/assessment.ts';
import { STATE, type State } from '../model/fact.ts';
import type { Light } from '../model/monitoring.ts';
import { collectOf, isDueIn } from '../model/pace.ts';
import type { Collect, Indicator } from '../model/scheme.ts';
import type { Unit } from '../model/unit.ts';

/**
 * One scheme watched through a year: what it is worth at the end of each month so far (figures since January), and what
 * the year would be worth if it goes on so.
 */
export interface Watched {
  /** From January to the month reported; `months[m − 1]` holds the figures to the end of month m. */
  readonly months: readonly Assessment[];
  /** The year as the pace so far promises it. */
  readonly byPace: Assessment;
  /** The year as last year's months promise it; absent where last year's months are not known. */
  readonly bySeason?: Assessment;
}

/** What the progress of an indicator is held against: its pace, its target, or (without one) the score it earns. */
export type Yardstick = 'pace' | 'target' | 'score';

/** How far one indicator of one unit has come by the end of a month. */
export interface Standing {
  readonly state: State;
  /** NaN without a number. */
  readonly value: number;
  readonly text: string | undefined;
  /** What is asked for by now: the target, or the share of it that the pace gives; NaN without a target. */
  readonly expected: number;
  /** Percent of what is asked for; NaN where there is nothing to hold it against. */
  readonly ratio: number;
  readonly by: Yardstick | undefined;
  readonly light: Light | undefined;
}

/** The line of one indicator of one unit in the report of a month. */
export interface ProgressRow extends Standing {
  readonly unitIndex: number;
  readonly indicatorIndex: number;
  readonly unit: Unit;
  readonly indicator: Indicator;
  readonly target: number;
  /** The figure of the month alone where figures add up, the level where the last counts; NaN for means and rates. */
  readonly own: number;
  /** The same less that of the month before. */
  readonly change: number;
  /** Periods of reporting in a row, up to this one, in which its light was not green. */
  readonly behind: number;
  /** How often it is reported: the most frequent of its figures. */
  readonly reportedBy: Collect;
  /** What is lacking, in its measure; 0 where nothing is. */
  readonly gap: number;
  /** The year's end: value and points by the pace, and by last year's months. */
  readonly forecast: { readonly value: number; readonly points: number };
  readonly seasonal: { readonly value: number; readonly points: number } | undefined;
  /** Percent of what was asked for, month by month. */
  readonly curve: readonly number[];
}

/** The line of every unit × indicator that is due in a part of the year, units in roster order. */
export function* progressRows(watched: Watched): Generator<ProgressRow> {
  const now = watched.months.at(-1)!;
  for (let unit = 0; unit < now.facts.units.length; unit += 1)
    for (let indicator = 0; indicator < now.indicators.length; indicator += 1)
      if (now.indicators[indicator]!.states[unit] !== STATE.notDue)
        yield progressRow(watched, unit, indicator);
}

function progressRow(watched: Watched, unit: number, indicator: number): ProgressRow {
  const { months } = watched;
  const now = months.at(-1)!;
  const standings = months.map((assessment) => standingOf(assessment, unit, indicator));
  const standing = standings.at(-1)!;
  const own = ownFigure(months, unit, indicator, months.length);
  const before = ownFigure(months, unit, indicator, months.length - 1);
  return {
    ...standing,
    unitIndex: unit,
    indicatorIndex: indicator,
    unit: now.facts.units[unit]!,
    indicator: now.scheme.indicators[indicator]!,
    target: now.indicators[indicator]!.targets[unit]!,
    own,
    change: snap(own - before),
    behind: behindOf(now, indicator, standings),
    reportedBy: collectOf(now.scheme, now.scheme.indicators[indicator]!),
    gap: gapOf(now, indicator, standing),
    forecast: yearOf(watched.byPace, unit, indicator),
    seasonal: watched.bySeason && yearOf(watched.bySeason, unit, indicator),
    curve: standings.map(({ ratio }) => ratio),
  };
}

const yearOf = ({ indicators }: Assessment, unit: number, indicator: number) => ({
  value: indicators[indicator]!.raws[unit]!,
  points: indicators[indicator]!.weighted[unit]!,
});

/** How far an indicator of a unit has come by the end of the months of an assessment. */
export function standingOf(assessment: Assessment, unit: number, index: number): Standing {
  const { scheme } = assessment;
  const scores = assessment.indicators[index]!;
  const { direction, method } = scheme.indicators[index]!;
  const state = scores.states[unit] as State;
  const [value, text] = [scores.raws[unit]!, scores.texts[unit]];
  const share = scores.paced?.shares[unit] ?? Number.NaN;
  const target = scores.targets[unit]!;
  const due = Number.isNaN(share) ? target : target * share;
  const expected = snap(due);
  const nothing = { state, value, text, expected, ratio: Number.NaN, by: undefined, light: undefined };
  if (state !== STATE.value) return nothing;
  const by = !Number.isNaN(expected) ? (Number.isNaN(share) ? 'target' : 'pace') : 'score';
  if (by === 'score' && method.scope === 'peers') return nothing;
  const ratio = by === 'score' ? scores.normalised[unit]! : ratioOf(value, due, direction);
  return { state, value, text, expected, ratio, by, light: lightOf(assessment, ratio) };
}

/**
 * Percent of what is asked for, rounded once; full where it is reached; NaN where what is asked for is nothing and is
 * not reached.
 */
function ratioOf(value: number, expected: number, direction: Indicator['direction']): number {
  const isReached = direction === 'up' ? value >= expected : value <= expected;
  const [part, whole] = direction === 'up' ? [value, expected] : [expected, value];
  if (whole > 0 && part >= 0) return snap((part / whole) * 100);
  return isReached ? 100 : part < 0 && whole > 0 ? 0 : Number.NaN;
}

function lightOf({ scheme }: Assessment, ratio: number): Light | undefined {
  if (Number.isNaN(ratio)) return undefined;
  const { red, yellow } = scheme.monitoring.lights;
  return ratio < red ? 'red' : ratio < yellow ? 'yellow' : 'green';
}

/** The months in a row, ending with the last, in which an indicator was due and behind; a month unknown is left out. */
function behindOf({ scheme }: Assessment, indicator: number, standings: readonly Standing[]): number {
  let count = 0;
  for (let month = standings.length; month >= 1; month -= 1) {
    if (!isDueIn(scheme, scheme.indicators[indicator]!, month)) continue;
    const { light, state } = standings[month - 1]!;
    if (state === STATE.notReported || state === STATE.notDue) continue;
    if (light !== 'red' && light !== 'yellow') break;
    count += 1;
  }
  return count;
}

/** What is lacking towards what is asked for, in the indicator's measure. */
function gapOf({ scheme }: Assessment, indicator: number, { value, expected, by }: Standing): number {
  if (by !== 'pace' && by !== 'target') return Number.NaN;
  const gap = scheme.indicators[indicator]!.direction === 'up' ? expected - value : value - expected;
  return Math.max(0, snap(gap));
}

/** The figure of month `month` alone where months add up, else the level at its end; NaN before January and where it cannot be told. */
function ownFigure(months: readonly Assessment[], unit: number, indicator: number, month: number): number {
  const raw = (at: number): number => {
    const scores = months[at - 1]?.indicators[indicator];
    return scores?.states[unit] === STATE.value ? scores.raws[unit]! : Number.NaN;
  };
  const { scheme } = months[0]!;
  const { value, item: own } = scheme.indicators[indicator]!;
  const item = value ? undefined : scheme.items[own];
  if (item?.collect === 'annual' || (item?.rollUp !== 'sum' && item?.rollUp !== 'last')) return Number.NaN;
  return item.rollUp === 'sum' && month > 1 ? snap(raw(month) - raw(month - 1)) : raw(month);
}
