import { describe, expect, it } from 'vitest';
import { BookStore } from '../../../src/sources/legacy/cell-store.ts';
import { OdsContent } from '../../../src/sources/legacy/ods-content.ts';
import { OdsStyles } from '../../../src/sources/legacy/ods-styles.ts';
import { XmlScanner } from '../../../src/sources/xlsx/xml-scanner.ts';
import { openBytes, shortRows } from '../../support/open-bytes.ts';
import { makeZip, type ZipEntry } from '../../support/xlsx-fixture.ts';

const NAMES = ['office', 'table', 'text', 'style', 'number', 'calcext'].map(
  (name) => `xmlns:${name}="${name}"`,
);

/** The bytes of an .ods out of raw XML: rows of a sheet 表, what stands before them, styles, other entries. */
function makeOds(
  rows: string,
  { before = '', styles = '', table = '', parts = [] as readonly ZipEntry[] } = {},
) {
  const content = `<office:document-content ${NAMES.join(' ')}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${before}<table:table table:name="表" ${table}>${rows}</table:table></office:spreadsheet></office:body></office:document-content>`;
  const mimetype = {
    name: 'mimetype',
    content: 'application/vnd.oasis.opendocument.spreadsheet',
    stored: true,
  };
  const replaced = new Set(parts.map(({ name }) => name));
  return makeZip([
    ...[mimetype, { name: 'content.xml', content }].filter(({ name }) => !replaced.has(name)),
    ...parts,
  ]);
}

const row = (cells: string, attributes = ''): string =>
  `<table:table-row ${attributes}>${cells}</table:table-row>`;
const cell = (attributes: string, text = ''): string =>
  `<table:table-cell ${attributes}>${text}</table:table-cell>`;
const typed = (type: string, rest = ''): string => cell(`office:value-type="${type}" ${rest}`);
const texted = (inner: string): string => cell('office:value-type="string"', inner);

const rowsOf = async (...asked: Parameters<typeof makeOds>): Promise<readonly string[]> => {
  const read = await openBytes(makeOds(...asked), { name: '表.ods' });
  expect(read.codes).toEqual([]);
  return shortRows(read);
};
const codesOf = async (...asked: Parameters<typeof makeOds>): Promise<readonly string[]> =>
  (await openBytes(makeOds(...asked))).codes;

