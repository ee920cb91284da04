import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { columnWith, loadBook, putRight, saveBook } from '../support/correct-copy.ts';
import { faultyOffices, officeFile, officeXlsx } from '../support/faulty-offices.ts';
import { gridXlsx } from '../support/grid-xlsx.ts';
import { command, TINY, withFolder } from '../support/tiny-project.ts';

const copyOf = (file: string): string => `退回修改/${file.slice(3, -5)}(退回修改).xlsx`;

const offices = Array.from({ length: 40 }, (_, at) => {
  const [quarter, office] = [Math.floor(at / 10) + 1, at % 10];
  return { file: officeFile(quarter, office), clean: () => officeXlsx(quarter, office, true) };
});

/** Code and place of every error and warning that `score validate` finds in the sheets. */
async function faultsIn(folder: string): Promise<readonly string[]> {
  const { out } = await command(folder, ['validate', '--format', 'json']);
  const { diagnostics } = JSON.parse(out) as {
    diagnostics: { code: string; severity: string; place?: string }[];
  };
  return diagnostics
    .filter(({ severity }) => severity !== 'note')
    .map(({ code, place }) => `${place} ${code}`);
}

async function schemesIn(folder: string): Promise<unknown> {
  const { schemes } = JSON.parse(await readFile(join(folder, '结果/results.json'), 'utf8'));
  return schemes;
}

describe('a copy that comes back', () => {
  it('corrected, 40 in place of their originals, scores as the sheets without faults do', () =>
    withFolder(faultyOffices(), async (folder) => {
      expect((await command(folder, ['annual', '--annotate'])).code).toBe(1);
      expect(await readFile(join(folder, '退回修改/退回说明.md'), 'utf8')).toContain(
        '## 季报/第1季度-商务.xlsx\n\n填报单位：商务局；错误 5，警告 1；副本：第1季度-商务(退回修改).xlsx。',
      );
      for (const { file, clean } of offices) {
        const book = await loadBook(await readFile(join(folder, copyOf(file))));
        const sheet = book.getWorksheet('表')!;
        const notes = columnWith(sheet, 5, '问题说明');
        expect(notes).toBeGreaterThan(4);
        for (const area of [...sheet.model.merges]) if (area.startsWith('C')) sheet.unMergeCells(area);
        putRight(sheet, (await loadBook(clean())).getWorksheet('表')!, notes);
        await writeFile(join(folder, file), await saveBook(book));
      }
      const { code, err } = await command(folder, ['annual']);
      expect([code, err.match(/(?:错误|警告) .*/gu)]).toEqual([0, null]);
      const corrected = await schemesIn(folder);
      await withFolder(
        faultyOffices(() => true),
        async (other) => {
          expect((await command(other, ['annual'])).code).toBe(0);
          expect(corrected).toEqual(await schemesIn(other));
        },
      );
    }));

  it('uncorrected, has the same faults in the same cells as its original, and gives the same copy again', () =>
    withFolder(faultyOffices(), async (folder) => {
      const before = await faultsIn(folder);
      await command(folder, ['validate', '--annotate']);
      const bytes = new Map<string, Buffer>();
      for (const { file } of offices) {
        bytes.set(file, await readFile(join(folder, copyOf(file))));
        await rename(join(folder, copyOf(file)), join(folder, file));
      }
      expect(await faultsIn(folder)).toEqual(before);
      await command(folder, ['validate', '--annotate', '再次']);
      const { file } = offices[0]!;
      const again = (await loadBook(await readFile(join(folder, copyOf(file).replace('退回修改/', '再次/')))))
        .worksheets;
      expect(again.map(({ name }) => name)).toEqual(['问题清单', '表']);
      const first = (await loadBook(bytes.get(file)!)).worksheets[1]!;
      expect(again[1]!.columnCount).toBe(first.columnCount);
      expect(columnWith(again[1]!, 5, '问题说明')).toBe(columnWith(first, 5, '问题说明'));
    }));

  it('without its list of faults, the column 问题说明 is neither read nor warned of', () =>
    withFolder({ ...TINY, 'facts.csv': undefined, 'score.yaml': xlsxProject }, async (folder) => {
      await writeFile(join(folder, 'facts.xlsx'), officeLike());
      await command(folder, ['validate', '--annotate']);
      const book = await loadBook(await readFile(join(folder, '退回修改/facts(退回修改).xlsx')));
      book.removeWorksheet('问题清单');
      book.getWorksheet('表')!.getCell('B3').value = 50;
      await writeFile(join(folder, 'facts.xlsx'), await saveBook(book));
      const { code, out } = await command(folder, ['validate']);
      expect([code, out.match(/unknown-column|unlabelled-column/gu)]).toEqual([0, null]);
    }));

  it('emptied of everything but its list of faults is refused, not passed over', () =>
    withFolder({ ...TINY, 'facts.csv': undefined, 'score.yaml': xlsxProject }, async (folder) => {
      await writeFile(join(folder, 'facts.xlsx'), officeLike());
      await command(folder, ['validate', '--annotate']);
      const book = await loadBook(await readFile(join(folder, '退回修改/facts(退回修改).xlsx')));
      book.removeWorksheet('表');
      await writeFile(join(folder, 'facts.xlsx'), await saveBook(book));
      expect((await command(folder, ['validate'])).out).toContain('[nothing-read]');
    }));

  it('an office’s own sheet 问题清单 and its own column 问题说明 are the office’s', () =>
    withFolder({ ...TINY, 'facts.csv': undefined, 'score.yaml': xlsxProject }, async (folder) => {
      const book = await loadBook(officeLike());
      const own = book.addWorksheet('问题清单');
      own.addRows([
        ['单位', '招商引资(万元)', '满意度'],
        ['西河镇', 50, '约90'],
      ]);
      book.getWorksheet('表')!.spliceRows(3, 1);
      await writeFile(join(folder, 'facts.xlsx'), await saveBook(book));
      expect((await command(folder, ['validate'])).out).toContain('facts.xlsx › 问题清单!C2');
      await command(folder, ['validate', '--annotate']);
      const copy = await loadBook(await readFile(join(folder, '退回修改/facts(退回修改).xlsx')));
      expect(copy.worksheets.map(({ name }) => name)).toEqual(['问题清单', '表', '问题清单 (2)']);
    }));
});

const xlsxProject = TINY['score.yaml']!.replace('facts.csv', 'facts.xlsx');
const officeLike = (): Uint8Array =>
  gridXlsx([
    ['单位', '招商引资(万元)', '满意度'],
    ['东山镇', 90, 80],
    ['西河镇', '约50', 90],
  ]);
