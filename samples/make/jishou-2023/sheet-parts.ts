import { columnLetters } from '../../../src/model/place.ts';
import type { SampleCell, SampleInput } from '../workbook.ts';

/** The title over the whole width, with `(示例)` behind it in red. */
export const titleRow = (text: string): readonly SampleInput[] => [
  { value: text, red: '(示例)', style: 'title' },
];

/** The line under the title: who reports on the left, the measure of money on the right. */
export function lineRow(reporter: string, width: number, measure?: string): readonly SampleInput[] {
  const row: SampleInput[] = Array.from({ length: width }, () => undefined);
  row[0] = { value: `填报单位:${reporter}`, style: 'line' };
  if (measure !== undefined) row[width - 1] = { value: `单位:${measure}`, style: 'line-right' };
  return row;
}

/** Header cells; an empty text is a cell that a merge covers. */
export const headerRow = (labels: readonly string[]): readonly SampleCell[] =>
  labels.map((value) => (value === '' ? { style: 'header' } : { value, style: 'header' }));

/** The signature line and the note that end a sheet. Offices sign by role: no names stand in the sample. */
export const footerRows = (office: string, date: string): readonly (readonly SampleInput[])[] => [
  [{ value: `填报人:${office}经办人员    审核人:${office}分管负责人    填表日期:${date}`, style: 'line' }],
  [{ value: '注:本表为示例,数字系虚构,不代表任何单位的真实情况。', style: 'line' }],
];

/** `A1:H1` for a row over so many columns. */
export const across = (row: number, width: number): string => `A${row}:${columnLetters(width)}${row}`;

/** `C3:D3` for cells of one sheet, 1-based. */
export const area = (top: number, left: number, bottom: number, right: number): string =>
  `${columnLetters(left)}${top}:${columnLetters(right)}${bottom}`;

/** A number, or `/` where the unit has no such task. */
export const orSlash = <T extends string | number>(value: T | undefined): T | '/' => value ?? '/';

/** A day as the serial number that a date cell holds (1900 system). */
export const dateSerial = (year: number, month: number, day: number): number =>
  Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
