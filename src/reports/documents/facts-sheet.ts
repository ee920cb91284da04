import { STATE } from '../../model/fact.ts';
import { columnLetters } from '../../model/place.ts';
import { type FactRow, factRows } from '../../results/fact-rows.ts';
import { STATE_WORDS, TRACK_WORDS } from '../../results/words.ts';
import { type Page, sheetTitle, subtitles } from './page.ts';
import { slotCells, slotColumns } from './slot-columns.ts';
import type { Column, Row, Sheet } from './workbook.ts';

/** 原始数据: every collected fact with its period, track and cell. */
export function factsSheet(page: Page): Sheet {
  const { assessment, say } = page;
  return {
    name: say('原始数据', 'Facts'),
    title: sheetTitle(page, say('原始数据', 'collected facts')),
    subtitles: subtitles(page),
    columns: columnsOf(page),
    frozen: 2,
    filter: true,
    type: 'small',
    empty: say('没有数据', 'No facts'),
    notes: [],
    *rows() {
      for (const row of factRows(assessment)) yield dataRow(page, row);
    },
  };
}

function columnsOf(page: Page): readonly Column[] {
  const { say } = page;
  const text = { kind: 'text' } as const;
  const centred = { kind: 'text', centred: true } as const;
  const source = say('出处', 'Source');
  return [
    ...slotColumns(page),
    { header: [say('数值', 'Value')], width: 15, holds: { kind: 'quantity' } },
    { header: [say('渠道', 'Track')], width: 13, holds: centred },
    { header: [source, say('文件', 'File')], width: 28, holds: text },
    { header: [source, say('工作表', 'Sheet')], width: 14, holds: text },
    { header: [source, say('单元格', 'Cell')], width: 9, holds: centred },
    { header: [say('说明', 'Remarks')], width: 28, holds: text },
  ];
}

function dataRow(page: Page, row: FactRow): Row {
  const { say } = page;
  const { at } = row;
  const isCell = at.kind === 'cell';
  return {
    cells: [
      ...slotCells(page, row),
      row.text ?? (row.state === STATE.value ? row.value : say.of(STATE_WORDS[row.state])),
      row.isCorrection ? say('更正', 'correction') : say.of(TRACK_WORDS[row.track]),
      at.file,
      isCell ? at.sheet : '',
      isCell ? `${columnLetters(at.column)}${at.row}` : '',
      row.note ? say.of(row.note) : '',
    ],
    tone: row.state === STATE.value ? 'plain' : 'muted',
  };
}
