import { formatPlain } from '../../../base/decimal.ts';
import { grouped } from '../../../base/grouped.ts';
import { textWidth } from '../../../base/text-width.ts';
import { columnLetters } from '../../../model/place.ts';
import type { BoundTo, ColumnSeen, Extremes, KindCounts, UnusableCell } from '../../../results/inspection.ts';
import type { Say } from '../../documents/say.ts';
import { FUND_WORDS, KIND_WORDS, ROLE_WORDS } from './inspection-words.ts';
import type { Page } from './page.ts';

/** The columns of a table: letter, header and what it is bound to, then the kinds of its cells and what is wrong. */
export function columnLines(page: Page, columns: readonly ColumnSeen[], bindsWith: boolean): void {
  const widest = Math.max(...columns.map((column) => textWidth(headerOf(page, column))));
  const size = Math.min(widest, Math.floor(page.width * 0.36));
  const schemes = new Set(
    columns
      .flatMap(({ bound, names }) => [bound, ...names.map((name) => name.bound)])
      .flat()
      .map(schemeOf),
  );
  schemes.delete(undefined);
  for (const column of columns) {
    const letter = columnLetters(column.column);
    const header = headerOf(page, column);
    const bound = boundText(page.say, column.bound, schemes.size > 1, bindsWith);
    const isOdd = column.bound.some(({ kind }) => kind === 'unknown' || kind === 'taken');
    const ink = isOdd ? 'red' : undefined;
    if (textWidth(header) <= size)
      page.item(4, `${page.pad(letter, 4)}${page.pad(header, size)}  `, bound, ink);
    else {
      page.item(4, page.pad(letter, 4), header);
      page.item(8, '', bound, ink);
    }
    page.item(8, '', cellsText(page.say, letter, column), 'muted');
    for (const cell of column.unusable) page.item(8, '✗ ', unusableText(page, letter, cell), 'red');
    nameLines(page, column, schemes.size > 1);
  }
}

/** Where a cell is and why it cannot be used; the cell itself where the reason does not quote it. */
function unusableText({ say, quote }: Page, letter: string, { row, shown, why }: UnusableCell): string {
  const reason = say.of(why);
  if (shown === '' || reason.includes(shown)) return `${letter}${row}  ${reason}`;
  return `${letter}${row} ${say(`「${quote(shown, 24)}」`, `"${quote(shown, 24)}"`)}  ${reason}`;
}

const schemeOf = (bound: BoundTo): string | undefined => ('scheme' in bound ? bound.scheme : undefined);

function headerOf({ say }: Page, { labels, measure, hidden }: ColumnSeen): string {
  const own = labels.join(' / ') + (measure === undefined ? '' : say(`（${measure}）`, ` (${measure})`));
  return hidden ? `${own}${say('［隐藏］', ' [hidden]')}` : own;
}

function boundText(say: Say, bound: readonly BoundTo[], manySchemes: boolean, bindsWith: boolean): string {
  if (bound.length === 0)
    return bindsWith
      ? say('未对应', 'unbound')
      : say('不是通用标签，须有项目才能对应', 'no general label: only a project can bind it');
  return bound.map((one) => `→ ${oneText(say, one, manySchemes)}`).join('  ');
}

function oneText(say: Say, bound: BoundTo, manySchemes: boolean): string {
  switch (bound.kind) {
    case 'role':
      return say.of(ROLE_WORDS.get(bound.role) ?? { zh: bound.role, en: bound.role });
    case 'roster-column':
      return say('名册的自有列', "a column of the roster's own");
    case 'fund':
      return fundText(say, bound);
    case 'event':
      return manySchemes
        ? say(`「${bound.scheme}」的事件`, `event of "${bound.scheme}"`)
        : say('方案中的事件', 'event of the scheme');
    case 'passed-over':
      return say(
        `在「${bound.title}」名下，但不是它的完成数，不读`,
        `under "${bound.title}" but not its figure: not read`,
      );
    case 'taken':
      return say(
        `「${bound.title}」已由另一列对应，不读`,
        `"${bound.title}" is bound to another column: not read`,
      );
    case 'unknown':
      return bound.near === undefined
        ? say('不认识，不读', 'unknown: not read')
        : say(`不认识，不读；最接近「${bound.near}」`, `unknown: not read; nearest is "${bound.near}"`);
    default:
      return figureText(say, bound, manySchemes);
  }
}

