import { formatPlain, snap } from '../../base/decimal.ts';
import type { Lift } from '../../model/fact.ts';
import { formatPlace } from '../../model/place.ts';
import type { Scheme } from '../../model/scheme.ts';
import { effectWords } from '../../results/effect-words.ts';
import { eventEvidence } from '../../results/evidence.ts';
import type { ExplainedLine, ExplainedVeto } from '../../results/explanation.ts';
import { capOf, type GroundEvent, type Grounds } from '../../results/grounds.ts';
import type { Say } from '../documents/say.ts';
import { itemSteps } from './explanation-items.ts';
import type { Step } from './explanation-step.ts';
import type { Onward } from './explanation-taken.ts';

/** What stands below a line of the ledger: the rule, what it rests on down to the cells, the cap where it cut. */
export function lineSteps(
  { adjustment: score, veto, rule, grounds }: ExplainedLine,
  onward: Onward,
  say: Say,
): readonly Step[] {
  if (!grounds) return [];
  if (!score) return [...(veto ? [under(say.of(veto.trace))] : []), ...groundSteps(grounds, onward, say)];
  const { adjustment, trace, claimed } = score;
  const { cap, at } = adjustment;
  const most = cap === undefined ? '' : say(`，上限 ${cap} 分`, `, at most ${cap}`);
  const cut = capOf(score);
  return [
    ...(rule ? [under(`${say('规则：', 'rule: ')}${say.of(rule)}${most}  ${formatPlace(at)}`)] : []),
    ...(trace ? [under(`${say('公式：', 'formula: ')}${say.of(trace)}`)] : []),
    ...groundSteps(grounds, onward, say, !trace),
    ...(cut === undefined
      ? []
      : [under(say(`封顶：${plain(claimed)} → ${cut}`, `capped: ${plain(claimed)} → ${cut}`))]),
  ];
}

/** A veto found, with its effect and what it rests on down to the cells. */
export function vetoSteps(
  scheme: Scheme,
  { found, grounds }: ExplainedVeto,
  onward: Onward,
  say: Say,
): readonly Step[] {
  const { veto, trace, lifted } = found;
  const effect = `${say.of(trace)}${say('；', '; ')}${say.of(effectWords(veto.effect, scheme))}`;
  const undone = lifted ? say(`（已解除：${lifted.reason}）`, ` (lifted: ${lifted.reason})`) : '';
  const basis = [veto.basis, formatPlace(veto.at)].filter((part) => part !== '').join('  ');
  return [
    { label: say('否决', 'veto'), text: `${veto.title}${say('：', ': ')}${effect}${undone}` },
    under(`${say('规则：', 'rule: ')}${basis}`),
    ...groundSteps(grounds, onward, say),
    ...(lifted ? [under(`${say('解除：', 'lifted: ')}${liftText(lifted, say)}`)] : []),
  ];
}

const liftText = ({ document, approver, at }: Lift, say: Say): string =>
  [[document, approver].filter((part) => part !== '').join(say('，', ', ')), formatPlace(at)]
    .filter((part) => part !== '')
    .join('  ');

/** Events, figures and the unit's row; events that are summed say that they count. */
function groundSteps(
  { events, items, roster }: Grounds,
  onward: Onward,
  say: Say,
  sums = false,
): readonly Step[] {
  return [
    ...events.map((event) => eventStep(event, sums, say)),
    ...items.flatMap((item) =>
      itemSteps(item, onward, say).map(({ label, text }) =>
        under(label ? `${label}${say('：', ': ')}${text}` : text),
      ),
    ),
    ...(roster ? [under(`${say('名册：', 'roster: ')}${formatPlace(roster)}`)] : []),
  ];
}

function eventStep({ event, instead }: GroundEvent, sums: boolean, say: Say): Step {
  const points =
    event.points === undefined
      ? say('未写分值', 'no points given')
      : say(`${event.points} 分`, say.count(event.points, 'point'));
  const how = instead ? say('不计', 'not counted,') : say('计入', 'counted');
  const why = instead
    ? say(
        `（同一事项只取最高，已计 ${formatPlace(instead.at)} 的 ${instead.points ?? 0} 分）`,
        ` (only the highest of one matter: ${instead.points ?? 0} of ${formatPlace(instead.at)})`,
      )
    : '';
  const head = sums ? `${how} ${points}${say('：', ': ')}` : say('事项：', 'event: ');
  return under(`${head}${say.of(eventEvidence(event).text)}${why}  ${formatPlace(event.at)}`);
}

const under = (text: string): Step => ({ label: '', text });

const plain = (value: number): string => formatPlain(snap(value));
