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
  (head: string, indicators: string): GalleryEntry['run'] =>
  (emit) =>
    void compileInto(`${HEAD}${head}\n${indicators}`, emit);

const PAIR = `indicators:
  - {code: a, title: 甲项, weight: 1, method: direct}
  - {code: b, title: 乙项, weight: 1, method: direct}
`;
const UNITS: readonly Entrant[] = [
  { code: '东山镇', columns: { 片区: '东' }, values: { b: 50 } },
  { code: '西河镇', columns: { 片区: '西' }, values: { a: 80, b: 90 } },
];

/** One smallest broken input for every code about composite indices. */
export const gallery: readonly GalleryEntry[] = [
  {
    code: 'topsis-needs-numbers',
    says: '「示例」按 TOPSIS 合成，而「乙项」按「是否达标」计分，填报的是文字，没有数可比',
    run: compiled(
      'aggregate: topsis',
      PAIR.replace('乙项, weight: 1, method: direct', '乙项, weight: 1, method: yes-no'),
    ),
  },
  {
    code: 'group-missing',
    says: '东山镇的「甲项」要按同组平均填补，而同组没有一个单位有数',
    run: scored('aggregate: mean\ndefaults: {not-reported: group-mean, group: 片区}', PAIR, UNITS),
  },
  {
    code: 'topsis-incomplete',
    says: '东山镇的「甲项」没有数，TOPSIS 无法合成',
    run: scored('aggregate: topsis\ndefaults: {not-reported: reweigh}', PAIR, UNITS),
  },
  {
    code: 'too-few-children',
    says: '东山镇的「丁类」只有 50% 的权重有数，至少要 60%',
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
