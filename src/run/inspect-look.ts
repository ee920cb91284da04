import type { Gathering } from '../facts/desk.ts';
import type { RosterRule, SheetRule } from '../model/project.ts';
import type { TableColumn, TableRow } from '../model/table.ts';
import type { BoundTo } from '../results/inspection.ts';
import type { CellSeen } from './inspect-cell.ts';

/** How a table is looked at: by a line of score.yaml, as the roster, or by itself. */
export type Look =
  | { readonly kind: 'alone' }
  | {
      readonly kind: 'roster';
      readonly of: RosterRule['kind'];
      readonly columns: SheetRule['columns'];
    }
  | { readonly kind: 'sheet'; readonly rule: SheetRule; readonly gathering: Gathering };

/** A column, what it stands for, and how its cells are to be looked at. */
export interface ColumnPlan {
  readonly column: TableColumn;
  readonly measure: string | undefined;
  readonly bound: readonly BoundTo[];
  /** Whether a stated total of it is checked. */
  readonly added: boolean;
  readonly see: (row: TableRow) => CellSeen;
  /** What its texts name, where they name something; `figures` looks at the figure of a row. */
  readonly names?: {
    readonly bind: (text: string) => readonly BoundTo[];
    readonly figures?: (row: TableRow) => CellSeen;
  };
}

/** The plans of some columns of a table. */
export type Plans = Map<TableColumn, ColumnPlan>;
