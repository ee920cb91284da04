import { makeXlsx, type WorkbookFixture } from '../support/xlsx-fixture.ts';
import { type CorpusEntry, type ExpectedSheet, refused, sheetOf } from './entry.ts';

const good = (
  name: string,
  kinds: CorpusEntry['kinds'],
  fixture: WorkbookFixture,
  expected: Omit<ExpectedSheet, 'name'>,
  ...says: readonly string[]
): CorpusEntry => ({
  name: `${name}.xlsx`,
  kinds,
  content: makeXlsx(fixture),
  expected: { sheets: [{ name: '表', ...expected }], says },
});

const bad = (
  name: string,
  kinds: CorpusEntry['kinds'],
  fixture: WorkbookFixture,
  code: string,
): CorpusEntry => ({
  name: `${name}.xlsx`,
  kinds,
  content: makeXlsx(fixture),
  expected: refused(code),
});

const merged = (...refs: readonly string[]): string =>
  `<mergeCells count="${refs.length}">${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;

const ONE = '<row><c><v>1</v></c></row>';

const wide = Array.from({ length: 16_384 }, (_, index) => index + 1);
const letters = (at: number): string =>
  at > 0 ? letters(Math.floor((at - 1) / 26)) + String.fromCharCode(65 + ((at - 1) % 26)) : '';

const twoSheets = (state: string, kind = 'worksheet'): WorkbookFixture => ({
  parts: [
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets><sheet name="甲" sheetId="1" r:id="a" ${state}/><sheet name="乙" sheetId="2" r:id="b"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships><Relationship Id="b" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="worksheets/sheet2.xml"/></Relationships>`,
    },
    { name: 'xl/worksheets/sheet2.xml', content: `<worksheet><sheetData>${ONE}</sheetData></worksheet>` },
  ],
  sheet: '<row><c><v>2</v></c></row>',
});

const twenty = Array.from({ length: 20_000 }, (_, index) => index + 1);

