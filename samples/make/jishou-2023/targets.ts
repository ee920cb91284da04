import type { SampleFile } from '../sample-file.ts';
import { type SampleInput, workbook } from '../workbook.ts';
import { FIGURES } from './figures.ts';
import { across, area, footerRows, headerRow, lineRow, orSlash, titleRow } from './sheet-parts.ts';
import { UNITS } from './units.ts';

const TOP = ['序号', '单位', '招商引资到位资金', '特色产业新增面积(亩)', '备注'];
const SUB = ['', '', '目标值', '目标值', ''];
const CITY = { attracted: 60_000, specialty: 6_000 };

/** 目标分解.xlsx: the city's target first, then how the units share it, then their sum. */
export function targetsFile(): SampleFile {
  const first = 6;
  const last = first + UNITS.length - 1;
  const units = UNITS.map(({ name }, index): readonly SampleInput[] => [
    index + 1,
    name,
    { value: FIGURES.attractedTarget[index]!, style: 'thousands' },
    orSlash(FIGURES.specialtyTarget[index]),
    FIGURES.specialtyTarget[index] === undefined ? '无特色产业任务' : undefined,
  ]);
  const city: readonly SampleInput[] = [
    { value: '市级目标' },
    undefined,
    { value: CITY.attracted, style: 'thousands' },
    CITY.specialty,
  ];
  const total: readonly SampleInput[] = [
    { value: '合计' },
    undefined,
    { value: CITY.attracted, formula: `SUM(C${first}:C${last})`, style: 'thousands' },
    { value: CITY.specialty, formula: `SUM(D${first}:D${last})` },
  ];
  const head = [
    titleRow('2023年度主要目标任务分解表'),
    lineRow('市绩效考核办', TOP.length, '万元'),
    headerRow(TOP),
    headerRow(SUB),
  ];
  const bytes = workbook('目标分解(示例)', [
    {
      name: '目标分解',
      rows: [...head, city, ...units, total, ...footerRows('市绩效考核办', '2023年2月10日')],
      merges: [
        across(1, TOP.length),
        ...[1, 2, 5].map((column) => area(3, column, 4, column)),
        area(5, 1, 5, 2),
        area(last + 1, 1, last + 1, 2),
      ],
      widths: [6, 14, 18, 22, 18],
    },
  ]);
  return { path: '目标分解.xlsx', bytes };
}
