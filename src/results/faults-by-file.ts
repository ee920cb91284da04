import { compareNatural } from '../base/compare-natural.ts';
import { by, compareNumber, inTurn } from '../base/order.ts';
import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import type { Place } from '../model/place.ts';

/** How many diagnostics there are of each severity. */
export type Counts = Readonly<Record<Severity, number>>;

/** The faults of one file from its top to its end; `file` is undefined for those without a place. */
export interface FileFaults {
  readonly file: string | undefined;
  readonly counts: Counts;
  readonly faults: readonly Diagnostic[];
}

/** One kind of fault: how often it is there, and in how many files. */
export interface KindCount {
  readonly code: string;
  readonly severity: Severity;
  readonly count: number;
  readonly files: number;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** Counts diagnostics by severity. */
export function countFaults(diagnostics: readonly Diagnostic[]): Counts {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity } of diagnostics) counts[severity] += 1;
  return counts;
}

/**
 * Diagnostics by file, files as people count (2月 before 10月), those without a file first; within a file what is said
 * of the whole file, then of each sheet in the order the sheets were met, by row and column.
 */
export function faultsByFile(diagnostics: readonly Diagnostic[]): readonly FileFaults[] {
  const files = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const file = diagnostic.at?.file ?? '';
    const known = files.get(file);
    if (known) known.push(diagnostic);
    else files.set(file, [diagnostic]);
  }
  return [...files]
    .sort(([a], [b]) => compareNatural(a, b))
    .map(([file, faults]) => ({
      file: file === '' ? undefined : file,
      counts: countFaults(faults),
      faults: fromTheTop(faults),
    }));
}

/** Kinds of fault, errors first, the most frequent first. */
export function faultsByKind(diagnostics: readonly Diagnostic[]): readonly KindCount[] {
  const kinds = new Map<string, { severity: Severity; count: number; files: Set<string> }>();
  for (const { code, severity, at } of diagnostics) {
    const kind = kinds.get(code) ?? { severity, count: 0, files: new Set() };
    kind.count += 1;
    if (at) kind.files.add(at.file);
    kinds.set(code, kind);
  }
  return [...kinds]
    .map(([code, { severity, count, files }]) => ({ code, severity, count, files: files.size }))
    .sort(
      inTurn(
        by(({ severity }) => SEVERITIES.indexOf(severity), compareNumber),
        by(({ count }) => -count, compareNumber),
        by(({ code }) => code, compareNatural),
      ),
    );
}

function fromTheTop(faults: readonly Diagnostic[]): readonly Diagnostic[] {
  const sheets = new Map<string, number>();
  for (const { at } of faults)
    if (at && 'sheet' in at && !sheets.has(at.sheet)) sheets.set(at.sheet, sheets.size);
  const sheetOf = (at: Place | undefined): number =>
    at && 'sheet' in at ? sheets.get(at.sheet)! : at?.kind === 'line' ? 0 : -1;
  return faults.toSorted(
    inTurn(
      by(({ at }) => sheetOf(at), compareNumber),
      by(({ at }) => rowOf(at), compareNumber),
      by(({ at }) => (at && 'column' in at ? at.column : 0), compareNumber),
      by(({ severity }) => SEVERITIES.indexOf(severity), compareNumber),
    ),
  );
}

const rowOf = (at: Place | undefined): number =>
  at?.kind === 'cell' ? at.row : at?.kind === 'line' ? at.line : 0;
