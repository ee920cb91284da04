import { describe, expect, it } from 'vitest';
import { codesOf, compileText, soundScheme } from './compile-text.ts';

const HEAD = 'scheme: w\ntitle: 权重\ncategory: 乡镇\nbasis: {document: 办法, status: official}\n';
const indicator = (code: string, weight: number | string, more = '') =>
  `{code: ${code}, title: 指标${code}, weight: ${weight}, method: direct${more}}`;

describe('weights', () => {
  it('add up on decimal digits: ten times 0.1 is 1', () => {
    const ten = Array.from({ length: 10 }, (_, n) => `  - ${indicator(`i${n}`, 0.1)}\n`).join('');
    expect(compileText(`${HEAD}total: 1\nindicators:\n${ten}`).said).toEqual([]);
  });

  it('of a thousand-point scheme add up to 1000', () => {
    const text = `${HEAD}total: 1000\nindicators:\n  - ${indicator('a', 600)}\n  - ${indicator('b', 400)}\n`;
    expect(soundScheme(text).total).toBe(1000);
  });

  it('may be 0 for what is only watched', () => {
    const text = `${HEAD}indicators:\n  - ${indicator('a', 100)}\n  - ${indicator('b', 0)}\n`;
    expect(compileText(text).said).toEqual([]);
  });

  it('of 0 on what is computed from other figures burden nobody: sixty more are no too many', () => {
    const parts = (weight: number): string =>
      Array.from(
        { length: 60 },
        (_, n) =>
          `  - {code: p${n}, title: 分项${n}, weight: ${weight}, value: 'a / ${n + 1}', method: direct}\n`,
      ).join('');
    const text = (weight: number): string =>
      `${HEAD}total: ${100 + 60 * weight}\nindicators:\n  - ${indicator('a', 100)}\n${parts(weight)}`;
    expect(codesOf(compileText(text(0)).said)).toEqual([]);
    expect(codesOf(compileText(text(1)).said)).toEqual(['too-many-indicators']);
  });

  it('are checked at every level, the sum and the difference shown', () => {
    const text = `${HEAD}dimensions:
  - code: x
    title: 甲类
    weight: 60
    dimensions:
      - {code: y, title: 甲一, weight: 35, indicators: [${indicator('a', 30)}]}
      - {code: z, title: 甲二, indicators: [${indicator('b', 20)}]}
  - {code: u, title: 乙类, indicators: [${indicator('c', 41)}]}
`;
    const { said } = compileText(text);
    expect(said.map(({ at, message }) => [at?.kind === 'line' && at.line, message.zh])).toEqual([
      [1, '「权重」第一级权重合计 101，应为 100，多 1'],
      [8, '「甲类」下级权重合计 55，应为 60，少 5'],
      [10, '「甲一」下级权重合计 30，应为 35，少 5'],
    ]);
  });

  it('are off by a figure without the dust of binary fractions', () => {
    const text = `${HEAD}indicators:\n  - ${indicator('a', 58.6)}\n  - ${indicator('b', 41.3)}\n`;
    expect(compileText(text).said[0]?.message.zh).toMatch(/，少 0\.1$/u);
  });

  it('below a rescaled dimension are relative', () => {
    const text = `${HEAD}dimensions:\n  - {code: x, title: 甲类, weight: 100, rescale: true, indicators: [${indicator('a', 1)}, ${indicator('b', 3)}]}\n`;
    expect(soundScheme(text).dimensions[0]!.weight).toBe(100);
  });

  it('under a geometric mean need not add up to the total', () => {
    const text = `${HEAD}total: 1\naggregate: geometric\ndimensions:
  - {code: x, title: 健康, indicators: [${indicator('a', 1)}]}
  - {code: y, title: 教育, weight: 1, aggregate: mean, indicators: [${indicator('b', 1)}, ${indicator('c', 1)}]}
`;
    expect(soundScheme(text).dimensions.map(({ weight }) => weight)).toEqual([1, 1]);
  });

  it('say nothing about sums where an indicator has been refused', () => {
    const text = `${HEAD}indicators:\n  - ${indicator('a', 60)}\n  - {code: b, titl: 指标, weight: 40, method: direct}\n`;
    expect(codesOf(compileText(text).said)).toEqual(['missing-key', 'unknown-key']);
  });
});

describe('balance', () => {
  const tagged = (a: number, b: number, rules: string) =>
    `${HEAD}dimensions:
  - {code: x, title: 甲类, tags: [经济], weight: 60, rescale: true, indicators: [${indicator('a', a, ', tags: [经济, 民意]')}, ${indicator('b', b)}]}
  - {code: y, title: 乙类, indicators: [${indicator('c', 40)}]}
balance: ${rules}
`;

  it('counts an indicator once that has a tag of its own and from its dimension', () => {
    expect(compileText(tagged(1, 1, '[{tag: 经济, share: 0.6}]')).said).toEqual([]);
  });

  it('weighs by what the tree hands down: a third of 60 is 20 %', () => {
    expect(compileText(tagged(1, 2, '[{tag: 民意, share: 0.2}]')).said).toEqual([]);
  });

  it('shows the share and who carries it', () => {
    const { said } = compileText(tagged(1, 2, '[{tag: 民意, max: 0.1}]'));
    expect(said[0]!.message.zh).toBe('标签「民意」占 20%，应不高于 10%');
    expect(said[0]!.hint.zh).toBe('带此标签的指标：指标a。');
  });

  it('answers a tag that nobody carries with the nearest', () => {
    const { said } = compileText(tagged(1, 2, '[{tag: 民义, min: 0.1}]'));
    expect(said[0]!.hint.zh).toBe('是不是「民意」？');
  });
});
