/**
 * Where something stands in an input. `file` is the path as the user would type it from the project folder
 * (forward slashes). `row` and `column` are 1-based; a CSV has one nameless sheet, and its rows are records.
 */
export type Place =
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'sheet'; readonly file: string; readonly sheet: string }
  | {
      readonly kind: 'cell';
      readonly file: string;
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      /** The cell as its file shows it, for messages. */
      readonly shown?: string;
    }
  | {
      readonly kind: 'line';
      readonly file: string;
      readonly line: number;
      readonly column: number;
      /** The whole source line, quoted under the message. */
      readonly quote?: string;
    };

/** The letters of a 1-based column: 1 → A, 28 → AB, 16384 → XFD. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** The place in one line: `月报/1月.xlsx › 表!C12`, `部门.csv!C12`, `township.yaml:14:5`. */
export function formatPlace(place: Place): string {
  switch (place.kind) {
    case 'file':
      return place.file;
    case 'sheet':
      return place.sheet === '' ? place.file : `${place.file} › ${place.sheet}`;
    case 'cell': {
      const cell = `${columnLetters(place.column)}${place.row}`;
      return place.sheet === '' ? `${place.file}!${cell}` : `${place.file} › ${place.sheet}!${cell}`;
    }
    case 'line':
      return `${place.file}:${place.line}:${place.column}`;
  }
}
