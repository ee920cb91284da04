import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { dumpWorkbook } from '../support/dump-workbook.ts';
import { type TestHost, testHost } from '../support/test-host.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What a command of the sample shows, without what differs from run to run. */
const shown = (host: TestHost, out: string): string =>
  host.stdout.text.replaceAll(out, '').replace(/用时 [\d.]+ 秒/u, '用时 … 秒');

/** The year of the sample as it is steered; a change of any figure or text shows in the review of these files. */
describe.each([
  { command: 'monthly', period: '2023-05', book: '月度监测 2023-05.xlsx' },
  { command: 'quarterly', period: '2023-Q2', book: '季度回溯 2023-Q2.xlsx' },
])('the sample in $period', ({ command, period, book }) => {
  let out = '';
  const host = testHost({ cwd: ROOT });
  beforeAll(async () => {
    out = mkdtempSync(join(tmpdir(), 'score-golden-'));
    const argv = [
      command,
      'samples/jishou-2023',
      '--period',
      period,
      '--out',
      join(out, '结果'),
      '--lang',
      'zh',
    ];
    expect(await main(argv, host)).toBe(0);
  });
  afterAll(() => rmSync(out, { recursive: true, force: true }));
  const file = (name: string): Buffer => readFileSync(join(out, '结果', name));

  it('shows where everybody stands on the terminal', async () => {
    await expect(shown(host, out)).toMatchFileSnapshot(`jishou-2023/${period}/terminal.txt`);
    await expect(host.stderr.text).toMatchFileSnapshot(`jishou-2023/${period}/diagnostics.txt`);
  });

  it('writes the workbook', async () => {
    await expect(await dumpWorkbook(file(book))).toMatchFileSnapshot(`jishou-2023/${period}/workbook.txt`);
  });

  it('writes the lists', async () => {
    const list = command === 'monthly' ? `落后清单 ${period}.md` : '红黑榜.md';
    await expect(file(list).toString('utf8')).toMatchFileSnapshot(`jishou-2023/${period}/${list}`);
  });
});
