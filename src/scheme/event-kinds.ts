import type { SchemeDraft } from './shape-scheme.ts';

/** An event kind and the other names by which expressions may call it. */
export interface EventKind {
  readonly kind: string;
  readonly titles: readonly string[];
}

/** Every event kind that the scheme's rules may count: declared, or used by adjustments and lists; in the order of the file, once. */
export function eventKindsOf({ events, adjustments, lists }: SchemeDraft): readonly EventKind[] {
  const titles = new Map<string, string[]>();
  const add = (kind: string | undefined, title?: string): void => {
    if (kind === undefined) return;
    const known = titles.get(kind) ?? [];
    titles.set(kind, title === undefined ? known : [...known, title]);
  };
  for (const event of events) {
    if (typeof event === 'string') add(event);
    else add(event.kind, event.title);
  }
  for (const adjustment of adjustments) add(adjustment.events);
  for (const list of lists) add(list.events);
  return [...titles].map(([kind, others]) => ({ kind, titles: others }));
}

/** The event kinds that are outcomes of the use of results, in the order of the file, once. */
export const outcomeKindsOf = ({ uses }: SchemeDraft): readonly string[] => [
  ...new Set(uses.flatMap(({ outcomes }) => outcomes)),
];
