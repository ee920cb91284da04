import { formatPlain, snap } from '../../base/decimal.ts';
import { crammingRows } from '../../results/cramming.ts';
import { type Page, sheetTitle, subtitles, who } from './page.ts';
import type { Column, Sheet } from './workbook.ts';

/** 年末突击: what came in December beyond the scheme's limit, with the curve of the months. */
export function crammingSheet(page: Page): Sheet | undefined {
  const { assessment, say } = page;
  const limit = assessment.scheme.crammingAbove;
  if (limit === undefined || !assessment.facts.monthly) return undefined;
  const percent = formatPlain(snap(limit * 100));
  const months = say('各月数', 'By month');
  return {
    name: say('年末突击', 'Cramming'),
    title: sheetTitle(page, say('年末突击', 'year-end cramming')),
    subtitles: [
      ...subtitles(page),
      say(`12 月占全年超过 ${percent}% 的指标`, `Indicators whose December is above ${percent}% of the year`),
    ],
    columns: [
      { header: [who(page)], width: 16, holds: { kind: 'text' }, strong: true },
      { header: [say('指标', 'Indicator')], width: 24, holds: { kind: 'text' } },
      {
        header: [say('12月占比（%）', 'December (%)')],
        width: 11,
        holds: { kind: 'number', decimals: 1 },
        shade: 'bar',
      },
      ...Array.from(
        { length: 12 },
        (_, at): Column => ({
          header: [months, say(`${at + 1}月`, String(at + 1))],
          width: 9,
          holds: { kind: 'quantity' },
        }),
      ),
    ],
    frozen: 2,
    filter: false,
    empty: say('没有指标超过', 'No indicator is beyond it'),
    notes: [],
    *rows() {
      for (const { unit, indicator, share, months: figures } of crammingRows(assessment))
        yield { cells: [unit.name, indicator.title, snap(share * 100), ...figures] };
    },
  };
}
