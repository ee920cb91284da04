import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RawCell } from '../../src/model/sheet.ts';
import { type BundledTool, bundledTool } from '../support/bundled-tool.ts';
import { openBytes } from '../support/open-bytes.ts';
import { command, withFolder } from '../support/tiny-project.ts';
import { makeXlsx } from '../support/xlsx-fixture.ts';

const SAMPLE = fileURLToPath(new URL('../../samples/jishou-2023', import.meta.url));

type JsonRecord = Readonly<Record<string, unknown>>;
const recordsOf = (out: string): readonly JsonRecord[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as JsonRecord);

/** The record that a cell must be printed as. */
const expected = (sheet: string, row: number, cell: RawCell, hidden: boolean): JsonRecord => ({
  record: 'cell',
  sheet,
  address: `${String.fromCharCode(64 + cell.column)}${row}`,
  row,
  column: cell.column,
  kind: cell.kind,
  value: cell.kind === 'uncalculated' ? null : cell.value,
  formula: cell.formula,
  ...(cell.kind === 'number' ? { percent: cell.percent } : {}),
  ...('format' in cell && cell.format !== undefined ? { format: cell.format } : {}),
  ...(hidden ? { hidden: true } : {}),
});

describe('score inspect --json --cells', () => {
  it.each([
    '月报/2023年07月.xlsx',
    '年度定性.xlsx',
    '加减分与事件.xlsx',
    '部门/网民留言办理2023.csv',
    '民调/平安建设民调.xlsx',
  ])('prints of %s every cell that is read, and no other, in reading order', async (file) => {
    const { sheets, opened } = await openBytes(await readFile(join(SAMPLE, file)));
    const { code, out } = await command(SAMPLE, ['inspect', file, '--json', '--cells']);
    const records = recordsOf(out);
    expect(code).toBe(0);
    expect(records[0]).toMatchObject({ record: 'file', file, format: opened!.format, sha256: opened!.hash });
    const cells = sheets.flatMap(({ sheet, rows }) =>
      rows.flatMap((row) =>
        row.cells.map((cell) =>
          expected(sheet.name, row.number, cell, row.hidden || sheet.hiddenColumns.has(cell.column)),
        ),
      ),
    );
    expect(cells.length).toBeGreaterThan(50);
    expect(records.filter(({ record }) => record === 'cell')).toEqual(cells);
    expect(records.filter(({ record }) => record === 'merge')).toHaveLength(
      sheets.reduce((sum, { sheet }) => sum + sheet.merges.length, 0),
    );
  });

  it('prints every kind of cell, hidden ones, merges and formats as they are', async () => {
    const cell = (at: string, inner: string, more = ''): string => `<c r="${at}"${more}>${inner}</c>`;
    const bytes = makeXlsx({
      formats: ['0.0%', 'yyyy"年"m"月"'],
      before: '<cols><col min="7" max="7" hidden="1"/></cols>',
      sheet: `<row r="2" hidden="1">${cell('A2', '<is><t>__proto__</t></is>', ' t="inlineStr"')}${cell('B2', '<v>0.5</v>', ' s="1"')}${cell('C2', '<v>45047</v>', ' s="2"')}${cell('D2', '<v>1</v>', ' t="b"')}${cell('E2', '<v>#N/A</v>', ' t="e"')}${cell('F2', '<f>1+1</f>')}</row><row r="3">${cell('G3', '<f>A1</f><v>-0.1</v>')}</row>`,
      after: '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>',
    });
    await withFolder({ '表.xlsx': bytes }, async (folder) => {
      const { out } = await command(folder, ['inspect', '表.xlsx', '--cells']);
      expect(out.split('\n').slice(1, -1)).toEqual([
        '{"record":"sheet","file":"表.xlsx","sheet":"表","hidden":false,"merges":1,"hiddenColumns":1}',
        '{"record":"merge","sheet":"表","range":"A2:A3"}',
        '{"record":"hidden-column","sheet":"表","column":7,"letter":"G"}',
        '{"record":"cell","sheet":"表","address":"A2","row":2,"column":1,"kind":"text","value":"__proto__","formula":false,"hidden":true}',
        '{"record":"cell","sheet":"表","address":"B2","row":2,"column":2,"kind":"number","value":0.5,"percent":true,"format":"0.0%","formula":false,"hidden":true}',
        '{"record":"cell","sheet":"表","address":"C2","row":2,"column":3,"kind":"date","value":"2023-05-01","format":"yyyy\\"年\\"m\\"月\\"","formula":false,"hidden":true}',
        '{"record":"cell","sheet":"表","address":"D2","row":2,"column":4,"kind":"boolean","value":true,"formula":false,"hidden":true}',
        '{"record":"cell","sheet":"表","address":"E2","row":2,"column":5,"kind":"error","value":"#N/A","formula":false,"hidden":true}',
        '{"record":"cell","sheet":"表","address":"F2","row":2,"column":6,"kind":"uncalculated","value":null,"formula":true,"hidden":true}',
        '{"record":"cell","sheet":"表","address":"G3","row":3,"column":7,"kind":"number","value":-0.1,"percent":false,"formula":true,"hidden":true}',
      ]);
    });
  });

  it('keeps lone surrogates and steering characters as escapes', async () => {
    const text = (inner: string): string =>
      `<row r="1"><c r="A1" t="inlineStr"><is><t>${inner}</t></is></c></row>`;
    const bytes = makeXlsx({ sheet: text('_xD83D_坏_x001B_\u0085\u2028\u202e') });
    await withFolder({ '表.xlsx': bytes }, async (folder) => {
      const { out } = await command(folder, ['inspect', '表.xlsx', '--cells']);
      expect(out).toContain('"value":"\\ud83d坏\\u001b\\u0085\\u2028\\u202e"');
      expect(recordsOf(out).at(-1)).toMatchObject({ value: '\ud83d坏\u001b\u0085\u2028\u202e' });
    });
  });

  it('prints the diagnostics last, and what cannot be opened with code 1', async () => {
    await withFolder(
      { '好.csv': '单位,值\n甲,1\n', '坏.xls': '<html>', '行.csv': 'a,b\nc,d\ne,f,g\n' },
      async (folder) => {
        const { code, out } = await command(folder, [
          'inspect',
          '好.csv',
          '坏.xls',
          '行.csv',
          '--json',
          '--cells',
        ]);
        const records = recordsOf(out);
        expect(code).toBe(1);
        expect(records.filter(({ record }) => record === 'file').map(({ format }) => format)).toEqual([
          'csv',
          null,
          'csv',
        ]);
        expect(records.slice(-2).map(({ record, code: fault }) => [record, fault])).toEqual([
          ['diagnostic', 'format-unsupported'],
          ['diagnostic', 'csv-long-row'],
        ]);
      },
    );
  });
});

