import { quarterPeriod } from '../../model/period.ts';
import type { Lang, Said } from '../../model/said.ts';
import { completenessOfReview } from '../../results/completeness.ts';
import { type Contribution, changesOf } from '../../results/contributions.ts';
import { type FollowUp, followUps, type Review, type Reviewed, streaksOf } from '../../results/review.ts';
import { periodWords } from '../../results/words.ts';
import { itemWords } from './calls-sheet.ts';
import { incompleteMark } from './incomplete-mark.ts';
import { CENTRED, TEXT, WHOLE } from './monitoring-page.ts';
import { type Say, speaker } from './say.ts';
import type { Sheet, Workbook } from './workbook.ts';

const POINTS = { kind: 'number', decimals: 2 } as const;

/** 季度回溯: what changed since the quarter before and through what, streaks, and what became of those called upon. */
export function reviewWorkbook(review: Review, lang: Lang): Workbook {
  const say = speaker(lang);
  const provisional = review.run.assessments.some((assessment) => assessment.provisional);
  return {
    title: say('季度回溯', 'Review'),
    header: review.run.name,
    mark: provisional ? say('暂定', 'Provisional') : '',
    footer: `score ${review.run.version}`,
    pages: say('第 &P 页，共 &N 页', 'Page &P of &N'),
    year: review.run.year,
    sheets: [changesSheet(review, say), streaksSheet(review, say), followUpSheet(review, say)],
  };
}

const quarterWords = ({ run: { year }, quarter }: Review, say: Say): string =>
  say.of(periodWords(quarterPeriod(year, quarter)));

/** What is not whole: the quarter, or one before it that it is held against. */
const markOf = (review: Review, say: Say): string => incompleteMark(completenessOfReview(review), say);

const schemeTitle = ({ quarters }: Reviewed): string => quarters.at(-1)!.scheme.title;

/** A contribution's line in words. */
export function lineWords(say: Say, { line }: Pick<Contribution, 'line'>): string {
  if (line === 'adjustments') return say('加减分', 'Adjustments');
  if (line === 'veto') return say('一票否决（列末位）', 'Veto (last place)');
  if (line === 'residue') return say('取整、封顶、清零等', 'Rounding, caps, zeroing');
  return line.title;
}

function changesSheet(review: Review, say: Say): Sheet {
  const total = say('总分', 'Total');
  const place = say('名次', 'Place');
  const line = say('由哪项引起', 'Through what');
  return {
    name: say('变化贡献', 'Changes'),
    title: say(
      `${quarterWords(review, say)}较上季变化及贡献${markOf(review, say)}`,
      `Changes of ${quarterWords(review, say)}${markOf(review, say)}`,
    ),
    subtitles: [review.run.name],
    columns: [
      { header: [say('方案', 'Scheme')], width: 22, holds: TEXT },
      { header: [say('单位', 'Unit')], width: 14, holds: TEXT, strong: true },
      { header: [total, say('上季', 'before')], width: 8, holds: POINTS },
      { header: [total, say('本季', 'now')], width: 8, holds: POINTS },
      { header: [place, say('上季', 'before')], width: 7, holds: WHOLE },
      { header: [place, say('本季', 'now')], width: 7, holds: WHOLE },
      { header: [line, say('指标', 'line')], width: 26, holds: TEXT },
      { header: [line, say('上季', 'before')], width: 8, holds: POINTS },
      { header: [line, say('本季', 'now')], width: 8, holds: POINTS },
      { header: [line, say('增减分', 'points')], width: 9, holds: POINTS, strong: true },
      {
        header: [line, say('其中权重变动', 'by weight')],
        width: 9,
        holds: { ...POINTS, dash: true },
      },
      { header: [line, say('影响名次', 'places')], width: 8, holds: WHOLE },
    ],
    frozen: 2,
    filter: true,
    empty: say('没有上季可比', 'There is no quarter before'),
    notes: [
      say(
        '各项增减分相加即总分之差。影响名次：若没有这一项的增减，本季名次会退后（正数）或前进（负数）几位，逐项单独试算，各项不相加。权重变动：本期到期、适用的指标不同，分值在指标间转移，不是成绩变化。',
        'Points add up to the change of the total. Places: how many the unit would lose (negative: win) without that one change; each by itself, so they do not add up.',
      ),
    ],
    *rows() {
      for (const reviewed of review.reviewed)
        for (const change of changesOf(reviewed))
          for (const [at, one] of change.lines.entries())
            yield {
              cells: [
                schemeTitle(reviewed),
                change.unit.name,
                ...(at === 0
                  ? [...change.total, change.rank[0] || '—', change.rank[1] || '—']
                  : [undefined, undefined, undefined, undefined]),
                lineWords(say, one),
                one.before,
                one.after,
                one.points,
                one.byWeight,
                one.places,
              ],
              starts: at === 0,
              tone: one.points < 0 ? 'warn' : 'plain',
            };
    },
  };
}

