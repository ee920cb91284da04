import { columnLetters } from '../../../../src/model/place.ts';
import type { SampleInput, SampleSheet } from '../../workbook.ts';
import { across, area, footerRows, headerRow, lineRow, titleRow } from '../sheet-parts.ts';

/** A figure of a form: undefined is written as `/`; a cell object (also an empty one) as it is. */
export type FormValue = SampleInput;

/** A sheet as an office fills it in: title, reporter, header of one or two rows, a row a unit, sums, signatures. */
export interface Form {
  readonly name: string;
  readonly title: string;
  readonly office: string;
  readonly date: string;
  readonly measure?: string;
  /** `top` or `top>sub`; a `+` before it asks for a sum below. */
  readonly columns: readonly string[];
  /** Unit name (or what stands in its place) and its figures in the order of the columns. */
  readonly rows: readonly (readonly [string, ...FormValue[]])[];
  /** Header of the first text column. */
  readonly unit?: string;
  /** Sums that are typed in, since a cell of the column is a text; by column. */
  readonly sums?: Readonly<Record<number, number>>;
  /** A sum typed wrongly: its column, and by how much it is off. */
  readonly wrong?: { readonly column: number; readonly off: number };
}

const FIRST = 3; // figures begin after 序号 and the unit

/** The sheet of a form. */
export function formSheet(form: Form): SampleSheet {
  const labels = form.columns.map((column) => column.replace(/^\+/, '').split('>'));
  const deep = labels.some((path) => path.length > 1);
  const width = FIRST + labels.length; // and 备注
  const top = 3;
  const header = deep ? [topRow(form, labels), subRow(labels)] : [topRow(form, labels)];
  const first = top + header.length;
  const units = form.rows.map(([name, ...values], index): readonly SampleInput[] => [
    index + 1,
    name,
    ...labels.map((_, column) => values[column] ?? '/'),
    values[labels.length],
  ]);
  const total = form.columns.some((column) => column.startsWith('+')) ? [totalRow(form, first)] : [];
  const totalAt = first + units.length;
  return {
    name: form.name,
    rows: [
      titleRow(form.title),
      lineRow(form.office, width, form.measure),
      ...header,
      ...units,
      ...total,
      ...footerRows(form.office, form.date),
    ],
    merges: [
      across(1, width),
      ...(deep ? headerMerges(labels, top) : []),
      ...(total.length > 0 ? [area(totalAt, 1, totalAt, 2)] : []),
    ],
    widths: [6, 20, ...labels.map(() => 15), 20],
  };
}

const topRow = (form: Form, labels: readonly (readonly string[])[]): readonly SampleInput[] =>
  headerRow([
    '序号',
    form.unit ?? '单位名称',
    ...labels.map(([label], index) => (label === labels[index - 1]?.[0] ? '' : label!)),
    '备注',
  ]);

const subRow = (labels: readonly (readonly string[])[]): readonly SampleInput[] =>
  headerRow(['', '', ...labels.map(([, sub]) => sub ?? ''), '']);

/** Labels of one row stand over both; equal neighbours of the first row are merged. */
function headerMerges(labels: readonly (readonly string[])[], top: number): readonly string[] {
  const single = [1, 2, FIRST + labels.length].map((column) => area(top, column, top + 1, column));
  const groups = labels.flatMap(([label, sub], index) => {
    const column = FIRST + index;
    if (sub === undefined) return [area(top, column, top + 1, column)];
    if (label === labels[index - 1]?.[0]) return [];
    const size = labels.slice(index).findIndex(([other]) => other !== label);
    const end = column + (size < 0 ? labels.length - index : size) - 1;
    return end > column ? [area(top, column, top, end)] : [];
  });
  return [...single, ...groups];
}

function totalRow(form: Form, first: number): readonly SampleInput[] {
  const last = first + form.rows.length - 1;
  const cells = form.columns.map((column, index): SampleInput => {
    if (!column.startsWith('+')) return '/';
    const values = form.rows.map((row) => numberOf(row[index + 1] as FormValue));
    const value = values.reduce((sum, each) => sum + Math.floor(each * 100 + 0.5), 0) / 100;
    const typed = form.sums?.[index];
    if (typed !== undefined) return typed;
    if (form.wrong?.column === index) return value + form.wrong.off;
    const letters = columnLetters(FIRST + index);
    return { value, formula: `SUM(${letters}${first}:${letters}${last})` };
  });
  return ['合计', undefined, ...cells, undefined];
}

function numberOf(value: FormValue): number {
  const plain = typeof value === 'object' ? value.value : value;
  return typeof plain === 'number' ? plain : 0;
}
