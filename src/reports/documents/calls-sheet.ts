import { formatPlain, roundHalfUp } from '../../base/decimal.ts';
import type { RectificationItem, RectificationState } from '../../model/rectification.ts';
import type { Said } from '../../model/said.ts';
import type { Call } from '../../results/monitoring.ts';
import type { ProgressRow } from '../../results/progress.ts';
import {
  CENTRED,
  type MonitoringPage,
  monitoringLines,
  monthMark,
  monthWords,
  percentText,
  schemeOf,
  TEXT,
} from './monitoring-page.ts';
import type { Say } from './say.ts';
import type { Sheet } from './workbook.ts';

export const RECTIFICATION_WORDS: Readonly<Record<RectificationState, Said>> = {
  open: { zh: '整改中', en: 'open' },
  closed: { zh: '已销号', en: 'closed' },
  reopened: { zh: '退回重改', en: 'sent back' },
  overdue: { zh: '逾期', en: 'overdue' },
};

/** 提醒约谈督办: who stands on which rung, for what, whom to speak to and by when. */
export function callsSheet(page: MonitoringPage): Sheet {
  const { monitored, say } = page;
  return {
    name: say('约谈督办', 'Ladder'),
    title: say(
      `${monthWords(page)}提醒、约谈、督办、通报名单${monthMark(page)}`,
      `Ladder of ${monthWords(page)}${monthMark(page)}`,
    ),
    subtitles: monitoringLines(page),
    columns: [
      { header: [say('方案', 'Scheme')], width: 20, holds: TEXT },
      { header: [say('单位', 'Unit')], width: 13, holds: TEXT, strong: true },
      { header: [say('措施', 'Step')], width: 8, holds: CENTRED, strong: true },
      { header: [say('对象', 'Spoken to')], width: 13, holds: CENTRED },
      { header: [say('办结期限', 'By')], width: 12, holds: CENTRED },
      { header: [say('事由', 'Reason')], width: 30, holds: TEXT },
      { header: [say('落后指标及差额', 'Behind, and by how much')], width: 48, holds: TEXT },
      { header: [say('此前措施', 'Steps before')], width: 18, holds: TEXT },
      { header: [say('此前整改结果', 'What became of it')], width: 30, holds: TEXT },
    ],
    frozen: 3,
    filter: true,
    empty: say('没有单位达到提醒条件', 'No unit is on the ladder'),
    notes: [],
    *rows() {
      for (const [at, watched] of monitored.watched.entries())
        for (const call of monitored.calls[at]!)
          yield {
            cells: [
              schemeOf(watched).title,
              call.unit.name,
              call.rung.title,
              call.rung.speaksTo,
              call.by,
              say.of(call.reason),
              call.lines.map((line) => lagWords(say, line)).join('\n'),
              previousWords(say, call),
              call.items.map((item) => itemWords(say, item)).join('\n'),
            ],
          };
    },
  };
}

/** A line behind in words: 招商引资 完成2081万元，应完成2708.33万元，差627.33万元（76.8%，连续5个月）. */
export function lagWords(say: Say, row: ProgressRow): string {
  const { title, measure } = row.indicator;
  const figure = (value: number): string => `${formatPlain(roundHalfUp(value, 2))}${measure}`;
  const progress = percentText(row.ratio);
  const { zh, en } = rowWords(row);
  if (Number.isNaN(row.gap))
    return say(
      `${title}：${row.text ?? figure(row.value)}，得分率${progress}，${zh}`,
      `${title}: ${row.text ?? figure(row.value)}, score ${progress}, ${en}`,
    );
  return say(
    `${title}：完成${figure(row.value)}，应完成${figure(row.expected)}，差${figure(row.gap)}（${progress}，${zh}）`,
    `${title}: ${figure(row.value)} of ${figure(row.expected)}, ${figure(row.gap)} short (${progress}, ${en})`,
  );
}

/** How long a line has been behind, in the periods in which it is reported. */
function rowWords({ behind, reportedBy }: ProgressRow): Said {
  const [zh, en] = PERIODS[reportedBy];
  return { zh: `连续${behind}${zh}`, en: `${behind} ${en}${behind === 1 ? '' : 's'} in a row` };
}

const PERIODS = {
  monthly: ['个月', 'month'],
  quarterly: ['个季度', 'quarter'],
  annual: ['年', 'year'],
} as const;

export const previousWords = (say: Say, { previous }: Call): string =>
  previous
    .map(({ month, rung }) => say(`${month}月${rung.title}`, `${rung.title} in month ${month}`))
    .join(say('、', ', '));

export const itemWords = (say: Say, { item, state, latest }: RectificationItem): string =>
  say(
    `${item}（${latest.owner || '未写责任人'}，限${latest.due}）：${RECTIFICATION_WORDS[state].zh}`,
    `${item} (${latest.owner || 'nobody named'}, due ${latest.due}): ${RECTIFICATION_WORDS[state].en}`,
  );

/** 整改台账: every item that was handed down, and what became of it by the end of the month. */
export function rectificationsSheet(page: MonitoringPage): Sheet {
  const { monitored, say } = page;
  const names = new Map(
    monitored.watched.flatMap(({ months }) =>
      months.at(-1)!.facts.units.map(({ code, name }) => [code as string, name] as const),
    ),
  );
  return {
    name: say('整改台账', 'Rectification'),
    title: say(
      `截至${monthWords(page)}整改台账${monthMark(page)}`,
      `Rectification by ${monthWords(page)}${monthMark(page)}`,
    ),
    subtitles: monitoringLines(page),
    columns: [
      { header: [say('单位', 'Unit')], width: 14, holds: TEXT, strong: true },
      { header: [say('整改事项', 'Item')], width: 44, holds: TEXT },
      { header: [say('责任人', 'Owner')], width: 14, holds: CENTRED },
      { header: [say('期限', 'Due')], width: 12, holds: CENTRED },
      { header: [say('完成', 'Done')], width: 12, holds: CENTRED },
      { header: [say('状态', 'State')], width: 10, holds: CENTRED },
      { header: [say('佐证', 'Evidence')], width: 34, holds: TEXT },
    ],
    frozen: 1,
    filter: true,
    empty: say('没有整改事项', 'Nothing to be put right'),
    notes: [
      say(
        '完成须有佐证并未被退回才算销号；过了期限未销号为逾期，有逾期的单位比此前的措施升一级。',
        'Closed only with evidence and not sent back; overdue items raise the unit a step.',
      ),
    ],
    *rows() {
      for (const { unit, item, state, latest } of monitored.rectifications)
        yield {
          cells: [
            names.get(unit) ?? unit,
            item,
            latest.owner,
            latest.due,
            latest.done ?? '',
            say.of(RECTIFICATION_WORDS[state]),
            latest.evidence,
          ],
          tone: state === 'overdue' ? 'redLight' : state === 'reopened' ? 'warn' : 'plain',
        };
    },
  };
}
