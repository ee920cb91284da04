import { HOSPITALS } from '../hospital.ts';

/** A body of the sample that is no township: its row (or rows, where it moved) of the roster. */
export interface Body {
  readonly code: string;
  readonly name: string;
  readonly aliases: string;
  readonly category: string;
  readonly kind: string;
  /** First and last month of the year in this category; undefined for the whole year. */
  readonly first?: number;
  readonly last?: number;
  /** What became of it: the note of the roster's last columns. */
  readonly fate?: string;
}

type Row = readonly [name: string, kind: string, aliases?: string];

const of = (category: string, prefix: number, rows: readonly Row[]): readonly Body[] =>
  rows.map(([name, kind, aliases], index) => ({
    code: `433101${prefix + index + 1}`,
    name,
    aliases: aliases ?? '',
    category,
    kind,
  }));

/** Whole-year bodies by category; all names but 吉首经济开发区 are invented, and so is everything said of them. */
const WHOLE_YEAR: readonly Body[] = [
  ...of('开发区', 300, [
    ['吉首经济开发区', '综合园区', '吉首经开区'],
    ['示例高新产业园', '专业园区', '示例高新园'],
    ['示例文旅产业园', '专业园区'],
  ]),
  ...of('国有企业', 400, [
    ['示例城投公司', '功能类', '示例城市建设投资有限公司'],
    ['示例文旅公司', '竞争类', '示例文化旅游投资有限公司'],
    ['示例水务公司', '公益类'],
    ['示例粮储公司', '公益类'],
  ]),
  ...of('党群部门', 500, [
    ['示例工会', '群团'],
    ['示例团委', '群团'],
    ['示例妇联', '群团'],
    ['示例科协', '群团'],
    ['示例党校', '党委部门'],
    ['示例网信办', '党委部门'],
  ]),
  ...of('经济部门', 600, [
    ['示例发改局', '综合', '示例发展和改革局'],
    ['示例财政局', '综合'],
    ['示例商务局', '行业'],
    ['示例文旅局', '行业', '示例文旅广电局'],
    ['示例农业农村局', '行业'],
    ['示例教育局', '综合', '示例教育和体育局'],
  ]),
  ...of('执法监管部门', 650, [
    ['示例市场监管局', '监管'],
    ['示例城管执法局', '执法', '示例城管局'],
    ['示例应急局', '监管', '示例应急管理局'],
    ['示例交通执法队', '执法'],
    ['示例住建局', '监管', '示例住房和城乡建设局'],
  ]),
  ...of('公共事业单位', 700, [
    ['示例图书馆', '公益一类'],
    ['示例疾控中心', '公益一类'],
    ['示例融媒体中心', '公益二类'],
    ['示例公积金管理部', '公益二类'],
    ['示例供水管理站', '公益二类'],
  ]),
  ...of('学校', 800, [
    ['示例第一中学', '中学', '示例一中'],
    ['示例第二中学', '中学', '示例二中'],
    ['示例职业学校', '职校'],
    ['示例第一小学', '小学', '示例一小'],
    ['示例第二小学', '小学', '示例二小'],
    ['示例实验小学', '小学'],
  ]),
  ...HOSPITALS.map(({ code, name }) => ({ code, name, aliases: '', category: '医院', kind: '公立医院' })),
  ...of('临时机构', 950, [
    ['示例专项工作专班甲', '专班'],
    ['示例专项工作专班乙', '专班'],
  ]),
];

/** Bodies that were founded, moved or wound up within the year. */
const PART_OF_YEAR: readonly Body[] = [
  {
    code: '433101304',
    name: '示例物流产业园',
    aliases: '示例物流园',
    category: '开发区',
    kind: '专业园区',
    first: 7,
    fate: '2023年7月设立',
  },
  {
    code: '433101706',
    name: '示例公交服务中心',
    aliases: '示例公交公司',
    category: '公共事业单位',
    kind: '公益二类',
    last: 6,
    fate: '转企改制,转入国有企业',
  },
  {
    code: '433101706',
    name: '示例公交服务中心',
    aliases: '示例公交公司',
    category: '国有企业',
    kind: '公益类',
    first: 7,
    fate: '由公共事业单位转入',
  },
  {
    code: '433101953',
    name: '示例专项工作专班丙',
    aliases: '',
    category: '临时机构',
    kind: '专班',
    last: 9,
    fate: '任务完成后撤销',
  },
];

/** The special fund that a body answers for; 否 for all others, since a blank would leave it undecided. */
export const FUND_OF: ReadonlyMap<string, string> = new Map([
  ['示例教育局', '学前教育公用经费'],
  ['示例网信办', '网络舆情专项'],
]);

/** Every body that is no township, a row each of the roster. */
export const BODIES: readonly Body[] = [...WHOLE_YEAR, ...PART_OF_YEAR];

/** The bodies of one category, in the order of the roster. */
export const bodiesOf = (...categories: readonly string[]): readonly Body[] =>
  BODIES.filter(({ category }) => categories.includes(category));

/** Whether a body is in its category in a quarter (1 to 4). */
export const isThere = ({ first = 1, last = 12 }: Body, quarter: number): boolean =>
  first <= quarter * 3 - 2 && last >= quarter * 3;
