import { formatFixed } from '../../base/decimal.ts';
import type { Light } from '../../model/monitoring.ts';
import { monthPeriod } from '../../model/period.ts';
import type { Said } from '../../model/said.ts';
import { completenessOfMonth } from '../../results/completeness.ts';
import type { Monitored } from '../../results/monitoring.ts';
import type { ProgressRow, Watched } from '../../results/progress.ts';
import { periodWords } from '../../results/words.ts';
import { incompleteMark } from './incomplete-mark.ts';
import type { Say } from './say.ts';
import type { ColumnKind, Tone } from './workbook.ts';

/** What every sheet of the monitoring is made from. */
export interface MonitoringPage {
  readonly monitored: Monitored;
  readonly say: Say;
}

/** The month in words. */
export const monthWords = ({ monitored: { year, month }, say }: MonitoringPage): string =>
  say.of(periodWords(monthPeriod(year, month)));

/** What is put behind the title of every sheet where figures that are due have not come. */
export const monthMark = ({ monitored, say }: MonitoringPage): string =>
  incompleteMark(completenessOfMonth(monitored), say);

/** The lines under a title: project, and what the figures are. */
export const monitoringLines = ({ monitored, say }: MonitoringPage): readonly string[] => [
  monitored.name,
  say(
    `按截至 ${monitored.month} 月已报的数计算；监测数据，不是考核结果`,
    `On what has been reported to the end of month ${monitored.month}; monitoring, not a result`,
  ),
];

export const LIGHT_TONES: Readonly<Record<Light, Tone>> = {
  red: 'redLight',
  yellow: 'yellowLight',
  green: 'greenLight',
};

export const LIGHT_WORDS: Readonly<Record<Light, Said>> = {
  red: { zh: '红', en: 'red' },
  yellow: { zh: '黄', en: 'yellow' },
  green: { zh: '绿', en: 'green' },
};

const BY_WORDS: Readonly<Record<'pace' | 'target' | 'score', Said>> = {
  pace: { zh: '序时', en: 'pace' },
  target: { zh: '目标', en: 'target' },
  score: { zh: '得分率', en: 'score' },
};

/** What progress is held against, in words. */
export const byWords = (say: Say, { by }: ProgressRow): string => (by ? say.of(BY_WORDS[by]) : '');

/** A light as a cell. */
export const lightCell = (say: Say, { light }: ProgressRow) => ({
  value: light ? say.of(LIGHT_WORDS[light]) : '',
  tone: light ? LIGHT_TONES[light] : ('plain' as const),
});

export const schemeOf = ({ months }: Watched) => months.at(-1)!.scheme;

export const TEXT: ColumnKind = { kind: 'text' };
export const CENTRED: ColumnKind = { kind: 'text', centred: true };
export const QUANTITY: ColumnKind = { kind: 'quantity' };
export const WHOLE: ColumnKind = { kind: 'number', decimals: 0 };
export const TENTHS: ColumnKind = { kind: 'number', decimals: 1 };

/** A percent with one decimal, or a dash. */
export const percentText = (ratio: number): string =>
  Number.isNaN(ratio) ? '—' : `${formatFixed(ratio, 1)}%`;
