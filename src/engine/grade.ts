import { formatPlain } from '../base/decimal.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Emit } from '../model/diagnostic.ts';
import type { Expression } from '../model/expression.ts';
import { ruleUndecided } from '../model/faults/engine.ts';
import { slotsOfShares, tilted } from '../model/quota-places.ts';
import type { Grade, Quota, Ungraded } from '../model/rules.ts';
import type { Said } from '../model/said.ts';
import type { Scheme } from '../model/scheme.ts';
import { findVetoes, inForce } from './find.ts';
import { awaits } from './not-due.ts';
import { admit } from './quota.ts';
import { type ScopeOf, standingScopes } from './scope.ts';
import type { Stage } from './stage.ts';

/** Finds the vetoes that ask for the standing, then hands out the grades from the best down, within bands, bars and quotas. */
export const grade: Stage = (soFar, emit) => {
  const late = soFar.scheme.vetoes.filter(({ asksStanding }) => asksStanding);
  const vetoes = [...soFar.vetoes, ...findVetoes(soFar, late, standingScopes(soFar), emit)];
  const state: Assessment = { ...soFar, vetoes, ...inForce(soFar, vetoes) };
  const grades: (Grade | undefined)[] = state.facts.units.map(() => undefined);
  const notes: Said[][] = state.facts.units.map((_, unit) => {
    const why = state.unscored?.get(unit);
    return why ? [why] : [];
  });
  const scopes = standingScopes(state);
  state.pools.forEach((_, pool) => {
    const members = state.order.filter((unit) => state.poolOf[unit] === pool && !state.unscored?.has(unit));
    gradePool(state, members, grades, notes, scopes, emit);
  });
  return { ...state, grades, gradeNotes: notes };
};

function gradePool(
  state: Assessment,
  members: readonly number[],
  grades: (Grade | undefined)[],
  notes: Said[][],
  scopes: ScopeOf,
  emit: Emit,
): void {
  const { scheme, totals, ranks } = state;
  const apart = setApart(state, members, grades, notes, scopes, emit);
  const counted = members.filter((unit) => apart.get(unit) ?? true);
  scheme.grades.forEach((grade, level) => {
    const free = members.filter((unit) => grades[unit] === undefined);
    const inBand = free.filter(
      (unit) =>
        (grade.min === undefined || totals.settled[unit]! >= grade.min) &&
        meets(state, grade, unit, scopes, emit),
    );
    const bars = new Map(inBand.map((unit) => [unit, barFrom(state, grade, level, unit)]));
    const allowed = (unit: number): boolean => bars.get(unit) === undefined;
    for (const [unit, bar] of bars)
      if (bar && !notes[unit]!.some((note) => note.zh === bar.zh)) notes[unit]!.push(bar);
    let admitted: readonly number[] = inBand.filter(allowed);
    if (grade.quota) {
      const { base, ties, refill } = grade.quota;
      const holders =
        base === 'pool'
          ? counted
          : counted.filter((unit) => barFrom(state, grade, level, unit) === undefined);
      const size = holders.length;
      const slots = slotsOfShares(
        grade.quota,
        holders.map((unit) => shareOf(state, grade, grade.quota!, unit, scopes, emit)),
      );
      const queue = refill ? admitted : inBand;
      const tied = (a: number, b: number): boolean => ranks[a] === ranks[b];
      const chosen = new Set(admit(queue, slots, ties, tied, allowed));
      for (const unit of admitted)
        if (!chosen.has(unit)) notes[unit]!.push(turnedAway(scheme, grade, size, slots));
      admitted = admitted.filter((unit) => chosen.has(unit));
    }
    for (const unit of admitted) grades[unit] = grade;
  });
  for (const unit of members) grades[unit] ??= scheme.grades.at(-1);
}

/** Gives the grades beside the bands; whether each so graded counts in the base of quotas. */
function setApart(
  state: Assessment,
  members: readonly number[],
  grades: (Grade | undefined)[],
  notes: Said[][],
  scopes: ScopeOf,
  emit: Emit,
): ReadonlyMap<number, boolean> {
  const apart = new Map<number, boolean>();
  for (const grade of state.scheme.ungraded)
    for (const unit of members) {
      if (grades[unit] || !holds(state, grade, grade.when, unit, scopes, emit)) continue;
      if (state.vetoed[unit]) {
        notes[unit]!.push(vetoedInstead(state, grade, unit));
        continue;
      }
      grades[unit] = grade;
      apart.set(unit, grade.counted);
      const why = grade.when.explain(scopes(unit));
      notes[unit]!.push({ zh: `${grade.name}：${why.zh}`, en: `${grade.name}: ${why.en}` });
    }
  return apart;
}

