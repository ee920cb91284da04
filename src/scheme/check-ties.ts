import { nearest } from '../base/nearest.ts';
import { unknownCode } from '../model/faults/scheme-rules.ts';
import type { Tree } from './collect-tree.ts';
import type { Compiling } from './compiling.ts';

/** Ties are broken by indicators of the scheme. */
export function checkTies({ draft, emit, reader }: Compiling, tree: Tree): void {
  const { ties } = draft;
  if (typeof ties === 'string') return;
  const codes = tree.indicators.map((entry) => entry.draft.code);
  for (const name of ties['break-by'])
    if (!codes.includes(name))
      emit(
        unknownCode(
          { key: 'break-by', name, nearest: nearest(name, codes), known: codes },
          reader.at(ties, 'break-by'),
        ),
      );
}
