import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FactColumns, type NewFact } from '../../src/facts/fact-columns.ts';
import { insertFacts } from '../../src/facts/insert-facts.ts';
import { STATE } from '../../src/model/fact.ts';

const fact = (unit: number, value: number, row: number): NewFact => ({
  item: 0,
  unit,
  period: 2023122,
  track: 'manual',
  yearToDate: false,
  state: STATE.value,
  value,
  text: `数 ${value}`,
  sheet: 0,
  row,
  column: 2,
});

const logOf = (facts: readonly NewFact[]) => {
  const columns = new FactColumns();
  columns.addSheet('a.csv', '');
  for (const one of facts) columns.push(one);
  return columns.finish();
};

describe('facts put into a log', () => {
  it('stand where they would have been sorted to, with their texts, and the former log stays as it was', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 0, max: 20 }),
        (units, parting) => {
          const all = units.map((unit) => fact(unit, unit * 2, unit + 1));
          const given = all.slice(0, parting);
          const added = all.slice(parting).toSorted((a, b) => a.unit - b.unit);
          const log = logOf(given);
          const before = { unit: [...log.unit], texts: [...log.texts] };
          const { log: wider, at } = insertFacts(
            log,
            added.map((one) => ({ before: log.unit.filter((unit) => unit < one.unit).length, fact: one })),
          );
          const sorted = logOf(all);
          for (const column of ['unit', 'value', 'state', 'row', 'column', 'sheet', 'track'] as const)
            expect([...wider[column]]).toEqual([...sorted[column]]);
          expect([...wider.texts].toSorted(([a], [b]) => a - b)).toEqual(
            [...sorted.texts].toSorted(([a], [b]) => a - b),
          );
          expect(at.map((index) => wider.unit[index])).toEqual(added.map(({ unit }) => unit));
          expect({ unit: [...log.unit], texts: [...log.texts] }).toEqual(before);
        },
      ),
    );
  });
});
