import { foldName } from '../base/fold.ts';
import type { SheetRule } from '../model/project.ts';
import type { Table, TableColumn } from '../model/table.ts';
import { isRole, type Role } from './labels.ts';

/** The first column of a role: as `columns:` in score.yaml says, else by the usual labels; the lowest label counts. */
export function columnOf(table: Table, role: Role, columns: SheetRule['columns']): TableColumn | undefined {
  return columnsOf(table, role, columns)[0];
}

/** All columns that may have a role, left to right. */
export function columnsOf(table: Table, role: Role, columns: SheetRule['columns']): readonly TableColumn[] {
  const said = columns?.get(role);
  return table.columns.filter(({ labels }) => {
    const last = labels.at(-1) ?? '';
    if (said !== undefined)
      return foldName(last) === foldName(said) || foldName(labels.join('')) === foldName(said);
    return isRole(role, last) || isRole(role, labels.join(''));
  });
}

const YEAR = /^(?:年度|年份|year)$/u;
const PART = /^(?:月份|季度|期间|所属期|数据期|年月|period|month)$/u;

/** The columns that say the period of a row: one, or one of years with one of their months or quarters. */
export function periodColumns(table: Table, columns: SheetRule['columns']): readonly TableColumn[] {
  const all = columnsOf(table, 'period', columns);
  const named = (pattern: RegExp): TableColumn | undefined =>
    all.find(({ labels }) => pattern.test(foldName(labels.at(-1) ?? '')));
  const [year, part] = [named(YEAR), named(PART)];
  return year && part ? [year, part] : all.slice(0, 1);
}

/** The label of a column as shown: its header path in one line. */
export const shownLabel = ({ labels }: TableColumn): string => labels.join(' / ');