describe('score inspect as a process', () => {
  let tool: BundledTool;
  beforeAll(async () => {
    tool = await bundledTool();
  });
  afterAll(() => tool.remove());

  it('is quiet when the reader of its cells goes away', async () => {
    await withFolder({ '长.csv': longCsv(50_000) }, async (folder) => {
      const line = 'set -o pipefail; "$0" "$1" inspect "$2" --json --cells | head -n 1; echo $?';
      const argv = ['-c', line, process.execPath, tool.bin, join(folder, '长.csv')];
      const { stdout, stderr } = spawnSync('bash', argv, { encoding: 'utf8' });
      expect(stdout).toMatch(/^\{"record":"file".*\n0\n$/u);
      expect(stderr).toBe('');
    });
  });

  it('waits for a slow reader and hands over every cell', async () => {
    await withFolder({ '长.csv': longCsv(20_000) }, async (folder) => {
      const child = spawn(process.execPath, [tool.bin, 'inspect', join(folder, '长.csv'), '--cells']);
      const closed = once(child, 'close');
      await wait(1500);
      let lines = 0;
      for await (const _ of createInterface({ input: child.stdout })) lines += 1;
      expect([lines, (await closed)[0]]).toEqual([2 + 3 * 20_001, 0]);
    });
  });

  it.each([['--cells'], ['--lang=zh']])(
    'takes no more memory for ten times the rows (%s)',
    async (option) => {
      await withFolder({ '短.csv': longCsv(40_000), '长.csv': longCsv(400_000) }, async (folder) => {
        const peak = async (name: string): Promise<number> => {
          const watch =
            "process.on('exit',()=>require('fs').writeFileSync(process.env.PEAK,String(process.resourceUsage().maxRSS)))";
          const argv = [
            '--import',
            `data:text/javascript,${encodeURIComponent(`import{createRequire}from'node:module';const require=createRequire('${import.meta.url}');${watch}`)}`,
            tool.bin,
            'inspect',
            join(folder, name),
            option,
          ];
          const env = { ...process.env, PEAK: join(folder, 'peak') };
          const { status } = spawnSync(process.execPath, argv, { stdio: ['ignore', 'ignore', 'pipe'], env });
          expect(status).toBe(0);
          return Number(await readFile(join(folder, 'peak'), 'utf8')) / 1024;
        };
        const [short, long] = [await peak('短.csv'), await peak('长.csv')];
        expect(long - short).toBeLessThan(80);
      });
    },
  );
});

const longCsv = (rows: number): string =>
  `单位,指标,数值\n${Array.from({ length: rows }, (_, row) => `单位${row % 50},指标${row % 7},${row / 10}\n`).join('')}`;
