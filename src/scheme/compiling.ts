import type { Emit } from '../model/diagnostic.ts';
import { type LinePlace, under } from '../model/located.ts';
import type { NotApplicable, NotReported } from '../model/scheme.ts';
import type { ShapeReader } from './read-shape.ts';
import type { SchemeDraft } from './shape-scheme.ts';

/** What the caller of `compileScheme` knows besides the file. */
export interface SchemeContext {
  /** The file as the user would type it. */
  readonly file: string;
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly hash: string;
  /** The year assessed: dated values in force for it are taken. */
  readonly year: number;
  /** The roster's headers, when the roster is known. */
  readonly columns?: readonly string[];
}

/** What every step of the compilation shares. */
export interface Compiling {
  readonly draft: SchemeDraft;
  readonly reader: ShapeReader;
  readonly year: number;
  readonly columns: readonly string[] | undefined;
  /** For faults after which the scheme can still be built. */
  readonly emit: Emit;
  /** For faults that leave a part out, so that there is no scheme to give back. */
  readonly fatal: Emit;
  readonly notApplicable: NotApplicable;
  readonly notReported: NotReported;
  /** The texts that rules compare each roster column with, as far as rules are compiled. */
  readonly compared: Map<string, Set<string>>;
}

/** Whether the file writes the key, be its value refused or not. */
export const isWritten = ({ reader }: Compiling, draft: object, key: string): boolean =>
  under(reader.nodeOf(draft), key) !== undefined;

/** The place of a draft's key, else of the draft. */
export const placeOf = (compiling: Compiling, draft: object, key?: string): LinePlace =>
  compiling.reader.at(draft, key);
