import { foldName } from '../base/fold.ts';
import { wordsAlike } from '../model/faults/surveys.ts';
import { type Compiling, placeOf } from './compiling.ts';
import type { CollectedDraft } from './shape-indicator.ts';

/** Refuses words of a scale, options and strata that a cell could not tell apart. */
export function checkWords(compiling: Compiling, { title, scale, survey }: CollectedDraft): void {
  const check = (key: string, words: object | undefined): void => {
    if (words) checkKeys(compiling, title, key, words);
  };
  check('scale', scale);
  if (!survey) return;
  check('options', survey.options);
  check('strata', survey.strata?.weights);
  const options = new Map(Object.keys(survey.options).map((word) => [foldName(word), word]));
  for (const second of survey.invalid) {
    const first = options.get(foldName(second));
    if (first !== undefined)
      compiling.emit(
        wordsAlike({ title, key: 'options/invalid', first, second }, placeOf(compiling, survey, 'invalid')),
      );
  }
}

function checkKeys(compiling: Compiling, title: string, key: string, words: object): void {
  const seen = new Map<string, string>();
  for (const second of Object.keys(words)) {
    const first = seen.get(foldName(second));
    if (first === undefined) seen.set(foldName(second), second);
    else compiling.emit(wordsAlike({ title, key, first, second }, placeOf(compiling, words, second)));
  }
}
