import type { LineCounter } from 'yaml';
import type { LinePlace } from '../model/located.ts';

/** A YAML file's text, with the place of every offset in it. */
export class YamlText {
  readonly text: string;
  readonly file: string;
  readonly #lines: readonly string[];
  readonly #counter: LineCounter;

  /** `counter` must have been told of every line's start, which the parser does. */
  constructor(text: string, file: string, counter: LineCounter) {
    this.text = text;
    this.file = file;
    this.#lines = text.split('\n');
    this.#counter = counter;
  }

  /** The place of an offset, with its line quoted. */
  at(offset: number): LinePlace {
    const { line, col } = this.#counter.linePos(Math.max(0, Math.min(offset, this.text.length)));
    const known = Math.max(1, line);
    const quote = this.#lines[known - 1]?.replace(/\r$/u, '').slice(0, 400) ?? '';
    return { kind: 'line', file: this.file, line: known, column: Math.max(1, col), quote };
  }
}
