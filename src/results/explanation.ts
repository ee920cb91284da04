import type { Assessment } from '../model/assessment.ts';
import type { Correction } from '../model/correction.ts';
import { factPlace, type SourceCell, STATE, type State } from '../model/fact.ts';
import type { Finding } from '../model/finding.ts';
import { formatPeriod, periodOfKey } from '../model/period.ts';
import type { Place } from '../model/place.ts';
import type { Said } from '../model/said.ts';
import { type Indicator, TRACKS, type Track } from '../model/scheme.ts';
import { spanTarget } from '../model/span.ts';
import { type Behind, figuresBehind, figuresOfItem, itemsBehind } from './cells.ts';
import { type DetailRow, detailMaker } from './detail.ts';
import { type LedgerLine, ledger } from './ledger.ts';
import { type ListRow, listRows } from './list-rows.ts';
import { type RankingRow, rankingRows } from './ranking.ts';

/** A cell that went into a figure, as it was read. */
export interface ExplainedCell {
  readonly period: string;
  readonly track: Track;
  readonly yearToDate: boolean;
  readonly state: State;
  readonly value: number | string;
  /** Where it is another than the figure's. */
  readonly measure?: string;
  readonly at: Place;
  /** The correction that made it, where one did. */
  readonly correction?: Correction;
}

/** A collected figure behind an indicator: what it came to, how, and from which cells. */
export interface ExplainedItem {
  readonly title: string;
  readonly measure: string;
  readonly state: State;
  readonly value: number | string;
  readonly note: Said | undefined;
  readonly cells: readonly ExplainedCell[];
  /** Appeals about its figures that were refused. */
  readonly refused: readonly Correction[];
}

/** One indicator of a unit, from its cells to its points. */
export interface ExplainedIndicator {
  readonly row: DetailRow;
  readonly items: readonly ExplainedItem[];
  /** The `value:` expression with its figures, where it has one. */
  readonly value: Said | undefined;
  readonly targetAt: Place | undefined;
  readonly targetBasis: string | undefined;
  /** How a target of the year became that of the unit's months. */
  readonly targetNote: Said | undefined;
  /** The method with the numbers put in; undefined where nothing was scored. */
  readonly working: Said | undefined;
  /** What field verifications found about it, or about figures that it is made of. */
  readonly findings: readonly Finding[];
  /** Points as they stand in the ledger. */
  readonly points: number;
}

/** Everything that made a unit's result. */
export interface Explanation {
  readonly assessment: Assessment;
  readonly standing: RankingRow;
  readonly poolSize: number;
  readonly indicators: readonly ExplainedIndicator[];
  readonly ledger: readonly LedgerLine[];
  readonly lists: readonly ListRow[];
}

/** Says an indicator's `value:` expression with a unit's figures; undefined where it has none. */
export type ValueTrace = (indicator: Indicator, unit: number) => Said | undefined;

/** The whole way of one unit; only the indicators asked for, where some are. */
export function explain(
  assessment: Assessment,
  unit: number,
  indicators: ReadonlySet<number> | undefined,
  trace: ValueTrace,
): Explanation {
  const lines = ledger(assessment, unit);
  const toRow = detailMaker(assessment);
  const pool = assessment.poolOf[unit]!;
  return {
    assessment,
    standing: [...rankingRows(assessment)].find(({ index }) => index === unit)!,
    poolSize: assessment.poolOf.filter((other) => other === pool).length,
    indicators: assessment.scheme.indicators.flatMap((indicator, index): readonly ExplainedIndicator[] => {
      if (indicators && !indicators.has(index)) return [];
      const row = toRow(unit, index);
      return [
        {
          row,
          items: figuresBehind(assessment, index).map((behind) => explainItem(assessment, behind, unit)),
          value: trace(indicator, unit),
          ...targetOf(assessment, index, unit),
          working: workingOf(assessment, row),
          findings: findingsOf(assessment, index, unit),
          points: lines.find((line) => line.indicator === index)!.points,
        },
      ];
    }),
    ledger: lines,
    lists: (['red', 'black'] as const).flatMap((list) =>
      listRows(assessment, list).filter(({ index }) => index === unit),
    ),
  };
}

