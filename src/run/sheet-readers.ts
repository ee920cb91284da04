import type { Gathering } from '../facts/desk.ts';
import { readCorrections } from '../facts/read-corrections.ts';
import { readDisclosure } from '../facts/read-disclosure.ts';
import { readEvents } from '../facts/read-events.ts';
import { readExecution } from '../facts/read-execution.ts';
import { readFacts } from '../facts/read-facts.ts';
import { readRectifications } from '../facts/read-rectifications.ts';
import { readSurvey } from '../facts/read-survey.ts';
import { readTargets } from '../facts/read-targets.ts';
import { readVerification } from '../facts/read-verification.ts';
import type { SheetKind, SheetRule } from '../model/project.ts';
import type { Said } from '../model/said.ts';
import type { Table } from '../model/table.ts';

/** The kinds that are tables; past results are read as JSON. */
export type TableKind = Exclude<SheetKind, 'results'>;

/** Reads a table into the desks; gives how many cells it read, or that it is a register with nothing entered. */
type Reader = (gathering: Gathering, table: Table, rule: SheetRule) => Promise<number | 'nothing-entered'>;
/** The reader of each kind of sheet. */
export const READERS: Readonly<Record<TableKind, Reader>> = {
  facts: readFacts,
  targets: readTargets,
  events: readEvents,
  corrections: readCorrections,
  survey: readSurvey,
  disclosure: readDisclosure,
  execution: readExecution,
  rectifications: readRectifications,
  verification: readVerification,
};

/** What a sheet of each kind must have to be known for one. */
export const EXPECTED: Readonly<Record<TableKind, Said>> = {
  facts: {
    zh: '单位名称、指标名称（或「单位、指标、数值」三列）',
    en: 'a unit column and indicator titles, or unit, indicator and value',
  },
  targets: { zh: '单位名称、指标名称', en: 'a unit column and indicator titles' },
  events: { zh: '单位、类别、事项、分值、日期、依据', en: 'unit, kind, matter, points, date, document' },
  corrections: {
    zh: '单位、指标、期间、原值、新值、理由、批准人、文号、日期',
    en: 'unit, indicator, period, old value, new value, reason, approver, document, date',
  },
  survey: { zh: '单位、问题（指标名称）', en: 'unit and the surveyed indicators' },
  disclosure: { zh: '名称、人数、应拨、实拨', en: 'name, heads, due and paid' },
  execution: { zh: '月份、预算、支出', en: 'month, budget and spending' },
  rectifications: { zh: '单位、整改事项、整改期限', en: 'unit, item and due' },
  verification: {
    zh: '单位、指标、期间、核查结果、证据、日期',
    en: 'unit, indicator, period, result, evidence, date',
  },
};
