/** A colour as a workbook states it: opaque or not, of its theme (lightened or darkened), or of the old palette. */
export type Colour =
  | { readonly argb: string }
  | { readonly theme: number; readonly tint?: number }
  | { readonly indexed: number };

/** One edge of a cell; `style` is one of Excel's names (`thin`, `double` …). */
export interface Edge {
  readonly style: string;
  readonly colour?: Colour;
}

/** How a cell looks. Words are Excel's own; what is undefined is plain. */
export interface CellLook {
  /** The number format's code; undefined for General. */
  readonly format?: string;
  readonly font?: {
    readonly name?: string;
    /** In points. */
    readonly size?: number;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly underline?: boolean;
    readonly strike?: boolean;
    readonly colour?: Colour;
  };
  readonly fill?: { readonly pattern: string; readonly front?: Colour; readonly back?: Colour };
  readonly border?: Readonly<Partial<Record<'left' | 'right' | 'top' | 'bottom', Edge>>>;
  readonly alignment?: {
    readonly horizontal?: string;
    readonly vertical?: string;
    readonly wrap?: boolean;
    readonly indent?: number;
  };
}

/** How a row looks: its height in points where it has one of its own, and which look each of its cells has. */
export interface RowLook {
  readonly height?: number;
  readonly hidden: boolean;
  /** Column, index into the book's looks, column, index …; blank cells too. */
  readonly cells: readonly number[];
}

/** A span of columns with a width in characters. */
export interface ColumnLook {
  readonly first: number;
  readonly last: number;
  readonly width?: number;
  readonly hidden: boolean;
}

/** The layout of a sheet beside its values. */
export interface SheetLook {
  readonly defaultHeight?: number;
  readonly defaultWidth?: number;
  readonly columns: readonly ColumnLook[];
  readonly rows: ReadonlyMap<number, RowLook>;
}

/** The layout of a workbook: its looks, and its sheets by name. */
export interface BookLook {
  readonly looks: readonly CellLook[];
  readonly sheets: ReadonlyMap<string, SheetLook>;
}
