import type { Severity } from '../../model/diagnostic.ts';
import { formatPlace } from '../../model/place.ts';
import { SEVERITY_WORDS } from '../../results/words.ts';
import {
  CENTRED,
  type MonitoringPage,
  monitoringLines,
  monthMark,
  monthWords,
  TEXT,
} from './monitoring-page.ts';
import type { Sheet } from './workbook.ts';

const TOLD: readonly Severity[] = ['error', 'warning'];

/** 数据疑问: what was doubted or could not be used while the sheets were read, with the cell and what to do. */
export function noticesSheet(page: MonitoringPage): Sheet {
  const { monitored, say } = page;
  return {
    name: say('数据疑问', 'Doubts'),
    title: say(
      `${monthWords(page)}数据疑问${monthMark(page)}`,
      `Doubts about the figures by ${monthWords(page)}${monthMark(page)}`,
    ),
    subtitles: monitoringLines(page),
    columns: [
      { header: [say('类别', 'Kind')], width: 9, holds: CENTRED },
      { header: [say('情况', 'What')], width: 60, holds: TEXT },
      { header: [say('怎么办', 'What to do')], width: 44, holds: TEXT },
      { header: [say('位置', 'Where')], width: 36, holds: TEXT },
    ],
    frozen: 0,
    filter: true,
    empty: say('没有疑问', 'Nothing is in doubt'),
    notes: [],
    *rows() {
      for (const { severity, message, hint, at } of monitored.diagnostics)
        if (TOLD.includes(severity))
          yield {
            cells: [
              say.of(SEVERITY_WORDS[severity]),
              say.of(message),
              say.of(hint),
              at ? formatPlace(at) : '',
            ],
          };
    },
  };
}
