import { foldName } from '../base/fold.ts';
import type { FundColumn } from '../model/fund.ts';
import type { SheetRule } from '../model/project.ts';
import type { RawCell } from '../model/sheet.ts';
import type { Table, TableColumn } from '../model/table.ts';
import type { FundDesk } from './fund-desk.ts';
import { statedMeasure } from './stated-measure.ts';

/** What each column is counted in; money must say its measure. */
export const MEASURES = { heads: '人', standard: '元', due: '元', paid: '元' } as const;

export type NumberColumn = keyof typeof MEASURES;

/** Whether a header label is one of a fund's table, for the search of the header. */
export const isFundLabel = ({ fund }: FundDesk, label: string): boolean =>
  [...fund.columns.values()].some((labels) => labels.some((one) => foldName(one) === label));

/** The columns of a published table that its fund knows. */
export function columnsOf({ columns }: Table, { fund }: FundDesk): ReadonlyMap<FundColumn, TableColumn> {
  const found = new Map<FundColumn, TableColumn>();
  for (const [key, labels] of fund.columns) {
    const wanted = labels.map(foldName);
    const column = columns.find(({ labels: own }) =>
      [own.at(-1) ?? '', own.join('')].some(
        (label) =>
          wanted.includes(foldName(label)) ||
          (key === 'standard' && wanted.includes(foldName(perHeadLabel(label)?.label ?? ''))),
      ),
    );
    if (column) found.set(key, column);
  }
  return found;
}

/** What the figures of a column are counted in; a standard of 元/生/年 or 万元/人 is money, said of one head and year. */
export function fundMeasure(
  column: TableColumn,
  table: Table,
  rule: SheetRule,
  key: NumberColumn,
): string | undefined {
  const stated =
    (key === 'standard' ? perHeadLabel(column.labels.at(-1) ?? '')?.measure : undefined) ??
    statedMeasure(column, table, rule, MEASURES[key]);
  return key === 'standard' && stated !== undefined ? (moneyPerHead(stated) ?? stated) : stated;
}

/** A cell of a column, a standard without the head and year that it is said of: `500元/生` is 500元. */
export function fundCell(cell: RawCell | undefined, key: NumberColumn): RawCell | undefined {
  if (key !== 'standard' || cell?.kind !== 'text' || cell.number !== undefined) return cell;
  const [, amount, measure] = /^([^元十百千万亿]*)(\S.*)$/su.exec(cell.value) ?? [];
  const money = measure === undefined ? undefined : moneyPerHead(measure);
  return money === undefined ? cell : { ...cell, value: `${amount}${money}` };
}

const AMOUNT = '((?:[十百千]?[万亿]|[百千])?元)';
const HEAD = '(?:人|生|名|位|幼儿|儿童|学生)';
const YEAR = '(?:学?年)';
const PER = '[/·・∙⋅•每]';
const PER_HEAD = new RegExp(
  `^${AMOUNT}${PER}+(?:${HEAD}(?:${PER}*${YEAR})?|${YEAR}(?:${PER}*${HEAD})?)$`,
  'u',
);

const MONEY_PER = new RegExp(`^${AMOUNT}${PER}`, 'u');

/** The money of 元/生/年, 万元/人 and the like; undefined for anything else, so also by the month. */
const moneyPerHead = (measure: string): string | undefined =>
  PER_HEAD.exec(measure.normalize('NFKC').replace(/\s+/gu, ''))?.[1];

/** A header with money per something in brackets that is no measure elsewhere: 生均标准(元/生/年). */
function perHeadLabel(text: string): { readonly label: string; readonly measure: string } | undefined {
  const [, label = '', inside = ''] = /^(.+?)[(（[［【〔]([^()（）]+)[)）\]］】〕]$/u.exec(text.trim()) ?? [];
  return MONEY_PER.test(inside) ? { label, measure: moneyPerHead(inside) ?? inside } : undefined;
}
