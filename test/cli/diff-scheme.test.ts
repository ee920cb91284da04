import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { testHost } from '../support/test-host.ts';

const CONFIGS = join(import.meta.dirname, '../../indicator-configs');
const TOWNSHIP = join(CONFIGS, 'jishou/township.yaml');

async function diff(...argv: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const host = testHost({ cwd: CONFIGS });
  const code = await main(['diff-scheme', ...argv], host);
  return { code, out: host.stdout.text, err: host.stderr.text };
}

interface Difference {
  readonly change: string;
  readonly code: string | null;
  readonly title: string;
  readonly parts: readonly { readonly aspect: string; readonly before: string; readonly after: string }[];
}

const differences = async (...argv: readonly string[]): Promise<readonly Difference[]> =>
  JSON.parse((await diff(...argv, '--json')).out).differences;

describe('score diff-scheme', () => {
  it('says in words what a county of ten lines changed in the township scheme', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'county-'));
    const county = join(folder, 'township.yaml');
    writeFileSync(
      county,
      `scheme: township
title: 某县乡镇考核
extends: ${TOWNSHIP}
basis: {document: 某县方案, status: sample}
remove: [forest_fires]
override:
  - {code: rural_income_growth, weight: 8, params: {floor: 5, goal: 9, base: 60}}
  - code: ecology
    indicators:
      - {code: straw_fires, title: 秸秆焚烧火点, direction: down, weight: 4, method: per-event, params: {each: 1}}
  - {code: tourism_growth, weight: 1}
`,
    );
    const { code, out } = await diff(`${TOWNSHIP}@2023`, `${county}@2023`, '--lang', 'zh');
    expect(code).toBe(0);
    expect(out).toContain('新增 秸秆焚烧火点（straw_fires）');
    expect(out).toContain('取消 森林火灾起数（forest_fires）');
    expect(out).toMatch(/调整 农村居民可支配收入增速（rural_income_growth）\n {4}分值：6 → 8\n/u);
    expect(out).toContain('新增 1 项，取消 1 项，调整 4 项');
  });

  it('compares two years of one file as in force in each', async () => {
    const file = join(CONFIGS, 'jishou/urbanisation.yaml');
    const residents = (await differences(`${file}@2023`, `${file}@2024`)).find(
      ({ code }) => code === 'residents',
    );
    expect(residents?.parts).toHaveLength(1);
    expect(residents?.parts[0]?.before).toContain('33');
    expect(residents?.parts[0]?.after).toContain('34');
  });

  it('finds nothing between a scheme and itself, and what is new one way is gone the other', async () => {
    const county = join(CONFIGS, 'example-county/township.yaml');
    expect(await differences(`${TOWNSHIP}@2023`, `${TOWNSHIP}@2023`)).toEqual([]);
    const [there, back] = [
      await differences(`${TOWNSHIP}@2023`, `${county}@2023`),
      await differences(`${county}@2023`, `${TOWNSHIP}@2023`),
    ];
    const names = (list: readonly Difference[], change: string): readonly string[] =>
      list
        .filter((one) => one.change === change)
        .map(({ title }) => title)
        .toSorted();
    expect(names(there, 'added')).toEqual(names(back, 'removed'));
    expect(names(there, 'removed')).toEqual(names(back, 'added'));
    expect(names(there, 'removed')).toContain('文旅接待增速');
  });

  it('is refused where a file cannot be read', async () => {
    const { code, err } = await diff('nowhere.yaml', TOWNSHIP);
    expect(code).toBe(2);
    expect(err).toContain('nowhere.yaml');
  });
});
