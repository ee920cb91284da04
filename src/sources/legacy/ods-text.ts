import { attributesOf } from '../xlsx/xml-attributes.ts';
import type { XmlScanner, XmlToken } from '../xlsx/xml-scanner.ts';

/**
 * White space of the format itself, which is kept while that of the XML is folded: a space, a tab and a line break,
 * as code points that are no characters and so stand in no text.
 */
const SPACE = '\ufdd0';
const TAB = '\ufdd1';
const BREAK = '\ufdd2';
const MOST_SPACES = 32_767;
const UNSETTLED = /[ \t\r\n\ufdd0-\ufdd2]/u;

/** Elements whose text is part of the cell's. */
const INLINE: ReadonlySet<string> = new Set(['span', 'a', 'ruby', 'ruby-base', 'meta', 'h', 'p']);

/**
 * Gathers the text of a cell from its paragraphs, which become lines (OpenDocument 1.3 part 3, 6.1): comments, notes,
 * drawings and phonetic texts are left out.
 */
export class OdsText {
  readonly #lines: string[] = [];
  #line = '';
  #skipBelow = 0;

  /** Takes in the opening of a paragraph. */
  open(): void {
    this.#line = '';
  }

  /** Takes in one token from inside a paragraph. */
  see(scanner: XmlScanner, token: XmlToken): void {
    if (this.#skipBelow > 0) {
      if (token === 'close' && scanner.depth < this.#skipBelow) this.#skipBelow = 0;
    } else if (token === 'text') this.#line += scanner.text();
    else if (token === 'open' || token === 'empty') this.#seeMark(scanner, token);
  }

  /** Takes in the end of a paragraph. */
  close(): void {
    this.#lines.push(settle(this.#line));
  }

  /** The text gathered since the last call; undefined when there was no paragraph. */
  take(): string | undefined {
    const text = this.#lines.length === 0 ? undefined : this.#lines.join('\n');
    this.#lines.length = 0;
    return text;
  }

  #seeMark(scanner: XmlScanner, token: XmlToken): void {
    const { name } = scanner;
    if (name === 's') {
      const count = Number(attributesOf(scanner).get('c') ?? 1);
      this.#line += SPACE.repeat(Number.isInteger(count) && count > 0 ? Math.min(count, MOST_SPACES) : 1);
    } else if (name === 'tab') this.#line += TAB;
    else if (name === 'line-break') this.#line += BREAK;
    else if (token === 'open' && !INLINE.has(name)) this.#skipBelow = scanner.depth;
  }
}

/** Folds white space; a single one at the end stays, since LibreOffice writes it so. */
function settle(line: string): string {
  if (!UNSETTLED.test(line)) return line;
  return line
    .replace(/[ \t\r\n]+/gu, ' ')
    .replace(/^ /u, '')
    .replaceAll(SPACE, ' ')
    .replaceAll(TAB, '\t')
    .replaceAll(BREAK, '\n');
}
