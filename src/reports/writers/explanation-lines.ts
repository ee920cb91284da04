import { formatFixed, roundHalfUp } from '../../base/decimal.ts';
import { HANDLED } from '../../model/assessment.ts';
import { STATE } from '../../model/fact.ts';
import type { Finding } from '../../model/finding.ts';
import { formatPeriod } from '../../model/period.ts';
import { formatPlace } from '../../model/place.ts';
import type { ExplainedIndicator, Explanation } from '../../results/explanation.ts';
import { doneWords } from '../../results/finding-words.ts';
import { totalText } from '../../results/total-text.ts';
import { HANDLED_WORDS, periodWords, STATE_WORDS } from '../../results/words.ts';
import type { Say } from '../documents/say.ts';
import { withMeasure } from './correction-words.ts';
import { lineSteps, vetoSteps } from './explanation-grounds.ts';
import { itemSteps } from './explanation-items.ts';
import { drawnInStep, filledStep, pointsStep, weightSteps } from './explanation-points.ts';
import { figure, type Step } from './explanation-step.ts';
import type { Onward } from './explanation-taken.ts';

/** A part of an explanation: a heading with its steps. */
export interface ExplainedPart {
  readonly heading: string;
  /** What it came to, printed at the heading's right. */
  readonly result: string;
  readonly steps: readonly Step[];
}

/** An explanation as text: a head, then a part for each indicator, then how the total adds up and where it stands. */
export interface ExplanationPage {
  readonly title: string;
  readonly head: readonly string[];
  readonly parts: readonly ExplainedPart[];
}

/** Puts an explanation into words; `onward` gives the commands that explain figures of other assessments. */
export function explanationPage(explanation: Explanation, onward: Onward, say: Say): ExplanationPage {
  const { assessment, standing } = explanation;
  const { scheme, period, provisional } = assessment;
  const draft = provisional ? say('（暂定）', ' (provisional)') : '';
  return {
    title: `${standing.unit.name} · ${scheme.title} ${say.of(periodWords(period))}${draft}`,
    head: [standingLine(explanation, say), ...notesLine(explanation, say)],
    parts: [
      ...explanation.indicators.map((indicator) => indicatorPart(explanation, indicator, onward, say)),
      ledgerPart(explanation, onward, say),
      standingPart(explanation, onward, say),
    ],
  };
}

/** What is said of a unit that is scored for a part of the year. */
function notesLine({ standing: { unit } }: Explanation, say: Say): readonly string[] {
  if (!unit.notes) return [];
  return [`※ ${unit.notes.map(say.of).join(say('；', '; '))}`];
}

function standingLine({ assessment, standing, poolSize }: Explanation, say: Say): string {
  const total = totalText(standing.total, assessment.scheme.rounding.decimals);
  const rank =
    standing.rank === undefined
      ? say('不排名', 'unranked')
      : say(
          `${standing.pool}第 ${standing.rank} 名（共 ${poolSize} 个）`,
          `place ${standing.rank} of ${poolSize} in ${standing.pool}`,
        );
  const grade = standing.grade === undefined ? [] : [standing.grade];
  return [say(`总分 ${total}`, `total ${total}`), rank, ...grade].join(' · ');
}

function indicatorPart(
  explanation: Explanation,
  explained: ExplainedIndicator,
  onward: Onward,
  say: Say,
): ExplainedPart {
  const { row, points } = explained;
  const { decimals } = explanation.assessment.scheme.rounding;
  const where = row.dimension === '' ? '' : `  ${row.dimension}`;
  const steps: Step[] = explained.items.flatMap((item) => itemSteps(item, onward, say));
  for (const finding of explained.findings) steps.push(findingStep(finding, say));
  if (explained.value) steps.push({ label: say('取值', 'value'), text: say.of(explained.value) });
  if (explained.filled) steps.push(filledStep(explanation.assessment, row.pool, explained.filled, say));
  if (explained.drawnIn) steps.push(drawnInStep(explained.drawnIn, say));
  if (row.state !== STATE.value)
    steps.push({
      label: say('情况', 'state'),
      text: `${say.of(STATE_WORDS[row.state])}${say('；', '; ')}${say.of(HANDLED_WORDS[row.handled])}`,
    });
  if (!Number.isNaN(row.target))
    steps.push({ label: say('目标', 'target'), text: targetText(explained, say) });
  if (!Number.isNaN(row.paced))
    steps.push({
      label: say('序时', 'pace'),
      text: say(
        `${figure(row.raw)} ÷ 本期应完成全年的 ${figure(row.share * 100)}% = ${figure(row.paced)}（按全年计）`,
        `${figure(row.raw)} ÷ ${figure(row.share * 100)}% of the year asked for by now = ${figure(row.paced)} for the year`,
      ),
    });
  if (explained.working)
    steps.push({
      label: say('计分', 'score'),
      text: `${say.of(row.indicator.method.title)}${say('：', ': ')}${say.of(explained.working)}`,
    });
  steps.push(...weightSteps(explained, say));
  if (row.without && row.handled !== HANDLED.reweighed)
    steps.push({
      label: say('情况', 'state'),
      text: say('所在类别的数不足 minimum-share，不计', 'its dimension is below its minimum-share'),
    });
  else if (row.handled !== HANDLED.reweighed) steps.push(pointsStep(explained, decimals, say));
  return {
    heading: `${row.indicator.title}${where}`,
    result: row.without
      ? say.of(STATE_WORDS[row.state])
      : `${formatFixed(points, decimals)} / ${figure(row.weight)}`,
    steps,
  };
}

