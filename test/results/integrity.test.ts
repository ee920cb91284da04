import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { integrityRows } from '../../src/results/integrity.ts';
import { resultsJson } from '../../src/results/results-json.ts';
import { differenceRows } from '../../src/results/track-differences.ts';
import { verifiedRows } from '../../src/results/verification-coverage.ts';
import {
  command,
  type ProjectFiles,
  runTiny,
  TINY,
  withFolder,
  withIndicator,
  withSheets,
} from '../support/tiny-project.ts';

/** The investment month by month, from two tracks: of 东山镇 as given, of 西河镇 5 in each. */
const monthly = (
  manual: readonly number[],
  system: readonly number[],
  { direction = 'up', more = 'tracks: {tolerance: {relative: 0.05}}\n', files = {} as ProjectFiles } = {},
): ProjectFiles => {
  const sheet = (values: readonly number[]): string =>
    `单位,月份,招商引资(万元)\n${values.map((value, at) => `东山镇,${at + 1}月,${value}\n西河镇,${at + 1}月,5\n`).join('')}`;
  return {
    'scheme.yaml': withIndicator(
      `{code: invest, title: 招商引资, measure: 万元, direction: ${direction}, collect: monthly, roll-up: sum, not-reported: zero, weight: 60, method: attainment, target: 100}`,
      more,
    ),
    'score.yaml': withSheets(
      [
        '{path: facts.csv, kind: facts}',
        '{path: m.csv, kind: facts}',
        '{path: s.csv, kind: facts, track: system}',
        ...(files['核查.csv'] === undefined ? [] : ['{path: 核查.csv, kind: verification}']),
      ].join('\n'),
    ),
    'facts.csv': '单位,满意度\n东山镇,80\n西河镇,90\n',
    'm.csv': sheet(manual),
    's.csv': sheet(system),
    ...files,
  };
};

const FINDINGS = '单位,指标,期间,核查结果,核定值(万元),处理,扣分,证据,日期,核查方式\n';

describe('the integrity of a unit', () => {
  it('says how many figures were confirmed, how far they deviate, and that over-reporting is a habit', async () => {
    const { assessment } = await runTiny(monthly([12, 11, 10, 10], [10, 10, 8, 10]));
    const [east, west] = integrityRows(assessment);
    expect(east).toMatchObject({
      compared: 4,
      confirmed: 1,
      share: 25,
      over: 3,
      under: 0,
      deviation: (0.2 + 0.1 + 0.25 + 0) / 4,
      direction: 'over',
      systematic: true,
    });
    expect(west).toMatchObject({
      compared: 4,
      confirmed: 4,
      share: 100,
      direction: 'none',
      systematic: false,
    });
  });

  it('turns about where less is better: to report less flatters', async () => {
    const { assessment } = await runTiny(monthly([8, 8, 8, 10], [10, 10, 10, 10], { direction: 'down' }));
    expect(integrityRows(assessment)[0]).toMatchObject({
      over: 3,
      under: 0,
      deviation: 0.15,
      systematic: true,
    });
    const up = await runTiny(monthly([8, 8, 8, 10], [10, 10, 10, 10]));
    expect(integrityRows(up.assessment)[0]).toMatchObject({
      over: 0,
      under: 3,
      deviation: -0.15,
      systematic: false,
    });
  });

  it('is a habit only from as many comparisons, and as great a share, as the scheme says', async () => {
    const figures = [
      [12, 12, 10, 10],
      [10, 10, 10, 10],
    ] as const;
    const asked = async (integrity: string) => {
      const more = `tracks: {tolerance: {relative: 0.05}, integrity: ${integrity}}\n`;
      return integrityRows((await runTiny(monthly(...figures, { more }))).assessment)[0]!.systematic;
    };
    expect(await asked('{share: 0.5}')).toBe(true);
    expect(await asked('{share: 0.51}')).toBe(false);
    expect(await asked('{comparisons: 5, share: 0.5}')).toBe(false);
  });

  it('counts no deviation from nothing, and says how many deviations it has', async () => {
    const { assessment } = await runTiny(monthly([3, 10], [0, 10]));
    expect(integrityRows(assessment)[0]).toMatchObject({ compared: 2, over: 1, measured: 1, deviation: 0 });
  });

  it('holds a figure against what was found rather than against the system', async () => {
    const files = {
      '核查.csv': `${FINDINGS}东山镇,招商引资,2023-01,属实,,,,台账 1 号,2023-02-01,四不两直\n东山镇,招商引资,2023-02,不实,5,扣分,1,台账 2 号,2023-03-01,四不两直\n`,
    };
    const { assessment } = await runTiny(monthly([12, 10], [10, 10], { files }));
    expect(integrityRows(assessment)[0]).toMatchObject({
      compared: 2,
      confirmed: 1,
      over: 1,
      deviation: 0.5,
    });
  });

  it('may be asked for by vetoes, and decides them also where nothing was compared', async () => {
    const vetoes =
      'vetoes: [{code: inflated, title: 数据造假, when: over_reporting && compared >= 3, effect: deduct, points: 3, basis: 示例}]\n';
    const { assessment, said } = await runTiny(monthly([12, 12, 12], [10, 10, 10], { more: vetoes }));
    expect(assessment.vetoes.map(({ unit, trace }) => [unit, trace.zh])).toEqual([
      [0, '系统性高报 = 是 且 比对数据数 = 3 ≥ 3'],
    ]);
    expect(said.filter((line) => line.startsWith('error'))).toEqual([]);
    const alone = await runTiny({ 'scheme.yaml': `${TINY['scheme.yaml']}${vetoes}` });
    expect(alone.said).toEqual([]);
    expect(alone.assessment.vetoes).toEqual([]);
  });
});

