import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const committed = join(root, 'samples', 'jishou-2023');
const fresh = mkdtempSync(join(tmpdir(), 'score-samples-'));
afterAll(() => rmSync(fresh, { recursive: true, force: true }));

/** What a person wrote, and what a run leaves behind. */
const BY_HAND = new Set(['score.yaml', 'README.md']);
const OUTPUT = '结果';

const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !BY_HAND.has(path) && !path.startsWith(OUTPUT))
    .sort();

describe('the sheets of samples/jishou-2023', () => {
  execFileSync(process.execPath, [join(root, 'scripts', 'make-samples.js'), fresh], {
    env: { ...process.env, TZ: 'Pacific/Auckland', LC_ALL: 'C' },
  });

  test('are the files that the script makes, and no others', () => {
    expect(filesOf(fresh)).toEqual(filesOf(committed));
    expect(filesOf(fresh).length).toBeGreaterThan(18);
  });

  test.each(filesOf(fresh))('%s has the bytes that the script makes', (path) => {
    expect(readFileSync(join(fresh, path)).equals(readFileSync(join(committed, path)))).toBe(true);
  });
});
