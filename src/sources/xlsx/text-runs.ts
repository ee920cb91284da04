import { attributesOf } from './xml-attributes.ts';
import type { XmlScanner, XmlToken } from './xml-scanner.ts';

/**
 * Gathers the text of a string item (`si` or `is`): its `t`, and the `t` of its rich runs (`r`), but not of its
 * phonetic runs (`rPh`).
 */
export class TextRuns {
  #text = '';
  #inText = false;
  #keepsSpace = false;
  #piece = '';
  #phoneticDepth = 0;

  /** Takes in one token from inside the item. */
  see(scanner: XmlScanner, token: XmlToken): void {
    if (this.#phoneticDepth > 0) {
      if (token === 'close' && scanner.depth < this.#phoneticDepth) this.#phoneticDepth = 0;
    } else if (token === 'text') {
      if (this.#inText) this.#piece += scanner.text();
    } else if (token === 'open') {
      if (scanner.name === 't') this.#openText(scanner);
      else if (scanner.name !== 'r') this.#phoneticDepth = scanner.depth;
    } else if (token === 'close' && scanner.name === 't') this.#closeText();
  }

  /** The text gathered since the last call. */
  take(): string {
    const text = this.#text;
    this.#text = '';
    return unescapeX(text);
  }

  #openText(scanner: XmlScanner): void {
    this.#inText = true;
    this.#piece = '';
    this.#keepsSpace = scanner.start < scanner.end && attributesOf(scanner).get('space') === 'preserve';
  }

  #closeText(): void {
    this.#inText = false;
    this.#text += this.#keepsSpace ? this.#piece : trimXmlSpace(this.#piece);
  }
}

/** The text of a lone `t`, with its spaces around or without, and its escapes undone. */
export const inlineText = (text: string, keepsSpace: boolean): string =>
  unescapeX(keepsSpace ? text : trimXmlSpace(text));

/** By hand, since a regular expression for the end would take the square of the time on a text full of spaces. */
function trimXmlSpace(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isXmlSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isXmlSpace(text.charCodeAt(end - 1))) end -= 1;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

const isXmlSpace = (code: number): boolean => code === 0x20 || code === 0x09 || code === 0x0a;

/** Excel's escapes for characters XML cannot hold: `_x000D_` is a carriage return, `_x005F_` an underscore. */
export function unescapeX(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-f]{4})_/giu, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
