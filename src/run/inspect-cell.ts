import { snap } from '../base/decimal.ts';
import { whyShared } from '../facts/push-fact.ts';
import type { Said } from '../model/said.ts';
import type { RawCell } from '../model/sheet.ts';
import type { TableCell } from '../model/table.ts';
import type { CellKind } from '../results/inspection.ts';
import { absence } from '../tables/absent-text.ts';
import { parseNumberText } from '../tables/number-text.ts';
import type { NumberReading } from '../tables/read-number.ts';
import { readText } from '../tables/read-text.ts';

/** A cell at a glance: its kind, its number where it has one, and why it cannot be used where it cannot. */
export interface CellSeen {
  readonly kind: CellKind;
  readonly value?: number;
  readonly why?: Said;
}

const BLANK: CellSeen = { kind: 'blank' };
const NOT_APPLICABLE: CellSeen = { kind: 'not-applicable' };
const TEXT: CellSeen = { kind: 'text' };

/** A cell that holds a wanted figure, as `read` reads it. In an untyped sheet (CSV) a number is no text. */
export function seeFigure(
  cell: TableCell | undefined,
  row: number,
  read: (cell: RawCell | undefined) => NumberReading,
  untyped: boolean,
): CellSeen {
  if (cell?.continued) return { kind: 'unusable', why: whyShared(cell, row) };
  const reading = read(cell?.cell);
  switch (reading.state) {
    case 'value':
      return { kind: figureKind(cell!.cell, untyped), value: reading.value };
    case 'unusable':
      return { kind: 'unusable', why: reading.why };
    default:
      return reading.state === 'not-applicable' ? NOT_APPLICABLE : BLANK;
  }
}

function figureKind(cell: RawCell, untyped: boolean): CellKind {
  if (cell.kind === 'number') return cell.percent ? 'percent' : 'number';
  if (!untyped || cell.kind !== 'text') return 'number-text';
  return /[%％]\s*$/u.test(cell.value) ? 'percent' : 'number';
}

/** A cell that is wanted as a text (定性 levels). */
export function seeLevel(cell: TableCell | undefined, row: number): CellSeen {
  if (cell?.continued) return { kind: 'unusable', why: whyShared(cell, row) };
  const reading = readText(cell?.cell);
  if (reading.state === 'value') return TEXT;
  if (reading.state === 'unusable') return { kind: 'unusable', why: reading.why };
  return reading.state === 'not-applicable' ? NOT_APPLICABLE : BLANK;
}

/** A cell that names or numbers something: its kind only. */
export function seeName(cell: RawCell | undefined): CellSeen {
  if (cell === undefined) return BLANK;
  if (cell.kind === 'text') return absence(cell.value) === 'not-reported' ? BLANK : TEXT;
  return { kind: cell.kind };
}

/** A cell of which nothing is wanted: what it is by itself; percentages count in per cent. */
export function seePlain(cell: RawCell | undefined, untyped: boolean): CellSeen {
  if (cell === undefined) return BLANK;
  if (cell.kind === 'number')
    return cell.percent
      ? { kind: 'percent', value: snap(cell.value * 100) }
      : { kind: 'number', value: cell.value };
  if (cell.kind !== 'text') return { kind: cell.kind };
  const absent = absence(cell.value);
  if (absent) return absent === 'not-applicable' ? NOT_APPLICABLE : BLANK;
  if (!BEGINS_LIKE_NUMBER.test(cell.value)) return TEXT;
  const written = parseNumberText(cell.value);
  if ('why' in written || !['', '%'].includes(written.measure)) return TEXT;
  return { kind: figureKind(cell, untyped), value: written.value };
}

const BEGINS_LIKE_NUMBER = /^\s*[+\-－.]?[\d０-９.]/u;
