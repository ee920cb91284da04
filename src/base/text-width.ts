const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const NONE = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u;

/** Columns a text takes in half-width characters: a Chinese character is 2, a combining mark or a control 0. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** The longest head of a text that fits into `width` columns, with `…` in place of what was cut. */
export function fitWidth(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let head = '';
  let used = 1;
  for (const character of text) {
    used += characterWidth(character);
    if (used > width) break;
    head += character;
  }
  return `${head}…`;
}

/** How many lines a text takes when it is wrapped at `width` columns (at least 2); its own line breaks count. */
export function wrappedLines(text: string, width: number): number {
  if (!text.includes('\n') && (text.length * 2 <= width || textWidth(text) <= width)) return 1;
  return wrapWidth(text, width).length;
}

/** The lines of a text wrapped at `width` columns (at least 2): Latin words stay whole where they fit. */
export function wrapWidth(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, Math.max(2, width)));
}

function wrapLine(line: string, width: number): readonly string[] {
  const lines: string[] = [];
  let current = '';
  let used = 0;
  const put = (piece: string, size: number): void => {
    if (used + size > width && used > 0) {
      lines.push(current.trimEnd());
      [current, used] = ['', 0];
    }
    current += piece;
    used += size;
  };
  for (const piece of line.match(/[!-~]+|./gsu) ?? []) {
    const size = textWidth(piece);
    if (size <= width) put(piece, size);
    else for (const character of piece) put(character, characterWidth(character));
  }
  return [...lines, current];
}

function characterWidth(character: string): number {
  const code = character.codePointAt(0)!;
  if (code < 0x7f) return code < 0x20 ? 0 : 1;
  if (WIDE.test(character)) return 2;
  return NONE.test(character) ? 0 : 1;
}
