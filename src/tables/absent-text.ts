import { plainText } from './plain-text.ts';

/** What a text says when it is no value. */
export type Absent = 'not-applicable' | 'not-reported';

const NOT_APPLICABLE: ReadonlySet<string> = new Set([
  '无',
  '不适用',
  '不涉及',
  '无此项',
  '无该项',
  '无此项任务',
  '无该项任务',
  '无此项工作',
  'n/a',
]);

const NOT_REPORTED: ReadonlySet<string> = new Set(['未报', '未报送', '未上报', '未填报', '缺报', '待报']);

/** The first characters that such a text can have: looked at before any pattern is. */
const FIRST: ReadonlySet<number> = new Set(
  [...NOT_APPLICABLE, ...NOT_REPORTED, ...'N/／\\-－‐‑‒–—―─━﹣−(（'].map((text) => text.charCodeAt(0)),
);

const STROKES = /^(?:[/／\\]+|[-－‐‑‒–—―─━﹣−]+)$/u;

/** Whether a text means not applicable (`/`, `—`, 无 …) or not reported (blank, 未报); undefined for anything else. */
export function absence(text: string): Absent | undefined {
  if (text.length > 16) return text.trim() === '' ? 'not-reported' : undefined;
  const start = text.charCodeAt(0);
  const ordinary = (start > 32 && start < 0xa0) || (start > 0x3000 && start < 0xfe00);
  if (ordinary && !FIRST.has(start)) return undefined;
  const folded = text.replace(/[\s\u200b-\u200f\u2060\ufeff]+/gu, '');
  if (folded === '') return 'not-reported';
  if (STROKES.test(folded)) return 'not-applicable';
  const plain = plainText(folded)
    .replace(/^\(|\)$|[。.]$/gu, '')
    .toLowerCase();
  if (NOT_APPLICABLE.has(plain)) return 'not-applicable';
  return NOT_REPORTED.has(plain) ? 'not-reported' : undefined;
}
