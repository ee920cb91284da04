import { formatFixed } from '../../base/decimal.ts';
import { terminalText } from '../../base/terminal-text.ts';
import { fitWidth, textWidth, wrapWidth } from '../../base/text-width.ts';
import type { Assessment } from '../../model/assessment.ts';
import { howMany } from '../../model/how-many.ts';
import type { Lang } from '../../model/said.ts';
import { completenessOf, incompleteWords } from '../../results/completeness.ts';
import {
  type Ranking,
  type RankingColumn,
  type RankingPool,
  type RankingRow,
  rankingOf,
} from '../../results/ranking.ts';
import { periodWords } from '../../results/words.ts';
import { who } from '../documents/page.ts';
import { changeText, remarks } from '../documents/ranking-sheet.ts';
import { type Say, speaker } from '../documents/say.ts';

/** What a piece of text on the terminal is; whoever prints chooses the colour. */
export type Ink = 'title' | 'head' | 'strong' | 'red' | 'black' | 'muted';

/** How the terminal is written to. */
export interface TerminalOptions {
  readonly lang: Lang;
  /** Every unit, not only the first twenty and the last five of a long pool. */
  readonly full: boolean;
  /** Columns of the terminal; tables keep within where they can. */
  readonly width: number;
  readonly paint: (ink: Ink, text: string) => string;
}

const FIRST = 20;
const LAST = 5;
const GAP = 2;

interface Screen extends TerminalOptions {
  readonly say: Say;
  readonly assessment: Assessment;
  readonly columns: readonly TerminalColumn[];
}

interface TerminalColumn {
  readonly title: string;
  readonly align: 'left' | 'right';
  readonly text: (row: RankingRow) => string;
}

/** The ranking as a table for each pool, with the remarks on vetoes and grades below it. */
export async function rankingText(assessment: Assessment, options: TerminalOptions): Promise<string> {
  const { default: Table } = await import('cli-table3');
  const say = speaker(options.lang);
  const ranking = rankingOf(assessment);
  const rows = ranking.pools
    .flatMap((pool) => shownRows(pool, options.full).shown)
    .filter((row) => row !== undefined);
  const columns = fittingColumns(assessment, ranking, rows, say, options.width);
  const colWidths = columns.map((column) => widest(column, rows) + GAP);
  const screen: Screen = { ...options, say, assessment, columns };
  const incomplete = incompleteWords(completenessOf([assessment]));
  const draft = incomplete ? ` (${say.of(incomplete)})` : '';
  const title = `${assessment.scheme.title} ${say.of(periodWords(assessment.period))}${draft}`;
  const parts = [options.paint('title', oneLine(title))];
  for (const pool of ranking.pools) {
    const table = new Table({
      head: headLines(columns).map((head) => paintLines(options, head)),
      colWidths,
      colAligns: columns.map(({ align }) => align),
      chars: BORDERLESS,
      style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': GAP },
    });
    const { shown, omitted } = shownRows(pool, options.full);
    for (const row of shown)
      table.push(
        row ? tableRow(screen, row) : [{ content: omittedText(screen, omitted), colSpan: columns.length }],
      );
    if (assessment.scheme.pool.length > 0) parts.push('', poolTitle(screen, pool));
    parts.push(trimLines(table.toString()), ...remarkLines(screen, shown));
  }
  return `${parts.join('\n')}\n`;
}

/** Titles of one line stand on the lower one where others have two. */
function headLines(columns: readonly TerminalColumn[]): readonly string[] {
  const two = columns.some(({ title }) => title.includes('\n'));
  return columns.map(({ title }) => (two && !title.includes('\n') ? `\n${title}` : title));
}

const paintLines = ({ paint }: TerminalOptions, text: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '' : paint('head', line)))
    .join('\n');

/** A table without lines. */
export const BORDERLESS = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '',
};

/** The first rows of a pool and its last, with undefined where rows between them are left out. */
function shownRows(
  pool: RankingPool,
  full: boolean,
): { readonly shown: readonly (RankingRow | undefined)[]; readonly omitted: number } {
  const omitted = full || pool.size <= FIRST + LAST + 1 ? 0 : pool.size - FIRST - LAST;
  const shown: (RankingRow | undefined)[] = [];
  let at = 0;
  for (const row of pool.rows()) {
    if (omitted === 0 || at < FIRST || at >= pool.size - LAST) shown.push(row);
    else if (at === FIRST) shown.push(undefined);
    at += 1;
  }
  return { shown, omitted };
}

