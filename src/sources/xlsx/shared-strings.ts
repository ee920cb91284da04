import { sheetBeyondLimits } from '../../model/faults/sources.ts';
import { Refused } from '../refused.ts';
import { type Archive, scanPart } from './package-parts.ts';
import { TextRuns } from './text-runs.ts';
import type { ZipPart } from './zip-directory.ts';

const MOST_STRINGS = 20_000_000;

/** Reads the table of shared strings: plain and rich texts, without their phonetic runs; throws Refused. */
export async function readSharedStrings(archive: Archive, part: ZipPart): Promise<readonly string[]> {
  const strings: string[] = [];
  const runs = new TextRuns();
  let depthOfItem = 0;
  const take = (): void => {
    if (strings.length >= MOST_STRINGS)
      throw new Refused(sheetBeyondLimits({ what: { zh: '共享字符串过多', en: 'too many shared strings' } }));
    strings.push(runs.take());
  };
  await scanPart(archive, part, (scanner, token) => {
    if (depthOfItem > 0) {
      if (token === 'close' && scanner.depth < depthOfItem) {
        depthOfItem = 0;
        take();
      } else runs.see(scanner, token);
    } else if (scanner.name === 'si' && token === 'open' && scanner.depth === 2) depthOfItem = 2;
    else if (scanner.name === 'si' && token === 'empty' && scanner.depth === 1) take();
  });
  return strings;
}
