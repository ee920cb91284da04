import type { SampleFile } from '../../sample-file.ts';
import { type SampleInput, workbook } from '../../workbook.ts';
import { across, dateSerial, footerRows, headerRow, titleRow } from '../sheet-parts.ts';

const HEADER = [
  '序号',
  '单位',
  '指标',
  '期间',
  '原值',
  '更正值',
  '计量单位',
  '理由',
  '批准机关',
  '文号',
  '日期',
  '复核结果',
];

/** One appeal that was granted and passes a unit over another, and one that was refused; all of it invented. */
const ROWS: readonly (readonly SampleInput[])[] = [
  [
    '示例城投公司',
    '客户投诉办结率',
    2023,
    96,
    99,
    '%',
    '年末三件投诉已在时限内办结，系统未回填，经核对工单计入',
    '市绩效考核领导小组',
    '示例〔2024〕3号',
    { value: dateSerial(2024, 1, 18), style: 'date' },
    '准予',
  ],
  [
    '示例文旅公司',
    '主责主业项目完成率',
    2023,
    '88%',
    '94%',
    '',
    '申报计入的项目尚未竣工验收，维持原值',
    '市绩效考核领导小组',
    '示例〔2024〕4号',
    { value: dateSerial(2024, 1, 18), style: 'date' },
    '驳回',
  ],
];

/** 更正/2023年数据更正和申诉复核.xlsx: what was put right after appeals, and what was not. */
export function correctionsFile(): SampleFile {
  const rows = ROWS.map((row, index): readonly SampleInput[] => [index + 1, ...row]);
  const bytes = workbook('数据更正和申诉复核(示例)', [
    {
      name: '更正和申诉',
      rows: [
        titleRow('2023年度考核数据更正和申诉复核表'),
        [],
        headerRow(HEADER),
        ...rows,
        ...footerRows('市考核办', '2024年1月18日'),
      ],
      merges: [across(1, HEADER.length)],
      widths: [6, 16, 22, 10, 10, 10, 10, 44, 20, 16, 12, 10],
    },
  ]);
  return { path: '更正/2023年数据更正和申诉复核.xlsx', bytes };
}
