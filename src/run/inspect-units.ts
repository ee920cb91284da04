import type { Gathering } from '../facts/desk.ts';
import { textAt, type UnitColumns } from '../facts/row-unit.ts';
import type { TableRow } from '../model/table.ts';
import type { UnitsSeen } from '../results/inspection.ts';

const MOST_REMEMBERED = 1000;

/** Watches which units the rows of a table name. Memory is bounded by the roster. */
export class UnitTally {
  readonly #gathering: Gathering;
  readonly #columns: UnitColumns;
  readonly #found = new Set<number>();
  readonly #unknown = new Map<string, number>();
  #moreUnknown = 0;

  constructor(gathering: Gathering, columns: UnitColumns) {
    this.#gathering = gathering;
    this.#columns = columns;
  }

  see(row: TableRow): void {
    const { directory, persons } = this.#gathering;
    const { unit: name, code, of } = this.#columns;
    for (const column of of === 'persons' ? [code] : [name, code]) {
      const text = textAt(row, column);
      if (text === '') continue;
      const unit = (of === 'persons' ? persons : directory).find(text);
      if (unit >= 0) {
        this.#found.add(unit);
        continue;
      }
      if (this.#unknown.has(text)) return;
      if (this.#unknown.size < MOST_REMEMBERED) this.#unknown.set(text, row.number);
      else this.#moreUnknown += 1;
      return;
    }
  }

  /** What was seen, with the first `most` names of each kind; missing units only where each is `expected`. */
  seen(most: number, expected: boolean): UnitsSeen {
    const { directory, persons, roster, desks } = this.#gathering;
    const isOfPersons = this.#columns.of === 'persons';
    const scored = roster.flatMap((unit, index) =>
      (unit.person !== undefined) === isOfPersons &&
      !unit.span?.movedOut &&
      desks.some((desk) => desk.localUnit(index) >= 0)
        ? [{ unit, index }]
        : [],
    );
    const missing = expected ? scored.filter(({ index }) => !this.#found.has(index)) : [];
    const unknown = [...this.#unknown].slice(0, most);
    return {
      found: this.#found.size,
      of: scored.length,
      missing: missing.slice(0, most).map(({ unit }) => unit.name),
      moreMissing: Math.max(0, missing.length - most),
      unknown: unknown.map(([text, row]) => ({
        text,
        row,
        near: (isOfPersons ? persons : directory).nearest(text),
      })),
      moreUnknown: this.#unknown.size - unknown.length + this.#moreUnknown,
    };
  }
}
