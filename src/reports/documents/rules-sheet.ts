import type { RuleRow } from '../../results/rule-row.ts';
import { rules } from '../../results/rules.ts';
import { type Page, sheetTitle, subtitles } from './page.ts';
import type { Column, Row, Sheet } from './workbook.ts';

/** 计分口径: every rule of the scheme in words, with weights, rounding, ties, sources and hashes. */
export function rulesSheet(page: Page): Sheet {
  const { assessment, run, say } = page;
  const columns = columnsOf(page);
  return {
    name: say('计分口径', 'Rules'),
    title: sheetTitle(page, say('计分口径', 'rules')),
    subtitles: subtitles(page),
    columns,
    frozen: 0,
    filter: false,
    empty: say('无', 'None'),
    notes: [],
    *rows() {
      let group = '';
      let number = 0;
      for (const row of rules(assessment, run)) {
        const next = say.of(row.group);
        if (next !== group) {
          group = next;
          number = 0;
          yield { cells: [{ value: group, span: columns.length }], tone: 'greyHead' };
        }
        number += 1;
        yield dataRow(page, row, number);
      }
    },
  };
}

function columnsOf({ say }: Page): readonly Column[] {
  const text = { kind: 'text' } as const;
  const centred = { kind: 'text', centred: true } as const;
  return [
    { header: [say('序号', 'No.')], width: 6, holds: { kind: 'number', decimals: 0 } },
    { header: [say('项目', 'Item')], width: 28, holds: text },
    { header: [say('计量单位', 'Measure')], width: 9, holds: centred },
    { header: [say('分值', 'Points')], width: 9, holds: { kind: 'quantity', centred: true } },
    { header: [say('规则', 'Rule')], width: 68, holds: text },
    { header: [say('缺数处理', 'Without a value')], width: 22, holds: text },
    { header: [say('责任部门', 'Department')], width: 16, holds: text },
    { header: [say('依据', 'Basis')], width: 24, holds: text },
  ];
}

function dataRow({ say }: Page, row: RuleRow, number: number): Row {
  return {
    cells: [
      number,
      say.of(row.title),
      row.measure,
      typeof row.points === 'number' ? row.points : say.of(row.points),
      say.of(row.rule),
      say.of(row.missing),
      row.department,
      say.of(row.basis),
    ],
  };
}
