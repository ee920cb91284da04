import { expect, test } from 'vitest';
import { integrityRows } from '../../src/results/integrity.ts';
import { differenceRows } from '../../src/results/track-differences.ts';
import { figureOf, runTiny, TINY, withSheets } from '../support/tiny-project.ts';

const correction = (before: number): string =>
  `单位,指标,期间,原值,新值,计量单位,理由,批准人,文号,日期\n东山镇,招商引资,2023,${before},88,万元,凭证补齐,考核委员会,示例〔2023〕5号,2023-12-28\n`;

const files = (system: number, before: number) => ({
  'scheme.yaml': `${TINY['scheme.yaml']}tracks: {rule: reconcile, tolerance: {relative: 0.1}}\n`,
  'score.yaml': withSheets(
    '{path: facts.csv, kind: facts}\n{path: s.csv, kind: facts, track: system}\n{path: 更正.csv, kind: corrections}',
  ),
  's.csv': `单位,招商引资(万元)\n东山镇,${system}\n`,
  '更正.csv': correction(before),
});

test('a correction puts right what the tracks came to, be it a mean or the worst of them', async () => {
  for (const [system, before] of [
    [82, 86],
    [60, 60],
  ] as const) {
    const { said, assessment } = await runTiny(files(system, before));
    expect(said.filter((line) => line.startsWith('error'))).toEqual([]);
    expect(figureOf(assessment, 'invest', 0)).toBe('88');
  }
});

test('a correction does not hide that the tracks differed, nor change what was reported', async () => {
  const { said, assessment } = await runTiny(files(60, 60));
  expect(said.filter((line) => line.includes('tracks-differ'))).toHaveLength(1);
  expect(differenceRows(assessment).map(({ used, other }) => [used.value, other.value])).toEqual([[60, 90]]);
  expect(integrityRows(assessment)[0]).toMatchObject({ compared: 1, over: 1, deviation: 0.5 });
});

test('a correction of what no track and no mean says is refused', async () => {
  const { said } = await runTiny(files(82, 90));
  expect(said.map((line) => line.split(':')[0])).toContain('error correction-unmatched');
});
