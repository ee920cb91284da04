import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/model/assessment.ts';
import { type Collector, collect } from '../../src/model/diagnostic.ts';
import type { Place } from '../../src/model/place.ts';
import { runAnnual } from '../../src/run.ts';
import { scoreByHand } from './by-hand.ts';

const folder = fileURLToPath(new URL('../../samples/jishou-2023', import.meta.url));
const faults: Collector = collect();
let scored: Assessment;
beforeAll(async () => {
  const run = await runAnnual(folder, { draft: false, maxInflated: 1e8, version: 'test' }, faults);
  scored = run!.results!.assessments.find(({ scheme }) => scheme.code === 'township')!;
});

const indexOf = (name: string): number => scored.facts.units.findIndex((unit) => unit.name === name);
const gradeOf = (name: string): string | undefined => scored.grades[indexOf(name)]?.name;
const rankOf = (name: string): number => scored.ranks[indexOf(name)]!;
const totalOf = (name: string): number => scored.totals.settled[indexOf(name)]!;
const listed = (list: 'red' | 'black'): readonly string[] =>
  scored.lists
    .filter((entry) => entry.list === list)
    .map(({ unit, event }) => `${scored.facts.units[unit]!.name}${event ? ' (case)' : ''}`);

describe('the sample of 2023', () => {
  test('has no errors, and a warning about each figure that is wrong or odd on purpose', () => {
    const grave = faults.diagnostics.filter(({ severity }) => severity !== 'note');
    const placeOf = (at?: Place) => {
      if (at?.kind === 'cell') return `${at.file} ${at.row}`;
      return at?.kind === 'line' && at.file.split('/').at(-1);
    };
    expect(grave.map(({ code, at }) => [code, placeOf(at)])).toEqual([
      ['total-differs', '月报/2023年07月.xlsx 16'],
      ['total-differs', '财政/2023年预算执行.xlsx 37'],
      ['fund-measure-mixed', '资金/学前教育公用经费公示.xlsx 6'],
      ['fund-paid-differs', '资金/学前教育公用经费公示.xlsx 13'],
      // a payment that the treasury's system books late, and that was verified
      ['tracks-differ', '督办/2023年四不两直核查.xlsx 7'],
    ]);
  });

  test.each(scoreByHand())('gives $name the total that exact decimals give by hand', (unit) => {
    expect(totalOf(unit.name)).toBe(unit.settled);
    expect(scored.totals.exact[indexOf(unit.name)]).toBeCloseTo(unit.exact, 9);
  });

  test('turns 马颈坳镇 away from 一等, and 太平镇 and 峒河街道 from 二等, by quota', () => {
    expect(['马颈坳镇', '太平镇', '峒河街道'].map(gradeOf)).toEqual(['二等', '三等', '三等']);
    expect(
      ['马颈坳镇', '太平镇', '峒河街道'].map((name) => scored.gradeNotes[indexOf(name)]!.length),
    ).toEqual([1, 1, 1]);
  });

  test('counts the higher of two honours for one matter, and no deduction beyond its cap', () => {
    expect(scored.bonus[indexOf('矮寨镇')]).toBe(2);
    const criticism = scored.adjustments.find(
      ({ unit, adjustment }) => unit === indexOf('丹青镇') && adjustment.kind === 'deduction',
    )!;
    expect([criticism.claimed, criticism.points]).toEqual([6.5, 5]);
    expect(totalOf('丹青镇')).toBeGreaterThan(60);
    expect(totalOf('丹青镇') - 1.5).toBeLessThan(60);
  });

  test('bars 乾州街道 from awards in the first place, and hands its place on', () => {
    expect(rankOf('乾州街道')).toBe(1);
    expect(gradeOf('乾州街道')).toBe('二等');
    expect(gradeOf('镇溪街道')).toBe('一等');
    expect(scored.leftOff.map(({ list, unit }) => [list, unit])).toEqual([['red', indexOf('乾州街道')]]);
  });

  test('vetoes 吉凤街道 with the second best total of its class', () => {
    expect([gradeOf('吉凤街道'), rankOf('吉凤街道')]).toEqual(['不合格', 5]);
    expect(totalOf('吉凤街道')).toBeGreaterThan(totalOf('镇溪街道'));
  });

  test('lets rounding decide between 石家冲街道 and 峒河街道', () => {
    const exact = (name: string): number => scored.totals.exact[indexOf(name)]!;
    expect(exact('峒河街道') - exact('石家冲街道')).toBeCloseTo(0.0005, 4);
    expect(totalOf('石家冲街道') - totalOf('峒河街道')).toBeCloseTo(0.01, 9);
    expect([rankOf('石家冲街道'), gradeOf('石家冲街道')]).toEqual([3, '二等']);
  });

  test('names three units and two cases on the red list, and two units on the black list', () => {
    expect(listed('red')).toEqual(['矮寨镇', '马颈坳镇', '镇溪街道', '己略乡 (case)', '石家冲街道 (case)']);
    expect(listed('black')).toEqual(['丹青镇', '吉凤街道']);
  });
});
