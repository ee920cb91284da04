import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { command } from '../support/tiny-project.ts';

const SAMPLE = fileURLToPath(new URL('../../samples/jishou-2023', import.meta.url));

/** What is shown of the sample's files, whole: a change of any word shows in the review of these files. */
describe('score inspect on the sample', () => {
  it.each([
    ['月报/2023年07月.xlsx', 'zh', 'month'],
    ['部门/网民留言办理2023.csv', 'en', 'export'],
    ['名册.xlsx', 'zh', 'roster'],
    ['目标分解.xlsx', 'en', 'targets'],
    ['加减分与事件.xlsx', 'zh', 'events'],
    ['民调/平安建设民调.xlsx', 'zh', 'survey'],
    ['年度定性.xlsx', 'en', 'year'],
    ['人员名册.xlsx', 'zh', 'persons'],
    ['资金/学前教育公用经费公示.xlsx', 'zh', 'disclosure'],
    ['资金/学前教育公用经费执行.xlsx', 'en', 'execution'],
    ['2022结果/results.json', 'zh', 'earlier'],
  ])('shows %s', async (file, lang, name) => {
    const { code, out, err } = await command(SAMPLE, ['inspect', file, '--lang', lang]);
    expect([code, err]).toEqual([0, '']);
    await expect(out).toMatchFileSnapshot(`inspect/${name}.txt`);
  });
});
