import type { Assessment, IndicatorScores } from '../../src/model/assessment.ts';
import { HANDLED } from '../../src/model/assessment.ts';
import { type UnitCode, unitCode } from '../../src/model/codes.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Event, FactLog, Facts, ItemFacts } from '../../src/model/fact.ts';
import { STATE } from '../../src/model/fact.ts';
import { WHOLE_YEAR } from '../../src/model/months.ts';
import { monthPeriod, periodKey, yearPeriod } from '../../src/model/period.ts';
import type { Said } from '../../src/model/said.ts';
import type { Unit } from '../../src/model/unit.ts';
import type { RunResults } from '../../src/results/run-results.ts';
import { ADJUSTMENTS, GRADES, LISTS, TINY_SCHEME, VETOES } from './tiny-scheme.ts';

/** What may be varied in the tiny assessment. */
export interface TinyOptions {
  readonly provisional?: boolean;
  /** Renames units, in roster order. */
  readonly names?: readonly string[];
  /** The matter of the first event. */
  readonly matter?: string;
  readonly document?: string;
}

const NAMES = ['矮寨镇', '河溪镇', '马颈坳镇', '乾州街道', '峒河街道'];
const CODES = ['T01', 'T02', 'T03', 'S01', 'S02'];
const POOL_OF = [0, 0, 0, 1, 1];
const POOLS = ['镇', '街道'];

const floats = (...values: readonly number[]): Float64Array => Float64Array.from(values);

function unitsOf(names: readonly string[]): readonly Unit[] {
  return CODES.map((code, index) => ({
    code: unitCode(code),
    name: names[index] ?? NAMES[index]!,
    aliases: [],
    category: 'township',
    order: index + 1,
    columns: new Map([['类型', POOLS[POOL_OF[index]!]!]]),
    at: { kind: 'cell', file: '名册.xlsx', sheet: '单位', row: index + 3, column: 2 },
  }));
}

interface Written {
  readonly item: number;
  readonly unit: number;
  readonly month?: number;
  readonly value?: number;
  readonly sheet: number;
}

const YEARLY: readonly (readonly (number | undefined)[])[] = [
  [3, 2, 1, 3, 0],
  [95, undefined, 80, 90, 96],
  [92.5, 88.2, 71, 90, 85],
];

const MONTHLY: readonly (readonly number[])[] = [
  [500, 600],
  [300, 500],
  [250, 350],
  [200, 300],
  [225, 225],
];

const WRITTEN: readonly Written[] = [
  ...MONTHLY.flatMap((values, unit) =>
    values.map((value, at) => ({ item: 0, unit, month: at + 1, value, sheet: at })),
  ),
  ...YEARLY.flatMap((values, at) => values.map((value, unit) => ({ item: at + 1, unit, value, sheet: 2 }))),
];

function logOf(): FactLog {
  const count = WRITTEN.length;
  const ints = (read: (fact: Written) => number): Int32Array => Int32Array.from(WRITTEN, read);
  return {
    length: count,
    item: ints(({ item }) => item),
    unit: ints(({ unit }) => unit),
    period: ints(({ month }) => periodKey(month ? monthPeriod(2023, month) : yearPeriod(2023))),
    track: Uint8Array.from(WRITTEN, ({ item }) => (item === 3 ? 1 : 3)),
    yearToDate: new Uint8Array(count),
    state: Uint8Array.from(WRITTEN, ({ value }) => (value === undefined ? STATE.notApplicable : STATE.value)),
    value: Float64Array.from(WRITTEN, ({ value }) => value ?? Number.NaN),
    texts: new Map(),
    notes: new Map<number, Said>([[20, { zh: '有效答卷 120 份', en: '120 valid answers' }]]),
    sheet: ints(({ sheet }) => sheet),
    row: ints(({ unit }) => unit + 5),
    column: ints(({ item }) => item + 3),
    sheets: [
      { file: '月报/1月.xlsx', sheet: '汇总' },
      { file: '月报/2月.xlsx', sheet: '汇总' },
      { file: '年度.csv', sheet: '' },
    ],
  };
}

function itemFacts(item: number): ItemFacts {
  const values = CODES.map((_, unit) =>
    WRITTEN.filter((fact) => fact.item === item && fact.unit === unit).reduce(
      (total, { value }) => total + (value ?? Number.NaN),
      0,
    ),
  );
  const of = (unit: number) =>
    WRITTEN.flatMap((fact, at) => (fact.item === item && fact.unit === unit ? [at] : []));
  return {
    states: Uint8Array.from(values, (value) => (Number.isNaN(value) ? STATE.notApplicable : STATE.value)),
    values: Float64Array.from(values),
    texts: CODES.map(() => undefined),
    first: Int32Array.from(CODES, (_, unit) => of(unit)[0]!),
    count: Int32Array.from(CODES, (_, unit) => of(unit).length),
    notes: new Map(),
  };
}

