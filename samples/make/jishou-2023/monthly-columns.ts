import { FIGURES } from './figures.ts';
import { aroundMean, byMonth, happenings, toDate } from './monthly-figures.ts';
import { type PerUnit, UNITS } from './units.ts';

/** A column of a monthly sheet: what its two header rows say, and twelve values per unit. */
export interface MonthlyColumn {
  readonly top: string;
  readonly sub: string;
  /** Twelve values per unit in the order of `UNITS`; undefined where the unit has no such task. */
  readonly values: PerUnit<readonly number[] | undefined>;
  /** Whether the 合计 row adds it up. */
  readonly summed: boolean;
  /** Whether it is the running total of the column before it, written as a formula. */
  readonly running?: boolean;
}

type Split = (seed: string, total: number) => readonly number[];

const spread = (key: keyof typeof FIGURES, split: Split): MonthlyColumn['values'] =>
  UNITS.map(({ name }, index) => {
    const total: number | string | undefined = FIGURES[key][index];
    return typeof total === 'number' ? split(`${key} ${name}`, total) : undefined;
  });

const whole: Split = (seed, total) => byMonth(seed, total);
const rising: Split = (seed, total) => toDate(seed, total);
const running = (values: MonthlyColumn['values']): MonthlyColumn['values'] =>
  values.map((months) => {
    let reached = 0;
    return months?.map((value) => {
      reached += value;
      return reached;
    });
  });

const attracted = spread('attracted', whole);
const tax = spread('tax', whole);

/** The columns of 经济指标. */
export const ECONOMY: readonly MonthlyColumn[] = [
  {
    top: '固定资产投资完成率(%)',
    sub: '累计',
    values: spread('fixedInvestment', (seed, total) => toDate(seed, total, 1)),
    summed: false,
  },
  { top: '计划开工竣工项目数(个)', sub: '累计', values: spread('projectsPlanned', rising), summed: true },
  { top: '实际开工竣工项目数(个)', sub: '累计', values: projectsDone(), summed: true },
  { top: '招商引资到位资金', sub: '当月', values: attracted, summed: true },
  { top: '招商引资到位资金', sub: '累计', values: running(attracted), summed: true, running: true },
  { top: '新签约落地项目(个)', sub: '当月', values: spread('projectsSigned', happenings), summed: true },
  { top: '税收收入', sub: '当月', values: tax, summed: true },
  { top: '税收收入', sub: '累计', values: running(tax), summed: true, running: true },
  { top: '规上限上企业新增(家)', sub: '当月', values: spread('enterprises', happenings), summed: true },
  {
    top: '旅游接待人次(万人次)',
    sub: '当月',
    values: spread('visitors', (seed, total) => byMonth(seed, total, 2, 'season')),
    summed: true,
  },
];

/** The columns of 生态与安全. */
export const ECOLOGY: readonly MonthlyColumn[] = [
  { top: '生态环保', sub: '森林火灾起数(起)', values: spread('forestFires', happenings), summed: true },
  {
    top: '生态环保',
    sub: '断面水质不达标次数(次)',
    values: spread('riverSections', happenings),
    summed: true,
  },
  { top: '生态环保', sub: '人居环境月查得分(分)', values: spread('habitat', aroundMean), summed: false },
  { top: '应急安全', sub: '生产安全事故起数(起)', values: spread('accidents', happenings), summed: true },
];

/** Follows the plan of the same unit, less what was not finished, which falls behind from spring on. */
function projectsDone(): MonthlyColumn['values'] {
  return UNITS.map(({ name }, index) => {
    const planned = toDate(`projectsPlanned ${name}`, FIGURES.projectsPlanned[index]!);
    const behind = FIGURES.projectsPlanned[index]! - FIGURES.projectsDone[index]!;
    return planned.map((value, month) => Math.max(0, value - Math.ceil((behind * month) / 11)));
  });
}
