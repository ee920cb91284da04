import { xmlDoctype, xmlMalformed } from '../../model/faults/sources.ts';
import { Refused } from '../refused.ts';
import { findEndTag, LONGEST_END_TAG } from './find-end-tag.ts';
import { decodeXmlText } from './xml-text.ts';

/** What the scanner found last; `pending` asks for more bytes. An `empty` tag has no closing one. */
export type XmlToken = 'pending' | 'open' | 'close' | 'empty' | 'text';

const LONGEST_TOKEN = 1 << 20;
const DEEPEST = 64;
const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const COLON = 0x3a;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;

const ONE_LETTER = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));

/**
 * A pull scanner over the bytes of one XML part, fed in pieces of any size: a token is handed out only when all its
 * bytes are there, so that no piece's edge can fall into a character or a tag. Names come without their prefix.
 * Throws Refused for XML that is not well formed, DOCTYPEs, other encodings than UTF-8 and tokens over 1 MB.
 */
export class XmlScanner {
  readonly part: string;
  /** The bytes at hand; offsets below point into them and hold until the next `push`. */
  bytes: Buffer = Buffer.alloc(0);
  /** The last tag's name without its prefix. */
  name = '';
  /** The last text's bytes, or the last tag's attributes. */
  start = 0;
  end = 0;
  /** Whether the last text was a CDATA section, whose bytes stand for themselves. */
  literal = false;
  #at = 0;
  /** Where in the part the bytes at hand begin. */
  #base = 0;
  #begun = false;
  #closedRoot = false;
  readonly #stack: string[] = [];
  #passing: Buffer | undefined;

  constructor(part: string) {
    this.part = part;
  }

  /** How many elements are open. */
  get depth(): number {
    return this.#stack.length;
  }

  /** The offset of the first byte that no token has taken yet. */
  get offset(): number {
    return this.#at;
  }

  /** The same, counted from the beginning of the part. */
  get position(): number {
    return this.#base + this.#at;
  }

  /** Goes on at an offset further along, where tokens begin again at the same depth: what lies before was read otherwise. */
  jump(offset: number): void {
    this.#at = offset;
  }

  /** Passes over what is inside the element just opened, unread, up to its end tag: the first of its name. */
  passOver(): void {
    this.#passing = Buffer.from(this.name, 'latin1');
  }

