import type { Alignment, Border, Fill, Style } from 'exceljs';
import { formatPlain } from '../../base/decimal.ts';
import type { CellValue, ColumnKind, Tone } from '../documents/workbook.ts';
import { looksLikeFormula } from './cell-text.ts';

/** What makes up a cell's look. */
export interface Look {
  readonly holds: ColumnKind;
  readonly value: CellValue;
  readonly tone: Tone;
  /** A darker line above. */
  readonly starts: boolean;
  /** A group's heading across the columns. */
  readonly spans: boolean;
  readonly strong: boolean;
}

const FONT = '微软雅黑';
const INK = 'FF262626';

interface Paint {
  readonly fill?: string;
  readonly ink?: string;
  readonly bold?: boolean;
}

const TONES: Readonly<Record<Tone, Paint>> = {
  plain: {},
  red: { fill: 'FFFDE9E7', ink: 'FF9C1C13' },
  black: { fill: 'FFDDDDDD', ink: 'FF000000' },
  redHead: { fill: 'FFC00000', ink: 'FFFFFFFF', bold: true },
  blackHead: { fill: 'FF262626', ink: 'FFFFFFFF', bold: true },
  greyHead: { fill: 'FFF2F2F2', ink: 'FF1F3864', bold: true },
  warn: { fill: 'FFFFF6DD', ink: INK },
  error: { fill: 'FFFBE0E0', ink: 'FF9C1C13' },
  muted: { ink: 'FF7F7F7F' },
};

const solid = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });
const line = (style: Border['style'], argb: string): Partial<Border> => ({ style, color: { argb } });
const HAIR = line('thin', 'FFD0D0D0');
const BOX = { top: HAIR, left: HAIR, bottom: HAIR, right: HAIR };

/** The look of a sheet's title. */
export const TITLE_STYLE: Partial<Style> = {
  font: { name: FONT, size: 16, bold: true, color: { argb: 'FF1F3864' } },
  alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
};

/** The look of the lines under a title. */
export const SUBTITLE_STYLE: Partial<Style> = {
  font: { name: FONT, size: 9, color: { argb: 'FF595959' } },
  alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
};

/** The look of the notes under a table. */
export const NOTE_STYLE: Partial<Style> = {
  font: { name: FONT, size: 9, color: { argb: 'FF595959' } },
  alignment: { horizontal: 'left', vertical: 'middle', wrapText: true },
};

/** The look of a table's header. */
export const HEADER_STYLE: Partial<Style> = {
  font: { name: FONT, size: 10, bold: true, color: { argb: 'FF1F3864' } },
  fill: solid('FFDCE6F1'),
  alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
  border: {
    top: line('thin', 'FF8EA9DB'),
    left: line('thin', 'FFB4C6E7'),
    bottom: line('thin', 'FF8EA9DB'),
    right: line('thin', 'FFB4C6E7'),
  },
};

/** Gives one style object per look, so that a workbook holds each style once. */
export function cellStyles(): (look: Look) => Partial<Style> {
  const made = new Map<string, Partial<Style>>();
  return (look) => {
    const { tone, starts, spans, strong } = look;
    const format = numberFormat(look);
    const horizontal = alignOf(look);
    const isNumber = typeof look.value === 'number';
    const key = `${isNumber}|${tone}|${starts}|${spans}|${strong}|${format}|${horizontal}`;
    let style = made.get(key);
    if (!style) {
      const paint = strong ? { ...TONES[tone], bold: true } : TONES[tone];
      style = styleOf(paint, starts, format, { horizontal, wrapText: !isNumber });
      made.set(key, style);
    }
    return style;
  };
}

function styleOf(
  { fill, ink, bold }: Paint,
  starts: boolean,
  format: string,
  alignment: Partial<Alignment>,
): Partial<Style> {
  return {
    font: { name: FONT, size: 10, bold: bold ?? false, color: { argb: ink ?? INK } },
    alignment: { ...alignment, vertical: 'middle', indent: alignment.horizontal === 'center' ? 0 : 1 },
    border: starts ? { ...BOX, top: line('medium', 'FF8EA9DB') } : BOX,
    ...(fill ? { fill: solid(fill) } : {}),
    ...(format ? { numFmt: format } : {}),
  };
}

/** A number's format; text that looks like a formula is held as text even when it is edited. */
function numberFormat({ holds, value }: Look): string {
  if (typeof value === 'string') return looksLikeFormula(value) ? '@' : '';
  if (typeof value !== 'number') return '';
  if (holds.kind === 'number') {
    const format = fixed('0', holds.decimals);
    return holds.dash ? `${format};-${format};"–"` : format;
  }
  const fraction = formatPlain(value).split('.')[1] ?? '';
  return fixed('#,##0', Math.min(4, fraction.length));
}

const fixed = (whole: string, decimals: number): string =>
  decimals === 0 ? whole : `${whole}.${'0'.repeat(decimals)}`;

function alignOf({ holds, value, spans }: Look): Alignment['horizontal'] {
  if (spans) return 'left';
  if (holds.kind === 'text') return holds.centred ? 'center' : 'left';
  if (typeof value === 'string' || (holds.kind === 'quantity' && holds.centred)) return 'center';
  return holds.kind === 'number' && holds.decimals === 0 ? 'center' : 'right';
}
