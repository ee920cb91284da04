import { makeXlsx, type WorkbookFixture } from '../support/xlsx-fixture.ts';
import { type CorpusEntry, refused, sheetOf } from './entry.ts';

const good = (
  name: string,
  kinds: CorpusEntry['kinds'],
  fixture: WorkbookFixture,
  ...cells: readonly string[]
): CorpusEntry => ({ name: `${name}.xlsx`, kinds, content: makeXlsx(fixture), expected: sheetOf(...cells) });

const bad = (
  name: string,
  kinds: CorpusEntry['kinds'],
  sheet: string,
  code = 'cell-unreadable',
): CorpusEntry => ({
  name: `${name}.xlsx`,
  kinds,
  content: makeXlsx({ sheet }),
  expected: refused(code),
});

const inline = (text: string): string => `<c t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
const rowOf = (...cells: readonly string[]): string => `<row>${cells.join('')}</row>`;
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const ERRORS = [
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CONNECT!',
  '#BLOCKED!',
  '#UNKNOWN!',
  '#FIELD!',
  '#CALC!',
];

const INJECTIONS = [
  '=1+1',
  '+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1',
  "=cmd|'/C calc'!A0",
  '＝1+1',
  '=HYPERLINK("http://x","甲")',
];
const PATHS = [
  '../../etc/passwd',
  'C:\\Windows',
  '矮寨镇/河溪镇',
  'CON',
  'a:b*c?',
  '.',
  '..',
  'a\u0000b'.replace('\u0000', '_x0000_'),
];
const PROTOTYPES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', 'valueOf'];

const column = (index: number): string => String.fromCharCode(65 + index);
const across = (values: readonly string[], row = 1): readonly string[] =>
  values.map((value, index) => `${column(index)}${row}=${value}`);

const LONGEST = '镇'.repeat(32_767);

/** Workbooks whose cells are odd. */
export const cellEntries: readonly CorpusEntry[] = [
  good(
    'escapes',
    ['escapes'],
    {
      strings:
        '<si><t>_x0041_</t></si><si><t>_x005F_x0041_</t></si><si><t>甲_x000D_乙</t></si><si><t>_x004_</t></si><si><t>&lt;b&gt;&amp;&#x9547;&#38215;</t></si><si><t>_xd83d__xde00_</t></si>',
      sheet: rowOf(...[0, 1, 2, 3, 4, 5].map((index) => `<c t="s"><v>${index}</v></c>`)),
    },
    'A1=A',
    'B1=_x0041_',
    'C1=甲\r乙',
    'D1=_x004_',
    'E1=<b>&镇镇',
    'F1=😀',
  ),
  good(
    'control-characters',
    ['escapes'],
    { sheet: rowOf(inline('_x0000_'), inline('a_x0007_b'), inline('_xFFFE_')) },
    'A1=\u0000',
    'B1=a\u0007b',
    'C1=\ufffe',
  ),
  good(
    'lone-surrogates',
    ['lone surrogates', 'escapes'],
    { sheet: rowOf(inline('_xD800_'), inline('甲_xDC00_乙')) },
    'A1=\ud800',
    'B1=甲\udc00乙',
  ),
  good(
    'phonetic',
    ['phonetic runs'],
    {
      strings: '<si><t>吉首</t><rPh sb="0" eb="2"><t>キチシュ</t></rPh><phoneticPr fontId="1"/></si>',
      sheet: rowOf(
        '<c t="s"><v>0</v></c>',
        '<c t="inlineStr"><is><r><t>甲</t></r><rPh sb="0" eb="1"><t>コウ</t></rPh></is></c>',
      ),
    },
    'A1=吉首',
    'B1=甲',
  ),
  good(
    'rich',
    ['rich text'],
    {
      strings:
        '<si><r><rPr><b/><color rgb="FFFF0000"/></rPr><t>矮寨</t></r><r><t xml:space="preserve"> 镇 </t></r><r><rPr/><t>90</t></r></si><si><r><t/></r></si>',
      sheet: rowOf('<c t="s"><v>0</v></c>', '<c t="s"><v>1</v></c>'),
    },
    'A1=矮寨 镇 90',
  ),
  good(
    'spaces',
    ['spaces'],
    {
      strings:
        '<si><t xml:space="preserve"> 甲 </t></si><si><t> 乙 </t></si><si><t xml:space="preserve">  </t></si><si><t>　丙　</t></si><si><t xml:space="preserve">a\r\nb\tc</t></si>',
      sheet: rowOf(...[0, 1, 2, 3, 4].map((index) => `<c t="s"><v>${index}</v></c>`)),
    },
    'A1= 甲 ',
    'B1=乙',
    'C1=  ',
    'D1=　丙　',
    'E1=a\nb\tc',
  ),
  good(
    'uncached',
    ['uncached formulas'],
    {
      sheet: rowOf(
        '<c><f>SUM(B1:C1)</f></c>',
        '<c><f>1</f><v/></c>',
        '<c t="str"><f>A1</f></c>',
        '<c t="b"><f>A1</f></c>',
        '<c t="e"><f>A1</f><v></v></c>',
        '<c><f/></c>',
      ),
    },
    'A1f…',
    'B1f…',
    'C1f…',
    'D1f…',
    'E1f…',
    'F1f…',
  ),
  good(
    'cached-zeros',
    ['cached 0, FALSE and empty text'],
    {
      sheet: rowOf(
        '<c><f>1-1</f><v>0</v></c>',
        '<c t="b"><f>1&gt;2</f><v>0</v></c>',
        '<c t="str"><f>""</f><v></v></c>',
        '<c t="b"><f>TRUE()</f><v>1</v></c>',
        '<c><f>-0</f><v>-0</v></c>',
      ),
    },
    'A1f#0',
    'B1f?false',
    'D1f?true',
    'E1f#0',
  ),
  good(
    'formula-kinds',
    ['shared, array and data-table formulas'],
    {
      sheet: `${rowOf('<c><f t="shared" ref="A1:A3" si="0">B1*2</f><v>2</v></c>', '<c><f t="array" ref="B1:B2">A1:A2</f><v>5</v></c>', '<c><f t="dataTable" ref="C1:C2" dt2D="1" dtr="1" r1="A1" r2="A2"/><v>6</v></c>')}${rowOf('<c><f t="shared" si="0"/><v>4</v></c>', '<c><v>7</v></c>', '<c><v>8</v></c>')}${rowOf('<c><f t="shared" si="0"/></c>')}`,
    },
    'A1f#2',
    'B1f#5',
    'C1f#6',
    'A2f#4',
    'B2#7',
    'C2#8',
    'A3f…',
  ),
  good(
    'errors',
    ['error cells'],
    {
      sheet: `${rowOf(...ERRORS.map((name) => `<c t="e"><v>${name}</v></c>`))}${rowOf('<c t="e"><f>1/0</f><v>#DIV/0!</v></c>', inline('#N/A'))}`,
    },
    ...ERRORS.map((name, index) => `${column(index)}1!${name}`),
    'A2f!#DIV/0!',
    'B2=#N/A',
  ),
  good(
    'booleans',
    ['booleans'],
    { sheet: rowOf(...['1', '0', 'true', 'FALSE', ' 1 '].map((word) => `<c t="b"><v>${word}</v></c>`)) },
    'A1?true',
    'B1?false',
    'C1?true',
    'D1?false',
    'E1?true',
  ),
  bad('boolean-2', ['booleans', 'wrong types'], rowOf('<c t="b"><v>2</v></c>')),
  good(
    'numbers',
    ['odd numbers'],
    {
      sheet: rowOf(
        ...[
          '5.1000000000000005',
          '0.1',
          '1E5',
          '1e-300',
          '123456789012345678',
          '-0',
          '007',
          '.5',
          '5.',
          '1.7976931348623157E308',
          '4.9E-324',
          '0.30000000000000004',
          '9007199254740993',
          '100000000000000000000000',
          '0.000000000000000000000001',
          ' 12 ',
        ].map((text) => `<c><v>${text}</v></c>`),
      ),
    },
    'A1#5.1',
    'B1#0.1',
    'C1#100000',
    'D1#1e-300',
    'E1#123456789012345680',
    'F1#0',
    'G1#7',
    'H1#0.5',
    'I1#5',
    'J1#1.7976931348623157e+308',
    'K1#5e-324',
    'L1#0.3',
    'M1#9007199254740992',
    'N1#1e+23',
    'O1#1e-24',
    'P1#12',
  ),
  ...['1,234', 'NaN', 'INF', '1e999', '0x10', '１２', '1 2', '--1', '1e', '甲'].map((text, index) =>
    bad(`no-number-${index + 1}`, ['wrong types'], rowOf(`<c><v>${text}</v></c>`)),
  ),
  bad('string-index-beyond', ['wrong types', 'missing string table'], rowOf('<c t="s"><v>5</v></c>')),
  bad('unknown-type', ['wrong types'], rowOf('<c t="q"><v>1</v></c>')),
  bad('style-beyond', ['wrong types'], rowOf('<c s="99"><v>1</v></c>')),
  bad('iso-date-that-is-none', ['ISO dates', 'wrong types'], rowOf('<c t="d"><v>2023-02-30</v></c>')),
  good(
    'prototype-names',
    ['__proto__'],
    {
      strings: PROTOTYPES.map((name) => `<si><t>${name}</t></si>`).join(''),
      sheet: `${rowOf(...PROTOTYPES.map((_, index) => `<c t="s"><v>${index}</v></c>`))}${rowOf(...PROTOTYPES.map(inline))}`,
    },
    ...across(PROTOTYPES),
    ...across(PROTOTYPES, 2),
  ),
  {
    name: 'prototype-everywhere.xlsx',
    kinds: ['__proto__', 'several sheets'],
    content: makeXlsx({
      parts: [
        {
          name: 'xl/workbook.xml',
          content:
            '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets><sheet name="__proto__" sheetId="1" r:id="__proto__"/><sheet name="constructor" sheetId="2" r:id="toString"/></sheets></workbook>',
        },
        {
          name: 'xl/_rels/workbook.xml.rels',
          content:
            '<Relationships><Relationship Id="__proto__" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="__proto__"/><Relationship Id="toString" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="constructor"/></Relationships>',
        },
        {
          name: 'xl/__proto__',
          content: `<worksheet><sheetData>${rowOf(inline('__proto__'))}</sheetData></worksheet>`,
        },
        {
          name: 'xl/constructor',
          content: `<worksheet><sheetData>${rowOf('<c><v>1</v></c>')}</sheetData></worksheet>`,
        },
      ],
    }),
    expected: {
      sheets: [
        { name: '__proto__', cells: ['A1=__proto__'] },
        { name: 'constructor', cells: ['A1#1'] },
      ],
    },
  },
  bad('prototype-type', ['__proto__', 'wrong types'], rowOf('<c t="__proto__"><v>1</v></c>')),
  good(
    'longest-text',
    ['32,767 characters'],
    { sheet: rowOf(inline(LONGEST), inline('𠮷'.repeat(16_383))) },
    `A1=${LONGEST}`,
    `B1=${'𠮷'.repeat(16_383)}`,
  ),
  good(
    'injections',
    ['formula injection'],
    { sheet: rowOf(...INJECTIONS.map((text) => inline(escaped(text)))) },
    ...across(INJECTIONS),
  ),
  good(
    'path-names',
    ['path-like unit names'],
    { sheet: rowOf(...PATHS.map(inline)) },
    ...across(PATHS.map((path) => path.replace('_x0000_', '\u0000'))),
  ),
  good('blanks', ['cached 0, FALSE and empty text'], {
    strings: '<si><t/></si><si/>',
    sheet: `${rowOf('<c t="s"><v>0</v></c>', '<c t="s"><v>1</v></c>', '<c/>', '<c t="s"/>', inline(''))}<row/><row r="9"><c s="0"/></row>`,
  }),
];
