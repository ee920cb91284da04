const FORBIDDEN = /[\p{Cc}\\/:*?"<>|]/gu;
const INVISIBLE = /[\p{Cf}\p{Co}\p{Cn}]/gu;
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\..*)?$/iu;
/** Bytes of UTF-8 that are safe on every file system, extension included; 255 is the limit of most. */
const MOST_BYTES = 200;

/**
 * A file name made from a title: no path characters, no names that Windows reserves, no leading dots or `~$`, no
 * trailing dots or spaces, at most 200 bytes, and unlike every name in `taken` (upper and lower case are the same).
 * The name is added to `taken`.
 */
export function safeFileName(title: string, extension: string, taken: Set<string>): string {
  const stem = stemOf(title);
  for (let copy = 1; ; copy += 1) {
    const tail = `${copy === 1 ? '' : ` (${copy})`}${extension}`;
    const name = `${cutToBytes(stem, MOST_BYTES - utf8Length(tail))}${tail}`;
    const key = name.normalize('NFC').toLowerCase();
    if (taken.has(key)) continue;
    taken.add(key);
    return name;
  }
}

function stemOf(title: string): string {
  const stem = title
    .normalize('NFC')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
    .replace(/\s+/gu, ' ')
    .replace(FORBIDDEN, '_')
    .replace(INVISIBLE, '')
    .replace(/^[\s.~$]+/u, '')
    .replace(/[\s.]+$/u, '');
  if (stem === '') return '_';
  return RESERVED.test(stem) ? `_${stem}` : stem;
}

function cutToBytes(text: string, most: number): string {
  let kept = '';
  let used = 0;
  for (const character of text) {
    used += utf8Length(character);
    if (used > most) return kept.replace(/[\s.]+$/u, '');
    kept += character;
  }
  return kept;
}

const utf8Length = (text: string): number => new TextEncoder().encode(text).length;
