import type { Emit } from '../model/diagnostic.ts';
import type { Names } from '../model/expression.ts';
import type { LinePlace } from '../model/located.ts';

/** An expression's text on its way through the checks. */
export interface Source {
  /** The text after folding; the same length as what was written. */
  readonly text: string;
  readonly names: Names;
  readonly emit: Emit;
  /** The place of a character of the text; the text's own place once it runs over several lines. */
  place(offset: number): LinePlace;
}

/** The source of a text that starts at a place. */
export function makeSource(text: string, written: string, at: LinePlace, names: Names, emit: Emit): Source {
  const place = (offset: number): LinePlace =>
    written.slice(0, offset).includes('\n') ? at : { ...at, column: at.column + offset };
  return { text, names, emit, place };
}
