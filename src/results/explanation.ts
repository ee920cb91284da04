import type { Assessment, FoundVeto, GroupMean } from '../model/assessment.ts';
import { STATE } from '../model/fact.ts';
import type { Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { Said } from '../model/said.ts';
import type { Indicator } from '../model/scheme.ts';
import { spanTarget } from '../model/span.ts';
import { figuresBehind, itemsBehind } from './cells.ts';
import { treatmentWords } from './composite-rules.ts';
import { type Cut, cutOf } from './cut.ts';
import { type DetailRow, detailMaker } from './detail.ts';
import { type ExplainedItem, explainItem } from './explained-item.ts';
import { adjustmentGrounds, type Grounds, vetoGrounds } from './grounds.ts';
import { ledger } from './ledger.ts';
import type { LedgerLine } from './ledger-line.ts';
import { type ListRow, listRows } from './list-rows.ts';
import { type RankingRow, rankingRows } from './ranking.ts';
import { ruleWords } from './rule-words.ts';
import { adjustmentRule } from './rules.ts';
import { type WeightWay, weightWay } from './weight-way.ts';

/** A value that was drawn in: before, after, and by what rule. */
export interface DrawnIn {
  readonly before: number;
  readonly after: number;
  readonly rule: Said;
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
  /** The mean of its group, where that stands in place of a value not reported. */
  readonly filled: GroupMean | undefined;
  /** Set where the value is an outlier that was drawn in. */
  readonly drawnIn: DrawnIn | undefined;
  readonly weightWay: WeightWay;
  /** Set where a cap or veto cut its points. */
  readonly cut: Cut | undefined;
  /** The method with the numbers put in; undefined where nothing was scored. */
  readonly working: Said | undefined;
  /** What field verifications found about it, or about figures that it is made of. */
  readonly findings: readonly Finding[];
  /** Points as they stand in the ledger. */
  readonly points: number;
}

/** A line of the ledger; of a bonus or deduction with its rule in words and what it rests on. */
export interface ExplainedLine extends LedgerLine {
  readonly rule?: Said;
  readonly grounds?: Grounds;
}

/** A veto found of the unit, lifted ones too, with what it rests on. */
export interface ExplainedVeto {
  readonly found: FoundVeto;
  readonly grounds: Grounds;
}

/** Everything that made a unit's result. */
export interface Explanation {
  readonly assessment: Assessment;
  readonly standing: RankingRow;
  readonly poolSize: number;
  readonly indicators: readonly ExplainedIndicator[];
  readonly ledger: readonly ExplainedLine[];
  readonly vetoes: readonly ExplainedVeto[];
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
  const standing = [...rankingRows(assessment)].find(({ index }) => index === unit)!;
  return {
    assessment,
    standing,
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
          filled: assessment.indicators[index]!.filled?.get(unit),
          drawnIn: drawnIn(assessment, index, unit),
          weightWay: weightWay(assessment, unit, index),
          cut: cutOf(assessment, index, unit),
          working: workingOf(assessment, row),
          findings: findingsOf(assessment, index, unit),
          points: lines.find((line) => line.indicator === index)!.points,
        },
      ];
    }),
    ledger: lines.map((line) => explainLine(assessment, line)),
    vetoes: standing.vetoes.map((found) => ({ found, grounds: vetoGrounds(assessment, found) })),
    lists: (['red', 'black'] as const).flatMap((list) =>
      listRows(assessment, list).filter(({ index }) => index === unit),
    ),
  };
}

function explainLine(assessment: Assessment, line: LedgerLine): ExplainedLine {
  if (line.veto) return { ...line, grounds: vetoGrounds(assessment, line.veto) };
  if (!line.adjustment) return line;
  return {
    ...line,
    rule: adjustmentRule(line.adjustment.adjustment, ruleWords(assessment.scheme)).rule,
    grounds: adjustmentGrounds(assessment, line.adjustment),
  };
}

function drawnIn({ scheme, treated }: Assessment, index: number, unit: number): DrawnIn | undefined {
  const found = treated.find((one) => one.indicator === index && one.unit === unit);
  const { treat } = scheme.indicators[index]!;
  return found && treat && { before: found.before, after: found.after, rule: treatmentWords(treat) };
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
