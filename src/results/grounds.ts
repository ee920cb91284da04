import { snap } from '../base/decimal.ts';
import { foldName } from '../base/fold.ts';
import type { AdjustmentScore, Assessment, FoundVeto } from '../model/assessment.ts';
import type { Event } from '../model/fact.ts';
import { readItemKey } from '../model/item-key.ts';
import type { Place } from '../model/place.ts';
import { type ExplainedItem, explainItem } from './explained-item.ts';

/** An event behind points, and the one of the same matter that counts in its place, where it does not count itself. */
export interface GroundEvent {
  readonly event: Event;
  readonly instead?: Event;
}

/** What a bonus, deduction or veto rests on: events, collected figures, the unit's row in the roster. */
export interface Grounds {
  readonly events: readonly GroundEvent[];
  readonly items: readonly ExplainedItem[];
  readonly roster: Place | undefined;
}

/** What the points of a bonus or deduction rest on: the events of its kind, or what its formula reads. */
export function adjustmentGrounds(assessment: Assessment, score: AdjustmentScore): Grounds {
  const { adjustment, unit, events, counted } = score;
  if (adjustment.points) {
    const { keys } = adjustment.points;
    return { ...readBy(assessment, keys, unit), events: happened(assessment, keys, unit) };
  }
  const counting = new Set(counted);
  const ofMatter = new Map(counted.map((event) => [foldName(event.matter), event]));
  return {
    events: events.map((event) => ({
      event,
      instead: counting.has(event) ? undefined : ofMatter.get(foldName(event.matter)),
    })),
    items: [],
    roster: undefined,
  };
}

/** What a veto rests on: the events and figures that its condition reads. */
export const vetoGrounds = (assessment: Assessment, { veto, unit, events }: FoundVeto): Grounds => ({
  ...readBy(assessment, veto.when.keys, unit),
  events: events.map((event) => ({ event })),
});

/** The cap of an adjustment, where it cut the points. */
export const capOf = ({ adjustment: { cap }, claimed }: AdjustmentScore): number | undefined =>
  cap !== undefined && snap(claimed) > snap(cap) ? cap : undefined;

/** The events of a unit that an expression counts. */
function happened({ facts }: Assessment, keys: readonly string[], unit: number): readonly GroundEvent[] {
  const kinds = new Set(keys.filter((key) => key.startsWith('event:')));
  if (kinds.size === 0) return [];
  const { code } = facts.units[unit]!;
  return facts.events
    .filter((event) => event.unit === code && kinds.has(`event:${event.kind}`))
    .map((event) => ({ event }));
}

/** The figures of a unit that an expression reads, and the unit's row where it reads the roster. */
function readBy(
  assessment: Assessment,
  keys: readonly string[],
  unit: number,
): Pick<Grounds, 'items' | 'roster'> {
  const byCode = new Map<string, number>(assessment.scheme.items.map(({ code }, at) => [code, at]));
  return {
    items: keys.flatMap((key): readonly ExplainedItem[] => {
      const read = readItemKey(key);
      const item = read && byCode.get(read.code);
      return item === undefined ? [] : [explainItem(assessment, { item, back: read!.back }, unit)];
    }),
    roster: keys.some((key) => key.startsWith('column:')) ? assessment.facts.units[unit]!.at : undefined,
  };
}
