import { formatPlain } from '../../base/decimal.ts';
import type { EarlierStanding, Reopening } from '../../model/fact.ts';
import { type Page, sheetTitle, subtitles, who } from './page.ts';
import type { Column, Row, Sheet } from './workbook.ts';

/** 责任回溯: past results opened again, as published and as corrected, and who changed place with them. */
export function reopenedSheet(page: Page): Sheet {
  const { assessment, say } = page;
  return {
    name: say('责任回溯', 'Opened again'),
    title: sheetTitle(page, say('责任回溯', 'past results opened again')),
    subtitles: subtitles(page),
    columns: columnsOf(page),
    frozen: 0,
    filter: false,
    empty: say('没有重新打开的往年结果', 'No past result was opened again'),
    notes: [
      say(
        '公布时的结果照录，更正后的结果用于与今年比较升降。',
        'What was published stays on record; the corrected result is what this year’s change of place is measured against.',
      ),
    ],
    *rows() {
      for (const reopening of assessment.facts.reopenings ?? []) yield rowOf(page, reopening);
    },
  };
}

function columnsOf(page: Page): readonly Column[] {
  const { say } = page;
  const text = { kind: 'text' } as const;
  const centred = { kind: 'text', centred: true } as const;
  const number = { kind: 'quantity', centred: true } as const;
  const before = say('公布时', 'Published');
  const after = say('更正后', 'Corrected');
  const standing = (head: string): readonly Column[] => [
    { header: [head, say('名次', 'Place')], width: 8, holds: number },
    { header: [head, say('总分', 'Total')], width: 10, holds: number },
    { header: [head, say('等次', 'Grade')], width: 10, holds: centred },
  ];
  return [
    { header: [say('年度', 'Year')], width: 8, holds: centred },
    { header: [who(page)], width: 18, holds: text },
    { header: [say('事项', 'What came to light')], width: 32, holds: text },
    ...standing(before),
    ...standing(after),
    { header: [say('理由、批准与文号', 'Reason, approval, document')], width: 46, holds: text },
    { header: [say('其他变动', 'Others moved')], width: 30, holds: text },
  ];
}

function rowOf({ assessment, say }: Page, { rule, published, corrected, moved }: Reopening): Row {
  const nameOf = (code: string): string =>
    assessment.facts.units.find((unit) => unit.code === code)?.name ?? code;
  const standing = ({ rank, total, grade }: EarlierStanding) => [rank ?? '—', total, grade ?? ''];
  const effect = {
    'lowest-grade': say('定为最低等次', 'graded lowest'),
    'bar-top-grade': say('不得评为最高等次', 'barred from the top grade'),
    'bar-awards': say('取消评优资格', 'barred from awards'),
    deduct: say(`扣 ${formatPlain(rule.points ?? 0)} 分`, `${formatPlain(rule.points ?? 0)} points off`),
  }[rule.effect];
  const { reason, approver, document, date } = rule;
  return {
    cells: [
      String(rule.year),
      nameOf(rule.unit),
      rule.event,
      ...standing(published),
      ...standing(corrected),
      [effect, reason, approver, document, date].join(say('；', '; ')),
      moved.map(({ unit, from, to }) => `${nameOf(unit)} ${from}→${to}`).join(say('、', ', ')),
    ],
  };
}
