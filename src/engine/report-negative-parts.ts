import type { Assessment } from '../model/assessment.ts';
import type { Emit } from '../model/diagnostic.ts';
import { negativePart } from '../model/faults/composite.ts';
import type { SchemeNode } from '../model/scheme.ts';

/**
 * Reports the units whose geometric or harmonic mean is 0 because a part of it is negative. A part of 0 makes such a
 * mean 0 by itself, and is not reported.
 */
export function reportNegativeParts(soFar: Assessment, emit: Emit): void {
  const { scheme, facts, indicators, dimensions } = soFar;
  const scoresOf = ({ kind, index }: SchemeNode) => (kind === 'indicator' ? indicators : dimensions)[index]!;
  for (const { aggregate, title, children, at } of [scheme, ...scheme.dimensions]) {
    if (aggregate !== 'geometric' && aggregate !== 'harmonic') continue;
    const negative = (unit: number): SchemeNode | undefined =>
      children.find((node) => scoresOf(node).exact[unit]! < 0);
    const units = facts.units.flatMap((_, unit) => (negative(unit) ? [unit] : []));
    if (units.length === 0) continue;
    const { kind, index } = negative(units[0]!)!;
    const part = (kind === 'indicator' ? scheme.indicators : scheme.dimensions)[index]!.title;
    emit(negativePart({ title, aggregate, part, units: units.map((unit) => facts.units[unit]!.name) }, at));
  }
}
