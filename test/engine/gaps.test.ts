import { expect, test } from 'vitest';
import { runTiny, TINY, withIndicator } from '../support/tiny-project.ts';

const gapsOf = async (files: Parameters<typeof runTiny>[0]): Promise<readonly string[]> =>
  (await runTiny(files)).diagnostics
    .filter(({ code }) => code === 'not-reported')
    .map(
      ({ message, at }) => `${message.zh} ${at?.file}${at?.kind === 'cell' ? ` ${at.row}:${at.column}` : ''}`,
    );

test('a blank cell is named as the place of the gap', async () => {
  expect(await gapsOf({ 'facts.csv': TINY['facts.csv']!.replace('90,80', '90,') })).toEqual([
    '东山镇的「满意度」未填报 facts.csv 2:3',
  ]);
});

test('a unit without a row is named at the indicator', async () => {
  expect(await gapsOf({ 'facts.csv': '单位,招商引资(万元),满意度\n西河镇,50,90\n' })).toEqual([
    '东山镇的「招商引资」未填报 scheme.yaml',
    '东山镇的「满意度」未填报 scheme.yaml',
  ]);
});

test('what nobody reported is said once', async () => {
  expect(await gapsOf({ 'facts.csv': '单位,招商引资(万元)\n东山镇,90\n西河镇,50\n' })).toEqual([
    '全部 2 个单位的「满意度」未填报 scheme.yaml',
  ]);
});

test('what everybody reported in part is said of each, with the months that are missing', async () => {
  const monthly = withIndicator(
    '{code: invest, title: 招商引资, measure: 个, weight: 60, method: direct, collect: monthly, roll-up: sum}',
  );
  const rows = Array.from({ length: 12 }, (_, month) => [
    `东山镇,招商引资,${month + 1}月,1`,
    `西河镇,招商引资,${month + 1}月,1`,
  ]);
  const without = rows.flatMap(([east, west], month) => [month === 4 ? '' : east, month === 6 ? '' : west]);
  const csv = ['单位,指标,期间,数值', ...without, '东山镇,满意度,2023,80', '西河镇,满意度,2023,90', ''].join(
    '\n',
  );
  expect(await gapsOf({ 'scheme.yaml': monthly, 'facts.csv': csv })).toEqual([
    '东山镇的「招商引资」未填报（12 期中缺 2023-05） scheme.yaml',
    '西河镇的「招商引资」未填报（12 期中缺 2023-07） scheme.yaml',
  ]);
});
