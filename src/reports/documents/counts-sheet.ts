import type { WatchCounts } from '../../results/monitoring.ts';
import type { Watched } from '../../results/progress.ts';
import {
  CENTRED,
  type MonitoringPage,
  monitoringLines,
  monthMark,
  monthWords,
  schemeOf,
  TENTHS,
  TEXT,
  WHOLE,
} from './monitoring-page.ts';
import type { Row, Sheet } from './workbook.ts';

/** 总览: the lights of every unit, how long it is behind, and where the year would end. */
export function countsSheet(page: MonitoringPage): Sheet {
  const { monitored, say } = page;
  const lights = say('亮灯（项）', 'Lights');
  const now = say('目前', 'So far');
  const end = say('预计全年', 'Year’s end');
  const points = { kind: 'number', decimals: 2 } as const;
  return {
    name: say('总览', 'Overview'),
    title: say(
      `${monthWords(page)}进度监测总览${monthMark(page)}`,
      `Progress by ${monthWords(page)}${monthMark(page)}`,
    ),
    subtitles: monitoringLines(page),
    columns: [
      { header: [say('方案', 'Scheme')], width: 26, holds: TEXT },
      { header: [say('分组', 'Pool')], width: 10, holds: CENTRED },
      { header: [say('单位', 'Unit')], width: 18, holds: TEXT, strong: true },
      { header: [lights, say('红', 'red')], width: 6, holds: WHOLE },
      { header: [lights, say('黄', 'yellow')], width: 6, holds: WHOLE },
      { header: [lights, say('绿', 'green')], width: 6, holds: WHOLE },
      { header: [say('最低进度（%）', 'Worst (%)')], width: 12, holds: TENTHS, shade: 'bar' },
      { header: [say('最长连续滞后', 'Longest row')], width: 9, holds: WHOLE },
      { header: [say('未报（项）', 'Not reported')], width: 8, holds: WHOLE },
      { header: [now, say('得分', 'points')], width: 9, holds: points },
      { header: [now, say('名次', 'place')], width: 7, holds: CENTRED },
      { header: [end, say('得分', 'points')], width: 9, holds: points },
      { header: [end, say('名次', 'place')], width: 7, holds: CENTRED },
      { header: [say('措施', 'Step')], width: 8, holds: CENTRED },
      { header: [say('备注', 'Remark')], width: 14, holds: TEXT },
    ],
    frozen: 3,
    filter: true,
    empty: say('没有按月、按季采集的方案', 'No scheme collects within the year'),
    notes: [
      say(
        '目前得分：已到期指标按序时进度折算后的得分，未到期的（年度数）权重转给同级；预计全年：合计数按进度推到年底，水平数、比率按现状。',
        'So far: what is due, brought to the year by its pace; annual figures hand their weight to siblings. Year’s end: sums carried on at their pace, levels and rates as they stand.',
      ),
    ],
    *rows() {
      for (const [at, watched] of monitored.watched.entries()) {
        const now = watched.months.at(-1)!;
        const byPool = [...now.order].sort((a, b) => now.poolOf[a]! - now.poolOf[b]! || a - b);
        for (const [place, index] of byPool.entries()) {
          const call = monitored.calls[at]!.find(({ unitIndex }) => unitIndex === index);
          const remark = now.vetoed[index] ? say('一票否决，列末位', 'vetoed: last place') : '';
          const { cells } = countsRow(watched, index, monitored.counts[at]![index]!);
          yield { cells: [...cells, call?.rung.title ?? '', remark], starts: place === 0 && at > 0 };
        }
      }
    },
  };
}

function countsRow(watched: Watched, unit: number, counts: WatchCounts): Row {
  const now = watched.months.at(-1)!;
  const { byPace } = watched;
  return {
    cells: [
      schemeOf(watched).title,
      now.scheme.pool.length > 0 ? now.pools[now.poolOf[unit]!] : '',
      now.facts.units[unit]!.name,
      { value: counts.red, tone: counts.red > 0 ? 'redLight' : 'plain' },
      { value: counts.yellow, tone: counts.yellow > 0 ? 'yellowLight' : 'plain' },
      counts.green,
      counts.worst,
      counts.behind,
      { value: counts.unreported, tone: counts.unreported > 0 ? 'warn' : 'plain' },
      now.unscored?.has(unit) ? '—' : now.totals.settled[unit],
      String(now.ranks[unit] || '—'),
      byPace.unscored?.has(unit) ? '—' : byPace.totals.settled[unit],
      String(byPace.ranks[unit] || '—'),
    ],
  };
}