  /** Adds the next bytes of the part. */
  push(piece: Buffer): void {
    const rest = this.bytes.length - this.#at;
    this.#base += this.#at;
    if (rest > LONGEST_TOKEN) throw this.malformed('有一处内容过长', 'a token is too long');
    this.bytes = rest === 0 ? piece : Buffer.concat([this.bytes.subarray(this.#at), piece]);
    this.#at = 0;
    if (!this.#begun && this.bytes.length >= 4) this.#begin();
  }

  /** Checks that the part ended with its root's end tag and nothing after it. */
  finish(): void {
    const rest = this.bytes.toString('latin1', this.#at).trim();
    if (!this.#closedRoot || rest !== '')
      throw this.malformed('没有写完（缺结束标签）', 'its end tag is missing');
  }

  /** The Refused for a fault of this part. */
  malformed(zh: string, en: string): Refused {
    return new Refused(xmlMalformed({ part: this.part, what: { zh, en } }));
  }

  /** The last text, decoded. */
  text(): string {
    return decodeXmlText(this, this.start, this.end, this.literal);
  }

  /** The next token. */
  next(): XmlToken {
    for (;;) {
      if (this.#passing && !this.#pass(this.#passing)) return 'pending';
      const { bytes } = this;
      const at = this.#at;
      if (at >= bytes.length || !this.#begun) return 'pending';
      if (bytes[at] !== LT) return this.#takeText(at);
      if (at + 1 >= bytes.length) return 'pending';
      const second = bytes[at + 1]!;
      if (second !== 0x21 && second !== 0x3f) return this.#takeTag(at, second === SLASH);
      const taken = second === 0x3f ? this.#skipUntil(at + 2, '?>') : this.#takeMark(at);
      if (taken !== 'skipped') return taken;
    }
  }

  /** Looks for the end tag of a name; until it is found all but what may be its beginning is let go. */
  #pass(name: Buffer): boolean {
    const found = findEndTag(this.bytes, this.#at, name);
    if (found < 0) this.#at = Math.max(this.#at, this.bytes.length - LONGEST_END_TAG);
    else {
      this.#at = found;
      this.#passing = undefined;
    }
    return found >= 0;
  }

  #begin(): void {
    this.#begun = true;
    const { bytes } = this;
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) this.#at = 3;
    const head = bytes.toString('latin1', this.#at, this.#at + 200);
    const stated = /^<\?xml[^>]*encoding\s*=\s*["']([^"']*)["']/u.exec(head)?.[1] ?? 'utf-8';
    const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    if (isUtf16 || bytes[0] === 0 || bytes[1] === 0 || !/^(utf-?8|us-ascii|ascii)$/iu.test(stated))
      throw this.malformed('不是 UTF-8 编码', 'it is not UTF-8');
  }

  #takeText(at: number): XmlToken {
    const end = this.bytes.indexOf(LT, at);
    if (end < 0) return 'pending';
    this.start = at;
    this.end = end;
    this.literal = false;
    this.#at = end;
    return 'text';
  }

  /** A comment, a CDATA section, or (refused) a declaration. */
  #takeMark(at: number): XmlToken | 'skipped' {
    const { bytes } = this;
    if (bytes.length - at < 9) {
      const head = bytes.toString('latin1', at);
      return '<!--'.startsWith(head) || head.startsWith('<!--') || '<![CDATA['.startsWith(head)
        ? this.#skipComment(at, head)
        : this.#refuseMark();
    }
    const head = bytes.toString('latin1', at, at + 9);
    if (head.startsWith('<!--')) return this.#skipUntil(at + 4, '-->');
    if (head !== '<![CDATA[') return this.#refuseMark();
    const end = bytes.indexOf(']]>', at + 9, 'latin1');
    if (end < 0) return 'pending';
    this.start = at + 9;
    this.end = end;
    this.literal = true;
    this.#at = end + 3;
    return 'text';
  }

  #skipComment(at: number, head: string): XmlToken | 'skipped' {
    return head.startsWith('<!--') ? this.#skipUntil(at + 4, '-->') : 'pending';
  }

  #refuseMark(): never {
    throw new Refused(xmlDoctype({ part: this.part }));
  }

  #skipUntil(from: number, mark: string): XmlToken | 'skipped' {
    const end = this.bytes.indexOf(mark, from, 'latin1');
    if (end < 0) return 'pending';
    this.#at = end + mark.length;
    return 'skipped';
  }

  #takeTag(at: number, closing: boolean): XmlToken {
    const { bytes } = this;
    const { length } = bytes;
    let nameAt = at + (closing ? 2 : 1);
    let to = nameAt;
    for (; to < length; to += 1) {
      const byte = bytes[to]!;
      if (byte <= 0x20 || byte === GT || byte === SLASH) break;
      if (byte === COLON) nameAt = to + 1;
    }
    const nameEnd = to;
    to = tagEnd(bytes, to);
    if (to < 0) return 'pending';
    const isEmpty = !closing && bytes[to - 1] === SLASH;
    this.#at = to + 1;
    this.name =
      nameEnd - nameAt === 1
        ? (ONE_LETTER[bytes[nameAt]! & 127] as string)
        : bytes.toString('latin1', nameAt, nameEnd);
    this.start = nameEnd;
    this.end = isEmpty ? to - 1 : to;
    if (nameEnd === nameAt) throw this.malformed('标签没有名称', 'a tag has no name');
    if (closing) return this.#close();
    return this.#open(isEmpty);
  }

  #open(isEmpty: boolean): XmlToken {
    if (this.#closedRoot) throw this.malformed('根元素之后还有内容', 'there is content after its root');
    if (this.#stack.length >= DEEPEST) throw this.malformed('嵌套过深', 'it is nested too deep');
    if (!isEmpty) this.#stack.push(this.name);
    else if (this.#stack.length === 0) this.#closedRoot = true;
    return isEmpty ? 'empty' : 'open';
  }

  #close(): XmlToken {
    if (this.#stack.pop() !== this.name) throw this.malformed('标签不配对', 'its tags do not match');
    if (this.#stack.length === 0) this.#closedRoot = true;
    return 'close';
  }
}

/** The offset of the `>` that ends a tag, past quoted values; −1 when it is not there yet. */
function tagEnd(bytes: Buffer, from: number): number {
  let quote = 0;
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at]!;
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === GT) return at;
    else if (byte === QUOTE || byte === APOSTROPHE) quote = byte;
  }
  return -1;
}
