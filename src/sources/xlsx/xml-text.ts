import { isUtf8 } from 'node:buffer';
import { xmlDoctype, xmlMalformed } from '../../model/faults/sources.ts';
import { Refused } from '../refused.ts';

const AMPERSAND = 0x26;
const RETURN = 0x0d;

const NAMED: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Decodes a span of UTF-8 with its entities and line ends, as XML asks; throws Refused for what is neither. */
export function decodeXmlText(
  from: { readonly part: string; readonly bytes: Buffer },
  start: number,
  end: number,
  literal = false,
): string {
  const { bytes } = from;
  let hasEntity = false;
  let hasReturn = false;
  let isAscii = true;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at]!;
    if (byte >= 0x80) isAscii = false;
    else if (byte === AMPERSAND) hasEntity = !literal;
    else if (byte === RETURN) hasReturn = true;
  }
  let text = bytes.toString(isAscii ? 'latin1' : 'utf8', start, end);
  if (!isAscii && text.includes('\ufffd') && !isUtf8(bytes.subarray(start, end)))
    throw new Refused(
      xmlMalformed({ part: from.part, what: { zh: '不是 UTF-8 编码', en: 'it is not UTF-8' } }),
    );
  if (hasReturn) text = text.replace(/\r\n?/gu, '\n');
  return hasEntity ? decodeEntities(text, from.part) : text;
}

function decodeEntities(text: string, part: string): string {
  return text.replace(/&([^;&]{0,12};)?/gu, (_, ended: string | undefined) => {
    const character = ended && readEntity(ended.slice(0, -1));
    if (character === undefined) throw new Refused(xmlDoctype({ part }));
    return character;
  });
}

function readEntity(name: string): string | undefined {
  const digits = /^#(?:x([0-9a-f]{1,6})|([0-9]{1,7}))$/iu.exec(name);
  if (!digits) return NAMED.get(name);
  const code = digits[1] ? Number.parseInt(digits[1], 16) : Number(digits[2]);
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    ? String.fromCodePoint(code)
    : undefined;
}
