import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundledDriver } from '../support/bundled-tool.ts';

interface Took {
  readonly megabytes: number;
  readonly file: number;
  readonly longest: number;
}

describe('a workbook of very many rows', () => {
  const home = mkdtempSync(join(tmpdir(), 'score-rows-'));
  const driver = join(home, 'driver.mjs');
  beforeAll(() => bundledDriver('rows-driver.ts', driver));
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  const writing = async (rows: number): Promise<Took> => {
    const { stdout } = await promisify(execFile)(process.execPath, [driver, String(rows)]);
    return JSON.parse(stdout) as Took;
  };

  it('takes memory that does not grow with them, apart from the packed bytes, and lets the user interrupt', async () => {
    const few = await writing(20_000);
    const many = await writing(100_000);
    const most = await writing(300_000);
    // measured: 97, 151 and 164 MB; the shared texts are full at 50,000, and the rest is room for garbage
    expect(many.megabytes).toBeLessThan(few.megabytes + 120);
    expect(most.megabytes - most.file).toBeLessThan(many.megabytes - many.file + 60);
    expect(most.megabytes).toBeLessThan(300);
    expect(most.longest).toBeLessThan(2000);
  }, 180_000);
});
