import { type VerifiedRow, verifiedRows } from '../../results/verification-coverage.ts';
import { type Page, sheetTitle, subtitles, who } from './page.ts';
import type { Column, Row, Sheet } from './workbook.ts';

/** 核查覆盖: which units and which indicators were verified how often, and which never. */
export function verifiedSheet(page: Page): Sheet {
  const { assessment, say } = page;
  const rows = verifiedRows(assessment);
  const never = (kind: VerifiedRow['kind']): number =>
    rows.filter((row) => row.kind === kind && row.times === 0).length;
  return {
    name: say('核查覆盖', 'Coverage'),
    title: sheetTitle(page, say('核查覆盖', 'coverage of verification')),
    subtitles: subtitles(
      page,
      say(
        `从未核查的单位 ${never('unit')} 个，从未核查的指标 ${never('indicator')} 项`,
        `never verified: ${never('unit')} units, ${never('indicator')} indicators`,
      ),
    ),
    columns: columnsOf(page),
    frozen: 0,
    filter: true,
    empty: say('没有核查', 'Nothing was verified'),
    notes: [
      say(
        '单位行的“涉及”为核查过的指标数，指标行的为核查过的单位数；核查渠道的数没有另写结论的，只计次数。',
        '“Across” counts indicators for units and units for indicators; verified figures without a finding count as times only.',
      ),
    ],
    *rows() {
      for (const row of rows) yield rowOf(page, row);
    },
  };
}

function columnsOf({ say }: Page): readonly Column[] {
  const centred = { kind: 'text', centred: true } as const;
  const count = { kind: 'quantity', centred: true } as const;
  return [
    { header: [say('类别', 'Kind')], width: 9, holds: centred },
    { header: [say('名称', 'Name')], width: 26, holds: { kind: 'text' } },
    { header: [say('核查次数', 'Times')], width: 10, holds: count },
    { header: [say('属实', 'True')], width: 8, holds: count },
    { header: [say('不实', 'False')], width: 8, holds: count },
    { header: [say('涉及', 'Across')], width: 8, holds: count },
    { header: [say('共', 'Of')], width: 8, holds: count },
    { header: [say('最近日期', 'Last')], width: 12, holds: centred },
    { header: [say('情况', 'State')], width: 12, holds: centred },
  ];
}

function rowOf(page: Page, { kind, name, times, held, failed, across, of, last }: VerifiedRow): Row {
  const { say } = page;
  return {
    cells: [
      kind === 'unit' ? who(page) : say('指标', 'indicator'),
      name,
      times,
      held,
      failed,
      across,
      of,
      last ?? '',
      times === 0 ? say('从未核查', 'never') : '',
    ],
    tone: times === 0 ? 'warn' : 'plain',
  };
}
