import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueIn, isDay } from '../../src/model/calendar.ts';
import { lastDay } from '../../src/model/days.ts';
import { formatPeriod, monthsOf } from '../../src/model/period.ts';

const at = { kind: 'file', file: 'score.yaml' } as const;
const day = fc.integer({ min: 1, max: 31 });
const calendars = fc.record(
  {
    monthly: fc.record({ day }),
    quarterly: fc.record({ day }),
    annual: fc.record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) }),
  },
  { requiredKeys: [] },
);

describe('the calendar', () => {
  it('asks for May on 10 June, for the second quarter on 15 July, for the year on 31 January of the next', () => {
    const calendar = { monthly: { day: 10 }, quarterly: { day: 15 }, annual: { month: 1, day: 31 }, at };
    const days = new Map(dueIn(calendar, 2023).map(({ period, day }) => [formatPeriod(period), day]));
    expect(days.size).toBe(17);
    expect(days.get('2023-05')).toBe('2023-06-10');
    expect(days.get('2023-12')).toBe('2024-01-10');
    expect(days.get('2023-Q2')).toBe('2023-07-15');
    expect(days.get('2023-Q4')).toBe('2024-01-15');
    expect(days.get('2023')).toBe('2024-01-31');
  });

  it('takes the last day of a month that is too short', () => {
    const days = (year: number) => dueIn({ monthly: { day: 31 }, at }, year).map(({ day }) => day);
    expect(days(2023).slice(0, 4)).toEqual(['2023-02-28', '2023-03-31', '2023-04-30', '2023-05-31']);
    expect(days(2024)[0]).toBe('2024-02-29');
  });

  it('asks for nothing before it is over, and for the rest in the order of days', () => {
    fc.assert(
      fc.property(calendars, fc.integer({ min: 1990, max: 2100 }), (calendar, year) => {
        const dues = dueIn({ ...calendar, at }, year);
        for (const { period, day } of dues) {
          expect(day > lastDay(year, monthsOf(period).at(-1)!)).toBe(true);
          expect(isDay(day)).toBe(true);
        }
        const days = dues.map(({ day }) => day);
        expect(days).toEqual(days.toSorted());
        const periods = dues.map(({ period }) => formatPeriod(period));
        expect(new Set(periods).size).toBe(periods.length);
      }),
    );
  });

  it('knows a day from what is none', () => {
    expect(['2023-06-10', '2024-02-29', '2023-12-31'].map(isDay)).toEqual([true, true, true]);
    const none = ['2023-02-29', '2023-13-01', '2023-00-10', '2023-06-00', '2023-6-1', '', '今天'];
    expect(none.filter(isDay)).toEqual([]);
  });
});
