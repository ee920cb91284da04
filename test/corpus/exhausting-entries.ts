import { big, bigCsv, MERGES, mapped, ONE, OPEN, SHEET, STRINGS, texts } from './big-parts.ts';
import { type CorpusEntry, refused } from './entry.ts';
import { randomBytes } from './random.ts';
import { inPieces } from './stream-zip.ts';

/** Files made to take time or memory without end. */
export const exhaustingEntries: readonly CorpusEntry[] = [
  big(
    '256-megabytes-of-long-strings.xlsx',
    ['256 MB of shared strings'],
    {
      name: STRINGS,
      pieces: texts(
        8200,
        (index) => `<si><t>${String(index).padStart(600, '矮寨镇 90 ').repeat(26)}</t></si>`,
        '<sst>',
        '</sst>',
      ),
      level: 1,
    },
    refused('sheet-beyond-limits', 'inflated-too-large', 'zip-hostile'),
  ),
  big(
    '256-megabytes-of-short-strings.xlsx',
    ['256 MB of shared strings'],
    {
      name: STRINGS,
      pieces: texts(13_000_000, (index) => `<si><t>${index.toString(36)}</t></si>`, '<sst>', '</sst>'),
      level: 1,
    },
    refused('sheet-beyond-limits', 'inflated-too-large'),
  ),
  big(
    '256-megabytes-in-one-string.xlsx',
    ['256 MB of shared strings'],
    {
      name: STRINGS,
      pieces: texts(
        4_000_000,
        (index) => `${index.toString(36)} ${'甲'.repeat(20)}`,
        '<sst><si><t>',
        '</t></si></sst>',
      ),
      level: 1,
    },
    refused('xml-malformed', 'sheet-beyond-limits', 'inflated-too-large'),
  ),
  big(
    'millions-of-styles.xlsx',
    ['very wide and very long'],
    {
      name: 'xl/styles.xml',
      pieces: texts(
        5_000_000,
        (index) => `<xf numFmtId="${index % 49}"/>`,
        '<styleSheet><cellXfs>',
        '</cellXfs></styleSheet>',
      ),
      level: 1,
    },
    refused('sheet-beyond-limits'),
    { sheet: ONE },
  ),
  big(
    'a-million-wide-merges.xlsx',
    ['1,000,000 merges'],
    {
      name: SHEET,
      pieces: texts(
        MERGES,
        (index) => `<mergeCell ref="A${index + 1}:XFD${index + 1}"/>`,
        `<worksheet><sheetData>${ONE}</sheetData><mergeCells>`,
        '</mergeCells></worksheet>',
      ),
    },
    refused('sheet-beyond-limits'),
  ),
  ...(['attributes', 'comments', 'texts'] as const).map((where) =>
    big(
      `long-${where}-made-to-exhaust.xlsx`,
      ['broken XML', 'chunk edges'],
      { name: SHEET, pieces: () => longTokens(where, 30), level: 1 },
      refused('xml-malformed'),
    ),
  ),
  big(
    'number-formats-made-to-exhaust.xlsx',
    ['formats that look like dates'],
    { name: 'xl/styles.xml', pieces: () => inPieces(endlessFormats(10_000)) },
    { sheets: [{ name: '表', cells: ['A1#1'] }] },
    { sheet: ONE },
  ),
  bigCsv(
    'one-endless-line.csv',
    ['long CSV'],
    () => mapped(2_000_000, (index) => `${index} `, 'a,b\n'),
    refused('csv-quote'),
  ),
  bigCsv(
    'commas-made-to-exhaust.csv',
    ['long CSV', 'very wide and very long'],
    () => mapped(60, () => `${','.repeat(900_000)}\n`, 'a,b\n1,2\n'),
    refused('csv-long-row', 'sheet-beyond-limits', 'csv-quote'),
  ),
  bigCsv(
    'unclosed-and-long.csv',
    ['unclosed quotes', 'long CSV'],
    () => mapped(2_000_000, (index) => `${index},甲\n`, 'a,b\n1,"2\n'),
    refused('csv-quote'),
  ),
];

/** Tokens of a little below 4 MB, which a scanner that begins each anew with every piece reads thirty times. */
function* longTokens(where: 'attributes' | 'comments' | 'texts', count: number): Generator<Buffer> {
  const marks = { attributes: ['<x y="', '"/>'], comments: ['<!--', '-->'], texts: ['<x>', '</x>'] } as const;
  const [before, after] = marks[where];
  const filling = Buffer.from(`${' '.repeat(60_000)}${randomBytes(500, 10).toString('hex')}`.repeat(65));
  yield Buffer.from(`${OPEN}${ONE}</sheetData>`);
  for (let left = count; left > 0; left -= 1) {
    yield Buffer.from(before);
    yield filling;
    yield Buffer.from(after);
  }
  yield Buffer.from('</worksheet>');
}

/** Format codes that a careless pattern would scan again from each of their letters. */
function* endlessFormats(count: number): Generator<string> {
  const bytes = randomBytes(900 * 64, 9);
  const letters = ['[', 'h', 'm', '-', '<', '[<', '[h', 'hhhh'];
  const codes = Array.from({ length: 64 }, (_, index) =>
    Array.from({ length: 450 }, (_, at) => letters[bytes[900 * index + at]! & 7])
      .join('')
      .slice(0, 990),
  );
  yield '<styleSheet><numFmts>';
  for (let index = 0; index < count; index += 1) {
    const code = index % 2 === 0 ? codes[index & 63]!.replaceAll('<', '&lt;') : 'h'.repeat(990);
    yield `<numFmt numFmtId="${164 + index}" formatCode="${index.toString(36)}${code}"/>`;
  }
  yield '</numFmts><cellXfs><xf numFmtId="0"/>';
  for (let index = 0; index < count; index += 1) yield `<xf numFmtId="${164 + index}"/>`;
  yield '</cellXfs></styleSheet>';
}
