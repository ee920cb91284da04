import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What exceljs reads with: we only write with it, and one package below unzipper comes without any licence. */
const UNUSED = /^(unzipper|fast-csv)$/;

const leaveOut = {
  name: 'leave-out',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: UNUSED }, ({ path }) => ({ path, namespace: 'left-out' }));
    onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** How sources become modules that need Node alone. */
export const BUNDLING = {
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.12',
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  plugins: [leaveOut],
  logLevel: 'warning',
};

/**
 * Bundles the command-line tool: one entry and the script of a thread, lazy chunks for the heavy packages, no
 * node_modules needed at run time. `plugins` are further ones of esbuild. Gives esbuild's metafile and the path of each file, relative to `folder`. What was in the folder goes last, so that
 * a tool that is running from it is hardly disturbed.
 */
export async function bundle(folder, plugins = []) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: { score: 'src/cli/start.ts', 'legacy-worker': 'src/sources/legacy/legacy-worker.ts' },
    outdir: 'dist',
    write: false,
    metafile: true,
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    ...BUNDLING,
    plugins: [...BUNDLING.plugins, ...plugins],
    define: { LEGACY_WORKER: '"../legacy-worker.js"' }, // seen from the chunks
  });
  const written = new Set();
  // the entry is written after the chunks that it names
  for (const { path, contents } of outputFiles.toSorted((a, b) => b.path.length - a.path.length)) {
    const name = path.slice(join(root, 'dist').length + 1).replaceAll('\\', '/');
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), contents);
    written.add(name);
  }
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const found = name.replaceAll('\\', '/');
    if (found.endsWith('.js') && !written.has(found)) rmSync(join(folder, name), { force: true });
  }
  return { metafile, files: [...written] };
}
