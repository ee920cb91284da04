import { compileInto } from '../scheme/compile-text.ts';
import { assessYaml, type Entrant } from '../support/assess-yaml.ts';
import type { GalleryEntry } from './entry.ts';

const HEAD = 'scheme: s\ntitle: 示例\ncategory: c\nbasis: {document: 自拟, status: sample}\n';

const scored =
  (head: string, indicators: string, entrants: readonly Entrant[]): GalleryEntry['run'] =>
  (emit) => {
    const { faults } = assessYaml(`${HEAD}${head}\n${indicators}`, entrants);
    for (const fault of faults.diagnostics) emit(fault);
  };

const compiled =
  (head: string, indicators: string, columns?: readonly string[]): GalleryEntry['run'] =>
  (emit) =>
    void compileInto(`${HEAD}${head}\n${indicators}`, emit, { columns });

const PAIR = `indicators:
  - {code: a, title: 甲项, weight: 1, method: direct}
  - {code: b, title: 乙项, weight: 1, method: direct}
`;
const TEXT = PAIR.replace('乙项, weight: 1, method: direct', '乙项, weight: 1, method: yes-no');
const ABOUT_NIL = PAIR.replaceAll('method: direct', 'method: z-score, params: {mean: 0}');
const GROUPED = 'aggregate: mean\ndefaults: {not-reported: group-mean, group: 片区}';
const UNITS: readonly Entrant[] = [
  { code: '东山镇', columns: { 片区: '东' }, values: { b: 50 } },
  { code: '西河镇', columns: { 片区: '西' }, values: { a: 80, b: 90 } },
];

/** One smallest broken input for every code about composite indices. */
export const gallery: readonly GalleryEntry[] = [
  {
    code: 'topsis-needs-numbers',
    says: '「示例」按 TOPSIS 合成，而「乙项」按「是否达标」计分，填报的是文字，没有数可比',
    run: compiled('aggregate: topsis', TEXT),
  },
  {
    code: 'group-missing',
    says: '东山镇的「甲项」要按同组平均填补，而「片区」为「东」的没有一个单位有数',
    run: scored(GROUPED, PAIR, UNITS),
  },
  {
    code: 'group-value-missing',
    says: '东山镇的「甲项」要按同组平均填补，而名册里东山镇的「片区」是空白',
    run: scored(
      GROUPED,
      PAIR,
      UNITS.map((unit) => (unit.code === '东山镇' ? { ...unit, columns: {} } : unit)),
    ),
  },
  {
    code: 'group-unnamed',
    says: '「甲项」缺报时按同组平均填补（group-mean），而没有写 defaults.group',
    run: compiled('aggregate: mean\ndefaults: {not-reported: group-mean}', PAIR),
  },
  {
    code: 'group-mean-of-texts',
    says: '「乙项」按「是否达标」计分，填报的是文字，没有平均数，缺报不能用 group-mean 填补',
    run: compiled(GROUPED, TEXT),
  },
  {
    code: 'group-column-missing',
    says: '名册里没有 group-mean 分组所用的列「片」（defaults.group）',
    run: compiled(GROUPED.replace('片区', '片'), PAIR, ['片区']),
  },
  {
    code: 'too-few-for-total',
    says: '东山镇只有 50% 的权重有数，不足 60%，没有总分，不排名',
    run: scored('aggregate: mean\nminimum-share: 0.6\ndefaults: {not-reported: reweigh}', PAIR, UNITS),
  },
  {
    code: 'cut-by-floor',
    says: '「示例」没有写 floor，东山镇等 2 个的总分低于默认的下限 0，都计为 0，分不出高下',
    run: scored('aggregate: mean', ABOUT_NIL, [
      { code: '东山镇', values: { a: 1, b: 5 } },
      { code: '西河镇', values: { a: 2, b: 5 } },
      { code: '南湖镇', values: { a: 9, b: 5 } },
    ]),
  },
  {
    code: 'negative-part',
    says: '「示例」按几何平均合成，而东山镇有负的得分（如「甲项」），合成得分计为 0',
    run: scored('aggregate: geometric', ABOUT_NIL, [
      { code: '东山镇', values: { a: 1, b: 5 } },
      { code: '西河镇', values: { a: 2, b: 5 } },
    ]),
  },
  {
    code: 'entropy-negative',
    says: '「示例」的权重按熵权计算，而「甲项」有负的得分（东山镇），熵权无从计算',
    run: scored(
      'aggregate: mean\nweights: entropy',
      ABOUT_NIL,
      UNITS.map((unit) => ({ ...unit, values: { a: 1, ...unit.values } })),
    ),
  },
  {
    code: 'topsis-incomplete',
    says: '东山镇的「甲项」没有数，TOPSIS 无法合成',
    run: scored('aggregate: topsis\ndefaults: {not-reported: reweigh}', PAIR, UNITS),
  },
  {
    code: 'too-few-children',
    says: '东山镇的「丁类」只有 50% 的权重有数，不足 60%，这一类别不计，权重由同级分担',
    run: scored(
      'aggregate: mean\ndefaults: {not-reported: reweigh}',
      `dimensions:
  - code: d
    title: 丁类
    weight: 1
    aggregate: mean
    minimum-share: 0.6
    indicators:
      - {code: a, title: 甲项, weight: 1, method: direct}
      - {code: b, title: 乙项, weight: 1, method: direct}
  - {code: e, title: 戊类, weight: 1, indicators: [{code: c, title: 丙项, weight: 1, method: direct}]}
`,
      UNITS.map((unit) => ({ ...unit, values: { ...unit.values, c: 1 } })),
    ),
  },
];
