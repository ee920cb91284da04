import { explained } from '../../src/cli/explain.ts';
import { runTiny, TINY, withSheets } from '../support/tiny-project.ts';
import type { GalleryEntry } from './entry.ts';

const SCHEME = `scheme: chief
title: 正职考核
category: 正职
of: persons
basis: {document: 办法, status: official}
indicators:
  - {code: votes, title: 民主测评, weight: 100, method: direct}
`;

/** The tiny project with persons of its own. */
const filesOf = (facts: string, roster: string, more = '') => ({
  'score.yaml': withSheets('{path: facts.csv, kind: facts}\n{path: votes.csv, kind: facts}')
    .replace('schemes: [scheme.yaml]', 'schemes: [scheme.yaml, chief.yaml]')
    .replace(
      'roster: {path: roster.csv}',
      'roster: [{path: roster.csv}, {path: persons.csv, kind: persons}]',
    ),
  'persons.csv': `人员编号,姓名,层级,单位,分管\n${roster}\n`,
  'chief.yaml': SCHEME + more,
  'votes.csv': `人员编号,姓名,民主测评\n${facts}\n`,
});

/** The tiny project with one person of its own. */
const person =
  (facts: string, roster = 'P01,干部甲,正职,东山镇,', more = '') =>
  async (emit: Parameters<GalleryEntry['run']>[0]): Promise<void> => {
    await runTiny(filesOf(facts, roster, more), {}, emit);
  };

/** One smallest broken input for every code about persons and schemes that pick their units themselves. */
export const gallery: readonly GalleryEntry[] = [
  {
    code: 'explain-ambiguous',
    says: '--unit 的名称有 2 个同名：P01、P02',
    run: async (emit) => {
      const roster = 'P01,干部甲,正职,东山镇,\nP02,干部甲,正职,东山镇,';
      const { run } = await runTiny(filesOf('P01,干部甲,90\nP02,干部甲,90', roster));
      explained(run!.results!, { unit: '干部甲', indicators: [], publish: 'codes' }, emit);
    },
  },
  {
    code: 'roster-yes-no',
    says: 'P01的「分管」写的是「也许」，规则只认“是”“否”，按不是“是”处理',
    run: person(
      'P01,干部甲,90',
      'P01,干部甲,正职,东山镇,也许',
      'grades: [{name: 称职}]\nungraded: [{name: 不定等次, when: \'分管 == "是"\'}]\n',
    ),
  },
  { code: 'person-without-code', says: '这一行是人员，没有人员编号', run: person(',干部甲,90') },
  {
    code: 'person-unknown',
    says: '人员名册里没有编号「P10」，是否指「P01」？',
    run: person('P10,干部甲,90'),
  },
  {
    code: 'person-mismatch',
    says: '编号「P01」的姓名与人员名册里的不同',
    run: person('P01,干部乙,90'),
  },
  {
    code: 'person-unit-unknown',
    says: '人员「P01」的单位「东出镇」不在单位名册里，是否指「东山镇」？',
    run: person('P01,干部甲,90', 'P01,干部甲,正职,东出镇,'),
  },
  {
    code: 'charge-unknown',
    says: '干部甲分管的「满意率」不在「小方案」里，是否指「满意度」？',
    run: person(
      'P01,干部甲,90',
      'P01,干部甲,正职,东山镇,满意率',
      '  - {code: field, title: 分管, weight: 0, from: {scheme: any, unit: home, figure: charge, of: 分管}, method: direct}\n',
    ),
  },
  {
    code: 'charge-column',
    says: '「分管」取分管领域，没有写明分管哪些指标',
    run: person(
      'P01,干部甲,90',
      'P01,干部甲,正职,东山镇,满意度',
      '  - {code: field, title: 分管, weight: 0, from: {scheme: any, unit: home, figure: charge}, method: direct}\n',
    ),
  },
  {
    code: 'units-undecided',
    says: '判断不了「西河镇」是否由此方案考核：责任单位 = 未报 = “是” 无法判断',
    run: async (emit) => {
      const files = {
        'scheme.yaml': TINY['scheme.yaml']!.replace(
          'category: 乡镇',
          `category: 专项\nunits: '责任单位 == "是"'`,
        ),
        'roster.csv': '单位代码,单位名称,类别,责任单位\nT01,东山镇,乡镇,是\nT02,西河镇,乡镇,\n',
      };
      await runTiny(files, {}, emit);
    },
  },
];
