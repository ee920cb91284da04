import { cellUnreadable } from '../../model/faults/sources.ts';
import type { Said } from '../../model/said.ts';
import type { RawCell } from '../../model/sheet.ts';
import { Refused } from '../refused.ts';
import type { StyleFormat } from './number-format.ts';
import { readDecimalText } from './read-decimal.ts';
import { readIsoCell, serialToIso } from './serial-date.ts';
import type { Styles } from './styles.ts';
import { unescapeX } from './text-runs.ts';

/** What a workbook's cells refer to. */
export interface WorkbookContext {
  readonly file: string;
  readonly strings: readonly string[];
  readonly styles: Styles;
  readonly is1904: boolean;
}

/** A cell as its tags state it, before its type is applied. */
export interface CellParts {
  /** The `t` attribute; '' is a number. */
  readonly type: string;
  readonly style: number;
  readonly hasFormula: boolean;
  /** The text of `<v>`; undefined when there is none. */
  readonly value: string | undefined;
  /** The value of `<v>` when it was a plain decimal; NaN otherwise. */
  readonly number: number;
  /** The text of `<is>`; undefined when there is none. */
  readonly inline: string | undefined;
}

/** A cell's address, for the diagnostic of a fault in it. */
export interface CellAt {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The cell these parts make; undefined when it is blank. Throws Refused when they do not fit together. */
export function readCell(parts: CellParts, book: WorkbookContext, at: CellAt): RawCell | undefined {
  const { column } = at;
  const { hasFormula: formula, value } = parts;
  if (parts.inline && parts.type !== 'inlineStr' && parts.type !== 'str')
    throw unreadable(
      parts.inline,
      { zh: '文字所在的单元格不是文字类型', en: 'a text stands in a cell that is not one of text' },
      book,
      at,
    );
  switch (parts.type) {
    case '':
    case 'n':
      if (Number.isNaN(parts.number) && (value === undefined || value === ''))
        return formula ? { kind: 'uncalculated', column, formula } : undefined;
      return readNumberCell(parts, book, at);
    case 's':
      return value === undefined ? undefined : textCell(sharedString(parts, book, at), column, formula);
    case 'inlineStr':
      return textCell(parts.inline ?? value ?? '', column, formula);
    case 'str':
      if (value === undefined && parts.inline === undefined && formula)
        return { kind: 'uncalculated', column, formula };
      return textCell(unescapeX(value ?? parts.inline ?? ''), column, formula);
    default:
      if (value === undefined || value === '')
        return formula ? { kind: 'uncalculated', column, formula } : undefined;
      return readOtherCell(parts.type, value, formula, book, at);
  }
}

function readOtherCell(
  type: string,
  value: string,
  formula: boolean,
  book: WorkbookContext,
  at: CellAt,
): RawCell {
  const { column } = at;
  if (type === 'e') return errorCell(value, column, formula);
  if (type === 'b') {
    const word = value.trim().toLowerCase();
    if (['1', 'true'].includes(word)) return { kind: 'boolean', column, value: true, formula };
    if (['0', 'false'].includes(word)) return { kind: 'boolean', column, value: false, formula };
    throw unreadable(value, { zh: '不是真假值', en: 'it is no boolean' }, book, at);
  }
  if (type !== 'd')
    throw unreadable(value, { zh: `类型「${type}」未知`, en: `its type “${type}” is unknown` }, book, at);
  const read = readIsoCell(value.trim());
  if (read === undefined) throw unreadable(value, { zh: '不是 ISO 日期', en: 'it is no ISO date' }, book, at);
  if (typeof read === 'number') return { kind: 'number', column, value: read, percent: false, formula };
  return { kind: 'date', column, value: read, formula };
}

function readNumberCell(parts: CellParts, book: WorkbookContext, at: CellAt): RawCell {
  const { column } = at;
  const formula = parts.hasFormula;
  const value = Number.isNaN(parts.number) ? readDecimalText(parts.value ?? '') : parts.number;
  if (value === undefined)
    throw unreadable(parts.value ?? '', { zh: '不是数', en: 'it is no number' }, book, at);
  const format = book.styles[parts.style];
  if (!format)
    throw unreadable(
      String(value),
      { zh: `样式 ${parts.style} 不存在`, en: `there is no style ${parts.style}` },
      book,
      at,
    );
  return numberCell(value, format, column, formula, book.is1904);
}

/** The cell of a number in a format: a date where the format shows one and there is such a day. */
export function numberCell(
  value: number,
  format: StyleFormat,
  column: number,
  formula: boolean,
  is1904: boolean,
): RawCell {
  const shown = format.always ?? format.shows(value);
  if (shown === 'date' || (shown === 'time' && value >= 1)) {
    const iso = serialToIso(value, is1904);
    if (iso !== undefined) return { kind: 'date', column, value: iso, formula, format: format.code };
  }
  return { kind: 'number', column, value, percent: shown === 'percent', formula, format: format.code };
}

function sharedString(parts: CellParts, book: WorkbookContext, at: CellAt): string {
  const index = Number.isNaN(parts.number) ? (readDecimalText(parts.value ?? '') ?? -1) : parts.number;
  const text = book.strings[index];
  if (text === undefined)
    throw unreadable(
      parts.value ?? String(index),
      { zh: '共享字符串表里没有这一项', en: 'the shared strings have no such entry' },
      book,
      at,
    );
  return text;
}

/** The cell of an error by its name. */
export const errorCell = (value: string, column: number, formula: boolean): RawCell => ({
  kind: 'error',
  column,
  value,
  formula,
});

/** The cell of a text; undefined for an empty one, which is blank. */
export function textCell(value: string, column: number, formula: boolean): RawCell | undefined {
  return value === '' ? undefined : { kind: 'text', column, value, formula };
}

function unreadable(shown: string, why: Said, book: WorkbookContext, at: CellAt): Refused {
  const short = shown.length > 40 ? `${shown.slice(0, 40)}…` : shown;
  return new Refused(
    cellUnreadable({ shown: short, why }, { kind: 'cell', file: book.file, ...at, shown: short }),
  );
}