describe('the cells of an .ods', () => {
  it('are read by their type', async () => {
    const rows = row(
      typed('float', 'office:value="5.1000000000000005"') +
        typed('percentage', 'office:value="0.9863"') +
        typed('currency', 'office:currency="CNY" office:value="12.5"') +
        typed('date', 'office:date-value="2023-05-01"') +
        typed('date', 'office:date-value="2023-05-01T08:30:00.000000000"') +
        typed('time', 'office:time-value="PT36H30M00S"') +
        typed('boolean', 'office:boolean-value="true"') +
        texted('<text:p>矮寨镇</text:p>') +
        '<table:table-cell/>',
    );
    expect(await rowsOf(rows)).toEqual([
      'A1#5.1 B1%0.9863 C1#12.5 D1@2023-05-01 E1@2023-05-01T08:30:00 F1#1.52083333333333 G1?true H1=矮寨镇',
    ]);
  });

  it('that are plain numbers are percentages and dates where their style, row or column says so', async () => {
    const styles =
      '<number:percentage-style style:name="P"/><number:date-style style:name="D"/>' +
      '<style:style style:name="p" style:family="table-cell" style:data-style-name="P"/>' +
      '<style:style style:name="child" style:family="table-cell" style:parent-style-name="p"/>';
    const d = '<style:style style:name="d" style:family="table-cell" style:data-style-name="D"/>';
    const half = typed('float', 'office:value="45047"');
    const rows =
      '<table:table-column/><table:table-column table:number-columns-repeated="2" table:default-cell-style-name="p"/>' +
      row(half + half + typed('float', 'office:value="45047" table:style-name="d"')) +
      row(half + half, 'table:default-cell-style-name="d"') +
      row(typed('float', 'table:style-name="child" office:value="0.5"'));
    const parts = [{ name: 'styles.xml', content: `<a xmlns:style="s" xmlns:number="n">${d}</a>` }];
    expect(await rowsOf(rows, { styles, parts })).toEqual([
      'A1#45047 B1%45047 C1@2023-05-01',
      'A2@2023-05-01 B2@2023-05-01',
      'A3%0.5',
    ]);
    const before =
      '<table:calculation-settings><table:null-date table:date-value="1904-01-01"/></table:calculation-settings>';
    expect((await rowsOf(rows, { styles, parts, before }))[0]).toContain('C1@2027-05-02');
    const odd = before.replace('1904', '1970');
    expect(await codesOf(rows, { styles, parts, before: odd })).toEqual(['xml-malformed']);
  });

  it('keep spaces, tabs and line breaks that are marked, and leave comments and phonetic texts out', async () => {
    const comment = '<office:annotation><text:p>批注</text:p></office:annotation>';
    const rows = row(
      texted(
        `${comment}<text:p>  甲 \n <text:s text:c="2"/>乙<text:tab/>丙</text:p><text:p><text:span>丁</text:span></text:p>`,
      ) +
        texted(
          '<text:p><text:ruby><text:ruby-base>吉首</text:ruby-base><text:ruby-text>jí</text:ruby-text></text:ruby></text:p>',
        ) +
        texted('<text:p/>') +
        cell('office:value-type="string" office:string-value="真值"', '<text:p>显示</text:p>'),
    );
    expect(await rowsOf(rows)).toEqual(['A1=甲   乙\t丙\n丁 B1=吉首 D1=真值']);
  });

  it('are results of formulas, errors by name, and uncalculated without a result', async () => {
    const error = 'table:formula="of:=1/0" office:value-type="string" office:string-value=""';
    const rows = row(
      typed('float', 'table:formula="of:=1/2" office:value="0.5"') +
        cell(`${error} calcext:value-type="error"`, '<text:p>#DIV/0!</text:p>') +
        cell(`calcext:value-type="string" ${error}`, '<text:p>#N/A</text:p>') +
        cell('table:formula="of:=A1"') +
        typed('float', 'table:formula="of:=A1"') +
        texted('<text:p>#N/A</text:p>') +
        cell(
          'table:formula="of:=TRUE()" office:value-type="float" office:value="1"',
          '<text:p>TRUE</text:p>',
        ),
    );
    expect(await rowsOf(rows)).toEqual(['A1f#0.5 B1f!#DIV/0! C1f!#N/A D1f… E1f… F1=#N/A G1f?true']);
  });

  it('that do not fit their type are refused with their place', async () => {
    for (const wrong of [
      typed('float', 'office:value="1,234"'),
      typed('float'),
      typed('date', 'office:date-value="2023-02-30"'),
      typed('time', 'office:time-value="P1Y"'),
      typed('boolean', 'office:boolean-value="1"'),
      typed('matrix', 'office:value="1"'),
    ]) {
      const { diagnostics } = await openBytes(makeOds(row(`<table:table-cell/>${wrong}`)));
      expect(diagnostics.map(({ code, at }) => [code, at])).toEqual([
        ['cell-unreadable', expect.objectContaining({ sheet: '表', row: 1, column: 2 })],
      ]);
    }
  });
});

