import { describe, expect, it } from 'vitest';
import { resultsJson } from '../../src/results/results-json.ts';
import { figureOf, runTiny, withIndicator, withSheets } from '../support/tiny-project.ts';

const scheme = (more = '') =>
  withIndicator(
    `{code: invest, title: 群众满意度, measure: 分, weight: 60, method: direct, survey: {options: {满意: 100, 不满意: 0}${more}}}`,
  );

const PARTY = '{path: party.csv, kind: survey, track: third-party}';
const OWN = '{path: own.csv, kind: survey, track: manual}';
const FACTS = '{path: facts.csv, kind: facts}';
const PLAIN = '单位,满意度\n东山镇,80\n西河镇,90\n';

const run = async (sheets: readonly string[], facts = PLAIN, more = '') => {
  const tiny = await runTiny({
    'score.yaml': withSheets(sheets.join('\n')),
    'scheme.yaml': scheme(more),
    'facts.csv': facts,
    'party.csv': '单位,群众满意度\n西河镇,满意\n东山镇,满意\n',
    'own.csv': '单位,群众满意度\n东山镇,不满意\n西河镇,满意\n',
  });
  const { surveys } = JSON.parse(resultsJson(tiny.run!.results!)).schemes[0];
  return {
    surveys,
    of: (unit: string, track: string) =>
      surveys.find((one: { unit: string; track: string }) => one.unit === unit && one.track === track),
    value: figureOf(tiny.assessment, 'invest', 0),
    codes: tiny.diagnostics.filter(({ severity }) => severity !== 'note').map(({ code }) => code),
  };
};

describe('the surveys of results.json', () => {
  it('list every track, and name the figure that was scored in place of another', async () => {
    const { of, value, codes } = await run([FACTS, PARTY, OWN]);
    expect(value).toBe('100');
    expect(codes).toContain('tracks-differ');
    expect(of('T01', 'third-party')).toMatchObject({ value: 100, scored: true, instead: null });
    expect(of('T01', 'manual')).toMatchObject({
      value: 0,
      scored: false,
      instead: { track: 'third-party', state: 'value', value: 100, cell: 'party.csv!B3' },
    });
  });

  it('are the same whatever the order of the sheets', async () => {
    const one = await run([FACTS, PARTY, OWN]);
    const other = await run([OWN, PARTY, FACTS]);
    expect(other.surveys).toEqual(one.surveys);
    expect(other.value).toBe(one.value);
    expect(one.surveys.map(({ unit, track }: { unit: string; track: string }) => [unit, track])).toEqual([
      ['T01', 'third-party'],
      ['T01', 'manual'],
      ['T02', 'third-party'],
      ['T02', 'manual'],
    ]);
  });

  it('say that a sheet of facts on a track trusted more was scored, and what it said', async () => {
    const verified = '{path: facts.csv, kind: facts, track: verification}';
    const { of, value } = await run([verified, PARTY], '单位,满意度,群众满意度\n东山镇,80,50\n西河镇,90,/\n');
    expect(value).toBe('50');
    expect(of('T01', 'third-party')).toMatchObject({
      value: 100,
      scored: false,
      instead: { track: 'verification', state: 'value', value: 50, cell: 'facts.csv!C2' },
    });
    expect(of('T02', 'third-party').instead).toMatchObject({ state: 'not-applicable', value: null });
  });

  it('list tracks put together once, on the track trusted most', async () => {
    const { surveys, of, value } = await run(
      [FACTS, OWN, PARTY],
      PLAIN,
      ', combine: {third-party: 0.7, manual: 0.3}',
    );
    expect(value).toBe('70');
    expect(surveys).toHaveLength(2);
    expect(of('T01', 'third-party')).toMatchObject({ value: 70, scored: true, instead: null });
  });

  it('point to the first answer by sheet, whichever sheet of the track was read first', async () => {
    const [first, second] = ['{path: own.csv, kind: survey}', '{path: party.csv, kind: survey}'];
    const cellOf = async (sheets: readonly string[]) => {
      const verified = '{path: facts.csv, kind: facts, track: verification}';
      const { said } = await runTiny({
        'score.yaml': withSheets([verified, ...sheets].join('\n')),
        'scheme.yaml': scheme(),
        'facts.csv': '单位,满意度,群众满意度\n东山镇,80,10\n西河镇,90,100\n',
        'party.csv': '单位,群众满意度\n西河镇,满意\n东山镇,满意\n',
        'own.csv': '单位,群众满意度\n东山镇,不满意\n西河镇,满意\n',
      });
      return said.filter((line) => line.includes('tracks-differ'));
    };
    const told = await cellOf([first, second]);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('own.csv!B2');
    expect(await cellOf([second, first])).toEqual(told);
  });
});
