// Writes the generated docs and JSON Schemas; with --check it writes nothing and fails when one is stale.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundled } from './bundled.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const check = process.argv.includes('--check');
const { generatedFiles } = await bundled('scripts/generate/all.ts');
const stale = [];
for (const { path, text } of generatedFiles()) {
  const file = join(root, path);
  if (check) {
    if (current(file) !== text) stale.push(path);
    continue;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
if (stale.length > 0) {
  console.error(`stale, run "npm run generate": ${stale.join(', ')}`);
  process.exitCode = 1;
}

function current(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
