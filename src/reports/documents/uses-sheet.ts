import { formatPlace } from '../../model/place.ts';
import { type UseRow, useRows } from '../../results/use-rows.ts';
import { type Page, sheetTitle, subtitles, who } from './page.ts';
import type { Column, Row, Sheet } from './workbook.ts';

/** 结果运用: whom each rule names, why, and what became of it; outcomes without being named stand below. */
export function usesSheet(page: Page): Sheet {
  const { say } = page;
  const columns = columnsOf(page);
  return {
    name: say('结果运用', 'Use of results'),
    title: sheetTitle(page, say('结果运用', 'use of results')),
    subtitles: subtitles(page),
    columns,
    frozen: 0,
    filter: false,
    empty: say('没有结果运用的规则', 'No rules of use'),
    notes: [
      say(
        '名单由计分规则得出，是否使用由有权机关决定；“未列入”为名单之外已有的结果。',
        'The lists follow from the rules; whether they are acted on is decided by those entitled to. "Not named": outcomes beyond the lists.',
      ),
    ],
    *rows() {
      for (const rule of page.assessment.scheme.uses) {
        const rows = useRows(page.assessment, rule);
        const named = rows.filter(({ state }) => state === 'named').length;
        const value = `${rule.title}${say(`（${named}）`, ` (${named})`)}`;
        yield {
          cells: [{ value, span: columns.length }],
          tone: rule.kind === 'award' ? 'redHead' : 'greyHead',
        };
        if (rows.length === 0)
          yield { cells: [{ value: say('无', 'None'), span: columns.length }], tone: 'muted' };
        for (const row of rows) yield rowOf(page, row);
      }
    },
  };
}

function columnsOf(page: Page): readonly Column[] {
  const { assessment, say } = page;
  const text = { kind: 'text' } as const;
  const centred = { kind: 'text', centred: true } as const;
  return [
    { header: [say('代码', 'Code')], width: 14, holds: centred },
    { header: [who(page)], width: 18, holds: text },
    {
      header: [say('总分', 'Total')],
      width: 10,
      holds: { kind: 'number', decimals: assessment.scheme.rounding.decimals },
    },
    { header: [say('等次', 'Grade')], width: 9, holds: centred },
    { header: [say('是否列入', 'Named')], width: 12, holds: centred },
    { header: [say('理由', 'Reason')], width: 50, holds: text },
    { header: [say('结果', 'Outcome')], width: 50, holds: text },
  ];
}

function rowOf({ assessment, say }: Page, row: UseRow): Row {
  const states = {
    named: say('列入', 'named'),
    'kept-off': say('不列入', 'kept off'),
    'not-named': say('未列入', 'not named'),
  };
  const outcomes = row.outcomes.map(
    ({ kind, matter, date, document, at }) =>
      `${[kind, matter, date, document].filter((part) => part !== '').join(say('，', ', '))}（${formatPlace(at)}）`,
  );
  const isRecorded = row.rule.outcomes.length > 0;
  const noneYet = isRecorded ? say('尚无', 'none yet') : say('不登记', 'not recorded');
  const reason = [row.keptOff, row.reason].flatMap((part) => (part ? [say.of(part)] : []));
  return {
    cells: [
      row.unit.code,
      row.unit.name,
      assessment.unscored?.has(row.index) ? '—' : assessment.totals.settled[row.index],
      assessment.grades[row.index]?.name ?? '',
      states[row.state],
      reason.join(say('；', '; ')),
      outcomes.length > 0 ? outcomes.join('\n') : row.state === 'named' ? noneYet : '',
    ],
    tone: row.state === 'named' ? 'plain' : 'muted',
  };
}
