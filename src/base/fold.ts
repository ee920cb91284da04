/**
 * The form under which names are compared: NFKC (full-width letters, digits and brackets become plain), white space
 * and invisible characters out, dashes made one, lower case. `马 颈 坳 镇` and `马颈坳镇`, `（）` and `()` are the same.
 */
export function foldName(name: string): string {
  if (PLAIN.test(name)) return name;
  return name
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\u2028-\u202e\u2060\ufeff]+/gu, '')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/[〔【[]/gu, '(')
    .replace(/[〕】\]]/gu, ')')
    .toLowerCase();
}

/** Han characters and lower-case ASCII that folding leaves as they are: most names, told at a glance. */
const PLAIN = /^[\u4e00-\u9fff\da-z()%/.,:;_-]*$/;
