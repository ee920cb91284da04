import { compareText } from '../base/order.ts';
import { type Correction, type Figure, sameFigure } from '../model/correction.ts';

/** The corrections of one fact in the order in which each starts where the one before it ended. */
export interface Chain {
  readonly links: readonly Correction[];
  /** Those that start nowhere, or where another does; and what the fact says at the end of the chain. */
  readonly loose: readonly Correction[];
  readonly end: Figure;
}

/**
 * Follows the corrections of one fact from what it says, whatever order they stand in. Where several start at one
 * figure the earliest dated goes first; if two are of one day, neither can be told to be the first.
 */
export function chainCorrections(start: Figure, corrections: readonly Correction[]): Chain {
  const links: Correction[] = [];
  let rest = corrections;
  let end = start;
  for (;;) {
    const next = firstOf(rest.filter(({ before }) => sameFigure(before, end)));
    if (!next) return { links, loose: rest, end };
    links.push(next);
    rest = rest.filter((one) => one !== next);
    end = next.after;
  }
}

/** The only correction, or the one of the earliest day; undefined where that is not one. */
function firstOf(candidates: readonly Correction[]): Correction | undefined {
  if (candidates.length <= 1) return candidates[0];
  const [first, second] = candidates.toSorted((a, b) => compareText(a.day, b.day));
  return first!.day !== '' && first!.day !== second!.day ? first : undefined;
}
