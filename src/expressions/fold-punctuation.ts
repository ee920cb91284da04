/** What the scan of an expression's characters found. */
export interface Folded {
  /** The text with full-width signs outside strings and names made plain, character for character. */
  readonly text: string;
  /** The deepest nesting of brackets. */
  readonly depth: number;
}

const SIGNS = new Map([
  ['　', ' '],
  ['\u00a0', ' '],
  ['、', ','],
  ['×', '*'],
  ['÷', '/'],
  ['−', '-'],
  ['–', '-'],
  ['—', '-'],
  ['“', '"'],
  ['”', '"'],
  ['‘', "'"],
  ['’', "'"],
]);

/** A quotation that opened with the first character ends at any of the second. */
const CLOSERS = new Map([
  ['"', '"'],
  ["'", "'"],
  ['`', '`'],
  ['“', '”“"＂'],
  ['”', '”“"＂'],
  ['＂', '”“"＂'],
  ['‘', "’‘'＇"],
  ['’', "’‘'＇"],
  ['＇', "’‘'＇"],
  ['｀', '`｀'],
]);

/** Folds full-width punctuation, digits and letters outside strings and backticks, so that columns stay true. */
export function foldPunctuation(text: string): Folded {
  let folded = '';
  let closers = '';
  let open = 0;
  let depth = 0;
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i]!;
    if (closers !== '') {
      folded += closers.includes(character) ? plain(character) : character;
      if (character === '\\' && i + 1 < text.length) folded += text[++i];
      else if (closers.includes(character)) closers = '';
      continue;
    }
    const sign = plain(character);
    folded += sign;
    closers = CLOSERS.get(character) ?? '';
    if ('([{'.includes(sign)) depth = Math.max(depth, ++open);
    else if (')]}'.includes(sign)) open -= 1;
  }
  return { text: folded, depth };
}

function plain(character: string): string {
  const code = character.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e
    ? String.fromCharCode(code - 0xfee0)
    : (SIGNS.get(character) ?? character);
}
