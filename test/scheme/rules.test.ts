import { describe, expect, it } from 'vitest';
import type { Scope } from '../../src/model/expression.ts';
import { codesOf, compileText, SMALL, soundScheme } from './compile-text.ts';

const scopeOf =
  (values: Readonly<Record<string, number | string | boolean>>): Scope =>
  (key) =>
    values[key];

const veto = (when: string, effect = 'lowest-grade') =>
  `vetoes: [{code: v, title: 否决, when: '${when}', effect: ${effect}, basis: 第三条}]\n`;

describe('vetoes', () => {
  it('know whether they ask for the standing, by name or by title', () => {
    const asks = (when: string) =>
      soundScheme(`${SMALL}events: [事故]\n${veto(when)}`).vetoes[0]!.asksStanding;
    expect(asks('事故 > 0')).toBe(false);
    expect(asks('指标甲 < 10')).toBe(false);
    expect(asks('rank_from_last <= 3')).toBe(true);
    expect(asks('倒数名次 <= 3')).toBe(true);
  });

  it('may ask for the standing when they act on grades and awards', () => {
    for (const effect of ['lowest-grade', 'bar-top-grade', 'bar-awards'])
      expect(compileText(`${SMALL}${veto('rank == 1', effect)}`).said).toEqual([]);
    expect(codesOf(compileText(`${SMALL}${veto('rank == 1', 'deduct, points: 3')}`).said)).toEqual([
      'standing-veto-scores',
    ]);
  });

  it('read a computed indicator through its own expression', () => {
    const text = SMALL.replace('weight: 60, method: direct', 'weight: 60, method: direct, value: b * 2');
    const { vetoes, indicators } = soundScheme(`${text}${veto('a > 10')}`);
    expect(indicators[0]!.item).toBe(-1);
    expect(vetoes[0]!.when.keys).toEqual(['item:b']);
    expect(vetoes[0]!.when.evaluate(scopeOf({ 'item:b': 6 }))).toBe(true);
    expect(vetoes[0]!.when.evaluate(scopeOf({ 'item:b': 5 }))).toBe(false);
  });
});

describe('an indicator with a value', () => {
  it('is collected itself only when its expression names it', () => {
    const valued = (value: string) =>
      soundScheme(SMALL.replace('weight: 60, method: direct', `weight: 60, method: direct, value: ${value}`));
    expect(valued('b * 2').items.map(({ code }) => code)).toEqual(['b']);
    expect(valued('a - b').items.map(({ code }) => code)).toEqual(['a', 'b']);
  });
});

describe('names', () => {
  it('of event kinds may be written by another title', () => {
    const text = `${SMALL}events: [{kind: 较大事故, title: 事故}]\n${veto('事故 > 0')}`;
    expect(soundScheme(text).vetoes[0]!.when.keys).toEqual(['event:较大事故']);
  });

  it('of roster columns are numbers or texts, as the expression needs', () => {
    const keys = (when: string) =>
      soundScheme(`${SMALL}${veto(when)}`, { columns: ['人口', '区域'] }).vetoes[0]!.when.keys;
    expect(keys('人口 > 5')).toEqual(['column:人口']);
    expect(keys('区域 == "山区" && 人口 > 5')).toEqual(['column:区域', 'column:人口']);
  });

  it('that the roster lacks are refused with the nearest when the roster is known', () => {
    const { said } = compileText(`${SMALL}${veto('人囗 > 5')}`, { columns: ['人口'] });
    expect(codesOf(said)).toEqual(['expression-unknown-name']);
  });

  it('of refused indicators still count as known', () => {
    const text = SMALL.replace('weight: 60', 'weight: x');
    expect(codesOf(compileText(`${text}${veto('a > 5')}`).said)).toEqual(['wrong-type']);
  });

  it('of the standing are out of reach for values and adjustments', () => {
    const text = `${SMALL}adjustments: [{code: x, title: 加, kind: bonus, points: 'rank * 2', cap: 1}]\n`;
    expect(codesOf(compileText(text, { columns: [] }).said)).toEqual(['expression-unknown-name']);
  });
});

describe('targets', () => {
  const targeted = (target: string) =>
    SMALL.replace('weight: 60, method: direct', `weight: 60, method: attainment, target: ${target}`);

  it('are plain, dated or by unit', () => {
    expect(soundScheme(targeted('5')).indicators[0]!.target).toMatchObject({
      kind: 'fixed',
      value: { value: 5 },
    });
    expect(
      soundScheme(targeted('{2020: 3, 2023: {value: 4, basis: 一}, 2024: 5}')).indicators[0]!.target,
    ).toMatchObject({
      kind: 'fixed',
      value: { value: 4, basis: '一' },
    });
    expect(
      soundScheme(targeted('{by-unit: 目标.xlsx, city: {2023: 9}, pace: linear}')).indicators[0],
    ).toMatchObject({
      target: { kind: 'by-unit', sheet: '目标.xlsx', city: { value: 9 } },
      pace: expect.arrayContaining([1]),
    });
  });

  it('are missed once, not twice, when they are written wrongly', () => {
    expect(codesOf(compileText(targeted('many')).said)).toEqual(['wrong-type']);
  });
});

describe('formula', () => {
  it('may name value, target and weight, and is compiled at its own column', () => {
    const formula = (expression: string) =>
      SMALL.replace('method: direct}', `method: formula, params: {expression: '${expression}'}}`);
    const { method } = soundScheme(formula('value / 2')).indicators[0]!;
    expect(method.scoreUnit({ raw: 50, target: undefined, direction: 'up', weight: 60 })).toBe(25);
    expect(codesOf(compileText(formula('valeu / 2')).said)).toEqual(['expression-unknown-name']);
    expect(codesOf(compileText(formula('value / target')).said)).toEqual(['target-required']);
  });
});

describe('an expression that can name roster columns alone', () => {
  it('is no surmise: without a roster nothing is pointed out', () => {
    const text = SMALL.replace('category: 乡镇', 'category: 乡镇\nunits: \'类型 == "街道"\'');
    expect(codesOf(compileText(text).said)).toEqual([]);
    expect(codesOf(compileText(text, { columns: ['类别'] }).said)).toContain('expression-unknown-name');
    const list = "lists: [{list: red, when: '户籍人口 > 5'}]\n";
    expect(codesOf(compileText(`${text}${list}`).said)).toEqual(['column-supposed']);
  });
});
