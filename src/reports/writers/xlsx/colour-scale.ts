import type { Cvfo, Worksheet } from 'exceljs';
import { columnLetters } from '../../../model/place.ts';
import type { Column } from '../../documents/workbook.ts';
import { plainBars } from './exceljs-quirks.ts';

interface Scale {
  readonly from: Cvfo;
  readonly to: Cvfo;
  readonly colours: readonly [string, string];
}

const SCALES: Readonly<Record<Exclude<NonNullable<Column['shade']>, 'bar'>, Scale>> = {
  high: { from: { type: 'min' }, to: { type: 'max' }, colours: ['FFF4F8FC', 'FFB9D3EC'] },
  low: {
    from: { type: 'num', value: 0 },
    to: { type: 'num', value: 100 },
    colours: ['FFF8CBAD', 'FFFFFFFF'],
  },
};

/** A bar from nothing to 100; more fills the cell. */
const BAR = {
  type: 'dataBar',
  gradient: true,
  cfvo: [
    { type: 'num', value: 0 },
    { type: 'num', value: 100 },
  ],
  color: { argb: 'FF9DC3E6' },
} as const;

/** Shades the columns that ask for it, and draws the bars of others, over rows `first` … `last`. */
export function addColourScales(
  worksheet: Worksheet,
  columns: readonly Column[],
  first: number,
  last: number,
): void {
  for (const [at, { shade }] of columns.entries()) {
    if (shade === undefined) continue;
    const letter = columnLetters(at + 1);
    const ref = `${letter}${first}:${letter}${last}`;
    if (shade === 'bar') {
      worksheet.addConditionalFormatting({ ref, rules: [{ ...BAR, priority: at + 1 } as never] });
      plainBars(worksheet);
      continue;
    }
    const { from, to, colours } = SCALES[shade];
    worksheet.addConditionalFormatting({
      ref,
      rules: [
        { type: 'colorScale', priority: at + 1, cfvo: [from, to], color: colours.map((argb) => ({ argb })) },
      ],
    });
  }
}
