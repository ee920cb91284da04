import type { Lang } from '../../model/said.ts';
import type { Monitored } from '../../results/monitoring.ts';
import { callsSheet, rectificationsSheet } from './calls-sheet.ts';
import { countsSheet } from './counts-sheet.ts';
import { laggingSheet, progressSheet } from './progress-sheet.ts';
import { speaker } from './say.ts';
import { unreportedSheet } from './unreported-sheet.ts';
import type { Workbook } from './workbook.ts';

/**
 * The monitoring of a month: 总览 (lights of every unit), 落后清单, 约谈督办 (the ladder, where there is one), 整改台账, 未报清单,
 * and a sheet of progress for every scheme.
 */
export function monitoringWorkbook(monitored: Monitored, lang: Lang): Workbook {
  const say = speaker(lang);
  const page = { monitored, say };
  const hasLadder = monitored.watched.some(
    ({ months }) => (months[0]?.scheme.monitoring.ladder.length ?? 0) > 0,
  );
  return {
    title: say('月度监测', 'Monitoring'),
    header: monitored.name,
    mark: say('监测数据', 'Monitoring'),
    footer: `score ${monitored.version}`,
    pages: say('第 &P 页，共 &N 页', 'Page &P of &N'),
    year: monitored.year,
    sheets: [
      countsSheet(page),
      laggingSheet(page),
      ...(hasLadder ? [callsSheet(page)] : []),
      ...(monitored.rectifications.length > 0 ? [rectificationsSheet(page)] : []),
      unreportedSheet(page),
      ...monitored.watched.map((watched) => progressSheet(page, watched)),
    ],
  };
}