describe('the layout of an .ods', () => {
  const one = typed('float', 'office:value="1"');

  it('has repeated rows and cells where they stand', async () => {
    const rows =
      row('<table:table-cell/>', 'table:number-rows-repeated="1000"') +
      row(
        `<table:table-cell table:number-columns-repeated="3"/>${typed('float', 'office:value="1" table:number-columns-repeated="2"')}`,
        'table:number-rows-repeated="2"',
      ) +
      row(
        '<table:table-cell table:number-columns-repeated="16384"/>',
        'table:number-rows-repeated="1047574"',
      );
    expect(await rowsOf(rows)).toEqual(['D1001#1 E1001#1', 'D1002#1 E1002#1']);
  });

  it('is refused at once for repeats beyond all measure', async () => {
    const repeated = typed('float', 'office:value="1" table:number-columns-repeated="16384"');
    expect(await codesOf(row(repeated, 'table:number-rows-repeated="1048576"'))).toEqual([
      'legacy-too-large',
    ]);
    expect(await codesOf(row(one, 'table:number-rows-repeated="4294967295"'))).toEqual(['legacy-too-large']);
    const deep = row('', 'table:number-rows-repeated="1048570"') + row(one, 'table:number-rows-repeated="7"');
    expect(await codesOf(deep)).toEqual(['sheet-beyond-limits']);
    expect(await codesOf(row('', 'table:number-rows-repeated="4294967295"') + row(one))).toEqual([
      'sheet-beyond-limits',
    ]);
    expect(await codesOf(row(one, 'table:number-rows-repeated="-1"'))).toEqual(['xml-malformed']);
  });

  it('is refused at once for more sheets than anybody has, and for content beyond all measure', async () => {
    const sheets = (count: number): string =>
      Array.from({ length: count }, (_, index) => `<table:table table:name="${index}"/>`).join('');
    expect(await codesOf('', { before: sheets(999) })).toEqual([]);
    expect(await codesOf('', { before: sheets(1000) })).toEqual(['legacy-too-large']);
    const vast = { name: 'content.xml', content: Buffer.alloc(2 ** 20), stored: true, inflated: 2 ** 27 + 1 };
    expect(await codesOf('', { parts: [vast] })).toEqual(['legacy-too-large']);
    expect(await codesOf('', { parts: [{ ...vast, inflated: 2 ** 28 }] })).toEqual(['zip-hostile']);
  });

  it('is given up when its elements never end', () => {
    const content = new OdsContent('表.ods', new OdsStyles(), new BookStore());
    const scanner = new XmlScanner('content.xml');
    const feed = (xml: string): void => {
      scanner.push(Buffer.from(xml));
      for (let token = scanner.next(); token !== 'pending'; token = scanner.next())
        content.see(scanner, token);
    };
    feed('<a>');
    for (let turn = 0; turn < 39; turn += 1) feed('<b/>'.repeat(100_000));
    expect(() => feed('<b/>'.repeat(100_000))).toThrow('more than 4000000 elements');
  });

  it('has merged areas, hidden rows, columns and sheets', async () => {
    const rows =
      '<table:table-column table:visibility="collapse" table:number-columns-repeated="2"/><table:table-column/>' +
      '<table:table-header-rows>' +
      row(
        `${typed('float', 'office:value="1" table:number-columns-spanned="2" table:number-rows-spanned="2"')}<table:covered-table-cell office:value-type="float" office:value="2"/>`,
      ) +
      '</table:table-header-rows>' +
      `<table:table-row-group>${row(`<table:covered-table-cell/><table:covered-table-cell/>${one}`, 'table:visibility="filter"')}</table:table-row-group>`;
    const styles =
      '<style:style style:name="t" style:family="table"><style:table-properties table:display="false"/></style:style>';
    const read = await openBytes(makeOds(rows, { styles, table: 'table:style-name="t"' }));
    expect([read.codes, shortRows(read)]).toEqual([['value-under-merge'], ['A1#1', 'C2#1']]);
    const { sheet, rows: found } = read.sheets[0]!;
    expect(sheet.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 2 }]);
    expect([sheet.hidden, [...sheet.hiddenColumns], found.map(({ hidden }) => hidden)]).toEqual([
      true,
      [1, 2],
      [false, true],
    ]);
  });

  it('is refused for a table inside a cell, whose figures would be lost', async () => {
    expect(await codesOf(row(cell('', '<table:table table:is-sub-table="true"/>')))).toEqual([
      'xml-malformed',
    ]);
  });
});

describe('an .ods', () => {
  it('with a password is said to be so', async () => {
    const manifest = '<manifest:manifest xmlns:manifest="m"><manifest:encryption-data/></manifest:manifest>';
    expect(await codesOf('', { parts: [{ name: 'META-INF/manifest.xml', content: manifest }] })).toEqual([
      'file-encrypted',
    ]);
  });

  it('is refused when it lacks the styles it lists: percentages would pass for plain numbers', async () => {
    const manifest = '<m:manifest xmlns:m="m"><m:file-entry m:full-path="styles.xml"/></m:manifest>';
    expect(await codesOf('', { parts: [{ name: 'META-INF/manifest.xml', content: manifest }] })).toEqual([
      'part-missing',
    ]);
  });

  it('is told from texts and presentations', async () => {
    const content = '<office:d xmlns:office="o"><office:body><office:text/></office:body></office:d>';
    expect(await codesOf('', { parts: [{ name: 'content.xml', content }] })).toEqual(['format-unsupported']);
  });

  it('is refused when its content is cut off, wrongly summed, a bomb or an entity', async () => {
    const part = (rest: Partial<ZipEntry>): Promise<readonly string[]> =>
      codesOf('', { parts: [{ name: 'content.xml', content: '<a/>', ...rest }] });
    expect(await part({ crc: 1 })).toEqual(['crc-mismatch']);
    expect(await part({ content: '<a><b>' })).toEqual(['xml-malformed']);
    expect(await part({ content: '<!DOCTYPE a [<!ENTITY b "c">]><a/>' })).toEqual(['xml-doctype']);
    expect(await part({ content: `<a>${' '.repeat(2 << 20)}</a>` })).toEqual(['zip-hostile']);
  });
});
