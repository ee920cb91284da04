import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { BUNDLING, bundle } from '../../scripts/bundle.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The tool as it is shipped, bundled afresh into a folder of its own. */
export interface BundledTool {
  readonly folder: string;
  /** bin/score.js in that folder. */
  readonly bin: string;
  /** npm packages and source files (`src/…`) by the path of their chunk. */
  readonly contents: ReadonlyMap<string, readonly string[]>;
  /** Modules that the bundle leaves to be found at run time. */
  readonly external: readonly string[];
  remove(): void;
}

/** Bundles the tool (with further plugins of esbuild); nothing else of the project is beside it, and no node_modules. */
export async function bundledTool(plugins: readonly Plugin[] = []): Promise<BundledTool> {
  const folder = mkdtempSync(join(tmpdir(), 'score 工具 '));
  const { metafile } = await bundle(join(folder, 'dist'), plugins);
  for (const name of ['bin', 'package.json'])
    cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  const bin = join(folder, 'bin', 'score.js');
  chmodSync(bin, 0o755);
  const outputs = Object.entries(metafile.outputs);
  return {
    folder,
    bin,
    contents: new Map(
      outputs.map(([path, { inputs }]) => [path, [...new Set(Object.keys(inputs).map(sourceOf))]]),
    ),
    external: [
      ...new Set(
        outputs.flatMap(([, { imports }]) => imports.filter((one) => one.external).map(({ path }) => path)),
      ),
    ],
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Bundles a driver of this folder, which a test runs as a process of its own, into one file. */
export const bundledDriver = (name: string, outfile: string): Promise<unknown> =>
  build({ ...BUNDLING, entryPoints: [join(ROOT, 'test', 'support', name)], outfile });

/** What a run did, and what it loaded. */
export interface LoadedRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Packages and source files of all chunks that were loaded. */
  readonly loaded: readonly string[];
}

/** Runs the tool as a process of its own and tells what of it was loaded. */
export function runAndWatch({ folder, bin, contents }: BundledTool, argv: readonly string[]): LoadedRun {
  const list = join(folder, `loaded-${argv.join('-').replace(/[^\w-]/gu, '')}.txt`);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', WATCH, bin, ...argv], {
    encoding: 'utf8',
    cwd: ROOT,
    env: { ...process.env, LOADED_LIST: list, NODE_OPTIONS: '', NO_COLOR: '1', FORCE_COLOR: '' },
  });
  const urls = existsSync(list) ? readFileSync(list, 'utf8').split('\n') : [];
  const chunks = urls
    .filter((url) => url.startsWith('file:'))
    .map((url) => fileURLToPath(url))
    .filter((path) => path.startsWith(join(folder, 'dist')))
    .map((path) => (basename(path) === 'score.js' ? 'dist/score.js' : `dist/chunks/${basename(path)}`));
  return {
    status,
    stdout,
    stderr,
    loaded: [...new Set(chunks.flatMap((chunk) => contents.get(chunk) ?? []))],
  };
}

const script = (text: string): string => `data:text/javascript,${encodeURIComponent(text)}`;

/** A module that writes the address of every module that is loaded after it into a file. */
const HOOKS = script(`
  import { appendFileSync } from 'node:fs';
  export const load = (url, context, next) => {
    appendFileSync(process.env.LOADED_LIST, url + '\\n');
    return next(url, context);
  };
`);
const WATCH = script(`import { register } from 'node:module'; register(${JSON.stringify(HOOKS)});`);

/** `node_modules/yaml/…` → `yaml`; a file of ours stays. */
function sourceOf(input: string): string {
  const inside = /^.*node_modules\/((?:@[^/]+\/)?[^/]+)/u.exec(input);
  return inside ? inside[1]! : input;
}
