import type { Cvfo, Worksheet } from 'exceljs';
import { columnLetters } from '../../../model/place.ts';
import type { Column } from '../../documents/workbook.ts';

interface Scale {
  readonly from: Cvfo;
  readonly to: Cvfo;
  readonly colours: readonly [string, string];
}

const SCALES: Readonly<Record<NonNullable<Column['shade']>, Scale>> = {
  high: { from: { type: 'min' }, to: { type: 'max' }, colours: ['FFF4F8FC', 'FFB9D3EC'] },
  low: {
    from: { type: 'num', value: 0 },
    to: { type: 'num', value: 100 },
    colours: ['FFF8CBAD', 'FFFFFFFF'],
  },
};

/**
 * Shades the columns that ask for it, over rows `first` … `last`. Scales rather than bars: the streaming writer ends
 * each bar in a reference to an extension that it never writes, which Excel may take for damage.
 */
export function addColourScales(
  worksheet: Worksheet,
  columns: readonly Column[],
  first: number,
  last: number,
): void {
  for (const [at, { shade }] of columns.entries()) {
    if (shade === undefined) continue;
    const letter = columnLetters(at + 1);
    const { from, to, colours } = SCALES[shade];
    worksheet.addConditionalFormatting({
      ref: `${letter}${first}:${letter}${last}`,
      rules: [
        { type: 'colorScale', priority: at + 1, cfvo: [from, to], color: colours.map((argb) => ({ argb })) },
      ],
    });
  }
}
