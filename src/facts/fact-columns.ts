import { compareNumber } from '../base/order.ts';
import { type FactLog, STATE, type State } from '../model/fact.ts';
import type { Said } from '../model/said.ts';
import { TRACKS, type Track } from '../model/scheme.ts';

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

const NUMBERS = ['item', 'unit', 'period', 'sheet', 'row', 'column'] as const;

/** Growing columns of facts: a few dozen bytes a fact, no object kept. */
export class FactColumns {
  readonly #sheets: { file: string; sheet: string }[] = [];
  #capacity = 1024;
  #length = 0;
  #numbers = new Map(NUMBERS.map((name) => [name, new Int32Array(1024)]));
  #values = new Float64Array(1024);
  /** state + 4 × track + 16 × yearToDate */
  #flags = new Uint8Array(1024);
  readonly #texts = new Map<number, string>();
  readonly #notes = new Map<number, Said>();

  /** Gives the index of a sheet, registering it on first sight. */
  addSheet(file: string, sheet: string): number {
    const known = this.#sheets.findIndex((one) => one.file === file && one.sheet === sheet);
    return known >= 0 ? known : this.#sheets.push({ file, sheet }) - 1;
  }

  get length(): number {
    return this.#length;
  }

  push(fact: NewFact): void {
    if (this.#length === this.#capacity) this.#grow();
    const at = this.#length;
    for (const name of NUMBERS) this.#numbers.get(name)![at] = fact[name];
    this.#values[at] = fact.value;
    this.#flags[at] = fact.state + 4 * TRACKS.indexOf(fact.track) + (fact.yearToDate ? 16 : 0);
    if (fact.text !== undefined) this.#texts.set(at, fact.text);
    if (fact.note !== undefined) this.#notes.set(at, fact.note);
    this.#length += 1;
  }

  /** The facts sorted by item, unit, period, period before year-to-date, track, then place. */
  finish(): FactLog {
    const order = this.#sorted();
    const pick = (column: Int32Array): Int32Array => Int32Array.from(order, (at) => column[at]!);
    const numbers = Object.fromEntries(
      NUMBERS.map((name) => [name, pick(this.#numbers.get(name)!)]),
    ) as Record<(typeof NUMBERS)[number], Int32Array>;
    const moved = <T>(from: ReadonlyMap<number, T>): ReadonlyMap<number, T> => {
      const to = new Map<number, T>();
      if (from.size === 0) return to;
      order.forEach((at, now) => {
        const value = from.get(at);
        if (value !== undefined) to.set(now, value);
      });
      return to;
    };
    return {
      ...numbers,
      length: this.#length,
      value: Float64Array.from(order, (at) => this.#values[at]!),
      state: Uint8Array.from(order, (at) => this.#flags[at]! & 3),
      yearToDate: Uint8Array.from(order, (at) => this.#flags[at]! >> 4),
      track: Uint8Array.from(order, (at) => (this.#flags[at]! >> 2) & 3),
      texts: moved(this.#texts),
      notes: moved(this.#notes),
      sheets: this.#sheets,
    };
  }

  #sorted(): Uint32Array {
    const column = (name: (typeof NUMBERS)[number]): Int32Array => this.#numbers.get(name)!;
    const [item, unit, period, sheet, row, at] = NUMBERS.map(column) as [
      Int32Array,
      Int32Array,
      Int32Array,
      Int32Array,
      Int32Array,
      Int32Array,
    ];
    const flags = this.#flags;
    const order = Uint32Array.from({ length: this.#length }, (_, index) => index);
    return order.sort(
      (a, b) =>
        item[a]! - item[b]! ||
        unit[a]! - unit[b]! ||
        period[a]! - period[b]! ||
        compareNumber(flags[a]! & ~3, flags[b]! & ~3) ||
        sheet[a]! - sheet[b]! ||
        row[a]! - row[b]! ||
        at[a]! - at[b]!,
    );
  }

  #grow(): void {
    this.#capacity *= 2;
    const wider = <A extends Int32Array | Float64Array | Uint8Array>(next: A, column: A): A => {
      next.set(column);
      return next;
    };
    this.#numbers = new Map(
      [...this.#numbers].map(([name, column]) => [name, wider(new Int32Array(this.#capacity), column)]),
    );
    this.#values = wider(new Float64Array(this.#capacity), this.#values);
    this.#flags = wider(new Uint8Array(this.#capacity), this.#flags);
  }
}

/** The state of a reading as the columns keep it. */
export const STATE_OF = {
  value: STATE.value,
  'not-applicable': STATE.notApplicable,
  'not-reported': STATE.notReported,
  unusable: STATE.unusable,
} as const;
