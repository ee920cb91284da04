import { snap } from '../base/decimal.ts';
import { type Facts, type ItemFacts, STATE } from '../model/fact.ts';
import { commonMonths, type Months, WHOLE_YEAR } from '../model/months.ts';
import { coveredMonths } from '../model/pace.ts';
import type { Said } from '../model/said.ts';
import type { Item, Scheme } from '../model/scheme.ts';
import { shareOf } from '../model/span.ts';
import type { Unit } from '../model/unit.ts';
import { type ChoiceContext, choiceOf } from './choose.ts';
import type { Desk } from './desk.ts';
import { settleItems } from './settle-items.ts';

/** What a forecast is made from: the facts since January, the months they cover, and the year. */
export interface SoFar {
  readonly facts: Facts;
  readonly year: number;
  readonly months: Months;
}

/** The facts of the whole year if it goes on at the pace: sums are brought to the year, levels and rates stay. */
export function forecastByPace({ scheme }: Pick<Desk, 'scheme'>, { facts, months }: SoFar): Facts {
  const items = facts.items.map((figures, index) => {
    const pace = scheme.indicators.find((one) => one.item === index && !one.value && one.pace)?.pace;
    return brought(
      scheme.items[index]!,
      figures,
      (unit) => shareFor(facts.units[unit]!, pace, coveredMonths([scheme.items[index]!], months)),
      BY_PACE,
      pace !== undefined,
    );
  });
  return { ...facts, items };
}

/**
 * The facts of the whole year if it goes on as last year did: what had come by the same month then, of the year's sum.
 * Where last year's months are not known the pace stands in. Undefined where they are known of nothing.
 */
export function forecastBySeason(desk: Pick<Desk, 'scheme' | 'units'>, soFar: SoFar): Facts | undefined {
  const { facts, months, year } = soFar;
  const before = (of: Months): readonly ItemFacts[] =>
    settleItems(silent(desk, facts), { year: year - 1, months: of, isAssessed: false });
  const [then, whole] = [before(months), before(WHOLE_YEAR)];
  const shares = desk.scheme.items.map((item, index) =>
    desk.units.map((_, unit) =>
      item.rollUp === 'sum' ? share(then[index]!, whole[index]!, unit) : undefined,
    ),
  );
  if (shares.every((units) => units.every((one) => one === undefined))) return undefined;
  const byPace = forecastByPace(desk, soFar).items;
  const items = facts.items.map((figures, index) => {
    const known = brought(desk.scheme.items[index]!, figures, (unit) => shares[index]![unit], BY_SEASON);
    const values = known.values.map((value, unit) =>
      shares[index]![unit] === undefined ? byPace[index]!.values[unit]! : value,
    );
    return { ...known, values };
  });
  return { ...facts, items };
}

/** What was told of last year's figures already is not told again. */
const silent = ({ scheme, units }: Pick<Desk, 'scheme' | 'units'>, { log }: Facts): ChoiceContext =>
  choiceOf({ log, scheme, units, emit: () => undefined });

const BY_PACE: Said = { zh: '按序时进度推算全年', en: 'the year as its pace promises it' };
const BY_SEASON: Said = { zh: '按上年同期占全年的比例推算', en: 'the year as last year’s months promise it' };

/** Sums, and figures to date that keep a pace, brought to the whole year by the share that has passed; else as it stands. */
function brought(
  { rollUp, collect, reads }: Item,
  figures: ItemFacts,
  shareOfUnit: (unit: number) => number | undefined,
  note: Said,
  keepsPace = false,
): ItemFacts {
  if ((rollUp !== 'sum' && !(rollUp === 'last' && keepsPace)) || collect === 'annual' || reads === 'text')
    return figures;
  const values = figures.values.slice();
  const notes = new Map(figures.notes);
  values.forEach((value, unit) => {
    const passed = shareOfUnit(unit);
    if (figures.states[unit] !== STATE.value || passed === undefined) return;
    values[unit] = snap(value / passed);
    notes.set(unit, note);
  });
  return { ...figures, values, notes };
}

function share(then: ItemFacts, whole: ItemFacts, unit: number): number | undefined {
  if (then.states[unit] !== STATE.value || whole.states[unit] !== STATE.value) return undefined;
  const part = then.values[unit]! / whole.values[unit]!;
  return part > 0 && part <= 1 ? part : undefined;
}

function shareFor(
  { span }: Unit,
  pace: readonly number[] | undefined,
  months: Months | undefined,
): number | undefined {
  const common = months && commonMonths(months, span);
  if (!common) return undefined;
  const part = shareOf(pace, common) / (span ? shareOf(pace, span) : 1);
  return part > 0 ? part : undefined;
}

/**
 * The curve of last year of an item that adds up: for each unit twelve cumulative shares of the year's sum; undefined
 * where last year's months are not known, or fall.
 */
export function lastYearCurves(
  desk: Pick<Desk, 'scheme' | 'units'>,
  facts: Facts,
  year: number,
): ReadonlyMap<number, readonly (readonly number[] | undefined)[]> {
  const wanted = wantedItems(desk.scheme);
  if (wanted.length === 0) return new Map();
  const months = Array.from({ length: 12 }, (_, at) =>
    settleItems(silent(desk, facts), {
      year: year - 1,
      months: { first: 1, last: at + 1 },
      isAssessed: false,
    }),
  );
  return new Map(wanted.map((item) => [item, desk.units.map((_, unit) => curveOf(months, item, unit))]));
}

const wantedItems = ({ indicators }: Scheme): readonly number[] => [
  ...new Set(indicators.flatMap(({ paceOf, item }) => (paceOf === 'last-year' && item >= 0 ? [item] : []))),
];

function curveOf(
  months: readonly (readonly ItemFacts[])[],
  item: number,
  unit: number,
): readonly number[] | undefined {
  const figures = months.map((items) => items[item]!);
  if (figures.some(({ states }) => states[unit] !== STATE.value)) return undefined;
  const whole = figures[11]!.values[unit]!;
  const curve = figures.map(({ values }) => values[unit]! / whole);
  const rises = curve.every((one, at) => one >= (curve[at - 1] ?? 0));
  return whole > 0 && rises ? curve : undefined;
}
