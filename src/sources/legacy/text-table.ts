import type { BookBudget } from './book-budget.ts';

const MOST_REMEMBERED = 65_536;

/** The texts of a workbook's cells: those that repeat are kept once, as far as they are remembered. */
export class TextTable {
  readonly texts: string[] = [];
  readonly #budget: BookBudget;
  readonly #remembered = new Map<string, number>();

  constructor(budget: BookBudget) {
    this.#budget = budget;
  }

  /** The index of a text in `texts`; throws Refused beyond the budget. */
  add(text: string): number {
    const known = this.#remembered.get(text);
    if (known !== undefined) return known;
    this.#budget.chargeText(text);
    const index = this.texts.push(text) - 1;
    if (this.#remembered.size >= MOST_REMEMBERED) this.#remembered.clear();
    this.#remembered.set(text, index);
    return index;
  }
}
