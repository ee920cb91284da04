import { roundHalfUp } from '../../base/decimal.ts';
import { STATE } from '../../model/fact.ts';
import { lagRows } from '../../results/lag-rows.ts';
import type { ProgressRow, Watched } from '../../results/progress.ts';
import { progressRows } from '../../results/progress.ts';
import { STATE_WORDS } from '../../results/words.ts';
import {
  byWords,
  CENTRED,
  lightCell,
  type MonitoringPage,
  monitoringLines,
  monthMark,
  monthWords,
  QUANTITY,
  schemeOf,
  TENTHS,
  TEXT,
  WHOLE,
} from './monitoring-page.ts';
import type { Say } from './say.ts';
import type { Column, Row, Sheet } from './workbook.ts';

/** A figure as it is read in a report: to two decimals. */
const hundredths = (value: number): number => (Number.isNaN(value) ? value : roundHalfUp(value, 2));

/** The sheet of a scheme: every indicator of every unit against its pace. */
export function progressSheet(page: MonitoringPage, watched: Watched): Sheet {
  const { say } = page;
  const scheme = schemeOf(watched);
  const { red, yellow } = scheme.monitoring.lights;
  return {
    name: scheme.title,
    title: say(
      `${monthWords(page)}${scheme.title} 进度${monthMark(page)}`,
      `${scheme.title}: progress by ${monthWords(page)}${monthMark(page)}`,
    ),
    subtitles: [
      ...monitoringLines(page),
      say(
        `进度低于 ${red}% 红灯，低于 ${yellow}% 黄灯，其余绿灯；没有目标的按得分率亮灯，同组比较的不亮灯`,
        `Below ${red}% red, below ${yellow}% yellow, else green; without a target by the score, none for what is scored among peers`,
      ),
    ],
    columns: columnsOf(say, watched.bySeason !== undefined),
    frozen: 2,
    filter: true,
    empty: say('本期没有到期的指标', 'Nothing is due'),
    notes: notesOf(say),
    *rows() {
      let before = -1;
      for (const row of progressRows(watched)) {
        yield { ...dataRow(say, row, watched), starts: row.unitIndex !== before && before >= 0 };
        before = row.unitIndex;
      }
    },
  };
}

/** 落后清单: everything that is red or yellow, over all schemes. */
export function laggingSheet(page: MonitoringPage): Sheet {
  const { monitored, say } = page;
  const season = monitored.watched.some(({ bySeason }) => bySeason !== undefined);
  return {
    name: say('落后清单', 'Behind'),
    title: say(
      `${monthWords(page)}落后清单${monthMark(page)}`,
      `Behind by ${monthWords(page)}${monthMark(page)}`,
    ),
    subtitles: monitoringLines(page),
    columns: [{ header: [say('方案', 'Scheme')], width: 24, holds: TEXT }, ...columnsOf(say, season)],
    frozen: 3,
    filter: true,
    empty: say('没有落后的指标', 'Nothing is behind'),
    notes: notesOf(say),
    *rows() {
      for (const { watched, row } of lagRows(monitored)) {
        const { cells } = dataRow(say, row, watched, season);
        yield { cells: [schemeOf(watched).title, ...cells] };
      }
    },
  };
}

const notesOf = (say: Say): readonly string[] => [
  say(
    '应完成：目标乘以序时进度（累计指标），或目标本身（水平、比率、越低越好的）；差额为应完成与完成之差；连续滞后按报数的期数（月报按月、季报按季）计，含本期，未报的期不计入也不中断；平均数、比率不列本月数。',
    'Asked for: the target times its pace (sums), or the target itself (levels, rates, what should stay low). Rows behind are counted in periods of reporting (months or quarters), this one included; unreported ones are left out. Means and rates have no figure of the month.',
  ),
];

function columnsOf(say: Say, season: boolean): readonly Column[] {
  const month = say('本月', 'This month');
  const end = say('预计全年', 'Year’s end');
  const last = say('按上年同期预计', 'By last year’s months');
  const points = { kind: 'number', decimals: 2 } as const;
  return [
    { header: [say('单位', 'Unit')], width: 15, holds: TEXT },
    { header: [say('指标', 'Indicator')], width: 24, holds: TEXT, strong: true },
    { header: [say('计量单位', 'Measure')], width: 8, holds: CENTRED },
    { header: [say('全年目标', 'Target')], width: 11, holds: QUANTITY },
    { header: [say('应完成', 'Asked for')], width: 11, holds: QUANTITY },
    { header: [say('累计完成', 'Done')], width: 11, holds: QUANTITY },
    { header: [say('进度（%）', 'Progress (%)')], width: 11, holds: TENTHS, shade: 'bar' },
    { header: [say('对照', 'By')], width: 7, holds: CENTRED },
    { header: [say('灯', 'Light')], width: 6, holds: CENTRED },
    { header: [say('差额', 'Gap')], width: 10, holds: QUANTITY },
    { header: [month, say('本月数', 'figure')], width: 10, holds: QUANTITY },
    { header: [month, say('比上月', 'change')], width: 10, holds: QUANTITY },
    { header: [say('连续滞后期数', 'In a row')], width: 9, holds: WHOLE },
    { header: [end, say('完成', 'value')], width: 11, holds: QUANTITY },
    { header: [end, say('得分', 'points')], width: 8, holds: points },
    ...(season
      ? [
          { header: [last, say('完成', 'value')], width: 11, holds: QUANTITY },
          { header: [last, say('得分', 'points')], width: 8, holds: points },
        ]
      : []),
  ];
}

function dataRow(say: Say, row: ProgressRow, { bySeason }: Watched, season = bySeason !== undefined): Row {
  const isThere = row.state === STATE.value;
  return {
    cells: [
      row.unit.name,
      row.indicator.title,
      row.indicator.measure,
      row.target,
      hundredths(row.expected),
      isThere ? (row.text ?? hundredths(row.value)) : say.of(STATE_WORDS[row.state]),
      row.ratio,
      byWords(say, row),
      lightCell(say, row),
      hundredths(row.gap),
      hundredths(row.own),
      hundredths(row.change),
      row.behind || undefined,
      hundredths(row.forecast.value),
      isThere ? row.forecast.points : undefined,
      ...(season
        ? [hundredths(row.seasonal?.value ?? Number.NaN), isThere ? row.seasonal?.points : undefined]
        : []),
    ],
    tone: isThere ? 'plain' : 'muted',
  };
}
