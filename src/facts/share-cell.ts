import { formatPlain, snap } from '../base/decimal.ts';
import type { Emit } from '../model/diagnostic.ts';
import { unusableCell } from '../model/faults/facts.ts';
import type { FundShare } from '../model/fund.ts';
import type { Place } from '../model/place.ts';
import type { RawCell } from '../model/sheet.ts';
import type { TableColumn } from '../model/table.ts';
import { readNumber } from '../tables/read-number.ts';

/** Most decimal digits that a share is taken to state. */
const MOST_DECIMALS = 12;

/** Reads a share of the whole as it is shown, with its decimals; undefined where the cell is blank, or after a diagnostic. */
export function readShare(
  cell: RawCell | undefined,
  column: TableColumn,
  name: string,
  at: Place,
  emit: Emit,
): FundShare | undefined {
  const reading = readNumber(cell, { measure: '%', columnMeasure: column.measure });
  if (reading.state === 'unusable')
    emit(unusableCell({ title: column.labels.join(''), unit: name, why: reading.why }, at));
  if (reading.state !== 'value' || !cell) return undefined;
  const isSaid = reading.percent !== 'bare' || column.measure !== undefined;
  const value = snap(reading.value);
  return {
    value,
    decimals: Math.min(MOST_DECIMALS, decimalsOf(cell, value)),
    of: isSaid ? 100 : undefined,
    at,
  };
}

/** The decimals that a cell shows: those of its text or of its number format, else those of its value. */
function decimalsOf(cell: RawCell, value: number): number {
  if (cell.kind === 'text') return /[.．。](\d+)/u.exec(cell.value.normalize('NFKC'))?.[1]?.length ?? 0;
  const format = cell.kind === 'number' ? cell.format : undefined;
  if (format !== undefined && /[0#?]/u.test(format)) return /\.([0#?]+)/u.exec(format)?.[1]?.length ?? 0;
  return formatPlain(value).split('.')[1]?.length ?? 0;
}
