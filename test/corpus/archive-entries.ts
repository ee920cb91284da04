import { deflateRawSync } from 'node:zlib';
import { makeXlsx, makeZip, workbookEntries, type ZipEntry } from '../support/xlsx-fixture.ts';
import { type CorpusEntry, refused, sheetOf } from './entry.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const SMALL = {
  sheet:
    '<row><c t="s"><v>0</v></c><c s="1"><v>98.6</v></c></row><row><c t="s"><v>1</v></c><c><v>12</v></c></row>',
  strings: '<si><t>矮寨镇人民政府</t></si><si><t>河溪镇</t></si>',
  formats: ['0.0%'],
} as const;
const SMALL_CELLS = sheetOf('A1=矮寨镇人民政府', 'B1%98.6', 'A2=河溪镇', 'B2#12');
const small = (): Buffer => makeXlsx(SMALL);
const entries = workbookEntries(SMALL);
const changed = (name: string, change: Partial<ZipEntry>): readonly ZipEntry[] =>
  entries.map((entry) => (entry.name === name ? { ...entry, ...change } : entry));

/** The archive cut after every tenth of its bytes. */
const truncated: readonly CorpusEntry[] = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((tenths) => ({
  name: `truncated-${tenths}0.xlsx`,
  kinds: ['truncated'],
  content: small().subarray(0, Math.floor((small().length * tenths) / 10)),
  expected: refused('zip-damaged'),
}));

/** A bit flipped in the packed bytes of each part that is read, and one in a stored part. */
const flipped: readonly CorpusEntry[] = [
  ['xl/workbook.xml', 60],
  ['xl/_rels/workbook.xml.rels', 60],
  ['xl/styles.xml', 60],
  ['xl/sharedStrings.xml', 50],
  [SHEET, 50],
].map(([part, into]): CorpusEntry => {
  const bytes = small();
  const at = bytes.indexOf(String(part)) + String(part).length + Number(into);
  bytes[at]! ^= 0x10;
  return {
    name: `flipped-${String(part).replaceAll('/', '-')}.xlsx`,
    kinds: ['flipped bits'],
    content: bytes,
    expected: refused('zip-damaged', 'crc-mismatch'),
  };
});

function flippedStored(): Buffer {
  const bytes = makeZip(changed(SHEET, { stored: true }));
  const at = bytes.indexOf('98.6');
  bytes[at]! ^= 1;
  return bytes;
}

/** The same directory entry's data under many names, as in Fifield's bomb: every name leads to one local part. */
function overlapping(): Buffer {
  const bytes = makeZip([
    ...entries,
    { name: 'xl/media/a', content: 'x'.repeat(100) },
    { name: 'xl/media/b', content: 'y' },
  ]);
  const first = bytes.indexOf('PK\x01\x02', 0, 'latin1');
  const sheet = bytes.indexOf(SHEET, first) - 46;
  const other = bytes.indexOf('xl/styles.xml', first) - 46;
  bytes.writeUInt32LE(bytes.readUInt32LE(other + 42), sheet + 42);
  return bytes;
}

/** A comment behind the directory that looks like the directory's end itself. */
function commented(): Buffer {
  const comment = Buffer.from('PK\x05\x06 is no end of a directory', 'latin1');
  const bytes = small();
  bytes.writeUInt16LE(comment.length, bytes.length - 2);
  return Buffer.concat([bytes, comment]);
}

const manyParts = Array.from({ length: 2000 }, (_, index) => ({ name: `xl/media/${index}`, content: '' }));

/** A part deflated twice: a bomb inside a part that nobody reads. */
const nestedBomb = (): Buffer => deflateRawSync(deflateRawSync(Buffer.alloc(1 << 26)));

