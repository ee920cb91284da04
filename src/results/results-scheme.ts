import type { Months } from '../model/months.ts';
import { listOf, mapOf, numberOf, textOf, textsOf } from './json-read.ts';

/** One scheme's results as they stand in `results.json`. */
export interface ResultsScheme {
  readonly code: string;
  readonly title: string;
  readonly period: string;
  /** Of a part of the year, the months whose figures were scored. */
  readonly months: Months | undefined;
  readonly provisional: boolean;
  readonly total: number;
  readonly decimals: number;
  readonly aggregate: string;
  readonly file: string;
  readonly sha256: string;
  /** The whole head as JSON, for what no key of ours names. */
  readonly head: ReadonlyMap<string, string>;
  readonly dimensions: readonly ResultsPart[];
  readonly indicators: readonly ResultsIndicator[];
  readonly units: readonly ResultsUnit[];
  readonly corrections: readonly ResultsCorrection[];
  /** Points that each unit had by an adjustment, without sign; undefined where the file does not list them. */
  readonly adjustments: readonly ResultsAdjustment[] | undefined;
  /** Where the year is made of its rounds and its own result: the own result by unit. */
  readonly own: ReadonlyMap<string, number>;
  /** Vetoes in force: the code of each with its unit's. */
  readonly vetoes: readonly { readonly code: string; readonly unit: string }[];
}

/** A dimension or indicator with its full points. */
export interface ResultsPart {
  readonly code: string;
  readonly title: string;
  readonly weight: number;
  /** How it is put together. */
  readonly aggregate: string | undefined;
}

/** An indicator with its rule, as far as the file says it. */
export interface ResultsIndicator extends ResultsPart {
  readonly measure: string;
  readonly method: string;
  readonly direction: string;
  readonly dimension: string;
}

/** A unit's standing and figures. */
export interface ResultsUnit {
  readonly code: string;
  readonly name: string;
  readonly pool: string;
  readonly rank: number | undefined;
  /** Counted as 0 where the unit has none. */
  readonly total: number;
  readonly hasTotal: boolean;
  readonly grade: string | undefined;
  readonly weighed: number;
  readonly bonus: number;
  readonly deduction: number;
  readonly indicators: ReadonlyMap<string, ResultsFigure>;
}

/** A unit's line of an indicator; numbers are undefined where there is none. */
export interface ResultsFigure {
  readonly state: string;
  readonly raw: number | string | undefined;
  readonly target: number | undefined;
  readonly handled: string;
  readonly normalised: number | undefined;
  readonly weight: number | undefined;
  readonly points: number | undefined;
  readonly cells: readonly string[];
}

/** A correction, by what it is known again. */
export interface ResultsCorrection {
  readonly key: string;
  readonly unit: string;
  readonly indicator: string;
  readonly document: string;
  readonly at: string;
}

/** What one adjustment gave or took from a unit. */
export interface ResultsAdjustment {
  readonly code: string;
  readonly kind: string;
  readonly unit: string;
  readonly points: number;
}

type JsonMap = ReadonlyMap<string, unknown>;

/** Reads one entry of `schemes`; undefined where it is none. */
export function schemeOf(value: unknown): ResultsScheme | undefined {
  const map = mapOf(value);
  const code = textOf(map?.get('code'));
  const units = listOf(map?.get('units'))?.map(unitOf);
  if (!map || code === undefined || !units?.every((unit) => unit !== undefined)) return undefined;
  const months = mapOf(map.get('months'));
  return {
    code,
    title: textOf(map.get('title')) ?? code,
    period: textOf(map.get('period')) ?? '',
    months: months && { first: numberOf(months.get('first')) ?? 1, last: numberOf(months.get('last')) ?? 12 },
    provisional: map.get('provisional') === true,
    total: numberOf(map.get('total')) ?? 100,
    decimals: numberOf(mapOf(map.get('rounding'))?.get('decimals')) ?? 2,
    aggregate: textOf(map.get('aggregate')) ?? 'sum',
    file: textOf(map.get('file')) ?? '',
    sha256: textOf(map.get('sha256')) ?? '',
    head: new Map(HEAD.map((key) => [key, JSON.stringify(map.get(key) ?? null)])),
    dimensions: maps(map.get('dimensions')).map(partOf),
    indicators: maps(map.get('indicators')).map(indicatorOf),
    units,
    corrections: maps(map.get('corrections')).map(correctionOf),
    adjustments: map.has('adjustments') ? maps(map.get('adjustments')).map(adjustmentOf) : undefined,
    own: new Map(maps(map.get('rounds')).flatMap(ownOf)),
    vetoes: maps(map.get('vetoes')).flatMap((veto) =>
      mapOf(veto.get('lifted'))
        ? []
        : [{ code: textOf(veto.get('code')) ?? '', unit: textOf(veto.get('unit')) ?? '' }],
    ),
  };
}

