import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { integrityRows } from '../../src/results/integrity.ts';
import { figureOf, runTiny, TINY } from '../support/tiny-project.ts';

const TEXT = readFileSync(new URL('../../docs/tracks.md', import.meta.url), 'utf8');
const fences = (lang: string): readonly string[] =>
  [...TEXT.matchAll(new RegExp(`\`\`\`${lang}\\n(.*?)\`\`\``, 'gsu'))].map(([, text]) => text!);

test('what docs/tracks.md writes is read, and does what it says', async () => {
  const [sheets, list, mapping, vetoes] = fences('yaml');
  const [findings] = fences('csv');
  const files = {
    'score.yaml': TINY['score.yaml']!.replace(/sheets:.*$/su, sheets!),
    '月报.csv': TINY['facts.csv'],
    '系统.csv': '单位,招商引资(万元)\n东山镇,72\n西河镇,49\n',
    '核查.csv': findings,
  };
  const scheme = (tracks: string) => ({
    ...files,
    'scheme.yaml': `${TINY['scheme.yaml']}${tracks}${vetoes}`,
  });
  const { said, assessment } = await runTiny(scheme(mapping!));
  expect(said.filter((line) => line.startsWith('error'))).toEqual([]);
  expect(figureOf(assessment, 'invest', 0)).toBe('70');
  expect(figureOf(assessment, 'invest', 1)).toBe('49.5');
  expect([...assessment.totals.settled]).toEqual([42 + 32 - 1, 29.7]);
  expect(integrityRows(assessment).map(({ compared, confirmed }) => [compared, confirmed])).toEqual([
    [1, 0],
    [2, 1],
  ]);
  const ordered = await runTiny(scheme(list!));
  expect(figureOf(ordered.assessment, 'invest', 1)).toBe('49');
});
