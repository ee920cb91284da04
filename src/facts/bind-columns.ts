import { foldName } from '../base/fold.ts';
import { columnTwice } from '../model/faults/facts.ts';
import type { SheetRule } from '../model/project.ts';
import type { Table, TableColumn } from '../model/table.ts';
import { shownLabel } from './columns-of.ts';
import type { Desk, Gathering } from './desk.ts';
import type { BoundLabel } from './item-directory.ts';
import type { Role } from './labels.ts';
import { reportColumn } from './report-column.ts';
import { cellPlace } from './row-unit.ts';
import { refuseUnstated, statedMeasure } from './stated-measure.ts';

/** A column of a wide table bound to an item of a scheme. */
export interface BoundColumn {
  readonly desk: Desk;
  readonly item: number;
  readonly yearToDate: boolean;
  readonly column: TableColumn;
  /** What its figures are measured in, as the header or sheet says. */
  readonly measure: string | undefined;
}

const PLAIN: readonly Role[] = [
  'order',
  'unit',
  'code',
  'aliases',
  'period',
  'category',
  'kind',
  'measure',
  'ignored',
];

/** Binds the columns of a wide table; what names no indicator is reported with the nearest one. */
export function bindColumns(gathering: Gathering, table: Table, rule: SheetRule): readonly BoundColumn[] {
  const bound: BoundColumn[] = [];
  for (const column of table.columns) {
    const matches = gathering.desks.flatMap((desk) => {
      const label = desk.items.bind(column.labels);
      return label && isFigure(label) && !isScore(desk, label, column) ? [{ desk, label }] : [];
    });
    if (matches.length === 0) reportColumn(gathering, table, column, rule, PLAIN);
    for (const { desk, label } of matches) bindColumn(gathering, table, rule, column, desk, label, bound);
  }
  return bound;
}

/** Whether a label names the figure itself, and not its target or something made from it. */
export const isFigure = ({ qualifier }: BoundLabel): boolean =>
  qualifier !== 'target' && qualifier !== 'other';

const SCORE = /^(?:.*\()?(?:得分|评分|自评得?分|考核得分)\)?$/u;

/** Whether a column is headed 得分 (below or behind the title) for an indicator that counts something else: points for it. */
export function isScore(
  { items, scheme }: Desk,
  { item }: Pick<BoundLabel, 'item'>,
  { labels }: TableColumn,
): boolean {
  const { measure } = scheme.items[item]!;
  if (measure === '' || measure === '分') return false;
  return labels.some((label) => SCORE.test(foldName(label)) && items.find(label) < 0);
}

/** Whether a label says 累计; where it says nothing, `reported:` of the sheet does. */
export const isToDate = ({ qualifier }: BoundLabel, rule: SheetRule): boolean =>
  qualifier === undefined || qualifier === 'value'
    ? rule.reported === 'year-to-date'
    : qualifier === 'year-to-date';

function bindColumn(
  gathering: Gathering,
  table: Table,
  rule: SheetRule,
  column: TableColumn,
  desk: Desk,
  label: BoundLabel,
  bound: BoundColumn[],
): void {
  const yearToDate = isToDate(label, rule);
  const item = desk.scheme.items[label.item]!;
  const twin = bound.find(
    (other) => other.desk === desk && other.item === label.item && other.yearToDate === yearToDate,
  );
  if (twin) {
    const at = cellPlace(table, table.header.bottom, column.column);
    gathering.emit(columnTwice({ title: item.title, other: shownLabel(twin.column) }, at));
    return;
  }
  const measure = statedMeasure(column, table, rule, item.measure);
  refuseUnstated(gathering, table, column, item, measure);
  desk.delivered.add(item.code);
  bound.push({ desk, item: label.item, yearToDate, column, measure });
}