const happening = (
  kind: string,
  unit: number,
  row: number,
  points: number | undefined,
  rest: readonly [string, string, string],
): Event => ({
  kind,
  unit: unitCode(CODES[unit]!),
  points,
  matter: rest[0],
  date: rest[1],
  document: rest[2],
  at: { kind: 'cell', file: '加减分.xlsx', sheet: '事项', row, column: 1 },
});

function eventsOf(options: TinyOptions): readonly Event[] {
  return [
    happening('加分', 0, 4, 1.5, [
      options.matter ?? '州级乡村振兴先进',
      '2023-06-30',
      options.document ?? '州发〔2023〕8号',
    ]),
    happening('扣分', 1, 5, 1, ['督查通报', '2023-09-12', '吉督通〔2023〕3号']),
    happening('较大以上安全事故', 2, 6, undefined, ['施工坍塌事故', '2023-08-02', '吉安办〔2023〕15号']),
    happening('违纪', 3, 7, undefined, ['干部违纪立案', '2023-10-08', '吉纪通〔2023〕2号']),
    happening('优秀案例', 4, 8, undefined, ['“码上议”居民自治', '2023-11-20', '吉办简报第 31 期']),
  ];
}

const INVESTMENT_TARGETS = [1000, 1000, 1200, 500, 500];

function scores(
  normalised: readonly number[],
  weights: readonly number[],
  points: readonly number[],
  more: Partial<IndicatorScores> & { readonly raws: Float64Array },
): IndicatorScores {
  return {
    states: Uint8Array.from(more.raws, (raw) => (Number.isNaN(raw) ? STATE.notApplicable : STATE.value)),
    texts: CODES.map(() => undefined),
    targets: floats(...CODES.map(() => Number.NaN)),
    handled: new Uint8Array(CODES.length),
    normalised: floats(...normalised),
    weights: floats(...weights),
    exact: floats(...points),
    weighted: floats(...points),
    ...more,
  };
}

const all = (value: number): readonly number[] => CODES.map(() => value);

const INDICATOR_SCORES: readonly IndicatorScores[] = [
  scores([100, 80, 50, 100, 90], all(40), [40, 32, 20, 40, 36], {
    raws: floats(1100, 800, 600, 500, 450),
    targets: floats(...INVESTMENT_TARGETS),
  }),
  scores([100, 80, 40, 100, 0], all(20), [20, 16, 8, 20, 0], { raws: floats(3, 2, 1, 3, 0) }),
  scores([100, Number.NaN, 800 / 9, 100, 100], [15, 0, 15, 15, 15], [15, 0, 13.33, 15, 15], {
    raws: floats(95, Number.NaN, 80, 90, 96),
    targets: floats(...all(90)),
    handled: Uint8Array.from([0, HANDLED.reweighed, 0, 0, 0]),
  }),
  scores([92.5, 88.2, 71, 90, 85], [25, 40, 25, 25, 25], [23.13, 35.28, 17.75, 22.5, 21.25], {
    raws: floats(92.5, 88.2, 71, 90, 85),
  }),
];

function factsOf(options: TinyOptions): Facts {
  return {
    units: unitsOf(options.names ?? NAMES),
    items: [0, 1, 2, 3].map(itemFacts),
    targets: [
      {
        states: new Uint8Array(CODES.length),
        values: floats(...INVESTMENT_TARGETS),
        places: CODES.map((_, row) => ({
          kind: 'cell',
          file: '目标任务.xlsx',
          sheet: '目标',
          row: row + 3,
          column: 3,
        })),
      },
      undefined,
      undefined,
      undefined,
    ],
    events: eventsOf(options),
    outcomes: [],
    lifts: [],
    log: logOf(),
    earlier: new Map<UnitCode, { rank: number; total: number; grade: string }>([
      [unitCode('T01'), { rank: 2, total: 90.1, grade: '一等' }],
      [unitCode('T02'), { rank: 1, total: 91, grade: '一等' }],
      [unitCode('T03'), { rank: 3, total: 75.5, grade: '二等' }],
    ]),
  };
}

