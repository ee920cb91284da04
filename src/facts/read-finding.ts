import { STATE } from '../model/fact.ts';
import { findingContradicts, findingUnclear, findingUnproven, unusableCell } from '../model/faults/facts.ts';
import type { Finding, FindingAction } from '../model/finding.ts';
import { formatPeriod, monthsOf, type Period } from '../model/period.ts';
import type { Place } from '../model/place.ts';
import type { Said } from '../model/said.ts';
import type { Table, TableColumn, TableRow } from '../model/table.ts';
import { parseDay } from '../tables/parse-day.ts';
import { readNumber } from '../tables/read-number.ts';
import { readText } from '../tables/read-text.ts';
import type { Gathering } from './desk.ts';
import { STATE_OF } from './fact-columns.ts';
import type { FindingColumns } from './finding-columns.ts';
import type { FindingTarget } from './finding-targets.ts';
import { readActions, readResult } from './finding-words.ts';
import { type CellReading, readCell } from './push-fact.ts';
import type { Measured } from './read-long.ts';
import { cellPlace, textAt } from './row-unit.ts';

/** A row of findings bound to one scheme. */
export interface FindingRow {
  readonly table: Table;
  readonly row: TableRow;
  readonly columns: FindingColumns;
  readonly target: FindingTarget;
  /** The desk's index of the unit. */
  readonly unit: number;
  readonly period: Period;
  readonly measureOf: ((row: TableRow, target: Measured) => string | undefined) | undefined;
}

/** Reads a finding; undefined, after every fault of the row was told, where it cannot be used. */
export function readFinding(gathering: Gathering, of: FindingRow): Finding | undefined {
  const { table, row, columns, target, unit, period } = of;
  const [holds, actions, date, evidence] = [
    resultOf(gathering, of),
    actionsOf(gathering, of),
    dateOf(gathering, of),
    evidenceOf(gathering, of),
  ];
  const value = approvedOf(gathering, of);
  const points = pointsOf(gathering, of);
  if (holds === undefined || !actions || date === undefined || evidence === undefined) return undefined;
  if (value === 'unusable' || points === 'unusable') return undefined;
  const why = contradiction(of, { holds, actions, value, points });
  if (why) {
    gathering.emit(findingContradicts({ ...about(of), why }, placeOf(of, columns.result)));
    return undefined;
  }
  return {
    unit,
    item: target.item,
    indicator: target.indicator,
    title: target.title,
    period,
    yearToDate: target.yearToDate && period.kind !== 'year',
    holds,
    value: figureOf(value),
    counts: value !== undefined && target.item >= 0 && (holds || actions.includes('replace')),
    actions,
    points: points === 0 ? undefined : points,
    evidence,
    date,
    way: textAt(row, columns.way),
    at: cellPlace(table, row.number, columns.result.column),
  };
}

const about = ({ target, unit }: FindingRow) => ({
  unit: target.desk.units[unit]!.name,
  title: target.title,
});

const placeOf = ({ table, row }: FindingRow, column: TableColumn): Place =>
  cellPlace(table, row.number, column.column);

function unclear({ emit }: Gathering, of: FindingRow, column: TableColumn, what: Said): undefined {
  const shown = textAt(of.row, column);
  emit(findingUnclear({ ...about(of), what, shown }, placeOf(of, column)));
  return undefined;
}

function resultOf(gathering: Gathering, of: FindingRow): boolean | undefined {
  const { result } = of.columns;
  const holds = readResult(textAt(of.row, result));
  return holds ?? unclear(gathering, of, result, { zh: '核查结果', en: 'the result' });
}

function actionsOf(gathering: Gathering, of: FindingRow): readonly FindingAction[] | undefined {
  const { action } = of.columns;
  if (!action) return [];
  return (
    readActions(textAt(of.row, action)) ?? unclear(gathering, of, action, { zh: '处理', en: 'the action' })
  );
}

function evidenceOf({ emit }: Gathering, of: FindingRow): string | undefined {
  const { evidence } = of.columns;
  const text = textAt(of.row, evidence);
  if (text !== '') return text;
  emit(findingUnproven({ ...about(of), lacks: 'evidence' }, placeOf(of, evidence)));
  return undefined;
}

