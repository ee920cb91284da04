import { describe, expect, it } from 'vitest';
import type { BookLook } from '../../src/model/look.ts';
import { readLook } from '../../src/sources/read-look.ts';
import { OFFICE_STYLES, officeXlsx } from '../support/faulty-offices.ts';
import { withFile } from '../support/open-bytes.ts';
import { makeXlsx } from '../support/xlsx-fixture.ts';

const lookOf = (bytes: string | Uint8Array, maxInflated = 2 ** 29): Promise<BookLook | undefined> =>
  withFile('表.xlsx', bytes, (path) => readLook(path, maxInflated));

describe('the layout of a workbook', () => {
  it('is its fonts, fills, borders, alignments and number formats, by the style of each cell', async () => {
    const book = (await lookOf(officeXlsx(1, 0)))!;
    expect(book.looks[2]).toEqual({
      format: undefined,
      font: { bold: true, size: 11, name: '宋体', colour: { argb: 'FFFFFFFF' } },
      fill: { pattern: 'solid', front: { argb: 'FF4472C4' } },
      border: {
        left: { style: 'thin', colour: undefined },
        right: { style: 'thin' },
        top: { style: 'thin' },
        bottom: { style: 'thin' },
      },
      alignment: { horizontal: 'center', vertical: 'center', wrap: true, indent: undefined },
    });
    expect([4, 5, 6].map((at) => book.looks[at]!.format)).toEqual([
      '#,##0.00',
      '0.00%',
      'yyyy"年"m"月"d"日"',
    ]);
  });

  it('is the widths, heights and cell styles of each sheet, those of blank cells too', async () => {
    const sheet = (await lookOf(officeXlsx(1, 0)))!.sheets.get('表')!;
    expect(sheet.defaultHeight).toBe(18);
    expect(sheet.columns).toContainEqual({ first: 3, last: 4, width: 14, hidden: false });
    expect(sheet.rows.get(1)).toEqual({ height: 30, hidden: false, cells: [1, 1] });
    expect(sheet.rows.get(17)!.cells).toEqual([1, 3, 2, 3, 3, 4]);
  });

  it('is read under any namespace prefix, and without styles or addresses', async () => {
    const sheet = (xml: string): Uint8Array =>
      makeXlsx({
        sheet: `<?xml version="1.0"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${xml}</x:worksheet>`,
        parts: [
          {
            name: 'xl/styles.xml',
            content: OFFICE_STYLES.replace(/<(\/?)(?=\w)/gu, '<$1x:').replace('xmlns=', 'xmlns:x='),
          },
        ],
      });
    const book = (await lookOf(
      sheet('<x:sheetData><x:row ht="0"><x:c s="3"/><x:c s="4"/></x:row><x:row hidden="1"/></x:sheetData>'),
    ))!;
    expect(book.looks[1]!.font).toMatchObject({ bold: true, size: 16 });
    expect(book.sheets.get('表')!.rows).toEqual(
      new Map([
        [1, { height: undefined, hidden: true, cells: [1, 3, 2, 4] }],
        [2, { height: undefined, hidden: true, cells: [] }],
      ]),
    );
  });

  it('leaves plain what no workbook may say', async () => {
    const book = (await lookOf(
      makeXlsx({
        before: '<cols><col min="0" max="99999" width="-1"/><col min="2" max="2" width="NaN"/></cols>',
        sheet: '<row r="1" ht="9999"><c r="ZZZ1" s="3"/><c r="B1" s="-4"/></row>',
        parts: [
          {
            name: 'xl/styles.xml',
            content:
              '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts><font><sz val="1e9"/><color rgb="red"/></font></fonts><fills><fill><patternFill patternType="evil"><fgColor theme="99"/></patternFill></fill></fills><borders><border><left style="evil"/></border></borders><cellXfs><xf fontId="0" fillId="0" borderId="0"><alignment horizontal="evil" indent="-3"/></xf><xf fontId="77"/></cellXfs></styleSheet>',
          },
        ],
      }),
    ))!;
    expect(book.looks).toEqual([
      { font: {}, border: {}, alignment: { wrap: false } },
      { font: undefined, border: {} },
    ]);
    expect(book.sheets.get('表')).toEqual({
      columns: [{ first: 2, last: 2, hidden: false }],
      rows: new Map([[1, { hidden: false, cells: [1, 3] }]]),
    });
  });

  it('is undefined for what is no whole workbook: never a reason to refuse', async () => {
    const bytes = officeXlsx(1, 0);
    for (const broken of ['单位,数\n', '', bytes.subarray(0, bytes.length / 2), 'PK\u0003\u0004'])
      expect(await lookOf(broken)).toBeUndefined();
    expect(await lookOf(bytes, 100)).toBeUndefined();
    expect(await readLook('/nowhere/none.xlsx', 1)).toBeUndefined();
  });
});
