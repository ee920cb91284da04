import type { Diagnostic } from '../../model/diagnostic.ts';
import type { CellLook, SheetLook } from '../../model/look.ts';
import type { CellRange, RawSheet } from '../../model/sheet.ts';

/** A sheet to be copied: its values, what it fills, its header and its layout, as far as they are known. */
export interface SheetToReturn {
  readonly raw: RawSheet;
  readonly extent: { readonly first: number; readonly last: number; readonly right: number };
  readonly header: CellRange | undefined;
  readonly look: SheetLook | undefined;
}

/** A file to be sent back: its sheets, and its faults (errors and warnings) from the top down. */
export interface FileToReturn {
  /** As the user would type it from the project folder. */
  readonly file: string;
  /** The office it comes from, where it says so. */
  readonly office?: string;
  readonly sheets: readonly SheetToReturn[];
  readonly looks: readonly CellLook[];
  readonly isText: boolean;
  readonly faults: readonly Diagnostic[];
}

/** What is wrong in a marked cell, and how grave the gravest of it is. */
export interface Mark {
  readonly severity: 'error' | 'warning';
  readonly comment: string;
}

/** The copy of one sheet as a value; rows and columns are those of the original. */
export interface ReturnedSheet {
  readonly name: string;
  readonly source: SheetToReturn;
  readonly looks: readonly CellLook[];
  /** By row, then by column. */
  readonly marks: ReadonlyMap<number, ReadonlyMap<number, Mark>>;
  /** The added column; undefined where no row has a fault or there is no room for it. */
  readonly notes?: {
    readonly column: number;
    readonly label: string;
    readonly labelRow: number;
    readonly texts: ReadonlyMap<number, string>;
  };
}
