import { terminalText } from '../../../base/terminal-text.ts';
import { fitWidth, textWidth, wrapWidth } from '../../../base/text-width.ts';
import type { Lang } from '../../../model/said.ts';
import { type Say, speaker } from '../../documents/say.ts';
import type { Ink, TerminalOptions } from '../terminal.ts';

/** How an inspection is written: language, width of the lines, colours. */
export type PageOptions = Pick<TerminalOptions, 'lang' | 'width' | 'paint'>;

const LABEL: Readonly<Record<Lang, number>> = { zh: 10, en: 12 };
const LONGEST_QUOTE = 60;

/** Lines of text that are wrapped to a width, with labels to their left. Nothing from data steers the terminal. */
export class Page {
  readonly say: Say;
  readonly #options: PageOptions;
  readonly #lines: string[] = [];

  constructor(options: PageOptions) {
    this.#options = options;
    this.say = speaker(options.lang);
  }

  /** A line of its own, cut to the width. */
  heading(ink: Ink, text: string): void {
    if (this.#lines.length > 0) this.#lines.push('');
    this.#lines.push(this.#options.paint(ink, fitWidth(plain(text), this.#options.width)));
  }

  /** A text with a label to its left; further lines stand under its first. */
  entry(label: string, text: string): void {
    const size = LABEL[this.#options.lang];
    const paint = (head: string): string => this.#options.paint('muted', head);
    this.#put(`  ${pad(plain(label), size)}`, plain(text), paint);
  }

  /** A line below the entries: `head` stands to its left, further lines under its first. */
  item(indent: number, head: string, text: string, ink?: Ink): void {
    const lead = ' '.repeat(indent) + plain(head);
    this.#put(lead, plain(text), undefined, ink);
  }

  #put(lead: string, text: string, paintLead = (head: string) => head, ink?: Ink): void {
    const { width, paint } = this.#options;
    const size = textWidth(lead);
    const lines = wrapWidth(text, Math.max(20, width - size));
    lines.forEach((line, at) => {
      const text = at === 0 ? line : line.trimStart();
      const shown = ink ? paint(ink, text) : text;
      this.#lines.push(`${at === 0 ? paintLead(lead) : ' '.repeat(size)}${shown}`.trimEnd());
    });
  }

  /** A text from data: cut to `width` columns, in one line. */
  quote(text: string, width = LONGEST_QUOTE): string {
    return fitWidth(plain(text), width);
  }

  /** Pads a text to a width. */
  pad(text: string, width: number): string {
    return pad(plain(text), width);
  }

  get width(): number {
    return this.#options.width;
  }

  get text(): string {
    return this.#lines.map((line) => `${line}\n`).join('');
  }
}

/** One line, and nothing in it that steers the terminal. */
const plain = (text: string): string => terminalText(text).replace(/\n/gu, ' ');

const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - textWidth(text)));
