import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isWithin } from '../../src/model/track-rule.ts';
import { figureOf, runTiny, TINY, withIndicator, withSheets } from '../support/tiny-project.ts';

const TRACKS = ['system', 'third-party', 'verification'] as const;

/** The tiny project with a sheet for each track; what it says of 东山镇's investment (and happiness), or nothing. */
const files = (
  figures: Readonly<Record<string, string>>,
  rule = 'tracks: {rule: reconcile, tolerance: {relative: 0.1}}',
  indicator = '{code: invest, title: 招商引资, measure: 万元, weight: 60, method: attainment, target: 100}',
  order: readonly string[] = TRACKS,
) => ({
  'score.yaml': withSheets(
    [
      '{path: facts.csv, kind: facts}',
      ...order
        .filter((track) => figures[track] !== undefined)
        .map((track) => `{path: ${track}.csv, kind: facts, track: ${track}}`),
    ].join('\n'),
  ),
  'scheme.yaml': withIndicator(indicator, `${rule}\n`),
  ...Object.fromEntries(
    Object.entries(figures).map(([track, figure]) => [
      `${track}.csv`,
      `单位,招商引资(万元)\n东山镇,${figure}\n`,
    ]),
  ),
});

describe('tracks that are reconciled', () => {
  it('become their mean where they agree within the tolerance, with both cells and a note', async () => {
    const { said, assessment } = await runTiny(files({ system: '82' }));
    expect(said).toEqual([]);
    expect(figureOf(assessment, 'invest', 0)).toBe('86');
    const item = assessment.facts.items[assessment.scheme.items.findIndex(({ code }) => code === 'invest')]!;
    expect(item.count[0]).toBe(2);
    expect(item.notes.get(0)?.zh).toBe('各渠道在允许差内，取均值：82、90');
  });

  it('else are the lower, and the difference is told with both cells', async () => {
    const { said, assessment } = await runTiny(files({ system: '60' }));
    expect(said).toEqual([
      'warning tracks-differ: 东山镇的「招商引资」2023 两个渠道的数不一致：采用 60，未采用 facts.csv!B2 的 90',
    ]);
    expect(figureOf(assessment, 'invest', 0)).toBe('60');
  });

  it('are the higher where less is better', async () => {
    const down =
      '{code: invest, title: 招商引资, measure: 万元, direction: down, weight: 60, method: attainment, target: 100}';
    const { assessment } = await runTiny(files({ system: '60' }, undefined, down));
    expect(figureOf(assessment, 'invest', 0)).toBe('90');
  });

  it('yield to what was verified, which is told where it differs', async () => {
    const { said, assessment } = await runTiny(files({ system: '88', verification: '70' }));
    expect(figureOf(assessment, 'invest', 0)).toBe('70');
    expect(said.map((line) => line.split(':')[0])).toEqual([
      'warning tracks-differ',
      'warning tracks-differ',
    ]);
  });

  it('are held to the tolerance of the indicator where it has one', async () => {
    const own =
      '{code: invest, title: 招商引资, measure: 万元, tolerance: {absolute: 30}, weight: 60, method: attainment, target: 100}';
    const { said, assessment } = await runTiny(files({ system: '60' }, undefined, own));
    expect(said).toEqual([]);
    expect(figureOf(assessment, 'invest', 0)).toBe('75');
  });

  it('are never averaged where they are levels: the first track counts, and the difference is told', async () => {
    const levels =
      '{code: invest, title: 招商引资, weight: 60, method: levels, params: {levels: [{name: 优, score: 100}, {name: 良, score: 80}]}}';
    const { said, assessment } = await runTiny({
      ...files({}, undefined, levels),
      'score.yaml': withSheets(
        '{path: facts.csv, kind: facts}\n{path: more.csv, kind: facts, track: system}',
      ),
      'facts.csv': '单位,招商引资,满意度\n东山镇,优,80\n西河镇,良,90\n',
      'more.csv': '单位,招商引资\n东山镇,良\n',
    });
    expect(figureOf(assessment, 'invest', 0)).toBe('良');
    expect(said.filter((line) => line.includes('tracks-differ'))).toHaveLength(1);
  });

  it('are rolled up month by month, and the note says how many months were made so', async () => {
    const monthly =
      '{code: invest, title: 招商引资, measure: 万元, collect: monthly, roll-up: sum, weight: 60, method: attainment, target: 100}';
    const months = (values: readonly number[]): string =>
      `单位,月份,招商引资(万元)\n${values.map((value, at) => `东山镇,${at + 1}月,${value}\n西河镇,${at + 1}月,5\n`).join('')}`;
    const { assessment } = await runTiny({
      'scheme.yaml': withIndicator(monthly, 'tracks: {rule: reconcile, tolerance: {relative: 0.1}}\n'),
      'score.yaml': withSheets(
        '{path: facts.csv, kind: facts}\n{path: m.csv, kind: facts}\n{path: s.csv, kind: facts, track: system}',
      ),
      'facts.csv': '单位,满意度\n东山镇,80\n西河镇,90\n',
      'm.csv': months([10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10]),
      's.csv': months([10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 9, 5]),
    });
    expect(figureOf(assessment, 'invest', 0)).toBe('114.5');
    const item = assessment.facts.items[assessment.scheme.items.findIndex(({ code }) => code === 'invest')]!;
    expect(item.notes.get(0)?.zh).toBe('12 期合计；2 期由几个渠道的数得出');
    expect(item.count[0]).toBe(24);
  });
});

