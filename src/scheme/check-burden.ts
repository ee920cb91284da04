import { tooManyIndicators, tooManyVetoes } from '../model/faults/scheme-checks.ts';
import type { Tree } from './collect-tree.ts';
import { type Compiling, placeOf } from './compiling.ts';
import type { Weights } from './settle-weights.ts';

const MOST_VETOES = 3;
const MOST_INDICATORS = 60;

/** Points out schemes that ask for more than those assessed and those reporting can bear. */
export function checkBurden(compiling: Compiling, tree: Tree, weights: Weights): void {
  const { draft, emit } = compiling;
  const vetoes = draft.vetoes.length;
  if (vetoes > MOST_VETOES)
    emit(tooManyVetoes({ count: vetoes, most: MOST_VETOES }, placeOf(compiling, draft, 'vetoes')));
  // what is computed from figures that others ask for, and weighs nothing, asks nothing more of anybody
  const indicators = tree.indicators.filter(
    ({ draft: { value } }, at) => value === undefined || weights.indicators[at]?.value !== 0,
  ).length;
  if (indicators > MOST_INDICATORS)
    emit(tooManyIndicators({ count: indicators, most: MOST_INDICATORS }, placeOf(compiling, draft, 'title')));
}
