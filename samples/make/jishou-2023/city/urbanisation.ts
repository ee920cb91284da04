import type { SampleFile } from '../../sample-file.ts';
import { type SampleInput, workbook } from '../../workbook.ts';
import { UNITS } from '../units.ts';
import { formSheet } from './form.ts';

const STREETS = UNITS.filter(({ kind }) => kind === '街道').map(({ name }) => name);

/** Shares of the city's targets: residents (33 万人), tourism (171.1 亿元), investment (50 亿元), parking, school places. */
const TARGETS: Readonly<Record<string, readonly number[]>> = {
  乾州街道: [10.5, 96.5, 18, 320, 480],
  吉凤街道: [5.6, 18.6, 9.5, 180, 260],
  镇溪街道: [6.7, 26, 9.5, 200, 310],
  峒河街道: [5.8, 18, 7.5, 160, 260],
  石家冲街道: [4.4, 12, 5.5, 140, 190],
};

/** The figures of the year in the order of COLUMNS; undefined where a street has no such task. */
const FIGURES: Readonly<Record<string, readonly (SampleInput | undefined)[]>> = {
  乾州街道: [10.3, 82.6, 98, 98.2, 6.4, 17.1, 2, 92, 97.8, 93, 305, 450, 38, 100, 74.2, 96.1],
  吉凤街道: [5.4, 80.4, 96, 17.9, 5.1, 8.8, 1, 95, 97, 95, 170, 230, 36, 96, 74.6, 95.4],
  镇溪街道: [6.5, 81.3, 97, 24.8, 5.6, 9.1, 1, 90, 96.5, 90, 180, 300, 41, 98, 74.1, 94.8],
  峒河街道: [5.5, 78.9, 94, 16.2, 4.2, 6.4, 0, 84, 96.1, 86, 130, 220, 33, 92, 73.6, 94.2],
  石家冲街道: [4.2, 77.2, 95, 11.4, 3.9, 5, 1, undefined, 95.8, 88, 120, 180, 35, 95, '74.5%', 95],
};
const COLUMNS = [
  '+城区常住人口(万人)',
  '常住人口城镇化率(%)',
  '居住证持有人公共服务覆盖率(%)',
  '+产业(亿元)>文旅收入',
  '规模工业增加值增速(%)',
  '+投资(亿元)>城区招商到位资金',
  '+新增规模以上工业企业(家)',
  '老旧小区改造完成率(%)',
  '城市污水处理率(%)',
  '年度重点项目竣工率(%)',
  '+新增公共停车位(个)',
  '+新增义务教育学位(个)',
  '每千人口养老床位(张)',
  '保障性住房任务完成率(%)',
  '森林覆盖率(%)',
  '城区空气优良率(%)',
];

/** 城镇化/2023年城镇化建设.xlsx: what the streets reached. */
export function urbanisationFile(): SampleFile {
  const sheet = formSheet({
    name: '全年',
    title: '2023年度城镇化建设指标完成情况表',
    office: '市城镇化办',
    date: '2024年1月15日',
    columns: COLUMNS,
    rows: STREETS.map((name) => [name, ...FIGURES[name]!]),
  });
  return { path: '城镇化/2023年城镇化建设.xlsx', bytes: workbook('2023年城镇化建设(示例)', [sheet]) };
}

/** 城镇化目标分解.xlsx: the city's targets of 2023 as the streets share them. */
export function urbanisationTargets(): SampleFile {
  const sheet = formSheet({
    name: '2023年目标',
    title: '2023年度城镇化建设目标分解表',
    office: '市城镇化办',
    date: '2023年2月20日',
    columns: [
      '+城区常住人口(万人)>目标值',
      '+文旅收入(亿元)>目标值',
      '+城区招商到位资金(亿元)>目标值',
      '+新增公共停车位(个)>目标值',
      '+新增义务教育学位(个)>目标值',
    ],
    rows: STREETS.map((name) => [name, ...TARGETS[name]!]),
  });
  return { path: '城镇化目标分解.xlsx', bytes: workbook('城镇化建设目标分解(示例)', [sheet]) };
}
