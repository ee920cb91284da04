import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../src/cli/main.ts';
import { testHost } from './support/test-host.ts';

const SCRIPT = fileURLToPath(new URL('../bench/make-big.js', import.meta.url));
const HAND_MADE = ['score.yaml', 'scheme.yaml', '名册.csv', '目标.csv', '事件.csv'];
const UNITS = 40;
const INDICATORS = 60;

interface Results {
  readonly schemes: readonly { readonly units: readonly { readonly indicators: readonly unknown[] }[] }[];
  readonly diagnostics: readonly { readonly severity: string }[];
}

describe('the project of the bench', () => {
  const folder = mkdtempSync(join(tmpdir(), 'score-bench-test-'));
  beforeAll(() => {
    for (const name of ['a', 'b']) {
      const argv = [SCRIPT, join(folder, name), String(UNITS), String(INDICATORS)];
      expect(spawnSync(process.execPath, argv).status).toBe(0);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const bytes = (...path: readonly string[]): Buffer => readFileSync(join(folder, ...path));

  it('is the same each time it is made', () => {
    for (const name of [...HAND_MADE, '实绩.csv'])
      expect([name, bytes('a', 'csv', name).equals(bytes('b', 'csv', name))]).toEqual([name, true]);
  });

  it('gives the same scores from the CSV and from the .xlsx, without a warning', async () => {
    const scored: Results[] = [];
    for (const kind of ['csv', 'xlsx']) {
      const out = join(folder, `${kind}-out`);
      const host = testHost({ cwd: folder });
      const code = await main(['annual', join('a', kind), '--strict', '--quiet', '--out', out], host);
      expect([code, host.stderr.text]).toEqual([0, '']);
      const results = readFileSync(join(out, 'results.json'), 'utf8');
      scored.push(JSON.parse(results.replace(/实绩\.csv!|实绩\.xlsx › 实绩!/gu, '')) as Results);
    }
    const [csv, xlsx] = scored as [Results, Results];
    const [units] = csv.schemes.map((scheme) => scheme.units);
    expect(units).toHaveLength(UNITS);
    expect(units![0]!.indicators).toHaveLength(INDICATORS);
    expect(xlsx.schemes).toEqual(csv.schemes);
  });
});