/** The day (or month) of the finding: known, and not before what was verified began. */
function dateOf(gathering: Gathering, of: FindingRow): string | undefined {
  const { date } = of.columns;
  const reading = readText(of.row.cell(date.column)?.cell);
  if (reading.state !== 'value' && reading.state !== 'unusable') {
    gathering.emit(findingUnproven({ ...about(of), lacks: 'date' }, placeOf(of, date)));
    return undefined;
  }
  const when = reading.state === 'value' ? parseDay(reading.value, gathering.year) : undefined;
  if (when?.state !== 'value' || !/^\d{4}-\d\d/u.test(when.day))
    return unclear(gathering, of, date, { zh: '日期', en: 'the date' });
  const { year } = of.period;
  const began = `${year}-${String(monthsOf(of.period)[0]).padStart(2, '0')}`;
  if (when.day.slice(0, 7) >= began) return when.day;
  const why = {
    zh: `日期 ${when.day} 早于所核查的 ${formatPeriod(of.period)}`,
    en: `its date ${when.day} lies before ${formatPeriod(of.period)}`,
  };
  gathering.emit(findingContradicts({ ...about(of), why }, placeOf(of, date)));
  return undefined;
}

/** What stands under 核定值, read as the item wants it; a computed indicator has none of its own. */
function approvedOf(gathering: Gathering, of: FindingRow): CellReading | 'unusable' | undefined {
  const { row, target, columns, measureOf } = of;
  const { approved } = columns;
  const item = target.desk.scheme.items[target.item];
  if (!approved || !item || row.cell(approved.column) === undefined) return undefined;
  const reading = readCell(row.cell(approved.column), row.number, item, measureOf?.(row, target));
  if (reading.state === 'not-reported') return undefined;
  if (!reading.why) return reading;
  gathering.emit(unusableCell({ ...about(of), why: reading.why }, placeOf(of, approved)));
  return 'unusable';
}

const figureOf = (reading: CellReading | undefined): number | string | undefined => {
  if (!reading) return undefined;
  return STATE_OF[reading.state] === STATE.value ? (reading.text ?? reading.value) : '/';
};

/** Points without sign, however they are written; 0 where there are none. */
function pointsOf(gathering: Gathering, of: FindingRow): number | 'unusable' {
  const { points } = of.columns;
  if (!points) return 0;
  const reading = readNumber(of.row.cell(points.column)?.cell, { measure: '分' });
  if (reading.state === 'value') return Math.abs(reading.value);
  if (reading.state !== 'unusable') return 0;
  unclear(gathering, of, points, { zh: '扣分', en: 'the points' });
  return 'unusable';
}

interface Claims {
  readonly holds: boolean;
  readonly actions: readonly FindingAction[];
  readonly value: CellReading | undefined;
  readonly points: number;
}

function contradiction({ target }: FindingRow, { holds, actions, value, points }: Claims): Said | undefined {
  const has = (action: FindingAction): boolean => actions.includes(action);
  if (holds && actions.length > 0)
    return { zh: '结果属实，却写了处理', en: 'it holds the figure true, and yet names an action' };
  if (!holds && actions.length === 0)
    return { zh: '结果不实，没有写怎样处理', en: 'it holds the figure false and names no action' };
  if (has('replace') && target.item < 0)
    return {
      zh: '该指标由其他数算出，不能替换，请核定所依据的数',
      en: 'the indicator is computed and cannot be replaced',
    };
  const { tracks, trackRule } = target.desk.scheme;
  if (has('replace') && trackRule.rule === 'precedence' && tracks[0] !== 'verification')
    return {
      zh: '方案的数据来源先后没有把核查排在最前，替换不会生效',
      en: 'the scheme’s tracks do not begin with verification, and nothing would be replaced',
    };
  if (has('replace') && !value)
    return { zh: '处理为替换，没有写核定值', en: 'it replaces the figure and names no other' };
  if (has('deduct') !== points > 0)
    return points > 0
      ? { zh: '写了扣分，处理里却没有扣分', en: 'it names points, and its action is not to deduct' }
      : { zh: '处理为扣分，没有写扣几分', en: 'it deducts and names no points' };
  if (has('void') && target.indicator < 0)
    return { zh: '该项只供计算，没有分可以作废', en: 'it voids an input, which has no points' };
  return undefined;
}