/** Archives as archives: what is odd or wrong lies in the zip. */
export const archiveEntries: readonly CorpusEntry[] = [
  { name: 'sound.xlsx', kinds: ['odd but sound archive'], content: small(), expected: SMALL_CELLS },
  ...truncated,
  ...flipped,
  {
    name: 'flipped-stored.xlsx',
    kinds: ['flipped bits'],
    content: flippedStored(),
    expected: refused('crc-mismatch'),
  },
  {
    name: 'wrong-crc.xlsx',
    kinds: ['wrong checksum'],
    content: makeZip(changed(SHEET, { crc: 1 })),
    expected: refused('crc-mismatch'),
  },
  {
    name: 'wrong-crc-strings.xlsx',
    kinds: ['wrong checksum'],
    content: makeZip(changed('xl/sharedStrings.xml', { crc: 0, stored: true })),
    expected: refused('crc-mismatch'),
  },
  {
    name: 'wrong-crc-in-a-picture.xlsx',
    kinds: ['wrong checksum', 'odd but sound archive'],
    content: makeZip([...entries, { name: 'xl/media/image1.png', content: 'x', crc: 1 }]),
    expected: SMALL_CELLS,
  },
  {
    name: 'states-less-than-it-holds.xlsx',
    kinds: ['bomb that lies about its size'],
    content: makeZip(
      changed(SHEET, { content: `<worksheet>${' '.repeat(1 << 24)}</worksheet>`, inflated: 1000 }),
    ),
    expected: refused('zip-damaged'),
  },
  {
    name: 'states-more-than-it-holds.xlsx',
    kinds: ['bomb that lies about its size'],
    content: makeZip(changed(SHEET, { inflated: 100_000 })),
    expected: refused('zip-damaged'),
  },
  {
    name: 'states-four-gigabytes.xlsx',
    kinds: ['bomb that lies about its size'],
    content: makeZip(changed(SHEET, { inflated: 0xfffffff0 })),
    expected: refused('zip-hostile', 'inflated-too-large'),
  },
  {
    name: 'many-parts.xlsx',
    kinds: ['bomb of many parts'],
    content: makeZip([...entries, ...manyParts]),
    expected: refused('zip-hostile'),
  },
  {
    name: 'bomb-inside-a-part.xlsx',
    kinds: ['bomb by nested ratio', 'odd but sound archive'],
    content: makeZip([...entries, { name: 'xl/media/inner.zip', content: nestedBomb() }]),
    expected: SMALL_CELLS,
  },
  {
    name: 'sheet-deflated-twice.xlsx',
    kinds: ['bomb by nested ratio'],
    content: makeZip(changed(SHEET, { content: nestedBomb() })),
    expected: refused('xml-malformed'),
  },
  {
    name: 'overlapping.xlsx',
    kinds: ['overlapping parts'],
    content: overlapping(),
    expected: refused('zip-damaged'),
  },
  {
    name: 'duplicate.xlsx',
    kinds: ['duplicate parts'],
    content: makeZip([...entries, { name: SHEET, content: '<worksheet/>' }]),
    expected: refused('zip-hostile'),
  },
  {
    name: 'duplicate-but-for-case.xlsx',
    kinds: ['duplicate parts but for case'],
    content: makeZip([...entries, { name: 'XL/worksheets/Sheet1.XML', content: '<worksheet/>' }]),
    expected: refused('zip-hostile'),
  },
  {
    name: 'duplicate-but-for-slash.xlsx',
    kinds: ['duplicate parts', 'backslash part names'],
    content: makeZip([...entries, { name: '/xl\\worksheets/sheet1.xml', content: '<worksheet/>' }]),
    expected: refused('zip-hostile'),
  },
  {
    name: 'traversal.xlsx',
    kinds: ['traversal names'],
    content: makeZip([
      ...entries,
      { name: '../../../../tmp/escaped', content: 'x' },
      { name: 'C:\\Windows\\x', content: 'x' },
    ]),
    expected: SMALL_CELLS,
  },
  {
    name: 'traversal-target.xlsx',
    kinds: ['traversal names'],
    content: makeXlsx({
      parts: [
        {
          name: 'xl/_rels/workbook.xml.rels',
          content:
            '<Relationships><Relationship Id="s1" Type="x/worksheet" Target="../../../../../etc/passwd"/></Relationships>',
        },
      ],
    }),
    expected: refused('part-missing'),
  },
  { name: 'zip64.xlsx', kinds: ['ZIP64'], content: makeZip(entries, { zip64: true }), expected: SMALL_CELLS },
  {
    name: 'zip64-cut.xlsx',
    kinds: ['ZIP64', 'truncated'],
    content: makeZip(entries, { zip64: true }).subarray(0, -60),
    expected: refused('zip-damaged'),
  },
  {
    name: 'encrypted-part.xlsx',
    kinds: ['encrypted parts'],
    content: makeZip(changed(SHEET, { encrypted: true })),
    expected: refused('file-encrypted'),
  },
  {
    name: 'unknown-method.xlsx',
    kinds: ['odd but sound archive'],
    content: makeZip(changed(SHEET, { method: 14 })),
    expected: refused('zip-damaged'),
  },
  {
    name: 'other-local-name.xlsx',
    kinds: ['odd but sound archive', 'traversal names'],
    content: makeZip(changed(SHEET, { localName: 'xl/worksheets/sheet9.xml' })),
    expected: refused('zip-damaged'),
  },
  {
    name: 'all-stored.xlsx',
    kinds: ['odd but sound archive'],
    content: makeZip(entries.map((entry) => ({ ...entry, stored: true }))),
    expected: SMALL_CELLS,
  },
  { name: 'commented.xlsx', kinds: ['odd but sound archive'], content: commented(), expected: SMALL_CELLS },
  {
    name: 'sheet-part-first.xlsx',
    kinds: ['odd but sound archive'],
    content: makeZip(entries.toReversed()),
    expected: SMALL_CELLS,
  },
  {
    name: 'no-string-table.xlsx',
    kinds: ['missing string table'],
    content: makeXlsx({ ...SMALL, without: ['xl/sharedStrings.xml'] }),
    expected: refused('part-missing'),
  },
  {
    name: 'no-string-table-nor-relation.xlsx',
    kinds: ['missing string table'],
    content: makeXlsx({ sheet: SMALL.sheet, formats: SMALL.formats }),
    expected: refused('cell-unreadable'),
  },
  {
    name: 'no-sheet-part.xlsx',
    kinds: ['missing sheet part'],
    content: makeXlsx({ ...SMALL, without: [SHEET] }),
    expected: refused('part-missing'),
  },
  {
    name: 'no-styles-part.xlsx',
    kinds: ['missing sheet part'],
    content: makeXlsx({ ...SMALL, without: ['xl/styles.xml'] }),
    expected: refused('part-missing'),
  },
  {
    name: 'no-workbook-relations.xlsx',
    kinds: ['missing sheet part'],
    content: makeXlsx({ ...SMALL, without: ['xl/_rels/workbook.xml.rels'] }),
    expected: refused('part-missing'),
  },
];
