import { builtInFormat, readNumberFormat, type StyleFormat } from '../xlsx/number-format.ts';
import type { Styles } from '../xlsx/styles.ts';
import { damaged } from './damaged.ts';

/** A number format by its name, which goes to another thread: the id of a built-in one, or the code in the file. */
export type FormatName = number | string;

/** Excel allows some 250 formats of a workbook's own, of at most 255 characters. */
const LONGEST_CODE = 1000;
const MOST_CODES = 10_000;
const GENERAL = 0;

/** The number formats of a workbook that are its own, by their ids. */
export class FormatNames {
  readonly #codes = new Map<number, FormatName>();

  /** Takes in a format; throws Refused when it is too long, or one too many. */
  add(id: number, code: string): void {
    if (code.length > LONGEST_CODE) throw damaged('有数字格式过长', 'a number format is too long');
    this.#codes.set(id, /^general$/iu.test(code) ? GENERAL : code);
    if (this.#codes.size > MOST_CODES) throw damaged('数字格式过多', 'it has too many number formats');
  }

  /** The format of an id; a built-in one where the workbook has none of its own. */
  of(id: number): FormatName {
    return this.#codes.get(id) ?? id;
  }
}

/** The number formats made ready, each name once. */
export function stylesOf(names: readonly FormatName[], statesCodes: boolean): Styles {
  const made = new Map<FormatName, StyleFormat>();
  return names.map((name) => {
    const known = made.get(name);
    if (known) return known;
    const format =
      typeof name === 'number' ? builtInFormat(name) : { shows: readNumberFormat(name), code: name };
    const style = statesCodes ? format : { shows: format.shows, code: undefined };
    made.set(name, style);
    return style;
  });
}
