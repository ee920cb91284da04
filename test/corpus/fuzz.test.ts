import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bundleScript } from '../../scripts/bundle-script.js';
import { fuzzBases } from './fuzz-child.ts';
import { mutantOf } from './mutate.ts';

it('a mutant is the same for the same seed and number, and another for others', async () => {
  const bases = await fuzzBases();
  const same = mutantOf(bases, 1, 42);
  expect(mutantOf(bases, 1, 42)).toEqual(same);
  expect(mutantOf(bases, 2, 42).how).not.toBe(same.how);
  expect(mutantOf(bases, 1, 43).how).not.toBe(same.how);
});

it('two thousand spoilt files neither hang nor throw nor read as other values than their checksums prove', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'score-fuzz-'));
  try {
    const script = await bundleScript('test/corpus/fuzz.ts', folder);
    const { stdout, stderr, status } = spawnSync(process.execPath, [script, '2000', '1'], {
      encoding: 'utf8',
    });
    expect(`${stdout}${stderr}`).toMatch(/^seed 1: 2000 mutants, \d+ refused, \d+ read, 0 faults\n$/u);
    expect(status).toBe(0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 180_000);
