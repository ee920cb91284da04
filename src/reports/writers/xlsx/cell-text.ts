/** Most UTF-16 units a cell of Excel holds. */
export const MOST_TEXT = 32_767;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const UNWRITABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/gu;
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const ESCAPE = /_(?=x[0-9a-fA-F]{4}_)/gu;
/** Finds every text that the rules below may change, and few others. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const SUSPECT = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]/;
const FORMULA = /^[\s\u200b\ufeff]*[=+\-@＝＋－＠]/u;

/** A text as files can hold it: line breaks as LF, no control characters or halves of characters. */
export function plainText(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text.replace(/\r\n?/gu, '\n').replace(UNWRITABLE, '').replace(LONE, '\ufffd');
}

/** A plain text as a cell of a workbook holds it, where `_x0041_` would be read as `A`. */
export function cleanText(text: string): string {
  const plain = plainText(text);
  return plain.includes('_x') ? plain.replace(ESCAPE, '_x005F_') : plain;
}

/** The head of a text that fits into a cell, never ending in half a character. */
export function cutText(text: string): string {
  if (text.length <= MOST_TEXT) return text;
  const head = text.slice(0, MOST_TEXT - 1);
  return `${/[\ud800-\udbff]$/.test(head) ? head.slice(0, -1) : head}…`;
}

/** Whether a text would be read as a formula when it is typed in or opened from a CSV: `=1+1`, `-1`, `＝A1`. */
export const looksLikeFormula = (text: string): boolean => FORMULA.test(text) || /^[\t\r]/u.test(text);
