import { describe, expect, it } from 'vitest';
import { unitCode } from '../../src/model/codes.ts';
import { collect } from '../../src/model/diagnostic.ts';
import type { Unit } from '../../src/model/unit.ts';
import { checkSchemes } from '../../src/scheme/check-schemes.ts';
import { checkUnits } from '../../src/scheme/check-units.ts';
import { codesOf, SMALL, soundScheme } from './compile-text.ts';

const taking = (code: string, from: string) =>
  soundScheme(
    SMALL.replace('scheme: small', `scheme: ${code}`).replace(
      'method: direct}',
      `method: direct, from: {${from}}}`,
    ),
  );

function together(schemes: Parameters<typeof checkSchemes>[0], broken?: readonly string[]) {
  const { emit, diagnostics } = collect();
  checkSchemes(schemes, emit, broken);
  return diagnostics;
}

describe('figures of other schemes', () => {
  it('may be totals, ranks and the scores of indicators', () => {
    for (const figure of ['total', 'rank', 'a'])
      expect(together([soundScheme(SMALL), taking('chief', `scheme: small, figure: ${figure}`)])).toEqual([]);
  });

  it('of last year make no circle, and their scheme may be gone', () => {
    expect(together([taking('one', 'scheme: one, year: -1')])).toEqual([]);
    expect(together([taking('one', 'scheme: gone, year: -1')])).toEqual([]);
  });

  it('in a circle are shown once with the whole circle', () => {
    const said = together([
      taking('a1', 'scheme: a2'),
      taking('a2', 'scheme: a3'),
      taking('a3', 'scheme: a1'),
    ]);
    expect(said.map(({ message }) => message.zh)).toEqual(['结果取用成了循环：a1 → a2 → a3 → a1']);
  });

  it('of a scheme that could not be compiled are not called unknown', () => {
    expect(together([taking('one', 'scheme: broken')], ['broken'])).toEqual([]);
  });
});

describe('quotas and class sizes', () => {
  const units = (size: number): readonly Unit[] =>
    Array.from({ length: size }, (_, index) => ({
      code: unitCode(String(index)),
      name: `单位${index}`,
      aliases: [],
      category: '乡镇',
      order: index,
      columns: new Map(),
      at: { kind: 'file', file: '名册.xlsx' },
    }));
  const said = (quota: string, size: number) => {
    const { emit, diagnostics } = collect();
    const scheme = soundScheme(
      `${SMALL}grades:\n  - {name: 好, min: 85, quota: {${quota}}}\n  - {name: 差}\n`,
    );
    checkUnits(scheme, units(size), emit);
    return codesOf(diagnostics);
  };

  it('leave no place in a small pool unless rounded up or given a minimum', () => {
    expect(said('ratio: 0.15', 5)).toEqual(['quota-without-places']);
    expect(said('ratio: 0.15, rounding: ceil', 5)).toEqual([]);
    expect(said('ratio: 0.15, minimum: 1', 5)).toEqual([]);
    expect(said('ratio: 0.1, rounding: half-up', 5)).toEqual([]);
    expect(said('ratio: 0.15, tilt: {points: 5}', 5)).toEqual([]);
  });

  it('are compared on decimal digits: 0.29 of 100 leaves 29', () => {
    expect(said('ratio: 0.1', 10)).toEqual([]);
  });

  it('say nothing about an empty roster', () => {
    expect(said('ratio: 0.1', 0)).toEqual([]);
  });
});
