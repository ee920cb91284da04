import { sheetBeyondLimits, sheetOrder } from '../../model/faults/sources.ts';
import { Refused } from '../refused.ts';
import { LAST_COLUMN, LAST_ROW } from './cell-address.ts';
import type { CellAt } from './cell-value.ts';

/** The refusal of a sheet with an address beyond Excel's limits. */
export function beyondLimits(file: string, sheet: string): Refused {
  const zh = `最多 ${LAST_ROW} 行、${LAST_COLUMN} 列`;
  const en = `at most ${LAST_ROW} rows and ${LAST_COLUMN} columns`;
  return new Refused(sheetBeyondLimits({ what: { zh, en } }, { kind: 'sheet', file, sheet }));
}

/** The refusal of a row or cell that comes twice, out of order, or under another's address. */
export function wrongOrder(file: string, at: CellAt, zh: string, en: string): Refused {
  const place = { kind: 'cell', file, ...at, column: Math.max(1, at.column) } as const;
  return new Refused(sheetOrder({ what: { zh, en } }, place));
}
