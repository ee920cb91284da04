import { formatPlain } from '../../base/decimal.ts';
import { sum } from '../../base/sum.ts';
import { nameWithMonths } from '../../model/span.ts';
import { type RankingPool, type RankingRow, rankingOf } from '../../results/ranking.ts';
import { totalText } from '../../results/total-text.ts';
import { detailName } from './detail-sheet.ts';
import { type Page, sheetTitle, subtitles, who } from './page.ts';
import type { Say } from './say.ts';
import type { Column, Row, Sheet } from './workbook.ts';

/** 排名: places, points by dimension, adjustments, total, grade, vetoes and the change since last year, by pool. */
export function rankingSheet(page: Page): Sheet {
  const { assessment, say } = page;
  const ranking = rankingOf(assessment);
  const pooled = assessment.scheme.pool.length > 0;
  const columns = columnsOf(page);
  return {
    name: say('排名', 'Ranking'),
    title: sheetTitle(page, say('排名', 'ranking')),
    subtitles: subtitles(page),
    columns,
    frozen: 2,
    type: 'roomy',
    filter: false,
    empty: say('没有单位', 'No units'),
    notes: [
      say(
        '红底为列入红榜的单位，灰底为列入黑榜的单位；点单位名称可到“得分明细”看各项得分的计算，规则见“计分口径”。',
        'Red: on the red list; grey: on the black list. A unit’s name leads to its figures in “Scores”; see “Rules” for the method.',
      ),
    ],
    *rows() {
      const places = new Map(assessment.order.map((unit, place) => [unit, place]));
      const shape = { pooled, hasEarlier: ranking.hasEarlier, places };
      for (const pool of ranking.pools) {
        if (pooled) yield poolHead(page, pool, columns.length);
        for (const row of pool.rows()) yield dataRow(page, row, shape);
      }
    },
  };
}

function columnsOf(page: Page): readonly Column[] {
  const { assessment, say } = page;
  const { scheme } = assessment;
  const ranking = rankingOf(assessment);
  const points = { kind: 'number', decimals: scheme.rounding.decimals } as const;
  const change = { ...points, dash: true };
  const centred = { kind: 'text', centred: true } as const;
  const scores = say('各项得分', 'Points');
  const adjusted = say('加减分', 'Adjustments');
  const isYear = page.assessment.period.kind === 'year';
  const earlier = isYear ? say('较上年', 'Last year') : say('较上季', 'The quarter before');
  const head = [
    { header: [say('名次', 'Place')], width: 7, holds: { kind: 'number', decimals: 0 }, strong: true },
    { header: [who(page)], width: 20, holds: { kind: 'text' }, strong: true },
    ...(scheme.of === 'persons'
      ? [
          { header: [say('编号', 'Code')], width: 12, holds: centred },
          { header: [say('所在单位', 'Unit')], width: 18, holds: { kind: 'text' } as const },
        ]
      : []),
    ...(scheme.pool.length > 0 ? [{ header: [scheme.pool.join('、')], width: 10, holds: centred }] : []),
    ...ranking.columns.map(({ title, weight }) => ({
      header: [scores, `${title}\n(${formatPlain(weight)})`],
      width: 12,
      holds: points,
    })),
  ] satisfies readonly Column[];
  return [
    ...head,
    { header: [adjusted, say('加分', 'Bonus')], width: 9, holds: change },
    { header: [adjusted, say('扣分', 'Deduction')], width: 11, holds: change },
    { header: [say('总分', 'Total')], width: 13, holds: points, shade: 'high', strong: true },
    { header: [say('等次', 'Grade')], width: 9, holds: centred },
    { header: [say('否决与等次说明', 'Vetoes and remarks')], width: 32, holds: { kind: 'text' } },
    ...(ranking.hasEarlier
      ? [
          {
            header: [earlier, say('名次', 'Place')],
            width: 7,
            holds: { kind: 'number', decimals: 0 } as const,
          },
          { header: [earlier, say('升降', 'Change')], width: 8, holds: centred },
        ]
      : []),
  ];
}

function poolHead({ assessment, say }: Page, pool: RankingPool, span: number): Row {
  const totals = [...pool.rows()].map(({ total }) => total).filter(Number.isFinite);
  const { decimals } = assessment.scheme.rounding;
  const mean = totalText(sum(totals) / totals.length, decimals);
  const isOfPersons = assessment.scheme.of === 'persons';
  const value = say(
    `${pool.label}（${pool.size} ${isOfPersons ? '人' : '个单位'}，平均 ${mean} 分）`,
    `${pool.label} (${pool.size} ${isOfPersons ? 'persons' : 'units'}, mean ${mean})`,
  );
  return { cells: [{ value, span }], tone: 'greyHead' };
}

interface Shape {
  readonly pooled: boolean;
  readonly hasEarlier: boolean;
  /** Where each unit stands in 得分明细. */
  readonly places: ReadonlyMap<number, number>;
}

function dataRow(page: Page, row: RankingRow, { pooled, hasEarlier, places }: Shape): Row {
  const indicators = page.assessment.scheme.indicators.length;
  const link = { sheet: detailName(page), row: places.get(row.index)! * indicators };
  const name = page.say.of(nameWithMonths(row.unit));
  const cells = [
    row.rank ?? '—',
    indicators > 0 ? { value: name, link } : name,
    ...(row.unit.person ? [row.unit.code, row.unit.person.unitText] : []),
    ...(pooled ? [row.pool] : []),
    ...row.points.map((points, at) => row.without[at] ?? points),
    row.bonus,
    row.deduction,
    row.total,
    row.grade ?? '',
    remarks(page.say, row),
    ...(hasEarlier ? [row.earlier?.rank ?? '—', changeText(page.say, row)] : []),
  ];
  return { cells, tone: row.onBlack ? 'black' : row.onRed ? 'red' : 'plain' };
}

/** Vetoes found (a lifted one says so), why the grade is not the score's own, and the months of a unit of part of the year. */
export function remarks(say: Say, row: RankingRow): string {
  const notes = row.gradeNotes.map(say.of);
  const vetoes = row.vetoes
    .map(({ veto, lifted }) => `${veto.title}${lifted ? say('（已解除）', ' (lifted)') : ''}`)
    .filter((title) => !notes.some((note) => note.startsWith(title)));
  const months = (row.unit.notes ?? []).map(say.of);
  return [...vetoes, ...notes, ...months].join(say('；', '; '));
}

/** `↑2`, `↓1`, `持平`, or 新 for a unit without an earlier place. */
export function changeText(say: Say, { change, earlier }: RankingRow): string {
  if (change === undefined) return earlier ? '—' : say('新', 'new');
  if (change === 0) return say('持平', 'same');
  return change > 0 ? `↑${change}` : `↓${-change}`;
}
