import { foldName } from '../base/fold.ts';
import type { SheetRule } from '../model/project.ts';
import type { Table, TableColumn } from '../model/table.ts';
import { isRole, type Role } from './labels.ts';

/** The first column of a role: as `columns:` in score.yaml says, else by the usual labels; the lowest label counts. */
export function columnOf(table: Table, role: Role, columns: SheetRule['columns']): TableColumn | undefined {
  const said = columns?.get(role);
  return table.columns.find(({ labels }) => {
    const last = labels.at(-1) ?? '';
    if (said !== undefined)
      return foldName(last) === foldName(said) || foldName(labels.join('')) === foldName(said);
    return isRole(role, last) || isRole(role, labels.join(''));
  });
}

/** The label of a column as shown: its header path in one line. */
export const shownLabel = ({ labels }: TableColumn): string => labels.join(' / ');
