import { decodeXmlText } from './xml-text.ts';

/** A tag's bytes: `start` and `end` bound its attributes. */
export interface TagBytes {
  readonly part: string;
  readonly bytes: Buffer;
  readonly start: number;
  readonly end: number;
}

const EQUALS = 0x3d;
const COLON = 0x3a;

/** Told of one attribute: the spans of its name (after any prefix) and value, and whether it has a prefix. */
export type VisitAttribute = (
  nameStart: number,
  nameEnd: number,
  valueStart: number,
  valueEnd: number,
  prefixed: boolean,
) => void;

/** Calls `visit` for each attribute of a tag, in order; the spans are offsets into its bytes. */
export function eachAttribute(tag: TagBytes, visit: VisitAttribute): void {
  const { bytes, end } = tag;
  let at = tag.start;
  while (at < end) {
    while (at < end && bytes[at]! <= 0x20) at += 1;
    const from = at;
    let nameStart = at;
    while (at < end && bytes[at] !== EQUALS && bytes[at]! > 0x20) {
      if (bytes[at] === COLON) nameStart = at + 1;
      at += 1;
    }
    const nameEnd = at;
    while (at < end && (bytes[at] === EQUALS || bytes[at]! <= 0x20)) at += 1;
    const quote = bytes[at]!;
    if (at >= end || (quote !== 0x22 && quote !== 0x27)) return;
    const valueStart = at + 1;
    at = valueStart;
    while (at < end && bytes[at] !== quote) at += 1;
    visit(nameStart, nameEnd, valueStart, at, nameStart !== from);
    at += 1;
  }
}

/** All attributes of the tag by their names without prefixes; one without prefix goes before one with. */
export function attributesOf(tag: TagBytes): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  eachAttribute(tag, (nameStart, nameEnd, valueStart, valueEnd, prefixed) => {
    const name = tag.bytes.toString('latin1', nameStart, nameEnd);
    if (!prefixed || !found.has(name)) found.set(name, decodeXmlText(tag, valueStart, valueEnd));
  });
  return found;
}

/** Whether an XML boolean says yes. */
export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';