function tableRow({ columns, paint }: Screen, row: RankingRow): string[] {
  const ink = row.onBlack ? 'black' : row.onRed ? 'red' : undefined;
  return columns.map(({ text }) => (ink ? paint(ink, text(row)) : text(row)));
}

function omittedText({ say, assessment }: Screen, omitted: number): string {
  const { zh, en } = howMany(omitted, assessment.scheme.of);
  return say(`… 略去 ${zh}`, `… ${en} left out`);
}

function poolTitle({ say, paint, assessment }: Screen, { label, size }: RankingPool): string {
  const { zh, en } = howMany(size, assessment.scheme.of);
  return paint('strong', oneLine(say(`${label}（${zh}）`, `${label} (${en})`)));
}

function remarkLines(screen: Screen, rows: readonly (RankingRow | undefined)[]): readonly string[] {
  const { say, paint } = screen;
  return rows.flatMap((row) => {
    const text = row ? remarks(say, row) : '';
    return row && text !== ''
      ? [paint('muted', `  ※ ${oneLine(`${row.unit.name}${say('：', ': ')}${text}`)}`)]
      : [];
  });
}

/** The columns as wide as they may be: dimension titles are cut first, then dimensions left out from the right. */
function fittingColumns(
  assessment: Assessment,
  ranking: Ranking,
  sample: readonly RankingRow[],
  say: Say,
  width: number,
): readonly TerminalColumn[] {
  const fits = (columns: readonly TerminalColumn[]): boolean =>
    columns.reduce((total, column) => total + widest(column, sample) + GAP, -GAP) <= width;
  for (let count = ranking.columns.length; count > 0; count -= 1)
    for (const most of [40, 12, 10, 8, 6]) {
      const columns = columnsOf(assessment, ranking, ranking.columns.slice(0, count), most, say);
      if (fits(columns)) return columns;
    }
  return columnsOf(assessment, ranking, [], 0, say);
}

const widest = ({ title, text }: TerminalColumn, rows: readonly RankingRow[]): number =>
  rows.reduce(
    (most, row) => Math.max(most, textWidth(text(row))),
    Math.max(...title.split('\n').map(textWidth)),
  );

function columnsOf(
  assessment: Assessment,
  { hasEarlier, columns }: Ranking,
  shown: readonly RankingColumn[],
  most: number,
  say: Say,
): readonly TerminalColumn[] {
  const { scheme } = assessment;
  const { decimals } = scheme.rounding;
  const points = (value: number): string => (Number.isNaN(value) ? '' : formatFixed(value, decimals));
  const signed = (value: number): string => (value > 0 ? `+${points(value)}` : points(value));
  const adjusts = scheme.adjustments.length > 0 || assessment.adjustments.length > 0;
  return [
    { title: say('名次', 'Place'), align: 'right', text: ({ rank }) => String(rank ?? '—') },
    { title: who({ assessment, say }), align: 'left', text: ({ unit }) => fitWidth(oneLine(unit.name), 24) },
    ...shown.map(
      (column): TerminalColumn => ({
        title: headTitle(oneLine(column.title), most),
        align: 'right',
        text: (row) => {
          const at = columns.indexOf(column);
          return row.without[at] ?? points(row.points[at]!);
        },
      }),
    ),
    ...(adjusts
      ? [
          {
            title: say('加减', '+/−'),
            align: 'right' as const,
            text: ({ bonus, deduction }: RankingRow) =>
              [bonus > 0 ? signed(bonus) : '', deduction > 0 ? `−${points(deduction)}` : '']
                .filter((part) => part !== '')
                .join(' ') || '–',
          },
        ]
      : []),
    { title: say('总分', 'Total'), align: 'right', text: ({ total }) => points(total) },
    { title: say('等次', 'Grade'), align: 'left', text: ({ grade }) => oneLine(grade ?? '') },
    ...(hasEarlier
      ? [
          {
            title: say('升降', 'Change'),
            align: 'left' as const,
            text: (row: RankingRow) => changeText(say, row),
          },
        ]
      : []),
  ];
}

/** A title within `most` columns: on one line, else on two of about one length, the second cut if need be. */
function headTitle(title: string, most: number): string {
  const width = textWidth(title);
  if (width <= most || most > 12) return title;
  const half = Math.min(most, Math.ceil(width / 4) * 2);
  const [first = '', ...rest] = wrapWidth(title, half);
  return `${first}\n${fitWidth(rest.join(''), half)}`;
}

const oneLine = (text: string): string => terminalText(text).replaceAll('\n', ' ');

const trimLines = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
