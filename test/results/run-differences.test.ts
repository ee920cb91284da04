import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundHalfUp } from '../../src/base/decimal.ts';
import { sum } from '../../src/base/sum.ts';
import { readResultsFile } from '../../src/results/results-file.ts';
import { resultsJson } from '../../src/results/results-json.ts';
import { isChanged, runDifferences } from '../../src/results/run-differences.ts';
import { INVEST, monthSheets } from '../support/tiny-monthly.ts';
import { type ProjectFiles, runTiny, TINY, withIndicator } from '../support/tiny-project.ts';

const resultsOf = async (files: ProjectFiles = {}) =>
  readResultsFile(JSON.parse(resultsJson((await runTiny(files)).run!.results!)))!;
const between = async (a: ProjectFiles, b: ProjectFiles) =>
  runDifferences(await resultsOf(a), await resultsOf(b));

const SCHEME = TINY['scheme.yaml']!;
const facts = (invest: number | string, happy: number | string): ProjectFiles => ({
  'facts.csv': `单位,招商引资(万元),满意度\n东山镇,90,80\n西河镇,${invest},${happy}\n`,
});
const weights = (invest: number, happy: number): ProjectFiles => ({
  'scheme.yaml': SCHEME.replace('weight: 60', `weight: ${invest}`).replace('weight: 40', `weight: ${happy}`),
});
const west = (differences: Awaited<ReturnType<typeof between>>) =>
  differences.schemes[0]!.units.find(({ code }) => code === 'T02');
const linesOf = (differences: Awaited<ReturnType<typeof between>>) =>
  (west(differences)?.lines ?? []).map(({ cause, indicator, from, to, points }) => [
    cause,
    indicator,
    from,
    to,
    points,
  ]);

