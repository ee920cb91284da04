import { terminalText } from '../../base/terminal-text.ts';
import { wrapWidth } from '../../base/text-width.ts';
import type { Assessment } from '../../model/assessment.ts';
import { type ListRow, leftOffRows, listRows } from '../../results/list-rows.ts';
import { totalText } from '../../results/total-text.ts';
import { evidenceText, reasonText } from '../documents/lists-sheet.ts';
import { type Say, speaker } from '../documents/say.ts';
import type { TerminalOptions } from './terminal.ts';

/** Entries of a list shown unless all are asked for. */
const MOST = 20;

/** The red and black lists with reasons and evidence, and who was left off, wrapped to the terminal. */
export function listsText(assessment: Assessment, options: TerminalOptions): string {
  const say = speaker(options.lang);
  const lines = (['red', 'black'] as const).flatMap((list) => {
    const rows = listRows(assessment, list);
    const head = list === 'red' ? say('红榜', 'Red list') : say('黑榜', 'Black list');
    const shown = options.full ? rows : rows.slice(0, MOST);
    const rest = rows.length - shown.length;
    return [
      options.paint(list, `${head} (${rows.length})`),
      ...shown.flatMap((row, at) => entryLines(assessment, row, at + 1, options, say)),
      ...(rest > 0 ? [options.paint('muted', say(`  … 另有 ${rest} 条`, `  … and ${rest} more`))] : []),
    ];
  });
  return `${[...lines, ...leftOffLines(assessment, options, say)].join('\n')}\n`;
}

function entryLines(
  assessment: Assessment,
  row: ListRow,
  number: number,
  { width, paint }: TerminalOptions,
  say: Say,
): readonly string[] {
  const total = totalText(row.total, assessment.scheme.rounding.decimals);
  const place = row.rank ? say(`第 ${row.rank} 名`, `place ${row.rank}`) : say('不排名', 'unranked');
  const standing = [row.pool, place, total, row.grade ?? ''].filter((part) => part !== '').join(' · ');
  const indent = '     ';
  const wrapped = (text: string): readonly string[] =>
    wrapWidth(terminalText(text), width - indent.length).map((line) => `${indent}${line}`);
  const evidence = row.evidence.flatMap((each) => wrapped(evidenceText(say, each)));
  return [
    `${String(number).padStart(3)}. ${paint('strong', terminalText(row.unit.name))}  ${paint('muted', terminalText(standing))}`,
    ...wrapped(reasonText(say, row)),
    ...evidence.map((line) => paint('muted', line)),
  ];
}

function leftOffLines(
  assessment: Assessment,
  { width, paint, full }: TerminalOptions,
  say: Say,
): readonly string[] {
  const rows = leftOffRows(assessment);
  if (rows.length === 0) return [];
  const shown = full ? rows : rows.slice(0, MOST);
  const lines = shown.flatMap(({ unit, reason }) =>
    wrapWidth(terminalText(`${unit.name}${say('：', ': ')}${say.of(reason)}`), width - 5).map(
      (line) => `     ${line}`,
    ),
  );
  return [paint('muted', `${say('未列入', 'Left off')} (${rows.length})`), ...lines];
}
