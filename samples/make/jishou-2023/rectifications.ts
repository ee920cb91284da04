import type { SampleFile } from '../sample-file.ts';
import { type SampleInput, workbook } from '../workbook.ts';
import { across, dateSerial, footerRows, headerRow, titleRow } from './sheet-parts.ts';

const HEADER = [
  '序号',
  '单位',
  '整改事项',
  '责任人',
  '交办日期',
  '整改期限',
  '完成日期',
  '佐证材料',
  '核验结果',
  '原因分析',
];
const day = (month: number, date: number): SampleInput => ({
  value: dateSerial(2023, month, date),
  style: 'date',
});

type Row = readonly [string, string, string, SampleInput, SampleInput, SampleInput, string, string, string];

/** Unit, item, owner by office, handed down, due, done, evidence, result, cause; all of it invented. */
const ROWS: readonly Row[] = [
  [
    '丹青镇',
    '森林防火值守缺位',
    '分管副镇长',
    day(3, 20),
    day(4, 10),
    day(4, 8),
    '值守记录12份(示例)',
    '通过',
    '值守人员未落实',
  ],
  [
    '丹青镇',
    '招商到位资金滞后',
    '镇长',
    day(4, 12),
    day(5, 20),
    undefined,
    '',
    '',
    '在谈项目少，土地手续未办结',
  ],
  [
    '己略乡',
    '新签约项目为零',
    '乡长',
    day(4, 12),
    day(6, 15),
    '2023.6.12',
    '投资合同1份(示例)',
    '通过',
    '前期谋划不足',
  ],
  [
    '石家冲街道',
    '老旧小区改造项目未开工',
    '分管副主任',
    '2023年4月12日',
    day(5, 31),
    day(5, 26),
    '施工许可证(示例)',
    '退回',
    '设计变更',
  ],
  [
    '石家冲街道',
    '老旧小区改造项目未开工',
    '分管副主任',
    day(6, 2),
    day(6, 30),
    day(6, 27),
    '开工令、现场照片(示例)',
    '通过',
    '设计变更',
  ],
  [
    '太平镇',
    '断面水质不达标',
    '分管副镇长',
    day(5, 15),
    day(7, 15),
    day(7, 10),
    '复测报告(示例)',
    '通过',
    '上游养殖排污',
  ],
];

/** 督办/2023年整改台账.xlsx: what units were told to put right, by office and never by name. */
export function rectificationsFile(): SampleFile {
  const rows = ROWS.map((row, index): readonly SampleInput[] => [index + 1, ...row]);
  const bytes = workbook('整改台账(示例)', [
    {
      name: '整改台账',
      rows: [
        titleRow('2023年度乡镇街道整改台账'),
        [],
        headerRow(HEADER),
        ...rows,
        ...footerRows('市委督查室', '2023年7月20日'),
      ],
      merges: [across(1, HEADER.length)],
      widths: [6, 14, 26, 14, 12, 12, 12, 24, 10, 26],
    },
  ]);
  return { path: '督办/2023年整改台账.xlsx', bytes };
}
