import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { library, writeWorkbook } from './support/library-workbook.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const NAME = `score-${manifest.version}`;
const WINDOWS = process.platform === 'win32';

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted();

function release(folder: string): Buffer {
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts', 'release.js'), folder], {
    encoding: 'utf8',
    cwd: tmpdir(),
  });
  expect([status, stderr]).toEqual([0, '']);
  return readFileSync(join(folder, `${NAME}.tar.gz`));
}

describe('the release archive', () => {
  const place = mkdtempSync(join(tmpdir(), '绩效 考核 release '));
  const unpacked = join(place, NAME);
  const sample = join(unpacked, 'samples', 'jishou-2023');
  const elsewhere = join(place, '别处 cwd');
  const path = join(place, 'only node');
  let archive: Buffer;

  beforeAll(() => {
    archive = release(join(place, 'first'));
    for (const folder of [elsewhere, path]) mkdirSync(folder);
    if (WINDOWS) copyFileSync(process.execPath, join(path, 'node.exe'));
    else symlinkSync(process.execPath, join(path, 'node'));
    const { status } = spawnSync('tar', ['-xzf', join(place, 'first', `${NAME}.tar.gz`), '-C', place]);
    expect(status).toBe(0);
    setModes(sample, 0o555, 0o444);
  });
  afterAll(() => {
    if (existsSync(sample)) setModes(sample, 0o755, 0o644);
    rmSync(place, { recursive: true, force: true });
  });

  function setModes(folder: string, folders: number, files: number): void {
    chmodSync(folder, folders | 0o200);
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const inside = join(folder, entry.name);
      if (entry.isDirectory()) setModes(inside, folders, files);
      else chmodSync(inside, files);
    }
    chmodSync(folder, folders);
  }

  /** As cron would: no terminal, a bare environment, another folder. */
  const run = (command: string, argv: readonly string[]): SpawnSyncReturns<string> =>
    spawnSync(command, argv, {
      encoding: 'utf8',
      cwd: elsewhere,
      env: { PATH: path, LANG: 'C', ...(WINDOWS && { SystemRoot: process.env['SystemRoot'] }) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const node = (...argv: readonly string[]): SpawnSyncReturns<string> =>
    run(join(path, 'node'), [join(unpacked, 'bin', 'score.js'), ...argv]);

  it('has equal bytes when it is made again', () => {
    expect(release(join(place, 'second')).equals(archive)).toBe(true);
  });

  it('holds the tool, its documents, configurations and samples, and nothing else', () => {
    const files = filesBelow(unpacked);
    expect(files).toEqual(
      expect.arrayContaining(
        ['README.md', 'README.zh-CN.md', 'THIRD-PARTY.md', 'bin/score.js', 'dist/score.js', 'package.json']
          .concat(['score', 'score.cmd', 'docs/methods.md', 'indicator-configs/jishou/township.yaml'])
          .concat(['samples/jishou-2023/score.yaml', 'samples/jishou-2023/月报/2023年07月.xlsx']),
      ),
    );
    const odd = files.filter((name) => /(^|\/)(\.|~\$|node_modules\/|src\/|test\/|结果\/)|\.ts$/u.test(name));
    expect(odd).toEqual([]);
    const about: unknown = JSON.parse(readFileSync(join(unpacked, 'package.json'), 'utf8'));
    expect(about).toMatchObject({ version: manifest.version, type: 'module' });
    expect(about).not.toHaveProperty('dependencies');
  });

  it('comes with the licence of every package whose code it holds', () => {
    const text = readFileSync(join(unpacked, 'THIRD-PARTY.md'), 'utf8');
    for (const name of ['acorn', 'cli-table3', 'commander', 'csv-parse', 'yaml', 'zod']) {
      expect(text).toMatch(new RegExp(`^\\| ${name} \\| [\\d.]+ \\| (MIT|ISC) \\|`, 'mu'));
      expect(text).toMatch(new RegExp(`^## ${name} [\\d.]+\\n\\n\`{4}text\\n[^\`]*copyright`, 'imu'));
    }
  });

  it('scores the sample with Node alone, out of a read-only folder in which it leaves nothing', () => {
    for (let up = dirname(unpacked); up !== dirname(up); up = dirname(up))
      expect(existsSync(join(up, 'node_modules'))).toBe(false);
    const before = filesBelow(sample);
    const out = join(place, '结果 out');
    const { status, stdout, stderr } = node('annual', sample, '--out', out);
    expect({ status, stderr }).toMatchObject({ status: 0 });
    expect(stdout).toContain(out);
    expect(stdout + stderr).not.toContain('\u001b');
    expect(filesBelow(out)).toEqual(expect.arrayContaining(['manifest.json', 'results.json', '红黑榜.csv']));
    expect(filesBelow(sample)).toEqual(before);
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  it('scores the sample with a month in .xls, .xlsb or .ods to the same places, with Node alone', () => {
    const project = join(place, '旧格式', 'samples', 'jishou-2023');
    cpSync(join(unpacked, 'samples'), join(place, '旧格式', 'samples'), { recursive: true });
    cpSync(join(unpacked, 'indicator-configs'), join(place, '旧格式', 'indicator-configs'), {
      recursive: true,
    });
    setModes(project, 0o755, 0o644);
    const config = join(project, 'score.yaml');
    writeFileSync(config, readFileSync(config, 'utf8').replace('月报/*.xlsx', '月报/*'));
    const standings = (): unknown => {
      const out = mkdtempSync(join(place, '结果 '));
      const { status, stderr } = node('annual', project, '--out', join(out, '结果'));
      expect({ status, stderr }).toMatchObject({ status: 0 });
      return JSON.parse(readFileSync(join(out, '结果', 'results.json'), 'utf8')).schemes;
    };
    const expected = JSON.stringify(standings());
    const month = join(project, '月报', '2023年05月');
    const book = library.read(readFileSync(`${month}.xlsx`), { cellNF: true });
    rmSync(`${month}.xlsx`);
    for (const [bookType, ending] of [
      ['biff8', 'xls'],
      ['xlsb', 'xlsb'],
      ['ods', 'ods'],
    ] as const) {
      writeFileSync(`${month}.${ending}`, writeWorkbook(book, bookType));
      const got = JSON.stringify(standings());
      expect(got.replaceAll(`2023年05月.${ending}`, '2023年05月.xlsx')).toBe(expected);
      rmSync(`${month}.${ending}`);
    }
  });

  it('validates, lists methods and prints the schema offline', () => {
    for (const argv of [['validate', sample], ['methods'], ['schema']])
      expect([argv, node(...argv).status]).toEqual([argv, 0]);
  });

  it('starts by its launcher, also through a link', () => {
    const expected = [0, `${manifest.version}\n`];
    if (WINDOWS) {
      const cmd = join(process.env['SystemRoot']!, 'System32', 'cmd.exe');
      const { status, stdout } = run(cmd, ['/d', '/s', '/c', `"${join(unpacked, 'score.cmd')}" --version`]);
      expect([status, stdout.replaceAll('\r', '')]).toEqual(expected);
      return;
    }
    const link = join(place, '绩效');
    symlinkSync(join(unpacked, 'score'), link);
    for (const way of [join(unpacked, 'score'), link]) {
      const { status, stdout } = run(way, ['--version']);
      expect([way, status, stdout]).toEqual([way, ...expected]);
    }
  });
});
