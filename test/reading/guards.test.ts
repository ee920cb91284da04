import { describe, expect, it } from 'vitest';
import { openBytes, shortRows } from '../support/open-bytes.ts';
import { command, TINY, withFolder, withSheets } from '../support/tiny-project.ts';
import { makeXlsx, makeZip, workbookEntries } from '../support/xlsx-fixture.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const sheetOf = (padding: string): string =>
  `<worksheet><!--${padding}--><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>`;

describe('guards before parsing', () => {
  it('tell OLE, HTML and XML by their first bytes, whatever the file is called, and say what to do', async () => {
    for (const name of ['月报.xlsx', '月报.csv', '月报.xls']) {
      const ole = await openBytes(Buffer.from('d0cf11e0a1b11ae1', 'hex'), { name });
      expect([ole.opened, ole.codes.length]).toEqual([undefined, 1]);
      expect(ole.diagnostics[0]!.hint.zh).toMatch(/另存为|重新/u);
      for (const text of ['<html><table><tr><td>1</td></tr></table>', '<?xml version="1.0"?><Workbook/>']) {
        const html = await openBytes(text, { name });
        expect([html.opened, html.codes]).toEqual([undefined, ['format-unsupported']]);
        expect(html.diagnostics[0]!.hint.zh).toContain('另存为 .xlsx');
      }
    }
  });

  it('refuse a PK archive with no workbook part, and an empty file', async () => {
    expect((await openBytes(makeZip([{ name: '说明.txt', content: 'x' }]))).codes).toEqual([
      'format-unsupported',
    ]);
    expect((await openBytes(makeZip([]))).opened).toBeUndefined();
    expect((await openBytes('')).codes).toEqual(['file-empty']);
  });

  it('count at most 1,000 zip entries: 1,000 are read, one more is refused', async () => {
    const entries = workbookEntries({ sheet: '<row><c><v>1</v></c></row>' });
    const upTo = (count: number) =>
      makeZip([
        ...entries,
        ...Array.from({ length: count - entries.length }, (_, at) => ({ name: `x/${at}`, content: '' })),
      ]);
    expect(shortRows(await openBytes(upTo(1000)))).toEqual(['A1#1']);
    expect((await openBytes(upTo(1001))).codes).toEqual(['zip-hostile']);
  });

  it('allow a ratio of 200 for parts over 1 MB, and any for a small one', async () => {
    const part = (padding: string) => makeXlsx({ parts: [{ name: SHEET, content: sheetOf(padding) }] });
    expect(shortRows(await openBytes(part(' '.repeat(900_000))))).toEqual(['A1#1']);
    expect((await openBytes(part(' '.repeat(1_200_000)))).codes).toEqual(['zip-hostile']);
    const figures = Array.from({ length: 250 }, (_, line) =>
      Array.from({ length: 1000 }, (_, at) => ((line * 1000 + at) * 7919) % 104_729).join(' '),
    ).join('<!-- -->');
    expect(shortRows(await openBytes(part(figures)))).toEqual(['A1#1']);
  });

  it('inflate at most what --max-inflated says', async () => {
    const big = makeXlsx({ parts: [{ name: SHEET, content: sheetOf('x'.repeat(3 << 20)), stored: true }] });
    const files = { ...TINY, 'score.yaml': withSheets('{path: a.xlsx, kind: facts}'), 'a.xlsx': big };
    await withFolder(files, async (folder) => {
      const refused = await command(folder, ['annual', '--max-inflated', '2', '--lang', 'zh']);
      expect(refused.code).toBe(1);
      expect(refused.err).toContain('--max-inflated');
      const read = await command(folder, ['annual', '--max-inflated', '8', '--lang', 'zh']);
      expect(read.err).not.toContain('--max-inflated');
    });
  });
});