test('the integrity of identical tracks is 100 %, and nobody over-reports', async () => {
  const figures = fc.array(
    fc.integer({ min: 0, max: 1e6 }).map((cents) => cents / 100),
    { minLength: 1, maxLength: 12 },
  );
  await fc.assert(
    fc.asyncProperty(figures, fc.constantFrom('up', 'down'), async (values, direction) => {
      const { assessment } = await runTiny(monthly(values, values, { direction, more: '' }));
      for (const row of integrityRows(assessment))
        expect(row).toMatchObject({
          share: 100,
          over: 0,
          under: 0,
          deviation: 0,
          direction: 'none',
          systematic: false,
        });
      expect(differenceRows(assessment)).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

test('every figure compared is confirmed, over-reported or under-reported, and what is not confirmed is listed', async () => {
  const figures = fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 })), {
    minLength: 1,
    maxLength: 12,
  });
  await fc.assert(
    fc.asyncProperty(figures, async (pairs) => {
      const { assessment } = await runTiny(
        monthly(
          pairs.map(([a]) => a),
          pairs.map(([, b]) => b),
        ),
      );
      const [row] = integrityRows(assessment);
      expect(row!.confirmed + row!.over + row!.under).toBe(row!.compared);
      expect(differenceRows(assessment)).toHaveLength(row!.compared - row!.confirmed);
    }),
    { numRuns: 20 },
  );
});

const VERIFIED = monthly([12, 10, 10], [10, 10, 4], {
  files: {
    '核查.csv': `${FINDINGS}东山镇,招商引资,2023-01,不实,9,替换,,台账 1 号,2023-02-01,四不两直\n东山镇,招商引资,2023-02,属实,,,,台账 2 号,2023-03-01,四不两直\n东山镇,满意度,2023,不实,,作废,,回访记录 3 号,2023-12-01,抽查\n`,
  },
});

test('coverage counts how often units and indicators were verified, and names those that never were', async () => {
  const { assessment } = await runTiny(VERIFIED);
  const row = (name: string) => verifiedRows(assessment).find((one) => one.name === name);
  expect(row('东山镇')).toMatchObject({ times: 3, held: 1, failed: 2, across: 2, of: 2, last: '2023-12-01' });
  expect(row('西河镇')).toMatchObject({ times: 0, across: 0, last: undefined });
  expect(row('招商引资')).toMatchObject({ times: 2, held: 1, failed: 1, across: 1, of: 2 });
});

test('a figure of the verification track in another sheet counts as verified, without a finding', async () => {
  const { assessment } = await runTiny({
    'score.yaml': withSheets(
      '{path: facts.csv, kind: facts}\n{path: more.csv, kind: facts, track: verification}',
    ),
    'more.csv': '单位,满意度\n东山镇,80\n',
  });
  expect(verifiedRows(assessment).find(({ name }) => name === '满意度')).toMatchObject({
    times: 1,
    held: 0,
    failed: 0,
  });
  expect(verifiedRows(assessment).find(({ name }) => name === '招商引资')).toMatchObject({ times: 0 });
});

test('results.json holds integrity, differences, findings and coverage; without tracks it has none of them', async () => {
  const { run } = await runTiny(VERIFIED);
  const { schemes } = JSON.parse(resultsJson(run!.results!));
  expect(schemes[0].integrity[0]).toMatchObject({ unit: 'T01', compared: 4, confirmed: 1, over: 2 });
  expect(schemes[0].trackDifferences).toContainEqual({
    unit: 'T01',
    indicator: 'invest',
    period: '2023-03',
    yearToDate: false,
    used: { track: 'system', value: 4, at: 's.csv!C6' },
    other: { track: 'manual', value: 10, at: 'm.csv!C6' },
  });
  expect(schemes[0].verification[0]).toEqual({
    unit: 'T01',
    indicator: 'invest',
    period: '2023-01',
    yearToDate: false,
    holds: false,
    value: 9,
    actions: ['replace'],
    points: null,
    evidence: '台账 1 号',
    date: '2023-02-01',
    way: '四不两直',
    at: '核查.csv!D2',
  });
  expect(schemes[0].verified).toHaveLength(4);
  const plain = JSON.parse(resultsJson((await runTiny()).run!.results!)).schemes[0];
  for (const key of ['integrity', 'trackDifferences', 'verification', 'verified'])
    expect(plain).not.toHaveProperty(key);
});

test('explain shows what was found, and why a void item scores nothing', async () => {
  await withFolder({ ...TINY, ...VERIFIED }, async (folder) => {
    const { out } = await command(folder, ['explain', '--unit', '东山镇', '--lang', 'zh']);
    expect(out).toContain('2023-01 不实：按 9 替换（2023-02-01，四不两直，台账 1 号）  核查.csv!D2');
    expect(out).toContain('2023 不实：该项作废，计零分（2023-12-01，抽查，回访记录 3 号）  核查.csv!D4');
    expect(out).toContain('核查作废；按零分计');
  });
});
