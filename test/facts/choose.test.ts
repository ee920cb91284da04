import { expect, test } from 'vitest';
import { figureOf, runTiny, TINY, withSheets } from '../support/tiny-project.ts';

const TWO = withSheets('{path: facts.csv, kind: facts}\n{path: more.csv, kind: facts}');
const TRACKS = withSheets(
  '{path: facts.csv, kind: facts}\n{path: more.csv, kind: facts, track: verification}',
);

test('the same figure twice is one figure and a note', async () => {
  const { said, assessment } = await runTiny({
    'score.yaml': TWO,
    'more.csv': '单位,满意度\n东山镇,80\n',
  });
  expect(said).toEqual(['note fact-twice: 东山镇的「满意度」2023 报了两次，数值一致，另见 facts.csv!C2']);
  expect(figureOf(assessment, 'happy', 0)).toBe('80');
});

test('two different figures of one track are refused with both cells', async () => {
  const { said, diagnostics } = await runTiny({
    'score.yaml': TWO,
    'more.csv': '单位,满意度\n东山镇,81\n',
  });
  expect(said).toEqual([
    'error facts-differ: 东山镇的「满意度」2023 有两个不同的数：这里是 81，facts.csv!C2 是 80',
  ]);
  expect(diagnostics[0]!.at).toMatchObject({ file: 'more.csv', row: 2, column: 2 });
});

test('a figure and a not-applicable mark are different', async () => {
  const { said } = await runTiny({ 'score.yaml': TWO, 'more.csv': '单位,满意度\n东山镇,/\n' });
  expect(said).toEqual([
    'error facts-differ: 东山镇的「满意度」2023 有两个不同的数：这里是 /，facts.csv!C2 是 80',
  ]);
});

test('between tracks the scheme decides, and the difference is told', async () => {
  const { said, assessment } = await runTiny({
    'score.yaml': TRACKS,
    'more.csv': '单位,满意度\n东山镇,70\n',
  });
  expect(said).toEqual([
    'warning tracks-differ: 东山镇的「满意度」2023 两个渠道的数不一致：采用 70，未采用 facts.csv!C2 的 80',
  ]);
  expect(figureOf(assessment, 'happy', 0)).toBe('70');
});

test('the scheme may put the manual track first', async () => {
  const { assessment } = await runTiny({
    'score.yaml': TRACKS,
    'scheme.yaml': `${TINY['scheme.yaml']}tracks: [manual, verification]\n`,
    'more.csv': '单位,满意度\n东山镇,70\n',
  });
  expect(figureOf(assessment, 'happy', 0)).toBe('80');
});

test('a blank of a stronger track never wins over a figure, nor does one of the same track', async () => {
  for (const project of [TRACKS, TWO]) {
    const { said, assessment } = await runTiny({
      'score.yaml': project,
      'more.csv': '单位,满意度,招商引资(万元)\n东山镇,,90\n西河镇,90,50\n',
    });
    expect(figureOf(assessment, 'happy', 0)).toBe('80');
    expect(said.filter((line) => !line.startsWith('note'))).toEqual([]);
  }
});

test('zero and minus zero, 90 and 90.0, 90 万元 and 900,000 元 are the same figure', async () => {
  const { said } = await runTiny({
    'score.yaml': TWO,
    'facts.csv': '单位,招商引资(万元),满意度\n东山镇,90,0\n西河镇,50,90.0\n',
    'more.csv': '单位,招商引资(元),满意度\n东山镇,900000,-0\n西河镇,"500,000",９０\n',
  });
  expect(said.map((line) => line.split(':')[0])).toEqual(Array(4).fill('note fact-twice'));
});
