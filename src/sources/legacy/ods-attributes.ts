import { eachAttribute, type TagBytes } from '../xlsx/xml-attributes.ts';
import { decodeXmlText } from '../xlsx/xml-text.ts';

const EXTENSION = /(?:calcext|loext):$/u;
const NONE: ReadonlyMap<string, string> = new Map();
const SLOTS = 1024;
/** Names and short values that were seen: those of a cell are in almost every cell. */
const seen: string[] = new Array<string>(SLOTS).fill('');
const LONGEST_SEEN = 32;
const LETTER_T = 0x74;

/**
 * The attributes of an OpenDocument tag by their names without prefixes; those of LibreOffice's extensions, which
 * repeat names of the standard, under `calcext:` before the name.
 */
export function odsAttributes(tag: TagBytes): ReadonlyMap<string, string> {
  if (tag.start >= tag.end) return NONE;
  const { bytes } = tag;
  const found = new Map<string, string>();
  eachAttribute(tag, (nameStart, nameEnd, valueStart, valueEnd, prefixed) => {
    const name = wordAt(bytes, nameStart, nameEnd) ?? bytes.toString('latin1', nameStart, nameEnd);
    const isExtension =
      prefixed &&
      bytes[nameStart - 2] === LETTER_T &&
      EXTENSION.test(bytes.toString('latin1', nameStart - 8, nameStart));
    const value = wordAt(bytes, valueStart, valueEnd) ?? decodeXmlText(tag, valueStart, valueEnd);
    found.set(isExtension ? `calcext:${name}` : name, value);
  });
  return found;
}

const AMPERSAND = 0x26;

/** A short word of ASCII that stands for itself, made once as long as no other takes its place; undefined for others. */
function wordAt(bytes: Buffer, start: number, end: number): string | undefined {
  const length = end - start;
  if (length > LONGEST_SEEN) return undefined;
  let hash = length;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at]!;
    if (byte < 0x20 || byte >= 0x80 || byte === AMPERSAND) return undefined;
    hash = (Math.imul(hash, 31) + byte) | 0;
  }
  const slot = (hash ^ (hash >>> 10)) & (SLOTS - 1);
  const known = seen[slot]!;
  if (known.length === length && isSame(known, bytes, start)) return known;
  return keep(slot, bytes.toString('latin1', start, end));
}

function keep(slot: number, word: string): string {
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
