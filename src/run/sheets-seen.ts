import type { CellRange } from '../model/sheet.ts';
import type { Table } from '../model/table.ts';

/** The labels before a header that name the office a sheet comes from. */
const OFFICE = /^(?:填报|报送|填表|编制|制表)(?:单位|部门)$/u;

/** Remembers which sheet files a run opened, with which encoding, and where it found their headers. */
export class SheetsSeen {
  readonly #encodings = new Map<string, string>();
  readonly #headers = new Map<string, CellRange>();
  readonly #offices = new Map<string, string>();

  /** Told of each sheet file before it is opened. */
  open(file: string, encoding: string): void {
    if (!this.#encodings.has(file)) this.#encodings.set(file, encoding);
  }

  /** Told of each table that was found. */
  find({ sheet, header, pairs }: Table): void {
    this.#headers.set(`${sheet.file}\n${sheet.name}`, header);
    const office = pairs.find(({ label, value }) => OFFICE.test(label.trim()) && value.trim() !== '');
    if (office && !this.#offices.has(sheet.file)) this.#offices.set(sheet.file, office.value.trim());
  }

  /** The encoding asked for a file; undefined where it is no sheet file of the run. */
  encodingOf(file: string): string | undefined {
    return this.#encodings.get(file);
  }

  /** The header of a sheet's table; undefined where none was found. */
  headerOf(file: string, sheet: string): CellRange | undefined {
    return this.#headers.get(`${file}\n${sheet}`);
  }

  /** The office that a file comes from, as its first table says; undefined where none does. */
  officeOf(file: string): string | undefined {
    return this.#offices.get(file);
  }
}
