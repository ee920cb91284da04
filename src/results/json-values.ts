import { snap } from '../base/decimal.ts';
import { terminalJson } from '../base/terminal-text.ts';
import { type Assessment, HANDLED } from '../model/assessment.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { STATE } from '../model/fact.ts';
import { isWholeYear } from '../model/months.ts';
import { formatPeriod } from '../model/period.ts';
import { formatPlace, type Place } from '../model/place.ts';
import { indicatorCells, takenFigures } from './cells.ts';
import type { Coverage, CoverageCell } from './coverage.ts';
import type { DetailRow } from './detail.ts';
import { fullPoints } from './full-points.ts';
import type { ListRow } from './list-rows.ts';
import type { RankingRow } from './ranking.ts';
import { takenJson } from './taken-json.ts';
import type { TrendRow } from './trend.ts';
import { useRows } from './use-rows.ts';

/** The names of states in JSON. */
export const STATE_NAMES: Readonly<Record<number, string>> = {
  [STATE.value]: 'value',
  [STATE.notApplicable]: 'not-applicable',
  [STATE.notReported]: 'not-reported',
  [STATE.unusable]: 'unusable',
  [STATE.notDue]: 'not-due',
  [STATE.voided]: 'voided',
};

/** The names of what was done without a value, in JSON. */
export const HANDLED_NAMES: Readonly<Record<number, string>> = {
  [HANDLED.none]: 'none',
  [HANDLED.reweighed]: 'reweigh',
  [HANDLED.full]: 'full',
  [HANDLED.peerMean]: 'peer-mean',
  [HANDLED.zero]: 'zero',
  [HANDLED.groupMean]: 'group-mean',
};

/** What a scheme is, in a fixed order of keys. */
export function schemeHead({
  scheme,
  period,
  months,
  provisional,
}: Assessment): readonly (readonly [string, unknown])[] {
  return [
    ['code', scheme.code],
    ['title', scheme.title],
    ['category', scheme.category],
    ['period', formatPeriod(period)],
    ...(isWholeYear(months) ? [] : ([['months', months]] as const)),
    ['provisional', provisional],
    ['basis', scheme.basis ?? null],
    ['total', scheme.total],
    ['aggregate', scheme.aggregate],
    ['rounding', scheme.rounding],
    ['ties', scheme.ties],
    ['pool', scheme.pool],
    ['grades', scheme.grades.map(({ name }) => name)],
    ['file', scheme.file],
    ['sha256', scheme.hash],
  ];
}

/** The dimensions with their full points. */
export function dimensionValues({ scheme }: Assessment): readonly unknown[] {
  const full = fullPoints(scheme).dimensions;
  return scheme.dimensions.map(({ code, title, parent, aggregate }, at) => ({
    code,
    title,
    parent: scheme.dimensions[parent]?.code ?? null,
    aggregate,
    weight: full[at],
  }));
}

/** The indicators with their full points. */
export function indicatorValues({ scheme }: Assessment): readonly unknown[] {
  const full = fullPoints(scheme).indicators;
  return scheme.indicators.map((indicator, at) => ({
    code: indicator.code,
    title: indicator.title,
    measure: indicator.measure,
    direction: indicator.direction,
    dimension: scheme.dimensions[indicator.dimension]?.code ?? null,
    weight: full[at],
    method: indicator.method.name,
  }));
}

/** A unit's standing, in a fixed order of keys. */
export function unitHead(assessment: Assessment, row: RankingRow): readonly (readonly [string, unknown])[] {
  const { index, unit, earlier } = row;
  return [
    ['code', unit.code],
    ['name', unit.name],
    ['pool', row.pool],
    ['rank', row.rank ?? null],
    ['total', row.total],
    ['grade', row.grade ?? null],
    ['exact', assessment.unscored?.has(index) ? null : assessment.totals.exact[index]],
    ['weighed', row.weighed],
    ['bonus', row.bonus],
    ['deduction', row.deduction],
    ['vetoed', assessment.vetoed[index] ?? false],
    ['barred', assessment.barred[index] ?? false],
    ['gradeNotes', row.gradeNotes],
    [
      'earlier',
      earlier ? { rank: earlier.rank ?? null, total: earlier.total, grade: earlier.grade ?? null } : null,
    ],
    ['change', row.change ?? null],
    ...(unit.span ? ([['span', { first: unit.span.first, last: unit.span.last }]] as const) : []),
    ...(unit.notes ? ([['notes', unit.notes]] as const) : []),
    [
      'dimensions',
      assessment.scheme.dimensions.map(({ code }, at) => {
        const scores = assessment.dimensions[at]!;
        return { code, weight: scores.weights[index], points: scores.points[index] };
      }),
    ],
  ];
}

