import { workbookEntries } from '../support/xlsx-fixture.ts';
import { big, CLOSE, MEGABYTE, OPEN, repeated, SHEET, STRINGS, texts, writePieces } from './big-parts.ts';
import { type CorpusEntry, refused } from './entry.ts';
import { randomBytes } from './random.ts';
import { writeZip } from './stream-zip.ts';

const zeros = Buffer.alloc(MEGABYTE);
const noise = randomBytes(MEGABYTE, 8);
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** Spaces with a little noise: about a hundred to one, which the guard of the ratio lets pass. */
const thin = Buffer.from(`<!--${randomBytes(4000, 7).toString('hex')}-->${' '.repeat(MEGABYTE)}`);

/** 900 sheets of a little below a megabyte of spaces each: every part passes the guards, all together do not. */
const manySheets = (count: number): CorpusEntry['content'] => ({
  write: (path) => {
    const names = Array.from({ length: count }, (_, index) => index);
    const fixture = workbookEntries({
      parts: [
        {
          name: 'xl/workbook.xml',
          content: `<workbook><sheets>${names.map((index) => `<sheet name="${index}" sheetId="${index + 1}" r:id="s${index}"/>`).join('')}</sheets></workbook>`,
        },
        {
          name: 'xl/_rels/workbook.xml.rels',
          content: `<Relationships>${names.map((index) => `<Relationship Id="s${index}" Type="x/worksheet" Target="s${index}.xml"/>`).join('')}</Relationships>`,
        },
      ],
      without: [SHEET],
    });
    const spaces = Buffer.from(`${OPEN}${' '.repeat(MEGABYTE - 100)}${CLOSE}`);
    return writeZip(path, [
      ...fixture.map((entry) => ({ name: entry.name, pieces: () => [Buffer.from(entry.content as string)] })),
      ...names.map((index) => ({ name: `xl/s${index}.xml`, pieces: () => [spaces] })),
    ]);
  },
});

/** Files that grow beyond all measure when they are opened. */
export const bombEntries: readonly CorpusEntry[] = [
  big(
    'bomb-of-zeros.xlsx',
    ['bomb of zeros'],
    { name: SHEET, pieces: repeated(zeros, 1024), level: 1 },
    refused('zip-hostile'),
  ),
  big(
    'bomb-in-strings.xlsx',
    ['bomb of zeros'],
    { name: STRINGS, pieces: repeated(zeros, 256), level: 9 },
    refused('zip-hostile'),
  ),
  big(
    'bomb-that-lies.xlsx',
    ['bomb of zeros', 'bomb that lies about its size'],
    { name: SHEET, pieces: repeated(Buffer.alloc(MEGABYTE, ' '), 1024), level: 1, inflated: 900_000 },
    refused('zip-damaged'),
  ),
  {
    name: 'bomb-of-zeros.xlsb',
    kinds: ['bomb of zeros', '.xlsb'],
    alone: true,
    expected: refused('zip-hostile'),
    content: {
      write: (path) =>
        writeZip(path, [
          { name: '[Content_Types].xml', pieces: () => [Buffer.from('<Types/>')] },
          { name: 'xl/workbook.bin', pieces: repeated(zeros, 512), level: 1 },
        ]),
    },
  },
  {
    name: 'bomb-of-zeros.ods',
    kinds: ['bomb of zeros', '.ods'],
    alone: true,
    expected: refused('zip-hostile'),
    content: {
      write: (path) =>
        writeZip(path, [
          {
            name: 'mimetype',
            pieces: () => [Buffer.from('application/vnd.oasis.opendocument.spreadsheet')],
            level: 0,
          },
          { name: 'content.xml', pieces: repeated(zeros, 512), level: 1 },
        ]),
    },
  },
  {
    name: 'endless.xls',
    kinds: ['.xls', 'OLE broken'],
    alone: true,
    expected: refused('legacy-too-large'),
    content: { write: (path) => writePieces(path, [OLE, ...Array.from({ length: 100 }, () => zeros)]) },
  },
  {
    name: 'thirty-megabytes.xls',
    kinds: ['.xls', 'OLE broken'],
    alone: true,
    expected: refused('legacy-damaged'),
    content: { write: (path) => writePieces(path, [OLE, ...Array.from({ length: 30 }, () => noise)]) },
  },
  big(
    'bomb-below-the-ratio.xlsx',
    ['bomb by nested ratio'],
    { name: SHEET, pieces: repeated(thin, 700), level: 1 },
    refused('inflated-too-large'),
  ),
  {
    name: 'bomb-of-900-sheets.xlsx',
    kinds: ['bomb of many parts', 'bomb by nested ratio'],
    alone: true,
    content: manySheets(900),
    expected: refused('inflated-too-large', 'zip-hostile'),
  },
  {
    name: 'bomb-of-480-sheets.xlsx',
    kinds: ['bomb of many parts', 'bomb by nested ratio'],
    alone: true,
    content: manySheets(480),
    expected: refused('zip-hostile'),
  },
  big(
    'five-million-nested-tags.xlsx',
    ['nested tags'],
    { name: SHEET, pieces: texts(5_000_000, () => '<a>', OPEN), level: 0 },
    refused('xml-malformed'),
  ),
  big(
    'five-million-nested-tags-deflated.xlsx',
    ['nested tags'],
    { name: SHEET, pieces: texts(5_000_000, () => '<a>', OPEN) },
    refused('zip-hostile'),
  ),
  big(
    'nested-tags-in-strings.xlsx',
    ['nested tags'],
    { name: STRINGS, pieces: texts(5_000_000, () => '<r>', '<sst><si>'), level: 0 },
    refused('xml-malformed'),
  ),
  big(
    'one-sheet-listed-100000-times.xlsx',
    ['bomb of many parts', 'several sheets'],
    {
      name: 'xl/workbook.xml',
      pieces: texts(
        100_000,
        (index) => `<sheet name="${index.toString(36)}" sheetId="${index}" r:id="s1"/>`,
        '<workbook><sheets>',
        '</sheets></workbook>',
      ),
    },
    refused('zip-hostile'),
  ),
];
