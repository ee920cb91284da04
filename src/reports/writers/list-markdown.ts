import type { Assessment } from '../../model/assessment.ts';
import type { Lang } from '../../model/said.ts';
import { completenessOf } from '../../results/completeness.ts';
import { type ListRow, leftOffRows, listRows } from '../../results/list-rows.ts';
import type { RunResults } from '../../results/run-results.ts';
import { basisWords } from '../../results/scheme-rules.ts';
import { totalText } from '../../results/total-text.ts';
import { periodWords } from '../../results/words.ts';
import { incompleteMark } from '../documents/incomplete-mark.ts';
import { evidenceText, reasonText } from '../documents/lists-sheet.ts';
import { type Say, speaker } from '../documents/say.ts';
import { markdownText } from './markdown-text.ts';

/** The red and black list of a run as Markdown: each entry with reason and evidence, then those left off. */
export function listMarkdown(run: RunResults, lang: Lang): string {
  const say = speaker(lang);
  const lines = [
    `# ${say('红黑榜', 'Red and black list')}${incompleteMark(completenessOf(run.assessments), say)}`,
    '',
    markdownText(run.name),
    ...run.assessments.flatMap((assessment) => schemePart(assessment, say)),
  ];
  return `${lines.join('\n')}\n`;
}

function schemePart(assessment: Assessment, say: Say): readonly string[] {
  const { scheme, period, provisional } = assessment;
  const draft = incompleteMark(completenessOf([assessment]), say);
  const title = say(
    `${say.of(periodWords(period))}${scheme.title}${draft}`,
    `${scheme.title} ${say.of(periodWords(period))}${draft}`,
  );
  return [
    '',
    `## ${markdownText(title)}`,
    ...(scheme.basis ? ['', `> ${markdownText(say.of(basisWords(scheme.basis)))}`] : []),
    ...(provisional
      ? ['', `> **${say('暂定：按目前已报数据计算，不是正式结果。', 'Provisional: not a final result.')}**`]
      : []),
    ...listPart(assessment, 'red', say),
    ...listPart(assessment, 'black', say),
    ...leftOffPart(assessment, say),
  ];
}

function listPart(assessment: Assessment, list: 'red' | 'black', say: Say): readonly string[] {
  const rows = listRows(assessment, list);
  const head = list === 'red' ? say('红榜', 'Red list') : say('黑榜', 'Black list');
  const entries = rows.flatMap((row, at) => entryLines(assessment, row, at + 1, say));
  return ['', `### ${head}`, '', ...(entries.length > 0 ? entries : [say('无。', 'None.')])];
}

function entryLines(assessment: Assessment, row: ListRow, number: number, say: Say): readonly string[] {
  const total = totalText(row.total, assessment.scheme.rounding.decimals);
  const place = row.rank ? say(`第 ${row.rank} 名`, `place ${row.rank}`) : say('不排名', 'unranked');
  const facts = [row.pool, place, say(`总分 ${total}`, `total ${total}`), row.grade ?? ''];
  const standing = facts
    .filter((fact) => fact !== '')
    .map(markdownText)
    .join(say('，', ', '));
  const indent = ' '.repeat(`${number}. `.length);
  const [open, close] = [say('（', ' ('), say('）', ')')];
  const evidence = row.evidence.map((each) => markdownText(evidenceText(say, each)));
  return [
    `${number}. **${markdownText(row.unit.name)}**${open}${standing}${close}`,
    `${indent}- ${say('事由：', 'Reason: ')}${markdownText(reasonText(say, row))}`,
    ...evidence.map((text) => `${indent}- ${say('证据：', 'Evidence: ')}${text}`),
  ];
}

function leftOffPart(assessment: Assessment, say: Say): readonly string[] {
  const rows = leftOffRows(assessment);
  if (rows.length === 0) return [];
  const lines = rows.map(({ list, unit, reason }) => {
    const from = list === 'red' ? say('红榜', 'red list') : say('黑榜', 'black list');
    return `- **${markdownText(unit.name)}**${say(`（${from}）`, ` (${from})`)}${say('：', ': ')}${markdownText(say.of(reason))}`;
  });
  return ['', `### ${say('未列入', 'Left off')}`, '', ...lines];
}
