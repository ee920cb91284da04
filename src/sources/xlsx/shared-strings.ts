import { sheetBeyondLimits } from '../../model/faults/sources.ts';
import { Refused } from '../refused.ts';
import { type Archive, scanPart } from './package-parts.ts';
import { inlineText, TextRuns } from './text-runs.ts';
import type { XmlScanner } from './xml-scanner.ts';
import { decodeXmlText } from './xml-text.ts';
import type { ZipPart } from './zip-directory.ts';

const MOST_STRINGS = 20_000_000;
const LT = 0x3c;

/** Reads the table of shared strings: plain and rich texts, without their phonetic runs; throws Refused. */
export async function readSharedStrings(archive: Archive, part: ZipPart): Promise<readonly string[]> {
  archive.budget.check(part);
  // all of them are held while the sheets are read
  if (part.inflated > archive.budget.limit / 4)
    throw new Refused(sheetBeyondLimits({ what: { zh: '共享字符串过多', en: 'too many shared strings' } }));
  const strings: string[] = [];
  const runs = new TextRuns();
  let depthOfItem = 0;
  const take = (text: string): void => {
    if (strings.length >= MOST_STRINGS)
      throw new Refused(sheetBeyondLimits({ what: { zh: '共享字符串过多', en: 'too many shared strings' } }));
    strings.push(text);
  };
  await scanPart(
    archive,
    part,
    (scanner, token) => {
      if (depthOfItem > 0) {
        if (token === 'close' && scanner.depth < depthOfItem) {
          depthOfItem = 0;
          take(runs.take());
        } else runs.see(scanner, token);
      } else if (scanner.name === 'si' && token === 'open' && scanner.depth === 2) depthOfItem = 2;
      else if (scanner.name === 'si' && token === 'empty' && scanner.depth === 1) take('');
    },
    (scanner) => {
      if (scanner.depth === 1) takePlainItems(scanner, take);
    },
  );
  return strings;
}

const PLAIN = Buffer.from('<si><t>', 'latin1');
const PLAIN_END = Buffer.from('</t></si>', 'latin1');

/** Takes items of the plainest shape straight from the bytes, as long as they come. */
function takePlainItems(scanner: XmlScanner, take: (text: string) => void): void {
  const { bytes, part } = scanner;
  let at = scanner.offset;
  while (startsAt(bytes, PLAIN, at)) {
    const start = at + PLAIN.length;
    let end = start;
    while (end < bytes.length && bytes[end] !== LT) end += 1;
    if (!startsAt(bytes, PLAIN_END, end)) break;
    take(inlineText(decodeXmlText({ part, bytes }, start, end), false));
    at = end + PLAIN_END.length;
  }
  scanner.jump(at);
}

function startsAt(bytes: Buffer, wanted: Buffer, at: number): boolean {
  for (let byte = 0; byte < wanted.length; byte += 1) if (bytes[at + byte] !== wanted[byte]) return false;
  return true;
}
