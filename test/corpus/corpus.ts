import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { archiveEntries } from './archive-entries.ts';
import { bombEntries } from './bomb-entries.ts';
import { cellEntries } from './cell-entries.ts';
import { csvEntries } from './csv-entries.ts';
import { dateEntries } from './date-entries.ts';
import type { CorpusEntry, StreamedContent } from './entry.ts';
import { exhaustingEntries } from './exhausting-entries.ts';
import { formatEntries } from './format-entries.ts';
import { legacyEntries } from './legacy-entries.ts';
import { longEntries } from './long-entries.ts';
import { shapeEntries } from './shape-entries.ts';
import { strangeEntries } from './strange-entries.ts';
import { writtenEntries } from './written-entries.ts';
import { xmlEntries } from './xml-entries.ts';

/** The whole corpus. */
export const corpus: readonly CorpusEntry[] = [
  ...archiveEntries,
  ...xmlEntries,
  ...shapeEntries,
  ...cellEntries,
  ...dateEntries,
  ...formatEntries,
  ...csvEntries,
  ...legacyEntries,
  ...strangeEntries,
  ...writtenEntries,
  ...bombEntries,
  ...exhaustingEntries,
  ...longEntries,
];

/** Those whose values are known and that are small. */
export const goodEntries: readonly CorpusEntry[] = corpus.filter(
  ({ expected, alone }) => 'sheets' in expected && !alone,
);

/** The bytes of an entry that is not written bit by bit. */
export async function bytesOf({ content, name }: CorpusEntry): Promise<Uint8Array> {
  if (typeof content === 'function') return content();
  if (typeof content === 'string' || content instanceof Uint8Array) return Buffer.from(content as string);
  throw new Error(`${name} is written to a file only`);
}

const isStreamed = (content: CorpusEntry['content']): content is StreamedContent =>
  typeof content === 'object' && !(content instanceof Uint8Array);

/** Writes entries into a folder under their names; gives their paths in the same order. */
export async function writeCorpus(
  folder: string,
  entries: readonly CorpusEntry[] = corpus,
): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const paths: string[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    const { content } = entry;
    if (isStreamed(content)) await content.write(path);
    else await writeFile(path, await bytesOf(entry));
    paths.push(path);
  }
  return paths;
}
