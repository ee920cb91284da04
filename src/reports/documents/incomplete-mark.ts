import { type Completeness, incompleteWords } from '../../results/completeness.ts';
import type { Say } from './say.ts';

/** What is put behind a title where results are not whole, in brackets; empty where they are. */
export function incompleteMark(completeness: Completeness, say: Say): string {
  const words = incompleteWords(completeness);
  return words ? say(`（${words.zh}）`, ` (${words.en})`) : '';
}