function streaksSheet(review: Review, say: Say): Sheet {
  const row = say('连续季度数', 'Quarters in a row');
  return {
    name: say('连续情况', 'Streaks'),
    title: say(
      `截至${quarterWords(review, say)}连续情况${markOf(review, say)}`,
      `Streaks to ${quarterWords(review, say)}${markOf(review, say)}`,
    ),
    subtitles: [review.run.name],
    columns: [
      { header: [say('方案', 'Scheme')], width: 26, holds: TEXT },
      { header: [say('单位', 'Unit')], width: 18, holds: TEXT, strong: true },
      { header: [row, say('第一', 'first')], width: 9, holds: WHOLE },
      { header: [row, say('末位', 'last')], width: 9, holds: WHOLE },
      { header: [row, say('红榜', 'red list')], width: 9, holds: WHOLE },
      { header: [row, say('黑榜', 'black list')], width: 9, holds: WHOLE },
      { header: [row, say('总分上升（负为下降）', 'rising (negative: falling)')], width: 16, holds: WHOLE },
    ],
    frozen: 2,
    filter: true,
    empty: say('没有结果', 'No results'),
    notes: [],
    *rows() {
      for (const reviewed of review.reviewed)
        for (const { unit, first, last, red, black, rising } of streaksOf(reviewed))
          yield {
            cells: [schemeTitle(reviewed), unit.name, first, last, red, black, rising],
            tone: last > 1 || black > 1 ? 'warn' : 'plain',
          };
    },
  };
}

const OUTCOMES: Readonly<Record<FollowUp['outcome'], Said>> = {
  repeated: { zh: '再次上黑榜', en: 'repeated' },
  listed: { zh: '新上黑榜', en: 'newly on the black list' },
  rectified: { zh: '整改到位', en: 'rectified' },
  improved: { zh: '有改进', en: 'improved' },
  unchanged: { zh: '未见改进', en: 'unchanged' },
};

/** What became of a unit, in words. */
export const outcomeWords = (say: Say, outcome: FollowUp['outcome']): string => say.of(OUTCOMES[outcome]);

function followUpSheet(review: Review, say: Say): Sheet {
  const total = say('总分', 'Total');
  const place = say('名次', 'Place');
  return {
    name: say('黑榜约谈回访', 'Follow-up'),
    title: say(
      `${quarterWords(review, say)}：上季黑榜和约谈单位的后续${markOf(review, say)}`,
      `${quarterWords(review, say)}: what became of last quarter’s black list and ladder${markOf(review, say)}`,
    ),
    subtitles: [review.run.name],
    columns: [
      { header: [say('方案', 'Scheme')], width: 20, holds: TEXT },
      { header: [say('单位', 'Unit')], width: 14, holds: TEXT, strong: true },
      { header: [say('上季黑榜', 'Black list')], width: 9, holds: CENTRED },
      { header: [say('上季措施', 'Step')], width: 9, holds: CENTRED },
      { header: [total, say('上季', 'before')], width: 8, holds: POINTS },
      { header: [total, say('本季', 'now')], width: 8, holds: POINTS },
      { header: [place, say('上季', 'before')], width: 7, holds: WHOLE },
      { header: [place, say('本季', 'now')], width: 7, holds: WHOLE },
      { header: [say('结果', 'Outcome')], width: 12, holds: CENTRED, strong: true },
      { header: [say('原因', 'Cause')], width: 28, holds: TEXT },
      { header: [say('整改', 'Rectification')], width: 36, holds: TEXT },
    ],
    frozen: 2,
    filter: true,
    empty: say('上季没有黑榜和约谈单位', 'Nobody was on the black list or the ladder'),
    notes: [],
    *rows() {
      for (const reviewed of review.reviewed)
        for (const one of followUps(reviewed))
          yield {
            cells: [
              schemeTitle(reviewed),
              one.unit.name,
              one.onBlack ? say('是', 'yes') : '',
              one.call?.rung.title ?? '',
              ...one.total,
              one.rank[0] || '—',
              one.rank[1] || '—',
              outcomeWords(say, one.outcome),
              [...new Set(one.items.map(({ latest }) => latest.cause))]
                .filter((cause) => cause !== '')
                .join('\n'),
              one.items.map((item) => itemWords(say, item)).join('\n'),
            ],
            tone: one.outcome === 'repeated' ? 'redLight' : one.outcome === 'unchanged' ? 'warn' : 'plain',
          };
    },
  };
}