/** Why a vetoed unit is not set apart though the condition holds: the veto goes first. */
function vetoedInstead({ scheme, vetoes }: Assessment, { name }: Ungraded, unit: number): Said {
  const titles = vetoes
    .filter(({ veto, unit: of, lifted }) => of === unit && !lifted && veto.effect.kind === 'lowest-grade')
    .map(({ veto }) => veto.title);
  const lowest = scheme.grades.at(-1)?.name ?? '';
  return {
    zh: `符合${name}的条件，但${titles.join('、')}：定为${lowest}`,
    en: `would be ${name}, but for ${titles.join(', ')}: graded ${lowest}`,
  };
}

/** A member's share of a quota: its own ratio where one holds for it, after tilt and cap. */
function shareOf(
  state: Assessment,
  grade: Grade,
  quota: Quota,
  unit: number,
  scopes: ScopeOf,
  emit: Emit,
): number {
  const own = quota.ratios?.find(({ when }) => holds(state, grade, when, unit, scopes, emit))?.ratio;
  const { tilt } = quota;
  const isTilted = tilt?.when === undefined || holds(state, grade, tilt.when, unit, scopes, emit);
  return tilted(quota, own ?? quota.ratio, isTilted);
}

const meets = (state: Assessment, grade: Grade, unit: number, scopes: ScopeOf, emit: Emit): boolean =>
  grade.when === undefined || holds(state, grade, grade.when, unit, scopes, emit);

/** Whether a condition of a grade holds for a unit; reported, and false, where it cannot be decided. */
function holds(
  state: Assessment,
  grade: Grade,
  when: Expression,
  unit: number,
  scopes: ScopeOf,
  emit: Emit,
): boolean {
  const scope = scopes(unit);
  const verdict = when.evaluate(scope);
  if (typeof verdict === 'boolean') return verdict;
  if (awaits(state, when, unit)) return false;
  const { name } = state.facts.units[unit]!;
  emit(ruleUndecided({ unit: name, others: 0, title: grade.name, trace: when.explain(scope) }, grade.at));
  return false;
}

/** Why a unit may not hold a grade, or undefined. */
function barFrom(
  { scheme, vetoes, barred }: Assessment,
  grade: Grade,
  level: number,
  unit: number,
): Said | undefined {
  const last = scheme.grades.length - 1;
  for (const { veto, unit: of, lifted } of vetoes) {
    if (of !== unit || lifted) continue;
    const { effect } = veto;
    if (effect.kind === 'lowest-grade' && level < last)
      return {
        zh: `${veto.title}：定为${scheme.grades[last]!.name}`,
        en: `${veto.title}: graded ${scheme.grades[last]!.name}`,
      };
    if (effect.kind === 'bar-top-grade' && level === 0)
      return {
        zh: `${veto.title}：不得评为${grade.name}`,
        en: `${veto.title}: may not be graded ${grade.name}`,
      };
    const ceiling =
      effect.kind === 'cap-grade' ? scheme.grades.findIndex(({ name }) => name === effect.grade) : 0;
    if (level < ceiling)
      return {
        zh: `${veto.title}：最高评为${scheme.grades[ceiling]!.name}`,
        en: `${veto.title}: at best ${scheme.grades[ceiling]!.name}`,
      };
  }
  if (grade.award && barred[unit])
    return {
      zh: `取消评优：不得评为${grade.name}`,
      en: `barred from awards: may not be graded ${grade.name}`,
    };
  return undefined;
}

function turnedAway({ of }: Scheme, grade: Grade, base: number, slots: number): Said {
  const share = formatPlain(slots);
  const who = of === 'persons' ? '人' : '个单位';
  return {
    zh: `达到${grade.name}分数线，但名额只有 ${share} 个（同组 ${base} ${who}）`,
    en: `reaches ${grade.name}, whose quota is ${share} of ${base}`,
  };
}
