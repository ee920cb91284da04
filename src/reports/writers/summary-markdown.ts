import type { Assessment } from '../../model/assessment.ts';
import type { Lang } from '../../model/said.ts';
import { type Completeness, completenessOf, incompleteWords, missingOf } from '../../results/completeness.ts';
import { gapsOfYear } from '../../results/coverage.ts';
import { listRows } from '../../results/list-rows.ts';
import { type RankingPool, type RankingRow, rankingOf } from '../../results/ranking.ts';
import type { RunResults } from '../../results/run-results.ts';
import { totalText } from '../../results/total-text.ts';
import { periodWords } from '../../results/words.ts';
import { reasonText } from '../documents/lists-sheet.ts';
import { type Say, speaker } from '../documents/say.ts';
import { markdownText } from './markdown-text.ts';

/** What a summary says besides the results of the period. */
export interface SummaryMore {
  /** How complete the whole is, where it rests on more than the assessments. */
  readonly completeness?: Completeness;
  /** Further parts, as lines of Markdown. */
  readonly parts?: readonly string[];
}

/**
 * The summary of a run, fit for a mail: its first line says whether the results are whole; then top and bottom of every
 * ranking of units, who is on the red and black lists, and what has not been reported.
 */
export function summaryMarkdown(run: RunResults, lang: Lang, more: SummaryMore = {}): string {
  const say = speaker(lang);
  const period = run.assessments[0]?.period ?? { kind: 'year', year: run.year };
  const words = say.of(periodWords(period));
  const gaps = gapsOfYear(run);
  const lines = [
    summaryTitle(
      say(`${words}考核摘要`, `Summary of ${words}`),
      more.completeness ?? completenessOf(run.assessments),
      say,
    ),
    '',
    markdownText(run.name),
    ...(gaps ? ['', markdownText(say.of(gaps))] : []),
    ...run.assessments.flatMap((assessment) => schemePart(assessment, say)),
    ...(more.parts ?? []),
    ...missingPart(run.assessments, say),
  ];
  return markdownOf(lines);
}

/** Lines as a text, with one empty line where several meet. */
export const markdownOf = (lines: readonly string[]): string =>
  `${lines
    .filter((line, at) => line !== '' || lines[at - 1] !== '')
    .join('\n')
    .trimEnd()}\n`;

/** The first line: what it is of, and whether it is whole. */
export function summaryTitle(title: string, completeness: Completeness, say: Say): string {
  const words = say.of(incompleteWords(completeness) ?? { zh: '数据齐全', en: 'complete' });
  return `# ${markdownText(say(`${title}（${words}）`, `${title} (${words})`))}`;
}

function schemePart(assessment: Assessment, say: Say): readonly string[] {
  const lists = (['red', 'black'] as const).flatMap((list) => listLines(assessment, list, say));
  const standings =
    assessment.scheme.of === 'persons'
      ? [
          say(
            `共 ${assessment.facts.units.length} 人，名次见内部资料。`,
            `${assessment.facts.units.length} persons; their places are in the internal workbook.`,
          ),
        ]
      : rankingOf(assessment).pools.flatMap((pool) => topAndBottom(pool, assessment, say));
  return ['', `## ${markdownText(assessment.scheme.title)}`, '', ...standings, ...lists];
}

const TOP = 5;
const BOTTOM = 3;

/** The first and last units of a pool: all of a small one. Monitoring gives no grades. */
export function topAndBottom(
  pool: RankingPool,
  assessment: Assessment,
  say: Say,
  isResult = true,
): readonly string[] {
  const rows = [...pool.rows()];
  const isShort = rows.length <= TOP + BOTTOM + 1;
  const shown = isShort ? rows : [...rows.slice(0, TOP), ...rows.slice(-BOTTOM)];
  const omitted = rows.length - shown.length;
  const lines = shown.map((row) =>
    standingLine(isResult ? row : { ...row, grade: undefined }, assessment, say),
  );
  if (omitted > 0) lines.splice(TOP, 0, say(`- … 略去 ${omitted} 个`, `- … ${omitted} left out`));
  const head = say(`${pool.label}（${rows.length} 个）：`, `${pool.label} (${rows.length}):`);
  return assessment.scheme.pool.length > 0 ? [markdownText(head), '', ...lines, ''] : lines;
}

function standingLine(row: RankingRow, { scheme }: Assessment, say: Say): string {
  const place = row.rank ? say(`第 ${row.rank} 名`, `${row.rank}.`) : say('不排名', 'unranked');
  const total = totalText(row.total, scheme.rounding.decimals);
  const text = [place, row.unit.name, total, row.grade ?? ''].filter((part) => part !== '').join(' ');
  return `- ${markdownText(text)}`;
}

function listLines(assessment: Assessment, list: 'red' | 'black', say: Say): readonly string[] {
  const rows = listRows(assessment, list);
  if (rows.length === 0) return [];
  const head = list === 'red' ? say('红榜', 'Red list') : say('黑榜', 'Black list');
  return [
    '',
    `${say(`**${head}**：`, `**${head}**:`)}`,
    '',
    ...rows.map((row) => `- ${markdownText(`${row.unit.name}${say('：', ': ')}${reasonText(say, row)}`)}`),
  ];
}

/** Units told of in a mail; the workbooks hold all of them. */
const MOST = 30;

/** Lines of a list as far as a mail holds them, and how many there are besides. */
export const atMost = (lines: readonly string[], say: Say): readonly string[] =>
  lines.length <= MOST
    ? lines
    : [
        ...lines.slice(0, MOST),
        say(`- … 另有 ${lines.length - MOST} 条`, `- … and ${lines.length - MOST} more`),
      ];

/** What has not been reported or cannot be used, by unit. */
function missingPart(assessments: readonly Assessment[], say: Say): readonly string[] {
  const lines = assessments.flatMap((assessment) => {
    const { scheme, facts } = assessment;
    const byUnit = new Map<number, string[]>();
    for (const { unit, indicator } of missingOf(assessment)) {
      const titles = byUnit.get(unit) ?? [];
      titles.push(scheme.indicators[indicator]!.title);
      byUnit.set(unit, titles);
    }
    return [...byUnit.entries()]
      .toSorted(([a], [b]) => a - b)
      .map(([unit, titles]) => {
        const { name } = facts.units[unit]!;
        return `- ${markdownText(say(`${scheme.title} ${name}：${titles.join('、')}`, `${scheme.title}, ${name}: ${titles.join(', ')}`))}`;
      });
  });
  return lines.length === 0 ? [] : ['', `## ${say('未报', 'Not reported')}`, '', ...atMost(lines, say)];
}
