import type { Emit } from '../../src/model/diagnostic.ts';
import type { Sheet } from '../../src/reports/documents/workbook.ts';
import { writeWorkbook } from '../../src/reports/writers/workbook.ts';
import type { GalleryEntry } from './entry.ts';

/** Writes a workbook of one sheet that holds the texts, one in each row. */
async function write(texts: readonly string[], emit: Emit, maxRows?: number): Promise<void> {
  const sheet: Sheet = {
    name: '红黑榜',
    title: '红黑榜',
    subtitles: [],
    columns: [{ header: ['事由'], width: 20, holds: { kind: 'text' } }],
    frozen: 0,
    filter: false,
    empty: '无',
    notes: [],
    rows: () => texts.map((text) => ({ cells: [text] })),
  };
  const pages = { header: '', mark: '', footer: '', pages: '' };
  await writeWorkbook({ title: '红黑榜', year: 2023, ...pages, sheets: [sheet] }, emit, { maxRows });
}

/** One smallest broken input for every fault of the reports. */
export const gallery: readonly GalleryEntry[] = [
  {
    code: 'text-cut',
    says: '“红黑榜”表第 3 行有一段 32768 字的文字，超过单元格上限，已截断',
    run: (emit) => write(['长'.repeat(32_768)], emit),
  },
  {
    code: 'sheet-continued',
    says: '“红黑榜”表的行数超过 Excel 上限，已分成 2 张',
    run: (emit) => write(['甲', '乙'], emit, 3),
  },
];
