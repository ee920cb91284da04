import { foldName } from '../base/fold.ts';
import { sum } from '../base/sum.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Category, Classification } from '../model/classification.ts';
import { type RankingRow, rankingOf } from './ranking.ts';
import type { RunResults } from './run-results.ts';

/** One pool of one scheme at a glance. */
export interface OverviewRow {
  readonly assessment: Assessment;
  readonly category: Category | undefined;
  /** Bodies set up for a time stand apart, and so do persons and schemes that pick their units. */
  readonly group: 'category' | 'thematic' | 'temporary' | 'persons';
  readonly pool: string;
  readonly size: number;
  readonly mean: number;
  readonly most: number;
  readonly least: number;
  /** How many hold each grade, in the order of the scheme; grades beside the bands last. */
  readonly grades: readonly { readonly name: string; readonly count: number }[];
  readonly first: readonly RankingRow[];
  readonly last: readonly RankingRow[];
}

const GROUPS: readonly OverviewRow['group'][] = ['category', 'thematic', 'temporary', 'persons'];

/** Every pool of a run: categories in the order of the classification, then thematic schemes, temporary bodies, persons. */
export function overviewRows({ assessments, classification }: RunResults): readonly OverviewRow[] {
  const rows = assessments.flatMap((assessment) => poolRows(assessment, classification));
  const place = ({ category }: OverviewRow): number =>
    category && classification ? classification.categories.indexOf(category) : Number.MAX_SAFE_INTEGER;
  return GROUPS.flatMap((group) =>
    rows.filter((row) => row.group === group).toSorted((a, b) => place(a) - place(b)),
  );
}

function poolRows(
  assessment: Assessment,
  classification: Classification | undefined,
): readonly OverviewRow[] {
  const { scheme, grades, poolOf } = assessment;
  const category = classification && categoryOf(scheme.category, classification);
  return rankingOf(assessment).pools.map((pool, index): OverviewRow => {
    const rows = [...pool.rows()];
    const totals = rows.flatMap(({ total }) => (Number.isNaN(total) ? [] : [total]));
    const extreme = (of: (...values: number[]) => number): number =>
      totals.length === 0 ? Number.NaN : of(...totals);
    const ranked = rows.filter(({ rank }) => rank !== undefined);
    const worst = Math.max(...ranked.map(({ rank }) => rank!));
    const names = [...scheme.grades, ...scheme.ungraded].map(({ name }) => name);
    return {
      assessment,
      category,
      group: groupOf(assessment, category),
      pool: pool.label,
      size: pool.size,
      mean: sum(totals) / totals.length,
      most: extreme(Math.max),
      least: extreme(Math.min),
      grades: names.map((name) => ({
        name,
        count: grades.filter((grade, unit) => poolOf[unit] === index && grade?.name === name).length,
      })),
      first: ranked.filter(({ rank }) => rank === 1),
      last: ranked.filter(({ rank }) => rank === worst && worst > 1),
    };
  });
}

function groupOf({ scheme }: Assessment, category: Category | undefined): OverviewRow['group'] {
  if (scheme.of === 'persons') return 'persons';
  if (scheme.units) return 'thematic';
  return category?.temporary ? 'temporary' : 'category';
}

function categoryOf(name: string, { categories }: Classification): Category | undefined {
  const wanted = foldName(name);
  return categories.find(({ code, title, aliases }) =>
    [code, title, ...aliases].some((text) => foldName(text) === wanted),
  );
}
