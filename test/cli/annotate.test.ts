import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { loadBook } from '../support/correct-copy.ts';
import { OFFICE_STYLES, officeXlsx, rowXml } from '../support/faulty-offices.ts';
import { gridXlsx } from '../support/grid-xlsx.ts';
import { command, type ProjectFiles, TINY, withFolder, withSheets } from '../support/tiny-project.ts';
import { makeXlsx } from '../support/xlsx-fixture.ts';

const BAD = '单位,招商引资(万元),满意度\n东山镇,约90,80\n\n西河镇,50,90\n';
const inProject = (files: ProjectFiles, use: (folder: string) => Promise<void>): Promise<void> =>
  withFolder({ ...TINY, ...files }, use);
/** The tiny project with a workbook in place of its CSV. */
const inBook = (bytes: Uint8Array, use: (folder: string) => Promise<void>): Promise<void> =>
  inProject(
    {
      'facts.csv': undefined,
      'facts.xlsx': bytes,
      'score.yaml': TINY['score.yaml']!.replace('.csv, kind', '.xlsx, kind'),
    },
    use,
  );
const copyIn = async (folder: string, name = 'facts'): Promise<ExcelJS.Workbook> =>
  loadBook(await readFile(join(folder, `退回修改/${name}(退回修改).xlsx`)));
const fillOf = (cell: ExcelJS.Cell): string | undefined =>
  (cell.fill as ExcelJS.FillPattern | undefined)?.fgColor?.argb;
const noteOf = (cell: ExcelJS.Cell): string =>
  typeof cell.note === 'string' ? cell.note : (cell.note?.texts ?? []).map(({ text }) => text).join('');

