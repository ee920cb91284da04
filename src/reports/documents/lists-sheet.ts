import { formatPlace } from '../../model/place.ts';
import type { Evidence } from '../../results/evidence.ts';
import { type ListRow, leftOffRows, listRows } from '../../results/list-rows.ts';
import { type Page, sheetTitle, subtitles, who } from './page.ts';
import type { Say } from './say.ts';
import type { Column, Row, Sheet } from './workbook.ts';

/** 红黑榜: units and nominated cases with reason and evidence, and who was left off and why. */
export function listsSheet(page: Page): Sheet {
  const { say } = page;
  const columns = columnsOf(page);
  return {
    name: say('红黑榜', 'Red and black list'),
    title: sheetTitle(page, say('红黑榜', 'red and black list')),
    subtitles: subtitles(page),
    columns,
    frozen: 0,
    filter: false,
    empty: say('无', 'None'),
    notes: [],
    *rows() {
      yield* listPart(page, 'red', columns.length);
      yield* listPart(page, 'black', columns.length);
      yield* leftOffPart(page, columns.length);
    },
  };
}

function columnsOf(page: Page): readonly Column[] {
  const { assessment, say } = page;
  const text = { kind: 'text' } as const;
  const centred = { kind: 'text', centred: true } as const;
  const { decimals } = assessment.scheme.rounding;
  return [
    { header: [say('序号', 'No.')], width: 6, holds: { kind: 'number', decimals: 0 } },
    { header: [who(page)], width: 18, holds: text },
    { header: [say('分组', 'Pool')], width: 10, holds: centred },
    { header: [say('名次', 'Place')], width: 7, holds: { kind: 'number', decimals: 0 } },
    { header: [say('总分', 'Total')], width: 10, holds: { kind: 'number', decimals } },
    { header: [say('等次', 'Grade')], width: 9, holds: centred },
    { header: [say('列入事由', 'Reason')], width: 46, holds: text },
    { header: [say('证据与出处', 'Evidence')], width: 60, holds: text },
  ];
}

function* listPart(page: Page, list: 'red' | 'black', span: number): Generator<Row> {
  const { assessment, say } = page;
  const rows = listRows(assessment, list);
  const count = rows.length;
  const value =
    list === 'red'
      ? say(`红榜（${count}）`, `Red list (${count})`)
      : say(`黑榜（${count}）`, `Black list (${count})`);
  yield { cells: [{ value, span }], tone: list === 'red' ? 'redHead' : 'blackHead' };
  if (count === 0) yield { cells: [{ value: say('无', 'None'), span }], tone: 'muted' };
  for (const [at, row] of rows.entries())
    yield {
      cells: [
        at + 1,
        row.unit.name,
        row.pool,
        row.rank ?? '—',
        row.total,
        row.grade ?? '',
        reasonText(say, row),
        row.evidence.map((evidence) => evidenceText(say, evidence)).join('\n'),
      ],
      tone: list === 'red' ? 'red' : 'black',
    };
}

function* leftOffPart({ assessment, say }: Page, span: number): Generator<Row> {
  const rows = leftOffRows(assessment);
  if (rows.length === 0) return;
  yield {
    cells: [{ value: say(`未列入（${rows.length}）`, `Left off (${rows.length})`), span }],
    tone: 'greyHead',
  };
  for (const [at, { list, unit, pool, reason }] of rows.entries())
    yield {
      cells: [
        at + 1,
        unit.name,
        pool,
        {
          value:
            list === 'red'
              ? say('未列入红榜', 'not on the red list')
              : say('未列入黑榜', 'not on the black list'),
          span: 3,
        },
        { value: say.of(reason), span: 2 },
      ],
      tone: 'muted',
    };
}

/** Why an entry stands on its list; a nominated case says so, and the rule's own title goes first. */
export function reasonText(say: Say, { title, event, reason }: ListRow): string {
  const kind = event ? say(`【${event.kind}】`, `[${event.kind}] `) : '';
  const head = title && title !== event?.kind ? say(`${title}：`, `${title}: `) : '';
  return `${kind}${head}${say.of(reason)}`;
}

/** A piece of evidence with its cell, and how many more cells there are. */
export function evidenceText(say: Say, { text, at, more }: Evidence): string {
  if (!at) return say.of(text);
  const rest = more > 0 ? say(` 等 ${more + 1} 处`, ` and ${more} more`) : '';
  return `${say.of(text)}${say('〔', ' [')}${formatPlace(at)}${rest}${say('〕', ']')}`;
}
