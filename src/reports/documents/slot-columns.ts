import type { Period } from '../../model/period.ts';
import { periodWords } from '../../results/words.ts';
import { type Page, who } from './page.ts';
import type { Column, Row } from './workbook.ts';

/** What a row about one figure begins with: whose it is, of what, of when. */
export interface Slot {
  readonly item: { readonly title: string; readonly measure: string };
  readonly unit: { readonly name: string };
  readonly period: Period;
  readonly yearToDate: boolean;
}

/** The first columns of every sheet that lists figures one by one. */
export function slotColumns(page: Page): readonly Column[] {
  const { say } = page;
  const text = { kind: 'text' } as const;
  const centred = { kind: 'text', centred: true } as const;
  return [
    { header: [say('指标（数据项）', 'Indicator or input')], width: 26, holds: text },
    { header: [who(page)], width: 16, holds: text },
    { header: [say('计量单位', 'Measure')], width: 9, holds: centred },
    { header: [say('时期', 'Period')], width: 13, holds: centred },
    { header: [say('口径', 'Reported')], width: 9, holds: centred },
  ];
}

/** The cells under `slotColumns`. */
export function slotCells({ say }: Page, { item, unit, period, yearToDate }: Slot): Row['cells'] {
  return [
    item.title,
    unit.name,
    item.measure,
    say.of(periodWords(period)),
    yearToDate ? say('累计', 'to date') : say('当期', 'period'),
  ];
}
