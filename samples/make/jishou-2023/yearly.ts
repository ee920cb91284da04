import type { SampleFile } from '../sample-file.ts';
import { type SampleInput, type SampleSheet, workbook } from '../workbook.ts';
import { FIGURES } from './figures.ts';
import { fullWidth } from './monthly-quirks.ts';
import { across, area, footerRows, headerRow, lineRow, orSlash, titleRow } from './sheet-parts.ts';
import { type SampleUnit, UNITS } from './units.ts';

const HEADER = [
  '序号',
  '单位',
  '税收任务',
  '农村居民可支配收入增速(%)',
  '特色产业新增面积(亩)',
  '上年旅游接待人次(万人次)',
  '民生实事项目完成率(%)',
  '信访化解率(%)',
  '备注',
];
const MARKS = ['序号', '单位', '急难险重任务完成度', '党建考核得分(分)', '填报部门', '备注'];
/** Figures that were written in another way, by unit and column of HEADER. */
const WRITTEN = new Map<string, (value: number) => SampleInput>([
  ['马颈坳镇 6', (value) => `${value}%`],
  ['吉凤街道 6', (value) => fullWidth(value)],
  ['己略乡 6', (value) => ({ value: value / 100, style: 'percent' })],
  ['峒河街道 7', (value) => `${value}.00%`],
  ['矮寨镇 5', (value) => `${value}万人次`],
]);

/** 年度定性.xlsx: the figures and marks that are known once a year. */
export function yearlyFile(): SampleFile {
  const bytes = workbook('年度指标和定性评定(示例)', [figuresSheet(), marksSheet()]);
  return { path: '年度定性.xlsx', bytes };
}

/** Towns and streets in blocks of their own, each with the header above and 小计 below. */
function figuresSheet(): SampleSheet {
  const rows: (readonly SampleInput[])[] = [
    titleRow('2023年度乡镇(街道)年度指标完成情况表'),
    lineRow('市绩效考核办', HEADER.length, '万元'),
  ];
  const sums: string[] = [];
  for (const kind of ['乡镇', '街道'] as const) {
    const first = rows.length + 2;
    const members = UNITS.filter((unit) => unit.kind === kind);
    rows.push(headerRow(HEADER), ...members.map(figuresRow));
    const tax = members.reduce((sum, unit) => sum + FIGURES.taxTarget[UNITS.indexOf(unit)]!, 0);
    const formula = `SUM(C${first}:C${rows.length})`;
    rows.push([undefined, '小计', { value: tax, formula, style: 'thousands' }]);
    sums.push(`C${rows.length}`);
  }
  const all = FIGURES.taxTarget.reduce((sum, value) => sum + value, 0);
  rows.push([undefined, '合计', { value: all, formula: sums.join('+'), style: 'thousands' }]);
  return {
    name: '年度指标',
    rows: [...rows, ...footerRows('市绩效考核办', '2024年1月10日')],
    merges: [across(1, HEADER.length)],
    widths: [6, 14, 12, 16, 16, 18, 16, 14, 22],
  };
}

function figuresRow(unit: SampleUnit): readonly SampleInput[] {
  const index = UNITS.indexOf(unit);
  const figures = [
    FIGURES.taxTarget[index],
    FIGURES.ruralIncome[index],
    FIGURES.specialty[index],
    FIGURES.visitorsBefore[index],
    FIGURES.livelihood[index],
    FIGURES.petitions[index],
  ].map((value, column) => {
    const write = WRITTEN.get(`${unit.name} ${column + 2}`);
    return value !== undefined && write ? write(value) : orSlash(value);
  });
  const note = FIGURES.ruralIncome[index] === undefined ? '无农村居民和特色产业任务' : undefined;
  return [index + 1, unit.name, ...figures, note];
}

function marksSheet(): SampleSheet {
  const units = UNITS.map(({ name }, index): readonly SampleInput[] => [
    index + 1,
    name,
    FIGURES.emergency[index]!,
    FIGURES.party[index]!,
    index === 0 ? '市应急管理局、市委组织部' : { style: 'text' },
  ]);
  const head = [titleRow('2023年度乡镇(街道)定性评定表'), [], headerRow(MARKS)];
  return {
    name: '定性评定',
    rows: [...head, ...units, ...footerRows('市绩效考核办', '2024年1月10日')],
    merges: [across(1, MARKS.length), area(4, 5, 3 + units.length, 5)],
    widths: [6, 14, 22, 18, 26, 16],
  };
}
