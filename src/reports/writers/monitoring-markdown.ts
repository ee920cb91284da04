import type { Lang } from '../../model/said.ts';
import { lagRows } from '../../results/lag-rows.ts';
import type { Monitored } from '../../results/monitoring.ts';
import { itemWords, lagWords, previousWords } from '../documents/calls-sheet.ts';
import { monthMark, monthWords, schemeOf } from '../documents/monitoring-page.ts';
import { type Say, speaker } from '../documents/say.ts';
import { markdownText } from './markdown-text.ts';

/** The list of what is behind, fit for a mail: what is missing first, then the ladder, then the lags by scheme. */
export function monitoringMarkdown(monitored: Monitored, lang: Lang): string {
  const say = speaker(lang);
  const month = monthWords({ monitored, say });
  const mark = monthMark({ monitored, say });
  const lines = [
    `# ${say(`${month}监测：落后清单`, `Behind by ${month}`)}${mark}`,
    '',
    unreportedLine(monitored, say),
    '',
    markdownText(monitored.name),
    ...callLines(monitored, say),
    ...lagLines(monitored, say),
    ...unreportedLines(monitored, say),
  ];
  return `${lines.join('\n')}\n`;
}

/** Says first of all whether everything has come. */
function unreportedLine({ unreported }: Monitored, say: Say): string {
  const count = unreported.reduce((sum, list) => sum + list.length, 0);
  return count === 0
    ? say('到期的数据都已报。', 'Everything due has been reported.')
    : say(
        `**注意：还有 ${count} 项到期数据未报，以下排名和亮灯不全，清单见文末。**`,
        `**Incomplete: ${count} figures that are due have not been reported; they are listed at the end.**`,
      );
}

/** Who stands on the ladder, for what, and what was done before, as lines of Markdown. */
export function callLines({ watched, calls }: Monitored, say: Say): readonly string[] {
  const all = watched.flatMap((one, at) => calls[at]!.map((call) => ({ scheme: schemeOf(one), call })));
  if (all.length === 0) return [];
  return [
    '',
    `## ${say('提醒、约谈、督办、通报', 'The ladder')}`,
    '',
    ...all.flatMap(({ scheme, call }) => {
      const head = say(
        `- **${call.rung.title}**：${call.unit.name}（${scheme.title}），对象 ${call.rung.speaksTo}，${call.by} 前`,
        `- **${call.rung.title}**: ${call.unit.name} (${scheme.title}), ${call.rung.speaksTo}, by ${call.by}`,
      );
      const previous = previousWords(say, call);
      return [
        markdownHead(head),
        `  - ${say('事由：', 'Reason: ')}${markdownText(say.of(call.reason))}`,
        ...call.lines.map((line) => `  - ${markdownText(lagWords(say, line))}`),
        ...(previous === '' ? [] : [`  - ${say('此前：', 'Before: ')}${markdownText(previous)}`]),
        ...call.items.map(
          (item) => `  - ${say('整改：', 'Rectification: ')}${markdownText(itemWords(say, item))}`,
        ),
      ];
    }),
  ];
}

/** Keeps the mark of a step, and nothing else, as Markdown. */
const markdownHead = (line: string): string =>
  line.replace(
    /^- \*\*(.*?)\*\*(.*)$/su,
    (_, step: string, rest: string) => `- **${markdownText(step)}**${markdownText(rest)}`,
  );

function lagLines(monitored: Monitored, say: Say): readonly string[] {
  const rows = lagRows(monitored);
  const schemes = monitored.watched.filter((one) => rows.some(({ watched }) => watched === one));
  return schemes.flatMap((one) => [
    '',
    `## ${markdownText(schemeOf(one).title)}`,
    '',
    ...rows
      .filter(({ watched }) => watched === one)
      .map(({ row }) => {
        const light = row.light === 'red' ? say('红灯', 'red') : say('黄灯', 'yellow');
        return `- ${light} **${markdownText(row.unit.name)}** ${markdownText(lagWords(say, row))}`;
      }),
  ]);
}

/** What is due and has not come, as lines of Markdown under a heading; none where nothing is missing. */
export function unreportedLines({ watched, unreported }: Monitored, say: Say): readonly string[] {
  const lines = watched.flatMap((one, at) =>
    unreported[at]!.map(({ unit, item, missing, late }) =>
      markdownText(
        say(
          `${schemeOf(one).title} ${unit.name}：${item.title} 缺 ${missing.join('、')} 月，已迟 ${late} 个月（${item.department ?? '未写部门'}）`,
          `${schemeOf(one).title}, ${unit.name}: ${item.title}, months ${missing.join(', ')}, ${late} late (${item.department ?? 'no department'})`,
        ),
      ),
    ),
  );
  return lines.length === 0
    ? []
    : ['', `## ${say('未报清单', 'Not reported')}`, '', ...lines.map((line) => `- ${line}`)];
}
