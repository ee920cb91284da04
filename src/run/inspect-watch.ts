import { foldName } from '../base/fold.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { RawSheet } from '../model/sheet.ts';
import type { Table } from '../model/table.ts';
import type { Reading } from '../results/inspection.ts';
import type { OpenedFile } from '../sources/open-spreadsheet.ts';
import type { Look } from './inspect-look.ts';
import { SheetTally } from './inspect-sheet.ts';
import type { ReadingWatch } from './reading-watch.ts';

/** What is kept to be shown. */
export interface WatchOptions {
  /** Only this sheet. */
  readonly sheet?: string;
  /** How many rows, cells and names of a kind. */
  readonly rows: number;
}

/** Keeps the tallies of a file's sheets while one line of score.yaml (or none) reads it. */
export class FileWatch implements ReadingWatch {
  readonly look: Look;
  readonly #options: WatchOptions;
  readonly #tallies = new Map<string, SheetTally>();
  /** Of the sheets that are left unread. */
  readonly #rest = new Map<string, SheetTally>();
  file: OpenedFile | undefined;
  /** Whether a sheet is being read that the run leaves unread: what is odd about it is no fault. */
  isAside = false;

  constructor(look: Look, options: WatchOptions) {
    this.look = look;
    this.#options = options;
  }

  opened(file: OpenedFile): void {
    this.file = file;
  }

  /** Whether a sheet is among those asked for. */
  shows(name: string): boolean {
    const { sheet } = this.#options;
    return sheet === undefined || foldName(sheet) === foldName(name);
  }

  sheet(sheet: RawSheet): RawSheet {
    const tally = new SheetTally(sheet, this.#options.rows);
    this.#tallies.set(sheet.name, tally);
    return tally.sheet;
  }

  table(table: Table): Table {
    return this.#tallies.get(table.sheet.name)!.watch(table, this.look);
  }

  /** Reads to its end whatever was left unread. */
  async finish(): Promise<void> {
    for (const sheet of this.file?.sheets ?? []) {
      if (!this.shows(sheet.name)) continue;
      const known = this.#tallies.get(sheet.name);
      const tally = known ?? new SheetTally(sheet, this.#options.rows);
      this.isAside = known === undefined && this.look.kind !== 'alone';
      await tally.finish();
      if (!known) this.#rest.set(sheet.name, tally);
      this.isAside = false;
    }
  }

  /** What was seen of each sheet, in the order of the file. */
  seen(diagnostics: readonly Diagnostic[]): Reading['sheets'] {
    const sheets = this.file?.sheets.filter(({ name }) => this.shows(name)) ?? [];
    return sheets.flatMap(({ name }) => {
      const wanted = this.#tallies.get(name);
      return (wanted ?? this.#rest.get(name))?.seen(wanted !== undefined, diagnostics) ?? [];
    });
  }
}
