import { foldName } from '../base/fold.ts';
import { by, compareText, inTurn } from '../base/order.ts';
import type { Rectification, RectificationItem, RectificationState } from '../model/rectification.ts';

/** What is known by a day: rows handed down by then; a row done later is not done yet. */
function asOf(row: Rectification, day: string): readonly Rectification[] {
  if (row.issued !== undefined && row.issued > day) return [];
  return row.done !== undefined && row.done > day
    ? [{ ...row, done: undefined, sentBack: false, evidence: '' }]
    : [row];
}

/** Every item with its state by the end of a day, in the order of units' codes and items; the order of rows is no matter. */
export function rectificationsBy(rows: readonly Rectification[], day: string): readonly RectificationItem[] {
  const items = new Map<string, Rectification[]>();
  for (const row of rows.flatMap((one) => asOf(one, day))) {
    const key = `${row.unit}\n${foldName(row.item)}`;
    items.set(key, [...(items.get(key) ?? []), row]);
  }
  return [...items.values()]
    .map((own): RectificationItem => {
      const sorted = own.toSorted(
        inTurn(
          by((row) => row.done ?? '9999', compareText),
          by((row) => row.due, compareText),
          by((row) => row.evidence, compareText),
        ),
      );
      const latest = sorted.at(-1)!;
      return {
        unit: latest.unit,
        item: latest.item,
        rows: sorted,
        state: stateOf(sorted, latest, day),
        latest,
      };
    })
    .toSorted(
      inTurn(
        by(({ unit }) => unit as string, compareText),
        by(({ item }) => item, compareText),
      ),
    );
}

/** Closed only by a row that is done with evidence and not sent back; overdue when its day has passed. */
function stateOf(rows: readonly Rectification[], latest: Rectification, day: string): RectificationState {
  const isDone = latest.done !== undefined && latest.evidence !== '' && !latest.sentBack;
  if (isDone) return 'closed';
  if (latest.due < day) return 'overdue';
  return rows.some(({ sentBack }) => sentBack) ? 'reopened' : 'open';
}
