import { snap } from '../../base/decimal.ts';
import { readDecimalText } from '../xlsx/read-decimal.ts';
import { readIsoCell } from '../xlsx/serial-date.ts';
import type { CellStore } from './cell-store.ts';
import { PERCENT } from './ods-styles.ts';

/** A cell's value, ready to be put at any place. */
export type OdsValue = (store: CellStore, row: number, column: number) => void;

const ERROR = /^(?:#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)|(?:Err|错误):\d{3})$/u;

/** LibreOffice states the result of a logical formula as a number, and shows it as a word. */
const BOOLEAN_WORDS: ReadonlyMap<string, boolean> = new Map([
  ['TRUE', true],
  ['FALSE', false],
  ['真', true],
  ['假', false],
]);

/** Whether a cell of these attributes is its text, or is told by it what it is. */
export function needsText(attributes: ReadonlyMap<string, string>): boolean {
  const type = attributes.get('value-type');
  return type === undefined || type === 'string' || attributes.has('formula');
}

/** What a cell's attributes, text and number format make of it; undefined when it is blank. */
export function readOdsValue(
  attributes: ReadonlyMap<string, string>,
  text: string | undefined,
  format: number,
): OdsValue | undefined {
  const formula = attributes.has('formula');
  const type = attributes.get('value-type');
  if (formula && (attributes.get('calcext:value-type') === 'error' || ERROR.test(text ?? '')))
    return (store, row, column) => store.addError(row, column, text || '#VALUE!', true);
  if (type === undefined) {
    if (formula) return (store, row, column) => store.addUncalculated(row, column);
    return text ? (store, row, column) => store.addText(row, column, text, false) : undefined;
  }
  if (type === 'string') {
    const shown = attributes.get('string-value') ?? text ?? '';
    return shown === '' ? undefined : (store, row, column) => store.addText(row, column, shown, formula);
  }
  const word = type === 'float' && formula ? BOOLEAN_WORDS.get(text ?? '') : undefined;
  if (word !== undefined) return (store, row, column) => store.addBoolean(row, column, word, true);
  return readTyped(type, attributes, formula, format);
}

const ATTRIBUTE: ReadonlyMap<string, string> = new Map([
  ['float', 'value'],
  ['currency', 'value'],
  ['percentage', 'value'],
  ['date', 'date-value'],
  ['time', 'time-value'],
  ['boolean', 'boolean-value'],
]);

function readTyped(
  type: string,
  attributes: ReadonlyMap<string, string>,
  formula: boolean,
  format: number,
): OdsValue {
  const stated = attributes.get(ATTRIBUTE.get(type) ?? '');
  if (stated === undefined && formula) return (store, row, column) => store.addUncalculated(row, column);
  const shown = stated ?? '';
  if (type === 'date') {
    const iso = readIsoCell(shown);
    if (typeof iso === 'string') return (store, row, column) => store.addIso(row, column, iso, formula);
  } else if (type === 'boolean') {
    if (shown === 'true' || shown === 'false')
      return (store, row, column) => store.addBoolean(row, column, shown === 'true', formula);
  } else {
    const value = type === 'time' ? readDuration(shown) : readDecimalText(shown);
    const style = type === 'percentage' ? PERCENT : format;
    if (ATTRIBUTE.has(type) && value !== undefined)
      return (store, row, column) => store.addNumber(row, column, value, style, formula);
  }
  return (store, row, column) => {
    const why = { zh: `不是类型 ${type} 的值`, en: `it is no value of the type ${type}` };
    throw store.unreadable(row, column, shown.slice(0, 40), why);
  };
}

/** `PT36H30M00S` as a number of days; undefined for what is no duration of days, hours, minutes and seconds. */
function readDuration(text: string): number | undefined {
  const parts =
    /^(-)?P(?:(\d{1,9})D)?(?:T(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9}(?:[.,]\d{1,12})?)S)?)?$/u.exec(text);
  if (!parts || /[PT]$/u.test(text)) return undefined;
  const [, sign, days, hours, minutes, seconds] = parts;
  const whole = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60;
  const value = Number(days ?? 0) + (whole + Number((seconds ?? '0').replace(',', '.'))) / 86_400;
  return snap(sign ? -value : value);
}
