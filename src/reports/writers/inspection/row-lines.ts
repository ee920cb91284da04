import { columnLetters } from '../../../model/place.ts';
import type { CheckRow, RowsSeen } from '../../../results/inspection.ts';
import type { Say } from '../../documents/say.ts';
import { CHECK_WORDS, LEFT_WORDS } from './inspection-words.ts';
import type { Page } from './page.ts';

/** The rows below a header that are no data: totals with what came of their check, and what is left out. */
export function rowLines(page: Page, { checks, moreChecks, leftOut }: RowsSeen, isChecked: boolean): void {
  const { say } = page;
  for (const check of checks) {
    const result = checkText(say, check, isChecked);
    const text = `${page.quote(check.text, 24)}  ${result}`;
    page.item(
      4,
      rowHead(page, check.row, say.of(CHECK_WORDS[check.kind])),
      text,
      check.differs.length > 0 ? 'red' : undefined,
    );
  }
  if (moreChecks > 0)
    page.item(4, '… ', say(`另有 ${moreChecks} 行合计、小计或平均`, `${moreChecks} more totals`), 'muted');
  const shown = leftOut.flatMap(({ why, first }) => first.map((one) => ({ why, ...one })));
  for (const { why, row, text } of shown.toSorted((a, b) => a.row - b.row))
    page.item(4, rowHead(page, row, say.of(LEFT_WORDS[why])), page.quote(text));
  for (const { why, count, first } of leftOut)
    if (count > first.length)
      page.item(
        4,
        '… ',
        say(
          `另有 ${count - first.length} 行：${LEFT_WORDS[why].zh}`,
          `${count - first.length} more: ${LEFT_WORDS[why].en}`,
        ),
        'muted',
      );
}

const rowHead = (page: Page, row: number, what: string): string =>
  `${page.pad(page.say(`第 ${row} 行`, `row ${row}`), 10)}${what}  `;

function checkText(say: Say, { checked, differs }: CheckRow, isChecked: boolean): string {
  if (differs.length > 0) {
    const letters = [...new Set(differs)].map(columnLetters).join(say('、', ', '));
    return say(
      `核对 ${checked} 列，与各行不符：${letters} 列`,
      `${checked} columns checked; not what the rows add up to: ${letters}`,
    );
  }
  if (!isChecked || checked === 0) return say('不计分，没有可核对的列', 'not scored; nothing to check');
  return say(`核对 ${checked} 列，相符`, `${checked} columns checked: right`);
}