test('under precedence a difference within the tolerance is not told, and the first track counts all the same', async () => {
  const { said, assessment } = await runTiny(
    files({ system: '85' }, 'tracks: {order: [manual], tolerance: {relative: 0.1}}'),
  );
  expect(said).toEqual([]);
  expect(figureOf(assessment, 'invest', 0)).toBe('90');
});

test('a reconciled figure lies between the least and the greatest of its tracks, whatever order the sheets have', async () => {
  const figure = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10);
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(figure, figure, figure),
      fc.shuffledSubarray([...TRACKS], { minLength: 3 }),
      async (of, order) => {
        const [system, third, manual] = of;
        const say = (sheets: readonly string[]) =>
          runTiny({
            ...files({ system: String(system), 'third-party': String(third) }, undefined, undefined, sheets),
            'facts.csv': `单位,招商引资(万元),满意度\n东山镇,${manual},80\n西河镇,50,90\n`,
          });
        const [one, other] = [await say(TRACKS), await say(order)];
        const came = figureOf(one.assessment, 'invest', 0);
        expect(figureOf(other.assessment, 'invest', 0)).toBe(came);
        expect(Number(came)).toBeLessThanOrEqual(Math.max(...of));
        expect(Number(came)).toBeGreaterThanOrEqual(Math.min(...of));
      },
    ),
    { numRuns: 25 },
  );
});

test('whether two figures agree does not depend on which is named first', () => {
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
      fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
      fc.double({ noNaN: true, min: 0, max: 1 }),
      (a, b, relative) => {
        const tolerance = { relative, absolute: 1 };
        expect(isWithin(tolerance, a, b)).toBe(isWithin(tolerance, b, a));
        expect(isWithin(tolerance, a, a)).toBe(true);
      },
    ),
  );
});

test('the rules in words name rule, tolerance and what over-reporting is', async () => {
  const { assessment, run } = await runTiny(files({ system: '82' }));
  const { rules } = await import('../../src/results/rules.ts');
  const rows = [...rules(assessment, run!.results!)];
  expect(rows.find(({ title }) => title.zh === '渠道比对')?.rule.zh).toBe(
    '有核查的取核查数；否则在允许差内取均值，超出的取较差值（文字按先后）；允许差：相差 10%以内；比对 3 个数以上、其中 66.7% 以上高报的，为系统性高报',
  );
  expect(TINY['scheme.yaml']).not.toContain('tracks');
});
