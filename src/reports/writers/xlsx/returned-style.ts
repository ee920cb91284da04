import type { Border, Color, Fill, Style } from 'exceljs';
import type { CellLook, Colour, Edge } from '../../../model/look.ts';
import { MARK_FILLS } from '../../../model/returned.ts';

const PLAIN: CellLook = {};

/** What makes up the style of a copied cell. */
export interface CopiedCell {
  /** Index into the looks; 0 where the original has none. */
  readonly look: number;
  /** The number format that its value needs, before the look's own. */
  readonly format: string | undefined;
  readonly mark: 'error' | 'warning' | undefined;
}

/** Gives the style of a copied cell, each combination made once: the original’s look, and a mark’s fill over it. */
export function copiedStyles(looks: readonly CellLook[]): (cell: CopiedCell) => Partial<Style> {
  const made = new Map<string, Partial<Style>>();
  return ({ look, format, mark }) => {
    const key = `${look} ${mark ?? ''} ${format ?? ''}`;
    const known = made.get(key);
    if (known) return known;
    const style = styleOf(looks[look] ?? looks[0] ?? PLAIN, format, mark);
    made.set(key, style);
    return style;
  };
}

function styleOf(
  { format: own, font, fill, border, alignment }: CellLook,
  format: string | undefined,
  mark: CopiedCell['mark'],
): Partial<Style> {
  const numFmt = format ?? own;
  return {
    ...(numFmt === undefined ? {} : { numFmt }),
    ...(font ? { font: { ...font, color: colourOf(font.colour), charset: 134 } } : {}),
    ...(fill || mark ? { fill: mark ? solid(MARK_FILLS[mark]) : fillOf(fill!) } : {}),
    ...(border ? { border: bordersOf(border) } : {}),
    ...(alignment
      ? {
          alignment: {
            horizontal: alignment.horizontal,
            vertical: alignment.vertical === 'center' ? 'middle' : alignment.vertical,
            wrapText: alignment.wrap,
            indent: alignment.indent,
          } as Style['alignment'],
        }
      : {}),
  };
}

/** A plain fill of one colour. */
export const solid = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });

const fillOf = ({ pattern, front, back }: NonNullable<CellLook['fill']>): Fill =>
  ({ type: 'pattern', pattern, fgColor: colourOf(front), bgColor: colourOf(back) }) as Fill;

function bordersOf(border: NonNullable<CellLook['border']>): Style['border'] {
  const sides = Object.entries(border) as [keyof typeof border, Edge][];
  return Object.fromEntries(sides.map(([side, edge]) => [side, edgeOf(edge)])) as Style['border'];
}

const edgeOf = ({ style, colour }: Edge): Partial<Border> => ({
  style: style as Border['style'],
  color: colourOf(colour),
});

/** A colour as exceljs takes it; its types know neither tints nor the old palette. */
const colourOf = (colour: Colour | undefined): Partial<Color> | undefined =>
  colour as Partial<Color> | undefined;
