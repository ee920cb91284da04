import { formatPlain } from '../base/decimal.ts';
import { unreachable } from '../base/unreachable.ts';
import type { Said } from '../model/said.ts';
import type { RawCell } from '../model/sheet.ts';
import { absence } from './absent-text.ts';
import { WHY } from './why-unusable.ts';

/** What a text cell says. */
export type TextReading =
  | { readonly state: 'value'; readonly value: string }
  | { readonly state: 'not-applicable' }
  | { readonly state: 'not-reported' }
  | { readonly state: 'unusable'; readonly why: Said };

/**
 * Reads a cell as text: numbers as their plain digits (219001, 98.63%), dates as ISO, truth values as TRUE and
 * FALSE; a format of zeros (`000000`) shows a code's leading ones. A number of 16 digits or more has lost some of them and is unusable as a code.
 */
export function readText(cell: RawCell | undefined): TextReading {
  if (cell === undefined) return { state: 'not-reported' };
  switch (cell.kind) {
    case 'text': {
      const absent = absence(cell.value);
      return absent ? { state: absent } : found(cell.value.trim());
    }
    case 'number':
      if (Math.abs(cell.value) >= 1e15) return unusable(WHY.digitsLost(formatPlain(cell.value)));
      if (cell.percent) return found(`${formatPlain(cell.value * 100)}%`);
      return found(formatPlain(cell.value).padStart(leadingZeros(cell), '0'));
    case 'boolean':
      return found(cell.value ? 'TRUE' : 'FALSE');
    case 'date':
      return found(cell.value);
    case 'error':
      return unusable(WHY.error(cell.value));
    case 'uncalculated':
      return unusable(WHY.uncalculated(''));
    default:
      return unreachable(cell);
  }
}

const found = (value: string): TextReading => ({ state: 'value', value });
const unusable = (why: Said): TextReading => ({ state: 'unusable', why });

/** How many digits a format of nothing but zeros shows of a whole number; 0 for any other. */
const leadingZeros = ({ value, format }: Extract<RawCell, { kind: 'number' }>): number =>
  format !== undefined && /^0{2,40}$/u.test(format) && Number.isInteger(value) && value >= 0
    ? format.length
    : 0;
