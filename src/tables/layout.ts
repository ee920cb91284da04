import { foldName } from '../base/fold.ts';
import type { CellRange, RawSheet } from '../model/sheet.ts';
import type { TableColumn, Vocabulary } from '../model/table.ts';
import type { HeaderBlock } from './find-header.ts';
import type { HeadRow } from './head.ts';

/** What is known of a table once its header is found: enough to tell its rows apart. */
export interface Layout {
  readonly sheet: RawSheet;
  readonly vocabulary: Vocabulary;
  readonly header: CellRange;
  readonly columns: readonly TableColumn[];
  /** Columns with a label, ascending. */
  readonly numbers: readonly number[];
  /** The header rows' own texts by column, folded, measures included. */
  readonly headerRows: readonly ReadonlyMap<number, string>[];
  /** The same texts as written. */
  readonly headerTexts: ReadonlySet<string>;
  /** The lines before the header: their texts by column, folded. */
  readonly preambleRows: readonly ReadonlyMap<number, string>[];
  /** The same texts as written. */
  readonly preambleTexts: ReadonlySet<string>;
  readonly measure: string | undefined;
  /** The 序号 column, if there is one. */
  readonly orderColumn: number | undefined;
}

/** Puts together what rows are compared with. */
export function layoutOf(
  sheet: RawSheet,
  vocabulary: Vocabulary,
  found: {
    readonly block: HeaderBlock;
    readonly before: readonly HeadRow[];
    readonly columns: readonly TableColumn[];
    readonly measure: string | undefined;
  },
): Layout {
  const { block, before, columns, measure } = found;
  const rows = [...block.labels, ...(block.measures ? [block.measures] : [])];
  return {
    sheet,
    vocabulary,
    header: {
      top: block.top,
      left: columns[0]!.column,
      bottom: block.bottom,
      right: columns.at(-1)!.column,
    },
    columns,
    numbers: columns.map(({ column }) => column),
    headerRows: rows.map(textsByColumn),
    headerTexts: textsOf(rows),
    preambleRows: before.map(textsByColumn),
    preambleTexts: textsOf(before),
    measure,
    orderColumn: columns.find(({ labels }) => /^(?:序号|编号|no\.?)$/u.test(foldName(labels.join(''))))
      ?.column,
  };
}

const textsByColumn = ({ cells }: HeadRow): ReadonlyMap<number, string> =>
  new Map(cells.map(({ column, text }) => [column, foldName(text)]));

const textsOf = (rows: readonly HeadRow[]): ReadonlySet<string> =>
  new Set(rows.flatMap(({ cells }) => cells.map(({ text }) => text)));
