import type { Said } from '../model/said.ts';
import { absence } from './absent-text.ts';
import { canonicalMeasure } from './measure-list.ts';
import { isMeasure } from './measures.ts';
import { parseNumberText } from './number-text.ts';
import { plainText } from './plain-text.ts';
import { WHY } from './why-unusable.ts';

/** How a value must compare with its target. */
export type TargetOperator = '>=' | '<=' | '>' | '<' | '=';

/** A target as written: `≥50个` asks for at least 50 个; the measure is empty where none is written. */
export interface WrittenTarget {
  readonly operator: TargetOperator;
  readonly value: number;
  readonly measure: string;
}

const BEFORE: readonly (readonly [words: RegExp, operator: TargetOperator])[] = [
  [/^(?:[≥≧⩾]|>=|=>|不低于|不少于|不小于|大于等于|大于或等于|至少|达到|达)/u, '>='],
  [/^(?:[≤≦⩽]|<=|=<|不高于|不超过|不多于|不大于|小于等于|小于或等于|至多|控制在(?=.*(?:以内|以下)$))/u, '<='],
  [/^(?:>|大于|高于|多于|超过)/u, '>'],
  [/^(?:<|小于|低于|少于)/u, '<'],
  [/^(?:==?|等于)/u, '='],
];

/** `50以上` includes 50, as laws count. */
const BEHIND: readonly (readonly [words: RegExp, operator: TargetOperator])[] = [
  [/\(?(?:及以上|以上)\)?$/u, '>='],
  [/\(?(?:及以下|以下|以内|之内)\)?$/u, '<='],
];

/**
 * Takes the comparison off a target's text: `≥50个` → >= and `50个`; without one the operator is =. Undefined where
 * the text holds two comparisons that differ.
 */
export function splitOperator(text: string): { operator: TargetOperator; amount: string } | undefined {
  const plain = plainText(text);
  const before = BEFORE.find(([words]) => words.test(plain));
  const rest = before ? plain.replace(before[0], '').trim() : plain;
  const behind = BEHIND.find(([words]) => words.test(rest));
  const amount = behind ? rest.replace(behind[0], '').trim() : rest;
  if (before && behind && before[1] !== behind[1]) return undefined;
  return { operator: before?.[1] ?? behind?.[1] ?? '=', amount };
}

/**
 * Reads a target cell's text: `≥50个`, `≤90万元`, `不低于95%`, `95%以上`, `=100%`, `50` (operator =). The measure is
 * canonical and known, or the answer is why the text cannot be used.
 */
export function parseTarget(text: string): WrittenTarget | { readonly why: Said } {
  const shown = text.trim();
  const split = splitOperator(text);
  if (!split || absence(text)) return { why: WHY.text(shown) };
  const number = parseNumberText(split.amount);
  if ('why' in number) return { why: split.operator === '=' ? number.why : WHY.text(shown) };
  if (number.currency) return { why: WHY.currency(shown) };
  if (number.measure !== '' && !isMeasure(number.measure)) return { why: WHY.measure(shown) };
  return { operator: split.operator, value: number.value, measure: canonicalMeasure(number.measure) };
}
