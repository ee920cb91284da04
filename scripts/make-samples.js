// Writes the generated sheets of samples/jishou-2023 (score.yaml and the README there are written by hand).
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundled } from './bundled.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const { makeJishou2023 } = await bundled('samples/make-jishou-2023.ts');
const target = process.argv[2] ?? join(root, 'samples', 'jishou-2023');
for (const { path, bytes } of makeJishou2023()) {
  const file = join(target, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}
