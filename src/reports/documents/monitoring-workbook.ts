import type { Lang } from '../../model/said.ts';
import type { Monitored } from '../../results/monitoring.ts';
import { callsSheet, rectificationsSheet } from './calls-sheet.ts';
import { correctionsSheet } from './corrections-sheet.ts';
import { countsSheet } from './counts-sheet.ts';
import { noticesSheet } from './notices-sheet.ts';
import { laggingSheet, progressSheet } from './progress-sheet.ts';
import { type Say, speaker } from './say.ts';
import { unreportedSheet } from './unreported-sheet.ts';
import type { Sheet, Workbook } from './workbook.ts';

/**
 * The monitoring of a month: 总览 (lights of every unit), 落后清单, 约谈督办 (the ladder, where there is one), 整改台账, 未报清单,
 * 数据疑问, a sheet of progress for every scheme, and 更正 where there are any.
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
      noticesSheet(page),
      ...monitored.watched.map((watched) => progressSheet(page, watched)),
      ...correctionSheets(monitored, say),
    ],
  };
}

/** 更正 of every scheme that has any by the month. */
function correctionSheets(monitored: Monitored, say: Say): readonly Sheet[] {
  const assessments = monitored.watched.map(({ months }) => months.at(-1)!);
  const corrected = assessments.filter(({ facts }) => facts.corrections?.length);
  return corrected.map((assessment) => {
    const sheet = correctionsSheet({ assessment, run: { ...monitored, assessments }, say });
    return corrected.length === 1 ? sheet : { ...sheet, name: `${sheet.name} ${assessment.scheme.title}` };
  });
}
