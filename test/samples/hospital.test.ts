import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { hospitalFiles } from '../../samples/make/jishou-2023/hospital.ts';
import { sum } from '../../src/base/sum.ts';
import type { Indicator, Scheme } from '../../src/model/scheme.ts';
import { feedbackLines } from '../../src/results/feedback.ts';
import { trendRows } from '../../src/results/trend.ts';
import { runTiny, type TinyRun, withSheets } from '../support/tiny-project.ts';

const SCHEMES = fileURLToPath(new URL('../../indicator-configs/jishou', import.meta.url));
const text = (name: string): string => readFileSync(`${SCHEMES}/${name}.yaml`, 'utf8');

const project = (scheme: string): Promise<TinyRun> =>
  runTiny({
    'score.yaml': withSheets('{path: 医院/*.xlsx, kind: facts, period: from-name}').replace(
      'scheme.yaml',
      `${scheme}.yaml`,
    ),
    'hospital-a.yaml': text('hospital-a'),
    'hospital-b.yaml': text('hospital-b'),
    'scheme.yaml': undefined,
    'facts.csv': undefined,
    'roster.csv':
      '序号,单位代码,单位名称,类别\n1,H01,示例医院甲,医院\n2,H02,示例医院乙,医院\n3,H03,示例医院丙,医院\n',
    ...Object.fromEntries(hospitalFiles().map(({ path, bytes }) => [path, bytes])),
  });

/** The numbers of domain tables: ▲ indicators, monitors, and those found in words. */
const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);
const NATIONAL = [
  4, 5, 6, 8, 9, 10, 13, 14, 17, 24, 31, 33, 34, 35, 36, 38, 39, 40, 41, 45, 46, 48, 50, 53, 54, 55,
];
const MONITORED = [1, 3, 7, 10, 11, 12, ...range(25, 30), 32, 35, 36, 37, 44, 46, 52];
const DOWN = [8, 9, 14, 17, 23, 34, 38, 39, 40, 41];
const IN_WORDS = [12, 24, 42, 43, 52];

/** Parts of an indicator: shown under it, and not among the 56. */
const isPart = ({ tags }: Indicator): boolean => tags.includes('分项');
const PARTS: Readonly<Record<string, string>> = {
  '2.1': 'i02',
  '2.2': 'i02',
  '7.1': 'i07',
  '7.2': 'i07',
  '10.1': 'i10',
  '10.2': 'i10',
  '10.3': 'i10',
  '45.1': 'i45',
  '45.2': 'i45',
  '45.3': 'i45',
  '45.4': 'i45',
  '45.5': 'i45',
  '49.1': 'i49',
  '49.2': 'i49',
  '49.3': 'i49',
};

const allOf = (scheme: Scheme): readonly Indicator[] => scheme.indicators.filter((one) => !isPart(one));
const numbersOf = (scheme: Scheme, such: (indicator: Indicator) => boolean): readonly number[] =>
  allOf(scheme).flatMap((indicator, at) => (such(indicator) && at < 55 ? [at + 1] : []));

const rawOf = ({ assessment }: TinyRun, code: string, unit: number): number =>
  assessment.indicators[assessment.scheme.indicators.findIndex((one) => one.code === code)]!.raws[unit]!;