/** Five units in two pools, two dimensions, a bonus, a deduction, a veto, a bar on awards, a case and a gap. */
export function tinyAssessment(options: TinyOptions = {}): Assessment {
  const facts = factsOf(options);
  const [bonus, deduction, accident, discipline, story] = facts.events;
  const totals = floats(99.63, 82.28, 59.08, 97.5, 72.25);
  const weighed = floats(98.13, 83.28, 59.08, 97.5, 72.25);
  const [honours, criticism] = ADJUSTMENTS;
  return {
    scheme: TINY_SCHEME,
    period: yearPeriod(2023),
    months: WHOLE_YEAR,
    provisional: options.provisional ?? false,
    facts,
    pools: POOLS,
    poolOf: Int32Array.from(POOL_OF),
    indicators: INDICATOR_SCORES,
    dimensions: [
      {
        weights: floats(...all(60)),
        exact: floats(60, 48, 28, 60, 36),
        points: floats(60, 48, 28, 60, 36),
      },
      {
        weights: floats(...all(40)),
        exact: floats(38.13, 35.28, 31.08, 37.5, 36.25),
        points: floats(38.13, 35.28, 31.08, 37.5, 36.25),
      },
    ],
    adjustments: [
      { adjustment: honours!, unit: 0, events: [bonus!], counted: [bonus!], claimed: 1.5, points: 1.5 },
      { adjustment: criticism!, unit: 1, events: [deduction!], counted: [deduction!], claimed: 1, points: 1 },
    ],
    vetoes: [
      {
        veto: VETOES[0]!,
        unit: 2,
        trace: { zh: '较大以上安全事故 = 1 > 0', en: '较大以上安全事故 = 1 > 0' },
        events: [accident!],
      },
      {
        veto: VETOES[1]!,
        unit: 3,
        trace: { zh: '违纪 = 1 > 0', en: '违纪 = 1 > 0' },
        events: [discipline!],
      },
    ],
    weighed: { exact: weighed, settled: weighed },
    bonus: floats(1.5, 0, 0, 0, 0),
    deduction: floats(0, 1, 0, 0, 0),
    totals: { exact: totals, settled: totals },
    ranks: Int32Array.from([1, 2, 3, 1, 2]),
    order: [0, 1, 2, 3, 4],
    grades: [GRADES[0], GRADES[1], GRADES[3], GRADES[1], GRADES[1]],
    gradeNotes: [
      [],
      [],
      [{ zh: '安全生产一票否决:定为最低等次', en: 'Vetoed: lowest grade' }],
      [{ zh: '违纪取消评优:不得评为一等', en: 'Barred from awards: not 一等' }],
      [],
    ],
    vetoed: [false, false, true, false, false],
    barred: [false, false, false, true, false],
    lists: [
      {
        list: 'red',
        rule: LISTS[0]!,
        unit: 0,
        reason: { zh: '名次 = 1 ≤ 1,总分 = 99.63 ≥ 90', en: 'rank = 1 ≤ 1, score = 99.63 ≥ 90' },
      },
      {
        list: 'red',
        rule: LISTS[1]!,
        unit: 4,
        event: story!,
        reason: { zh: '“码上议”居民自治', en: '“码上议”居民自治' },
      },
      { list: 'black', rule: LISTS[2]!, unit: 2, reason: { zh: '一票否决 = 是', en: 'vetoed = yes' } },
    ],
    uses: [],
    treated: [],
    computedWeights: [],
    closeness: [],
    leftOff: [
      {
        list: 'red',
        unit: 3,
        reason: { zh: '违纪取消评优,不列入红榜', en: 'Barred from awards: kept off the red list' },
      },
    ],
  };
}

const DIAGNOSTICS: readonly Diagnostic[] = [
  {
    code: 'total-differs',
    severity: 'warning',
    about: 'input',
    at: { kind: 'cell', file: '月报/2月.xlsx', sheet: '汇总', row: 10, column: 3 },
    message: {
      zh: '合计 1,970 与各单位之和 1,975 不一致',
      en: 'The total 1,970 is not the sum of the units, 1,975',
    },
    hint: { zh: '请核对合计或各单位数', en: 'Check the total or the units' },
  },
];

/** A run of the tiny assessment, with one warning and three inputs. */
export function tinyRun(options: TinyOptions = {}): RunResults {
  return {
    name: '吉首市 2023 年度绩效考核(示例)',
    year: 2023,
    version: '0.1.0',
    assessments: [tinyAssessment(options)],
    diagnostics: DIAGNOSTICS,
    inputs: [
      { file: '年度.csv', sha256: 'b'.repeat(64), kind: 'facts', sheets: [] },
      { file: '月报/1月.xlsx', sha256: 'c'.repeat(64), kind: 'facts', sheets: ['汇总'] },
      { file: '月报/2月.xlsx', sha256: 'd'.repeat(64), kind: 'facts', sheets: ['汇总'] },
    ],
  };
}
