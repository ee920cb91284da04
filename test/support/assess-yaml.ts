import { assess } from '../../src/engine/assess.ts';
import type { Assessment } from '../../src/model/assessment.ts';
import { type UnitCode, unitCode } from '../../src/model/codes.ts';
import { type Collector, collect } from '../../src/model/diagnostic.ts';
import {
  type EarlierStanding,
  type Event,
  type Facts,
  type ItemFacts,
  type Lift,
  STATE,
  type TargetColumn,
} from '../../src/model/fact.ts';
import { yearPeriod } from '../../src/model/period.ts';
import type { Scheme } from '../../src/model/scheme.ts';
import { NO_LOG } from '../../src/run/case-facts.ts';
import { compileScheme } from '../../src/scheme/compile-scheme.ts';
import { parseYaml } from '../../src/sources/parse-yaml.ts';

/** A unit as a test writes it: `/` is not applicable, an absent value not reported. */
export interface Entrant {
  readonly code: string;
  readonly columns?: Readonly<Record<string, string | number>>;
  readonly values: Readonly<Record<string, number | string>>;
  readonly targets?: Readonly<Record<string, number | '/'>>;
  readonly events?: readonly { readonly kind: string; readonly points?: number; readonly matter?: string }[];
  readonly before?: EarlierStanding;
}

export interface Assessed {
  readonly assessment: Assessment;
  readonly faults: Collector;
  /** The index of a unit by its code. */
  readonly of: (code: string) => number;
}

/** Compiles a scheme text for 2023; throws what it says when it is refused. */
export function schemeOf(text: string, columns?: readonly string[]): Scheme {
  const faults = collect();
  const root = parseYaml(new TextEncoder().encode(text), 'scheme.yaml', faults.emit);
  const scheme =
    root && compileScheme(root, { file: 'scheme.yaml', hash: '0', year: 2023, columns }, faults.emit);
  const errors = faults.diagnostics.filter(({ severity }) => severity === 'error');
  if (!scheme || errors.length > 0)
    throw new Error(errors.map(({ message, at }) => `${JSON.stringify(at)} ${message.en}`).join('\n'));
  return scheme;
}

/** Scores entrants (in roster order) under a scheme. */
export function assessEntrants(
  scheme: Scheme,
  entrants: readonly Entrant[],
  options: {
    readonly draft?: boolean;
    readonly lifts?: readonly { readonly unit: string; readonly veto: string }[];
  } = {},
): Assessed {
  const faults = collect();
  const assessment = assess(
    scheme,
    factsOf(scheme, entrants, options.lifts ?? []),
    yearPeriod(2023),
    { draft: options.draft ?? false },
    faults.emit,
  );
  return { assessment, faults, of: (code) => entrants.findIndex((entrant) => entrant.code === code) };
}

/** Compiles and scores in one step. */
export function assessYaml(
  text: string,
  entrants: readonly Entrant[],
  options: Parameters<typeof assessEntrants>[2] = {},
): Assessed {
  const columns = [...new Set(entrants.flatMap(({ columns: own }) => Object.keys(own ?? {})))];
  return assessEntrants(schemeOf(text, columns), entrants, options);
}

const cell = (row: number) => ({ kind: 'cell', file: '表.xlsx', sheet: '表', row, column: 1 }) as const;

function factsOf(
  scheme: Scheme,
  entrants: readonly Entrant[],
  lifts: readonly { readonly unit: string; readonly veto: string }[],
): Facts {
  return {
    units: entrants.map(({ code, columns }, order) => ({
      code: unitCode(code),
      name: code,
      aliases: [],
      category: scheme.category,
      order,
      columns: new Map(Object.entries(columns ?? {})),
      at: cell(order + 2),
    })),
    items: scheme.items.map(({ code }) => itemFacts(entrants.map(({ values }) => values[code]))),
    targets: scheme.indicators.map(({ code, target }) =>
      target?.kind === 'by-unit' ? targetColumn(entrants.map(({ targets }) => targets?.[code])) : undefined,
    ),
    events: entrants.flatMap(({ code, events }, row) =>
      (events ?? []).map(
        ({ kind, points, matter }): Event => ({
          kind,
          unit: unitCode(code),
          points,
          matter: matter ?? '',
          date: '',
          document: '',
          at: cell(row + 2),
        }),
      ),
    ),
    outcomes: [],
    lifts: lifts.map(
      ({ unit, veto }): Lift => ({
        unit: unitCode(unit),
        veto,
        reason: '复核',
        approver: '考核办',
        document: '文号',
        at: cell(1),
      }),
    ),
    log: NO_LOG,
    earlier: new Map(
      entrants.flatMap(({ code, before }) =>
        before ? [[unitCode(code), before] as [UnitCode, EarlierStanding]] : [],
      ),
    ),
  };
}

const stateOf = (value: number | string | undefined): number =>
  value === undefined ? STATE.notReported : value === '/' ? STATE.notApplicable : STATE.value;

function itemFacts(values: readonly (number | string | undefined)[]): ItemFacts {
  return {
    states: Uint8Array.from(values, stateOf),
    values: Float64Array.from(values, (value) => (typeof value === 'number' ? value : Number.NaN)),
    texts: values.map((value) => (typeof value === 'string' && value !== '/' ? value : undefined)),
    first: new Int32Array(values.length),
    count: new Int32Array(values.length),
    notes: new Map(),
  };
}

function targetColumn(values: readonly (number | '/' | undefined)[]): TargetColumn {
  return {
    states: Uint8Array.from(values, stateOf),
    values: Float64Array.from(values, (value) => (typeof value === 'number' ? value : Number.NaN)),
    places: values.map(() => undefined),
  };
}
