import { formatPlain, snap } from '../../base/decimal.ts';
import { periodWords } from '../../results/words.ts';
import { type Page, sheetTitle, subtitles, who } from './page.ts';
import type { Cell, Column, Row, Sheet } from './workbook.ts';

/** 过程与结果: every unit's rounds, their mean, the year's own result, and the total made of both. */
export function roundsSheet(page: Page): Sheet | undefined {
  const { assessment, say } = page;
  const { ofRounds } = assessment.scheme;
  if (!ofRounds || !assessment.rounds) return undefined;
  const percent = formatPlain(snap(ofRounds.weight * 100));
  return {
    name: say('过程与结果', 'Process and result'),
    title: sheetTitle(page, say('过程与结果合成', 'process and result')),
    subtitles: [
      ...subtitles(page),
      say(
        `总分 = 各轮平均 × ${percent}% + 年终 × ${formatPlain(snap(100 - ofRounds.weight * 100))}%`,
        `Total = mean of the rounds × ${percent}% + the year × ${formatPlain(snap(100 - ofRounds.weight * 100))}%`,
      ),
    ],
    columns: columnsOf(page),
    frozen: 1,
    filter: false,
    empty: say('没有单位', 'No units'),
    notes: notesOf(page),
    *rows() {
      for (const unit of assessment.order) yield rowOf(page, unit);
    },
  };
}

function columnsOf(page: Page): readonly Column[] {
  const { assessment, say } = page;
  const points = { kind: 'number', decimals: assessment.scheme.rounding.decimals } as const;
  const rounds = assessment.facts.rounds ?? [];
  return [
    { header: [who(page)], width: 20, holds: { kind: 'text' }, strong: true },
    ...rounds.map(
      ({ period }): Column => ({
        header: [say('各轮次', 'Rounds'), say.of(periodWords(period))],
        width: 12,
        holds: points,
      }),
    ),
    { header: [say('各轮平均', 'Mean')], width: 11, holds: points },
    { header: [say('年终', 'The year')], width: 11, holds: points },
    { header: [say('总分', 'Total')], width: 11, holds: points, strong: true },
  ];
}

function rowOf({ assessment, say }: Page, unit: number): Row {
  const { facts, rounds, totals } = assessment;
  const cells = (facts.rounds ?? []).map(({ totals: of, excused, imputed }): Cell => {
    if (excused.has(unit)) return { value: '/', tone: 'muted' };
    if (Number.isNaN(of[unit]!)) return { value: say('缺', 'missing'), tone: 'warn' };
    return { value: of[unit]!, tone: imputed.has(unit) ? 'warn' : 'plain' };
  });
  return {
    cells: [facts.units[unit]!.name, ...cells, rounds!.means[unit], rounds!.own[unit], totals.settled[unit]],
  };
}

/** Who put what in place of which round, and why. */
function notesOf({ assessment, say }: Page): readonly string[] {
  return (assessment.facts.rounds ?? []).flatMap(({ period, imputed }) => {
    const entries = [...new Set(imputed.values())];
    return entries.map((entry) => {
      const units = [...imputed]
        .filter(([, one]) => one === entry)
        .map(([unit]) => assessment.facts.units[unit]!.name);
      const words = say.of(periodWords(period));
      return say(
        `${words}代填 ${formatPlain(entry.total)} 分（${units.join('、')}）：${entry.author}，${entry.reason}，${entry.document}`,
        `${words}: ${formatPlain(entry.total)} put in place (${units.join(', ')}): ${entry.author}, ${entry.reason}, ${entry.document}`,
      );
    });
  });
}