/** Every figure of one unit × indicator as JSON; there may be many, so each number is snapped here by hand. */
export function detailText(assessment: Assessment, row: DetailRow): string {
  const from = takenFigures(assessment, row.indicatorIndex, row.unitIndex);
  return terminalJson(
    JSON.stringify({
      code: row.indicator.code,
      state: STATE_NAMES[row.state],
      raw: row.text ?? snap(row.raw),
      target: snap(row.target),
      handled: HANDLED_NAMES[row.handled],
      normalised: snap(row.normalised),
      weight: snap(row.weight),
      exact: snap(row.exact),
      points: snap(row.points),
      cells: Array.from(indicatorCells(assessment, row.indicatorIndex, row.unitIndex), formatPlace),
      ...(from.length > 0 && { from: from.map(takenJson) }),
    }),
  );
}

/** Bonuses and deductions with their events. */
export const adjustmentValues = ({ adjustments, facts }: Assessment): readonly unknown[] =>
  adjustments.map(({ adjustment, unit, events, claimed, points }) => ({
    code: adjustment.code,
    kind: adjustment.kind,
    unit: facts.units[unit]!.code,
    claimed,
    points,
    events: events.map(({ matter, date, document, at }) => ({ matter, date, document, at: formatPlace(at) })),
  }));

/** Vetoes found, with what lifted them. */
export const vetoValues = ({ vetoes, facts }: Assessment): readonly unknown[] =>
  vetoes.map(({ veto, unit, trace, events, lifted }) => ({
    code: veto.code,
    effect: veto.effect,
    unit: facts.units[unit]!.code,
    trace,
    events: events.map(({ matter, date, document, at }) => ({ matter, date, document, at: formatPlace(at) })),
    lifted: lifted
      ? { reason: lifted.reason, approver: lifted.approver, document: lifted.document, at: place(lifted.at) }
      : null,
  }));

/** An entry of the red or black list. */
export const listValue = (row: ListRow): unknown => ({
  list: row.list,
  unit: row.unit.code,
  case: row.event ? { kind: row.event.kind, matter: row.event.matter } : null,
  reason: row.reason,
  evidence: row.evidence.map(({ text: says, at, more }) => ({ text: says, at: place(at), more })),
});

/** The use of results: whom each rule names, and what became of it. */
export const useValues = (assessment: Assessment): readonly unknown[] =>
  assessment.scheme.uses.flatMap((rule) =>
    useRows(assessment, rule).map(({ unit, state, reason, keptOff, outcomes }) => ({
      use: rule.code,
      unit: unit.code,
      state,
      reason: reason ?? null,
      keptOff: keptOff ?? null,
      outcomes: outcomes.map(({ kind, matter, date, document, at }) => ({
        kind,
        matter,
        date,
        document,
        at: formatPlace(at),
      })),
    })),
  );

/** Past results opened again, as published and as corrected. */
export const reopenedValues = ({ facts }: Assessment): readonly unknown[] =>
  (facts.reopenings ?? []).map(({ rule, published, corrected, moved }) => {
    const { at, ...own } = rule;
    return { ...own, at: formatPlace(at), published, corrected, moved };
  });

/** What each scheme gives to each plan and line, and what serves none. */
export const coverageValues = ({ rows, unlinked }: Coverage): readonly unknown[] => {
  const shares = (cells: readonly CoverageCell[]) =>
    cells.map(({ scheme, share, indicators }) => ({ scheme: scheme.code, share, indicators }));
  return [
    ...rows.map(({ name, kind, line, mean, cells }) => ({
      name,
      kind,
      line: line ?? null,
      mean,
      schemes: shares(cells),
    })),
    { name: null, kind: 'unlinked', line: null, mean: null, schemes: shares(unlinked) },
  ];
};

/** An indicator of a unit over the years. */
export const trendValue = (row: TrendRow): unknown => ({
  indicator: row.indicator.code,
  unit: row.unit.code,
  years: row.years.map(({ year, state, value }) => ({
    year,
    state: STATE_NAMES[state],
    value: value ?? null,
  })),
  change: row.change ?? null,
  judgement: row.judgement ?? null,
  place: row.place ?? null,
  placeBefore: row.placeBefore ?? null,
});

/** A diagnostic of the run. */
export const diagnosticValue = (diagnostic: Diagnostic): unknown => ({
  code: diagnostic.code,
  severity: diagnostic.severity,
  at: place(diagnostic.at),
  message: diagnostic.message,
  hint: diagnostic.hint,
});

const place = (at: Place | undefined): string | null => (at ? formatPlace(at) : null);
