import { describe, expect, it } from 'vitest';
import { command, TINY, withFolder, withIndicator, withSheets } from '../support/tiny-project.ts';

const files = {
  ...TINY,
  'scheme.yaml': withIndicator(
    '{code: invest, title: 招商引资, measure: 万元, weight: 60, method: attainment, target: {2023: {value: 100, basis: 年度计划}}}',
    'lists:\n  - {list: red, when: rank <= 1, reason: 同组第一}\n',
  ),
};

const explained = (...options: readonly string[]) =>
  withFolder(files, (folder) => command(folder, ['explain', ...options]));

describe('score explain', () => {
  it('goes from the cell over target and method to points, total, place and lists', async () => {
    const { code, out } = await explained('--unit', '东山', '--lang', 'zh');
    expect(code).toBe(0);
    for (const line of [
      '东山镇 · 小方案 2023年',
      '总分 86.00 · 乡镇第 1 名（共 2 个）',
      '招商引资  54.00 / 60',
      '  数据  招商引资 = 90 万元',
      '        2023 填报 90 万元  facts.csv!B2',
      '  目标  100 万元（年度计划，scheme.yaml:6:93）',
      '  计分  完成率：90 ÷ 100 = 90% → 90',
      '  得分  90% × 60 = 54',
      '合计  86.00',
      '  54.00  招商引资',
      '  32.00  满意度',
      '  红榜  同组第一（名次 = 1 ≤ 1）',
    ])
      expect(out).toContain(`${line}\n`);
  });

  it('gives the same as JSON, whose ledger adds up to the total', async () => {
    const { out } = await explained('--unit', 'T02', '--format', 'json');
    const [only] = JSON.parse(out) as [
      { ledger: { points: number }[]; standing: { total: number; rank: number } },
    ];
    expect(only.standing).toMatchObject({ total: 66, rank: 2 });
    expect(only.ledger.reduce((sum, { points }) => sum + points, 0)).toBe(66);
  });

  it('names both surveys behind a figure put together of two, with weights, answers and cells', async () => {
    const surveyed = {
      ...TINY,
      'scheme.yaml': withIndicator(
        '{code: invest, title: 群众评价, measure: 分, weight: 60, method: direct, survey: {options: {满意: 100, 不满意: 0}, combine: {third-party: 0.7, manual: 0.3}}}',
      ),
      'score.yaml': withSheets(
        '{path: facts.csv, kind: facts}\n{path: tp.csv, kind: survey, track: third-party}\n{path: own.csv, kind: survey, track: manual}',
      ),
      'facts.csv': '单位,满意度\n东山镇,80\n西河镇,90\n',
      'tp.csv': '单位,群众评价\n东山镇,满意\n东山镇,\n西河镇,满意\n',
      'own.csv': '单位,群众评价\n东山镇,不满意\n西河镇,满意\n',
    };
    const { out } = await withFolder(surveyed, (folder) =>
      command(folder, ['explain', '--unit', '东山镇', '--indicator', 'invest', '--lang', 'zh']),
    );
    expect(out).toContain('2023 第三方 100 分 × 70%（有效答卷 1 / 2 份）  tp.csv!B2\n');
    expect(out).toContain('2023 自办 0 分 × 30%（有效答卷 1 / 1 份）  own.csv!B2\n');
    expect(out).not.toContain('第三方 70 分');
  });

  it('shows only the indicators asked for, by code or title', async () => {
    const { out } = await explained(
      '--unit',
      '西河镇',
      '--indicator',
      'happy',
      '--format',
      'markdown',
      '--lang',
      'zh',
    );
    expect(out).toMatch(/^## 满意度：36\\?\.00 \/ 40$/mu);
    expect(out).not.toContain('## 招商引资');
  });

  it('refuses a unit or indicator that is not there, with the nearest', async () => {
    const unit = await explained('--unit', '东三镇', '--lang', 'zh');
    expect(unit.code).toBe(2);
    expect(unit.err).toContain('没有单位「东三镇」');
    expect(unit.err).toContain('东山镇');
    const indicator = await explained('--unit', '东山镇', '--indicator', '满意', '--lang', 'zh');
    expect(indicator.code).toBe(2);
    expect(indicator.err).toContain('没有指标「满意」');
  });
});
