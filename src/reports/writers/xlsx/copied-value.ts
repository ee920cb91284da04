import type { CellErrorValue, CellValue } from 'exceljs';
import type { RawCell } from '../../../model/sheet.ts';
import { cleanText, cutText, looksLikeFormula } from './cell-text.ts';

/** The value of a copied cell, and the number format without which it would show as another. */
export interface CopiedValue {
  readonly value: CellValue;
  readonly format?: string;
}

/** Errors that every version knows; newer ones are written as text, which is refused as a figure just the same. */
const ERRORS = /^#(?:N\/A|REF!|NAME\?|DIV\/0!|NULL!|VALUE!|NUM!)$/u;
/** What stands for a formula that never was calculated: a blank would be a figure not reported. */
const UNCALCULATED = '公式未计算';
/** Codes for built-in formats that have none of their own, as they are shown in Chinese. */
const EAST_ASIAN: ReadonlyMap<string, string> = new Map([
  ['[id 27]', 'yyyy"年"m"月"'],
  ['[id 57]', 'yyyy"年"m"月"'],
  ['[id 28]', 'm"月"d"日"'],
  ['[id 29]', 'm"月"d"日"'],
  ['[id 58]', 'm"月"d"日"'],
  ['[id 31]', 'yyyy"年"m"月"d"日"'],
]);

/**
 * A date that is in error, as text: in a cell that is formatted as a date, the number that an office types in its place
 * would be a date again.
 */
export function copiedFault(cell: RawCell): CopiedValue {
  return cell.kind === 'date' ? { value: cell.value, format: 'General' } : copiedValue(cell);
}

/** A cell as it was read, in the form in which it is written again: the same kind, the same value. */
export function copiedValue(cell: RawCell): CopiedValue {
  switch (cell.kind) {
    case 'number':
      return { value: cell.value, format: codeOf(cell.format) ?? (cell.percent ? '0.00%' : undefined) };
    case 'date': {
      const format = codeOf(cell.format) ?? (cell.value.includes('T') ? 'yyyy-mm-dd hh:mm:ss' : 'yyyy-mm-dd');
      return { value: serialOf(cell.value), format };
    }
    case 'boolean':
      return { value: cell.value };
    case 'error':
      return ERRORS.test(cell.value)
        ? { value: { error: cell.value } as CellErrorValue }
        : { value: cutText(cleanText(cell.value)) };
    case 'uncalculated':
      return { value: UNCALCULATED };
    case 'text':
      return {
        value: cutText(cleanText(cell.value)),
        format: looksLikeFormula(cell.value) ? '@' : undefined,
      };
  }
}

const codeOf = (format: string | undefined): string | undefined =>
  format?.startsWith('[id ') ? EAST_ASIAN.get(format) : format;

const DAY = 86_400_000;

/** The serial number of an ISO date in the 1900 system, whose year 1900 has a 29 February. */
function serialOf(iso: string): number {
  const [date, time = '00:00:00'] = iso.split('T');
  const [hours, minutes, seconds] = time.replace(/Z$/u, '').split(':').map(Number);
  const days = (Date.parse(`${date}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / DAY;
  const whole = days < 61 ? days - 1 : days;
  return whole + (hours! * 3600 + minutes! * 60 + (seconds ?? 0)) / 86_400;
}
