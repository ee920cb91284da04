import { formatPlain } from '../../base/decimal.ts';
import { tellsDue } from '../../model/fund-due.ts';
import type { FundReport } from '../../results/fund-report.ts';
import { comparisonWords, spreadWords } from '../../results/fund-words.ts';
import type { RunResults } from '../../results/run-results.ts';
import { publicLine } from './fund-table.ts';
import type { Say } from './say.ts';
import type { Row, Sheet } from './workbook.ts';

const text = { kind: 'text' } as const;

/** 核对: what was checked of a published table, for the office. */
export function checksSheet(report: FundReport, run: RunResults, say: Say): Sheet {
  const { fund, rows, differences, uncompared, spread } = report;
  return {
    name: say('核对', 'Checks'),
    title: say(`${run.year}年${fund.title}核对情况`, `${fund.title} ${run.year}: checks`),
    subtitles: [publicLine(report, say)],
    columns: [
      { header: [say('事项', 'What')], width: 24, holds: text },
      { header: [say('结果', 'Result')], width: 80, holds: text },
    ],
    frozen: 0,
    filter: false,
    empty: '',
    notes: [],
    *rows(): Generator<Row> {
      yield {
        cells: [say('实拨与应拨', 'Paid and due'), say.of(comparisonWords(report))],
        tone: differences.length + uncompared.length === 0 ? 'plain' : 'warn',
      };
      for (const { row, due, paid } of differences)
        yield {
          cells: [
            row.name,
            say(
              `应拨 ${formatPlain(due)}，实拨 ${formatPlain(paid)}${row.remark === '' ? '，没有写原因' : `；${row.remark}`}`,
              `due ${formatPlain(due)}, paid ${formatPlain(paid)}${row.remark === '' ? ', without a reason' : `; ${row.remark}`}`,
            ),
          ],
        };
      if (rows.some((row) => tellsDue(fund, row)))
        for (const { name, paid } of uncompared)
          yield {
            cells: [
              name,
              paid.value === undefined
                ? say('没有写实拨，未比对', 'no payment stated, not compared')
                : say('没有应拨数，未比对', 'no sum due, not compared'),
            ],
          };
      if (spread) {
        const { figures, signs } = spreadWords(fund, spread);
        yield {
          cells: [
            say('是否平均分配（撒胡椒面）', 'Spread evenly?'),
            `${say.of(signs)}${say('：', ': ')}${say.of(figures)}`,
          ],
          tone: spread.signs.length > 0 ? 'warn' : 'plain',
        };
      }
    },
  };
}
