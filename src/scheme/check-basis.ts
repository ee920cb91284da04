import { basisMissing, sampleScheme } from '../model/faults/scheme-checks.ts';
import { type Compiling, placeOf } from './compiling.ts';

/** A scheme and its vetoes should say what they rest on; a sample says that it is one. */
export function checkBasis(compiling: Compiling): void {
  const { draft, emit } = compiling;
  if (!draft.basis) emit(basisMissing({ title: draft.title }, placeOf(compiling, draft)));
  else if (draft.basis.status === 'sample')
    emit(
      sampleScheme(
        { title: draft.title, document: draft.basis.document },
        placeOf(compiling, draft.basis, 'status'),
      ),
    );
  for (const veto of draft.vetoes)
    if (veto.basis === undefined) emit(basisMissing({ title: veto.title }, placeOf(compiling, veto)));
}
