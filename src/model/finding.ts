import { type Months, monthsIn } from './months.ts';
import type { Period } from './period.ts';
import type { Place } from './place.ts';

/** What a finding does: its figure takes the place of the reported one, points come off the total, or the item is void. */
export type FindingAction = 'replace' | 'deduct' | 'void';

/** What a field verification (四不两直) found about one figure of a unit. */
export interface Finding {
  /** Index into the scheme's units. */
  readonly unit: number;
  /** Indices into `Scheme.items` and `Scheme.indicators`; −1 where it is none. */
  readonly item: number;
  readonly indicator: number;
  readonly title: string;
  readonly period: Period;
  readonly yearToDate: boolean;
  /** Whether the figure was found to be true. */
  readonly holds: boolean;
  /** What was found instead, or to be so; a text for levels and 不适用. */
  readonly value: number | string | undefined;
  /** Whether the value stands among the facts of the verification track. */
  readonly counts: boolean;
  readonly actions: readonly FindingAction[];
  /** Points off the total, without sign. */
  readonly points: number | undefined;
  readonly evidence: string;
  /** `2023-06-03`, or the month. */
  readonly date: string;
  /** How it was verified: 四不两直, 抽查 …; empty where the sheet does not say. */
  readonly way: string;
  readonly at: Place;
}

/** Whether a finding voids its item in a run over these months: one that asks for the period it is about. */
export const isVoidIn = ({ actions, period }: Finding, { first }: Months): boolean =>
  actions.includes('void') && monthsIn(period).last >= first;

/** Whether a finding takes points off in a run over these months: the one of the day on which it was found. */
export function isDeductedIn({ points, date, period }: Finding, { first }: Months): boolean {
  if (points === undefined) return false;
  const [year, month] = date.split('-').map(Number) as [number, number];
  return year > period.year || month >= first;
}
