import { foldName } from '../base/fold.ts';
import { nearest } from '../base/nearest.ts';
import { barredIndicator } from '../model/faults/scheme-checks.ts';
import { unknownCode } from '../model/faults/scheme-rules.ts';
import { barredWordIn } from './barred-words.ts';
import type { Tree } from './collect-tree.ts';
import { type Compiling, placeOf } from './compiling.ts';

/** Refuses indicators, inputs and adjustments whose title or alias holds a barred word, unless allowed by code. */
export function checkBarred(compiling: Compiling, tree: Tree): void {
  const { draft, emit } = compiling;
  const barred = draft.barred ?? { words: [], allow: [], replace: false };
  const rule = { words: barred.words.map(foldName), replace: barred.replace };
  const assessed = [...draft.inputs, ...tree.indicators.map((entry) => entry.draft), ...draft.adjustments];
  const codes = assessed.map(({ code }) => code);
  for (const allowed of barred.allow) {
    if (codes.includes(allowed)) continue;
    const particulars = { key: 'allow', name: allowed, nearest: nearest(allowed, codes), known: codes };
    emit(unknownCode(particulars, placeOf(compiling, barred, 'allow')));
  }
  for (const part of assessed) {
    if (barred.allow.includes(part.code)) continue;
    const titles = [part.title, ...('aliases' in part ? part.aliases : [])];
    for (const title of titles) {
      const word = barredWordIn(foldName(title), rule);
      if (word === undefined) continue;
      emit(barredIndicator({ title, word, code: part.code }, placeOf(compiling, part, 'title')));
      break;
    }
  }
}
