import type { SampleFile } from '../sample-file.ts';
import { type SampleInput, workbook } from '../workbook.ts';
import { BODIES, type Body, FUND_OF } from './city/bodies.ts';
import { across, footerRows, headerRow, titleRow } from './sheet-parts.ts';
import { UNITS } from './units.ts';

const HEADER = [
  '序号',
  '单位代码',
  '单位名称',
  '别名',
  '类别',
  '类型',
  '常住人口(万人)',
  '专项',
  '起始月份',
  '截止月份',
  '去向',
  '备注',
];

/** 名册.xlsx: codes, names, aliases, category and class of every unit, with the population as a further column. */
export function rosterFile(): SampleFile {
  const units = UNITS.map((unit, index): readonly SampleInput[] => [
    index + 1,
    unit.code,
    unit.name,
    unit.aliases,
    '乡镇街道',
    unit.kind,
    unit.population,
    '否',
  ]);
  const last = 3 + units.length;
  const bodies = BODIES.map((body, index) => bodyRow(body, units.length + 1 + index));
  const people = UNITS.reduce((sum, unit) => sum + unit.population * 10, 0) / 10;
  const total: readonly SampleInput[] = [
    '合计',
    ...Array.from({ length: 5 }, () => undefined),
    { value: people, formula: `SUM(G4:G${last})`, style: 'number' },
  ];
  const rows = [titleRow('吉首市绩效考核单位名册'), [], headerRow(HEADER), ...units, ...bodies, total];
  const bytes = workbook('考核单位名册(示例)', [
    {
      name: '单位',
      rows: [...rows, ...footerRows('市委组织部', '2023年1月6日')],
      merges: [across(1, HEADER.length)],
      widths: [6, 13, 20, 30, 14, 10, 12, 18, 11, 11, 22, 10],
    },
  ]);
  return { path: '名册.xlsx', bytes };
}

/** A body that is no township has no population of its own; one that stood for a part of the year has its months. */
const bodyRow = (
  { code, name, aliases, category, kind, first, last, fate }: Body,
  order: number,
): readonly SampleInput[] => [
  order,
  code,
  name,
  aliases === '' ? undefined : aliases,
  category,
  kind,
  '/',
  FUND_OF.get(name) ?? '否',
  first && `2023年${first}月`,
  last && `2023年${last}月`,
  fate,
];
