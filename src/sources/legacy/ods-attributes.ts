import { eachAttribute, type TagBytes } from '../xlsx/xml-attributes.ts';
import { decodeXmlText } from '../xlsx/xml-text.ts';

const EXTENSION = /(?:calcext|loext):$/u;

/**
 * The attributes of an OpenDocument tag by their names without prefixes; those of LibreOffice's extensions, which
 * repeat names of the standard, under `calcext:` before the name.
 */
export function odsAttributes(tag: TagBytes): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  eachAttribute(tag, (nameStart, nameEnd, valueStart, valueEnd, prefixed) => {
    const name = tag.bytes.toString('latin1', nameStart, nameEnd);
    const before = prefixed ? tag.bytes.toString('latin1', nameStart - 8, nameStart) : '';
    found.set(EXTENSION.test(before) ? `calcext:${name}` : name, decodeXmlText(tag, valueStart, valueEnd));
  });
  return found;
}

/** How often a row, column or cell stands there; throws for what is no count. */
export function repeatOf(attributes: ReadonlyMap<string, string>, name: string): number {
  const text = attributes.get(name);
  if (text === undefined) return 1;
  return /^[1-9]\d{0,9}$/u.test(text) ? Number(text) : Number.NaN;
}
