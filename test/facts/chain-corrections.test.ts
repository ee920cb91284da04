import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainCorrections } from '../../src/facts/chain-corrections.ts';
import type { Correction, Figure } from '../../src/model/correction.ts';
import { STATE } from '../../src/model/fact.ts';

const figure = (value: number): Figure => ({ state: STATE.value, value });

const link = (before: number, after: number, day = ''): Correction => ({
  unit: 0,
  item: 0,
  period: 2023122,
  yearToDate: false,
  before: figure(before),
  after: figure(after),
  verdict: 'granted',
  reason: '理由',
  approver: '批准',
  document: `${before}-${after}`,
  date: day,
  day,
  at: { kind: 'file', file: '更正.csv' },
});

describe('corrections of one figure', () => {
  it('chain from what the figure says, whatever order they stand in', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 8 }).chain((values) =>
          fc.record({
            values: fc.constant(values),
            order: fc.shuffledSubarray(values.slice(1), { minLength: values.length - 1 }),
          }),
        ),
        ({ values, order }) => {
          const links = order.map((after) => link(values[values.indexOf(after) - 1]!, after));
          const chain = chainCorrections(figure(values[0]!), links);
          expect(chain.links.map(({ after }) => after.value)).toEqual(values.slice(1));
          expect(chain.loose).toEqual([]);
          expect(chain.end.value).toBe(values.at(-1));
        },
      ),
    );
  });

  it('leave the figure alone where none starts at it', () => {
    const chain = chainCorrections(figure(50), [link(55, 60), link(60, 70)]);
    expect(chain.links).toEqual([]);
    expect(chain.loose).toHaveLength(2);
    expect(chain.end).toEqual(figure(50));
  });

  it('that start at one figure go by their days, and are loose where these do not tell', () => {
    const [there, back, again] = [
      link(50, 60, '2023-05-01'),
      link(60, 50, '2023-06-01'),
      link(50, 70, '2023-07-01'),
    ];
    expect(chainCorrections(figure(50), [again, back, there]).end.value).toBe(70);
    const undated = [link(50, 60), link(50, 70)];
    expect(chainCorrections(figure(50), undated).loose).toEqual(undated);
  });
});
