import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FactColumns, type NewFact } from '../../src/facts/fact-columns.ts';
import { type FactLog, factPlace, STATE } from '../../src/model/fact.ts';
import { monthPeriod, periodKey } from '../../src/model/period.ts';
import { TRACKS } from '../../src/model/scheme.ts';

const fact = fc.record({
  item: fc.integer({ min: 0, max: 3 }),
  unit: fc.integer({ min: 0, max: 3 }),
  period: fc.integer({ min: 1, max: 12 }).map((month) => periodKey(monthPeriod(2023, month))),
  track: fc.constantFrom(...TRACKS),
  yearToDate: fc.boolean(),
  state: fc.constantFrom(...Object.values(STATE)),
  value: fc.double({ noNaN: true }),
  text: fc.option(fc.constantFrom('好', '差'), { nil: undefined }),
});

function logOf(facts: readonly NewFact[]): FactLog {
  const columns = new FactColumns();
  columns.addSheet('表.csv', '');
  for (const one of facts) columns.push(one);
  return columns.finish();
}

const rowsOf = (log: FactLog): readonly unknown[] =>
  Array.from({ length: log.length }, (_, at) => [
    log.item[at],
    log.unit[at],
    log.period[at],
    log.yearToDate[at],
    TRACKS[log.track[at]!],
    log.row[at],
    log.state[at],
    log.value[at],
    log.texts.get(at),
    log.notes.get(at)?.zh,
  ]);

test('the order in which facts arrive never matters', () => {
  const lists = fc
    .array(fact, { maxLength: 40 })
    .map((all) =>
      all.map((one, row): NewFact => ({ ...one, note: { zh: `${row}`, en: '' }, sheet: 0, row, column: 1 })),
    )
    .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
  fc.assert(
    fc.property(lists, ([facts, shuffled]) => {
      expect(rowsOf(logOf(shuffled))).toEqual(rowsOf(logOf(facts)));
    }),
  );
});

test('facts are sorted by item, unit, period, own figure before year-to-date, and track', () => {
  const base = { state: STATE.value, value: 1, sheet: 0, row: 1, column: 1, item: 0, unit: 0, period: 5 };
  const log = logOf([
    { ...base, track: 'manual', yearToDate: true },
    { ...base, track: 'verification', yearToDate: true },
    { ...base, track: 'manual', yearToDate: false },
    { ...base, track: 'manual', yearToDate: false, period: 4 },
    { ...base, track: 'manual', yearToDate: false, unit: 1, period: 1 },
    { ...base, track: 'manual', yearToDate: false, item: 1, period: 1 },
  ]);
  expect(rowsOf(log).map((row) => (row as unknown[]).slice(0, 5).join(' '))).toEqual([
    '0 0 4 0 manual',
    '0 0 5 0 manual',
    '0 0 5 1 verification',
    '0 0 5 1 manual',
    '0 1 1 0 manual',
    '1 0 1 0 manual',
  ]);
});

test('columns grow past their first thousand and keep every place', () => {
  const columns = new FactColumns();
  const sheet = columns.addSheet('长表.csv', '');
  expect(columns.addSheet('长表.csv', '')).toBe(sheet);
  for (let row = 3000; row > 0; row -= 1)
    columns.push({
      item: 0,
      unit: row,
      period: 1,
      track: 'manual',
      yearToDate: false,
      state: STATE.value,
      value: row / 2,
      text: row === 7 ? '七' : undefined,
      sheet,
      row,
      column: 2,
    });
  const log = columns.finish();
  expect([log.length, log.value[2999], log.texts.get(6)]).toEqual([3000, 1500, '七']);
  expect(factPlace(log, 41)).toEqual({ kind: 'cell', file: '长表.csv', sheet: '', row: 42, column: 2 });
});
