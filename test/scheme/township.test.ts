import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codesOf, compileText, soundScheme } from './compile-text.ts';

const TEXT = readFileSync('indicator-configs/jishou/township.yaml', 'utf8');

describe('the township scheme', () => {
  it('is sound, and says that it is a sample', () => {
    const { scheme, said } = compileText(TEXT);
    expect(scheme?.indicators).toHaveLength(20);
    expect(codesOf(said)).toEqual(['sample-scheme']);
  });

  it('gives high-quality development 56 of 100 points, in 2023 and in 2024', () => {
    for (const year of [2023, 2024]) {
      const { dimensions } = soundScheme(TEXT, { year });
      expect(dimensions.map(({ code, weight }) => [code, weight])).toEqual([
        ['hqd', 56],
        ['livelihood', 12],
        ['ecology', 10],
        ['emergency', 10],
        ['party', 7],
        ['satisfaction', 5],
      ]);
    }
  });

  it('takes the weight that is in force for the year, with its line and source', () => {
    const weightIn = (year: number) => soundScheme(TEXT, { year }).indicators[0]!.weight;
    expect(weightIn(2023)).toMatchObject({ value: 8, basis: '示例方案' });
    expect(weightIn(2025)).toMatchObject({
      value: 7,
      at: { kind: 'line', quote: expect.stringContaining('2024:') },
    });
  });

  it('has no target in force before the first year on file', () => {
    const { scheme, said } = compileText(TEXT, { year: 2022 });
    expect(scheme).toBeUndefined();
    expect(new Set(codesOf(said))).toEqual(new Set(['sample-scheme', 'no-value-in-force']));
  });

  it('keeps its indices: every child, parent and item points at what it names', () => {
    const { indicators, dimensions, items, children } = soundScheme(TEXT);
    for (const { item, code, value } of indicators)
      if (value) expect(item).toBe(-1);
      else expect(items[item]!.code).toBe(code);
    const listed = dimensions.flatMap((dimension, index) =>
      dimension.children.map((child) => [child.kind, indicators[child.index]!.dimension === index]),
    );
    expect(listed).toEqual(indicators.map(() => ['indicator', true]));
    expect(children).toEqual(dimensions.map((_, index) => ({ kind: 'dimension', index })));
  });

  it('inherits tags from dimensions', () => {
    const { indicators } = soundScheme(TEXT);
    expect(indicators.find(({ code }) => code === 'tax_completion')!.tags).toEqual([
      '高质量发展',
      '经济',
      '财税',
    ]);
  });

  it('knows the event kinds of events, adjustments and lists', () => {
    expect(soundScheme(TEXT).eventKinds).toEqual([
      '重大污染事件',
      '较大以上安全事故',
      '违纪违法',
      '不可抗力',
      '表彰加分',
      '通报扣分',
      '优秀案例',
    ]);
  });

  it('is frozen all the way down', () => {
    const open: string[] = [];
    const visit = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      if (!Object.isFrozen(value)) open.push(path);
      for (const [key, part] of Object.entries(value)) visit(part, `${path}.${key}`);
    };
    visit(soundScheme(TEXT), 'scheme');
    expect(open).toEqual([]);
  });

  it('is refused, on the line itself, when any key of it loses a letter', () => {
    const lines = TEXT.split('\n');
    const missed = lines.flatMap((line, index) => {
      const key = /^(\s*(?:- )?)([a-z][a-z-]+):/u.exec(line);
      if (!key) return [];
      const broken = line.replace(`${key[2]}:`, `${key[2]!.slice(0, -1)}:`);
      const { said } = compileText([...lines.slice(0, index), broken, ...lines.slice(index + 1)].join('\n'));
      const fault = said.find(({ code }) => code === 'unknown-key');
      return fault?.at?.kind === 'line' && fault.at.line === index + 1 ? [] : [line];
    });
    expect(missed).toEqual([]);
  });
});
