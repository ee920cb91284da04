import { formatPlain, snap } from '../base/decimal.ts';
import { foldName } from '../base/fold.ts';
import { sum } from '../base/sum.ts';
import {
  gradeGap,
  gradeNameTaken,
  gradeOrder,
  gradeTooHigh,
  gradeUnreachable,
  quotaBreakBy,
  quotasBeyondWhole,
  tiltPointsSmall,
  tiltTooLarge,
} from '../model/faults/scheme-rules.ts';
import { type Compiling, isWritten, placeOf } from './compiling.ts';
import type { GradeDraft } from './shape-rules.ts';

/** Bands must fall from best to worst, the last taking all that is left; quotas must be possible. */
export function checkGrades(compiling: Compiling): void {
  const { grades } = compiling.draft;
  checkNames(compiling, grades);
  checkBounds(compiling, grades);
  checkQuotas(compiling, grades);
}

function checkNames(compiling: Compiling, grades: readonly GradeDraft[]): void {
  const names = new Set<string>();
  for (const grade of grades) {
    if (names.has(foldName(grade.name)))
      compiling.emit(gradeNameTaken({ name: grade.name }, placeOf(compiling, grade, 'name')));
    names.add(foldName(grade.name));
  }
}

const isOpen = (compiling: Compiling, grade: GradeDraft): boolean =>
  !['min', 'quota', 'when'].some((key) => isWritten(compiling, grade, key));

function checkBounds(compiling: Compiling, grades: readonly GradeDraft[]): void {
  const { draft, emit } = compiling;
  const most = Math.min(
    draft.total + (draft['adjustments-cap']?.bonus ?? bonusCap(compiling)),
    draft.cap ?? Infinity,
  );
  let above: { readonly name: string; readonly min: number } | undefined;
  for (const [index, grade] of grades.entries()) {
    const { name, min } = grade;
    const before = grades[index - 1];
    if (before && isOpen(compiling, before))
      emit(gradeUnreachable({ name, behind: before.name }, placeOf(compiling, before)));
    if (min === undefined) continue;
    const at = placeOf(compiling, grade, 'min');
    if (above && min >= above.min)
      emit(gradeOrder({ name, min, above: above.name, aboveMin: above.min }, at));
    if (min > most) emit(gradeTooHigh({ name, min, most }, at));
    above = { name, min };
  }
  const last = grades.at(-1);
  if (last && !isOpen(compiling, last)) emit(gradeGap({ name: last.name }, placeOf(compiling, last)));
}

/** Most that all bonuses together can add; Infinity where one is open. */
const bonusCap = ({ draft }: Compiling): number =>
  sum(draft.adjustments.filter(({ kind }) => kind === 'bonus').map(({ cap }) => cap ?? Infinity));

function checkQuotas(compiling: Compiling, grades: readonly GradeDraft[]): void {
  const ratios: number[] = [];
  for (const grade of grades) {
    const { quota, name } = grade;
    if (!quota) continue;
    const ratio = tiltedRatio(quota);
    const at = compiling.reader.at(quota, 'tilt');
    if (ratio < 0 || ratio > 1)
      compiling.emit(tiltTooLarge({ name, percent: formatPlain(snap(ratio * 100)) }, at));
    const { tilt } = quota;
    if (tilt && 'points' in tilt && tilt.points !== 0 && Math.abs(tilt.points) < 1)
      compiling.emit(tiltPointsSmall({ name, points: tilt.points }, at));
    ratios.push(Math.min(1, Math.max(0, ratio)));
    if (quota.ties === 'break-by' && typeof compiling.draft.ties === 'string')
      compiling.emit(quotaBreakBy({ name }, compiling.reader.at(quota, 'ties')));
  }
  const whole = snap(sum(ratios));
  if (whole > 1)
    compiling.emit(
      quotasBeyondWhole(
        { percent: formatPlain(snap(whole * 100)) },
        placeOf(compiling, compiling.draft, 'grades'),
      ),
    );
}

function tiltedRatio({ ratio, tilt }: NonNullable<GradeDraft['quota']>): number {
  if (!tilt) return ratio;
  return snap('relative' in tilt ? ratio * (1 + tilt.relative) : ratio + tilt.points / 100);
}
