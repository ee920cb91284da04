import { contentTypes, makeXlsx, makeZip, type WorkbookFixture } from '../support/xlsx-fixture.ts';
import { type CorpusEntry, refused, sheetOf } from './entry.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const OPEN = '<worksheet><sheetData>';
const CLOSE = '</sheetData></worksheet>';

const withSheet = (content: string | Uint8Array): Buffer =>
  makeXlsx({ parts: [{ name: SHEET, content, stored: true }] });

/** A workbook whose only fault is its sheet's XML. */
const badSheet = (
  name: string,
  kinds: CorpusEntry['kinds'],
  content: string | Uint8Array,
  code = 'xml-malformed',
) =>
  ({
    name: `${name}.xlsx`,
    kinds,
    content: withSheet(content),
    expected: refused(code),
  }) satisfies CorpusEntry;

const good = (
  name: string,
  kinds: CorpusEntry['kinds'],
  fixture: WorkbookFixture,
  ...cells: readonly string[]
): CorpusEntry => ({ name: `${name}.xlsx`, kinds, content: makeXlsx(fixture), expected: sheetOf(...cells) });

const LAUGHS = Array.from(
  { length: 9 },
  (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`,
).join('');

const XXE = '<?xml version="1.0"?><!DOCTYPE worksheet [<!ENTITY x SYSTEM "file:///etc/passwd">]>';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

/** What .NET exporters write: every element with a prefix. */
const prefixed = (): Buffer =>
  makeXlsx({
    strings: '',
    parts: [
      {
        name: 'xl/sharedStrings.xml',
        content: `<x:sst xmlns:x="${MAIN}"><x:si><x:t>甲</x:t></x:si></x:sst>`,
      },
      {
        name: 'xl/workbook.xml',
        content: `<x:workbook xmlns:x="${MAIN}" xmlns:r="r"><x:workbookPr/><x:sheets><x:sheet name="表" sheetId="1" r:id="s1"/></x:sheets></x:workbook>`,
      },
      {
        name: 'xl/styles.xml',
        content: `<x:styleSheet xmlns:x="${MAIN}"><x:numFmts><x:numFmt numFmtId="164" formatCode="0.0%"/></x:numFmts><x:cellXfs><x:xf numFmtId="0"/><x:xf numFmtId="164"/></x:cellXfs></x:styleSheet>`,
      },
      {
        name: SHEET,
        content: `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1" s="1"><x:v>0.5</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:A2"/></x:mergeCells></x:worksheet>`,
      },
    ],
  });

const strict = (): Buffer =>
  makeZip([
    { name: '[Content_Types].xml', content: contentTypes('xl/workbook.xml', 'xl/worksheets/sheet1.xml') },
    {
      name: '_rels/.rels',
      content: `<Relationships><Relationship Id="a" Type="${STRICT}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:r="${STRICT}" conformance="strict"><workbookPr dateCompatibility="0"/><sheets><sheet name="表" sheetId="1" r:id="q"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships><Relationship Id="q" Type="${STRICT}/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>`,
    },
    {
      name: SHEET,
      content:
        '<worksheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"><sheetData><row r="1"><c r="A1" t="d"><v>2023-05-01T00:00:00</v></c><c r="B1"><v>3</v></c></row></sheetData></worksheet>',
    },
  ]);

const backslashes = (): Buffer =>
  makeZip([
    { name: '[Content_Types].xml', content: contentTypes('xl/workbook.xml', 'xl/worksheets/sheet1.xml') },
    {
      name: '_rels\\.rels',
      content:
        '<Relationships><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl\\workbook.xml"/></Relationships>',
    },
    {
      name: 'xl\\workbook.xml',
      content:
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets><sheet name="表" sheetId="1" r:id="q"/></sheets></workbook>',
    },
    {
      name: 'xl\\_rels\\workbook.xml.rels',
      content:
        '<Relationships><Relationship Id="q" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets\\sheet1.xml"/></Relationships>',
    },
    { name: 'xl\\worksheets\\sheet1.xml', content: `${OPEN}<row><c><v>7</v></c></row>${CLOSE}` },
  ]);

/** Texts of characters of two, three and four bytes that lie across every border of 64, 128 and 256 KiB. */
function acrossBorders(shift: number): CorpusEntry {
  const unit = 'é镇𠮷';
  const texts = Array.from({ length: 300 }, (_, index) => `${index}${'a'.repeat(shift)}${unit.repeat(120)}`);
  const cells = texts.map((text) => `<row><c t="inlineStr"><is><t>${text}</t></is></c></row>`).join('');
  return {
    name: `across-borders-${shift}.xlsx`,
    kinds: ['chunk edges'],
    content: withSheet(`${OPEN}${cells}${CLOSE}`),
    expected: sheetOf(...texts.map((text, index) => `A${index + 1}=${text}`)),
  };
}

const sharedAcross = (): CorpusEntry => {
  const texts = Array.from({ length: 400 }, (_, index) => `${'㮾梨镇𠮷é'.repeat(60)}${index}`);
  return {
    name: 'shared-strings-across-borders.xlsx',
    kinds: ['chunk edges'],
    content: makeXlsx({
      strings: texts.map((text) => `<si><t>${text}</t></si>`).join(''),
      sheet: texts.map((_, index) => `<row><c t="s"><v>${index}</v></c></row>`).join(''),
    }),
    expected: sheetOf(...texts.map((text, index) => `A${index + 1}=${text}`)),
  };
};

/** Workbooks whose XML is odd or broken. */
export const xmlEntries: readonly CorpusEntry[] = [
  badSheet('sheet-without-end', ['sheet without its end'], `${OPEN}<row><c><v>1</v></c></row>`),
  badSheet(
    'sheet-without-root-end',
    ['sheet without its end'],
    `${OPEN}<row><c><v>1</v></c></row></sheetData>`,
  ),
  badSheet('sheet-cut-in-a-number', ['sheet without its end'], `${OPEN}<row><c><v>123`),
  badSheet('sheet-of-nothing', ['sheet without its end'], ''),
  badSheet('tags-crossed', ['broken XML'], `${OPEN}<row><c><v>1</c></v></row>${CLOSE}`),
  badSheet('two-roots', ['broken XML'], `${OPEN}${CLOSE}${OPEN}<row><c><v>1</v></c></row>${CLOSE}`),
  badSheet('text-behind-root', ['broken XML'], `${OPEN}${CLOSE}1`),
  badSheet('html-for-sheet', ['broken XML'], '<html><body><table><tr><td>1</td></tr></table></body></html>'),
  badSheet('nameless-tag', ['broken XML'], `${OPEN}<row><c><v>1</v></c>< /row>${CLOSE}`),
  badSheet('xxe-sheet', ['XXE'], `${XXE}${OPEN}<row><c t="str"><v>&x;</v></c></row>${CLOSE}`, 'xml-doctype'),
  badSheet(
    'entity-unknown',
    ['entity bomb'],
    `${OPEN}<row><c t="str"><v>&x;</v></c></row>${CLOSE}`,
    'xml-doctype',
  ),
  badSheet(
    'billion-laughs',
    ['entity bomb'],
    `<!DOCTYPE z [<!ENTITY l0 "ha">${LAUGHS}]>${OPEN}<row><c t="str"><v>&l9;</v></c></row>${CLOSE}`,
    'xml-doctype',
  ),
  {
    name: 'xxe-strings.xlsx',
    kinds: ['XXE'],
    content: makeXlsx({
      sheet: '<row><c t="s"><v>0</v></c></row>',
      strings: '',
      parts: [{ name: 'xl/sharedStrings.xml', content: `${XXE}<sst><si><t>&x;</t></si></sst>` }],
    }),
    expected: refused('xml-doctype'),
  },
  {
    name: 'xxe-workbook.xlsx',
    kinds: ['XXE'],
    content: makeXlsx({
      parts: [
        {
          name: 'xl/workbook.xml',
          content: `${XXE}<workbook><sheets><sheet name="&x;" r:id="s1"/></sheets></workbook>`,
        },
      ],
    }),
    expected: refused('xml-doctype'),
  },
  badSheet('utf-16-sheet', ['foreign encoding', 'UTF-16'], Buffer.from(`\ufeff${OPEN}${CLOSE}`, 'utf16le')),
  badSheet('gbk-sheet', ['foreign encoding'], `<?xml version="1.0" encoding="GBK"?>${OPEN}${CLOSE}`),
  badSheet(
    'latin-1-byte',
    ['foreign encoding'],
    Buffer.from(`${OPEN}<row><c t="str"><v>caf\xe9</v></c></row>${CLOSE}`, 'latin1'),
  ),
  badSheet(
    'overlong-utf-8',
    ['foreign encoding'],
    Buffer.from(`${OPEN}<row><c t="str"><v>\xc0\xaf</v></c></row>${CLOSE}`, 'latin1'),
  ),
  badSheet(
    'surrogate-in-utf-8',
    ['lone surrogates', 'foreign encoding'],
    Buffer.from(`${OPEN}<row><c t="str"><v>\xed\xa0\x80</v></c></row>${CLOSE}`, 'latin1'),
  ),
  badSheet(
    'surrogate-entity',
    ['lone surrogates'],
    `${OPEN}<row><c t="str"><v>&#xD800;</v></c></row>${CLOSE}`,
    'xml-doctype',
  ),
  badSheet(
    'nul-entity',
    ['broken XML'],
    `${OPEN}<row><c t="str"><v>&#0;</v></c></row>${CLOSE}`,
    'xml-doctype',
  ),
  badSheet('nested-100', ['nested tags'], `${OPEN}${'<row>'.repeat(100)}${'</row>'.repeat(100)}${CLOSE}`),
  {
    name: 'prefixed.xlsx',
    kinds: ['prefixed namespaces'],
    content: prefixed(),
    expected: { sheets: [{ name: '表', cells: ['A1=甲', 'B1%0.5'], merges: ['A1:A2'] }] },
  },
  {
    name: 'strict.xlsx',
    kinds: ['strict OOXML', 'ISO dates'],
    content: strict(),
    expected: sheetOf('A1@2023-05-01', 'B1#3'),
  },
  {
    name: 'backslashes.xlsx',
    kinds: ['backslash part names'],
    content: backslashes(),
    expected: sheetOf('A1#7'),
  },
  good(
    'cdata',
    ['CDATA'],
    {
      strings: '<si><t>a<![CDATA[<&amp;>]]>b</t></si><si><t><![CDATA[]]]]><![CDATA[>]]></t></si>',
      sheet:
        '<row><c t="s"><v>0</v></c><c t="s"><v><![CDATA[1]]></v></c><c><v><![CDATA[4]]>2</v></c><c t="str"><v><![CDATA[_x0041_]]></v></c><c t="inlineStr"><is><t><![CDATA[<t>]]></t></is></c></row>',
    },
    'A1=a<&amp;>b',
    'B1=]]>',
    'C1#42',
    'D1=A',
    'E1=<t>',
  ),
  good(
    'comments-and-instructions',
    ['CDATA', 'broken XML'],
    {
      sheet:
        '<!-- <row><c><v>9</v></c></row> --><row><?skip <c><v>8</v></c>?><c><v>1<!-- 0 -->2</v></c><c><!-- > --><v>3</v></c></row>',
    },
    'A1#12',
    'B1#3',
  ),
  good(
    'attributes-in-any-order-and-quote',
    ['broken XML'],
    { sheet: `<row spans='1:2'  r = "3" x="a>b"><c s='0' t='str' r='B3'\n><v>甲&gt;乙</v></c\n></row >` },
    'B3=甲>乙',
  ),
  ...[0, 1, 2, 3].map(acrossBorders),
  sharedAcross(),
];
