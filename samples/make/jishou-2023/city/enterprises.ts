import { encodeGb18030 } from '../../gb18030.ts';
import { csvText, type SampleFile } from '../../sample-file.ts';
import { type SampleInput, workbook } from '../../workbook.ts';
import { byMonth } from '../monthly-figures.ts';
import { bodiesOf } from './bodies.ts';
import { formSheet } from './form.ts';

/** Revenue and costs of the year in 万元, and the figures of the yearly sheet; all invented. */
const ENTERPRISES: Readonly<
  Record<
    string,
    {
      readonly revenue: number;
      readonly costs: number;
      readonly yearly: readonly (SampleInput | undefined)[];
    }
  >
> = {
  // Revenue asked, net profit, equity at both ends, assets, liabilities, arrears paid, main tasks, complaints closed.
  示例城投公司: {
    revenue: 63_400,
    costs: 61_900,
    yearly: [65_000, 1250, 98_000, 100_900, 268_000, 167_100, 88, 90, 96],
  },
  示例文旅公司: {
    revenue: 21_500,
    costs: 21_300,
    yearly: [24_000, 60, 30_500, 30_100, 71_000, 51_800, 82, 88, 95],
  },
  示例水务公司: {
    revenue: 16_100,
    costs: 15_000,
    yearly: [16_500, 850, 26_000, 27_300, 52_000, 24_700, undefined, 94, 98.2, '无拖欠账款'],
  },
  示例粮储公司: {
    revenue: 9300,
    costs: 9050,
    yearly: [10_000, 190, 8200, 8470, 21_000, 12_500, 95, 91, '９７．４'],
  },
  示例公交服务中心: {
    revenue: 2100,
    costs: 2060,
    yearly: [2000, 20, 3100, 3110, 6200, 3090, 100, 94, 96, '7—12月'],
  },
};

const HEADER = ['企业名称', '指标名称', '月份', '数值', '计量单位', '备注', '', ''];

/** 国企/国资监管系统导出2023.csv: revenue and costs by month as a system exports them, in GB18030. */
export function enterpriseExport(): SampleFile {
  const rows: (string | number)[][] = [HEADER];
  for (const { name, first = 1 } of bodiesOf('国有企业')) {
    const { revenue, costs } = ENTERPRISES[name]!;
    const there = 13 - first;
    for (const [title, total] of [
      ['营业收入', revenue],
      ['成本费用总额', costs],
    ] as const) {
      const months = inMonths(`${title} ${name}`, total, there);
      months.forEach((value, index) => {
        rows.push([name, title, `2023年${first + index}月`, value, '万元', '', '', '']);
      });
    }
  }
  return { path: '国企/国资监管系统导出2023.csv', bytes: encodeGb18030(csvText(rows)) };
}

/** A total over the last so many months of the year. */
function inMonths(seed: string, total: number, there: number): readonly number[] {
  const months = byMonth(seed, total, 1).slice(12 - there);
  const tenths = months.map((value) => Math.floor(value * 10 + 0.5));
  const short = total * 10 - tenths.reduce((sum, value) => sum + value, 0);
  const share = Math.floor(short / there);
  return tenths.map(
    (value, index) => (value + share + (index === there - 1 ? short - share * there : 0)) / 10,
  );
}

/** 国企/2023年国企经营业绩.xlsx: balance sheet figures and tasks, known once a year. */
export function enterpriseYear(): SampleFile {
  const sheet = formSheet({
    name: '经营业绩',
    title: '2023年度市属国有企业经营业绩考核表',
    office: '市国资局',
    date: '2024年1月15日',
    measure: '万元',
    unit: '单位',
    columns: [
      '+营业收入任务',
      '+净利润',
      '国有权益>年初国有权益',
      '国有权益>年末国有权益(剔除客观因素)',
      '资产负债>资产总额',
      '资产负债>负债总额',
      '拖欠中小企业账款清偿率(%)',
      '主责主业项目完成率(%)',
      '客户投诉办结率(%)',
    ],
    rows: bodiesOf('国有企业').map(({ name }) => [name, ...ENTERPRISES[name]!.yearly]),
  });
  const bytes = workbook('2023年国企经营业绩(示例)', [sheet]);
  return { path: '国企/2023年国企经营业绩.xlsx', bytes };
}