function explainItem({ scheme, facts, period }: Assessment, behind: Behind, unit: number): ExplainedItem {
  const { title, measure } = scheme.items[behind.item]!;
  const item = figuresOfItem(facts, behind)!;
  const first = item.first[unit]!;
  const cells = Array.from({ length: item.count[unit]! }, (_, step) => first + step);
  const cellOf = (fact: number): ExplainedCell => ({
    period: formatPeriod(periodOfKey(facts.log.period[fact]!)),
    track: TRACKS[facts.log.track[fact]!]!,
    yearToDate: facts.log.yearToDate[fact] === 1,
    state: facts.log.state[fact] as State,
    value: facts.log.texts.get(fact) ?? facts.log.value[fact]!,
    at: factPlace(facts.log, fact),
    correction: facts.log.corrections?.get(fact),
  });
  const cellOfFund = ({ value, measure: counted, at }: SourceCell): ExplainedCell => ({
    period: formatPeriod(period),
    track: 'manual',
    yearToDate: false,
    state: STATE.value,
    value,
    measure: counted,
    at,
  });
  return {
    title: behind.back === 0 ? title : `${title} (${period.year - behind.back})`,
    measure,
    state: item.states[unit] as State,
    value: item.texts[unit] ?? item.values[unit]!,
    note: item.notes.get(unit),
    refused: (facts.corrections ?? []).filter(
      (one) =>
        one.verdict === 'refused' &&
        one.unit === unit &&
        one.item === behind.item &&
        periodOfKey(one.period).year === period.year - behind.back,
    ),
    cells: [...cells.map(cellOf), ...(item.cells?.get(unit) ?? []).map(cellOfFund)],
  };
}

function findingsOf(assessment: Assessment, index: number, unit: number): readonly Finding[] {
  const items = itemsBehind(assessment, index);
  return (assessment.facts.findings ?? []).filter(
    (finding) => finding.unit === unit && (finding.indicator === index || items.includes(finding.item)),
  );
}

function targetOf({ scheme, facts }: Assessment, index: number, unit: number) {
  const { target } = scheme.indicators[index]!;
  if (target?.kind === 'fixed')
    return {
      targetAt: target.value.at,
      targetBasis: target.value.basis,
      targetNote: spanTarget(scheme, scheme.indicators[index]!, facts.units[unit]!)?.note,
    };
  return { targetAt: facts.targets[index]?.places[unit], targetBasis: undefined, targetNote: undefined };
}

function workingOf(assessment: Assessment, row: DetailRow): Said | undefined {
  const { indicator, state, normalised } = row;
  if (state !== STATE.value || Number.isNaN(normalised)) return undefined;
  const { method, direction, weight } = indicator;
  const scored = Number.isNaN(row.paced) ? row.raw : row.paced;
  if (method.scope === 'unit') {
    const target = Number.isNaN(row.target) ? undefined : row.target;
    return method.workUnit({ raw: row.text ?? scored, target, direction, weight: weight.value }, normalised);
  }
  const scores = assessment.indicators[row.indicatorIndex]!;
  const peers = assessment.facts.units.flatMap((_, unit) =>
    assessment.poolOf[unit] === assessment.poolOf[row.unitIndex] && scores.states[unit] === STATE.value
      ? [unit]
      : [],
  );
  const raws = peers.map((unit) => {
    const paced = scores.paced?.values[unit] ?? Number.NaN;
    return Number.isNaN(paced) ? scores.raws[unit]! : paced;
  });
  return method.workPeers(
    { raws, direction, weight: weight.value },
    peers.indexOf(row.unitIndex),
    normalised,
  );
}
