import { foldName } from '../base/fold.ts';
import { type ItemDirectory, TARGETS } from './item-directory.ts';
import { splitQualifier } from './labels.ts';

/**
 * Whether a label by itself names an item, or an indicator with targets by unit, of any of the schemes: what binding it
 * in each would tell, asked of all at once, since it is asked of every text that might be a header.
 */
export function labelKnower(directories: readonly ItemDirectory[]): (label: string) => boolean {
  const items = new Set(directories.flatMap(({ writings }) => writings.items));
  const targets = new Set(directories.flatMap(({ writings }) => writings.targets));
  return (label) => {
    const folded = foldName(label);
    if (items.has(folded) || targets.has(folded)) return true;
    const { title, qualifier } = splitQualifier(label);
    if (qualifier === undefined) return false;
    const plain = foldName(title);
    return items.has(plain) || (targets.has(plain) && TARGETS.includes(qualifier));
  };
}
