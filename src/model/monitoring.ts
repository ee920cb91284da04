import type { Expression } from './expression.ts';
import type { Place } from './place.ts';
import type { RuleName } from './standing-names.ts';

/** The light of an indicator: below `red` percent of its pace red, below `yellow` yellow, else green. */
export type Light = 'red' | 'yellow' | 'green';

/** A rung of the ladder (提醒, 约谈, 督办, 通报): whom it concerns, who is spoken to and by when. */
export interface Rung {
  readonly code: string;
  readonly title: string;
  readonly when: Expression;
  /** Who of the unit is spoken to. */
  readonly speaksTo: string;
  /** Days after the end of the month by which it is done. */
  readonly within: number;
  readonly reason?: string;
  readonly at: Place;
}

/** How the year is watched. */
export interface Monitoring {
  /** Percent of the pace. */
  readonly lights: { readonly red: number; readonly yellow: number };
  /** From the lowest rung to the highest. */
  readonly ladder: readonly Rung[];
}

/** The names that the conditions of the ladder may use beside the standing. */
export const MONITORING_NAMES: readonly RuleName[] = [
  { key: 'red_lights', type: 'number', title: { zh: '红灯数', en: 'red lights' } },
  { key: 'yellow_lights', type: 'number', title: { zh: '黄灯数', en: 'yellow lights' } },
  { key: 'months_behind', type: 'number', title: { zh: '连续滞后月数', en: 'months behind in a row' } },
  {
    key: 'months_last',
    type: 'number',
    title: { zh: '连续末位月数', en: 'months in the last place in a row' },
  },
  { key: 'worst_progress', type: 'number', title: { zh: '最低进度', en: 'worst progress' } },
  { key: 'unreported', type: 'number', title: { zh: '未报项数', en: 'figures not reported' } },
  { key: 'overdue', type: 'number', title: { zh: '逾期整改数', en: 'rectifications overdue' } },
];
