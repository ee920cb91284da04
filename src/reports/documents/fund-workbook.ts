import { formatFixed, formatPlain } from '../../base/decimal.ts';
import { tellsDue } from '../../model/fund-due.ts';
import type { Lang } from '../../model/said.ts';
import type { FundReport } from '../../results/fund-report.ts';
import { shareOfPaid } from '../../results/fund-report.ts';
import { comparisonWords, spreadWords } from '../../results/fund-words.ts';
import type { RunResults } from '../../results/run-results.ts';
import { progressSheet, wan } from './fund-progress-sheet.ts';
import { type Say, speaker } from './say.ts';
import type { Column, Row, Sheet, Workbook } from './workbook.ts';

/** A fund's workbook: 公示表, ready to be published, then 执行进度 and 核对 for the office. */
export function fundWorkbook(report: FundReport, run: RunResults, lang: Lang): Workbook {
  const say = speaker(lang);
  return {
    title: say(`${report.fund.title}公示`, `${report.fund.title}: disclosure`),
    header: run.name,
    mark: '',
    footer: `score ${run.version}`,
    pages: say('第 &P 页，共 &N 页', 'Page &P of &N'),
    year: run.year,
    sheets: [
      ...(report.rows.length > 0 ? [disclosureSheet(report, run, say)] : []),
      ...(report.progress.length > 0 ? [progressSheet(report, run, say)] : []),
      checksSheet(report, run, say),
    ],
  };
}

const text = { kind: 'text' } as const;
const centred = { kind: 'text', centred: true } as const;
const money = { kind: 'number', decimals: 2 } as const;
const whole = { kind: 'number', decimals: 0 } as const;

function disclosureSheet(report: FundReport, run: RunResults, say: Say): Sheet {
  const { fund, rows } = report;
  const has = (key: 'heads' | 'standard' | 'due'): boolean =>
    rows.some((row) => row[key]?.value !== undefined);
  const kinds = rows.some(({ kind }) => kind !== '');
  const column = (header: string, width: number, holds: Column['holds']): Column => ({
    header: [header],
    width,
    holds,
  });
  return {
    name: say('公示表', 'Disclosure'),
    title: say(`${run.year}年${fund.title}拨付情况公示`, `${fund.title} ${run.year}: payments`),
    subtitles: [publicLine(report, say)],
    columns: [
      column(say('序号', 'No.'), 6, whole),
      column(say(`${fund.recipient}名称`, 'Recipient'), 28, text),
      ...(kinds ? [column(say('性质', 'Kind'), 12, centred)] : []),
      ...(has('heads') ? [column(say(`${fund.need}(人)`, 'Heads'), 12, whole)] : []),
      ...(has('standard') ? [column(say('标准(元)', 'Standard (元)'), 11, money)] : []),
      ...(has('due') ? [column(say('应拨(元)', 'Due (元)'), 15, money)] : []),
      column(say('实拨(元)', 'Paid (元)'), 15, money),
      column(say('占比(%)', 'Share (%)'), 9, money),
      column(say('备注', 'Remark'), 26, text),
    ],
    frozen: 0,
    filter: false,
    empty: '',
    notes: [
      ...(report.differences.length > 0
        ? [
            say(
              `实拨与应拨不一致的 ${report.differences.length} 个，原因见备注。`,
              `${report.differences.length} were paid another amount than was due; see the remarks.`,
            ),
          ]
        : []),
      contactLine(report, say),
    ],
    *rows() {
      for (const [at, row] of rows.entries())
        yield {
          cells: [
            at + 1,
            row.name,
            ...(kinds ? [row.kind] : []),
            ...(has('heads') ? [row.heads?.value] : []),
            ...(has('standard') ? [row.standard?.value ?? fund.standard?.value] : []),
            ...(has('due') ? [row.due?.value] : []),
            row.paid.value,
            shareOfPaid(row, report.paid),
            row.remark,
          ],
        };
      yield {
        cells: [
          '',
          say('合计', 'Total'),
          ...(kinds ? [''] : []),
          ...(has('heads') ? [report.heads] : []),
          ...(has('standard') ? [''] : []),
          ...(has('due') ? [report.due] : []),
          report.paid,
          report.paid ? 100 : Number.NaN,
          '',
        ],
        tone: 'greyHead',
      };
    },
  };
}

/** Department, number of recipients, sum and rate in one line. */
export function publicLine({ fund, rows, paid, unstated, budget, rate }: FundReport, say: Say): string {
  const parts = [
    ...(fund.department === undefined ? [] : [fund.department]),
    say(`共 ${rows.length} 个${fund.recipient}`, `${rows.length} recipients`),
    ...(paid === undefined ? [] : [say(`实拨 ${wan(paid)} 万元`, `${wan(paid)} 万元 paid`)]),
    ...(unstated === 0
      ? []
      : [
          say(
            `${unstated} 个没有写实拨，合计和执行率不完整`,
            `payments of ${unstated} not stated: sum and rate are incomplete`,
          ),
        ]),
  ];
  if (budget && rate !== undefined)
    parts.push(
      say(
        `预算 ${wan(budget.value)} 万元，执行率 ${formatFixed(rate * 100, 2)}%`,
        `budget ${wan(budget.value)} 万元, executed ${formatFixed(rate * 100, 2)} %`,
      ),
    );
  return parts.join(say('；', '; '));
}

/** Whom to call, and how long it stays published. */
export function contactLine({ fund }: FundReport, say: Say): string {
  const parts = [
    ...(fund.days === undefined ? [] : [say(`公示期 ${fund.days} 天`, `published for ${fund.days} days`)]),
    ...(fund.contact === undefined ? [] : [say(`监督电话：${fund.contact}`, `contact: ${fund.contact}`)]),
    ...(fund.basis?.status === 'sample' ? [say('示例，不作依据', 'a sample')] : []),
  ];
  return parts.join(say('；', '; '));
}

function checksSheet(report: FundReport, run: RunResults, say: Say): Sheet {
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
      if (rows.length > 0)
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
