import { formatFixed, formatPlain, roundHalfUp } from '../../base/decimal.ts';
import type { Assessment, GroupMean } from '../../model/assessment.ts';
import { STATE } from '../../model/fact.ts';
import { howMany } from '../../model/how-many.ts';
import type { DrawnIn, ExplainedIndicator } from '../../results/explanation.ts';
import type { ComputedShare, WeightWay } from '../../results/weight-way.ts';
import { AGGREGATE_WORDS, STATE_WORDS, WEIGHTS_WORDS } from '../../results/words.ts';
import type { Say } from '../documents/say.ts';
import { figure, type Step } from './explanation-step.ts';

/** That the mean of a group stands in place of a value not reported: of which group, of how many members. */
export function filledStep(assessment: Assessment, pool: string, filled: GroupMean, say: Say): Step {
  const { scheme, pools } = assessment;
  const { group, members, mean } = filled;
  const within = pools.length > 1 ? say(`${pool}，`, `${pool}, `) : '';
  const name = `${scheme.group} = ${group === '' ? say('空', 'blank') : group}`;
  const state = say.of(STATE_WORDS[STATE.notReported]);
  const count = howMany(members, scheme.of);
  return {
    label: say('情况', 'state'),
    text: say(
      `${state}；按同组平均值填补：${within}${name}，已报的 ${count.zh}平均 ${figure(mean)}`,
      `${state}; mean of its group filled in: ${within}${name}, mean ${figure(mean)} of the ${count.en} reported`,
    ),
  };
}

/** A value drawn in, before and after, and the rule. */
export function drawnInStep({ before, after, rule }: DrawnIn, say: Say): Step {
  let decimals = 4;
  while (decimals < 12 && roundHalfUp(before, decimals) === roundHalfUp(after, decimals)) decimals += 1;
  const [from, to] = [before, after].map((value) => formatPlain(roundHalfUp(value, decimals)));
  return {
    label: say('缩尾', 'drawn in'),
    text: `${from} → ${to}${say(`（${rule.zh}）`, ` (${rule.en})`)}`,
  };
}

/** How the full points in force came about, where they are not simply those of the scheme. */
export function weightSteps({ row, weightWay }: ExplainedIndicator, say: Say): readonly Step[] {
  const { computed, apart, nominal, part, partInForce } = weightWay;
  const shown = apart && row.weight > 0 ? apart : undefined;
  const texts = computed.map((one) => shareText(one, say));
  if (shown) {
    if (computed.length > 0 || differ(part, row.weight) || differ(part, partInForce))
      texts.push(apartText(weightWay, shown, row.weight, say));
  } else if (differ(nominal, row.weight)) {
    const [from, to] = [apart ? part : nominal, row.weight].map(figure);
    texts.push(say(`原 ${from} 分，重新分配后 ${to} 分`, `${from} points, ${to} after reweighing`));
  } else if (computed.length > 0)
    texts.push(say(`满分 ${figure(row.weight)} 分`, `${figure(row.weight)} points in full`));
  return texts.map((text, at) => ({ label: at === 0 ? say('分值', 'weight') : '', text }));
}

/** Whether two weights differ by more than binary digits. */
const differ = (a: number, b: number): boolean => roundHalfUp(a, 9) !== roundHalfUp(b, 9);

/** A computed weight: of what, within what, and by which way it was computed. */
function shareText({ title, within, by, share }: ComputedShare, say: Say): string {
  const percent = `${figure(share * 100)}%`;
  const from =
    by === 'equal' ? say('', '') : say('（由同组得分算出）', ' (computed from the scores of the pool)');
  return say(
    `${WEIGHTS_WORDS[by].zh}${from}：「${title}」占「${within.title}」的 ${percent}`,
    `${WEIGHTS_WORDS[by].en}${from}: ${title} has ${percent} of ${within.title}`,
  );
}

/** The weight under a level where points do not add up, and on what scale they are shown. */
function apartText(
  { part, partInForce }: WeightWay,
  { title, aggregate }: NonNullable<WeightWay['apart']>,
  weight: number,
  say: Say,
): string {
  const moved = differ(part, partInForce);
  const { zh, en } = AGGREGATE_WORDS[aggregate];
  const [from, to, of] = [part, partInForce, weight].map(figure);
  return say(
    `权重 ${from}${moved ? `，重新分配后 ${to}` : ''}；${title}：${zh}，得分按满分 ${of} 显示`,
    `weight ${from}${moved ? `, ${to} after reweighing` : ''}; ${title}: ${en}, points shown of ${of}`,
  );
}

/** The score rate times the weight, what cut it, and the points as settled. */
export function pointsStep({ row, points, cut }: ExplainedIndicator, decimals: number, say: Say): Step {
  const before = cut?.before ?? row.exact;
  const settled = formatFixed(points, decimals);
  const cap = cut?.cap === undefined ? undefined : formatPlain(cut.cap);
  const why = cut?.veto
    ? say(`（${cut.veto.veto.title}：记零分）`, ` (${cut.veto.veto.title}: scores nothing)`)
    : cap === undefined
      ? ''
      : say(`（封顶 ${cap} 分）`, ` (capped at ${cap})`);
  const came = !cut && roundHalfUp(before, 4) === points ? '' : ` → ${settled}${why}`;
  return {
    label: say('得分', 'points'),
    text: `${figure(row.normalised)}% × ${figure(row.weight)} = ${figure(before)}${came}`,
  };
}
