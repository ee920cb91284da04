import { type FactLog, STATE, type State } from '../model/fact.ts';
import type { Said } from '../model/said.ts';
import { TRACKS, type Track } from '../model/scheme.ts';
import { sortedOrder } from './sorted-order.ts';

/** One fact on its way into the columns. */
export interface NewFact {
  readonly item: number;
  readonly unit: number;
  /** A `periodKey`. */
  readonly period: number;
  readonly track: Track;
  readonly yearToDate: boolean;
  readonly state: State;
  readonly value: number;
  readonly text?: string;
  readonly note?: Said;
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

type Numbers = Int32Array | Float64Array | Uint8Array;

/** Growing columns of facts: 33 bytes a fact, no object kept. */
export class FactColumns {
  readonly #sheets: { file: string; sheet: string }[] = [];
  #capacity = 1024;
  #length = 0;
  #item = new Int32Array(1024);
  #unit = new Int32Array(1024);
  #period = new Int32Array(1024);
  #sheet = new Int32Array(1024);
  #row = new Int32Array(1024);
  #column = new Int32Array(1024);
  #value = new Float64Array(1024);
  /** state + 4 × track + 16 × yearToDate */
  #flags = new Uint8Array(1024);
  #texts = new Map<number, string>();
  #notes = new Map<number, Said>();
  #finished: FactLog | undefined;

  /** Gives the index of a sheet, registering it on first sight. */
  addSheet(file: string, sheet: string): number {
    const known = this.#sheets.findIndex((one) => one.file === file && one.sheet === sheet);
    return known >= 0 ? known : this.#sheets.push({ file, sheet }) - 1;
  }

  get length(): number {
    return this.#length;
  }

  push(fact: NewFact): void {
    this.#finished = undefined;
    if (this.#length === this.#capacity) this.#grow();
    const at = this.#length;
    this.#item[at] = fact.item;
    this.#unit[at] = fact.unit;
    this.#period[at] = fact.period;
    this.#sheet[at] = fact.sheet;
    this.#row[at] = fact.row;
    this.#column[at] = fact.column;
    this.#value[at] = fact.value;
    this.#flags[at] = fact.state + 4 * TRACKS.indexOf(fact.track) + (fact.yearToDate ? 16 : 0);
    if (fact.text !== undefined) this.#texts.set(at, fact.text);
    if (fact.note !== undefined) this.#notes.set(at, fact.note);
    this.#length += 1;
  }

  /** The facts sorted by item, unit, period, period before year-to-date, track, then place. */
  finish(): FactLog {
    this.#finished ??= this.#sorted();
    return this.#finished;
  }

  #sorted(): FactLog {
    const length = this.#length;
    const kinds = this.#flags.slice(0, length).map((flags) => flags >> 2);
    const order = sortedOrder(length, [
      this.#item,
      this.#unit,
      this.#period,
      kinds,
      this.#sheet,
      this.#row,
      this.#column,
    ]);
    this.#capacity = length; // each column in turn, lest all be held twice
    this.#item = inOrder(this.#item, order);
    this.#unit = inOrder(this.#unit, order);
    this.#period = inOrder(this.#period, order);
    this.#sheet = inOrder(this.#sheet, order);
    this.#row = inOrder(this.#row, order);
    this.#column = inOrder(this.#column, order);
    this.#value = inOrder(this.#value, order);
    this.#flags = inOrder(this.#flags, order);
    this.#texts = moved(this.#texts, order);
    this.#notes = moved(this.#notes, order);
    return {
      length,
      item: this.#item,
      unit: this.#unit,
      period: this.#period,
      sheet: this.#sheet,
      row: this.#row,
      column: this.#column,
      value: this.#value,
      state: this.#flags.map((flags) => flags & 3),
      yearToDate: this.#flags.map((flags) => flags >> 4),
      track: this.#flags.map((flags) => (flags >> 2) & 3),
      texts: this.#texts,
      notes: this.#notes,
      sheets: this.#sheets,
    };
  }

  #grow(): void {
    this.#capacity = Math.max(1024, Math.ceil(this.#capacity * 1.5));
    const wider = <A extends Numbers>(column: A): A => {
      const next = new (column.constructor as new (size: number) => A)(this.#capacity);
      next.set(column as never);
      return next;
    };
    this.#item = wider(this.#item);
    this.#unit = wider(this.#unit);
    this.#period = wider(this.#period);
    this.#sheet = wider(this.#sheet);
    this.#row = wider(this.#row);
    this.#column = wider(this.#column);
    this.#value = wider(this.#value);
    this.#flags = wider(this.#flags);
  }
}

function inOrder<A extends Numbers>(column: A, order: Uint32Array): A {
  const next = new (column.constructor as new (size: number) => A)(order.length);
  for (let at = 0; at < order.length; at += 1) next[at] = column[order[at]!]!;
  return next;
}

function moved<T>(from: ReadonlyMap<number, T>, order: Uint32Array): Map<number, T> {
  const to = new Map<number, T>();
  for (let now = 0; from.size > 0 && now < order.length; now += 1) {
    const value = from.get(order[now]!);
    if (value !== undefined) to.set(now, value);
  }
  return to;
}

/** The state of a reading as the columns keep it. */
export const STATE_OF = {
  value: STATE.value,
  'not-applicable': STATE.notApplicable,
  'not-reported': STATE.notReported,
  unusable: STATE.unusable,
} as const;
