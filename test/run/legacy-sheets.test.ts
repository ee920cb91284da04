import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { type LibraryFormat, library, writeWorkbook } from '../support/library-workbook.ts';
import { testHost } from '../support/test-host.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MONTH = '2023年05月';

describe('the sample with a month in an older format', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'score-legacy-'));
    for (const part of ['samples/jishou-2023', 'indicator-configs'])
      cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const schemesOf = async (out: string): Promise<string> => {
    const host = testHost({ cwd: folder });
    const argv = ['annual', 'samples/jishou-2023', '--out', join(folder, out), '--lang', 'zh'];
    expect([await main(argv, host), host.stderr.text]).toEqual([0, expect.any(String)]);
    const { schemes } = JSON.parse(readFileSync(join(folder, out, 'results.json'), 'utf8')) as {
      schemes: readonly { readonly units: readonly Record<string, unknown>[] }[];
    };
    return JSON.stringify(schemes);
  };

  it('is scored and ranked to the last figure as with .xlsx', async () => {
    const project = join(folder, 'samples', 'jishou-2023');
    const config = join(project, 'score.yaml');
    writeFileSync(config, readFileSync(config, 'utf8').replace('月报/*.xlsx', '月报/*'));
    const expected = await schemesOf('modern');
    const modern = join(project, '月报', `${MONTH}.xlsx`);
    const book = library.read(readFileSync(modern), { cellNF: true, cellStyles: true });
    rmSync(modern);
    for (const [bookType, ending] of [
      ['biff8', 'xls'],
      ['biff8', 'et'],
      ['xlsb', 'xlsb'],
      ['ods', 'ods'],
    ] as readonly (readonly [LibraryFormat, string])[]) {
      const old = join(project, '月报', `${MONTH}.${ending}`);
      writeFileSync(old, writeWorkbook(book, bookType));
      const got = await schemesOf(ending);
      expect(got.replaceAll(`${MONTH}.${ending}`, `${MONTH}.xlsx`)).toBe(expected);
      rmSync(old);
    }
  });
});
