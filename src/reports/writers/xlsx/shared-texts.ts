import { XML_HEAD, xmlText } from './xml.ts';

/** Distinct texts kept in the shared table; further ones are written into their cells. */
const MOST = 50_000;

/** The table of texts that many cells share, bounded so that large sheets do not fill the memory. */
export class SharedTexts {
  readonly #numbers = new Map<string, number>();
  #uses = 0;

  /** The text's number in the table, or undefined where it must stand in its cell. */
  number(text: string): number | undefined {
    const known = this.#numbers.get(text);
    if (known === undefined && this.#numbers.size >= MOST) return undefined;
    const number = known ?? this.#numbers.size;
    if (known === undefined) this.#numbers.set(text, number);
    this.#uses += 1;
    return number;
  }

  *xml(): Generator<string> {
    yield `${XML_HEAD}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`;
    yield ` count="${this.#uses}" uniqueCount="${this.#numbers.size}">`;
    for (const text of this.#numbers.keys()) yield `<si>${textXml(text)}</si>`;
    yield '</sst>';
  }
}

/** A text element that keeps white space at its ends. */
export const textXml = (text: string): string => `<t xml:space="preserve">${xmlText(text)}</t>`;
