import { snap } from '../base/decimal.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Said } from '../model/said.ts';
import { itemsBehind } from './cells.ts';
import type { ResultsScheme, ResultsUnit } from './results-scheme.ts';

/** Something of a closed period other than a collected figure that is otherwise now, and that no correction can tell of. */
export interface ClosedBeside {
  readonly unit: string;
  readonly what: Said;
  readonly closed: number | undefined;
  readonly now: number | undefined;
}

/** The targets, bonuses, deductions and figures of funds of a closed period that differ, for units that stand in both. */
export function closedBeside(closed: ResultsScheme, now: Assessment): readonly ClosedBeside[] {
  const former = new Map(closed.units.map((unit) => [unit.code, unit]));
  const adjusted = adjustments(closed, now);
  return now.facts.units.flatMap((unit, index): readonly ClosedBeside[] => {
    const was = former.get(unit.code);
    if (!was) return [];
    const all = [...indicatorValues(now, index, was), ...adjusted(unit.code)];
    return all.flatMap((one) => ((one.closed ?? 0) === (one.now ?? 0) ? [] : [{ unit: unit.name, ...one }]));
  });
}

type Beside = Omit<ClosedBeside, 'unit'>;

/** Each indicator's target, and its figure where that is taken from a fund. */
function indicatorValues(now: Assessment, unit: number, was: ResultsUnit): readonly Beside[] {
  return now.scheme.indicators.flatMap(({ code, title }, at): readonly Beside[] => {
    const { targets, raws } = now.indicators[at]!;
    const former = was.indicators.get(code);
    const target: Beside = {
      what: { zh: `「${title}」的目标`, en: `target of "${title}"` },
      closed: former?.target,
      now: filled(targets[unit]!),
    };
    const ofFund = itemsBehind(now, at).some((item) => now.scheme.items[item]!.fromFund !== undefined);
    if (!ofFund) return [target];
    const raw = typeof former?.raw === 'number' ? former.raw : undefined;
    return [
      target,
      { what: { zh: `「${title}」`, en: `"${title}"` }, closed: raw, now: filled(raws[unit]!) },
    ];
  });
}

const filled = (value: number): number | undefined => (Number.isNaN(value) ? undefined : snap(value));

/** What every adjustment gave to a unit, then and now; nothing where the closed results do not list adjustments. */
function adjustments(closed: ResultsScheme, now: Assessment): (unit: string) => readonly Beside[] {
  const key = (code: string, unit: string): string => `${code} ${unit}`;
  const former =
    closed.adjustments && new Map(closed.adjustments.map((one) => [key(one.code, one.unit), one.points]));
  const present = new Map(
    now.adjustments.map(({ adjustment, unit, points }) => [
      key(adjustment.code, now.facts.units[unit]!.code),
      snap(points),
    ]),
  );
  return (unit) =>
    former
      ? now.scheme.adjustments.map(({ code, title }) => ({
          what: { zh: `「${title}」`, en: `"${title}"` },
          closed: former.get(key(code, unit)),
          now: present.get(key(code, unit)),
        }))
      : [];
}
