import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestRemainder } from '../../src/facts/largest-remainder.ts';
import { planRows } from '../../src/results/plan-progress.ts';
import { compileText } from '../scheme/compile-text.ts';
import { runTiny, TINY, withIndicator } from '../support/tiny-project.ts';

const indicator = (target: string, more = '') =>
  withIndicator(
    `{code: invest, title: 招商引资, measure: 万元, weight: 60, method: attainment, target: ${target}${more}}`,
  );

const plan = (text: string) => `{plan: {from: 2022, base: 30, to: 2025, ${text}}}`;

describe('a target over years', () => {
  const value = (text: string, year: number) => {
    const { scheme, said } = compileText(indicator(plan(text)), { year });
    const target = scheme?.indicators[0]?.target;
    return target?.kind === 'fixed' ? target.value.value : said.map(({ code }) => code);
  };

  const codes = (text: string) =>
    compileText(indicator(plan(text)), { year: 2023 })
      .said.filter(({ severity }) => severity === 'error')
      .map(({ code }) => code);

  it('goes up in equal steps, T = B + (T₁ − B)·k/n', () => {
    expect([2023, 2024, 2025].map((year) => value('value: 36', year))).toEqual([32, 34, 36]);
  });

  it('or at one rate of growth, doubling in three years by 25.99 % a year', () => {
    expect(value('multiple: 2, path: compound', 2023)).toBeCloseTo(30 * 2 ** (1 / 3), 10);
    expect(value('multiple: 2, path: compound', 2025)).toBe(60);
  });

  it('takes the years that the plan states itself, and refuses those outside it', () => {
    expect(value('value: 36, years: {2024: 33.5}', 2024)).toBe(33.5);
    expect(value('value: 36', 2022)).toContain('plan-outside');
    expect(value('value: 36', 2026)).toContain('plan-outside');
    expect(value('value: -3, path: compound', 2023)).toContain('plan-base');
  });

  it('refuses a stated year that lies outside, or a last year that is not the value', () => {
    expect(codes('value: 36, years: {2030: 1}')).toEqual(['plan-year-outside']);
    expect(codes('value: 36, years: {2022: 30}')).toEqual(['plan-year-outside']);
    expect(codes('value: 36, years: {2025: 99}')).toEqual(['plan-year-final']);
    expect(codes('multiple: 1.2, years: {2024: 33, 2025: 36}')).toEqual([]);
  });

  it('rounds the years between half up to its decimals, and never the last or a stated one', () => {
    const compound = 'multiple: 2.0001, path: compound, decimals: 1';
    expect([2023, 2024].map((year) => value(compound, year))).toEqual([37.8, 47.6]);
    expect(value(compound, 2025)).toBe(60.003);
    expect(value('value: 30.15, decimals: 1', 2024)).toBe(30.1);
    expect(value('value: 30.45, decimals: 1', 2023)).toBe(30.2); // 30.15, half up
    expect(value('value: 36, decimals: 0, years: {2024: 33.55}', 2024)).toBe(33.55);
  });

  it('of compound growth may be shared out to the decimals it is rounded to', async () => {
    const city = '{plan: {from: 2022, base: 135.8, to: 2025, multiple: 2, path: compound, decimals: 1}}';
    const { run: annual } = await runTiny({
      'scheme.yaml': indicator(`{split: 人口, decimals: 1, city: ${city}}`),
      'roster.csv': '序号,单位代码,单位名称,类别,人口\n1,T01,东山镇,乡镇,2\n2,T02,西河镇,乡镇,1\n',
    });
    expect([...annual!.results!.assessments[0]!.indicators[0]!.targets]).toEqual([114.1, 57]);
  });

  it('shows how far the year and the way to the last year are', async () => {
    const { run } = await runTiny({
      'scheme.yaml': indicator('{plan: {from: 2022, base: 60, to: 2025, value: 120}}'),
    });
    const [first] = planRows(run!.results!.assessments[0]!);
    // 东山镇: 90 of 80 this year, half of the way from 60 to 120, a third of the time
    expect(first).toMatchObject({
      target: 80,
      actual: 90,
      attained: 1.125,
      distance: 30,
      way: 0.5,
      due: 0.333333333333333,
    });
  });
});

