import type { ResultsFile } from './results-file.ts';
import type { ResultsScheme, ResultsUnit } from './results-scheme.ts';
import { type RuleChanges, ruleChanges } from './rule-changes.ts';
import { type Sides, sameData, shownState, sidesOf, type UnitChange, unitChange } from './unit-change.ts';

/** A figure of a unit that is another in the second run. */
export interface DataChange {
  readonly unit: { readonly code: string; readonly name: string };
  readonly indicator: { readonly code: string; readonly title: string };
  readonly from: number | string;
  readonly to: number | string;
  /** Where it now comes from. */
  readonly cells: readonly string[];
  /** Documents of corrections that the first run did not know. */
  readonly documents: readonly string[];
}

/** A target that is another in the second run. */
export interface TargetChange {
  readonly unit: { readonly code: string; readonly name: string };
  readonly indicator: { readonly code: string; readonly title: string };
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/** What moved in one scheme from one run to the other. */
export interface SchemeChange {
  readonly code: string;
  readonly title: string;
  readonly periods: readonly [before: string, after: string];
  readonly decimals: number;
  readonly provisional: readonly [before: boolean, after: boolean];
  /** How the second run's parts are put together, where they do not add up to the total. */
  readonly aggregate: string;
  readonly rules: RuleChanges;
  readonly data: readonly DataChange[];
  readonly targets: readonly TargetChange[];
  /** Units whose total, place, grade or lines moved, in the order of the second run. */
  readonly units: readonly UnitChange[];
  readonly onlyBefore: readonly { readonly code: string; readonly name: string }[];
  readonly onlyAfter: readonly { readonly code: string; readonly name: string }[];
}

/** What moved from one run to another. */
export interface RunDifferences {
  readonly versions: readonly [before: string, after: string];
  readonly years: readonly [before: number, after: number];
  readonly schemes: readonly SchemeChange[];
  readonly onlyBefore: readonly { readonly code: string; readonly title: string }[];
  readonly onlyAfter: readonly { readonly code: string; readonly title: string }[];
}

/** Compares two runs, scheme by scheme (by code), unit by unit. */
export function runDifferences(before: ResultsFile, after: ResultsFile): RunDifferences {
  const without = (all: readonly ResultsScheme[], others: readonly ResultsScheme[]) =>
    all.filter(({ code }) => !others.some((other) => other.code === code));
  return {
    versions: [before.version, after.version],
    years: [before.year, after.year],
    schemes: after.schemes.flatMap((scheme) => {
      const former = before.schemes.find(({ code }) => code === scheme.code);
      return former ? [schemeChange(former, scheme)] : [];
    }),
    onlyBefore: without(before.schemes, after.schemes),
    onlyAfter: without(after.schemes, before.schemes),
  };
}

/** Whether anything is different: figures, targets, rules, results, units or schemes. */
export const isChanged = ({ schemes, onlyBefore, onlyAfter }: RunDifferences): boolean =>
  onlyBefore.length > 0 || onlyAfter.length > 0 || schemes.some(isSchemeChanged);

/** Whether anything of a scheme is different. */
export const isSchemeChanged = ({ rules, provisional, ...lists }: SchemeChange): boolean =>
  rules.changes.length > 0 ||
  rules.hashes[0] !== rules.hashes[1] ||
  provisional[0] !== provisional[1] ||
  [lists.data, lists.targets, lists.units, lists.onlyBefore, lists.onlyAfter].some(
    ({ length }) => length > 0,
  );

function schemeChange(before: ResultsScheme, after: ResultsScheme): SchemeChange {
  const sides = sidesOf(before, after);
  const former = new Map(before.units.map((unit) => [unit.code, unit]));
  const pairs = after.units.flatMap((unit) => {
    const was = former.get(unit.code);
    return was ? [[was, unit] as const] : [];
  });
  const present = new Set(after.units.map(({ code }) => code));
  return {
    code: after.code,
    title: after.title,
    periods: [before.period, after.period],
    decimals: sides.decimals,
    provisional: [before.provisional, after.provisional],
    aggregate: after.aggregate,
    rules: ruleChanges(sides),
    data: pairs.flatMap(([was, unit]) => dataChanges(sides, was, unit)),
    targets: pairs.flatMap(([was, unit]) => targetChanges(sides, was, unit)),
    units: pairs.map(([was, unit]) => unitChange(sides, was, unit)).filter(isUnitChanged),
    onlyBefore: before.units.filter(({ code }) => !present.has(code)),
    onlyAfter: after.units.filter(({ code }) => !former.has(code)),
  };
}

const isUnitChanged = ({ points, lines, before, after }: UnitChange): boolean =>
  points !== 0 ||
  lines.length > 0 ||
  before.rank !== after.rank ||
  before.grade !== after.grade ||
  before.pool !== after.pool;

/** The figures of a unit that differ, of the indicators that both runs have. */
function dataChanges(sides: Sides, was: ResultsUnit, unit: ResultsUnit): readonly DataChange[] {
  const known = new Set(sides.before.corrections.map(({ key }) => key));
  const later = sides.after.corrections.filter((one) => one.unit === unit.code && !known.has(one.key));
  return sides.indicators.flatMap(({ code, title, before, after }) => {
    const [old, now] = [was.indicators.get(code), unit.indicators.get(code)];
    if (!before || !after || sameData(old, now)) return [];
    const cells = now?.cells ?? [];
    const documents = later.filter(({ at }) => cells.includes(at)).map(({ document }) => document);
    return [
      {
        unit: { code: unit.code, name: unit.name },
        indicator: { code, title },
        from: shownState(old),
        to: shownState(now),
        cells,
        documents: [...new Set(documents)],
      },
    ];
  });
}

const targetChanges = (sides: Sides, was: ResultsUnit, unit: ResultsUnit): readonly TargetChange[] =>
  sides.indicators.flatMap(({ code, title, before, after }) => {
    const [from, to] = [was.indicators.get(code)?.target, unit.indicators.get(code)?.target];
    if (!before || !after || from === to) return [];
    return [{ unit: { code: unit.code, name: unit.name }, indicator: { code, title }, from, to }];
  });
