import { plainText } from './cell-text.ts';

/** What no tab of Excel may be called by; an apostrophe only at the ends, but formulas are simpler without any. */
const FORBIDDEN = /[[\]:*?/\\]/gu;
/** Most UTF-16 units of a tab's name. */
const MOST = 31;
/** The name that Excel keeps for its list of changes. */
const RESERVED = /^history$/iu;

/**
 * A name for a tab made from a title by Excel's rules: at most 31 UTF-16 units, none of `[ ] : * ? / \`, no
 * apostrophe, not blank, not `History`, and unlike every name in `taken` (upper and lower case are the same). The name
 * is added to `taken`. `part` numbers the further sheets of one table: `得分明细 (2)`.
 */
export function safeSheetName(title: string, taken: Set<string>, part = 1): string {
  const stem = stemOf(title);
  for (let copy = part; ; copy += 1) {
    const tail = copy === 1 ? '' : ` (${copy})`;
    const name = `${cut(stem, MOST - tail.length)}${tail}`;
    const key = name.normalize('NFKC').toLowerCase();
    if (taken.has(key)) continue;
    taken.add(key);
    return name;
  }
}

function stemOf(title: string): string {
  const stem = plainText(title).replace(/\s+/gu, ' ').replaceAll("'", '’').replace(FORBIDDEN, '_').trim();
  return stem === '' || RESERVED.test(stem) ? `_${stem}` : stem;
}

/** The head of a text, without half a character at its end. */
function cut(text: string, most: number): string {
  const head = text.slice(0, most);
  return (/[\ud800-\udbff]$/.test(head) ? head.slice(0, -1) : head).trimEnd();
}
