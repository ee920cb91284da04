import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareText } from '../../src/base/order.ts';
import { main } from '../../src/cli/main.ts';
import { unzip } from '../corpus/unzip.ts';
import { dumpWorkbook } from '../support/dump-workbook.ts';
import { testHost } from '../support/test-host.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The sample as it is scored today; a change of any figure or text shows in the review of these files. */
describe('the sample year of Jishou', () => {
  let out = '';
  const host = testHost({ cwd: ROOT });
  beforeAll(async () => {
    out = mkdtempSync(join(tmpdir(), 'score-golden-'));
    expect(
      await main(['annual', 'samples/jishou-2023', '--out', join(out, '结果'), '--lang', 'zh'], host),
    ).toBe(0);
  });
  afterAll(() => rmSync(out, { recursive: true, force: true }));
  const file = (name: string): Buffer => readFileSync(join(out, '结果', name));

  it('shows the ranking and the lists on the terminal', async () => {
    const shown = host.stdout.text.replaceAll(out, '').replace(/用时 [\d.]+ 秒/u, '用时 … 秒');
    await expect(shown).toMatchFileSnapshot('jishou-2023/terminal.txt');
    await expect(host.stderr.text).toMatchFileSnapshot('jishou-2023/diagnostics.txt');
  });

  it('writes the red and black list', async () => {
    await expect(file('红黑榜.md').toString('utf8')).toMatchFileSnapshot('jishou-2023/红黑榜.md');
    await expect(file('红黑榜.csv').toString('utf8')).toMatchFileSnapshot('jishou-2023/红黑榜.csv');
  });

  it('writes the ranked workbook', async () => {
    const dump = await dumpWorkbook(file('乡镇(街道)绩效考核(示例) 2023.xlsx'));
    await expect(dump).toMatchFileSnapshot('jishou-2023/workbook.txt');
  });

  it('writes what is published of the fund', async () => {
    const disclosure = file('学前教育公用经费公示 2023.md').toString('utf8');
    await expect(disclosure).toMatchFileSnapshot('jishou-2023/公示.md');
  });

  it('ranks the units of every other scheme', async () => {
    const books = readdirSync(join(out, '结果')).filter((name) => name.endsWith('.xlsx'));
    expect(books.length).toBeGreaterThan(8);
    const sheets: string[] = [];
    for (const name of books.sort(compareText)) {
      if (name.startsWith('乡镇(街道)')) continue;
      const [ranking] = (await dumpWorkbook(file(name))).split('\n\n');
      sheets.push(`${name}\n${ranking}`);
    }
    await expect(`${sheets.join('\n\n')}\n`).toMatchFileSnapshot('jishou-2023/rankings.txt');
  });

  it('writes results that serve as next year’s last year', () => {
    const results = JSON.parse(file('results.json').toString('utf8')) as {
      schema: string;
      schemes: { code: string; units: { name: string; rank: number; total: number }[] }[];
    };
    expect(results.schema).toBe('score-results/1');
    expect(results.schemes.find(({ code }) => code === 'township')!.units).toHaveLength(11);
  });

  it('holds the name of no cadre but in the workbooks marked as internal, all parts unpacked', () => {
    const all = readdirSync(join(out, '结果'));
    const internal = all.filter((name) => name.includes('内部资料'));
    const cadres = internal.filter((name) => !name.startsWith('学前教育公用经费'));
    expect([internal.length, cadres.length]).toEqual([4, 3]);
    for (const name of cadres) expect(textOf(file(name))).toMatch(CADRE);
    const open = all.filter((name) => !internal.includes(name));
    expect(open.filter((name) => name.endsWith('.xlsx')).length).toBeGreaterThan(15);
    for (const name of open) expect([name, CADRE.exec(textOf(file(name)))]).toEqual([name, null]);
    expect(host.stdout.text + host.stderr.text).not.toMatch(CADRE);
  });
});

/** What cadres are called in the sample. */
const CADRE = /干部P\d{4}/u;

/** All that a file says: of a workbook every part, unpacked. */
const textOf = (bytes: Buffer): string =>
  (unzip(bytes) ?? [{ content: bytes }])
    .map(({ content }) => Buffer.from(content).toString('utf8'))
    .join('\n');
