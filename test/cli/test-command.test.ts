import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { command, TINY, withFolder } from '../support/tiny-project.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const withCase = (unit: string, expected: string) => ({
  'scheme.yaml': TINY['scheme.yaml']!,
  'cases/small.yaml': `scheme: ../scheme.yaml
year: 2023
common: {facts: {happy: 80}}
cases:
  - title: 完成九成
    units: [{unit: 东山镇, ${unit}}]
    ${expected}
`,
});

const run = (unit: string, expected: string, ...options: readonly string[]) =>
  withFolder(withCase(unit, expected), (folder) => command(folder, ['test', ...options, '--lang', 'zh']));

describe('score test', () => {
  it('passes every case beside the schemes of this project', async () => {
    const { code, out } = await command(ROOT, ['test', 'indicator-configs', '--lang', 'zh']);
    expect(out).toMatch(/^\d+ 个案例通过，0 个不通过$/mu);
    expect(code).toBe(0);
  });

  it('takes figures by code or title, the unit’s own before those that all share', async () => {
    const sound =
      'expect: {东山镇: {total: 86, indicators: {invest: {score: 90, raw: 90, target: 100}, happy: 32}}}';
    expect((await run('facts: {招商引资: 90}', sound)).code).toBe(0);
    const own = 'expect: {东山镇: {total: 90}}';
    expect((await run('facts: {invest: 90, happy: 90}', own)).code).toBe(0);
  });

  it('shows each figure that differs with what was expected, what came and the line', async () => {
    const { code, out } = await run(
      'facts: {invest: 90}',
      'expect: {东山镇: {total: 87, rank: 1, grade: 优秀}}',
    );
    expect(code).toBe(1);
    expect(out).toContain('cases/small.yaml:5:5\n  不通过 完成九成\n');
    expect(out).toContain('东山镇 total：应为 87，得 86（cases/small.yaml:7:27）');
    expect(out).toContain('东山镇 grade：应为 优秀，得 —');
    expect(out).not.toContain('东山镇 rank');
    expect(out).toContain('0 个案例通过，1 个不通过');
  });

  it('fails on an error that nobody expected, and on one that was expected and did not come', async () => {
    const gap = await run('facts: {invest: 未报}', 'expect: {东山镇: {rank: 1}}');
    expect(gap.code).toBe(1);
    expect(gap.out).toContain('[not-reported]');
    expect((await run('facts: {invest: 未报}', 'faults: [not-reported]')).code).toBe(0);
    const none = await run('facts: {invest: 90}', 'faults: [not-reported]');
    expect(none.code).toBe(1);
    expect(none.out).toContain('应报错误 not-reported，没有报');
  });

  it('refuses a case that names what the scheme does not have', async () => {
    const { code, out } = await run('facts: {invset: 90}', 'expect: {东山镇: {indicators: {hapy: 1}}}');
    expect(code).toBe(1);
    expect(out).toContain('方案里没有采集数据「invset」');
    expect(out).toContain('方案里没有指标或类别「hapy」');
  });

  it('writes JSON for machines', async () => {
    const { out } = await run('facts: {invest: 90}', 'expect: {东山镇: {total: 87}}', '--json');
    expect(JSON.parse(out)).toMatchObject({
      schema: 'score-cases/1',
      passed: 0,
      failed: 1,
      cases: [{ title: '完成九成', differences: [{ figure: 'total', expected: '87', found: '86' }] }],
    });
  });

  it('runs the cases of a scheme that is named in their stead, and of no other', async () => {
    const files = {
      ...withCase('facts: {invest: 90}', 'expect: {东山镇: {total: 86}}'),
      'other.yaml': TINY['scheme.yaml']!,
    };
    await withFolder(files, async (folder) => {
      const { code, out } = await command(folder, ['test', 'scheme.yaml', '--lang', 'zh']);
      expect([code, out]).toEqual([0, '1 个案例通过，0 个不通过\n']);
      const other = await command(folder, ['test', 'other.yaml', '--lang', 'zh']);
      expect(other.code).toBe(2);
      expect(other.out.match(/\[[a-z-]+\]/gu)).toEqual(['[scheme-without-cases]']);
    });
  });

  it('says that there are no cases rather than that all have passed', async () => {
    await withFolder({ 'a.txt': '' }, async (folder) => {
      const { code, out } = await command(folder, ['test', '--lang', 'zh']);
      expect(code).toBe(2);
      expect(out).toContain('没有找到案例');
    });
  });
});
