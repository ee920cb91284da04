import {
  CENTRED,
  type MonitoringPage,
  monitoringLines,
  monthMark,
  monthWords,
  schemeOf,
  TEXT,
  WHOLE,
} from './monitoring-page.ts';
import type { Sheet } from './workbook.ts';

/** 未报清单: who has not reported what, since when. */
export function unreportedSheet(page: MonitoringPage): Sheet {
  const { monitored, say } = page;
  return {
    name: say('未报清单', 'Not reported'),
    title: say(
      `截至${monthWords(page)}未报清单${monthMark(page)}`,
      `Not reported by ${monthWords(page)}${monthMark(page)}`,
    ),
    subtitles: monitoringLines(page),
    columns: [
      { header: [say('方案', 'Scheme')], width: 26, holds: TEXT },
      { header: [say('单位', 'Unit')], width: 16, holds: TEXT, strong: true },
      { header: [say('数据', 'Figure')], width: 26, holds: TEXT },
      { header: [say('数据来源部门', 'Department')], width: 20, holds: TEXT },
      { header: [say('缺报月份', 'Months missing')], width: 22, holds: TEXT },
      { header: [say('最近一次', 'Last reported')], width: 10, holds: CENTRED },
      { header: [say('已迟（月）', 'Months late')], width: 9, holds: WHOLE },
    ],
    frozen: 2,
    filter: true,
    empty: say('到期的数据都已报', 'Everything due has been reported'),
    notes: [],
    *rows() {
      for (const [at, watched] of monitored.watched.entries())
        for (const { unit, item, missing, last, late } of monitored.unreported[at]!)
          yield {
            cells: [
              schemeOf(watched).title,
              unit.name,
              item.title,
              item.department ?? '',
              missing.map((month) => say(`${month}月`, String(month))).join(say('、', ', ')),
              last === 0 ? '—' : say(`${last}月`, String(last)),
              late,
            ],
            tone: late > 1 ? 'warn' : 'plain',
          };
    },
  };
}
