const ODD = /[^\x20-\x7e\u4e00-\u9fff]/u;
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/gu;
const SPACES = /[^\S\r\n]/gu;

/**
 * The text with full-width ASCII made plain, every kind of space a blank (line breaks stay) and invisible characters out, trimmed.
 * Superscripts and circled digits stay what they are: NFKC would read 10² as 102.
 */
export function plainText(text: string): string {
  if (!ODD.test(text)) return text.trim();
  return text
    .replace(INVISIBLE, '')
    .replace(SPACES, ' ')
    .replace(/[\uff01-\uff5e]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u2212\ufe63]/gu, '-')
    .replace(/\uffe5/gu, '¥')
    .trim();
}
