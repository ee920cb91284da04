import { describe, expect, it } from 'vitest';
import { compileText } from '../scheme/compile-text.ts';
import { gridXlsx } from '../support/grid-xlsx.ts';
import { command, runTiny, TINY, withFolder, withIndicator, withSheets } from '../support/tiny-project.ts';

const scheme = (city = ''): string =>
  withIndicator(
    `{code: invest, title: 招商引资, measure: 万元, weight: 60, method: attainment, target: {by-unit: 目标.csv${city}}}`,
  );
const SHEETS = '{path: facts.csv, kind: facts}\n{path: "目标*", kind: targets}';

async function targets(csv: string, files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const { said, assessment } = await runTiny({
    'score.yaml': withSheets(SHEETS),
    'scheme.yaml': scheme(),
    '目标.csv': csv,
    ...files,
  });
  return {
    said,
    values: [...assessment.facts.targets[0]!.values],
    states: [...assessment.indicators[0]!.states],
  };
}

describe('targets by unit', () => {
  it.each(['招商引资(万元)', '招商引资目标(万元)', '招商引资目标值(万元)'])(
    'are read under %s',
    async (label) => {
      expect(await targets(`单位,${label}\n东山镇,100\n西河镇,≥80\n`)).toMatchObject({
        said: [],
        values: [100, 80],
      });
    },
  );

  it('come in the scheme’s measure', async () => {
    const { values } = await targets('单位,招商引资(元)\n东山镇,"1,000,000"\n西河镇,80万元\n');
    expect(values).toEqual([100, 80]);
  });

  it('marked / mean that the unit has no such task, whatever it reported', async () => {
    const { said, states } = await targets('单位,招商引资(万元)\n东山镇,/\n西河镇,80\n');
    expect([said, states]).toEqual([[], [1, 0]]);
  });

  it('left blank are asked for', async () => {
    const { said } = await targets('单位,招商引资(万元)\n东山镇,\n西河镇,80\n');
    expect(said).toEqual(['error target-missing: 东山镇的「招商引资」没有目标值（应在「目标.csv」中）']);
  });

  it('given twice must be the same', async () => {
    const first = '单位,招商引资(万元)\n东山镇,100\n西河镇,80\n';
    expect((await targets(first, { '目标2.csv': first })).said).toEqual([]);
    expect((await targets(first, { '目标2.csv': first.replace('80', '90') })).said).toEqual([
      'error target-twice: 西河镇的「招商引资」有两个不同的目标，另见 目标.csv!B3',
    ]);
  });

  it('that are no number are refused with their cell', async () => {
    const { said } = await targets('单位,招商引资(万元)\n东山镇,约100\n西河镇,80\n');
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^error unusable-cell: 东山镇的「招商引资」：.*约100/u);
  });

  it('must say whether they are 元 or 万元', async () => {
    const { said } = await targets('单位,招商引资\n东山镇,100\n西河镇,80\n');
    expect(said).toEqual(['error measure-unstated: 「招商引资」没有写明计量单位（方案用万元）']);
  });

  it('are held against a row of the city’s', async () => {
    const rows = '单位,招商引资(万元)\n东山镇,100\n西河镇,80\n';
    expect((await targets(`${rows}全市目标,180\n`)).said).toEqual([]);
    expect((await targets(`${rows}市级目标,200\n`)).said).toEqual([
      'warning targets-dont-add-up: 「招商引资」各单位目标之和是 180，全市目标是 200（目标.csv!B4），相差 -20',
    ]);
  });

  it('differ from the city’s by a figure without the dust of binary fractions', async () => {
    const { said } = await targets('单位,招商引资(万元)\n东山镇,100.3\n西河镇,80\n全市目标,180.4\n');
    expect(said[0]).toMatch(/，相差 -0\.1$/u);
  });

  it('are held against what the scheme says of the city’s', async () => {
    const rows = '单位,招商引资(万元)\n东山镇,100\n西河镇,80\n';
    const { said } = await targets(rows, {
      'scheme.yaml': scheme(', city: {2023: {value: 190, basis: 市发〔2023〕1号}}'),
    });
    expect(said).toEqual([
      'warning targets-dont-add-up: 「招商引资」各单位目标之和是 180，全市目标是 190（市发〔2023〕1号），相差 -10',
    ]);
  });

  it('have their 合计 checked', async () => {
    const { said } = await targets('单位,招商引资(万元)\n东山镇,100\n西河镇,80\n合计,190\n');
    expect(said).toEqual(['warning total-differs: 「招商引资」的合计写的是 190，各行算出来是 180']);
  });

  it('merged over two units are nobody’s', async () => {
    const book = gridXlsx([['单位', '招商引资(万元)'], ['东山镇', 100], ['西河镇']], ['B2:B3']);
    const { said } = await targets('', { '目标.csv': book });
    expect(said).toEqual([
      'error unusable-cell: 西河镇的「招商引资」：合并单元格让几行共用一个数，不能判断属于哪个单位',
    ]);
  });
});

describe('a target that no figure can be scored against', () => {
  it('is one error at its line where the scheme states it, whatever the units', async () => {
    const zero = withIndicator(
      '{code: invest, title: 招商引资, measure: 万元, weight: 60, method: attainment, target: 0}',
    );
    await withFolder({ ...TINY, 'scheme.yaml': zero }, async (folder) => {
      const { err } = await command(folder, ['annual', '--lang', 'zh']);
      expect(err.match(/\[(?:unscorable|target-unusable)\]/gu)).toEqual(['[target-unusable]']);
      expect(err).toContain('scheme.yaml:6:');
    });
  });

  it('is named in its own cell where a sheet of targets gives it', async () => {
    const { diagnostics } = await runTiny({
      'score.yaml': withSheets(SHEETS),
      'scheme.yaml': scheme(),
      '目标.csv': '单位,招商引资\n东山镇,0\n西河镇,80\n',
    });
    const at = diagnostics.find(({ code }) => code === 'unscorable')?.at;
    expect(at).toMatchObject({ file: '目标.csv', row: 2, column: 2 });
  });

  it('of zero is well where less is better', () => {
    const { said } = compileText(
      withIndicator(
        '{code: invest, title: 起数, weight: 60, method: attainment, direction: down, target: 0}',
      ),
    );
    expect(said).toEqual([]);
  });
});
