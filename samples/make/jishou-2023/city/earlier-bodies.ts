import { BODIES } from './bodies.ts';

type Standing = readonly [name: string, total: number, grade: string];

/** Standings of 2022 by scheme, from the first place down; all invented. */
const STANDINGS: readonly {
  readonly code: string;
  readonly title: string;
  readonly category: string;
  readonly units: readonly Standing[];
}[] = [
  {
    code: 'zone',
    title: '开发区(园区)绩效考核(示例)',
    category: '开发区',
    units: [
      ['吉首经济开发区', 93.1, '优秀'],
      ['示例高新产业园', 90.42, '良好'],
      ['示例文旅产业园', 71.35, '合格'],
    ],
  },
  {
    code: 'enterprise',
    title: '国有企业绩效考核(示例)',
    category: '国有企业',
    units: [
      ['示例城投公司', 94.2, 'A级'],
      ['示例水务公司', 93.85, 'B级'],
      ['示例粮储公司', 90.06, 'B级'],
      ['示例文旅公司', 81.7, 'B级'],
    ],
  },
  {
    code: 'party',
    title: '党群部门绩效考核(示例)',
    category: '党群部门',
    units: [
      ['示例工会', 95.4, '优秀'],
      ['示例党校', 94.15, '良好'],
      ['示例团委', 92.6, '良好'],
      ['示例妇联', 88.32, '良好'],
      ['示例科协', 76.9, '合格'],
    ],
  },
  {
    code: 'economy',
    title: '经济部门绩效考核(示例)',
    category: '经济部门',
    units: [
      ['示例文旅局', 96.3, '优秀'],
      ['示例发改局', 95.77, '良好'],
      ['示例财政局', 93.2, '良好'],
      ['示例商务局', 87.5, '良好'],
      ['示例农业农村局', 80.64, '良好'],
    ],
  },
  {
    code: 'enforcement',
    title: '执法监管部门绩效考核(示例)',
    category: '执法监管部门',
    units: [
      ['示例住建局', 95.1, '优秀'],
      ['示例应急局', 94.6, '良好'],
      ['示例市场监管局', 92.85, '良好'],
      ['示例城管执法局', 84.4, '良好'],
      ['示例交通执法队', 81.93, '良好'],
    ],
  },
  {
    code: 'service',
    title: '公共事业单位绩效考核(示例)',
    category: '公共事业单位',
    units: [
      ['示例公积金管理部', 95.9, '优秀'],
      ['示例图书馆', 95.2, '合格'],
      ['示例疾控中心', 93.44, '合格'],
      ['示例公交服务中心', 84.1, '合格'],
      ['示例融媒体中心', 83.75, '合格'],
      ['示例供水管理站', 75.6, '合格'],
    ],
  },
  {
    code: 'school',
    title: '学校绩效考核(示例)',
    category: '学校',
    units: [
      ['示例实验小学', 97.8, '优秀'],
      ['示例第二小学', 95.36, '良好'],
      ['示例第一小学', 94.9, '良好'],
      ['示例第一中学', 90.25, '良好'],
      ['示例职业学校', 84.6, '良好'],
      ['示例第二中学', 78.12, '合格'],
    ],
  },
];

/** The schemes of 2022 beside the townships', in the shape of `results.json`. */
export const EARLIER_BODIES = STANDINGS.map(({ units, ...scheme }) => ({
  ...scheme,
  period: '2022',
  provisional: false,
  basis: { document: `${scheme.category}绩效考核示例方案`, status: 'sample' },
  total: 100,
  units: units.map(([name, total, grade], index) => {
    const code = BODIES.find((body) => body.name === name)?.code;
    return { code: code ?? name, name, pool: scheme.category, rank: index + 1, total, grade };
  }),
}));
