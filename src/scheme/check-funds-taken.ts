import { nearest } from '../base/nearest.ts';
import type { Emit } from '../model/diagnostic.ts';
import { fundTakenUnknown } from '../model/faults/taken.ts';
import { type Located, under } from '../model/located.ts';
import type { Scheme } from '../model/scheme.ts';

/** The code that a fund file states, be the rest of it sound or not. */
export function fundCodeIn(root: Located): string | undefined {
  const code = under(root, 'fund');
  return code?.kind === 'scalar' ? code.source : undefined;
}

/** Refuses figures taken from funds that no file has; a fund takes nothing of a scheme, so that there is no circle. */
export function checkFundsTaken(schemes: readonly Scheme[], known: readonly string[], emit: Emit): void {
  for (const { items } of schemes)
    for (const { title, fromFund, at } of items)
      if (fromFund && !known.includes(fromFund.fund)) {
        const { fund } = fromFund;
        emit(fundTakenUnknown({ title, fund, nearest: nearest(fund, known), known }, at));
      }
}
