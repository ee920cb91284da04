import { Decimal } from 'decimal.js';
import { ANSWERS, FIGURES } from '../../samples/make/jishou-2023/figures.ts';
import { UNITS } from '../../samples/make/jishou-2023/units.ts';

const Exact = Decimal.clone({ precision: 60 });
type Points = Decimal | undefined;

/** A unit's total as reckoned by hand from the figures behind the sheets: before and after rounding each indicator. */
export interface ByHand {
  readonly name: string;
  readonly exact: number;
  readonly settled: number;
}

/** Bonus and deduction by unit after caps and with the higher of two honours for one matter. */
const ADJUSTED: readonly (readonly [number, number])[] = [
  [2, 0],
  [1, 0.5],
  [0, 0],
  [0, 5],
  [0, 1],
  [0, 0],
  [1.5, 0],
  [1, 1],
  [1, 0],
  [1, 0],
  [1, 0],
];
const HUNDRED = new Exact(100);
const of = (value: number): Decimal => new Exact(value);

/**
 * The sample scored a second time, with exact decimals, straight from the rules of the sample scheme and the figures
 * behind the sheets: no line of it is shared with the toolkit.
 */
export function scoreByHand(): readonly ByHand[] {
  return UNITS.map(({ name }, unit) => {
    const dimensions = [
      quality(unit),
      livelihood(unit),
      ecology(unit),
      safety(unit),
      party(unit),
      thirdParty(unit),
    ];
    const points = dimensions.flatMap((rows) => {
      const full = rows.reduce((sum, [weight]) => sum + weight, 0);
      const kept = rows.reduce((sum, [weight, score]) => (score ? sum + weight : sum), 0);
      return rows.flatMap(([weight, score]) =>
        score ? [score.div(100).mul(weight).mul(full).div(kept)] : [],
      );
    });
    const [bonus, deduction] = ADJUSTED[unit]!;
    const add = (values: readonly Decimal[]): number =>
      values
        .reduce((sum, value) => sum.add(value), of(0))
        .add(bonus)
        .sub(deduction)
        .toNumber();
    return { name, exact: add(points), settled: add(points.map(half)) };
  });
}

const half = (value: Decimal): Decimal => value.toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
const attained = (now: Points, target: Points, most = 1): Points =>
  now && target ? Exact.min(now.div(target), most).mul(HUNDRED) : undefined;
const figure = (values: readonly (number | undefined)[], unit: number): Points => {
  const value = values[unit];
  return value === undefined ? undefined : of(value);
};
const steps = (value: Decimal, bands: readonly (readonly [number, number])[], weight: number): Decimal =>
  of(bands.find(([from]) => value.gte(from))?.[1] ?? 0)
    .div(weight)
    .mul(HUNDRED);
const perEvent = (count: Points, each: number, weight: number): Points =>
  count ? Exact.max(0, HUNDRED.sub(count.mul(each).div(weight).mul(HUNDRED))) : undefined;

type Row = readonly [weight: number, score: Points];

function quality(unit: number): readonly Row[] {
  const value = (key: keyof typeof FIGURES): Points =>
    figure(FIGURES[key] as readonly (number | undefined)[], unit);
  const visitors = value('visitors')!.div(value('visitorsBefore')!).sub(1).mul(HUNDRED);
  const income = value('ruralIncome');
  return [
    [8, attained(value('fixedInvestment'), HUNDRED)],
    [10, attained(value('projectsDone')!.div(value('projectsPlanned')!).mul(HUNDRED), of(95))],
    [10, attained(value('attracted'), value('attractedTarget'), 1.1)],
    [
      5,
      steps(
        value('projectsSigned')!,
        [
          [3, 5],
          [2, 4],
          [1, 2],
        ],
        5,
      ),
    ],
    [6, attained(value('tax'), value('taxTarget'))],
    [5, HUNDRED.sub(of(better(FIGURES.enterprises, unit)).mul(0.4).div(5).mul(HUNDRED))],
    [6, income ? of(60).add(income.sub(5).div(5).mul(40)) : undefined],
    [3, attained(value('specialty'), value('specialtyTarget'))],
    [3, attained(visitors, of(15))],
  ];
}

/** How many of the same class have more. */
const better = (values: readonly number[], unit: number): number =>
  values.filter((value, other) => UNITS[other]!.kind === UNITS[unit]!.kind && value > values[unit]!).length;

function livelihood(unit: number): readonly Row[] {
  const short = Exact.max(0, of(90).sub(FIGURES.petitions[unit]!));
  const onTime = of(FIGURES.messagesDone[unit]!).div(FIGURES.messagesReceived[unit]!).mul(HUNDRED);
  return [
    [6, attained(of(FIGURES.livelihood[unit]!), HUNDRED)],
    [3, HUNDRED.sub(short.mul(0.3).div(3).mul(HUNDRED))],
    [
      3,
      steps(
        onTime,
        [
          [98, 3],
          [95, 2],
          [90, 1],
        ],
        3,
      ),
    ],
  ];
}

function ecology(unit: number): readonly Row[] {
  return [
    [4, perEvent(figure(FIGURES.forestFires, unit), 2, 4)],
    [3, perEvent(figure(FIGURES.riverSections, unit), 2, 3)],
    [3, of(FIGURES.habitat[unit]!)],
  ];
}

function safety(unit: number): readonly Row[] {
  return [
    [5, perEvent(of(FIGURES.accidents[unit]!), 2.5, 5)],
    [5, of(Number(/\d+$/u.exec(FIGURES.emergency[unit]!)![0]))],
  ];
}

function party(unit: number): readonly Row[] {
  return [
    [4, of(FIGURES.party[unit]!)],
    [3, attained(opinion(ANSWERS.peace[unit]!), of(95))],
  ];
}

const thirdParty = (unit: number): readonly Row[] => [
  [5, attained(opinion(ANSWERS.thirdParty[unit]!), of(90))],
];

/** 满意 100, 比较满意 80, 一般 60, 不满意 0 over the valid answers. */
function opinion(counts: readonly number[]): Decimal {
  const [best, good, fair, poor] = counts as readonly [number, number, number, number];
  return of(best * 100 + good * 80 + fair * 60).div(best + good + fair + poor);
}
