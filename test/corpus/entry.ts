import type { Kind } from './kinds.ts';

/** One sheet as it must be read; every list not given must be empty. */
export interface ExpectedSheet {
  readonly name: string;
  /** Every cell in reading order, in the form of `cellText`; or, for long sheets, a generator of the same. */
  readonly cells: readonly string[] | (() => Iterable<string>);
  readonly hidden?: boolean;
  /** Merged areas in reading order: `A1:B2`; their number alone for very many. */
  readonly merges?: readonly string[] | number;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

/** What must come of a file: every cell, with the codes of what is said beside; or its refusal. */
export type Expected =
  | { readonly sheets: readonly ExpectedSheet[]; readonly says?: readonly string[] }
  /** The code of the one error; several where it lies in the file which of them comes first. */
  | { readonly refused: string | readonly string[] };

/** Writes a file bit by bit. */
export interface StreamedContent {
  write(path: string): Promise<void>;
}

/** A file of the corpus. */
export interface CorpusEntry {
  /** Its name in the folder, unique. */
  readonly name: string;
  /** What it is there for. */
  readonly kinds: readonly Kind[];
  readonly expected: Expected;
  /** Its bytes; for big files a function that writes them bit by bit. */
  readonly content: string | Uint8Array | (() => Promise<Uint8Array>) | StreamedContent;
  /** Read in a process of its own, whose peak of memory is its alone. */
  readonly alone?: boolean;
  readonly encoding?: string;
  readonly maxInflated?: number;
}

/** A file whose one sheet, 表, has these cells and nothing else to tell. */
export const sheetOf = (...cells: readonly string[]): Expected => ({ sheets: [{ name: '表', cells }] });

/** The same of a CSV, whose sheet is nameless. */
export const csvOf = (...cells: readonly string[]): Expected => ({ sheets: [{ name: '', cells }] });

/** A file refused with this code. */
export const refused = (...codes: readonly string[]): Expected => ({ refused: codes });
