import { trackRuleWords } from '../../results/track-words.ts';
import { type Asked, blank, book, type ToCollect } from './collection-workbooks.ts';
import type { Sheet, Workbook } from './workbook.ts';

/** A blank register of field verifications, where a scheme says how tracks are compared. */
export function findingsWorkbook(asked: readonly ToCollect[], about: Asked): Workbook | undefined {
  const { say } = about;
  if (asked.every(({ scheme }) => trackRuleWords(scheme) === undefined)) return undefined;
  const headers = [
    '单位',
    '指标',
    '期间',
    '核查结果',
    '核定值',
    '计量单位',
    '处理',
    '扣分',
    '证据',
    '日期',
    '核查方式',
  ];
  const sheet: Sheet = {
    ...blank(say('核查', 'Verification'), say('四不两直核查登记', 'Register of field verifications'), [
      say(
        '注：核查结果填“属实”或“不实”；不实的写处理：替换（须填核定值）、扣分（须填扣分）、作废，可并列；证据和日期必填。',
        'Note: the result is 属实 or 不实; actions are 替换 (with a figure), 扣分 (with points), 作废; evidence and date are needed.',
      ),
    ]),
    columns: headers.map((header) => ({ header: [header], width: 16, holds: { kind: 'text' } })),
    *rows() {
      for (let line = 0; line < 12; line += 1) yield { cells: headers.map(() => undefined) };
    },
  };
  return book(say('核查', 'Verification'), [sheet], about);
}
