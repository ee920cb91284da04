import type { Place } from './place.ts';
import type { Said } from './said.ts';

/** An error refuses the input; a warning is shown (and refuses under `--strict`); a note is only told. */
export type Severity = 'error' | 'warning' | 'note';

/** One fault or remark about an input: what, where, and what to do. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  /** Whether the fault lies in a scheme or project file (exit 2) or in the sheets (exit 1). */
  readonly about: 'input' | 'configuration';
  readonly at?: Place;
  readonly message: Said;
  readonly hint: Said;
}

/** Takes a diagnostic; the caller goes on, so that one run shows all faults. */
export type Emit = (diagnostic: Diagnostic) => void;

/** What a kind of fault is: its code, how grave it is, and what it says for given particulars. */
export interface FaultSpec<P> {
  /** kebab-case, stable: scripts and documents refer to it. */
  readonly code: string;
  readonly severity: Severity;
  readonly about: 'input' | 'configuration';
  /** One sentence for `docs/diagnostics.md`: when this is said. */
  readonly when: Said;
  readonly message: (particulars: P) => Said;
  readonly hint: (particulars: P) => Said;
}

/** A kind of fault; called with its particulars and place it gives the diagnostic. */
export interface FaultKind<P = never> extends FaultSpec<P> {
  (particulars: P, at?: Place): Diagnostic;
}

/** Makes a kind of fault callable. Call it only in `model/faults/`, so that the catalogue is complete. */
export function defineFault<P = void>(spec: FaultSpec<P>): FaultKind<P> {
  const make = (particulars: P, at?: Place): Diagnostic => ({
    code: spec.code,
    severity: spec.severity,
    about: spec.about,
    at,
    message: spec.message(particulars),
    hint: spec.hint(particulars),
  });
  return Object.assign(make, spec);
}

/** How many diagnostics of a code there were beyond those that were kept. */
export interface MoreOfAKind {
  readonly code: string;
  readonly severity: Severity;
  readonly count: number;
}

/** Collects diagnostics in the order they are emitted. */
export interface Collector {
  readonly emit: Emit;
  readonly diagnostics: readonly Diagnostic[];
  hasErrors(): boolean;
  more(): readonly MoreOfAKind[];
}

/** More of one kind help nobody: a column of a million rows has gone wrong. */
const MOST_OF_A_KIND = 50_000;

/**
 * A fresh collector in bounded memory: identical diagnostics (code, place, text) are kept once, of each code the first
 * `most`, and the others are counted. Codes in `whole` are kept however many there are.
 */
export function collect(most = MOST_OF_A_KIND, whole: ReadonlySet<string> = new Set()): Collector {
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
  return {
    emit,
    diagnostics,
    hasErrors: () => diagnostics.some(({ severity }) => severity === 'error'),
    more: () => [...more.values()],
  };
}