describe('the hospital’s 55 + 1 indicators', () => {
  let a: TinyRun;
  let b: TinyRun;
  beforeAll(async () => {
    a = await project('hospital-a');
    b = await project('hospital-b');
  });

  it('are read without a fault or doubt of the scheme', () => {
    const serious = (run: TinyRun): readonly string[] => run.said.filter((said) => !said.startsWith('note'));
    expect([serious(a), serious(b)]).toEqual([[], []]);
  });

  it('stand in four dimensions of 24, 19, 9 and 3, and one is added', () => {
    const { scheme } = a.assessment;
    const top = (at: number): number => {
      const { parent } = scheme.dimensions[at]!;
      return parent < 0 ? at : top(parent);
    };
    const counts = new Map<string, number>();
    for (const { dimension } of allOf(scheme)) {
      const { title } = scheme.dimensions[top(dimension)]!;
      counts.set(title, (counts.get(title) ?? 0) + 1);
    }
    expect([...counts]).toEqual([
      ['医疗质量', 24],
      ['运营效率', 19],
      ['持续发展', 9],
      ['满意度评价', 3],
      ['增加指标', 1],
    ]);
  });

  it('have 26 national ones, 20 monitored, ten that should fall, and five found in words', () => {
    const { scheme } = a.assessment;
    expect(numbersOf(scheme, ({ tags }) => tags.includes('国家监测'))).toEqual(NATIONAL);
    expect(numbersOf(scheme, ({ method }) => method.watches)).toEqual(MONITORED);
    expect(allOf(scheme)).toHaveLength(56);
    expect(allOf(scheme).filter(({ method }) => method.watches)).toHaveLength(20);
    expect(numbersOf(scheme, ({ direction }) => direction === 'down')).toEqual(DOWN);
    expect(numbersOf(scheme, ({ method }) => method.reads === 'text')).toEqual(IN_WORDS);
    expect(NATIONAL).toHaveLength(26);
  });

  it('weigh 100 in either way, 2.0 and 1.6 or 3.4 and 1.8 with nothing for the monitored', () => {
    for (const [run, national, other, watched] of [
      [a, 2, 1.6, undefined],
      [b, 3.4, 1.8, 0],
    ] as const) {
      const { indicators } = run.assessment.scheme;
      expect(sum(indicators.map(({ weight }) => weight.value))).toBeCloseTo(100, 10);
      for (const { tags, method, weight } of allOf(run.assessment.scheme)) {
        const full = tags.includes('国家监测') ? national : other;
        expect(weight.value).toBe(method.watches ? (watched ?? full) : full);
      }
    }
  });

  it('come to the printed values from numerators and denominators', () => {
    const shown = ['i03', 'i04', 'i05', 'i06'].map((code) => rawOf(a, code, 0).toPrecision(4));
    expect(shown).toEqual(['2.883', '31.17', '29.40', '10.16']);
  });

  it('are watched, not judged, where they are monitored, and the rest has a judgement', () => {
    const rows = [...trendRows(a.assessment)].filter(
      ({ unit, indicator }) => unit.name === '示例医院甲' && !isPart(indicator),
    );
    const judged = rows.flatMap(({ judgement }, at) => (judgement === undefined && at < 55 ? [at + 1] : []));
    expect(judged).toEqual(MONITORED);
    expect(rows[3]!.years.map(({ year }) => year)).toEqual([2021, 2022, 2023]);
  });

  it('that are monitored never stand in the feedback', () => {
    const lines = [...feedbackLines(a.assessment)];
    expect(new Set(lines.map(({ row }) => row.unit.name)).size).toBe(3);
    expect(lines.some(({ row }) => row.indicator.method.watches)).toBe(false);
  });

  it('show their parts right under them, of weight 0, watched and with a trend', () => {
    for (const run of [a, b]) {
      const { indicators } = run.assessment.scheme;
      const under = indicators.flatMap((one, at) => {
        if (!isPart(one)) return [];
        const above = indicators.slice(0, at).findLast((other) => !isPart(other))!;
        expect([one.weight.value, one.method.watches]).toEqual([0, true]);
        return [[one.title.split(' ')[0]!, above.code]];
      });
      expect(Object.fromEntries(under)).toEqual(PARTS);
      const shown = new Set([...trendRows(run.assessment)].map(({ indicator }) => indicator.code));
      expect(indicators.every(({ code }) => shown.has(code))).toBe(true);
    }
  });

  it('come to the figure of their parts', () => {
    const five = [1, 2, 3, 4, 5].map((no) => rawOf(a, `i45_${no}`, 0));
    expect(sum(five)).toBeCloseTo(rawOf(a, 'i45', 0), 10);
    expect((rawOf(a, 'i07_1', 0) + rawOf(a, 'i07_2', 0)) / 2).toBeCloseTo(rawOf(a, 'i07', 0), 10);
    // 5440 days and 960 (10,000) yuan of 640 cases
    expect(['i10_1', 'i10_2', 'i10_3'].map((code) => rawOf(a, code, 0))).toEqual([640, 8.5, 15000]);
  });
});
