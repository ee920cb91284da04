import { describe, expect, it } from 'vitest';
import { unitDirectory } from '../../src/facts/unit-directory.ts';
import { unitCode } from '../../src/model/codes.ts';
import type { Unit } from '../../src/model/unit.ts';

const unit = (code: string, name: string, ...aliases: readonly string[]): Unit => ({
  code: unitCode(code),
  name,
  aliases,
  category: '乡镇',
  order: 0,
  columns: new Map(),
  at: { kind: 'file', file: '名册.csv' },
});

const UNITS = [
  unit('219001', '东山镇', '东山', '东山镇人民政府'),
  unit('219002', '西河镇', '西河'),
  unit('012', '__proto__'),
];

function directory(aliases: Readonly<Record<string, readonly string[]>> = {}, units = UNITS) {
  const said: string[] = [];
  const built = unitDirectory(units, new Map(Object.entries(aliases)), {
    ambiguous: (alias, a, b) => said.push(`${alias}: ${a.name}, ${b.name}`),
    unknown: (name, near) => said.push(`${name}? ${near ?? ''}`),
  });
  return { find: (text: string) => built.find(text), nearest: built.nearest, said };
}

describe('the directory of units', () => {
  it.each([
    '东山镇',
    ' 东 山 镇 ',
    '东山',
    '东山镇人民政府',
    '219001',
    '２１９００１',
    '219001-东山镇',
    '219001－东山',
    '219001_东山镇',
  ])('knows 东山镇 by %s', (text) => {
    expect(directory().find(text)).toBe(0);
  });

  it.each(['东山县', '', '21900', '219002-东山镇', '219001-东山县', 'constructor', 'toString'])(
    'does not take %s for any unit',
    (text) => {
      expect(directory().find(text)).toBe(-1);
    },
  );

  it('keeps codes as text and knows a unit called __proto__', () => {
    expect([directory().find('012'), directory().find('12'), directory().find('__proto__')]).toEqual([
      2, -1, 2,
    ]);
  });

  it('learns aliases of score.yaml by name or code, however these are written', () => {
    const { find, said } = directory({ '西 河镇': ['河西'], '219001': ['大东山'] });
    expect([find('河西'), find('大东山'), said]).toEqual([1, 0, []]);
  });

  it('reports aliases of a unit that the roster does not have', () => {
    expect(directory({ 西和镇: ['河西'] }).said).toEqual(['西和镇? 西河镇']);
  });

  it('gives an alias of two units to neither', () => {
    const { find, said } = directory({ 东山镇: ['镇上'], 西河镇: ['镇上'] });
    expect([find('镇上'), said]).toEqual([-1, ['镇上: 东山镇, 西河镇']]);
  });

  it('leaves an official name with its unit and reports the alias that claims it', () => {
    const { find, said } = directory({ 东山镇: ['西河镇'] });
    expect([find('西河镇'), said]).toEqual([1, ['西河镇: 西河镇, 东山镇']]);
  });

  it('names the nearest unit to a misspelt one', () => {
    expect(directory().nearest('东出镇')).toBe('东山镇');
  });
});
