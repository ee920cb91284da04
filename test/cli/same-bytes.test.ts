import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BundledTool, bundledTool } from '../support/bundled-tool.ts';

const SAMPLE = fileURLToPath(new URL('../../samples/jishou-2023', import.meta.url));
const ZONES = ['UTC', 'Asia/Shanghai', 'America/St_Johns'];
const LOCALES = ['zh_CN.UTF-8', 'en_US.UTF-8', 'tr_TR.UTF-8'];

describe('the same sheets', () => {
  let tool: BundledTool;
  beforeAll(async () => {
    tool = await bundledTool();
  });
  afterAll(() => tool.remove());

  /** Runs the sample in a place of the world; the hash of every file written, by name. */
  function hashesIn(zone: string, locale: string): readonly (readonly [string, string])[] {
    const out = join(tool.folder, `${zone}-${locale}`.replace('/', '-'));
    const argv = [tool.bin, 'annual', SAMPLE, '--quiet', '--lang', 'zh', '--out', out];
    const env = { ...process.env, TZ: zone, LANG: locale, LC_ALL: locale };
    const { status, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8', env });
    expect([status, stderr]).toEqual([0, '']);
    return readdirSync(out)
      .toSorted()
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(out, name)))
          .digest('hex'),
      ]);
  }

  it('give the same bytes in every time zone and locale', () => {
    const everywhere = ZONES.flatMap((zone) => LOCALES.map((locale) => [zone, locale] as const));
    const [first, ...others] = [['UTC', 'C'] as const, ...everywhere].map(([zone, locale]) =>
      hashesIn(zone, locale),
    );
    expect(first!.map(([name]) => name)).toContain('manifest.json');
    expect(first!.length).toBeGreaterThanOrEqual(5);
    for (const other of others) expect(other).toEqual(first);
  }, 240_000);
});
