import type { Assessment } from '../model/assessment.ts';
import type { Expression } from '../model/expression.ts';
import { STATE } from '../model/fact.ts';
import { itemKey } from '../model/item-key.ts';
import type { SchemeNode } from '../model/scheme.ts';

/** Whether a condition cannot be decided because a figure it asks for is not due yet in this part of the year. */
export function awaits(
  { scheme, facts }: Pick<Assessment, 'scheme' | 'facts'>,
  { keys }: Expression,
  unit: number,
): boolean {
  return facts.items.some(
    ({ states }, index) =>
      states[unit] === STATE.notDue && keys.some((key) => key === itemKey(scheme.items[index]!.code)),
  );
}

/** Whether anything of a node is asked of a unit by now: what a part of the year does not ask for is not lacking. */
export const isDue = (soFar: Assessment, { kind, index }: SchemeNode, unit: number): boolean =>
  kind === 'indicator'
    ? soFar.indicators[index]!.states[unit] !== STATE.notDue
    : soFar.scheme.dimensions[index]!.children.some((child) => isDue(soFar, child, unit));
