import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { type BundledTool, bundledTool, runAndWatch } from '../support/bundled-tool.ts';

const SAMPLE = 'samples/jishou-2023';
/** What only reports, spreadsheets or colours need. */
const HEAVY = ['exceljs', 'cli-table3', 'csv-parse', 'chalk', '@e965/xlsx', 'docx', 'echarts'];

describe('the bundled tool', () => {
  let tool: BundledTool;
  beforeAll(async () => {
    tool = await bundledTool();
  });
  afterAll(() => tool.remove());

  const packagesOf = (loaded: readonly string[]): readonly string[] =>
    loaded.filter((name) => !/^(src\/|package\.json$|<)/u.test(name)).toSorted();

  it('needs no module at run time but those of Node', () => {
    const builtin = new Set(builtinModules.flatMap((name) => [name, `node:${name}`]));
    expect(tool.external.filter((name) => !builtin.has(name))).toEqual([]);
    expect(tool.external.length).toBeGreaterThan(3);
  });

  it.each([['--help'], ['--version'], ['help annual']])(
    'loads for `score %s` nothing but the command line',
    (argv) => {
      const { status, stdout, loaded } = runAndWatch(tool, argv.split(' '));
      expect(status).toBe(0);
      expect(stdout).toContain(argv === '--version' ? manifest.version : 'score');
      expect(packagesOf(loaded)).toEqual(['commander']);
      expect(loaded.filter((name) => /^src\/(?!cli|base|model)/u.test(name))).toEqual([]);
    },
  );

  it('loads for `score validate --no-sheets` no library for sheets, tables or colours', () => {
    const { status, stdout, loaded } = runAndWatch(tool, ['validate', '--no-sheets', '--lang', 'zh', SAMPLE]);
    expect([status, stdout]).toEqual([0, expect.stringContaining('检查通过')]);
    expect(packagesOf(loaded)).toEqual(expect.arrayContaining(['commander', 'yaml', 'zod']));
    expect(loaded.filter((name) => HEAVY.includes(name))).toEqual([]);
    expect(loaded.filter((name) => name.startsWith('src/reports/'))).toEqual([]);
  });

  it('loads for `score validate` with sheets the CSV reader only where a sheet is a CSV, and no reports', () => {
    const { status, loaded } = runAndWatch(tool, ['validate', SAMPLE]);
    expect(status).toBe(0);
    expect(loaded.filter((name) => HEAVY.includes(name))).toEqual(['csv-parse']);
    expect(loaded.filter((name) => name.startsWith('src/sources/legacy/'))).toEqual([
      'src/sources/legacy/open-zip.ts', // it tells .xlsx from the formats that are not loaded
    ]);
    expect(loaded.filter((name) => name.startsWith('src/reports/'))).toEqual([]);
  });

  it('loads for `score annual` no more than it uses: tables, CSV and workbooks, not colours', () => {
    const out = join(tool.folder, '结果');
    const { status, loaded } = runAndWatch(tool, ['annual', SAMPLE, '--out', out]);
    expect(status).toBe(0);
    expect(loaded.filter((name) => HEAVY.includes(name)).toSorted()).toEqual([
      'cli-table3',
      'csv-parse',
      'exceljs',
    ]);
  });

  // Windows lets only administrators make links
  it.skipIf(process.platform === 'win32')('runs through a symbolic link, as npm makes it', () => {
    const link = join(tool.folder, 'score');
    symlinkSync(tool.bin, link);
    const version = execFileSync(link, ['--version'], {
      encoding: 'utf8',
      cwd: tool.folder,
      env: { PATH: dirname(process.execPath) },
    });
    expect(version).toBe(`${manifest.version}\n`);
  });
});
