import type { Alignment, Border, Fill, Style } from 'exceljs';
import { formatPlain, roundHalfUp } from '../../../base/decimal.ts';
import type { CellValue, ColumnKind, Tone } from '../../documents/workbook.ts';
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
  redLight: { fill: 'FFF8CBAD', ink: 'FF9C1C13', bold: true },
  yellowLight: { fill: 'FFFFEB9C', ink: 'FF7F6000' },
  greenLight: { fill: 'FFE2F0D9', ink: 'FF375623' },
  muted: { ink: 'FF7F7F7F' },
};

const TONE_NAMES = Object.keys(TONES);

const solid = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });
const line = (style: Border['style'], argb: string): Partial<Border> => ({ style, color: { argb } });
const HAIR = line('thin', 'FFD0D0D0');
const BOX = { top: HAIR, left: HAIR, bottom: HAIR, right: HAIR };
const STARTING = { ...BOX, top: line('medium', 'FF8EA9DB') };

/** Charset 134 is GB2312: systems without the font then take one that has the characters. */
const fontOf = (size: number, bold: boolean, argb: string): Style['font'] => ({
  name: '微软雅黑',
  size,
  bold,
  color: { argb },
  family: 2,
  charset: 134,
});

const CENTRED: Partial<Alignment> = { horizontal: 'center', vertical: 'middle', wrapText: true };

/** The look of a sheet's title. */
export const TITLE_STYLE: Partial<Style> = { font: fontOf(16, true, 'FF1F3864'), alignment: CENTRED };

/** The look of the lines under a title. */
export const SUBTITLE_STYLE: Partial<Style> = { font: fontOf(9, false, 'FF595959'), alignment: CENTRED };

/** The look of the notes under a table. */
export const NOTE_STYLE: Partial<Style> = {
  font: fontOf(9, false, 'FF595959'),
  alignment: { ...CENTRED, horizontal: 'left' },
};

/** The look of a table's header. */
export const HEADER_STYLE: Partial<Style> = {
  font: fontOf(10, true, 'FF1F3864'),
  fill: solid('FFDCE6F1'),
  alignment: CENTRED,
  border: {
    top: line('thin', 'FF8EA9DB'),
    left: line('thin', 'FFB4C6E7'),
    bottom: line('thin', 'FF8EA9DB'),
    right: line('thin', 'FFB4C6E7'),
  },
};

/** A style in which a text that looks like a formula stays a text even when it is edited. */
export const textStyle = (style: Partial<Style>, text: string): Partial<Style> =>
  looksLikeFormula(text) ? { ...style, numFmt: '@' } : style;

/** Gives a look's style in type of `size` points, working each look out once. */
export function cellStyles(size: number): (look: Look) => Partial<Style> {
  const made = new Map<ColumnKind, Map<number, Partial<Style>>>();
  return (look) => {
    const ofColumn = made.get(look.holds) ?? new Map<number, Partial<Style>>();
    made.set(look.holds, ofColumn);
    const key = lookKey(look);
    const known = ofColumn.get(key);
    if (known) return known;
    const style = shared(styleOf(look, size));
    ofColumn.set(key, style);
    return style;
  };
}

const styles = new Map<string, Partial<Style>>();

/** Equal styles as one object, over all sheets: exceljs knows a style again by the object, and else works it out anew. */
function shared(style: Partial<Style>): Partial<Style> {
  const key = JSON.stringify(style);
  const known = styles.get(key);
  if (known) return known;
  styles.set(key, style);
  return style;
}

/** One whole number per look within a column: this runs for every cell. */
function lookKey({ holds, value, tone, starts, spans, strong }: Look): number {
  const flags = (starts ? 1 : 0) + (spans ? 2 : 0) + (strong ? 4 : 0) + TONE_NAMES.indexOf(tone) * 8;
  if (typeof value === 'string') return flags * 8 + (looksLikeFormula(value) ? 1 : 0);
  if (typeof value !== 'number') return flags * 8 + 7;
  const decimals = holds.kind === 'quantity' ? decimalsOf(value) : 0;
  return (flags + (vanishes(holds, value) ? 512 : 0)) * 8 + 2 + decimals;
}

function styleOf(look: Look, size: number): Partial<Style> {
  const { fill, ink = INK, bold = false } = TONES[look.tone];
  const numFmt = numberFormat(look);
  const horizontal = alignOf(look);
  return {
    font: fontOf(size, bold || look.strong, ink),
    alignment: {
      horizontal,
      vertical: 'middle',
      wrapText: typeof look.value !== 'number',
      indent: horizontal === 'center' ? 0 : 1,
    },
    border: look.starts ? STARTING : BOX,
    ...(fill ? { fill: solid(fill) } : {}),
    ...(numFmt ? { numFmt } : {}),
  };
}

/** A number's format; text that looks like a formula is held as text even when it is edited. */
function numberFormat({ holds, value }: Look): string {
  if (typeof value === 'string') return looksLikeFormula(value) ? '@' : '';
  if (typeof value !== 'number') return '';
  const format = holds.kind === 'number' ? fixed('0', holds.decimals) : fixed('#,##0', decimalsOf(value));
  if (vanishes(holds, value)) return `${format};${format}`;
  return holds.kind === 'number' && holds.dash ? `${format};-${format};"–"` : format;
}

/** Whether a negative number would show as `-0.00`. */
const vanishes = (holds: ColumnKind, value: number): boolean =>
  value < 0 &&
  holds.kind !== 'text' &&
  roundHalfUp(value, holds.kind === 'number' ? holds.decimals : 4) === 0;

/** The decimals a number has, at most 4. */
function decimalsOf(value: number): number {
  if (Number.isInteger(value)) return 0;
  const text = formatPlain(value);
  return Math.min(4, text.length - text.indexOf('.') - 1);
}

const fixed = (whole: string, decimals: number): string =>
  decimals === 0 ? whole : `${whole}.${'0'.repeat(decimals)}`;

function alignOf({ holds, value, spans }: Look): 'left' | 'center' | 'right' {
  if (spans) return 'left';
  if (holds.kind === 'text') return holds.centred ? 'center' : 'left';
  if (typeof value === 'string' || (holds.kind === 'quantity' && holds.centred)) return 'center';
  return holds.kind === 'number' && (holds.decimals === 0 || holds.dash) ? 'center' : 'right';
}
