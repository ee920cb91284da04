// Runs a TypeScript script of the repository: node scripts/run-script.js test/corpus/write.ts FOLDER
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleScript } from './bundle-script.js';

const [entry, ...argv] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'score-script-'));
try {
  const { status } = spawnSync(process.execPath, [await bundleScript(entry, folder), ...argv], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