/** Workbooks whose sheets have an odd shape. */
export const shapeEntries: readonly CorpusEntry[] = [
  good(
    '20000-merges',
    ['20,000 merges'],
    {
      sheet: twenty.map((row) => `<row r="${row}"><c r="A${row}"><v>${row}</v></c></row>`).join(''),
      after: merged(...twenty.map((row) => `A${row}:C${row}`)),
    },
    { cells: () => twenty.map((row) => `A${row}#${row}`), merges: 20_000 },
  ),
  good(
    '20000-merges-in-one-column-backwards',
    ['20,000 merges'],
    {
      sheet: twenty.map((row) => `<row r="${row * 2}"><c r="B${row * 2}"><v>${row}</v></c></row>`).join(''),
      after: merged(...twenty.map((row) => `A${row * 2 - 1}:A${row * 2}`).toReversed()),
    },
    { cells: () => twenty.map((row) => `B${row * 2}#${row}`), merges: 20_000 },
  ),
  good(
    'merge-whole-sheet',
    ['merge over the whole sheet'],
    { sheet: ONE, after: merged('A1:XFD1048576') },
    { cells: ['A1#1'], merges: ['A1:XFD1048576'] },
  ),
  good(
    'merge-whole-sheet-hides',
    ['merge over the whole sheet'],
    { sheet: `<row><c><v>1</v></c><c><v>2</v></c></row>${ONE}`, after: merged('A1:XFD1048576') },
    { cells: ['A1#1'], merges: ['A1:XFD1048576'] },
    'value-under-merge',
  ),
  good(
    'merges',
    ['merges'],
    {
      sheet: '<row r="2"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c></row>',
      after: merged('D2:E9', 'C3:B2', '$G$1:$H$1', 'J1'),
    },
    { cells: ['B2#1', 'D2#2'], merges: ['G1:H1', 'B2:C3', 'D2:E9'] },
  ),
  bad('merge-of-nonsense', ['merges'], { sheet: ONE, after: merged('A1:') }, 'xml-malformed'),
  bad(
    'merge-beyond',
    ['merges', 'column beyond the last'],
    { sheet: ONE, after: merged('A1:XFE1') },
    'xml-malformed',
  ),
  bad(
    'row-4294967295',
    ['row beyond the last'],
    { sheet: '<row r="4294967295"><c><v>1</v></c></row>' },
    'sheet-beyond-limits',
  ),
  bad('row-1048577', ['row beyond the last'], { sheet: '<row r="1048577"/>' }, 'sheet-beyond-limits'),
  bad(
    'row-1048577-unsaid',
    ['row beyond the last'],
    { sheet: '<row r="1048576"/><row><c><v>1</v></c></row>' },
    'sheet-beyond-limits',
  ),
  bad(
    'cell-in-row-4294967295',
    ['row beyond the last'],
    { sheet: '<row><c r="A4294967295"><v>1</v></c></row>' },
    'xml-malformed',
  ),
  ...['0', '-1', '1.5', '1e3', '', 'x', '18446744073709551617'].map((row, index) =>
    bad(
      `row-no-number-${index + 1}`,
      ['rows out of order'],
      { sheet: `<row r="${row}"><c><v>1</v></c></row>` },
      'xml-malformed',
    ),
  ),
  bad(
    'column-XFE',
    ['column beyond the last'],
    { sheet: '<row><c r="XFE1"><v>1</v></c></row>' },
    'sheet-beyond-limits',
  ),
  bad(
    'column-AAAA',
    ['column beyond the last'],
    { sheet: '<row><c r="AAAA1"><v>1</v></c></row>' },
    'sheet-beyond-limits',
  ),
  bad(
    'column-beyond-unsaid',
    ['column beyond the last'],
    { sheet: '<row><c r="XFD1"/><c><v>1</v></c></row>' },
    'sheet-beyond-limits',
  ),
  good(
    'last-cell',
    ['row beyond the last', 'very wide and very long'],
    { sheet: '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>' },
    { cells: ['XFD1048576#1'] },
  ),
  good(
    'widest-row',
    ['very wide and very long'],
    { sheet: `<row>${wide.map((value) => `<c><v>${value}</v></c>`).join('')}</row>` },
    { cells: () => wide.map((value) => `${letters(value)}1#${value}`) },
  ),
  good(
    'no-addresses',
    ['rows and cells without addresses'],
    {
      sheet:
        '<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row/><row><c><v>5</v></c></row>',
    },
    { cells: ['A1#1', 'B1#2', 'C4#3', 'D4#4', 'A6#5'] },
  ),
  good(
    'dimension-wrong',
    ['dimension wrong or absent'],
    { before: '<dimension ref="A1:A1"/>', sheet: '<row r="3"><c r="C3"><v>1</v></c></row>' },
    { cells: ['C3#1'] },
  ),
  good(
    'dimension-huge',
    ['dimension wrong or absent'],
    { before: '<dimension ref="A1:XFD1048576"/>', sheet: ONE },
    { cells: ['A1#1'] },
  ),
  good(
    'dimension-nonsense',
    ['dimension wrong or absent'],
    { before: '<dimension ref="#REF!"/>', sheet: ONE },
    { cells: ['A1#1'] },
  ),
  good('dimension-absent', ['dimension wrong or absent'], { sheet: ONE }, { cells: ['A1#1'] }),
  bad(
    'row-twice',
    ['rows out of order'],
    { sheet: '<row r="2"><c><v>1</v></c></row><row r="2"><c><v>2</v></c></row>' },
    'sheet-order',
  ),
  bad(
    'rows-backwards',
    ['rows out of order'],
    { sheet: '<row r="2"><c><v>1</v></c></row><row r="1"><c><v>2</v></c></row>' },
    'sheet-order',
  ),
  bad(
    'cell-twice',
    ['rows out of order'],
    { sheet: '<row><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>' },
    'sheet-order',
  ),
  bad(
    'cell-of-another-row',
    ['rows out of order'],
    { sheet: '<row r="1"><c r="A2"><v>1</v></c></row>' },
    'sheet-order',
  ),
  good(
    'hidden-rows-and-columns',
    ['hidden'],
    {
      before: '<cols><col min="2" max="3" hidden="1"/><col min="5" max="5" width="0"/></cols>',
      sheet:
        '<row><c><v>1</v></c></row><row hidden="1"><c><v>2</v></c></row><row ht="0"><c><v>3</v></c></row><row hidden="true"><c><v>4</v></c></row><row hidden="0"><c><v>5</v></c></row>',
    },
    { cells: ['A1#1', 'A2#2', 'A3#3', 'A4#4', 'A5#5'], hiddenRows: [2, 3, 4], hiddenColumns: [2, 3, 5] },
  ),
  good(
    'sheet-hidden',
    ['hidden'],
    { sheet: ONE, sheetState: 'state="hidden"' },
    { cells: ['A1#1'], hidden: true },
  ),
  good(
    'sheet-very-hidden',
    ['hidden'],
    { sheet: ONE, sheetState: 'state="veryHidden"' },
    { cells: ['A1#1'], hidden: true },
  ),
  {
    name: 'two-sheets.xlsx',
    kinds: ['several sheets', 'hidden'],
    content: makeXlsx(twoSheets('state="hidden"')),
    expected: {
      sheets: [
        { name: '甲', cells: ['A1#1'], hidden: true },
        { name: '乙', cells: ['A1#2'] },
      ],
    },
  },
  {
    name: 'chart-sheet.xlsx',
    kinds: ['several sheets'],
    content: makeXlsx(twoSheets('', 'chartsheet')),
    expected: { sheets: [{ name: '乙', cells: ['A1#2'] }], says: ['sheet-not-table'] },
  },
  {
    name: 'no-sheets.xlsx',
    kinds: ['missing sheet part'],
    content: makeXlsx({
      parts: [
        {
          name: 'xl/workbook.xml',
          content:
            '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets/></workbook>',
        },
      ],
    }),
    expected: refused('part-missing'),
  },
  { name: 'blank-sheet.xlsx', kinds: ['several sheets'], content: makeXlsx({}), expected: sheetOf() },
  good(
    'extensions-passed-over',
    ['several sheets'],
    {
      sheet:
        '<row><c><v>1</v><extLst><ext><v>9</v></ext></extLst></c><other><c><v>8</v></c></other><c><v>2</v></c></row>',
      after: '<extLst><ext><sheetData><row><c><v>7</v></c></row></sheetData></ext></extLst>',
    },
    { cells: ['A1#1', 'B1#2'] },
  ),
];
