import { unitCode } from '../../src/model/codes.ts';
import type { Emit } from '../../src/model/diagnostic.ts';
import type { Unit } from '../../src/model/unit.ts';
import { checkDelivery } from '../../src/scheme/check-delivery.ts';
import { checkSchemes } from '../../src/scheme/check-schemes.ts';
import { checkUnits } from '../../src/scheme/check-units.ts';
import { checkProject } from '../../src/scheme/read-project.ts';
import { parseYaml } from '../../src/sources/parse-yaml.ts';
import { SMALL, soundScheme } from '../scheme/compile-text.ts';
import { runTiny, TINY, withSheets } from '../support/tiny-project.ts';
import type { GalleryEntry } from './entry.ts';

const scheme = (code: string, from: string): string =>
  SMALL.replace('scheme: small', `scheme: ${code}`).replace(
    'method: direct}',
    `method: direct, from: {${from}}}`,
  );

const together =
  (...texts: readonly string[]) =>
  (emit: Emit): void =>
    checkSchemes(
      texts.map((text) => soundScheme(text)),
      emit,
    );

const units = (...classes: readonly string[]): readonly Unit[] =>
  classes.map((type, index) => ({
    code: unitCode(`00${index}`),
    name: `单位${index + 1}`,
    aliases: [],
    category: '乡镇',
    order: index + 1,
    columns: new Map([['类型', type]]),
    at: { kind: 'cell', file: '名册.xlsx', sheet: '', row: index + 2, column: 1 },
  }));

const POOLED = `${SMALL}pool: [类型]\n`;
const graded = (quota: string): string =>
  `${POOLED}grades:\n  - {name: 好, min: 85, quota: {${quota}}}\n  - {name: 差}\n`;

const against = (text: string, members: readonly Unit[]) => (emit: Emit) =>
  checkUnits(soundScheme(text), members, emit);

/** One smallest broken input for every code about several schemes, a project and its units. */
export const gallery: readonly GalleryEntry[] = [
  { code: 'scheme-taken', says: '方案代码 small 已用于 scheme.yaml:1:1', run: together(SMALL, SMALL) },
  {
    code: 'unknown-scheme',
    says: '项目里没有方案「smal」',
    run: together(SMALL, scheme('chief', 'scheme: smal')),
  },
  {
    code: 'unknown-figure',
    says: '方案「small」没有「totl」这个数',
    run: together(SMALL, scheme('chief', 'scheme: small, figure: totl')),
  },
  {
    code: 'from-cycle',
    says: '结果取用成了循环：one → two → one',
    run: together(scheme('one', 'scheme: two'), scheme('two', 'scheme: one')),
  },
  {
    code: 'pool-column-missing',
    says: '名册里没有分组所用的列「类别」',
    run: against(`${SMALL}pool: [类别]\n`, units('乡镇')),
  },
  {
    code: 'pool-value-missing',
    says: '「单位2」的「类型」是空白，分不了组',
    run: against(POOLED, units('乡镇', '')),
  },
  {
    code: 'quota-without-places',
    says: '「街道」只有 2 个单位，「好」的 30% 取整后没有名额',
    run: against(graded('ratio: 0.3'), units('街道', '街道')),
  },
  {
    code: 'quota-minimum-too-large',
    says: '「好」至少 3 个名额，而「街道」只有 2 个单位',
    run: against(graded('ratio: 0.3, minimum: 3'), units('街道', '街道')),
  },
  {
    code: 'not-delivered',
    says: '没有表提供「指标乙」（b）',
    run: (emit) => checkDelivery(soundScheme(SMALL), new Set(['a']), emit),
  },
  {
    code: 'results-without-year',
    says: 'kind: results 要写 year',
    run: (emit) => {
      const text = 'name: 项目\nyear: 2023\nschemes: [a.yaml]\nsheets: [{path: 上年.json, kind: results}]\n';
      const root = parseYaml(new TextEncoder().encode(text), 'score.yaml', emit);
      if (root) checkProject(root, 'score.yaml', emit);
    },
  },
  {
    code: 'reopened-points',
    says: 'deduct 没有写扣几分',
    run: (emit) => {
      const text = `name: 小\nyear: 2023\nschemes: [a.yaml]\nreopened:\n  - {year: 2022, scheme: small, unit: 甲, effect: deduct, event: 事, reason: 理, approver: 办, document: 号, date: 2023-01-01}\n`;
      const root = parseYaml(new TextEncoder().encode(text), 'score.yaml', emit);
      if (root) checkProject(root, 'score.yaml', emit);
    },
  },
  {
    code: 'reopened-grade',
    says: '东山镇的往年等次「一等」无法按方案「small」的等次改正',
    run: async (emit) => {
      const reopened = `reopened:\n  - {year: 2022, scheme: small, unit: 东山镇, effect: lowest-grade, event: 事, reason: 理, approver: 办, document: 号, date: 2023-01-01}\n`;
      const sheets = '{path: facts.csv, kind: facts}\n{path: 2022.json, kind: results, year: 2022}';
      const results = `{"schema":"score-results/1","project":{"name":"小考核","year":2022},"schemes":[{"code":"small","units":[{"code":"T01","total":90,"rank":1,"grade":"一等"}]}]}`;
      await runTiny({ 'score.yaml': withSheets(sheets, reopened), '2022.json': results }, {}, emit);
    },
  },
  {
    code: 'reopened-date',
    says: '更正日期「2022-12-31」不是 2022 年以后的日期',
    run: async (emit) => {
      const reopened = `reopened:\n  - {year: 2022, scheme: small, unit: 东山镇, effect: bar-awards, event: 事, reason: 理, approver: 办, document: 号, date: 2022-12-31}\n`;
      const sheets = '{path: facts.csv, kind: facts}\n{path: 2022.json, kind: results, year: 2022}';
      const results = `{"schema":"score-results/1","project":{"name":"小考核","year":2022},"schemes":[{"code":"small","units":[{"code":"T01","total":90,"rank":1}]}]}`;
      await runTiny({ 'score.yaml': withSheets(sheets, reopened), '2022.json': results }, {}, emit);
    },
  },
  {
    code: 'reopened-unknown',
    says: '导入的往年结果里没有年度「2022」',
    run: async (emit) => {
      const reopened = `reopened:\n  - {year: 2022, scheme: small, unit: 东山镇, effect: lowest-grade, event: 事, reason: 理, approver: 办, document: 号, date: 2023-01-01}\n`;
      await runTiny({ 'score.yaml': `${TINY['score.yaml']}${reopened}` }, {}, emit);
    },
  },
];
