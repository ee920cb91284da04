import { describe, expect, it } from 'vitest';
import { collect } from '../../src/model/diagnostic.ts';
import type { Lang } from '../../src/model/said.ts';
import { type OutputFile, reportFiles } from '../../src/reports/report-files.ts';
import { dumpWorkbook, readBack } from '../support/dump-workbook.ts';
import { type TinyOptions, tinyRun } from '../support/tiny-assessment.ts';

const make = (options: TinyOptions = {}, lang: Lang = 'zh'): Promise<readonly OutputFile[]> =>
  reportFiles(tinyRun(options), lang, () => {});

const textOf = (files: readonly OutputFile[], name: string): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.find((file) => file.name === name)!.bytes);

const workbookOf = (files: readonly OutputFile[]): Uint8Array =>
  files.find(({ name }) => name.endsWith('.xlsx'))!.bytes;

describe('reportFiles', () => {
  it('writes a workbook per scheme, the lists as Markdown and CSV, and results.json', async () => {
    expect((await make()).map(({ name }) => name)).toEqual([
      '乡镇(街道)绩效考核 2023.xlsx',
      '红黑榜.md',
      '红黑榜.csv',
      '摘要.md',
      'results.json',
    ]);
    expect((await make({}, 'en')).map(({ name }) => name)).toEqual([
      '乡镇(街道)绩效考核 2023.xlsx',
      'red-black-list.md',
      'red-black-list.csv',
      'summary.md',
      'results.json',
    ]);
  });

  for (const lang of ['zh', 'en'] as const) {
    it(`writes the workbook that is on record (${lang})`, async () => {
      const dump = await dumpWorkbook(workbookOf(await make({}, lang)));
      await expect(dump).toMatchFileSnapshot(`golden/workbook.${lang}.txt`);
    });

    it(`writes the lists that are on record (${lang})`, async () => {
      const files = await make({}, lang);
      const name = lang === 'zh' ? '红黑榜' : 'red-black-list';
      await expect(textOf(files, `${name}.md`)).toMatchFileSnapshot(`golden/lists.${lang}.md`);
      await expect(textOf(files, `${name}.csv`).replaceAll('\r\n', '\n')).toMatchFileSnapshot(
        `golden/lists.${lang}.csv`,
      );
    });
  }

  it('gives equal bytes for equal runs', async () => {
    const [first, second] = [await make(), await make()];
    first.forEach((file, at) => {
      expect(Buffer.from(file.bytes).equals(Buffer.from(second[at]!.bytes))).toBe(true);
    });
  });

  it('says 暂定 in the title and on every printed page of a draft, in the lists and in the file name', async () => {
    const files = await make({ provisional: true });
    expect(files[0]!.name).toContain('(暂定)');
    for (const sheet of (await readBack(workbookOf(files))).worksheets) {
      expect(sheet.getCell('A1').text).toContain('（暂定）');
      expect(sheet.headerFooter.oddHeader).toContain('暂定');
    }
    expect(textOf(files, '红黑榜.md')).toContain('暂定');
    const [, ...records] = textOf(files, '红黑榜.csv').trim().split('\r\n');
    expect(records.at(-1)).toMatch(/,暂定$/u);
  });

  it('says under every title that the scheme is a sample', async () => {
    for (const sheet of (await readBack(workbookOf(await make()))).worksheets)
      expect(sheet.getCell('A2').text).toContain('示例，非正式文件');
  });

  it('lets no name become a formula, mark-up or a path', async () => {
    const options = { names: ['=cmd|calc', '**粗**', '../乙'], matter: '@SUM(1)', document: '=1' };
    const files = await make(options);
    const [sheet] = (await readBack(workbookOf(files))).worksheets;
    expect(sheet!.getCell('B6').value).toBe('=cmd|calc');
    expect(textOf(files, '红黑榜.csv')).toContain(",'=cmd|calc,");
    expect(textOf(files, '红黑榜.md')).not.toContain('**=cmd|calc**');
    for (const { name } of files) expect(name).not.toMatch(/[/\\]/u);
  });

  it('tells two schemes of one title apart', async () => {
    const run = tinyRun();
    const files = await reportFiles(
      { ...run, assessments: [run.assessments[0]!, run.assessments[0]!] },
      'zh',
      () => {},
    );
    expect(files.map(({ name }) => name).slice(0, 3)).toEqual([
      '总览.xlsx',
      '乡镇(街道)绩效考核 2023.xlsx',
      '乡镇(街道)绩效考核 2023 (2).xlsx',
    ]);
  });

  it('warns of a matter that no cell can hold', async () => {
    const { emit, diagnostics } = collect();
    await reportFiles(tinyRun({ matter: '长'.repeat(40_000) }), 'zh', emit);
    expect(diagnostics.map(({ code }) => code)).toContain('text-cut');
  });
});
