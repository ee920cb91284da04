/** An item as expressions ask for it: its code, and how many years before the one assessed (0 for that year itself). */
export interface ItemKey {
  readonly code: string;
  readonly back: number;
}

/** The key of an item: `item:code`, or `item-1:code` for the year before. */
export const itemKey = (code: string, back = 0): string =>
  back === 0 ? `item:${code}` : `item-${back}:${code}`;

/** What a key of an item says; undefined for keys of other things. */
export function readItemKey(key: string): ItemKey | undefined {
  const colon = key.indexOf(':');
  const kind = key.slice(0, colon);
  if (kind === 'item') return { code: key.slice(colon + 1), back: 0 };
  if (!/^item-\d+$/u.test(kind)) return undefined;
  return { code: key.slice(colon + 1), back: Number(kind.slice('item-'.length)) };
}

/** The key of the same figure a number of years earlier; what is no item has one figure for all years. */
export function yearsBefore(key: string, years: number): string {
  const item = years === 0 ? undefined : readItemKey(key);
  return item ? itemKey(item.code, item.back + years) : key;
}
