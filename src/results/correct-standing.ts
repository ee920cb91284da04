import { snap } from '../base/decimal.ts';
import type { EarlierStanding, Reopened } from '../model/fact.ts';
import type { Grade } from '../model/rules.ts';
import type { Scheme } from '../model/scheme.ts';

/** What a past result is corrected by: the scheme's grades from best to worst, its floor and where a vetoed unit stands. */
export type PastRules = Pick<Scheme, 'grades' | 'floor' | 'vetoed'>;

/**
 * A past standing with one correction, its place as it was. A grade is never raised: it is the best from the published
 * one down whose band holds the total (lower bounds inclusive) and that the correction leaves open; quotas are not
 * handed out again. A grade beside the bands stays. The rules must be those that `canCorrect` accepts.
 */
export function correctStanding(
  standing: EarlierStanding,
  { effect, points }: Reopened,
  { grades, floor }: PastRules,
  isBarred: boolean,
): EarlierStanding {
  const { grade } = standing;
  const lowered = (total: number, isOpen: (grade: Grade, level: number) => boolean): EarlierStanding => {
    const from = grades.findIndex(({ name }) => name === grade);
    const found = grades.findIndex(
      (one, level) => level >= from && (one.min === undefined || total >= one.min) && isOpen(one, level),
    );
    return { ...standing, total, grade: from < 0 ? grade : grades.at(found)!.name };
  };
  switch (effect) {
    case 'lowest-grade':
      return { ...standing, grade: grades.at(-1)?.name ?? grade };
    case 'bar-top-grade':
      return lowered(standing.total, (_, level) => level > 0);
    case 'bar-awards':
      return lowered(standing.total, ({ award }) => !award);
    case 'deduct': {
      const total = Math.max(floor ?? Number.NEGATIVE_INFINITY, snap(standing.total - points!));
      return lowered(total, ({ award }) => !(award && isBarred));
    }
  }
}

/**
 * Whether a correction can say the grade: those published in the year bear the scheme's names, nothing but totals
 * decides about the lower ones, and for points off the bands hold the published totals too.
 */
export function canCorrect(
  { effect, unit }: Pick<Reopened, 'effect' | 'unit'>,
  published: ReadonlyMap<Reopened['unit'], EarlierStanding>,
  scheme: Pick<Scheme, 'grades' | 'ungraded'> | undefined,
): boolean {
  const grades = scheme?.grades ?? [];
  const names = [...grades, ...(scheme?.ungraded ?? [])].map(({ name }) => name);
  const standings = [...published.values()].filter(({ grade }) => grade !== undefined);
  if (!standings.every(({ grade }) => names.includes(grade!))) return false;
  if (effect === 'lowest-grade') return grades.length > 0;
  const from = grades.findIndex(({ name }) => name === published.get(unit)!.grade);
  if (effect === 'bar-top-grade' && grades.length === 0) return false;
  if (from >= 0 && grades.slice(from + 1).some(({ when }) => when !== undefined)) return false;
  return effect !== 'deduct' || standings.every(({ grade, total }) => isInBand(grades, grade!, total));
}

function isInBand(grades: readonly Grade[], name: string, total: number): boolean {
  const min = grades.find((grade) => grade.name === name)?.min;
  return min === undefined || total >= min;
}
