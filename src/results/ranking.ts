import type { Assessment, FoundVeto } from '../model/assessment.ts';
import type { EarlierStanding } from '../model/fact.ts';
import type { Said } from '../model/said.ts';
import type { SchemeNode } from '../model/scheme.ts';
import type { Unit } from '../model/unit.ts';
import { fullPoints } from './full-points.ts';
import { type WithoutPoints, withoutPoints } from './without-points.ts';

/** A first-level dimension or indicator, as a column of the ranking. */
export interface RankingColumn {
  readonly node: SchemeNode;
  readonly code: string;
  readonly title: string;
  /** Full points. */
  readonly weight: number;
}

/** A unit's line in the ranking. */
export interface RankingRow {
  /** Index into `facts.units`. */
  readonly index: number;
  readonly unit: Unit;
  readonly pool: string;
  /** Place in the pool, 1 best; undefined for unranked. */
  readonly rank: number | undefined;
  /** Settled points by ranking column; NaN under an aggregate that does not add. */
  readonly points: readonly number[];
  /** By ranking column: the sign that stands for points that the unit cannot have. */
  readonly without: readonly (WithoutPoints | undefined)[];
  readonly weighed: number;
  readonly bonus: number;
  readonly deduction: number;
  /** NaN for a unit that has none. */
  readonly total: number;
  readonly grade: string | undefined;
  readonly gradeNotes: readonly Said[];
  /** Vetoes found, lifted ones too. */
  readonly vetoes: readonly FoundVeto[];
  readonly earlier: EarlierStanding | undefined;
  /** Places won since the earlier year, negative for lost; undefined where either is unknown. */
  readonly change: number | undefined;
  readonly onRed: boolean;
  readonly onBlack: boolean;
}

/** A pool's lines in order of place. */
export interface RankingPool {
  readonly label: string;
  readonly size: number;
  rows(): Generator<RankingRow>;
}

/** The ranking: its columns and pools. */
export interface Ranking {
  readonly columns: readonly RankingColumn[];
  readonly pools: readonly RankingPool[];
  /** Whether any unit's earlier place is known. */
  readonly hasEarlier: boolean;
}

/** The first-level columns that hold a figure for some unit. */
export function rankingColumns(assessment: Assessment): readonly RankingColumn[] {
  const { scheme } = assessment;
  const full = fullPoints(scheme);
  return scheme.children
    .filter((node) => pointsOf(assessment, node).some(Number.isFinite))
    .map((node) => {
      const { code, title } =
        node.kind === 'dimension' ? scheme.dimensions[node.index]! : scheme.indicators[node.index]!;
      const weights = node.kind === 'dimension' ? full.dimensions : full.indicators;
      return { node, code, title, weight: weights[node.index]! };
    });
}

/** The ranking of an assessment, pool by pool. */
export function rankingOf(assessment: Assessment): Ranking {
  const columns = rankingColumns(assessment);
  const toRow = rowMaker(assessment, columns);
  const members = assessment.pools.map((): number[] => []);
  for (const index of assessment.order) members[assessment.poolOf[index]!]!.push(index);
  const pools = assessment.pools.map((label, at) => ({
    label,
    size: members[at]!.length,
    *rows() {
      for (const index of members[at]!) yield toRow(index);
    },
  }));
  return { columns, pools, hasEarlier: assessment.facts.earlier.size > 0 };
}

/** The ranking's lines in order of pool, place and roster. */
export function* rankingRows(assessment: Assessment): Generator<RankingRow> {
  const toRow = rowMaker(assessment, rankingColumns(assessment));
  for (const index of assessment.order) yield toRow(index);
}

function rowMaker(assessment: Assessment, columns: readonly RankingColumn[]): (index: number) => RankingRow {
  const { facts, totals, weighed } = assessment;
  const vetoes = vetoesByUnit(assessment);
  const red = listed(assessment, 'red');
  const black = listed(assessment, 'black');
  const points = columns.map(({ node }) => pointsOf(assessment, node));
  return (index) => {
    const unit = facts.units[index]!;
    const rank = assessment.ranks[index] || undefined;
    const earlier = facts.earlier.get(unit.code);
    const change = rank && earlier?.rank ? earlier.rank - rank : undefined;
    return {
      index,
      unit,
      pool: assessment.pools[assessment.poolOf[index]!]!,
      rank,
      points: points.map((column) => column[index]!),
      without: columns.map(({ node }) => withoutPoints(assessment, node, index)),
      weighed: weighed.settled[index]!,
      bonus: assessment.bonus[index]!,
      deduction: assessment.deduction[index]!,
      total: assessment.unscored?.has(index) ? Number.NaN : totals.settled[index]!,
      grade: assessment.grades[index]?.name,
      gradeNotes: assessment.gradeNotes[index] ?? [],
      vetoes: vetoes.get(index) ?? [],
      earlier,
      change,
      onRed: red.has(index),
      onBlack: black.has(index),
    };
  };
}

const pointsOf = (assessment: Assessment, node: SchemeNode): Float64Array =>
  node.kind === 'dimension'
    ? assessment.dimensions[node.index]!.points
    : assessment.indicators[node.index]!.weighted;

function vetoesByUnit(assessment: Assessment): ReadonlyMap<number, readonly FoundVeto[]> {
  const found = new Map<number, FoundVeto[]>();
  for (const veto of assessment.vetoes) {
    const before = found.get(veto.unit);
    if (before) before.push(veto);
    else found.set(veto.unit, [veto]);
  }
  return found;
}

const listed = (assessment: Assessment, list: 'red' | 'black'): ReadonlySet<number> =>
  new Set(assessment.lists.filter((entry) => entry.list === list && !entry.event).map((entry) => entry.unit));
