import { foldName } from '../base/fold.ts';
import type { TableColumn } from '../model/table.ts';
import type { HeaderBlock } from './find-header.ts';
import type { HeadCell, HeadRow } from './head.ts';
import { splitMeasure } from './measures.ts';
import { bareMeasure, isSubLabel } from './sub-labels.ts';

/** What a column whose label ends so is counted in is never said by the group above it. */
const OWN_MEASURE = /(?:率|占比|比重|比例|增幅|增速|分值|得分|权重|排名|名次|位次|备注)$/u;

/** The columns of a header, left to right; the areas of merged labels are filled, blank columns left out. */
export function headerColumns(
  block: HeaderBlock,
  hiddenColumns: ReadonlySet<number>,
): readonly TableColumn[] {
  const cells = block.labels.flatMap((row) => row.cells);
  const left = Math.min(...cells.map(({ column }) => column));
  const right = Math.max(...cells.map((cell) => cell.right));
  const columns: TableColumn[] = [];
  const levels = block.labels.map((row) => levelOf(row, cells, block.labels));
  for (let column = left; column <= right; column += 1) {
    const path = levels.flatMap((level) => level.get(column) ?? []);
    const owner = path.at(-1);
    if (!owner || (owner.right > owner.column && owner.column < column && !owner.loose)) continue;
    const measure = measureOf(path, measureBelow(block, column));
    const labels = labelsOf(path);
    if (labels.length > 0) columns.push({ column, labels, measure, hidden: hiddenColumns.has(column) });
  }
  return columns;
}

/** A label over a column; `loose` where no merge says so but only its place before blanks. */
interface Over extends HeadCell {
  readonly loose?: true;
}

/** The labels of one header row by column: own cells, merged areas from this row or above, groups over blanks. */
function levelOf(
  row: HeadRow,
  cells: readonly HeadCell[],
  labels: readonly HeadRow[],
): ReadonlyMap<number, Over> {
  const level = new Map<number, Over>();
  for (const cell of cells)
    if (cell.row <= row.number && cell.bottom >= row.number)
      for (let column = cell.column; column <= cell.right; column += 1)
        if (cell.row === row.number || !level.has(column)) level.set(column, cell);
  if (row.cells.some(({ column, right }) => right > column)) return level;
  const below = labels[labels.indexOf(row) + 1];
  for (const { column, label } of below?.cells ?? []) {
    const group = level.has(column) || !isSubLabel(label) ? undefined : groupBefore(row, below!, column);
    if (group) level.set(column, { ...group, loose: true });
  }
  return level;
}

/** The label to the left whose own column has a sub-label too: `招商引资, ,` over `当月,累计`. */
function groupBefore(row: HeadRow, below: HeadRow, column: number): HeadCell | undefined {
  const group = row.cells.findLast((cell) => cell.column < column);
  return group && below.cells.some((cell) => cell.column === group.column && isSubLabel(cell.label))
    ? group
    : undefined;
}

function labelsOf(path: readonly Over[]): readonly string[] {
  const labels: string[] = [];
  for (const { text } of path) {
    const { label } = splitMeasure(text);
    if (label !== '' && foldName(label) !== foldName(labels.at(-1) ?? '')) labels.push(label);
  }
  return labels;
}

function measureOf(path: readonly Over[], below: string | undefined): string | undefined {
  if (below !== undefined) return below;
  const own = splitMeasure(path.at(-1)!.text);
  if (own.measure !== undefined || OWN_MEASURE.test(own.label)) return own.measure;
  return path.map(({ text }) => splitMeasure(text).measure).findLast((measure) => measure !== undefined);
}

function measureBelow({ measures }: HeaderBlock, column: number): string | undefined {
  const cell = measures?.cells.find((candidate) => candidate.column === column);
  return cell && bareMeasure(cell.text);
}
