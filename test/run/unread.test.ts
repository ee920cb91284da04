import { describe, expect, it } from 'vitest';
import { type ProjectFiles, runTiny, withSheets } from '../support/tiny-project.ts';

const LATE = '单位,满意度\n东山镇,80\n西河镇,90\n';
const only = { 'facts.csv': '单位,招商引资(万元)\n东山镇,90\n西河镇,50\n' };

const unread = async (files: ProjectFiles) =>
  (await runTiny(files)).said.filter((one) => one.includes('sheets-unread'));

describe('spreadsheets that no line of score.yaml reads', () => {
  it('are named where figures are missing', async () => {
    expect(await unread({ ...only, '收数/林业.csv': LATE, '收数/说明.txt': '甲' })).toEqual([
      'warning sheets-unread: 有数据缺失，而 score.yaml 没有读取「收数/林业.csv」',
    ]);
  });

  it('are no matter where nothing is missing', async () => {
    expect(await unread({ '收数/林业.csv': LATE })).toEqual([]);
  });

  it('are not the blank sheets, nor an output of this toolkit', async () => {
    const manifest = '{"tool":"score"}';
    const others = { '空白收数表/林业.csv': LATE, '结果/a.csv': LATE, '结果/manifest.json': manifest };
    expect(await unread({ ...only, ...others })).toEqual([]);
  });

  it('are named some at most, first those beside sheets that are read', async () => {
    const many = Object.fromEntries(Array.from({ length: 7 }, (_, at) => [`旧/${at}.csv`, LATE]));
    const [told] = await unread({ ...only, ...many });
    expect(told).toMatch(/「旧\/4\.csv」等 7 个表格文件$/u);
    const beside = { '收数/甲.csv': '单位,招商引资(万元)\n东山镇,90\n西河镇,50\n', '收数/乙.csv': LATE };
    const line = withSheets('{path: 收数/甲.csv, kind: facts}');
    expect(await unread({ 'score.yaml': line, ...beside, ...many })).toEqual([
      'warning sheets-unread: 有数据缺失，而 score.yaml 没有读取「收数/乙.csv」',
    ]);
  });
});