describe('what moved between two runs', () => {
  it('is nothing where they are the same', async () => {
    expect(isChanged(await between({}, {}))).toBe(false);
  });

  it('is a figure, with what it did to score and place', async () => {
    // 50 of 100 is 30 points of 60; 100 of 100 is 60: 30 more
    const differences = await between({}, facts(100, 90));
    expect(differences.schemes[0]!.data).toMatchObject([
      { unit: { code: 'T02' }, indicator: { code: 'invest' }, from: 50, to: 100, cells: ['facts.csv!B3'] },
    ]);
    expect(linesOf(differences)).toEqual([['data', 'invest', 50, 100, 30]]);
    expect(west(differences)).toMatchObject({ points: 30, before: { rank: 2 }, after: { rank: 1 } });
    const [first] = differences.schemes[0]!.units.filter(({ code }) => code === 'T01');
    expect(first).toMatchObject({ points: 0, lines: [], before: { rank: 1 }, after: { rank: 2 } });
  });

  it('is told apart by figure and weight, the figure at the former weight', async () => {
    // invest: (100 − 50) % × 60 = +30, then (50 − 60) × 100 % = −10; happy: (50 − 40) × 90 % = +9
    const differences = await between({}, { ...facts(100, 90), ...weights(50, 50) });
    expect(linesOf(differences)).toEqual([
      ['data', 'invest', 50, 100, 30],
      ['weight', 'invest', 60, 50, -10],
      ['weight', 'happy', 40, 50, 9],
    ]);
    expect(west(differences)!.points).toBe(29);
    expect(differences.schemes[0]!.rules.changes).toMatchObject([
      { kind: 'changed', code: 'invest', aspect: { en: 'points' }, from: '60', to: '50' },
      { kind: 'changed', code: 'happy', aspect: { en: 'points' }, from: '40', to: '50' },
    ]);
  });

  it('is a target', async () => {
    // 50 of 80 is 62.5 %: 37.5 points instead of 30
    const differences = await between({}, { 'scheme.yaml': SCHEME.replace('target: 100', 'target: 80') });
    expect(linesOf(differences)).toEqual([['target', 'invest', 100, 80, 7.5]]);
    expect(differences.schemes[0]!.targets).toHaveLength(2);
  });

  it('is a method or an indicator that came or went', async () => {
    const levels = SCHEME.replace('method: attainment, target: 100', 'method: direct');
    expect(linesOf(await between({}, { 'scheme.yaml': levels }))).toEqual([]); // 50 of 100 either way
    const ranked = SCHEME.replace('method: attainment, target: 100', 'method: rank, params: {step: 10}');
    // second of two: 60 − 10 points instead of 30
    expect(linesOf(await between({}, { 'scheme.yaml': ranked }))).toEqual([
      ['rule', 'invest', undefined, undefined, 20],
    ]);
    const without = SCHEME.replace(/ {2}- \{code: happy.*\n/u, '').replace('weight: 60', 'weight: 100');
    expect(linesOf(await between({}, { 'scheme.yaml': without }))).toContainEqual([
      'rule',
      'happy',
      undefined,
      undefined,
      -36,
    ]);
  });

  it('is the figures of others, where the method looks at them', async () => {
    const ranked: ProjectFiles = {
      'scheme.yaml': SCHEME.replace('method: attainment, target: 100', 'method: rank, params: {step: 10}'),
    };
    const east = { 'facts.csv': '单位,招商引资(万元),满意度\n东山镇,40,80\n西河镇,50,90\n' };
    // from second to first of two: a step of 10 points
    expect(linesOf(await between(ranked, { ...ranked, ...east }))).toEqual([
      ['peers', 'invest', undefined, undefined, 10],
    ]);
  });

  it('is weight handed over where a figure does not apply any more', async () => {
    const differences = await between({}, facts('/', 90));
    // happy carries all: 90 % of 100 instead of 36
    expect(linesOf(differences)).toEqual([
      ['data', 'invest', 50, '/', -30],
      ['reweigh', 'happy', 40, 100, 54],
    ]);
  });

  it('leaves what rounding makes as a line of its own', async () => {
    const rounded: ProjectFiles = {
      'scheme.yaml': `${SCHEME}rounding: {decimals: 1, at: total}\n`,
    };
    // 30 + 32.12 = 62.1, 30 + 32.56 = 62.6: 0.5, of which the figure makes 0.44, shown as 0.4
    const differences = await between({ ...rounded, ...facts(50, 80.3) }, { ...rounded, ...facts(50, 81.4) });
    expect(linesOf(differences)).toEqual([
      ['data', 'happy', 80.3, 81.4, 0.4],
      ['residue', undefined, undefined, undefined, 0.1],
    ]);
  });

  it('is a bonus', async () => {
    const bonus = (events: string): ProjectFiles => ({
      'scheme.yaml': `${SCHEME}adjustments: [{code: plus, title: 加分, kind: bonus, events: 加分}]\n`,
      'score.yaml': `${TINY['score.yaml']}  - {path: events.csv, kind: events}\n`,
      'events.csv': `单位,类别,事项,分值\n东山镇,加分,表彰,1\n${events}`,
    });
    expect(linesOf(await between(bonus(''), bonus('西河镇,加分,表彰二,2\n')))).toEqual([
      ['bonus', undefined, undefined, undefined, 2],
    ]);
  });

  it('is what the rounds of the year make of it', async () => {
    const year = (december: number): ProjectFiles => ({
      ...monthSheets(
        [100, 100, 100, 100, 100, 100, 50, 50, 50, 20, 20, december],
        [100, 100, 100, 50, 50, 50, 50, 50, 50, 100, 100, 500],
      ),
      'scheme.yaml': withIndicator(INVEST, 'process: {rounds: quarter, weight: 0.4}\n'),
    });
    // 840 instead of 810 of 1200: 1.5 of 60 points more; the fourth quarter 30 instead of 20, the mean 70 instead of
    // 67.5: 70 × 0.4 + 74 × 0.6 = 72.4, which is 1.6 less than the year's own 74, and it was 2 less
    const { units } = (await between(year(20), year(50))).schemes[0]!;
    const east = units.find(({ code }) => code === 'T01')!;
    expect(east.lines.map(({ cause, points }) => [cause, points])).toEqual([
      ['data', 1.5],
      ['process', 0.4],
    ]);
    expect(east.points).toBe(1.9);
  });

  it('is a unit that only one of them has', async () => {
    const [first] = (
      await between(
        {},
        {
          'roster.csv': '序号,单位代码,单位名称,别名,类别\n1,T01,东山镇,东山,乡镇\n',
          'facts.csv': '单位,招商引资(万元),满意度\n东山镇,90,80\n',
        },
      )
    ).schemes;
    expect(first!.onlyBefore.map(({ name }) => name)).toEqual(['西河镇']);
  });

  it('adds up: the lines of a unit are the change of its total, whatever changed', async () => {
    const side = fc.record({
      invest: fc.oneof(fc.integer({ min: 0, max: 150 }), fc.constant('/')),
      happy: fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10),
      weight: fc.integer({ min: 1, max: 99 }),
      target: fc.integer({ min: 1, max: 200 }),
      rounding: fc.constantFrom('indicator', 'dimension', 'total'),
      decimals: fc.integer({ min: 0, max: 3 }),
      aggregate: fc.constantFrom('sum', 'geometric', 'min'),
    });
    await fc.assert(
      fc.asyncProperty(side, side, async (a, b) => {
        const project = (one: typeof a): ProjectFiles => ({
          ...facts(one.invest, one.happy),
          'scheme.yaml': `${SCHEME.replace('weight: 60', `weight: ${one.weight}`)
            .replace('weight: 40', `weight: ${100 - one.weight}`)
            .replace(
              'target: 100',
              `target: ${one.target}`,
            )}aggregate: ${one.aggregate}\nrounding: {decimals: ${one.decimals}, at: ${one.rounding}}\n`,
        });
        const differences = await between(project(a), project(b));
        for (const { points, lines, before, after } of differences.schemes[0]!.units) {
          expect(roundHalfUp(sum(lines.map((line) => line.points)), 6)).toBe(points);
          expect(roundHalfUp(after.total - before.total, 6)).toBe(points);
        }
      }),
      { numRuns: 25 },
    );
  });
});
