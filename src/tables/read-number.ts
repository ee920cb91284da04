import { formatPlain, snap } from '../base/decimal.ts';
import { unreachable } from '../base/unreachable.ts';
import type { Said } from '../model/said.ts';
import type { RawCell } from '../model/sheet.ts';
import { absence } from './absent-text.ts';
import { canonicalMeasure, withoutMultiple } from './measure-list.ts';
import { convertMeasure, isMeasure } from './measures.ts';
import { numberFormatSays } from './number-format-says.ts';
import { parseNumberText } from './number-text.ts';
import { WHY, whyMeasure } from './why-unusable.ts';

/**
 * What a value cell says. `percent` tells how a percentage was known: by the cell's number format, by a sign, or
 * not at all (`bare`: a plain number where % is wanted); `none` where no percentage is at stake.
 */
export type NumberReading =
  | {
      readonly state: 'value';
      readonly value: number;
      readonly percent: 'formatted' | 'sign' | 'bare' | 'none';
    }
  | { readonly state: 'not-applicable' }
  | { readonly state: 'not-reported' }
  | { readonly state: 'unusable'; readonly why: Said };

/** What a value is asked for in; `columnMeasure` is what its header says, where it says it. */
export interface WantedNumber {
  readonly measure: string;
  readonly columnMeasure?: string;
}

type PercentBy = 'formatted' | 'sign' | 'bare' | 'none';

/**
 * Reads a cell as a number in the wanted measure, snapped to 15 significant digits. A measure in the cell beats
 * the column's. Whatever is no exact number is unusable and says why; nothing is ever read as 0.
 */
export function readNumber(cell: RawCell | undefined, wanted: WantedNumber): NumberReading {
  if (cell === undefined) return { state: 'not-reported' };
  switch (cell.kind) {
    case 'number':
      if (!Number.isFinite(cell.value)) return unusable(WHY.text(String(cell.value)));
      return cell.percent ? percentage(cell.value, wanted) : formatted(cell.value, cell.format, wanted);
    case 'text':
      return cell.number === undefined ? readText(cell.value, wanted) : bare(cell.number, wanted);
    case 'boolean':
      return unusable(WHY.boolean(cell.value ? 'TRUE' : 'FALSE'));
    case 'date':
      return unusable(WHY.date(cell.value));
    case 'error':
      return unusable(WHY.error(cell.value));
    case 'uncalculated':
      return unusable(WHY.uncalculated(''));
    default:
      return unreachable(cell);
  }
}

function readText(text: string, wanted: WantedNumber): NumberReading {
  const absent = absence(text);
  if (absent) return { state: absent };
  const written = parseNumberText(text);
  if ('why' in written) return unusable(written.why);
  const { value, measure, currency } = written;
  if (currency) return inCurrency(text, value, wanted);
  if (measure === '') return bare(value, wanted);
  return measured(text, value, measure, wanted);
}

/** A number cell: a measure in its number format (`0.00"万元"`) is as good as one in the cell. */
function formatted(value: number, format: string | undefined, wanted: WantedNumber): NumberReading {
  if (format === undefined) return bare(value, wanted);
  const { shows, measure } = numberFormatSays(format, value);
  if (shows !== 'number') return unusable(WHY_SHOWN[shows](format));
  if (measure === undefined || wanted.measure === '') return bare(value, wanted);
  return measured(`${formatPlain(value)}${measure}`, value, measure, wanted);
}

const WHY_SHOWN = { scaled: WHY.scaled, other: WHY.shownOther, nothing: WHY.shownNot } as const;

/** A plain number: in the column's measure where it has one, else in the wanted one. */
function bare(value: number, { measure, columnMeasure }: WantedNumber): NumberReading {
  const percent = isPercent(measure) ? 'bare' : 'none';
  if (!columnMeasure || columnMeasure === measure) return figure(value, percent);
  const from = canonicalMeasure(columnMeasure);
  const to = canonicalMeasure(measure);
  if (from === to) return figure(value, percent);
  return converted(value, from, to, to === '%' ? 'sign' : 'none');
}

/** A cell whose number format shows a percentage: 0.9863 is 98.63 where % is wanted, else the fraction. */
function percentage(value: number, { measure }: WantedNumber): NumberReading {
  if (measure === '') return figure(value, 'formatted');
  return converted(value * 100, '%', canonicalMeasure(measure), 'formatted');
}

function measured(text: string, value: number, written: string, wanted: WantedNumber): NumberReading {
  const to = canonicalMeasure(wanted.measure);
  const multiple = BARE_MULTIPLE.test(written);
  const from = multiple ? `${written}${withoutMultiple(to) || '个'}` : canonicalMeasure(written);
  const percent = from === '%' || to === '%' ? 'sign' : 'none';
  if (from === '%' && to === '') return figure(value / 100, 'sign');
  if (from !== to && !isMeasure(from)) return unusable(WHY.measure(text.trim()));
  return converted(value, from, to, percent);
}

/** `20万` counts ten thousands of whatever is wanted: 20万元, 20万人. */
const BARE_MULTIPLE = /^[十百千]?[万亿]$/u;

/** `¥90` is 90元 where 元 is meant anyway; beside 万元 it says nothing certain. */
function inCurrency(text: string, value: number, wanted: WantedNumber): NumberReading {
  const meant = canonicalMeasure(wanted.columnMeasure || wanted.measure);
  if (meant !== '元') return unusable(WHY.currency(text.trim()));
  return converted(value, '元', canonicalMeasure(wanted.measure), 'none');
}

function converted(value: number, from: string, to: string, percent: PercentBy): NumberReading {
  const result = convertMeasure(value, from, to);
  return result === undefined ? unusable(whyMeasure(from, to)) : figure(result, percent);
}

const isPercent = (measure: string): boolean =>
  measure === '%' || (measure !== '' && canonicalMeasure(measure) === '%');

const figure = (value: number, percent: PercentBy): NumberReading => ({
  state: 'value',
  value: snap(value),
  percent,
});

const unusable = (why: Said): NumberReading => ({ state: 'unusable', why });
