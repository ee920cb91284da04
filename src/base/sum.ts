/** A running sum with Neumaier's compensation: 1e16 + 1 − 1e16 is 1. */
export class Sum {
  #total = 0;
  #lost = 0;

  add(value: number): this {
    const next = this.#total + value;
    this.#lost +=
      Math.abs(this.#total) >= Math.abs(value) ? this.#total - next + value : value - next + this.#total;
    this.#total = next;
    return this;
  }

  get value(): number {
    return this.#total + this.#lost;
  }
}

/** The compensated sum of the values; 0 for none. */
export function sum(values: Iterable<number>): number {
  const total = new Sum();
  for (const value of values) total.add(value);
  return total.value;
}
