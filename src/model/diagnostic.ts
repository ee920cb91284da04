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

/** Collects diagnostics in the order they are emitted. */
export interface Collector {
  readonly emit: Emit;
  readonly diagnostics: readonly Diagnostic[];
  hasErrors(): boolean;
}

/** A fresh collector; identical diagnostics (code, place, text) are kept once. */
export function collect(): Collector {
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<string>();
  const emit: Emit = (diagnostic) => {
    const key = JSON.stringify([diagnostic.code, diagnostic.at, diagnostic.message.zh]);
    if (seen.has(key)) return;
    seen.add(key);
    diagnostics.push(diagnostic);
  };
  return { emit, diagnostics, hasErrors: () => diagnostics.some(({ severity }) => severity === 'error') };
}