describe('--annotate', () => {
  it('writes a copy of each faulty file and 退回说明.md where the run is refused, and says where', () =>
    inProject({ 'facts.csv': BAD }, async (folder) => {
      const { code, err } = await command(folder, ['annual', '--annotate']);
      expect(code).toBe(1);
      expect(err).toContain(`退回修改表 1 个、退回说明 1 份，已写入 ${join(folder, '退回修改')}`);
      expect(await readdir(join(folder, '退回修改'))).toEqual([
        'facts(退回修改).xlsx',
        'manifest.json',
        '退回说明.md',
      ]);
      expect(existsSync(join(folder, '结果'))).toBe(false);
      const notes = await readFile(join(folder, '退回修改/退回说明.md'), 'utf8');
      expect(notes).toContain('## facts.csv\n\n错误 1，警告 0；副本：facts(退回修改).xlsx。');
      expect(notes).toContain(
        '- **B2** 错误：东山镇的「招商引资」：「约90」是约数，不是确切的数字，请填实际数',
      );
      expect(notes).toContain('怎么改：\n\n- 请更正该单元格；不适用填「/」，没有数据留空');
    }));

  it('writes it for `score validate` too, into the folder that it names, in English when asked', () =>
    inProject({ 'facts.csv': BAD }, async (folder) => {
      const { code, out, err } = await command(folder, ['validate', '--annotate', 'back', '--lang', 'en']);
      expect([code, out]).toEqual([1, expect.stringContaining('failed')]);
      expect(err).toContain(
        `1 copies to be corrected and a list of all faults written to ${join(folder, 'back')}`,
      );
      const book = await loadBook(await readFile(join(folder, 'back/facts(to correct).xlsx')));
      expect(book.worksheets.map(({ name }) => name)).toEqual(['Faults found', 'facts']);
      expect(book.worksheets[1]!.getCell('D1').value).toBe('Fault notes');
    }));

  it('lists the faults first, each with a link to its cell whose shown value is there already', () =>
    inProject({ 'facts.csv': BAD }, async (folder) => {
      await command(folder, ['annual', '--annotate']);
      const list = (await copyIn(folder)).worksheets[0]!;
      expect(list.getCell('A1').value).toBe('退回修改：问题清单');
      const header = list.getColumn(1).values.indexOf('序号');
      const row = list.getRow(header + 1);
      expect(row.getCell(1).value).toBe(1);
      expect(row.getCell(3).value).toEqual({ formula: `HYPERLINK("#'facts'!B2","B2")`, result: 'B2' });
      expect([4, 7].map((at) => row.getCell(at).value)).toEqual(['错误', 'unusable-cell']);
    }));

  it('marks a cell, comments it with every reason, and explains its row in a column to filter by', () =>
    inBook(
      gridXlsx([
        ['2023年完成情况'],
        ['单位', '招商引资(万元)', '满意度'],
        ['东出镇', '约90', 80],
        [],
        ['西河镇', 50, 90],
        ['合计', 60],
      ]),
      async (folder) => {
        await command(folder, ['annual', '--annotate']);
        const sheet = (await copyIn(folder)).getWorksheet('表')!;
        expect([sheet.getCell('A3'), sheet.getCell('B6')].map(fillOf)).toEqual(['FFFFC7CF', 'FFFFEB9D']);
        expect(fillOf(sheet.getCell('C5'))).toBeUndefined();
        expect(noteOf(sheet.getCell('A3'))).toMatch(/^错误：名册里没有「东出镇」.*\n→ /u);
        expect(sheet.getCell('D2').value).toBe('问题说明');
        expect(sheet.getCell('D3').value).toMatch(/^错误：名册里没有「东出镇」/u);
        expect(sheet.getCell('D5').value).toBeNull();
        expect(sheet.getCell('A5').value).toBe('西河镇');
        expect(sheet.autoFilter).toBe('A2:D6');
      },
    ));

  it('keeps values, kinds, number formats, widths, heights, merges, looks and what is hidden', () =>
    inBook(
      makeXlsx({
        before:
          '<sheetFormatPr defaultRowHeight="21" customHeight="1"/><cols><col min="1" max="1" width="20" customWidth="1"/><col min="2" max="2" width="13.5"/><col min="4" max="4" width="8" hidden="1"/></cols>',
        sheet: [
          rowXml(1, ['2023年完成情况'], [1], ' ht="33" customHeight="1"'),
          rowXml(3, ['单位', '招商引资(万元)', '满意度', '备注', '日期', '占比'], [2, 2, 2, 2, 2, 2]),
          rowXml(
            4,
            ['东山镇', '约90', 80, { t: 'b', v: 1 }, { v: 45047, s: 6 }, { v: 0.98, s: 5 }],
            [3, 4, 4],
          ),
          rowXml(
            5,
            ['西河镇', { f: 'SUM(B1:B2)', v: 50 }, 90, { t: 'e', v: '#N/A' }],
            [3, 4, 4],
            ' hidden="1"',
          ),
          rowXml(6, [undefined, undefined, undefined], [3, 3, 3]),
          rowXml(7, [], [], ' hidden="1"'),
          rowXml(8, [], []),
        ].join(''),
        after: '<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>',
        parts: [{ name: 'xl/styles.xml', content: OFFICE_STYLES }],
      }),
      async (folder) => {
        await command(folder, ['annual', '--annotate']);
        const sheet = (await copyIn(folder)).getWorksheet('表')!;
        const cell = (at: string): ExcelJS.Cell => sheet.getCell(at);
        expect([cell('C4').value, cell('D4').value, cell('B5').value]).toEqual([80, true, 50]);
        expect(cell('D5').value).toEqual({ error: '#N/A' });
        expect(cell('E4').value).toEqual(new Date(Date.UTC(2023, 4, 1)));
        expect([cell('E4').numFmt, cell('F4').value, cell('F4').numFmt]).toEqual([
          'yyyy"年"m"月"d"日"',
          0.98,
          '0.00%',
        ]);
        expect([1, 2].map((at) => sheet.getColumn(at).width)).toEqual([20, 13.5]);
        expect(sheet.getColumn(4).hidden).toBe(true);
        expect([sheet.getRow(1).height, sheet.properties.defaultRowHeight]).toEqual([33, 21]);
        expect([5, 7, 8].map((at) => sheet.getRow(at).hidden ?? false)).toEqual([true, true, false]);
        expect(sheet.model.merges).toEqual(['A1:C1']);
        expect(cell('A3').font).toMatchObject({ bold: true, name: '宋体', color: { argb: 'FFFFFFFF' } });
        expect([fillOf(cell('A3')), fillOf(cell('B4'))]).toEqual(['FF4472C4', 'FFFFC7CF']);
        expect([cell('B4').numFmt, cell('B4').border.left?.style]).toEqual(['#,##0.00', 'thin']);
        expect(cell('A6').border.bottom?.style).toBe('thin');
        expect(sheet.getCell('G3').value).toBe('问题说明');
      },
    ));

  it('a formula never calculated is never a blank, and a date in error can be typed over', () =>
    inBook(
      makeXlsx({
        sheet: [
          rowXml(1, ['单位', '招商引资(万元)', '满意度'], []),
          rowXml(2, ['东山镇', { f: 'SUM(H1:H2)' }, { v: 45047, s: 6 }], []),
          rowXml(3, ['西河镇', 50, 90], []),
        ].join(''),
        parts: [{ name: 'xl/styles.xml', content: OFFICE_STYLES }],
      }),
      async (folder) => {
        await command(folder, ['annual', '--annotate']);
        const sheet = (await copyIn(folder)).getWorksheet('表')!;
        expect([sheet.getCell('B2').value, sheet.getCell('C2').value]).toEqual(['公式未计算', '2023-05-01']);
        expect(sheet.getCell('C2').numFmt ?? 'General').toBe('General');
      },
    ));

  it('a CSV keeps its line numbers and its texts, and a fault of a line explains its row', () =>
    inProject(
      { 'facts.csv': '单位,招商引资(万元),满意度\n\n东山镇,1,234,80\n"西河\n镇",007,90\n某镇,=1+1,2\n' },
      async (folder) => {
        await command(folder, ['annual', '--annotate']);
        const [list, sheet] = (await copyIn(folder)).worksheets as [ExcelJS.Worksheet, ExcelJS.Worksheet];
        expect(list.getCell('A6').value).toMatch(/原文件是 CSV/u);
        expect(sheet.getRow(2).hasValues).toBe(false);
        expect(sheet.getCell('E3').value).toMatch(/^错误：/u);
        expect([sheet.getCell('B4').value, sheet.getCell('A6').value]).toEqual(['007', '某镇']);
        expect([sheet.getCell('B6').value, sheet.getCell('B6').numFmt]).toEqual(['=1+1', '@']);
      },
    ));

  it('a file that cannot be opened has its reasons in 退回说明.md and no copy', () =>
    inBook(Buffer.from('d0cf11e0a1b11ae10000', 'hex'), async (folder) => {
      const { err } = await command(folder, ['annual', '--annotate']);
      expect(err).toContain('没有计分，没有写结果；');
      const notes = await readFile(join(folder, '退回修改/退回说明.md'), 'utf8');
      expect(existsSync(join(folder, '退回修改/facts(退回修改).xlsx'))).toBe(false);
      expect(notes).toContain(
        '## facts.xlsx\n\n错误 1，警告 0；这个文件没有副本，请按下面的说明修改原文件。',
      );
    }));

  it('copies only sheet files: faults of schemes and of score.yaml stay with the assessment office', () =>
    inProject({ 'scheme.yaml': TINY['scheme.yaml']!.replace('attainment', 'attainmnt') }, async (folder) => {
      const { code, err } = await command(folder, ['annual', '--annotate']);
      expect([code, existsSync(join(folder, '退回修改'))]).toEqual([2, false]);
      expect(err).toContain('没有需要退回的表。\n');
    }));

  it('with warnings only, results and copies are both written, and the copies are no inputs of the next run', () =>
    inProject(
      {
        'facts.csv': undefined,
        'in/facts.xlsx': gridXlsx([
          ['单位', '招商引资(万元)', '满意度', '招商引姿'],
          ['东山镇', 90, 80, 1],
          ['西河镇', 50, 90, 2],
        ]),
        'score.yaml': withSheets("{path: '**/*.xlsx', kind: facts}"),
      },
      async (folder) => {
        expect((await command(folder, ['annual', '--annotate'])).code).toBe(0);
        const first = await readFile(join(folder, '结果/results.json'), 'utf8');
        expect(await readdir(join(folder, '退回修改'))).toContain('facts(退回修改).xlsx');
        expect((await command(folder, ['annual', '--annotate'])).code).toBe(0);
        expect(await readFile(join(folder, '结果/results.json'), 'utf8')).toBe(first);
      },
    ));

  it('when all is mended, the folder of the last time no longer holds copies', () =>
    inProject({ 'facts.csv': BAD }, async (folder) => {
      await command(folder, ['annual', '--annotate']);
      await writeFile(join(folder, 'facts.csv'), TINY['facts.csv']!);
      expect((await command(folder, ['annual', '--annotate'])).code).toBe(0);
      expect(await readdir(join(folder, '退回修改'))).toEqual(['manifest.json', '退回说明.md']);
      expect(await readFile(join(folder, '退回修改/退回说明.md'), 'utf8')).toContain('没有需要退回的表。');
    }));

  it('a scheme that is broken later leaves the copies of the last time where they are', () =>
    inProject({ 'facts.csv': BAD }, async (folder) => {
      await command(folder, ['annual', '--annotate']);
      const before = await readdir(join(folder, '退回修改'));
      await writeFile(join(folder, 'scheme.yaml'), 'scheme: [');
      expect((await command(folder, ['annual', '--annotate'])).err).toContain('没有需要退回的表。');
      expect(await readdir(join(folder, '退回修改'))).toEqual(before);
    }));

  it('replaces neither results nor folders of others', () =>
    inProject({}, async (folder) => {
      expect((await command(folder, ['annual'])).code).toBe(0);
      await writeFile(join(folder, 'facts.csv'), BAD);
      for (const target of ['结果', '结果/退回']) {
        const { err } = await command(folder, ['annual', '--annotate', target]);
        expect(err).toContain('[annotate-over-results]');
      }
      expect(await readdir(join(folder, '结果'))).toContain('results.json');
      expect((await command(folder, ['validate', '--annotate', '.'])).err).toContain('[output-not-ours]');
    }));

  it('files of one name in two folders are told apart', () =>
    inProject(
      {
        'facts.csv': undefined,
        '甲/表.csv': BAD,
        '乙/表.csv': BAD,
        'score.yaml': withSheets("{path: '*/*.csv', kind: facts}"),
      },
      async (folder) => {
        await command(folder, ['annual', '--annotate']);
        expect(await readdir(join(folder, '退回修改'))).toEqual(
          expect.arrayContaining(['甲-表(退回修改).xlsx', '乙-表(退回修改).xlsx']),
        );
      },
    ));

  it('several projects checked at once have a folder each', () =>
    withFolder(
      Object.fromEntries(
        ['甲', '乙'].flatMap((name) =>
          Object.entries({ ...TINY, 'facts.csv': BAD }).map(([file, text]) => [`${name}/${file}`, text]),
        ),
      ),
      async (folder) => {
        await command(folder, ['validate', '甲', '乙', '--annotate', '退']);
        expect(existsSync(join(folder, '退/甲/facts(退回修改).xlsx'))).toBe(true);
        expect(existsSync(join(folder, '退/乙/facts(退回修改).xlsx'))).toBe(true);
        await command(folder, ['validate', '甲', '乙', '--annotate']);
        expect(existsSync(join(folder, '乙/退回修改/facts(退回修改).xlsx'))).toBe(true);
      },
    ));

  it('equal inputs give equal bytes', () =>
    inBook(officeXlsx(1, 0), async (folder) => {
      await command(folder, ['validate', '--annotate', 'a']);
      await mkdir(join(folder, 'x'));
      await command(folder, ['validate', '--annotate', 'b']);
      for (const name of await readdir(join(folder, 'a')))
        expect(await readFile(join(folder, 'a', name))).toEqual(await readFile(join(folder, 'b', name)));
    }));

  it('says nothing more and writes nothing where it is not asked', () =>
    inProject({ 'facts.csv': BAD }, async (folder) => {
      const { err } = await command(folder, ['annual']);
      expect([err.includes('退回'), existsSync(join(folder, '退回修改'))]).toEqual([false, false]);
    }));
});
