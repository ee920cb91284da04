import type { Lang } from '../../model/said.ts';
import { completenessOfMonth } from '../../results/completeness.ts';
import { lagRows } from '../../results/lag-rows.ts';
import type { Monitored } from '../../results/monitoring.ts';
import { rankingOf } from '../../results/ranking.ts';
import { monthWords, schemeOf } from '../documents/monitoring-page.ts';
import { type Say, speaker } from '../documents/say.ts';
import { markdownText } from './markdown-text.ts';
import { callLines, unreportedLines } from './monitoring-markdown.ts';
import { atMost, markdownOf, summaryTitle, topAndBottom } from './summary-markdown.ts';

/**
 * The summary of a month's monitoring, fit for a mail: its first line says whether all that is due has come; then how
 * the units stand, how many lines are behind, who is called upon, and what has not been reported.
 */
export function monthSummary(monitored: Monitored, lang: Lang): string {
  const say = speaker(lang);
  const month = monthWords({ monitored, say });
  const title = say(`${month}监测摘要`, `Monitoring of ${month}: summary`);
  const [, head, , ...unreported] = unreportedLines(monitored, say);
  const lines = [
    summaryTitle(title, completenessOfMonth(monitored), say),
    '',
    markdownText(monitored.name),
    '',
    say('监测数据，不是考核结果。', 'Monitoring, not a result.'),
    ...monitored.watched.flatMap((_, at) => schemePart(monitored, at, say)),
    ...callLines(monitored, say),
    ...(head === undefined ? [] : ['', head, '', ...atMost(unreported, say)]),
  ];
  return markdownOf(lines);
}

function schemePart(monitored: Monitored, at: number, say: Say): readonly string[] {
  const watched = monitored.watched[at]!;
  const now = watched.months.at(-1)!;
  const lights = lagRows(monitored).filter((row) => row.watched === watched);
  const count = (wanted: 'red' | 'yellow'): number => lights.filter(({ row }) => row.light === wanted).length;
  return [
    '',
    `## ${markdownText(schemeOf(watched).title)}`,
    '',
    say(
      `红灯 ${count('red')} 项，黄灯 ${count('yellow')} 项。`,
      `Lights: ${count('red')} red, ${count('yellow')} yellow.`,
    ),
    '',
    ...rankingOf(now).pools.flatMap((pool) => topAndBottom(pool, now, say, false)),
  ];
}
