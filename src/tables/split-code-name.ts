/** A unit's or item's code (kept as text) and its name. */
export interface CodeAndName {
  readonly code?: string;
  readonly name: string;
}

const HYPHEN = /^\s*([0-9A-Z]{2,})\s*[-－‐–—_:：]\s*(\D.*)$/isu;
const SPACE = /^\s*(\d{3,})\s+(\D.*)$/su;
const BRACKETS = /^\s*[[(（【〔［]([0-9A-Z]*\d[0-9A-Z]*)[\])）】〕］]\s*(\D.*)$/isu;

/**
 * Takes apart `219001-某某镇人民政府`, `219001 某某镇` and `[219001]某某镇` at the first hyphen, space or bracket;
 * the code must hold a digit and the name begin with something else. Other texts are names, trimmed.
 */
export function splitCodeName(text: string): CodeAndName {
  const match = HYPHEN.exec(text) ?? SPACE.exec(text) ?? BRACKETS.exec(text);
  const [, code = '', name = ''] = match ?? [];
  return /\d/u.test(code) ? { code, name: name.trim() } : { name: text.trim() };
}
