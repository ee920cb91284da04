import { corpus, writeCorpus } from './corpus.ts';

/** Writes the whole corpus into the folder named, for trying other readers on it (see README.md beside). */
const folder = process.argv[2];
if (folder) {
  const paths = await writeCorpus(folder);
  process.stdout.write(`${paths.length} files; ${corpus.filter(({ alone }) => alone).length} of them big\n`);
} else {
  process.stderr.write('which folder?\n');
  process.exitCode = 2;
}
