import { open } from 'node:fs/promises';
import { type WorkbookFixture, workbookEntries } from '../support/xlsx-fixture.ts';
import { type CorpusEntry, type Expected, refused } from './entry.ts';
import { randomBytes } from './random.ts';
import { inPieces, type StreamedPart, writeZip } from './stream-zip.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const STRINGS = 'xl/sharedStrings.xml';
const OPEN = '<worksheet><sheetData>';
const CLOSE = '</sheetData></worksheet>';
const ONE = '<row><c><v>1</v></c></row>';
const MEGABYTE = 1 << 20;

/** A workbook one of whose parts is streamed. */
function big(
  name: string,
  kinds: CorpusEntry['kinds'],
  part: StreamedPart,
  expected: Expected,
  fixture: WorkbookFixture = { sheet: ONE, strings: '' },
): CorpusEntry {
  const whole = workbookEntries(fixture).filter((entry) => entry.name !== part.name);
  const parts = whole.map(
    (entry): StreamedPart => ({ name: entry.name, pieces: () => [Buffer.from(entry.content as string)] }),
  );
  return {
    name,
    kinds,
    alone: true,
    expected,
    content: { write: (path) => writeZip(path, [...parts, part]) },
  };
}

const zeros = Buffer.alloc(MEGABYTE);
const noise = randomBytes(MEGABYTE, 8);
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const repeated = (piece: Uint8Array, times: number) =>
  function* (): Generator<Uint8Array> {
    for (let left = times; left > 0; left -= 1) yield piece;
  };

/** Spaces with a little noise: about a hundred to one, which the guard of the ratio lets pass. */
const thin = Buffer.from(`<!--${randomBytes(4000, 7).toString('hex')}-->${' '.repeat(MEGABYTE)}`);

function* mapped(count: number, text: (index: number) => string, before = '', after = ''): Generator<string> {
  yield before;
  for (let index = 0; index < count; index += 1) yield text(index);
  yield after;
}

const texts =
  (...of: Parameters<typeof mapped>) =>
  () =>
    inPieces(mapped(...of));

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

const MERGES = 1_000_000;
const ROWS = 60_000;

async function writePieces(path: string, pieces: Iterable<Uint8Array>): Promise<void> {
  const file = await open(path, 'w');
  try {
    for (const piece of pieces) await file.write(piece);
  } finally {
    await file.close();
  }
}

const bigCsv = (
  name: string,
  kinds: CorpusEntry['kinds'],
  lines: () => Iterable<string>,
  expected: Expected,
): CorpusEntry => ({
  name,
  kinds,
  alone: true,
  expected,
  content: { write: (path) => writePieces(path, inPieces(lines())) },
});

/** Files made to exhaust, and good ones that are merely long; they are written bit by bit. */
export const bigEntries: readonly CorpusEntry[] = [
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
    name: 'sixty-megabytes.xls',
    kinds: ['.xls', 'OLE broken'],
    alone: true,
    expected: refused('legacy-damaged'),
    content: { write: (path) => writePieces(path, [OLE, ...Array.from({ length: 60 }, () => noise)]) },
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
    'very-many-shared-strings.xlsx',
    ['very many shared strings'],
    { name: STRINGS, pieces: texts(400_000, (index) => `<si><t>矮寨镇${index}</t></si>`, '<sst>', '</sst>') },
    { sheets: [{ name: '表', cells: ['A1=矮寨镇0', 'B1=矮寨镇399999', 'C1=矮寨镇200000'] }] },
    {
      strings: '',
      sheet: '<row><c t="s"><v>0</v></c><c t="s"><v>399999</v></c><c t="s"><v>200000</v></c></row>',
    },
  ),
  big(
    'a-million-merges.xlsx',
    ['1,000,000 merges'],
    {
      name: SHEET,
      pieces: texts(
        MERGES,
        (index) => `<mergeCell ref="A${index + 1}:B${index + 1}"/>`,
        `<worksheet><sheetData>${ONE}<row r="${MERGES}"><c><v>2</v></c><c r="C${MERGES}"><v>3</v></c></row></sheetData><mergeCells>`,
        '</mergeCells></worksheet>',
      ),
    },
    { sheets: [{ name: '表', cells: ['A1#1', `A${MERGES}#2`, `C${MERGES}#3`], merges: MERGES }] },
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
  big(
    'long.xlsx',
    ['very wide and very long'],
    {
      name: SHEET,
      pieces: texts(
        ROWS,
        (row) =>
          `<row r="${row + 1}"><c r="A${row + 1}" t="inlineStr"><is><t>镇${row}</t></is></c><c r="B${row + 1}"><v>${row}.5</v></c><c r="D${row + 1}"><f>B${row + 1}</f><v>${row}</v></c></row>`,
        OPEN,
        CLOSE,
      ),
    },
    { sheets: [{ name: '表', cells: () => mapped3(ROWS) }] },
  ),
  ...(['attributes', 'comments', 'texts'] as const).map((where) =>
    big(
      `long-${where}-made-to-exhaust.xlsx`,
      ['broken XML', 'chunk edges'],
      { name: SHEET, pieces: () => longTokens(where, 30), level: 1 },
      { sheets: [{ name: '表', cells: ['A1#1'] }] },
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
  bigCsv('long.csv', ['long CSV'], () => mapped(100_000, (index) => `镇${index},${index}.5\n`, '单位,数\n'), {
    sheets: [{ name: '', cells: () => mappedCsv(100_000) }],
  }),
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

function* mapped3(rows: number): Generator<string> {
  for (let row = 0; row < rows; row += 1) {
    yield `A${row + 1}=镇${row}`;
    yield `B${row + 1}#${row}.5`;
    yield `D${row + 1}f#${row}`;
  }
}

function* mappedCsv(rows: number): Generator<string> {
  yield 'A1=单位';
  yield 'B1=数';
  for (let row = 0; row < rows; row += 1) {
    yield `A${row + 2}=镇${row}`;
    yield `B${row + 2}=${row}.5`;
  }
}
