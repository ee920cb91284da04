import { seeded } from '../random.ts';
import type { SampleFile } from '../sample-file.ts';
import { type SampleInput, type SampleSheet, workbook } from '../workbook.ts';
import { HOSPITAL_FINDINGS, HOSPITAL_SHEETS, type HospitalFigure } from './hospital-figures.ts';
import { across, area, footerRows, headerRow, titleRow } from './sheet-parts.ts';

/** The hospitals of the sample, with their size against the largest. */
export const HOSPITALS = [
  { code: 'H01', name: '示例医院甲', size: 1 },
  { code: 'H02', name: '示例医院乙', size: 0.62 },
  { code: 'H03', name: '示例医院丙', size: 0.34 },
] as const;

const YEARS = [2021, 2022, 2023] as const;
/** How the counts of a year stand to those of 2023. */
const GROWTH = new Map([
  [2021, 0.9],
  [2022, 0.95],
  [2023, 1],
]);

/** 医院/医院监测2021年.xlsx …: each year's form of all hospitals, and what is found in words. */
export const hospitalFiles = (): readonly SampleFile[] =>
  YEARS.map((year) => ({
    path: `医院/医院监测${year}年.xlsx`,
    bytes: workbook(`公立医院绩效监测数据${year}年(示例)`, [
      ...HOSPITAL_SHEETS.map((sheet) => figuresSheet(year, sheet)),
      findingsSheet(year),
    ]),
  }));

function figuresSheet(year: number, { name, groups }: (typeof HOSPITAL_SHEETS)[number]): SampleSheet {
  const figures = groups.flatMap((group) => group.figures);
  const width = figures.length + 3;
  const above = groups.flatMap((group) => group.figures.map((_, at) => (at === 0 ? group.title : '')));
  const below = figures.map(({ title, measure }) => (measure === '' ? title : `${title}(${measure})`));
  let left = 3;
  const merges = groups.map((group) => {
    left += group.figures.length;
    return area(3, left - group.figures.length, 3, left - 1);
  });
  const rows = HOSPITALS.map((hospital, index): readonly SampleInput[] => [
    index + 1,
    hospital.name,
    ...figures.map((figure) => reportedOf(year, index, figure)),
    name === '医疗质量' && year === 2023 && index === 2 ? '日间手术占比指标显示异常,已与病案核对' : undefined,
  ]);
  return {
    name,
    rows: [
      titleRow(`公立医院绩效监测数据采集表·${name}`),
      [],
      headerRow(['序号', '单位', ...above, '备注']),
      headerRow(['', '', ...below, '']),
      ...rows,
      ...footerRows('市卫生健康局', `${year + 1}年1月12日`),
    ],
    merges: [across(1, width), area(3, 1, 4, 1), area(3, 2, 4, 2), area(3, width, 4, width), ...merges],
    widths: [6, 14, ...figures.map(() => 15), 30],
  };
}

/** `/` where the smallest hospital has no special service. */
function reportedOf(
  year: number,
  index: number,
  { title, measure, value, scales }: HospitalFigure,
): SampleInput {
  const { size } = HOSPITALS[index]!;
  if (index === 2 && title.startsWith('特需')) return '/';
  if (index === 0 && year === 2023) return value;
  const drift = 1 + (seeded(`${title} ${index} ${year}`)() - 0.5) * 0.08;
  if (!scales && measure === '项') return Math.floor(value * drift) - index * 2;
  if (!scales) return Math.floor(value * drift * 10 - index * 20) / 10;
  const scaled = value * size * GROWTH.get(year)! * drift;
  return scaled < 10 ? Math.ceil(scaled) : Math.floor(scaled);
}

function findingsSheet(year: number): SampleSheet {
  const { titles, byHospital } = HOSPITAL_FINDINGS;
  const width = titles.length + 2;
  return {
    name: '定性指标',
    rows: [
      titleRow('公立医院绩效监测定性指标认定表'),
      [],
      headerRow(['序号', '单位', ...titles]),
      ...HOSPITALS.map(({ name }, index): readonly SampleInput[] => [index + 1, name, ...byHospital[index]!]),
      ...footerRows('市卫生健康局', `${year + 1}年1月12日`),
    ],
    merges: [across(1, width)],
    widths: [6, 14, ...titles.map(() => 20)],
  };
}
