import { columnLetters } from '../../../model/place.ts';
import type { CheckRow, RowsSeen } from '../../../results/inspection.ts';
import type { Say } from '../../documents/say.ts';
import { CHECK_WORDS, LEFT_WORDS } from './inspection-words.ts';
import type { Page } from './page.ts';

interface RowLine {
  readonly row: number;
  readonly what: string;
  readonly text: string;
  readonly isOdd: boolean;
}

/** The rows below a header that are no data, top to bottom: totals with what came of their check, and what is left out. */
export function rowLines(page: Page, rows: RowsSeen, isChecked: boolean): void {
  const { say } = page;
  const lines = [...rows.checks.map((check) => checkLine(page, check, isChecked)), ...leftLines(page, rows)];
  const widest = String(Math.max(0, ...lines.map(({ row }) => row))).length;
  for (const { row, what, text, isOdd } of lines.toSorted((a, b) => a.row - b.row)) {
    const number = String(row).padStart(widest);
    page.item(4, `${say(`第 ${number} 行`, `row ${number}`)}  ${what}  `, text, isOdd ? 'red' : undefined);
  }
  const more = [
    ...(rows.moreChecks > 0
      ? [{ count: rows.moreChecks, what: say('合计、小计、平均', 'totals and averages') }]
      : []),
    ...rows.leftOut.flatMap(({ why, count, first }) =>
      count > first.length ? [{ count: count - first.length, what: say.of(LEFT_WORDS[why]) }] : [],
    ),
  ];
  for (const { count, what } of more)
    page.item(4, '… ', say(`另有 ${count} 行：${what}`, `${count} more: ${what}`), 'muted');
}

function checkLine(page: Page, check: CheckRow, isChecked: boolean): RowLine {
  const { row, kind, text, differs } = check;
  const what = page.say.of(CHECK_WORDS[kind]);
  const named = text.replace(/\s+/gu, '') === CHECK_WORDS[kind].zh ? '' : `${page.quote(text, 24)}  `;
  return { row, what, text: named + checkText(page.say, check, isChecked), isOdd: differs.length > 0 };
}

const leftLines = (page: Page, { leftOut }: RowsSeen): readonly RowLine[] =>
  leftOut.flatMap(({ why, first }) =>
    first.map(({ row, text }) => {
      const what = page.say.of(LEFT_WORDS[why]);
      const isOdd = why === 'other-header' || why === 'other-measure' || why === 'section';
      return { row, what, text: page.quote(text, page.width - 30), isOdd };
    }),
  );

function checkText(say: Say, { checked, differs }: CheckRow, isChecked: boolean): string {
  if (differs.length > 0) {
    const letters = [...new Set(differs)].map(columnLetters).join(say('、', ', '));
    return say(
      `核对 ${checked} 列，${letters} 列与各行不符`,
      `${say.count(checked, 'column')} checked; ${letters} is not what the rows add up to`,
    );
  }
  if (!isChecked || checked === 0) return say('不计分，没有可核对的列', 'not scored; nothing to check');
  return say(`核对 ${checked} 列，相符`, `${say.count(checked, 'column')} checked: right`);
}
