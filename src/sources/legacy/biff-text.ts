import { codePageUnknown } from '../../model/faults/sources.ts';
import { Refused } from '../refused.ts';
import { MOST_CELLS } from './book-budget.ts';
import { damaged } from './damaged.ts';

/** Windows code pages by the names that decoders know them under. */
const LABELS: ReadonlyMap<number, string> = new Map([
  [367, 'windows-1252'],
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gb18030'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [10_000, 'macintosh'],
  [32_768, 'macintosh'],
  [32_769, 'windows-1252'],
  [54_936, 'gb18030'],
  [65_001, 'utf-8'],
  ...Array.from({ length: 9 }, (_, index) => [1250 + index, `windows-${1250 + index}`] as const),
]);

/** Decodes the texts of Excel 5.0/95, which are bytes of the workbook's code page. Throws Refused. */
export function decodeBytes(bytes: Buffer, codePage: number | undefined): string {
  if (bytes.every((byte) => byte < 0x80)) return bytes.toString('latin1');
  const label = codePage === undefined ? undefined : LABELS.get(codePage);
  if (label === undefined) throw new Refused(codePageUnknown({ codePage }));
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw damaged(`有文字不合代码页 ${codePage}`, `a text does not fit its code page, ${codePage}`);
  }
}

const WIDE = 1;
const PHONETIC = 4;
const RICH = 8;

/**
 * Reads the Unicode strings of Excel 97–2003 from a record and its continuations: in each continuation the characters
 * of a string that goes on start with a flag of their own. Throws Refused when the bytes end too soon.
 */
export class BiffText {
  readonly #pieces: readonly Buffer[];
  #piece = 0;
  #at = 0;

  constructor(body: Buffer, more: readonly Buffer[], offset: number) {
    this.#pieces = [body, ...more];
    this.#at = offset;
  }

  uint16(): number {
    this.#next();
    const piece = this.#pieces[this.#piece]!;
    if (this.#at + 2 > piece.length) throw ended();
    this.#at += 2;
    return piece.readUInt16LE(this.#at - 2);
  }

  uint8(): number {
    this.#next();
    this.#at += 1;
    return this.#pieces[this.#piece]![this.#at - 1]!;
  }

  /** A string whose length in characters is known; its runs and phonetic part are passed over. */
  string(length: number): string {
    const flags = this.uint8();
    const runs = flags & RICH ? this.uint16() * 4 : 0;
    const phonetic = flags & PHONETIC ? this.uint16() + this.uint16() * 0x10000 : 0;
    const text = this.#characters(length, (flags & WIDE) !== 0);
    this.#skip(runs + phonetic);
    return text;
  }

  #characters(length: number, startsWide: boolean): string {
    let text = '';
    let isWide = startsWide;
    while (text.length < length) {
      if (this.#at >= this.#pieces[this.#piece]!.length) {
        this.#next();
        isWide = (this.uint8() & WIDE) !== 0;
      }
      const piece = this.#pieces[this.#piece]!;
      const width = isWide ? 2 : 1;
      const fit = Math.min(length - text.length, Math.floor((piece.length - this.#at) / width));
      if (fit === 0) throw ended();
      text += piece.toString(isWide ? 'utf16le' : 'latin1', this.#at, this.#at + fit * width);
      this.#at += fit * width;
    }
    return text;
  }

  #skip(length: number): void {
    for (let left = length; left > 0; ) {
      this.#next();
      const step = Math.min(left, this.#pieces[this.#piece]!.length - this.#at);
      this.#at += step;
      left -= step;
    }
  }

  /** Goes to the next piece that has bytes, when this one is used up. */
  #next(): void {
    while (this.#at >= this.#pieces[this.#piece]!.length) {
      this.#piece += 1;
      this.#at = 0;
      if (this.#piece >= this.#pieces.length) throw ended();
    }
  }
}

const ended = () => damaged('有文字没有写完', 'a text breaks off');

/** The strings of an SST record; throws Refused when there are fewer than it states. */
export function readSharedTexts(body: Buffer, more: readonly Buffer[]): readonly string[] {
  if (body.length < 8) throw ended();
  const count = body.readUInt32LE(4);
  if (count > MOST_CELLS) throw damaged('共享字符串过多', 'it has too many shared strings');
  const reader = new BiffText(body, more, 8);
  const texts: string[] = [];
  while (texts.length < count) texts.push(reader.string(reader.uint16()));
  return texts;
}
