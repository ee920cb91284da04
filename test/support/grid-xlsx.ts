import { columnLetters } from '../../src/model/place.ts';
import { makeXlsx } from './xlsx-fixture.ts';

/** The bytes of a workbook with one sheet, 表: rows of texts, numbers and blanks (undefined), and merged ranges. */
export function gridXlsx(
  rows: readonly (readonly (string | number | undefined)[])[],
  merges: readonly string[] = [],
): Buffer {
  const cell = (value: string | number | undefined, at: string): string => {
    if (value === undefined) return '';
    return typeof value === 'number'
      ? `<c r="${at}"><v>${value}</v></c>`
      : `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
  };
  const lines = rows.map((values, index) => {
    const cells = values.map((value, at) => cell(value, `${columnLetters(at + 1)}${index + 1}`));
    return `<row r="${index + 1}">${cells.join('')}</row>`;
  });
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return makeXlsx({
    sheet: lines.join(''),
    after: merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${merged}</mergeCells>`,
  });
}
