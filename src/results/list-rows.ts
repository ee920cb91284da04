import type { Assessment, ListEntry } from '../model/assessment.ts';
import type { Event } from '../model/fact.ts';
import type { Said } from '../model/said.ts';
import type { Unit } from '../model/unit.ts';
import { type Evidence, eventEvidence, ruleEvidence } from './evidence.ts';

/** A unit or a nominated case on the red or black list, with why and what supports it. */
export interface ListRow {
  readonly list: 'red' | 'black';
  readonly unit: Unit;
  readonly index: number;
  readonly pool: string;
  /** Undefined for unranked. */
  readonly rank: number | undefined;
  readonly total: number;
  readonly grade: string | undefined;
  /** The nominated case. */
  readonly event: Event | undefined;
  readonly title: string | undefined;
  readonly reason: Said;
  readonly evidence: readonly Evidence[];
}

/** Somebody a rule named who was kept off a list, and why. */
export interface LeftOffRow {
  readonly list: 'red' | 'black';
  readonly unit: Unit;
  readonly pool: string;
  readonly reason: Said;
}

/** The entries of one list: units in ranking order, then nominated cases. */
export function listRows(assessment: Assessment, list: 'red' | 'black'): readonly ListRow[] {
  const place = new Map(assessment.order.map((unit, at) => [unit, at]));
  const byPlace = (a: ListEntry, b: ListEntry): number =>
    Number(a.event !== undefined) - Number(b.event !== undefined) || place.get(a.unit)! - place.get(b.unit)!;
  return assessment.lists
    .filter((entry) => entry.list === list)
    .sort(byPlace)
    .map((entry) => toRow(assessment, entry));
}

/** Those kept off a list, in ranking order. */
export function leftOffRows(assessment: Assessment): readonly LeftOffRow[] {
  const place = new Map(assessment.order.map((unit, at) => [unit, at]));
  return [...assessment.leftOff]
    .sort((a, b) => place.get(a.unit)! - place.get(b.unit)!)
    .map(({ list, unit, reason }) => ({
      list,
      unit: assessment.facts.units[unit]!,
      pool: assessment.pools[assessment.poolOf[unit]!]!,
      reason,
    }));
}

function toRow(assessment: Assessment, entry: ListEntry): ListRow {
  const { list, unit: index, event, rule, reason } = entry;
  return {
    list,
    unit: assessment.facts.units[index]!,
    index,
    pool: assessment.pools[assessment.poolOf[index]!]!,
    rank: assessment.ranks[index] || undefined,
    total: assessment.unscored?.has(index) ? Number.NaN : assessment.totals.settled[index]!,
    grade: assessment.grades[index]?.name,
    event,
    title: rule.title,
    reason,
    evidence: event ? [eventEvidence(event)] : ruleEvidence(assessment, index, keysOf(assessment, list)),
  };
}

/** A unit stands on a list for all the reasons that hold; what does not concern it gives no evidence. */
const keysOf = ({ scheme }: Assessment, list: 'red' | 'black'): readonly string[] =>
  scheme.lists.filter((rule) => rule.list === list).flatMap(({ when }) => when?.keys ?? []);