describe('a target shared out by a roster column', () => {
  const roster = (first: string, second: string) =>
    `序号,单位代码,单位名称,类别,人口\n1,T01,东山镇,乡镇,${first}\n2,T02,西河镇,乡镇,${second}\n`;
  const run = (target: string, first = '2', second = '1') =>
    runTiny({ 'scheme.yaml': indicator(target), 'roster.csv': roster(first, second) });

  it('gives each unit its share in whole steps that add up to the whole', async () => {
    const { run: annual, said } = await run('{split: 人口, city: 100}');
    expect(said.filter((line) => line.startsWith('error'))).toEqual([]);
    const { targets } = annual!.results!.assessments[0]!.indicators[0]!;
    expect([...targets]).toEqual([67, 33]);
  });

  it('takes the year of a plan as the whole, and puts all together against its last year', async () => {
    const { run: annual } = await run(
      '{split: 人口, decimals: 1, city: {plan: {from: 2022, base: 60, to: 2025, value: 240}}}',
    );
    const [all, west, east] = planRows(annual!.results!.assessments[0]!);
    expect(all).toMatchObject({ unit: undefined, target: 120, actual: 140, distance: 100 });
    expect([east!.target, west!.target]).toEqual([80, 40]);
    expect(east!.plan).toBeUndefined();
  });

  it('has no target where a unit’s share is nil, and is refused where it is blank or cannot add up', async () => {
    const { run: annual } = await run('{split: 人口, city: 100}', '1', '0');
    expect([...annual!.results!.assessments[0]!.indicators[0]!.weights]).toEqual([60, 0]);
    expect((await run('{split: 人口, city: 100}', '1', '')).diagnostics.map(({ code }) => code)).toContain(
      'split-share-missing',
    );
    expect((await run('{split: 人口, city: 100.5}')).diagnostics.map(({ code }) => code)).toContain(
      'split-decimals',
    );
  });

  it('is refused where every share is nil, and where its steps are more than 15 digits', async () => {
    const codes = async (...asked: Parameters<typeof run>) =>
      (await run(...asked)).diagnostics
        .filter(({ severity }) => severity === 'error')
        .map(({ code }) => code);
    expect(await codes('{split: 人口, city: 100}', '0', '0')).toEqual(['split-no-share']);
    expect(await codes('{split: 人口, city: 0}', '0', '0')).not.toContain('split-no-share');
    expect(await codes('{split: 人口, decimals: 6, city: 1000000000}')).toEqual(['split-too-fine']);
    const { run: annual } = await run('{split: 人口, decimals: 6, city: 999999999.999998}', '1', '2');
    expect([...annual!.results!.assessments[0]!.indicators[0]!.targets]).toEqual([
      333333333.333333, 666666666.666665,
    ]);
  });

  it('always adds up, never gives a unit a whole step more than its share, and nothing to a share of nil', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000 }),
        fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 12 }),
        (steps, shares) => {
          const parts = largestRemainder(steps, shares);
          const whole = shares.reduce((a, b) => a + b, 0);
          expect(parts.reduce((a, b) => a + b, 0)).toBe(whole === 0 ? 0 : steps);
          if (whole === 0) return;
          parts.forEach((part, at) => {
            expect(Math.abs(part - (steps * shares[at]!) / whole)).toBeLessThan(1);
            if (shares[at] === 0) expect(part).toBe(0);
          });
        },
      ),
    );
  });
});

describe('an indicator that does not concern everybody', () => {
  const EXECUTION = `scheme: small
title: 小方案
category: 乡镇
basis: {document: 办法, status: official}
inputs:
  - {code: budget, title: 预算, measure: 万元}
  - {code: spent, title: 支出, measure: 万元}
indicators:
  - {code: rate, title: 执行率, measure: '%', weight: 60, value: 'share(spent, budget)', applies: 'budget > 0 || spent > 0', method: attainment, target: 100}
  - {code: happy, title: 满意度, measure: 分, weight: 40, method: direct}
`;
  const run = (east: string) =>
    runTiny({
      'scheme.yaml': EXECUTION,
      'facts.csv': `单位,预算(万元),支出(万元),满意度\n东山镇,${east},80\n西河镇,100,50,90\n`,
    });

  it('is not applicable where its condition fails: no budget and nothing spent', async () => {
    const { run: annual, said } = await run('0,0');
    expect(said.filter((line) => line.startsWith('error'))).toEqual([]);
    expect([...annual!.results!.assessments[0]!.totals.settled]).toEqual([80, 66]);
  });

  it('still refuses what cannot be computed: spending without a budget', async () => {
    expect((await run('0,5')).diagnostics.map(({ code }) => code)).toContain('not-computable');
  });

  it('is refused where its condition cannot be decided', async () => {
    expect((await run(',0')).diagnostics.map(({ code }) => code)).toContain('applies-undecided');
  });
});

describe('words that count as numbers', () => {
  const QUARTERS = withIndicator(
    '{code: invest, title: 平时考核, weight: 60, collect: quarterly, roll-up: mean, scale: {好: 100, 较好: 85, 一般: 70}, method: direct}',
  );
  const run = (words: readonly string[]) =>
    runTiny({
      'scheme.yaml': QUARTERS,
      'facts.csv': `单位,季度,平时考核,满意度\n${words.map((word, at) => `东山镇,2023年第${at + 1}季度,${word},\n西河镇,2023年第${at + 1}季度,好,\n`).join('')}东山镇,2023年,,80\n西河镇,2023年,,90\n`,
    });

  it('roll up as their numbers do', async () => {
    const { run: annual, said } = await run(['好', '较好', '较 好', '一般']);
    expect(said.filter((line) => line.startsWith('error'))).toEqual([]);
    expect([...annual!.results!.assessments[0]!.indicators[0]!.raws]).toEqual([85, 100]);
  });

  it('are the only ones: another word, or a number, is refused with the nearest', async () => {
    const { said } = await run(['好', '较好', '85', '较一般']);
    expect(said.filter((line) => line.includes('不是可用的等级'))).toHaveLength(2);
    expect(TINY['facts.csv']).toBeDefined();
  });
});
