import { formatPeriod } from '../../model/period.ts';
import { formatPlace } from '../../model/place.ts';
import type { Taken, TakenPart } from '../../model/taken.ts';
import type { Say } from '../documents/say.ts';
import { figure, type Step } from './explanation-step.ts';

/** The command that explains a figure of another assessment; undefined where the run has none of it. */
export type Onward = (taken: Taken) => string | undefined;

/** Below a figure of another assessment: whose it is, what it is made of there, and the command that goes on. */
export function takenSteps(taken: Taken, onward: Onward, say: Say): readonly Step[] {
  const { scheme, title, unit, name, period, whole, parts, at } = taken;
  const command = onward(taken);
  const made =
    whole === undefined
      ? parts.map((part) => indicatorText(part, say))
      : [`${figure(whole)} = ${sumText(parts, say)}`];
  return [
    say(
      `出自 ${scheme}「${title}」${formatPeriod(period)}，${unit} ${name}`,
      `of ${unit} ${name} in ${scheme} "${title}" ${formatPeriod(period)}`,
    ),
    ...made,
    ...(at ? [say(`名册写明：${formatPlace(at)}`, `named in the roster: ${formatPlace(at)}`)] : []),
    ...(command === undefined ? [] : [say(`往下查：${command}`, `go on with: ${command}`)]),
  ].map((text): Step => ({ label: '', text }));
}

/** `质量 52.31 + 加分 1.5 - 扣分 0.5` */
function sumText(parts: readonly TakenPart[], say: Say): string {
  return parts
    .map(({ title, points }, at) => {
      const sign = points < 0 ? '- ' : at === 0 ? '' : '+ ';
      return `${sign}${say.of(title)} ${figure(Math.abs(points))}`;
    })
    .join(' ');
}

function indicatorText({ title, points, weight, score }: TakenPart, say: Say): string {
  const [rate, full, got] = [score ?? Number.NaN, weight ?? Number.NaN, points].map(figure);
  return say(
    `${title.zh}：得分率 ${rate}，权重 ${full}，得 ${got} 分`,
    `${title.en}: rate ${rate}, weight ${full}, ${got} points`,
  );
}
