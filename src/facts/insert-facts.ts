import type { FactLog } from '../model/fact.ts';
import { TRACKS } from '../model/scheme.ts';
import type { NewFact } from './fact-columns.ts';

/** A fact to be put before the fact at an index of the log (its length for the end). */
export interface Insertion {
  readonly before: number;
  readonly fact: NewFact;
}

/** A log with further facts, and where each of them came to stand; the insertions are in rising order. */
export interface Inserted {
  readonly log: FactLog;
  readonly at: readonly number[];
}

/** Puts facts into a sorted log; several before one fact keep their order. The log that was given stays as it is. */
export function insertFacts(log: FactLog, insertions: readonly Insertion[]): Inserted {
  const at = insertions.map(({ before }, index) => before + index);
  const length = log.length + insertions.length;
  const of = (read: (fact: NewFact) => number) => insertions.map(({ fact }) => read(fact));
  const widen = <A extends Int32Array | Uint8Array | Float64Array>(
    next: A,
    column: A,
    values: readonly number[],
  ): A => {
    let from = 0;
    insertions.forEach(({ before }, index) => {
      next.set(column.subarray(from, before) as never, from + index);
      next[before + index] = values[index]!;
      from = before;
    });
    next.set(column.subarray(from, log.length) as never, from + insertions.length);
    return next;
  };
  const whole = (column: Int32Array, read: (fact: NewFact) => number): Int32Array =>
    widen(new Int32Array(length), column, of(read));
  const small = (column: Uint8Array, read: (fact: NewFact) => number): Uint8Array =>
    widen(new Uint8Array(length), column, of(read));
  const widened: FactLog = {
    ...log,
    length,
    item: whole(log.item, ({ item }) => item),
    unit: whole(log.unit, ({ unit }) => unit),
    period: whole(log.period, ({ period }) => period),
    sheet: whole(log.sheet, ({ sheet }) => sheet),
    row: whole(log.row, ({ row }) => row),
    column: whole(log.column, ({ column }) => column),
    track: small(log.track, ({ track }) => TRACKS.indexOf(track)),
    yearToDate: small(log.yearToDate, ({ yearToDate }) => Number(yearToDate)),
    state: small(log.state, ({ state }) => state),
    value: widen(
      new Float64Array(length),
      log.value,
      of(({ value }) => value),
    ),
    texts: shifted(log.texts, insertions),
    notes: shifted(log.notes, insertions),
  };
  const texts = new Map(widened.texts);
  insertions.forEach(({ fact: { text } }, index) => {
    if (text !== undefined) texts.set(at[index]!, text);
  });
  return { log: { ...widened, texts }, at };
}

/** What is known by fact, with the facts where they now stand. */
function shifted<T>(known: ReadonlyMap<number, T>, insertions: readonly Insertion[]): ReadonlyMap<number, T> {
  const moved = new Map<number, T>();
  for (const [fact, value] of known) {
    const passed = insertions.filter(({ before }) => before <= fact).length;
    moved.set(fact + passed, value);
  }
  return moved;
}
