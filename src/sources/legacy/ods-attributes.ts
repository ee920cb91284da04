import { eachAttribute, type TagBytes } from '../xlsx/xml-attributes.ts';
import { decodeXmlText } from '../xlsx/xml-text.ts';

const NONE: ReadonlyMap<string, string> = new Map();
const EXTENSION = /(?:calcext|loext):$/u;
const SLOTS = 1024;
/** Names and short values that were seen: those of a cell are in almost every cell. */
const seen: (string | undefined)[] = new Array<undefined>(SLOTS).fill(undefined);
const LONGEST_SEEN = 32;

/**
 * The attributes of an OpenDocument tag by their names without prefixes; those of LibreOffice's extensions, which
 * repeat names of the standard, under `calcext:` before the name.
 */
export function odsAttributes(tag: TagBytes): ReadonlyMap<string, string> {
  if (tag.start >= tag.end) return NONE;
  const { bytes } = tag;
  const found = new Map<string, string>();
  eachAttribute(tag, (nameStart, nameEnd, valueStart, valueEnd, prefixed) => {
    const name = wordAt(bytes, nameStart, nameEnd);
    const isExtension =
      prefixed &&
      bytes[nameStart - 2] === LETTER_T &&
      EXTENSION.test(bytes.toString('latin1', nameStart - 8, nameStart));
    const value = plainAt(bytes, valueStart, valueEnd) ?? decodeXmlText(tag, valueStart, valueEnd);
    found.set(isExtension ? `calcext:${name}` : name, value);
  });
  return found;
}

const LETTER_T = 0x74;

const AMPERSAND = 0x26;
const LONGEST_PLAIN = 12;

/** A short value of ASCII that stands for itself; undefined where it is none. */
function plainAt(bytes: Buffer, start: number, end: number): string | undefined {
  if (end - start > LONGEST_PLAIN) return undefined;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at]!;
    if (byte < 0x20 || byte >= 0x80 || byte === AMPERSAND) return undefined;
  }
  return wordAt(bytes, start, end);
}

/** The bytes as characters, made once as long as no others take their place. */
function wordAt(bytes: Buffer, start: number, end: number): string {
  if (end - start > LONGEST_SEEN) return bytes.toString('latin1', start, end);
  let hash = end - start;
  for (let at = start; at < end; at += 1) hash = (hash * 31 + bytes[at]!) | 0;
  const slot = hash & (SLOTS - 1);
  const known = seen[slot];
  if (known !== undefined && known.length === end - start && isSame(known, bytes, start)) return known;
  const word = bytes.toString('latin1', start, end);
  seen[slot] = word;
  return word;
}

function isSame(word: string, bytes: Buffer, start: number): boolean {
  for (let at = 0; at < word.length; at += 1) if (word.charCodeAt(at) !== bytes[start + at]) return false;
  return true;
}

/** How often a row, column or cell stands there; throws for what is no count. */
export function repeatOf(attributes: ReadonlyMap<string, string>, name: string): number {
  const text = attributes.get(name);
  if (text === undefined) return 1;
  return /^[1-9]\d{0,9}$/u.test(text) ? Number(text) : Number.NaN;
}