/** Keys of the head that say a rule by themselves. */
const HEAD = ['category', 'total', 'aggregate', 'rounding', 'ties', 'pool', 'grades', 'basis'] as const;

const maps = (value: unknown): readonly JsonMap[] => (listOf(value) ?? []).flatMap((one) => mapOf(one) ?? []);

const partOf = (map: JsonMap): ResultsPart => ({
  code: textOf(map.get('code')) ?? '',
  title: textOf(map.get('title')) ?? textOf(map.get('code')) ?? '',
  weight: numberOf(map.get('weight')) ?? 0,
  aggregate: textOf(map.get('aggregate')),
});

const indicatorOf = (map: JsonMap): ResultsIndicator => ({
  ...partOf(map),
  measure: textOf(map.get('measure')) ?? '',
  method: textOf(map.get('method')) ?? '',
  direction: textOf(map.get('direction')) ?? '',
  dimension: textOf(map.get('dimension')) ?? '',
});

function unitOf(value: unknown): ResultsUnit | undefined {
  const map = mapOf(value);
  const code = textOf(map?.get('code'));
  const hasTotal = map?.get('total') !== null;
  const total = hasTotal ? numberOf(map?.get('total')) : 0;
  if (!map || code === undefined || total === undefined) return undefined;
  return {
    code,
    name: textOf(map.get('name')) ?? code,
    pool: textOf(map.get('pool')) ?? '',
    rank: numberOf(map.get('rank')),
    total,
    hasTotal,
    grade: textOf(map.get('grade')),
    weighed: numberOf(map.get('weighed')) ?? 0,
    bonus: numberOf(map.get('bonus')) ?? 0,
    deduction: numberOf(map.get('deduction')) ?? 0,
    indicators: new Map(
      maps(map.get('indicators')).map((line) => [textOf(line.get('code')) ?? '', figureOf(line)]),
    ),
  };
}

function figureOf(map: JsonMap): ResultsFigure {
  const raw = map.get('raw');
  return {
    state: textOf(map.get('state')) ?? '',
    raw: textOf(raw) ?? numberOf(raw),
    target: numberOf(map.get('target')),
    handled: textOf(map.get('handled')) ?? 'none',
    normalised: numberOf(map.get('normalised')),
    weight: numberOf(map.get('weight')),
    points: numberOf(map.get('points')),
    cells: textsOf(map.get('cells')),
  };
}

const correctionOf = (map: JsonMap): ResultsCorrection => ({
  key: correctionKey((key) => map.get(key)),
  unit: textOf(map.get('unit')) ?? '',
  indicator: textOf(map.get('indicator')) ?? '',
  document: textOf(map.get('document')) ?? '',
  at: textOf(map.get('at')) ?? '',
});

const ownOf = (map: JsonMap): readonly (readonly [string, number])[] => {
  const [unit, own] = [textOf(map.get('unit')), numberOf(map.get('own'))];
  return unit === undefined || own === undefined ? [] : [[unit, own]];
};

const adjustmentOf = (map: JsonMap): ResultsAdjustment => ({
  code: textOf(map.get('code')) ?? '',
  kind: textOf(map.get('kind')) ?? '',
  unit: textOf(map.get('unit')) ?? '',
  points: numberOf(map.get('points')) ?? 0,
});

const KNOWN_BY = [
  'unit',
  'indicator',
  'period',
  'yearToDate',
  'verdict',
  'old',
  'new',
  'newState',
  'document',
];

/** What a correction is known by in two runs: what it changes, to what, and by which document. */
export const correctionKey = (read: (key: string) => unknown): string =>
  JSON.stringify(KNOWN_BY.map((key) => read(key) ?? null));
