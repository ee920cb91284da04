import { formatPlain } from '../../base/decimal.ts';
import { STATE } from '../../model/fact.ts';
import { type FeedbackLine, feedbackLines } from '../../results/feedback.ts';
import type { Step } from '../../results/step.ts';
import { STATE_WORDS } from '../../results/words.ts';
import { pointDecimals } from './detail-sheet.ts';
import { type Page, sheetTitle, subtitles } from './page.ts';
import type { Say } from './say.ts';
import type { Column, Row, Sheet } from './workbook.ts';

/** 改进反馈: each unit's weakest indicators, how its peers stand, and what one step of improvement would earn. */
export function feedbackSheet(page: Page): Sheet {
  const { assessment, say } = page;
  return {
    name: say('改进反馈', 'Feedback'),
    title: sheetTitle(page, say('改进反馈', 'feedback')),
    subtitles: subtitles(page),
    columns: columnsOf(page),
    frozen: 3,
    filter: true,
    empty: say('各单位均未失分', 'No unit lost points'),
    notes: [
      say(
        '每个单位列失分最多的至多 5 项，失分相同的按方案顺序。同组位次按得分率排，只在有数的单位间比较。',
        'At most five indicators of each unit, those with the most points lost; equal losses in the scheme’s order. Places are by score, among the peers that have a value.',
      ),
      say(
        '“改进一步”指本项改到所列的数、其他单位和其他指标不变时，本项可多得的分；加减分、类别封顶和总分封顶不计在内。',
        '“Would earn”: what this line would gain if only this figure changed to the one named; adjustments and caps of dimensions and totals are left out.',
      ),
    ],
    *rows() {
      let before = -1;
      for (const line of feedbackLines(assessment)) {
        const unit = line.row.unitIndex;
        yield { ...dataRow(page, line), starts: unit !== before && before >= 0 };
        before = unit;
      }
    },
  };
}

function columnsOf(page: Page): readonly Column[] {
  const { say } = page;
  const points = { kind: 'number', decimals: pointDecimals(page) } as const;
  const quantity = { kind: 'quantity' } as const;
  const text = { kind: 'text' } as const;
  const centred = { kind: 'text', centred: true } as const;
  const own = say('本单位', 'The unit');
  const peers = say('同组', 'Its peers');
  const step = say('改进一步', 'One step');
  return [
    { header: [say('单位', 'Unit')], width: 16, holds: text },
    { header: [say('名次', 'Place')], width: 7, holds: { kind: 'number', decimals: 0 } },
    { header: [say('薄弱指标', 'Weak indicator')], width: 26, holds: text, strong: true },
    { header: [own, say('失分', 'Lost')], width: 9, holds: points, strong: true },
    { header: [own, say('权重', 'Weight')], width: 8, holds: quantity },
    { header: [own, say('完成值', 'Value')], width: 12, holds: quantity },
    { header: [own, say('目标值', 'Target')], width: 12, holds: quantity },
    { header: [peers, say('位次', 'Place')], width: 10, holds: centred },
    { header: [peers, say('中位数', 'Median')], width: 12, holds: quantity },
    { header: [peers, say('最好', 'Best')], width: 12, holds: quantity },
    { header: [step, say('改进到', 'To')], width: 12, holds: quantity },
    { header: [step, say('可多得分', 'Would earn')], width: 10, holds: points, strong: true },
    { header: [step, say('说明', 'How')], width: 34, holds: text },
  ];
}

function dataRow({ assessment, say }: Page, line: FeedbackLine): Row {
  const { row, step } = line;
  const own = row.text ?? (row.state === STATE.value ? row.raw : say.of(STATE_WORDS[row.state]));
  const taken = 'gain' in step;
  return {
    cells: [
      assessment.facts.units[row.unitIndex]!.name,
      line.rank || '—',
      row.indicator.title,
      line.lost,
      row.weight,
      own,
      row.target,
      line.place === undefined ? '—' : `${line.place}/${line.peers}`,
      line.median,
      line.best,
      taken ? step.to : '—',
      taken ? step.gain : undefined,
      stepWords(say, line, step),
    ],
    tone: row.state === STATE.value ? 'plain' : 'muted',
  };
}

function stepWords(say: Say, { row, place }: FeedbackLine, step: Step): string {
  const { measure, step: size = 0 } = row.indicator;
  switch (step.kind) {
    case 'step':
      return say(
        `改进 ${formatPlain(size)}${measure}`,
        `a step of ${formatPlain(size)}${measure && ` ${measure}`}`,
      );
    case 'peer':
      return say(`赶上${step.peer}`, `level with ${step.peer}`);
    case 'level':
      return say('达到下一档或目标', 'the next level or the target');
    case 'missing':
      return say('补报后再看', 'to be reported first');
    case 'voided':
      return say('核查作废，改进数据不得分', 'voided by verification');
    case 'zeroed':
      return say('被否决清零，改进数据不得分', 'zeroed by a veto');
    case 'many':
      return say('同组单位太多，未逐一试算', 'too many peers to score anew');
    case 'none':
      return place === 1
        ? say('已是同组最好', 'already the best of its peers')
        : say('没有可参照的下一步', 'no next step to go by');
  }
}
