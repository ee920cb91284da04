import { snap } from '../base/decimal.ts';
import type { Finding } from '../model/finding.ts';
import { formatPeriod } from '../model/period.ts';
import { formatPlace, type Place } from '../model/place.ts';
import type { Scheme } from '../model/scheme.ts';
import type { Unit } from '../model/unit.ts';
import { approval, refusal } from './correction-json.ts';
import type { ExplainedItem } from './explained-item.ts';
import type { ExplainedIndicator, ExplainedLine, ExplainedVeto, Explanation } from './explanation.ts';
import type { Grounds } from './grounds.ts';
import { HANDLED_NAMES, STATE_NAMES } from './json-values.ts';
import { takenJson } from './taken-json.ts';
import type { ComputedShare } from './weight-way.ts';

/** An explanation as plain data, in a fixed order of keys; numbers have 15 digits, absent figures are null. */
export function explanationJson({
  assessment,
  standing,
  poolSize,
  indicators,
  ledger,
  vetoes,
  lists,
}: Explanation): unknown {
  const { scheme, period, provisional } = assessment;
  return {
    schema: 'score-explanation/1',
    scheme: { code: scheme.code, title: scheme.title, file: scheme.file, sha256: scheme.hash },
    period: formatPeriod(period),
    provisional,
    unit: {
      code: standing.unit.code,
      name: standing.unit.name,
      pool: standing.pool,
      ...spanJson(standing.unit),
    },
    standing: {
      total: number(standing.total),
      rank: standing.rank ?? null,
      of: poolSize,
      grade: standing.grade ?? null,
      notes: standing.gradeNotes,
      change: standing.change ?? null,
    },
    indicators: indicators.map(indicatorJson),
    ledger: ledger.map((line) => lineJson(scheme, line)),
    vetoes: vetoes.map(vetoJson),
    lists: lists.map(({ list, reason, evidence }) => ({
      list,
      reason,
      evidence: evidence.map(({ text, at }) => ({ text, at: place(at) })),
    })),
  };
}

const spanJson = ({ span, notes }: Unit) =>
  span ? { span: { first: span.first, last: span.last }, notes: notes ?? [] } : {};

function lineJson({ indicators }: Scheme, line: ExplainedLine) {
  const { kind, indicator, title, points, at, rule, grounds, adjustment, veto } = line;
  const code = indicator === undefined ? undefined : indicators[indicator]!.code;
  return {
    kind,
    code: code ?? adjustment?.adjustment.code ?? veto?.veto.code ?? null,
    title,
    points: number(points),
    ...(at && { ruleAt: formatPlace(at) }),
    ...(adjustment && {
      rule,
      claimed: number(adjustment.claimed),
      cap: adjustment.adjustment.cap ?? null,
      counted: number(adjustment.points),
      working: adjustment.trace ?? null,
    }),
    ...(grounds && groundsJson(grounds)),
  };
}

const vetoJson = ({ found: { veto, trace, lifted }, grounds }: ExplainedVeto) => ({
  code: veto.code,
  title: veto.title,
  effect: veto.effect,
  trace,
  basis: veto.basis,
  ruleAt: formatPlace(veto.at),
  ...groundsJson(grounds),
  lifted: lifted?.reason ?? null,
  ...(lifted && {
    lift: { approver: lifted.approver, document: lifted.document, at: formatPlace(lifted.at) },
  }),
});

const groundsJson = ({ events, items, roster }: Grounds) => ({
  events: events.map(({ event: { kind, matter, date, document, points, at }, instead }) => ({
    kind,
    matter,
    date,
    document,
    points: points ?? null,
    counts: instead === undefined,
    instead: place(instead?.at),
    at: formatPlace(at),
  })),
  items: items.map(itemJson),
  ...(roster && { roster: formatPlace(roster) }),
});

function indicatorJson({
  row,
  items,
  value,
  targetAt,
  targetBasis,
  filled,
  drawnIn,
  weightWay,
  cut,
  working,
  findings,
  points,
}: ExplainedIndicator) {
  return {
    code: row.indicator.code,
    title: row.indicator.title,
    dimension: row.dimension,
    measure: row.indicator.measure,
    state: STATE_NAMES[row.state],
    handled: HANDLED_NAMES[row.handled],
    items: items.map(itemJson),
    value: value ?? null,
    ...(filled && { filled: { ...filled, mean: number(filled.mean) } }),
    ...(drawnIn && {
      drawnIn: { before: number(drawnIn.before), after: number(drawnIn.after), rule: drawnIn.rule },
    }),
    raw: row.text ?? number(row.raw),
    target: number(row.target),
    targetAt: place(targetAt),
    targetBasis: targetBasis ?? null,
    method: row.indicator.method.name,
    working: working ?? null,
    normalised: number(row.normalised),
    full: number(row.full),
    ...(weightWay.computed.length > 0 && { computedWeights: weightWay.computed.map(shareJson) }),
    nominal: number(weightWay.nominal),
    weight: number(row.weight),
    ...(cut && {
      cut: { before: number(cut.before), cap: cut.cap ?? null, veto: cut.veto?.veto.code ?? null },
    }),
    exact: number(row.exact),
    points: number(points),
    ...(findings.length > 0 && { findings: findings.map(findingJson) }),
  };
}

const shareJson = ({ code, within, by, share }: ComputedShare) => ({
  of: within.code ?? null,
  code,
  by,
  weight: number(share),
});

const itemJson = (item: ExplainedItem) => ({
  title: item.title,
  measure: item.measure,
  state: STATE_NAMES[item.state],
  value: figure(item.value),
  note: item.note ?? null,
  ...(item.from && { from: takenJson(item.from) }),
  cells: item.cells.map((cell) => ({
    period: cell.period,
    track: cell.track,
    yearToDate: cell.yearToDate,
    state: STATE_NAMES[cell.state],
    value: figure(cell.value),
    ...(cell.measure === undefined ? {} : { measure: cell.measure }),
    at: formatPlace(cell.at),
    ...(cell.part && { weight: number(cell.part.weight), valid: cell.part.valid, all: cell.part.all }),
    ...(cell.correction ? { correction: approval(cell.correction) } : {}),
  })),
  ...(item.refused.length > 0 ? { refused: item.refused.map(refusal) } : {}),
});

const findingJson = (finding: Finding) => ({
  period: formatPeriod(finding.period),
  holds: finding.holds,
  value: finding.value ?? null,
  actions: finding.actions,
  points: finding.points ?? null,
  evidence: finding.evidence,
  date: finding.date,
  way: finding.way,
  at: formatPlace(finding.at),
});

const number = (value: number): number | null => (Number.isFinite(value) ? snap(value) : null);
const figure = (value: number | string): number | string | null =>
  typeof value === 'string' ? value : number(value);
const place = (at: Place | undefined): string | null => (at ? formatPlace(at) : null);
