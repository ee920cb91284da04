import type { SampleFile } from '../../sample-file.ts';
import { type SampleInput, workbook } from '../../workbook.ts';
import { type Body, bodiesOf, isThere } from './bodies.ts';
import { formSheet } from './form.ts';
import { byQuarter, QUARTER_DATES, QUARTERS, stockByQuarter } from './quarters.ts';

type Yearly = Readonly<Record<string, readonly (SampleInput | undefined)[]>>;

const COMMON = ['年度重点任务完成率(%)', '上级考核位次(名)', '招商与争资完成率(%)', '政务事项按期办结率(%)'];

/** The figures of the year by department, in the order of COMMON and the columns of its own kind; all invented. */
const PARTY: Yearly = {
  示例工会: [94, 2, 92, 100, 100, 94.5, 12, 11, 24],
  示例团委: [95, 1, 86, 99.5, undefined, 93, 20, 19, 31, '无引才计划'],
  示例妇联: [91, 3, 78, 98, 80, 94, 15, 13, 16],
  示例科协: [84, 5, 66, 97, 50, 90, 8, 5, 9],
  示例党校: [92, undefined, 80, 100, 75, 95, 6, 6, 35, '不参加州级排名'],
  示例网信办: [93, 3, 84, 99, undefined, 94, 10, 9, 20],
};
const ECONOMY: Yearly = {
  示例发改局: [96, 2, 108, 99.2, undefined, 98],
  示例财政局: [95, 3, 101, 100, undefined, 96.5],
  示例商务局: [92, 4, 112, '98.70%', 5.6, 93],
  示例文旅局: [94, 1, 96, 99, 7, undefined],
  示例农业农村局: [86, 6, 74, 96, 3.8, 88],
  示例教育局: [91, 4, 80, 98, undefined, undefined],
};
const ENFORCEMENT: Yearly = {
  示例市场监管局: [95, 2, 84, 99.6, 98, 1],
  示例城管执法局: [90, 4, 72, 97.5, 95, 3],
  示例应急局: [93.5, 3, 80, 99, 99, 0],
  示例交通执法队: [88, 5, 70, 98.2, 96, 2],
  示例住建局: [93, 1, 98, 98.8, 98.5, 0],
};

/** Messages and hot-line orders of the year: assigned, and done on time. */
const REQUESTS: Readonly<Record<string, readonly [number, number]>> = {
  示例工会: [18, 18],
  示例团委: [12, 12],
  示例妇联: [22, 21],
  示例科协: [9, 8],
  示例党校: [5, 5],
  示例网信办: [34, 34],
  示例发改局: [64, 63],
  示例财政局: [41, 41],
  示例商务局: [88, 86],
  示例文旅局: [120, 119],
  示例农业农村局: [76, 71],
  示例教育局: [102, 100],
  示例市场监管局: [210, 208],
  示例城管执法局: [356, 340],
  示例应急局: [58, 58],
  示例交通执法队: [95, 91],
  示例住建局: [188, 185],
  示例图书馆: [16, 16],
  示例疾控中心: [44, 43],
  示例融媒体中心: [21, 20],
  示例公积金管理部: [132, 131],
  示例供水管理站: [190, 176],
  示例公交服务中心: [60, 57],
};
/** Hazards found and cleared; projects planned and done, of the departments that have any. */
const HAZARDS: Readonly<Record<string, readonly [number, number]>> = {
  示例市场监管局: [860, 826],
  示例城管执法局: [420, 383],
  示例应急局: [1240, 1204],
  示例交通执法队: [310, 276],
  示例住建局: [680, 649],
};
const PROJECTS: Readonly<Record<string, readonly [number, number]>> = {
  示例发改局: [42, 39],
  示例财政局: [6, 6],
  示例商务局: [15, 13],
  示例文旅局: [20, 18],
  示例农业农村局: [18, 14],
  示例教育局: [12, 11],
};

const REPORTERS = ['党群部门', '经济部门', '执法监管部门', '公共事业单位'];

/** 部门/2023年市直部门效能.xlsx: four quarters of what is counted, then a sheet a kind of department for the year. */
export function departmentsFile(): SampleFile {
  const bytes = workbook('2023年市直部门效能(示例)', [
    ...QUARTERS.map((_, quarter) => quarterSheet(quarter)),
    yearSheet('党群部门', PARTY, [
      '急需紧缺人才引进完成率(%)',
      '基层党组织和群团达标率(%)',
      '志愿服务项目(个)>认领志愿服务项目数',
      '志愿服务项目(个)>完成志愿服务项目数',
      '基层报表压减率(%)',
    ]),
    yearSheet('经济部门', ECONOMY, ['主管行业增加值增速(%)', '惠企政策资金兑付率(%)']),
    yearSheet('执法监管部门', ENFORCEMENT, ['行政处罚案卷合格率(%)', '行政复议诉讼纠错件数(件)']),
  ]);
  return { path: '部门/2023年市直部门效能.xlsx', bytes };
}

function quarterSheet(quarter: number) {
  const bodies = bodiesOf(...REPORTERS).filter((body) => isThere(body, quarter + 1));
  return formSheet({
    name: QUARTERS[quarter]!,
    title: `2023年${QUARTERS[quarter]}市直部门和公共事业单位主要数据季报表`,
    office: '市绩效考核办',
    date: QUARTER_DATES[quarter]!,
    columns: [
      '+网民留言和热线工单(件)>网民留言和热线工单交办数',
      '+网民留言和热线工单(件)>网民留言和热线工单按期办结数',
      '隐患排查(处)>检查发现隐患数',
      '隐患排查(处)>整改销号隐患数',
      '主管项目(个)>计划竣工项目数',
      '主管项目(个)>实际竣工项目数',
    ],
    rows: bodies.map((body) => [
      body.name,
      ...counted(body, 'requests', REQUESTS[body.name]!, quarter),
      ...counted(body, 'hazards', HAZARDS[body.name], quarter),
      ...projects(body, PROJECTS[body.name], quarter),
    ]),
  });
}

/** What came in and what was dealt with in a quarter: never more dealt with than came in. */
function counted(
  body: Body,
  seed: string,
  pair: readonly [number, number] | undefined,
  quarter: number,
): readonly SampleInput[] {
  if (!pair) return [undefined, undefined];
  const [all, done] = pair;
  const came = byQuarter(body, seed, all).map((value) => value ?? 0);
  const left = came.map(() => 0);
  for (let rest = all - done; rest > 0; ) {
    const fullest = came.reduce(
      (best, value, at) => (value - left[at]! > came[best]! - left[best]! ? at : best),
      0,
    );
    left[fullest]! += 1;
    rest -= 1;
  }
  return [came[quarter], came[quarter]! - left[quarter]!];
}

function projects(
  body: Body,
  pair: readonly [number, number] | undefined,
  quarter: number,
): readonly SampleInput[] {
  if (!pair) return [undefined, undefined];
  const planned = stockByQuarter(body, 'projects', pair[0])[quarter]!;
  return [planned, Math.max(0, planned - Math.ceil(((pair[0] - pair[1]) * (quarter + 1)) / 4))];
}

const yearSheet = (category: string, years: Yearly, own: readonly string[]) =>
  formSheet({
    name: category,
    title: `2023年度${category}效能指标完成情况表`,
    office: '市绩效考核办',
    date: '2024年1月11日',
    columns: [...COMMON, ...own],
    rows: bodiesOf(category).map(({ name }) => [name, ...years[name]!]),
  });
