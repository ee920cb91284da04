import type { Assessment, IndicatorScores } from '../model/assessment.ts';
import type { Emit } from '../model/diagnostic.ts';
import type { Scope } from '../model/expression.ts';
import { peersPartYear } from '../model/faults/engine-peers.ts';
import { itemKey } from '../model/item-key.ts';
import { commonMonths, WHOLE_YEAR } from '../model/months.ts';
import type { Indicator, Item, Scheme } from '../model/scheme.ts';
import { nameWithMonths } from '../model/span.ts';
import { factScopes, type ScopeOf } from './scope.ts';

/**
 * Says where `how` (a method or aggregation that compares peers) sets what adds up over some months against what adds up over others. `scored`
 * are the peers whose figures it compares; peers of the same months are compared as they should be. In a part of the
 * year the months are those within it, unless the figures stand for all of the unit's own (`paced`).
 */
export function reportPartYear(
  { scheme, facts, months: asked }: Assessment,
  indicator: Indicator,
  { paced }: Pick<IndicatorScores, 'paced'>,
  scored: readonly number[],
  how: string,
  emit: Emit,
): void {
  const monthsOf = (unit: number): string => {
    const isPaced = paced !== undefined && !Number.isNaN(paced.values[unit]);
    const months = commonMonths(isPaced ? WHOLE_YEAR : asked, facts.units[unit]!.span);
    return months ? `${months.first}-${months.last}` : '';
  };
  const parted = scored.filter((unit) => facts.units[unit]!.span !== undefined);
  const months = new Set(scored.map(monthsOf));
  if (months.size < 2) return;
  const scopes = factScopes(scheme, facts);
  const added = parted.filter((unit) => addsUp(scheme, indicator, scopes, unit));
  if (added.length === 0) return;
  const units = added.map((unit) => nameWithMonths(facts.units[unit]!));
  emit(peersPartYear({ title: indicator.title, method: how, units }, indicator.at));
}

/** Whether more months would make the unit's value another: it is a sum, or changes when the sums that it reads do. */
function addsUp(scheme: Scheme, { item, value }: Indicator, scopes: ScopeOf, unit: number): boolean {
  if (!value) return isSum(scheme.items[item]);
  const sums = new Set(scheme.items.filter(isSum).map(({ code }) => itemKey(code)));
  if (!value.keys.some((key) => sums.has(key))) return false;
  const scope = scopes(unit);
  const doubled: Scope = (key) => {
    const own = scope(key);
    return sums.has(key) && typeof own === 'number' ? own * 2 : own;
  };
  return value.evaluate(doubled) !== value.evaluate(scope);
}

const isSum = (item: Item | undefined): boolean => item?.rollUp === 'sum' && item.collect !== 'annual';
