import { foldName } from '../base/fold.ts';
import { nearest } from '../base/nearest.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { STATE } from '../model/fact.ts';
import { unusableCell, unusableCellDraft } from '../model/faults/facts.ts';
import { formatPeriod, type Period, periodKey } from '../model/period.ts';
import type { Said } from '../model/said.ts';
import type { Item, Track } from '../model/scheme.ts';
import type { Table, TableCell, TableRow } from '../model/table.ts';
import { readNumber } from '../tables/read-number.ts';
import { readText } from '../tables/read-text.ts';
import type { BoundColumn } from './bind-columns.ts';
import type { Gathering } from './desk.ts';
import { STATE_OF } from './fact-columns.ts';
import { isInTime } from './in-time.ts';
import { placeInYear, reportMisplaced } from './place-in-year.ts';
import { cellPlace } from './row-unit.ts';

/** Why a cell that a merged area continues gives its row or column no figure. */
export const whyShared = ({ row }: TableCell, at: number): Said =>
  row === at ? SHARED_BY_COLUMNS : SHARED_BY_ROWS;

const SHARED_BY_ROWS: Said = {
  zh: '合并单元格让几行共用一个数，不能判断属于哪个单位',
  en: 'a merged cell gives several rows one figure, and whose it is cannot be told',
};
const SHARED_BY_COLUMNS: Said = {
  zh: '合并单元格让几列共用一个数，不能判断属于哪一列',
  en: 'a merged cell gives several columns one figure, and which one it belongs to cannot be told',
};

/** A cell of a table bound to one item, unit and period. */
export interface BoundCell extends BoundColumn {
  /** The desk's index of the unit. */
  readonly unit: number;
  readonly period: Period;
  readonly track: Track;
  readonly sheet: number;
}

/** Reads one cell as the item wants it and puts the fact into the desk; what cannot be used is reported with its cell. */
export function pushFact(gathering: Gathering, table: Table, row: TableRow, bound: BoundCell): void {
  const item = bound.desk.scheme.items[bound.item]!;
  if (!isInTime(gathering, bound.period, item)) return;
  const cell = row.cell(bound.column.column);
  const reading = readCell(cell, row.number, item, bound.measure);
  const of = bound.desk.units[bound.unit]!;
  const where = placeInYear(gathering, of, bound.period, item);
  if (where === 'elsewhere') return;
  if (where !== 'here') {
    if (reading.state === 'not-reported' || reading.state === 'not-applicable') return;
    const at = cellPlace(table, row.number, bound.column.column);
    reportMisplaced(where, of, formatPeriod(bound.period), item.title, at, gathering.emit);
    return;
  }
  if (reading.why) {
    const unit = of.name;
    const kind = gathering.draft ? unusableCellDraft : unusableCell;
    const fault: Diagnostic = kind(
      { title: item.title, unit, why: reading.why },
      cellPlace(table, row.number, bound.column.column),
    );
    gathering.emit(fault);
  }
  const state = reading.why && gathering.draft ? STATE.notReported : STATE_OF[reading.state];
  bound.desk.facts.push({
    item: bound.item,
    unit: bound.unit,
    period: periodKey(bound.period),
    track: bound.track,
    yearToDate: bound.yearToDate && bound.period.kind !== 'year', // a whole year is no more than itself
    state,
    value: reading.value ?? Number.NaN,
    text: reading.text,
    sheet: bound.sheet,
    row: row.number,
    column: bound.column.column,
  });
}

/** What a cell says of an item; `why` where it cannot be used. */
export interface CellReading {
  readonly state: keyof typeof STATE_OF;
  readonly value?: number;
  readonly text?: string;
  readonly why?: Said;
}

/** Reads a cell as an item wants its figures: a number in its measure, a word of its scale, or a text. */
export function readCell(
  cell: TableCell | undefined,
  row: number,
  { reads, measure: wanted, scale }: Item,
  columnMeasure?: string,
): CellReading {
  if (cell?.continued) return { state: 'unusable', why: whyShared(cell, row) };
  if (scale) return readWord(cell, scale);
  if (reads === 'text') {
    const text = readText(cell?.cell);
    if (text.state === 'value') return { state: 'value', text: text.value };
    return text.state === 'unusable' ? { state: 'unusable', why: text.why } : { state: text.state };
  }
  const number = readNumber(cell?.cell, { measure: wanted, columnMeasure });
  if (number.state === 'value') return { state: 'value', value: number.value };
  return number.state === 'unusable' ? { state: 'unusable', why: number.why } : { state: number.state };
}

/** A cell of words that count as numbers; another word, or a number, cannot be used. */
function readWord(cell: TableCell | undefined, scale: ReadonlyMap<string, number>): CellReading {
  const text = readText(cell?.cell);
  if (text.state === 'unusable') return { state: 'unusable', why: text.why };
  if (text.state !== 'value') return { state: text.state };
  const value = scale.get(foldName(text.value));
  if (value !== undefined) return { state: 'value', value };
  const words = [...scale.keys()];
  const near = nearest(text.value, words);
  const known = near === undefined ? words.join('、') : near;
  return {
    state: 'unusable',
    why: {
      zh: `“${text.value}”不是可用的等级，${near === undefined ? '可填：' : '最接近的是：'}${known}`,
      en: `“${text.value}” is none of its words; ${near === undefined ? 'they are' : 'the nearest is'} ${known}`,
    },
  };
}
