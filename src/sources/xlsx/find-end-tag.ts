import { GT, LT, SLASH, SPACE } from './ascii.ts';

/** Most bytes of an end tag that is looked for, prefix and all. */
export const LONGEST_END_TAG = 200;

const LONGEST_PREFIX = 100;
const COLON = 0x3a;

/**
 * The offset of the first end tag of a name from `from` on, under any prefix (`</sheetData>`, `</x:sheetData >`), or
 * −1. It takes no notice of CDATA sections and comments, in which one may hide.
 */
export function findEndTag(bytes: Buffer, from: number, name: Buffer): number {
  // without its first letter, which is the rarer to begin with: the `s` of sheetData is in every cell
  const rest = name.subarray(1);
  for (let at = bytes.indexOf(rest, from); at >= 0; at = bytes.indexOf(rest, at + 1)) {
    const found = at - 1;
    const before = bytes[found - 1];
    if (bytes[found] !== name[0] || (before !== SLASH && before !== COLON)) continue;
    const first = Math.max(from, found - LONGEST_PREFIX);
    let tagAt = found - 1;
    while (tagAt > first && bytes[tagAt] !== LT) tagAt -= 1;
    if (bytes[tagAt] !== LT || bytes[tagAt + 1] !== SLASH) continue;
    const after = bytes[found + name.length];
    if (after === GT || (after !== undefined && after <= SPACE)) return tagAt;
  }
  return -1;
}
