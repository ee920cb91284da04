import { contentTypes, makeXlsx, makeZip, workbookEntries, type ZipEntry } from '../support/xlsx-fixture.ts';
import { type CorpusEntry, csvOf, refused, sheetOf } from './entry.ts';

const ONE = '<row><c><v>1</v></c></row>';
const entries = workbookEntries({ sheet: ONE });
const one = (): Buffer => makeZip(entries);

const described = (): Buffer => makeZip(entries.map((entry) => ({ ...entry, described: true })));

/** The directory's end counts one entry less than there are. */
function countedShort(): Buffer {
  const bytes = one();
  bytes.writeUInt16LE(entries.length - 1, bytes.length - 14);
  bytes.writeUInt16LE(entries.length - 1, bytes.length - 12);
  return bytes;
}

const elsewhere = (): Buffer =>
  makeZip([
    {
      name: '_rels/.rels',
      content:
        '<Relationships><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="书/簿.xml"/></Relationships>',
    },
    { name: '[Content_Types].xml', content: contentTypes('书/簿.xml', '书/表.xml') },
    {
      name: '书/簿.xml',
      content:
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets><sheet name="表" r:id="q"/></sheets></workbook>',
    },
    {
      name: '书/_rels/簿.xml.rels',
      content:
        '<Relationships><Relationship Id="q" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="./../书/%E8%A1%A8.xml"/></Relationships>',
    },
    { name: '书/表.xml', content: `<worksheet><sheetData>${ONE}</sheetData></worksheet>` },
  ]);

/** A table's column formats restate built-in numbers with codes of their own; cells keep the built-in ones. */
const columnFormats: ZipEntry = {
  name: 'xl/styles.xml',
  content:
    '<styleSheet><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="19"/><xf numFmtId="2"/><xf numFmtId="9"/></cellXfs><dxfs><dxf><numFmt numFmtId="0" formatCode="yyyy/m/d"/></dxf><dxf><numFmt numFmtId="19" formatCode="yyyy/m/d"/></dxf><dxf><numFmt numFmtId="2" formatCode="0%"/></dxf><dxf><numFmt numFmtId="9" formatCode="General"/></dxf></dxfs></styleSheet>',
};

const cell = (name: string, content: string, code: string): CorpusEntry => ({
  name: `${name}.xlsx`,
  kinds: ['wrong types'],
  content: makeXlsx({ sheet: `<row>${content}</row>`, strings: '<si><t>甲</t></si>' }),
  expected: refused(code),
});

const SHEET_NAMES = ['../../etc/passwd', '=1+1', 'CON', '__proto__', '<b>', '表 (2)', '\u202e反'];

/** A sheet for each name, all with the same cell. */
function named(): Buffer {
  const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const sheets = SHEET_NAMES.map(
    (name, index) => `<sheet name="${xml(name)}" sheetId="${index + 1}" r:id="s${index}"/>`,
  );
  const rels = SHEET_NAMES.map(
    (_, index) =>
      `<Relationship Id="s${index}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/s${index}.xml"/>`,
  );
  return makeXlsx({
    without: ['xl/worksheets/sheet1.xml'],
    parts: [
      {
        name: 'xl/workbook.xml',
        content: `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets>${sheets.join('')}</sheets></workbook>`,
      },
      { name: 'xl/_rels/workbook.xml.rels', content: `<Relationships>${rels.join('')}</Relationships>` },
      ...SHEET_NAMES.map((_, index) => ({
        name: `xl/worksheets/s${index}.xml`,
        content: `<worksheet><sheetData>${ONE}</sheetData></worksheet>`,
      })),
    ],
  });
}

/** What occurred to us besides what was asked for. */
export const strangeEntries: readonly CorpusEntry[] = [
  {
    name: 'sizes-behind-the-parts.xlsx',
    kinds: ['odd but sound archive'],
    content: described(),
    expected: sheetOf('A1#1'),
  },
  {
    name: 'counted-short.xlsx',
    kinds: ['odd but sound archive'],
    content: countedShort(),
    expected: refused('zip-damaged'),
  },
  {
    name: 'sheet-names.xlsx',
    kinds: ['path-like unit names', '__proto__', 'formula injection', 'several sheets'],
    content: named(),
    expected: { sheets: SHEET_NAMES.map((name) => ({ name, cells: ['A1#1'] })) },
  },
  {
    name: 'trailing-page.xlsx',
    kinds: ['odd but sound archive'],
    content: Buffer.concat([one(), Buffer.from('<html>Fatal error</html>\r\n')]),
    expected: sheetOf('A1#1'),
  },
  {
    name: 'blank-line-before.xlsx',
    kinds: ['odd but sound archive', 'NUL bytes'],
    content: Buffer.concat([Buffer.from('\r\n'), one()]),
    expected: refused('text-has-nul', 'zip-damaged'),
  },
  {
    name: 'workbook-elsewhere.xlsx',
    kinds: ['odd but sound archive'],
    content: elsewhere(),
    expected: sheetOf('A1#1'),
  },
  {
    name: 'column-formats.xlsx',
    kinds: ['formats that look like dates', 'percent formats'],
    content: makeXlsx({
      parts: [columnFormats],
      sheet:
        '<row><c><v>45047</v></c><c s="1"><v>0.25</v></c><c s="2"><v>45047</v></c><c s="3"><v>0.5</v></c></row>',
    }),
    expected: sheetOf('A1#45047', 'B1#0.25', 'C1#45047', 'D1%0.5'),
  },
  {
    name: 'longer-than-a-cell-may-be.xlsx',
    kinds: ['32,767 characters'],
    content: makeXlsx({ sheet: `<row><c t="inlineStr"><is><t>${'镇'.repeat(50_000)}</t></is></c></row>` }),
    expected: sheetOf(`A1=${'镇'.repeat(50_000)}`),
  },
  cell('two-values', '<c><v>1</v><v>2</v></c>', 'xml-malformed'),
  cell('a-value-and-an-empty-one', '<c><v>1</v><v/></c>', 'xml-malformed'),
  cell('inline-without-type', '<c><is><t>12</t></is></c>', 'cell-unreadable'),
  cell('inline-but-shared', '<c t="s"><is><t>乙</t></is></c>', 'cell-unreadable'),
  {
    name: 'attribute-twice.xlsx',
    kinds: ['broken XML'],
    content: makeXlsx({ sheet: '<row><c r="A1" r="B1"><v>1</v></c></row>' }),
    expected: refused('xml-malformed'),
  },
  {
    name: 'mark-and-quotes.csv',
    kinds: ['UTF-8'],
    content: '\ufeff"单,位","数"\r\n"甲",1\r\n',
    expected: csvOf('A1=单,位', 'B1=数', 'A2=甲', 'B2=1'),
  },
  {
    name: 'two-marks.csv',
    kinds: ['UTF-8'],
    content: '\ufeff\ufeff单位,数\n',
    expected: csvOf('A1=\ufeff单位', 'B1=数'),
  },
  {
    name: 'quote-after-space.csv',
    kinds: ['unclosed quotes'],
    content: 'a,b\n1, "2"\n',
    expected: refused('csv-quote'),
  },
  {
    name: 'backslash-quote.csv',
    kinds: ['unclosed quotes'],
    content: 'a,b\n"x\\"y",2\n',
    expected: refused('csv-quote'),
  },
  {
    name: 'latin-1.csv',
    kinds: ['bytes of no encoding'],
    content: Buffer.from('caf\xe9,1\n', 'latin1'),
    expected: refused('encoding-wrong'),
  },
];
