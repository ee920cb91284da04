import { monthPeriod, type Period, quarterPeriod } from '../model/period.ts';
import type { Said } from '../model/said.ts';
import type { RawCell } from '../model/sheet.ts';
import { parsePeriod } from './parse-period.ts';
import { readText } from './read-text.ts';
import { WHY } from './why-unusable.ts';

/** What a period cell says. */
export type PeriodReading =
  | { readonly state: 'value'; readonly value: Period }
  | { readonly state: 'not-reported' }
  | { readonly state: 'unusable'; readonly why: Said };

/**
 * Reads a cell of a period column. `year` completes texts without one; `label` is the column's header, so that a
 * bare 5 under 月份 is May. The number 2023.1 is refused: typed as 2023.10 it looks the same.
 */
export function readPeriod(
  cell: RawCell | undefined,
  wanted: { readonly year: number; readonly label: string },
): PeriodReading {
  const text = readText(cell);
  if (text.state === 'unusable') return text;
  if (text.state !== 'value') return { state: 'not-reported' };
  if (cell?.kind === 'number' && /^\d{4}\.1$/u.test(text.value))
    return { state: 'unusable', why: WHY.ambiguousMonth(text.value) };
  const value = bare(text.value, wanted) ?? parsePeriod(text.value, wanted.year);
  return value ? { state: 'value', value } : { state: 'unusable', why: WHY.period(text.value) };
}

function bare(text: string, { year, label }: { year: number; label: string }): Period | undefined {
  if (!/^\d{1,2}$/u.test(text)) return undefined;
  const number = Number(text);
  if (label.includes('月') && number >= 1 && number <= 12) return monthPeriod(year, number);
  return label.includes('季') && number >= 1 && number <= 4 ? quarterPeriod(year, number) : undefined;
}
