import { encodeGb18030 } from '../../gb18030.ts';
import { csvText, type SampleFile } from '../../sample-file.ts';
import { type SampleInput, workbook } from '../../workbook.ts';
import { BODIES, type Body, bodiesOf, isThere } from './bodies.ts';
import { type FormValue, formSheet } from './form.ts';
import { countsByQuarter } from './quarters.ts';

const BUDGETED = ['党群部门', '经济部门', '执法监管部门', '公共事业单位', '学校', '临时机构'];

/** Budget as adjusted and what was spent, in 万元; invented. */
const BUDGETS: Readonly<Record<string, readonly (SampleInput | undefined)[]>> = {
  示例工会: [420, 402],
  示例团委: [310, 288],
  示例妇联: [285, 270],
  示例科协: [190, 150],
  示例党校: [520, 498],
  示例网信办: [330, 316],
  示例发改局: [1880, 1760],
  示例财政局: [2350, 2240],
  示例商务局: [960, 905],
  示例文旅局: [1240, 1170],
  示例农业农村局: [2860, 2410],
  示例教育局: [3100, 2980],
  示例市场监管局: [1450, 1392],
  示例城管执法局: [2620, 2468],
  示例应急局: [1180, 1120],
  示例交通执法队: [860, 748],
  示例住建局: [1960, 1830],
  示例图书馆: [680, 655],
  示例疾控中心: [1320, 1265],
  示例融媒体中心: [910, 800],
  示例公积金管理部: [540, 521],
  示例供水管理站: [760, 610],
  示例公交服务中心: [430, 408],
  示例第一中学: [2480, 2390],
  示例第二中学: [1720, 1590],
  示例职业学校: [2060, 1905],
  示例第一小学: [1310, 1275],
  示例第二小学: [1080, 1052],
  示例实验小学: [890, 881],
  示例专项工作专班甲: [120, 116],
  示例专项工作专班乙: [200, 142],
  示例专项工作专班丙: [undefined, undefined, '无专项经费'],
};

/** 财政/2023年预算执行.xlsx: budgets over all kinds of bodies, with a sum of spending that is typed wrongly. */
export function budgetsFile(): SampleFile {
  const sheet = formSheet({
    name: '预算执行',
    title: '2023年度部门和单位预算执行情况表',
    office: '市财政局',
    date: '2024年1月16日',
    measure: '万元',
    columns: ['+项目资金(万元)>全年预算数(调整后)', '+项目资金(万元)>全年执行数'],
    rows: once(bodiesOf(...BUDGETED)).map(({ name }) => [name, ...BUDGETS[name]!]),
    wrong: { column: 1, off: -100 },
  });
  return { path: '财政/2023年预算执行.xlsx', bytes: workbook('2023年预算执行(示例)', [sheet]) };
}

/** Marks for party work and points lost for breaches of discipline; undefined where a body is given none. */
const MARKS: Readonly<Record<string, readonly [FormValue, FormValue]>> = {
  吉首经济开发区: [88, 0],
  示例高新产业园: [86, 0],
  示例文旅产业园: [79, 1],
  示例物流产业园: [83, 0],
  示例城投公司: [86, 0],
  示例文旅公司: [81, 2],
  示例水务公司: [87, 0],
  示例粮储公司: [85, 0],
  示例公交服务中心: [82, 0],
  示例工会: [90, 0],
  示例团委: [89, 0],
  示例妇联: [87, 0],
  示例科协: [81, 1],
  示例党校: [91, 0],
  示例网信办: [89, 0],
  示例发改局: [88, 0],
  示例财政局: [89, 0],
  示例商务局: [86, 0.5],
  示例文旅局: [85, 3],
  示例农业农村局: [82, 1],
  示例教育局: [87, 0],
  示例市场监管局: [88, 0],
  示例城管执法局: [81, 2],
  示例应急局: [89, 0],
  示例交通执法队: [83, 0.5],
  示例住建局: [87, 1],
  示例图书馆: [87, 0],
  示例疾控中心: [88, 0],
  示例融媒体中心: [85, 0],
  示例公积金管理部: [86, 0],
  示例供水管理站: [77, 2],
  示例专项工作专班甲: [undefined, 0],
  示例专项工作专班乙: [undefined, 1],
  示例专项工作专班丙: [undefined, 0],
};

/** 评定/2023年党建和纪律.xlsx. */
export function marksFile(): SampleFile {
  const sheet = formSheet({
    name: '评定',
    title: '2023年度党建考核和违规违纪扣分汇总表',
    office: '市委组织部',
    date: '2024年1月14日',
    columns: ['党建考核得分(分)', '违规违纪扣分(分)'],
    rows: once(BODIES.filter(({ name }) => name in MARKS)).map(({ name }) => [name, ...MARKS[name]!]),
  });
  return { path: '评定/2023年党建和纪律.xlsx', bytes: workbook('2023年党建和纪律(示例)', [sheet]) };
}

/** Accidents of the year, of bodies that had any. */
const ACCIDENTS: Readonly<Record<string, number>> = { 示例文旅产业园: 1, 示例供水管理站: 1, 示例第二中学: 1 };
const WATCHED = ['开发区', '国有企业', '公共事业单位', '学校'];

/** 应急/安全事故统计2023.csv: a row a body and quarter as the emergency office exports it, in GB18030. */
export function accidentsFile(): SampleFile {
  const rows = bodiesOf(...WATCHED).flatMap((body) => {
    const counts = countsByQuarter(body, 'accidents', ACCIDENTS[body.name] ?? 0);
    return counts.flatMap((count, quarter) =>
      isThere(body, quarter + 1)
        ? [[body.name, '生产安全事故起数', `2023年第${'一二三四'[quarter]}季度`, count ?? 0, '']]
        : [],
    );
  });
  const header = ['单位', '指标', '季度', '数值', '备注'];
  return { path: '应急/安全事故统计2023.csv', bytes: encodeGb18030(csvText([header, ...rows])) };
}

/** A body that moved stands once in a sheet of the year. */
const once = (bodies: readonly Body[]): readonly Body[] =>
  bodies.filter(({ code }, index) => bodies.findIndex((other) => other.code === code) === index);
