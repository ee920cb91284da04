import { snap } from '../base/decimal.ts';
import type { Said } from '../model/said.ts';
import { plainText } from './plain-text.ts';
import { WHY } from './why-unusable.ts';

/** A number as people write it: what it counts is the text behind it (folded; empty for none). */
export interface WrittenNumber {
  readonly value: number;
  readonly measure: string;
  /** Written with ¥ and no measure. */
  readonly currency: boolean;
}

const SIMPLE = /^[+-]?\d{1,15}(?:\.\d+)?$/u;
const WRITTEN =
  /^'?([+-]?) ?(¥?) ?(\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+|(?=\.\d))(?: ?\. ?(\d*))?(?:[eE]([+-]?\d{1,3}))? *(.*)$/su;

/** Reads `９８．６％`, `1,234.5`, `90 万元`, `1.2E+3`; or says why the text is no number. */
export function parseNumberText(text: string): WrittenNumber | { readonly why: Said } {
  if (SIMPLE.test(text)) return { value: snap(Number(text)), measure: '', currency: false };
  const plain = plainText(text);
  const percentage = plain.startsWith('百分之');
  const match = WRITTEN.exec(percentage ? plain.slice(3) : plain);
  if (!match || digitsOf(match) === '') return { why: whyNoNumber(plain) };
  const [, sign, currency, whole = '', fraction = '', exponent = '0', rest = ''] = match;
  const measure = percentage && rest === '' ? '%' : unbracketed(rest);
  if (percentage && rest !== '') return { why: WHY.text(plain) };
  const why = whyOdd(plain, whole, measure);
  if (why) return { why };
  const value = snap(Number(`${sign}${whole.replace(/[, ]/gu, '') || '0'}.${fraction || '0'}e${exponent}`));
  if (!Number.isFinite(value)) return { why: WHY.text(plain) };
  return { value, measure, currency: currency !== '' && measure === '' };
}

const digitsOf = (match: RegExpExecArray): string => `${match[3] ?? ''}${match[4] ?? ''}`;

/** `90(万元)` and `90 万元` mean the same. */
function unbracketed(rest: string): string {
  const inside = /^\((.*)\)$/su.exec(rest);
  return (inside?.[1] ?? rest).replace(/ +/gu, '');
}

/** What is wrong with a text that begins like a number. */
function whyOdd(plain: string, whole: string, rest: string): Said | undefined {
  if (/^0[, ]/u.test(whole)) return WHY.grouping(plain);
  if (/^\s*[,、'’;]?\d/u.test(rest)) return isTwo(plain) ? WHY.twoNumbers(plain) : WHY.grouping(plain);
  if (whole.replace(/[, ]/gu, '').replace(/^0+/u, '').length > 15) return WHY.tooLong(plain);
  if (rest === '') return undefined;
  if (/^[。·・∙]\d/u.test(rest)) return WHY.point(plain);
  if (/^[/⁄]\d/u.test(rest)) return WHY.fraction(plain);
  if (/^\D{0,4}(?:[-~～–—―]|至|到)+[+-]?\d/u.test(rest)) return WHY.range(plain);
  if (/(?:以上|以下|以内)\)?$/u.test(rest)) return WHY.operator(plain);
  if (/^[余多来]|[余多]$|左右|上下|^\+$|^[?？]$/u.test(rest)) return WHY.approximate(plain);
  return undefined;
}

/** Whether a text is two numbers rather than one badly grouped: `47.5 48.5`, `47、48`; not `1234 567`. */
function isTwo(plain: string): boolean {
  const [, one = '', between = '', other = ''] = TWO.exec(plain) ?? [];
  if (other === '') return false;
  if (between.trim() === ',') return one.includes('.');
  return one.includes('.') || !/^\d{3}(?:\.|$)/u.test(other);
}

const TWO = /^[+-]?(\d+(?:\.\d+)?)(\s+|\s*[,、;]\s*)(\d+(?:\.\d+)?)$/u;

/** Why a text that does not begin like a number is none. */
function whyNoNumber(plain: string): Said {
  if (/^#+$/u.test(plain)) return WHY.hashes(plain);
  if (/^#[A-Z]/u.test(plain)) return WHY.error(plain);
  if (/^(?:[≥≤≧≦<>=≠]|不[低少高多大小]于|不超过|至少|至多|达到)/u.test(plain)) return WHY.operator(plain);
  if (/^(?:大?约|大概|近|将近|接近|超过?|逾|不足|不到|多于|[~～≈])\s*\d/u.test(plain))
    return WHY.approximate(plain);
  if (/^\(\s*[¥+-]?\s*[\d.,]+.*\)$/u.test(plain)) return WHY.parentheses(plain);
  return WHY.text(plain);
}
