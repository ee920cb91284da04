import type { Diagnostic, Emit, Severity } from '../model/diagnostic.ts';

/** How many diagnostics of a code there were beyond those that were kept. */
export interface MoreOfAKind {
  readonly code: string;
  readonly severity: Severity;
  readonly count: number;
}

/** A collector that keeps the first of each kind and counts the others. */
export interface FewCollector {
  readonly emit: Emit;
  readonly diagnostics: readonly Diagnostic[];
  more(): readonly MoreOfAKind[];
}

/**
 * Collects diagnostics in bounded memory: the first `most` of each code, identical ones once, and the number of the
 * others. Codes in `whole` are kept however many there are.
 */
export function collectFew(most: number, whole: ReadonlySet<string>): FewCollector {
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<string>();
  const kept = new Map<string, number>();
  const more = new Map<string, MoreOfAKind>();
  const emit: Emit = (diagnostic) => {
    const { code, severity } = diagnostic;
    const before = kept.get(code) ?? 0;
    if (before >= most && !whole.has(code)) {
      more.set(code, { code, severity, count: (more.get(code)?.count ?? 0) + 1 });
      return;
    }
    const key = JSON.stringify([code, diagnostic.at, diagnostic.message.zh]);
    if (seen.has(key)) return;
    seen.add(key);
    kept.set(code, before + 1);
    diagnostics.push(diagnostic);
  };
  return { emit, diagnostics, more: () => [...more.values()] };
}