function fundText(say: Say, { fund, role, measure }: Extract<BoundTo, { kind: 'fund' }>): string {
  const what = say.of(FUND_WORDS.get(role) ?? { zh: role, en: role });
  const counted = measure === '' ? '' : say(`，${measure}`, `, ${measure}`);
  return say(`资金「${fund}」的${what}${counted}`, `${what} of the fund "${fund}"${counted}`);
}

type Figure = Extract<BoundTo, { readonly code: string }>;

function figureText(
  say: Say,
  { kind, title, code, yearToDate, measure, scheme }: Figure,
  manySchemes: boolean,
): string {
  const parts = [`${say.of(FIGURES[kind])} ${title} (${code})`];
  if (yearToDate !== undefined)
    parts.push(yearToDate ? say('累计', 'year to date') : say('当期', "the period's own"));
  if (measure !== '') parts.push(measure);
  if (manySchemes) parts.push(say(`方案「${scheme}」`, `scheme "${scheme}"`));
  return parts.join(say('，', ', '));
}

const FIGURES = {
  indicator: { zh: '指标', en: 'indicator' },
  input: { zh: '计算用数', en: 'input' },
  target: { zh: '目标值', en: 'target of' },
  question: { zh: '民调问题', en: 'question' },
} as const;

/** The kinds with their counts, in words. */
export const kindsText = (say: Say, kinds: KindCounts): string =>
  kinds.map(({ kind, count }) => `${say.of(KIND_WORDS[kind])} ${grouped(count)}`).join(say('，', ', '));

/** The kinds of a column; all but the most frequent with their first cell, so that the odd ones out are found. */
function cellsText(say: Say, letter: string, { kinds, numbers }: ColumnSeen): string {
  if (kinds.length === 0) return say('没有数据行', 'no data rows');
  const most = Math.max(...kinds.map(({ count }) => count));
  const main = kinds.findIndex(({ count }) => count === most);
  const counts = kinds.map(({ kind, count, firstRow }, at) => {
    const text = `${say.of(KIND_WORDS[kind])} ${grouped(count)}`;
    return at === main ? text : `${text} (${letter}${firstRow}${count > 1 ? '…' : ''})`;
  });
  const all = counts.join(say('，', ', '));
  return numbers ? `${all}${say('；', '; ')}${extremesText(say, letter, numbers)}` : all;
}

function extremesText(
  say: Say,
  letter: string,
  { least, leastRow, greatest, greatestRow }: Extremes,
): string {
  const low = `${formatPlain(least)} (${letter}${leastRow})`;
  const high = `${formatPlain(greatest)} (${letter}${greatestRow})`;
  return least === greatest
    ? say(`都是 ${low}`, `all ${low}`)
    : say(`最小 ${low}，最大 ${high}`, `${low} … ${high}`);
}

function nameLines(page: Page, { names, moreNames, column }: ColumnSeen, manySchemes: boolean): void {
  const { say } = page;
  const letter = columnLetters(column);
  for (const { text, count, firstRow, bound, numbers } of names) {
    const times = say(
      `${count} 行，自 ${letter}${firstRow}`,
      `${say.count(count, 'row')} from ${letter}${firstRow}`,
    );
    const range = numbers
      ? `${say('；', '; ')}${formatPlain(numbers.least)} … ${formatPlain(numbers.greatest)}`
      : '';
    const odd = bound.some(({ kind }) => kind === 'unknown');
    page.item(
      8,
      '· ',
      `${page.quote(text, 40)}  ${boundText(say, bound, manySchemes, true)}  ${say(`（${times}${range}）`, `(${times}${range})`)}`,
      odd ? 'red' : undefined,
    );
  }
  if (moreNames > 0) page.item(8, '… ', say(`另有 ${moreNames} 种`, `${moreNames} more`), 'muted');
}
