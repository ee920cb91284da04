import type { CellRange } from '../model/sheet.ts';
import type { Table } from '../model/table.ts';

/** Remembers which sheet files a run opened, with which encoding, and where it found their headers. */
export class SheetsSeen {
  readonly #encodings = new Map<string, string>();
  readonly #headers = new Map<string, CellRange>();

  /** Told of each sheet file before it is opened. */
  open(file: string, encoding: string): void {
    if (!this.#encodings.has(file)) this.#encodings.set(file, encoding);
  }

  /** Told of each table that was found. */
  find({ sheet, header }: Table): void {
    this.#headers.set(`${sheet.file}\n${sheet.name}`, header);
  }

  /** The encoding asked for a file; undefined where it is no sheet file of the run. */
  encodingOf(file: string): string | undefined {
    return this.#encodings.get(file);
  }

  /** The header of a sheet's table; undefined where none was found. */
  headerOf(file: string, sheet: string): CellRange | undefined {
    return this.#headers.get(`${file}\n${sheet}`);
  }
}
