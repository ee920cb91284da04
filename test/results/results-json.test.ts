import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { schemeCode, unitCode } from '../../src/model/codes.ts';
import { readEarlier } from '../../src/results/read-earlier.ts';
import { resultsJson, resultsJsonChunks } from '../../src/results/results-json.ts';
import { tinyAssessment, tinyRun } from '../support/tiny-assessment.ts';

describe('results.json', () => {
  it('is the text that is on record', async () => {
    await expect(resultsJson(tinyRun())).toMatchFileSnapshot('golden/results.json');
  });

  it('comes in pieces no larger than a unit', () => {
    const pieces = [...resultsJsonChunks(tinyRun())];
    expect(pieces.join('')).toBe(resultsJson(tinyRun()));
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(2000);
  });

  it('holds no number that JSON cannot, and no −0', () => {
    const run = tinyRun();
    const [tiny] = run.assessments;
    const bonus = Float64Array.from([-0, Number.NaN, Number.POSITIVE_INFINITY, 0.1 + 0.2, 1]);
    const value = JSON.parse(resultsJson({ ...run, assessments: [{ ...tiny!, bonus }] }));
    expect(value.schemes[0].units.map((unit: { bonus: number | null }) => unit.bonus)).toEqual([
      0,
      null,
      null,
      0.3,
      1,
    ]);
  });

  it('is JSON without any schemes or units too', () => {
    const empty = { ...tinyRun(), assessments: [], diagnostics: [], inputs: [] };
    expect(JSON.parse(resultsJson(empty))).toMatchObject({ schemes: [], diagnostics: [], inputs: [] });
    const nobody = { ...tinyAssessment(), order: [], lists: [], leftOff: [], vetoes: [], adjustments: [] };
    const value = JSON.parse(resultsJson({ ...tinyRun(), assessments: [nobody] }));
    expect(value.schemes[0].units).toEqual([]);
  });
});

describe('readEarlier', () => {
  it('reads back the standing of every unit', () => {
    const earlier = readEarlier(JSON.parse(resultsJson(tinyRun())));
    expect(earlier?.year).toBe(2023);
    const units = earlier?.standings.get(schemeCode('township'));
    expect(units?.size).toBe(5);
    expect(units?.get(unitCode('T03'))).toEqual({
      rank: 3,
      total: 59.08,
      grade: '不合格',
      pool: '镇',
    });
  });

  it('reads the sample’s results of the year before', () => {
    const file = new URL('../../samples/jishou-2023/2022结果/results.json', import.meta.url);
    const earlier = readEarlier(JSON.parse(readFileSync(file, 'utf8')));
    expect(earlier?.year).toBe(2022);
    expect(earlier?.standings.get(schemeCode('township'))?.size).toBeGreaterThan(5);
  });

  it('takes nothing else for results', () => {
    for (const value of [
      undefined,
      null,
      3,
      [],
      {},
      { schema: 'score-results/2', project: { year: 2022 }, schemes: [] },
      { schema: 'score-results/1', schemes: [] },
      { schema: 'score-results/1', project: { year: 2022 }, schemes: [{ code: 'a' }] },
      {
        schema: 'score-results/1',
        project: { year: 2022 },
        schemes: [{ code: 'a', units: [{ code: 'x' }] }],
      },
    ])
      expect(readEarlier(value)).toBeUndefined();
  });

  it('is not led astray by keys that objects inherit', () => {
    const text = '{"__proto__": {"schema": "score-results/1"}, "project": {"year": 2022}, "schemes": []}';
    expect(readEarlier(JSON.parse(text))).toBeUndefined();
  });
});
