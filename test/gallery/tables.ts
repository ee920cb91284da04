import { foldName } from '../../src/base/fold.ts';
import type { Emit } from '../../src/model/diagnostic.ts';
import { percentLooksLikeFraction, percentMixed } from '../../src/model/faults/tables.ts';
import { findTable } from '../../src/tables/find-table.ts';
import { PercentColumn } from '../../src/tables/percent-column.ts';
import { readNumber } from '../../src/tables/read-number.ts';
import { type FakeCell, fakeCell, fakeSheet } from '../support/fake-sheet.ts';
import type { GalleryEntry } from './entry.ts';

const KNOWN = new Set(['单位', '招商引资', '税收收入'].map(foldName));

const read =
  (...rows: readonly (readonly FakeCell[])[]) =>
  async (emit: Emit): Promise<void> => {
    const table = await findTable(fakeSheet(rows), { knows: (label) => KNOWN.has(label) }, emit);
    await table?.rows(() => undefined);
  };

const watch =
  (...cells: readonly FakeCell[]) =>
  (emit: Emit): void => {
    const column = new PercentColumn();
    cells.forEach((cell, index) => {
      column.add(readNumber(fakeCell(cell), { measure: '%' }), index + 2);
    });
    const { finding } = column;
    if (!finding) return;
    const about = { fraction: finding.fraction.value, fractionRow: finding.fraction.row };
    emit(
      finding.kind === 'mixed'
        ? percentMixed({
            ...about,
            percentage: finding.percentage.value,
            percentageRow: finding.percentage.row,
          })
        : percentLooksLikeFraction({ ...about, count: finding.count }),
    );
  };

/** One broken table for every code of the table reader. */
export const gallery: readonly GalleryEntry[] = [
  {
    code: 'second-header',
    says: '第 3 行是另一个表头：一张工作表只能有一个表，从这一行起没有读取',
    run: read(['单位', '招商引资'], ['乾州街道', 5], ['单位', '税收收入'], ['矮寨镇', 6]),
  },
  {
    code: 'side-by-side',
    says: 'A 列和 C 列的表头都是「单位」：像是两个表并排放在一起',
    run: read(['单位', '招商引资', '单位', '招商引资'], ['乾州街道', 5, '矮寨镇', 6]),
  },
  {
    code: 'measure-changes',
    says: '第 4 行写着「单位：元」，而表头前写的是「万元」：从这一行起没有读取',
    run: read(['单位:万元'], ['单位', '招商引资'], ['乾州街道', 5], ['单位:元'], ['矮寨镇', 60_000]),
  },
  {
    code: 'section-row',
    says: '「一、街道」按分组标题处理，未作为数据读取',
    run: read(['单位', '招商引资'], ['一、街道'], ['乾州街道', 5]),
  },
  {
    code: 'unlabelled-column',
    says: 'C 列没有表头，但第 2 行有内容：该列没有读取',
    run: read(['单位', '招商引资'], ['乾州街道', 5, 7]),
  },
  {
    code: 'percent-mixed',
    says: '百分比列写法不一致：第 3 行的 0.98 与第 2 行的 98.6；0.98 按 0.98% 读取',
    run: watch(98.6, 0.98),
  },
  {
    code: 'percent-looks-like-fraction',
    says: '百分比列的 2 个数值都不超过 1（如第 2 行的 0.98），按 0.98% 读取',
    run: watch(0.98, 0.97),
  },
];
