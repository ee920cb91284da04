import type { HeaderPair } from '../model/table.ts';
import type { HeadRow } from './head.ts';
import { canonicalMeasure } from './measure-list.ts';
import { isMeasure, isMoney } from './measures.ts';

/** What stands before a header. */
export interface Preamble {
  readonly titles: readonly string[];
  readonly pairs: readonly HeaderPair[];
  readonly measure?: string;
}

/** Labels of a sheet's own particulars; they need no colon where their value stands in the next cell. */
export const PAIR_LABELS =
  /^(?:填报单位|填报部门|填表单位|报送单位|报送部门|编报单位|单位名称|单位|计量单位|金额单位|部门|主管部门|责任部门|考核部门|数据来源|年度|考核年度|填报年度|月份|考核月份|期间|所属期|数据期|填[表报]日期|填报时间|报送日期|制表日期|报表编号|表号|编号|密级|联系人|联系电话)$/u;

const MEASURE_LABEL = /^(?:单位|计量单位|度量单位|金额单位|货币单位)$/u;

/** Sorts the lines before a header into titles, `label: value` pairs and the sheet's measure. */
export function readPreamble(rows: readonly HeadRow[]): Preamble {
  const titles: string[] = [];
  const pairs: HeaderPair[] = [];
  for (const row of rows) {
    for (let at = 0; at < row.cells.length; at += 1) {
      const cell = row.cells[at]!;
      const found = pairsIn(cell.text);
      const next = row.cells[at + 1];
      const open = found.at(-1)?.value === '' || (found.length === 0 && PAIR_LABELS.test(cell.label));
      if (found.length === 0 && !(open && next)) titles.push(cell.text);
      for (const { label, value } of found)
        if (value !== '') pairs.push({ label, value, row: cell.row, column: cell.column });
      if (!open || !next || pairsIn(next.text).length > 0) continue;
      const label = found.at(-1)?.label ?? cell.label;
      pairs.push({ label, value: next.text, row: next.row, column: next.column });
      at += 1;
    }
  }
  return { titles, pairs, measure: measureOfPairs(pairs) };
}

/** The `label: value` pairs in one text, several on a line too: `填报单位:市商务局  单位:万元`. */
export function pairsIn(text: string): readonly { readonly label: string; readonly value: string }[] {
  const colons = [...text.matchAll(/[:：]/gu)].flatMap(({ index }) => {
    const label = labelBefore(text.slice(0, index));
    return label ? [{ index, ...label }] : [];
  });
  return colons.map(({ index, label }, at) => {
    const end = colons[at + 1]?.start ?? text.length;
    const value = text.slice(index + 1, end).trim();
    return { label, value: value.replace(/^([^()（）]*)[)）]$/u, '$1').trim() };
  });
}

/** The measure that one line of text states: `单位:万元`; undefined where it states none. */
export function statedMeasure(text: string): string | undefined {
  return measureOfPairs(pairsIn(text));
}

/** The word before a colon; letter-spaced ones (`单 位`) are put together. */
function labelBefore(before: string): { label: string; start: number } | undefined {
  const words = [...before.matchAll(/[^\s,，;；、。()（）【】[\]]+/gu)];
  let at = words.length - 1;
  const last = words[at];
  if (!last || /^[\d.-]+$/u.test(last[0])) return undefined;
  if (last[0].length === 1)
    while (at > 0 && words[at - 1]![0].length === 1 && touches(before, words[at - 1]!, words[at]!)) at -= 1;
  const label = words
    .slice(at)
    .map(([word]) => word)
    .join('');
  return label.length > 16 ? undefined : { label, start: words[at]!.index };
}

const touches = (text: string, one: RegExpExecArray, other: RegExpExecArray): boolean =>
  text.slice(one.index + one[0].length, other.index).trim() === '';

function measureOfPairs(
  pairs: readonly { readonly label: string; readonly value: string }[],
): string | undefined {
  for (const { label, value } of pairs) {
    if (!MEASURE_LABEL.test(label.replace(/\s+/gu, ''))) continue;
    const measures = value.split(/[、,，;；]/u).map((part) => part.replace(/[()（）\s]/gu, ''));
    if (!measures.every(isMeasure)) continue;
    const money = measures.filter(isMoney);
    if (measures.length === 1) return canonicalMeasure(measures[0]!);
    if (money.length === 1) return canonicalMeasure(money[0]!);
  }
  return undefined;
}
