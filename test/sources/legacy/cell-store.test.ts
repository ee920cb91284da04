import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BookStore, CellStore } from '../../../src/sources/legacy/cell-store.ts';
import { packPlace } from '../../../src/sources/legacy/packed-book.ts';
import { readingOrder } from '../../../src/sources/legacy/reading-order.ts';

const storesOfABook = (): readonly CellStore[] => {
  const book = new BookStore();
  return ['一', '二'].map((name) => new CellStore('表.xls', name, false, book));
};
const refusal = (fill: (stores: readonly CellStore[], turn: number) => void, turns: number) => () => {
  const stores = storesOfABook();
  for (let turn = 0; turn < turns; turn += 1) fill(stores, turn);
};

describe('what a workbook may hold', () => {
  it('is counted over its sheets: cells and hidden rows, texts, merged areas, hidden columns', () => {
    const cells = (stores: readonly CellStore[], turn: number) => {
      if (turn % 2 === 0) stores[0]!.addBoolean(1 + turn, 1, true, false);
      else stores[1]!.hideRow(1 + turn);
    };
    expect(refusal(cells, 1_000_000)).not.toThrow();
    expect(refusal(cells, 1_000_001)).toThrow('more than 1000000 filled cells');
    const texts = (stores: readonly CellStore[], turn: number) =>
      stores[turn % 2]!.addText(1 + turn, 1, `${turn}`.padStart(32_000, '文'), false);
    expect(refusal(texts, 500)).not.toThrow();
    expect(refusal(texts, 501)).toThrow('more than 16000000 characters');
    const merges = (stores: readonly CellStore[], turn: number) => stores[turn % 2]!.addMerge(1, 1, 2, 1);
    expect(refusal(merges, 200_001)).toThrow('too many merged areas');
    const columns = (stores: readonly CellStore[], turn: number) => stores[turn % 2]!.hideColumns(1, 16_384);
    expect(refusal(columns, 62)).toThrow('too many hidden columns');
  });

  it('counts a text that repeats once, and keeps it once', () => {
    const book = new BookStore();
    const store = new CellStore('表.xls', '一', false, book);
    for (let row = 1; row <= 600; row += 1) store.addText(row, 1, '文'.repeat(32_000), false);
    expect(book.table.texts).toHaveLength(1);
  });
});

describe('the order of reading', () => {
  it('is that of rows, then columns, then coming', () => {
    const place = fc.record({
      row: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constant(1_048_576)),
      column: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constant(16_384)),
    });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 40 }), (given) => {
        const places = Float64Array.from(given, ({ row, column }) => packPlace(row, column));
        const sorted = given
          .map((one, index) => ({ ...one, index }))
          .toSorted((a, b) => a.row - b.row || a.column - b.column || a.index - b.index);
        expect([...readingOrder(places)]).toEqual(sorted.map(({ index }) => index));
      }),
      { numRuns: 30 },
    );
  });
});
