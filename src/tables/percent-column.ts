import type { NumberReading } from './read-number.ts';

/** One reading of a percentage column that a finding rests on. */
export interface PercentSample {
  readonly value: number;
  readonly row: number;
}

/** `mixed`: bare fractions stand beside percentages; `fractions`: every bare value lies within −1…1. */
export type PercentFinding =
  | { readonly kind: 'mixed'; readonly fraction: PercentSample; readonly percentage: PercentSample }
  | { readonly kind: 'fractions'; readonly fraction: PercentSample; readonly count: number };

/**
 * Watches the readings of one % column: 0.98 and 98.6 in one column cannot both be per cent. Keeps two samples and
 * two counts, however long the column.
 */
export class PercentColumn {
  #fraction: PercentSample | undefined;
  #percentage: PercentSample | undefined;
  #fractions = 0;
  #between = 0;

  /** Takes a reading of `readNumber` with `%` wanted; `row` is its 1-based sheet row. */
  add(reading: NumberReading, row: number): void {
    if (reading.state !== 'value' || reading.percent === 'none' || reading.value === 0) return;
    const size = Math.abs(reading.value);
    if (size > 1.5) {
      this.#percentage ??= { value: reading.value, row };
    } else if (reading.percent === 'bare' && size <= 1) {
      this.#fraction ??= { value: reading.value, row };
      this.#fractions += 1;
    } else if (reading.percent === 'bare') {
      this.#between += 1;
    }
  }

  /** What is odd about the readings so far; undefined where nothing is. */
  get finding(): PercentFinding | undefined {
    const fraction = this.#fraction;
    if (!fraction) return undefined;
    if (this.#percentage) return { kind: 'mixed', fraction, percentage: this.#percentage };
    return this.#between > 0 ? undefined : { kind: 'fractions', fraction, count: this.#fractions };
  }
}