function findingStep(finding: Finding, say: Say): Step {
  const { period, date, way, evidence, at } = finding;
  const by = [date, way, evidence].filter((part) => part !== '').join(say('，', ', '));
  return {
    label: say('核查', 'verified'),
    text: `${formatPeriod(period)} ${say.of(doneWords(finding))}${say(`（${by}）`, ` (${by})`)}  ${formatPlace(at)}`,
  };
}

function targetText({ row, targetAt, targetBasis, targetNote }: ExplainedIndicator, say: Say): string {
  const from = [targetNote && say.of(targetNote), targetBasis, targetAt && formatPlace(targetAt)].filter(
    (part) => part !== undefined,
  );
  const where = from.length === 0 ? '' : say(`（${from.join('，')}）`, ` (${from.join(', ')})`);
  return `${withMeasure(row.target, row.indicator.measure)}${where}`;
}

/** Points to the decimals of the scheme; with as many more as show anything of a line that is not nil. */
function linePoints(kind: string, points: number, decimals: number): string {
  let shown = decimals;
  while (kind !== 'indicator' && points !== 0 && shown < 15 && roundHalfUp(Math.abs(points), shown) === 0)
    shown += 1;
  return formatFixed(points, shown);
}

function ledgerPart({ assessment, ledger, standing }: Explanation, onward: Onward, say: Say): ExplainedPart {
  const { decimals } = assessment.scheme.rounding;
  const total = totalText(standing.total, decimals);
  return {
    heading: say('合计', 'Sum'),
    result: total,
    steps: ledger.flatMap((line): readonly Step[] => {
      const { title, points, kind, without, at, adjustment } = line;
      const label =
        without ?? `${points > 0 && kind !== 'indicator' ? '+' : ''}${linePoints(kind, points, decimals)}`;
      const where = at && !adjustment ? `  ${formatPlace(at)}` : '';
      return [{ label, text: `${say.of(title)}${where}` }, ...lineSteps(line, onward, say)];
    }),
  };
}

function standingPart(explanation: Explanation, onward: Onward, say: Say): ExplainedPart {
  const { assessment, standing, vetoes, lists } = explanation;
  const steps: Step[] = vetoes.flatMap((veto) => vetoSteps(assessment.scheme, veto, onward, say));
  const label = Number.isNaN(standing.total) ? say('总分', 'total') : say('等次', 'grade');
  for (const note of standing.gradeNotes) steps.push({ label, text: say.of(note) });
  if (standing.change !== undefined && standing.earlier)
    steps.push({
      label: say('升降', 'change'),
      text: say(
        `上年第 ${standing.earlier.rank} 名，${movedZh(standing.change)}`,
        `place ${standing.earlier.rank} the year before`,
      ),
    });
  for (const { list, reason, evidence } of lists) {
    steps.push({
      label: list === 'red' ? say('红榜', 'red list') : say('黑榜', 'black list'),
      text: say.of(reason),
    });
    for (const { text, at } of evidence)
      steps.push({ label: '', text: `${say.of(text)}${at ? `  ${formatPlace(at)}` : ''}` });
  }
  return {
    heading: say('排名、等次与榜单', 'Place, grade and lists'),
    result: standing.grade ?? '',
    steps,
  };
}

const movedZh = (change: number): string =>
  change === 0 ? '持平' : change > 0 ? `上升 ${change} 名` : `下降 ${-change} 名`;
