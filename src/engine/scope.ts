import type { Assessment } from '../model/assessment.ts';
import type { UnitCode } from '../model/codes.ts';
import type { Scope, Value } from '../model/expression.ts';
import { type Event, type Facts, STATE } from '../model/fact.ts';
import { itemKey } from '../model/item-key.ts';
import type { Scheme } from '../model/scheme.ts';
import { scoredValue } from './keep-pace.ts';
import { membersOf } from './pools.ts';

/** Gives a unit's scope: what each key of an expression (`item:…`, `event:…`, `column:…`) is worth for it. */
export type ScopeOf = (unit: number) => Scope;

/** The scopes of all units over facts alone. */
export function factScopes(scheme: Scheme, facts: Facts): ScopeOf {
  const years = [facts.items, ...(facts.past ?? [])];
  const items = new Map(
    years.flatMap((figures, back) =>
      scheme.items.map(({ code }, index) => [itemKey(code, back), figures[index]!] as const),
    ),
  );
  const counts = eventCounts(scheme, facts);
  return (unit) => (key) => {
    const item = items.get(key);
    if (item) {
      if (item.states[unit] !== STATE.value) return undefined;
      return item.texts[unit] ?? item.values[unit];
    }
    const count = counts.get(key);
    if (count) return count[unit];
    if (key.startsWith('tracks:')) return trackValue(facts, unit, key.slice('tracks:'.length));
    return key.startsWith('column:')
      ? facts.units[unit]!.columns.get(key.slice('column:'.length))
      : undefined;
  };
}

/** What the tracks say of a unit's figures; where nothing was compared, none is confirmed and none over-reported. */
function trackValue({ tracks }: Facts, unit: number, name: string): Value {
  const { share, compared = 0, over = 0, systematic = false } = tracks?.integrity[unit] ?? {};
  const values = new Map<string, Value>([
    ['integrity', share],
    ['compared', compared],
    ['over_reported', over],
    ['over_reporting', systematic],
  ]);
  return values.get(name);
}

/** The scopes of all units over facts and the standing reached so far. */
export function standingScopes(soFar: Assessment): ScopeOf {
  const { scheme, facts } = soFar;
  const byFact = factScopes(scheme, facts);
  const dimensions = new Map(
    scheme.dimensions.map(({ code }, index) => [`dimension:${code}`, soFar.dimensions[index]!]),
  );
  const sizes = membersOf(soFar.pools, soFar.poolOf).map((members) => members.length);
  const fromLast = ranksFromLast(soFar);
  const standing = new Map<string, (unit: number) => Value>([
    ['standing:rank', (unit) => soFar.ranks[unit] || undefined],
    ['standing:rank_from_last', (unit) => fromLast[unit] || undefined],
    ['standing:pool_size', (unit) => sizes[soFar.poolOf[unit]!]],
    ['standing:score', (unit) => (soFar.unscored?.has(unit) ? undefined : soFar.totals.settled[unit])],
    ['standing:grade', (unit) => soFar.grades[unit]?.name],
    ['standing:vetoed', (unit) => soFar.vetoed[unit]],
    ['standing:barred', (unit) => soFar.barred[unit]],
    ['standing:lagging', (unit) => laggingOf(soFar, unit)],
    ['standing:targets_met', (unit) => targetsOf(soFar, unit).met],
    ['standing:targets_missed', (unit) => targetsOf(soFar, unit).missed],
    ['standing:change', (unit) => changeOf(soFar, unit)],
  ]);
  return (unit) => {
    const facts = byFact(unit);
    return (key) => {
      const ask = standing.get(key);
      if (ask) return ask(unit);
      const dimension = dimensions.get(key);
      return dimension ? dimension.points[unit] : facts(key);
    };
  };
}

/** How many indicators of a unit score below the scheme's lagging line. */
export function laggingOf({ scheme, indicators }: Assessment, unit: number): number {
  return indicators.filter(
    ({ weights, normalised }) => weights[unit]! > 0 && normalised[unit]! < scheme.laggingBelow,
  ).length;
}

/** How many of a unit's indicators with a target reach it, by what the period asks for, and how many do not. */
function targetsOf(
  { scheme, indicators }: Assessment,
  unit: number,
): { readonly met: number; readonly missed: number } {
  const counts = { met: 0, missed: 0 };
  for (const [index, scores] of indicators.entries()) {
    const target = scores.targets[unit]!;
    const value = scoredValue(scores, unit);
    if (scores.states[unit] !== STATE.value || Number.isNaN(target) || Number.isNaN(value)) continue;
    const reaches = scheme.indicators[index]!.direction === 'up' ? value >= target : value <= target;
    counts[reaches ? 'met' : 'missed'] += 1;
  }
  return counts;
}

/** Places gained since the earlier year (negative: lost); undefined where either place is unknown. */
export function changeOf({ facts, ranks }: Assessment, unit: number): number | undefined {
  const before = facts.earlier.get(facts.units[unit]!.code)?.rank;
  const now = ranks[unit]!;
  return before === undefined || now === 0 ? undefined : before - now;
}

/** For each unit 1 if it is the last of its pool, 2 if one stands behind it …; ties share the place; 0 for unranked. */
function ranksFromLast({ pools, poolOf, ranks }: Assessment): Int32Array {
  const fromLast = new Int32Array(ranks.length);
  for (const members of membersOf(pools, poolOf)) {
    const ranked = members.filter((unit) => ranks[unit]! > 0).sort((a, b) => ranks[b]! - ranks[a]!);
    ranked.forEach((unit, place) => {
      const tied = place > 0 && ranks[ranked[place - 1]!] === ranks[unit];
      fromLast[unit] = tied ? fromLast[ranked[place - 1]!]! : place + 1;
    });
  }
  return fromLast;
}

/** The events of each unit by its code, in the order of the sheets. */
export const eventsByUnit = ({ events }: Facts): ReadonlyMap<UnitCode, readonly Event[]> => byUnit(events);

/** What became of each unit by the use of its results, by its code, in the order of the sheets. */
export const outcomesByUnit = ({ outcomes }: Facts): ReadonlyMap<UnitCode, readonly Event[]> =>
  byUnit(outcomes);

function byUnit(events: readonly Event[]): ReadonlyMap<UnitCode, readonly Event[]> {
  const found = new Map<UnitCode, Event[]>();
  for (const event of events) {
    const own = found.get(event.unit);
    if (own) own.push(event);
    else found.set(event.unit, [event]);
  }
  return found;
}

function eventCounts(scheme: Scheme, facts: Facts): ReadonlyMap<string, Int32Array> {
  const counts = new Map(
    scheme.eventKinds.map((kind) => [`event:${kind}`, new Int32Array(facts.units.length)]),
  );
  const unitOf = new Map(facts.units.map(({ code }, unit) => [code, unit]));
  for (const event of facts.events) {
    const unit = unitOf.get(event.unit);
    const count = counts.get(`event:${event.kind}`);
    if (count && unit !== undefined) count[unit]! += 1;
  }
  return counts;
}
