import type { Vocabulary } from '../model/table.ts';
import { foldLabel } from './head.ts';

const MOST_KEPT = 20_000;
const LONGEST = 40;

/** Tells label texts from others, remembering a bounded number of answers: rows repeat their texts. */
export class KnownTexts {
  readonly #vocabulary: Vocabulary;
  readonly #answers = new Map<string, boolean>();

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  has(text: string): boolean {
    if (text.length > LONGEST) return false;
    const kept = this.#answers.get(text);
    if (kept !== undefined) return kept;
    const answer = this.#vocabulary.knows(foldLabel(text));
    if (this.#answers.size < MOST_KEPT) this.#answers.set(text, answer);
    return answer;
  }
}
