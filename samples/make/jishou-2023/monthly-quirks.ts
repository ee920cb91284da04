import type { SampleInput } from '../workbook.ts';

/** A cell of a monthly sheet that is written in another way than its neighbours, as it happens in real sheets. */
export interface Quirk {
  readonly month: number;
  readonly unit: string;
  /** Where both sheets have the column: the one that is meant. */
  readonly sheet?: string;
  /** The title of the column, `单位` for the name itself; with `累计` or `当月` where there are two. */
  readonly column: string;
  /** The cell as written, given the plain value. */
  readonly write: (value: string | number) => SampleInput;
}

/** 1250 → `1,250`: a number kept as text with a thousands comma. */
const withCommas = (value: string | number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');

/** `1,523.5` → `１，５２３．５`. */
export const fullWidth = (value: string | number): string =>
  String(value).replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

const name =
  (written: string): Quirk['write'] =>
  () =>
    written;

/** Every odd cell of the monthly sheets; `samples/jishou-2023/README.md` lists them for the reader. */
export const QUIRKS: readonly Quirk[] = [
  { month: 2, unit: '乾州街道', column: '单位', write: name('乾州街道办事处') },
  { month: 3, unit: '乾州街道', column: '单位', write: name('乾 州 街 道') },
  { month: 4, unit: '乾州街道', column: '单位', write: name('433101001-乾州街道') },
  { month: 5, unit: '马颈坳镇', column: '单位', write: name('马 颈 坳 镇') },
  { month: 8, unit: '乾州街道', column: '单位', write: name('乾州办事处') },
  { month: 9, unit: '吉凤街道', column: '单位', write: name('吉凤街道\u3000') },
  { month: 2, unit: '己略乡', column: '固定资产投资完成率', write: () => undefined },
  { month: 2, unit: '己略乡', sheet: '经济指标', column: '备注', write: name('2月投资并入3月上报') },
  { month: 4, unit: '丹青镇', sheet: '经济指标', column: '备注', write: name('招商资金含上年结转项目') },
  { month: 3, unit: '太平镇', column: '招商引资到位资金当月', write: () => undefined },
  { month: 3, unit: '太平镇', sheet: '经济指标', column: '备注', write: name('当月数待核,累计数已核') },
  { month: 12, unit: '吉凤街道', column: '固定资产投资完成率', write: percentFormatted },
  { month: 12, unit: '乾州街道', column: '固定资产投资完成率', write: (value) => `${value}%` },
  { month: 10, unit: '乾州街道', column: '招商引资到位资金当月', write: withCommas },
  { month: 9, unit: '乾州街道', column: '税收收入当月', write: (value) => fullWidth(withCommas(value)) },
  { month: 6, unit: '镇溪街道', column: '税收收入当月', write: (value) => `${value}万元` },
  { month: 11, unit: '太平镇', column: '税收收入当月', write: (value) => `${value} ` },
  { month: 10, unit: '矮寨镇', column: '旅游接待人次', write: String },
  { month: 6, unit: '峒河街道', column: '人居环境月查得分', write: fullWidth },
  { month: 7, unit: '己略乡', column: '断面水质不达标次数', write: name('—') },
  { month: 8, unit: '己略乡', column: '断面水质不达标次数', write: name('无') },
  { month: 8, unit: '镇溪街道', column: '森林火灾起数', write: name('不适用') },
  {
    month: 12,
    unit: '石家冲街道',
    sheet: '生态与安全',
    column: '备注',
    write: name('断面超标已约谈企业,\n限期整改'),
  },
];

/** 92.5 as the cell 0.925 with a percent format. */
function percentFormatted(value: string | number): SampleInput {
  return { value: Math.floor(Number(value) * 10 + 0.5) / 1000, style: 'percent' };
}

/** The month whose sum of tax is typed wrongly, and by how much it is off. */
export const WRONG_TOTAL = { month: 7, column: '税收收入当月', off: 900 } as const;
