import { csvText, type SampleFile, utf8WithMark } from '../sample-file.ts';
import { type SampleInput, workbook } from '../workbook.ts';
import { ECONOMY } from './monthly-columns.ts';
import { across, dateSerial, footerRows, headerRow, titleRow } from './sheet-parts.ts';
import { UNITS } from './units.ts';

/** A payment booked a month later by the system than by the town; verified to be of July. */
const LATE = { unit: '丹青镇', month: 7, by: 12 } as const;

const TAX = ECONOMY.find(({ top, sub }) => top === '税收收入' && sub === '当月')!.values;

/** 系统/税收入库2023.csv: taxes as the treasury's system has them, the second track beside the monthly reports. */
export function taxSystemFile(): SampleFile {
  const rows = UNITS.flatMap(({ name }, unit) =>
    TAX[unit]!.map((value, index) => {
      const isLate = name === LATE.unit && index + 1 === LATE.month;
      return [
        name,
        '税收收入',
        `2023-${String(index + 1).padStart(2, '0')}`,
        isLate ? value - LATE.by : value,
      ];
    }),
  );
  const text = csvText([['单位', '指标', '月份', '数值(万元)'], ...rows]);
  return { path: '系统/税收入库2023.csv', bytes: utf8WithMark(text) };
}

const HEADER = [
  '序号',
  '单位',
  '指标',
  '期间',
  '核查结果',
  '核定值',
  '计量单位',
  '处理',
  '扣分',
  '证据',
  '日期',
  '核查方式',
];

/** Unit, indicator, period, figure found, its measure, evidence, month and day; all of it invented. */
const FINDINGS: readonly (readonly [string, string, string, SampleInput, string, string, number, number])[] =
  [
    ['矮寨镇', '重点项目开工竣工率', '2023年6月', undefined, '', '开工令5份、现场照片(示例)', 7, 12],
    ['己略乡', '人居环境月查得分', '2023年4月', undefined, '', '入户照片20张(示例)', 5, 9],
    ['乾州街道', '招商引资到位资金(当月)', '2023年10月', undefined, '', '银行进账单(示例)', 11, 15],
    [LATE.unit, '税收收入(当月)', '2023年7月', taxOf(LATE.unit, LATE.month), '万元', '完税凭证(示例)', 8, 16],
  ];

function taxOf(unit: string, month: number): number {
  return TAX[UNITS.findIndex(({ name }) => name === unit)]![month - 1]!;
}

/** 督办/2023年四不两直核查.xlsx: what unannounced visits found; every figure held. */
export function findingsFile(): SampleFile {
  const rows = FINDINGS.map(
    ([unit, indicator, period, value, measure, evidence, month, date], index): readonly SampleInput[] => [
      index + 1,
      unit,
      indicator,
      period,
      '属实',
      value,
      measure,
      '',
      '',
      evidence,
      { value: dateSerial(2023, month, date), style: 'date' },
      '四不两直',
    ],
  );
  const bytes = workbook('四不两直核查(示例)', [
    {
      name: '核查登记',
      rows: [
        titleRow('2023年度四不两直核查登记表'),
        [],
        headerRow(HEADER),
        ...rows,
        ...footerRows('市委督查室', '2023年12月20日'),
      ],
      merges: [across(1, HEADER.length)],
      widths: [6, 14, 24, 12, 10, 10, 10, 10, 8, 26, 12, 12],
    },
  ]);
  return { path: '督办/2023年四不两直核查.xlsx', bytes };
}
