import { formatPlain, roundHalfUp, snap } from '../../base/decimal.ts';
import { STATE } from '../../model/fact.ts';
import { formatPeriod } from '../../model/period.ts';
import { formatPlace } from '../../model/place.ts';
import { spanTarget } from '../../model/span.ts';
import type { Taken } from '../../model/taken.ts';
import {
  countCells,
  figuresBehind,
  figuresOfItem,
  indicatorCells,
  takenFigures,
} from '../../results/cells.ts';
import { type DetailRow, detailRows } from '../../results/detail.ts';
import { lineDecimals } from '../../results/feedback.ts';
import { HANDLED_WORDS, STATE_WORDS } from '../../results/words.ts';
import { type Page, sheetTitle, subtitles, who } from './page.ts';
import type { Say } from './say.ts';
import type { Column, Row, Sheet } from './workbook.ts';

/** What a method's title adds in brackets is left to 计分口径. */
const IN_BRACKETS = /\s*[(（][^)）]*[)）]$/u;

/** 得分明细: every unit × indicator from its raw value to its points, in ranking order. */
export function detailSheet(page: Page): Sheet {
  const { assessment, say } = page;
  return {
    name: detailName(page),
    title: sheetTitle(page, say('得分明细', 'scores by indicator')),
    subtitles: subtitles(page),
    columns: columnsOf(page),
    frozen: 1,
    filter: true,
    empty: say('没有指标', 'No indicators'),
    notes: [
      say(
        '得分 = 得分率 ÷ 100 × 权重；权重为该单位实际执行的分值，不适用的指标把权重转给同级指标。失分 = 权重 − 得分，小数位与得分相同。',
        'Points = score rate ÷ 100 × weight in force for the unit; an indicator that does not apply hands its weight to its siblings. Lost = weight − points, to the decimals of the points.',
      ),
    ],
    *rows() {
      let before = -1;
      for (const row of detailRows(assessment)) {
        yield { ...dataRow(page, row), starts: row.unitIndex !== before && before >= 0 };
        before = row.unitIndex;
      }
    },
  };
}

/** The name of the sheet, for those that lead to it. */
export const detailName = ({ say }: Page): string => say('得分明细', 'Scores');

/** Decimals of an indicator's points: two more than the scheme's where it rounds further up. */
export const pointDecimals = ({ assessment }: Page): number => lineDecimals(assessment);

function columnsOf(page: Page): readonly Column[] {
  const { say } = page;
  const points = { kind: 'number', decimals: pointDecimals(page) } as const;
  const quantity = { kind: 'quantity' } as const;
  const text = { kind: 'text' } as const;
  const centred = { kind: 'text', centred: true } as const;
  const data = say('实绩', 'Achieved');
  const score = say('计分', 'Score');
  return [
    { header: [who(page)], width: 16, holds: text },
    { header: [say('一级指标', 'Dimension')], width: 14, holds: text },
    { header: [say('指标', 'Indicator')], width: 26, holds: text },
    { header: [data, say('计量单位', 'Measure')], width: 9, holds: centred },
    { header: [data, say('完成值', 'Value')], width: 12, holds: quantity },
    { header: [data, say('目标值', 'Target')], width: 12, holds: quantity },
    {
      header: [score, say('得分率', 'Rate')],
      width: 10,
      holds: { kind: 'number', decimals: 2 },
      shade: 'low',
    },
    { header: [score, say('权重', 'Weight')], width: 8, holds: quantity },
    { header: [score, say('得分', 'Points')], width: 9, holds: points },
    { header: [score, say('失分', 'Lost')], width: 9, holds: { ...points, dash: true } },
    { header: [say('计分方法', 'Method')], width: 13, holds: centred },
    { header: [say('数据情况', 'Data')], width: 22, holds: text },
    { header: [say('数据出处', 'Source')], width: 46, holds: text },
  ];
}

function dataRow(page: Page, row: DetailRow): Row {
  const { say } = page;
  // a reweighed weight may have more digits than the points, which then are a little more than it
  const lost = roundHalfUp(row.weight - row.points, pointDecimals(page));
  return {
    cells: [
      row.unit.name,
      row.dimension,
      row.indicator.title,
      row.indicator.measure,
      achieved(page, row),
      row.target,
      row.normalised,
      row.weight,
      row.without ?? row.points,
      row.without ?? lost,
      say.of(row.indicator.method.title).replace(IN_BRACKETS, ''),
      remarks(page, row),
      sourceText(page, row),
    ],
    tone: row.state === STATE.value ? 'plain' : 'muted',
  };
}

const achieved = ({ say }: Page, row: DetailRow): string | number =>
  row.text ?? (row.state === STATE.value ? row.raw : say.of(STATE_WORDS[row.state]));

/** What was done without a value, and how the value was made where it is not one cell. */
function remarks({ assessment, say }: Page, row: DetailRow): string {
  const parts = [HANDLED_WORDS[row.handled]];
  const scaled = spanTarget(assessment.scheme, row.indicator, row.unit);
  if (scaled && !Number.isNaN(row.target)) parts.push(scaled.note);
  for (const behind of figuresBehind(assessment, row.indicatorIndex)) {
    const note = figuresOfItem(assessment.facts, behind)?.notes.get(row.unitIndex);
    if (note) parts.push(note);
  }
  for (const { indicator, unit, before, after } of assessment.treated)
    if (indicator === row.indicatorIndex && unit === row.unitIndex) {
      const [from, to] = [before, after].map((value) => formatPlain(snap(value)));
      parts.push({ zh: `缩尾：${from} → ${to}`, en: `drawn in: ${from} → ${to}` });
    }
  const said = new Set(parts.map(say.of).filter((part) => part !== ''));
  return [...said].join(say('；', '; '));
}

/** The first cell behind a figure, and how many more there are; figures of other assessments with whose they are. */
function sourceText({ assessment, say }: Page, { indicatorIndex, unitIndex }: DetailRow): string {
  const [first] = indicatorCells(assessment, indicatorIndex, unitIndex);
  const count = countCells(assessment, indicatorIndex, unitIndex);
  const more = count > 1 ? say(` 等 ${count} 处`, ` and ${count - 1} more`) : '';
  return [
    ...(first ? [`${formatPlace(first)}${more}`] : []),
    ...takenFigures(assessment, indicatorIndex, unitIndex).map((taken) => takenText(taken, say)),
  ].join(say('；', '; '));
}

function takenText({ scheme, title, name, period, said, value, at }: Taken, say: Say): string {
  const figure = typeof value === 'number' ? formatPlain(roundHalfUp(value, 4)) : (value ?? '');
  const book = `${title} ${formatPeriod(period)}`;
  const roster = at ? `  ${formatPlace(at)}` : '';
  return say(
    `${scheme} ${name} ${said.zh} ${figure}（见「${book}」得分明细）${roster}`,
    `${scheme} ${name} ${said.en} ${figure} (see the scores of "${book}")${roster}`,
  );
}
