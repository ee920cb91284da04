import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

interface Layer {
  readonly imports: readonly string[];
  readonly packages: readonly string[];
}

const HEAVY = ['exceljs', 'cli-table3', 'chalk', 'csv-parse', '@e965/xlsx'];

/** Who may import whom (docs/architecture.md). `run` is run.ts with the folder of its parts. */
const LAYERS = new Map<string, Layer>([
  ['base', { imports: [], packages: [] }],
  ['model', { imports: ['base'], packages: [] }],
  [
    'sources',
    { imports: ['base', 'model'], packages: ['node:', 'csv-parse', 'yaml', 'tinyglobby', 'picomatch'] },
  ],
  ['tables', { imports: ['base', 'model'], packages: [] }],
  ['expressions', { imports: ['base', 'model'], packages: ['acorn'] }],
  ['methods', { imports: ['base', 'model'], packages: ['zod'] }],
  ['scheme', { imports: ['base', 'model', 'methods', 'expressions'], packages: ['zod'] }],
  ['facts', { imports: ['base', 'model', 'tables', 'expressions'], packages: [] }],
  ['engine', { imports: ['base', 'model'], packages: [] }],
  ['results', { imports: ['base', 'model'], packages: [] }],
  [
    'reports',
    {
      imports: ['base', 'model', 'results'],
      packages: ['exceljs', 'cli-table3', 'node:stream'],
    },
  ],
  [
    'run',
    {
      imports: ['base', 'model', 'sources', 'tables', 'scheme', 'methods', 'facts', 'engine', 'results'],
      packages: ['node:path'],
    },
  ],
  [
    'cli',
    {
      imports: ['base', 'model', 'run', 'methods', 'scheme', 'results', 'reports'],
      packages: ['node:', 'commander', 'chalk'],
    },
  ],
]);

interface Import {
  readonly from: string;
  readonly to: string;
  readonly lazy: boolean;
  readonly typeOnly: boolean;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.replaceAll('\\', '/'))
  .toSorted();

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(SRC, file), 'utf8');
  const fixed = [
    ...text.matchAll(
      /^(?:import|export)(\s+type)?\s[^'"]*?from\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]/gmu,
    ),
  ];
  const lazy = [...text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/gu)];
  return [
    ...fixed.map((match) => ({
      from: file,
      to: match[2] ?? match[3] ?? '',
      lazy: false,
      typeOnly: match[1] !== undefined,
    })),
    ...lazy.map((match) => ({ from: file, to: match[1]!, lazy: true, typeOnly: false })),
  ];
}

const layerOf = (file: string): string => (file === 'run.ts' ? 'run' : file.split('/')[0]!);
const all = files.flatMap(importsOf);
const own = all.filter(({ to }) => to.startsWith('.'));
const foreign = all.filter(({ to }) => !to.startsWith('.'));
const resolved = ({ from, to }: Import): string => posix.join(dirname(from), to);

describe('the house plan', () => {
  it('has only the folders that it names', () => {
    expect([...new Set(files.map(layerOf))].toSorted()).toEqual([...LAYERS.keys()].toSorted());
  });

  it('lets a layer import only the layers below it', () => {
    const broken = own
      .filter((one) => !resolved(one).startsWith('../'))
      .filter((one) => layerOf(resolved(one)) !== layerOf(one.from))
      .filter((one) => !LAYERS.get(layerOf(one.from))!.imports.includes(layerOf(resolved(one))));
    expect(broken.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  it('lets a layer use only its own packages', () => {
    const broken = foreign.filter(({ from, to }) => {
      const { packages } = LAYERS.get(layerOf(from))!;
      return !packages.some((name) => to === name || to.startsWith(name.endsWith(':') ? name : `${name}/`));
    });
    expect(broken.map(({ from, to }) => `${from} uses ${to}`)).toEqual([]);
  });

  it('loads heavy packages only when they are needed', () => {
    const eager = foreign.filter(
      ({ to, lazy, typeOnly }) =>
        !lazy && !typeOnly && HEAVY.some((name) => to === name || to.startsWith(`${name}/`)),
    );
    expect(eager.map(({ from, to }) => `${from} loads ${to} at start-up`)).toEqual([]);
  });

  it('has no barrels, no default exports and no imports without a file ending', () => {
    expect(files.filter((name) => /(^|\/)index\.ts$/u.test(name))).toEqual([]);
    expect(files.filter((name) => /^export default\b/mu.test(readFileSync(join(SRC, name), 'utf8')))).toEqual(
      [],
    );
    expect(own.filter(({ to }) => !/\.(ts|json)$/u.test(to)).map(({ from, to }) => `${from}: ${to}`)).toEqual(
      [],
    );
  });

  it('keeps every file under 250 lines, the catalogues of messages apart', () => {
    const long = files
      .filter((name) => !name.startsWith('model/faults/'))
      .filter((name) => readFileSync(join(SRC, name), 'utf8').split('\n').length > 250);
    expect(long).toEqual([]);
  });

  it('keeps clocks, chance and locales out of the pure layers', () => {
    const impure = files
      .filter((name) => !['sources', 'cli'].includes(layerOf(name)))
      .filter((name) =>
        /Date\.now|new Date\(\)|Math\.random|localeCompare|toLocale|\bIntl\.|\.toFixed\(|Math\.round\(|process\./u.test(
          readFileSync(join(SRC, name), 'utf8').replace(/^\s*(\/\/|\*|\/\*\*).*$/gmu, ''),
        ),
      );
    expect(impure).toEqual([]);
  });
});
