// Writes the generated sheets of samples/jishou-2023 (score.yaml and the README there are written by hand).
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: ['samples/make-jishou-2023.ts'],
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.12',
  write: false,
});
const { makeJishou2023 } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
);
const target = process.argv[2] ?? join(root, 'samples', 'jishou-2023');
for (const { path, bytes } of makeJishou2023()) {
  const file = join(target, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}
