import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../src/cli/main.ts';
import { corpus } from './corpus/corpus.ts';
import { testHost } from './support/test-host.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const READMES = ['README.md', 'README.zh-CN.md'];

interface Fence {
  readonly info: string;
  readonly text: string;
}

interface Results {
  readonly schemes: readonly {
    readonly code: string;
    readonly units: readonly {
      readonly name: string;
      readonly pool: string;
      readonly rank: number | null;
      readonly total: number;
      readonly grade: string | null;
    }[];
  }[];
}

const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8');
const fencesOf = (name: string): readonly Fence[] =>
  [...read(name).matchAll(/^```([^\n]*)\n(.*?)\n```$/gmsu)].map((match) => ({
    info: match[1]!,
    text: match[2]!,
  }));

describe.each(READMES)('%s', (name) => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'score-readme-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('opens with the two commands that do all the set-up', () => {
    const [first] = fencesOf(name);
    const commands = first!.text.split('\n').map((line) => line.split('#')[0]!.trim());
    expect(commands).toEqual(['npm ci && npm start', 'npm ci && npm test']);
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['start', 'test']));
  });

  it('states how many files the corpus has', () => {
    const stated = /(\d+) (?:hostile|个恶意)/u.exec(read(name))?.[1];
    expect(Number(stated)).toBe(corpus.length);
  });

  it('shows commands that work', async () => {
    const commands = fencesOf(name)
      .filter(({ info }) => info === 'console')
      .flatMap(({ text }) => text.split('\n'));
    expect(commands.length).toBeGreaterThan(1);
    for (const line of commands) {
      const argv = line
        .replace(/^\$ score /u, '')
        .split(' ')
        .map((word) => (['results', 'may'].includes(word) ? join(folder, word) : word));
      const host = testHost({ cwd: ROOT });
      const code = await main(argv, host);
      expect({ line, code, said: host.stderr.text }).toMatchObject({ line, code: 0 });
    }
    const listed = [...read(name).matchAll(/^\| (`[^|]+`) \| /gmu)].flatMap((match) =>
      [...match[1]!.matchAll(/`([^`]+\.(?:xlsx|md|csv|json))`/gu)].map((file) => file[1]!),
    );
    for (const file of listed)
      expect([file, existsSync(join(folder, 'results', file))]).toEqual([file, true]);
    expect(listed.length).toBeGreaterThanOrEqual(5);
  }, 300_000);

  it('leads from an empty folder to a project that scores', async () => {
    const [walk, ...others] = fencesOf(name).filter(({ info }) => info === 'console in an empty folder');
    expect(others).toEqual([]);
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    for (const line of walk!.text.split('\n')) {
      const host = testHost({ cwd: empty });
      const code = await main(line.replace(/^\$ score /u, '').split(' '), host);
      expect({ line, code, said: host.stderr.text }).toMatchObject({ line, code: 0 });
    }
    const results = readFileSync(join(empty, '我的考核', '结果', 'results.json'), 'utf8');
    const [first] = (JSON.parse(results) as Results).schemes[0]!.units;
    expect(first).toMatchObject({ name: '示例单位甲', total: 100.5, grade: '优秀' });
    expect(read(name)).toMatch(/示例单位甲.*100\.50/u);
  });

  it('shows the results of the sample as they are', () => {
    const results = readFileSync(join(folder, 'results', 'results.json'), 'utf8');
    const { schemes } = JSON.parse(results) as Results;
    const rows = [...read(name).matchAll(/^\| .* \| \[`(.+)\.yaml`\]\(.+\) \| (.+) \|$/gmu)];
    expect(rows.length).toBeGreaterThanOrEqual(9);
    for (const [, code, cells] of rows) {
      const { units } = schemes.find((scheme) => scheme.code === code)!;
      const shown = cells!.split(' | ').filter((cell) => cell !== '–');
      const { pool } = units.find((unit) => unit.name === shown[0]!.split(' ')[0])!;
      const first = units
        .filter((unit) => unit.pool === pool && unit.rank !== null)
        .sort((a, b) => a.rank! - b.rank!)
        .slice(0, 3);
      expect(shown).toEqual(first.map((unit) => `${unit.name} ${unit.total.toFixed(2)} ${unit.grade}`));
    }
  });

  it('shows a project that scores as it stands', async () => {
    for (const { info, text } of fencesOf(name)) {
      if (info === 'yaml project') writeFileSync(join(folder, 'score.yaml'), text);
      if (info === 'yaml scheme') writeFileSync(join(folder, 'scheme.yaml'), text);
      if (info.startsWith('csv ')) writeFileSync(join(folder, info.slice(4)), `${text}\n`);
    }
    const host = testHost({ cwd: folder });
    expect([await main(['annual', '--json', '--strict'], host), host.stderr.text]).toEqual([
      0,
      expect.stringContaining('0 个错误，0 个警告'),
    ]);
    const { schemes } = JSON.parse(host.stdout.text) as {
      schemes: { units: { name: string; total: number; grade: string }[] }[];
    };
    expect(schemes[0]!.units.map(({ name: unit, total, grade }) => [unit, total, grade])).toEqual([
      ['东山镇', 101.49, '优秀'],
      ['西河镇', 74.8, '合格'],
    ]);
  });

  it('links to files that exist', () => {
    const links = [...read(name).matchAll(/\]\(([^)#]+)\)/gu)]
      .map((match) => match[1]!)
      .filter((link) => !link.includes('://'));
    expect(links.filter((link) => !existsSync(join(ROOT, dirname(name), link)))).toEqual([]);
    expect(links.length).toBeGreaterThan(8);
  });
});

describe('the two READMEs', () => {
  it('show the same commands, projects and sheets', () => {
    const shown = (name: string): readonly Fence[] => fencesOf(name).filter(({ info }) => info !== 'sh');
    expect(shown('README.zh-CN.md')).toEqual(shown('README.md'));
  });

  it('have the same sections', () => {
    const sections = (name: string): number => [...read(name).matchAll(/^## /gmu)].length;
    expect(sections('README.zh-CN.md')).toBe(sections('README.md'));
  });
});
