import { terminalJson } from '../base/terminal-text.ts';
import { columnLetters } from '../model/place.ts';
import type { CellRange, RawCell, RawRow, RawSheet } from '../model/sheet.ts';

/** A record of a file's cells as one line of JSON. */
export const recordLine = (record: string, values: Readonly<Record<string, unknown>>): string =>
  terminalJson(`${JSON.stringify({ record, ...values })}\n`);

/** The line that a sheet's cells follow, and one for each merged area and hidden column. */
export function* sheetLines({ file, name, hidden, merges, hiddenColumns }: RawSheet): Generator<string> {
  yield recordLine('sheet', {
    file,
    sheet: name,
    hidden,
    merges: merges.length,
    hiddenColumns: hiddenColumns.size,
  });
  for (const area of merges) yield recordLine('merge', { sheet: name, range: rangeText(area) });
  for (const column of hiddenColumns)
    yield recordLine('hidden-column', { sheet: name, column, letter: columnLetters(column) });
}

const rangeText = ({ top, left, bottom, right }: CellRange): string =>
  `${columnLetters(left)}${top}:${columnLetters(right)}${bottom}`;

/** Makes the lines of a sheet's cells, a row at a time: every cell as it was read. */
export function cellLines({ name, hiddenColumns }: RawSheet): (row: RawRow) => string {
  const start = terminalJson(`{"record":"cell","sheet":${JSON.stringify(name)},"address":"`);
  const letters: string[] = [];
  return ({ number, hidden, cells }) => {
    let lines = '';
    for (const cell of cells) {
      const { column } = cell;
      letters[column] ??= columnLetters(column);
      const isHidden = hidden || hiddenColumns.has(column);
      lines += `${start}${letters[column]}${number}","row":${number},"column":${column},${valueText(cell)},"formula":${cell.formula}${isHidden ? ',"hidden":true' : ''}}\n`;
    }
    return lines;
  };
}

function valueText(cell: RawCell): string {
  switch (cell.kind) {
    case 'number':
      return `"kind":"number","value":${JSON.stringify(cell.value)},"percent":${cell.percent}${formatOf(cell.format)}`;
    case 'date':
      return `"kind":"date","value":${quoted(cell.value)}${formatOf(cell.format)}`;
    case 'boolean':
      return `"kind":"boolean","value":${cell.value}`;
    case 'uncalculated':
      return '"kind":"uncalculated","value":null';
    default:
      return `"kind":"${cell.kind}","value":${quoted(cell.value)}`;
  }
}

const formatOf = (format: string | undefined): string =>
  format === undefined ? '' : `,"format":${quoted(format)}`;

const quoted = (text: string): string => terminalJson(JSON.stringify(text));
