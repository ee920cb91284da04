import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { HOSTILE, HOSTILE_PROJECT } from '../support/hostile-project.ts';
import { command, TINY, withFolder } from '../support/tiny-project.ts';

/** What moves a cursor, colours, or turns a line round. */
const STEERING = /(?![\n\r])[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

describe('hostile names in units, indicators, titles, matters and reasons', () => {
  const files = new Map<string, Buffer>();
  let shown = '';
  let names: readonly string[] = [];
  beforeAll(() =>
    withFolder(HOSTILE_PROJECT, async (folder) => {
      const { code, out, err } = await command(folder, ['annual', '--lang', 'zh'], { columns: 80 });
      shown = out + err;
      expect([code, shown]).toEqual([0, expect.any(String)]);
      const results = join(folder, '结果');
      for (const name of await readdir(results)) files.set(name, await readFile(join(results, name)));
      expect(await readdir(folder)).toHaveLength(6); // nothing was written elsewhere
      const json = JSON.parse(files.get('results.json')!.toString('utf8')) as {
        schemes: { units: { name: string }[] }[];
      };
      names = json.schemes[0]!.units.map(({ name }) => name);
    }),
  );

  it('come through whole: results.json names every unit as the roster does', () => {
    const inOrder = HOSTILE.map((name) => name.trim());
    expect([...names].toSorted()).toEqual(inOrder.toSorted());
  });

  it('make file names that are safe everywhere', () => {
    expect([...files.keys()].toSorted()).toEqual(
      [
        'manifest.json',
        'results.json',
        '_=1+1_[x](y)_b______ 2023.xlsx',
        '摘要.md',
        '红黑榜.csv',
        '红黑榜.md',
      ].toSorted(),
    );
  });

  it('are texts in the workbook, as another reader reads it: no formula but our own links, no link outwards', () => {
    const workbook = [...files].find(([name]) => name.endsWith('.xlsx'))![1];
    const book = read(workbook, { cellFormula: true, cellHTML: false });
    const texts = new Set<string>();
    for (const name of book.SheetNames)
      for (const [at, cell] of Object.entries(book.Sheets[name]!)) {
        if (at.startsWith('!')) continue;
        const { t, v, f, l } = cell as { t: string; v: unknown; f?: string; l?: unknown };
        expect(l).toBeUndefined();
        if (f !== undefined) expect(f).toMatch(/^HYPERLINK\("#'得分明细'!A\d+","[^=+\-@＝]/u);
        if (t === 's') texts.add(String(v));
        else expect([t, Number.isFinite(v) && !Object.is(v, -0)]).toEqual(['n', true]);
      }
    const unsteered = names.map((name) => name.replaceAll(/\p{Cc}/gu, ''));
    expect(unsteered.filter((name) => !texts.has(name))).toEqual([]);
  });

  it('are texts in the CSV, as another reader reads it', () => {
    const csv = files.get('红黑榜.csv')!.toString('utf8');
    const sheet = read(csv, { type: 'string', cellFormula: true }).Sheets['Sheet1']!;
    for (const [at, cell] of Object.entries(sheet))
      if (!at.startsWith('!')) expect([at, (cell as { f?: string }).f]).toEqual([at, undefined]);
    const rows = utils.sheet_to_json<readonly unknown[]>(sheet, { header: 1, raw: false });
    for (const row of rows)
      for (const value of row) expect(String(value ?? '')).not.toMatch(/^[\s]*[=+@＝＋＠]|^\s*-(?![\d.]+$)/u);
    const cells = new Set(rows.flat().map((value) => String(value).replace(/^'/u, '')));
    const unsteered = names.map((name) => name.replaceAll(/\p{Cc}/gu, ''));
    expect(unsteered.filter((name) => !cells.has(name))).toEqual([]);
    expect(csv).not.toMatch(/(?![\n\r])\p{Cc}/u);
  });

  it('are plain text in the Markdown: what is not ours is escaped, and nothing steers a terminal', () => {
    const markdown = files.get('红黑榜.md')!.toString('utf8');
    expect(markdown).not.toMatch(STEERING);
    for (const line of markdown.split('\n')) {
      const ours = line.replace(/^(?:#{1,3} |> |\d+\. |\s*- )/u, '').replaceAll(/\*\*/gu, '');
      expect(ours.replaceAll(/\\[!-/:-@[-`{-~]/gu, '')).not.toMatch(/[`*_{}[\]<>#|~&!@]|:\/\/|www\./u);
    }
    for (const name of ['CON', '\\_\\_proto\\_\\_', '\\<script\\>alert(1)\\</script\\>'])
      expect(markdown).toContain(`**${name}**`);
  });

  it('cannot steer the terminal, nor whoever looks at the JSON on it', () => {
    expect(shown).toContain('CON');
    expect(shown).not.toMatch(STEERING);
    expect(files.get('results.json')!.toString('utf8')).not.toMatch(STEERING);
    expect(files.get('manifest.json')!.toString('utf8')).not.toMatch(STEERING);
  });

  it.each(['annual', 'validate'])('cannot steer it through the faults that %s shows either', (verb) =>
    withFolder(
      {
        ...TINY,
        'facts.csv': '单位,招商引资(万元),满意度\n\u001b[31m东山镇\u202e,约\u001b[2J90,80\n"甲\n乙",1,1\n',
      },
      async (folder) => {
        for (const format of verb === 'validate' ? ['text', 'json', 'github'] : ['']) {
          const argv = format === '' ? [verb] : [verb, '--format', format];
          const { code, out, err } = await command(folder, argv, { terminal: false });
          expect(code).toBe(1);
          expect(out + err).toContain('[31m');
          expect(out + err).not.toMatch(STEERING);
        }
      },
    ),
  );
});
