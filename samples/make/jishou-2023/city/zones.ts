import type { SampleFile } from '../../sample-file.ts';
import { type SampleInput, workbook } from '../../workbook.ts';
import { bodiesOf, isThere } from './bodies.ts';
import { formSheet } from './form.ts';
import { byQuarter, countsByQuarter, QUARTER_DATES, QUARTERS, stockByQuarter } from './quarters.ts';

/** The year's figures of a zone. Output, tax and investment are in 万元, land in 亩, rates in %; all invented. */
interface ZoneYear {
  readonly output: number;
  readonly techOutput: number;
  readonly tax: number;
  readonly added: number;
  readonly target: number;
  readonly invested: number;
  readonly planned: number;
  readonly done: number;
  /** Growth of output, land let, contracts started, days of approval, idle land dealt with, discharge within limits. */
  readonly yearly: readonly (number | undefined)[];
}

const ZONES: Readonly<Record<string, ZoneYear>> = {
  吉首经济开发区: {
    output: 920_000,
    techOutput: 395_000,
    tax: 21_400,
    added: 3,
    target: 150_000,
    invested: 146_500,
    planned: 18,
    done: 16,
    yearly: [5.2, 3200, 72, 21, 85, 99.5],
  },
  示例高新产业园: {
    output: 410_000,
    techOutput: 205_000,
    tax: 9800,
    added: 2,
    target: 70_000,
    invested: 64_200,
    planned: 9,
    done: 8,
    yearly: [6.9, 1350, 76, 19.5, 90, 98.8],
  },
  示例文旅产业园: {
    output: 86_000,
    techOutput: 15_000,
    tax: 2600,
    added: 0,
    target: 28_000,
    invested: 19_600,
    planned: 6,
    done: 4,
    yearly: [1.6, 520, 52, 29, 60, 96.5],
  },
  示例物流产业园: {
    output: 42_000,
    techOutput: 12_000,
    tax: 900,
    added: 1,
    target: 12_000,
    invested: 12_600,
    planned: 3,
    done: 3,
    yearly: [undefined, 260, 75, 21, undefined, 100],
  },
};

const OFFICE = '市统计局';

/** 开发区/2023年园区报表.xlsx: four quarters, with 当季 beside 累计, and the figures of the year. */
export function zonesFile(): SampleFile {
  const zones = bodiesOf('开发区');
  const quarters = QUARTERS.map((name, index) =>
    formSheet({
      name,
      title: `2023年${name}园区主要经济指标表`,
      office: OFFICE,
      date: QUARTER_DATES[index]!,
      measure: '万元',
      columns: [
        '+产值>工业总产值',
        '+产值>高新技术产业产值',
        '+园区税收',
        '+新增规模以上工业企业(家)',
        '+园区招商到位资金>当季',
        '+园区招商到位资金>累计',
        '+重点项目>计划竣工项目数(个)',
        '+重点项目>实际竣工项目数(个)',
      ],
      rows: zones
        .filter((zone) => isThere(zone, index + 1))
        .map((zone) => [zone.name, ...quarterOf(zone.name, index)]),
    }),
  );
  const yearly = formSheet({
    name: '全年',
    title: '2023年度园区考核指标完成情况表',
    office: OFFICE,
    date: '2024年1月10日',
    columns: [
      '规模工业增加值增速(%)',
      '已供工业用地面积(亩)',
      '签约项目开工率(%)',
      '项目审批平均用时(天)',
      '闲置土地处置率(%)',
      '企业排污达标率(%)',
    ],
    rows: zones.map(({ name }) => [name, ...ZONES[name]!.yearly]),
  });
  const bytes = workbook('2023年园区报表(示例)', [...quarters, yearly]);
  return { path: '开发区/2023年园区报表.xlsx', bytes };
}

function quarterOf(name: string, quarter: number): readonly SampleInput[] {
  const zone = bodiesOf('开发区').find((body) => body.name === name)!;
  const { output, techOutput, tax, added, invested, planned, done } = ZONES[name]!;
  const investment = byQuarter(zone, 'invested', invested);
  const reached = investment.slice(0, quarter + 1).reduce<number>((sum, value) => sum + (value ?? 0), 0);
  return [
    byQuarter(zone, 'output', output)[quarter],
    byQuarter(zone, 'output', techOutput)[quarter], // the same shape as the output it is part of
    byQuarter(zone, 'tax', tax)[quarter],
    countsByQuarter(zone, 'added', added)[quarter],
    investment[quarter],
    reached,
    stockByQuarter(zone, 'projects', planned)[quarter],
    Math.max(
      0,
      stockByQuarter(zone, 'projects', planned)[quarter]! - Math.ceil(((planned - done) * (quarter + 1)) / 4),
    ),
  ];
}

/** 目标任务.xlsx: the zones' shares of the city's investment target. */
export function zoneTargetsFile(): SampleFile {
  const sheet = formSheet({
    name: '目标任务',
    title: '2023年度园区招商目标任务分解表',
    office: '市商务局',
    date: '2023年2月10日',
    measure: '万元',
    columns: ['+园区招商到位资金>目标值'],
    rows: bodiesOf('开发区').map(({ name }) => [name, { value: ZONES[name]!.target, style: 'thousands' }]),
  });
  return { path: '目标任务.xlsx', bytes: workbook('园区招商目标任务(示例)', [sheet]) };
}
