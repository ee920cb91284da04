import { formatFixed } from '../../base/decimal.ts';
import { sum } from '../../base/sum.ts';
import type { FundRow } from '../../model/fund.ts';
import { type FundReport, shareOfPaid } from '../../results/fund-report.ts';
import type { RunResults } from '../../results/run-results.ts';
import { wan } from './fund-progress-sheet.ts';
import type { Say } from './say.ts';
import type { CellValue, ColumnKind } from './workbook.ts';

/** A column of the published table: its header, and what it says of a recipient and of all. */
export interface FundTableColumn {
  readonly header: string;
  readonly width: number;
  readonly holds: ColumnKind;
  readonly cell: (row: FundRow, at: number) => CellValue;
  readonly total: CellValue;
}

/** What is published of a fund, in whatever form: one table, and the notes below it. */
export interface FundTable {
  readonly title: string;
  /** Without the columns that hold nothing. */
  readonly columns: readonly FundTableColumn[];
  readonly notes: readonly string[];
}

const text = { kind: 'text' } as const;
const centred = { kind: 'text', centred: true } as const;
const money = { kind: 'number', decimals: 2 } as const;
const whole = { kind: 'number', decimals: 0 } as const;

/** The table of a fund's payments as it is published. */
export function fundTable(report: FundReport, { year }: RunResults, say: Say): FundTable {
  const { fund } = report;
  return {
    title: say(`${year}年${fund.title}拨付情况公示`, `${fund.title} ${year}: payments`),
    columns: columnsOf(report, say),
    notes: [...differenceNotes(report, say), ...shareNotes(report, say)],
  };
}

function columnsOf(report: FundReport, say: Say): readonly FundTableColumn[] {
  const { fund, rows } = report;
  const column = (
    header: string,
    width: number,
    holds: ColumnKind,
    cell: FundTableColumn['cell'],
    total: CellValue = '',
  ): FundTableColumn => ({ header, width, holds, cell, total });
  const has = (key: 'heads' | 'standard' | 'due'): boolean =>
    rows.some((row) => row[key]?.value !== undefined);
  const given = (isThere: boolean, one: FundTableColumn): readonly FundTableColumn[] =>
    isThere ? [one] : [];
  const standard = (row: FundRow): CellValue => row.standard?.value ?? fund.standard?.value;
  return [
    column(say('序号', 'No.'), 6, whole, (_, at) => at + 1),
    column(say(`${fund.recipient}名称`, 'Recipient'), 28, text, ({ name }) => name, say('合计', 'Total')),
    ...given(
      rows.some(({ kind }) => kind !== ''),
      column(say('性质', 'Kind'), 12, centred, ({ kind }) => kind),
    ),
    ...given(
      has('heads'),
      column(say(`${fund.need}(人)`, 'Heads'), 12, whole, ({ heads }) => heads?.value, report.heads),
    ),
    ...given(has('standard'), column(say('标准(元)', 'Standard (元)'), 11, money, standard)),
    ...given(
      has('due'),
      column(say('应拨(元)', 'Due (元)'), 15, money, ({ due }) => due?.value, report.due),
    ),
    column(say('实拨(元)', 'Paid (元)'), 15, money, ({ paid }) => paid.value, report.paid),
    ...given(
      (report.paid ?? 0) > 0,
      column(say('占比(%)', 'Share (%)'), 9, money, (row) => shareOfPaid(row, report.paid), 100),
    ),
    ...given(
      rows.some(({ remark }) => remark !== ''),
      column(say('备注', 'Remark'), 26, text, ({ remark }) => remark),
    ),
  ];
}

/** How many were paid another amount than was due, and for how many the table does not say it. */
function differenceNotes({ rows, differences }: FundReport, say: Say): readonly string[] {
  const { length } = differences;
  const areTold = differences.every(({ row }) => row.remark !== '');
  const undue = rows.filter(({ due }) => due?.value === undefined).length;
  return [
    ...(length > 0
      ? [
          say(
            `实拨与应拨不一致的 ${length} 个${areTold ? '，原因见备注' : ''}。`,
            `${length} were paid another amount than was due${areTold ? '; see the remarks' : ''}.`,
          ),
        ]
      : []),
    ...(undue > 0 && undue < rows.length
      ? [
          say(
            `${undue} 个没有写应拨，应拨合计不含这些。`,
            `What is due to ${undue} is not given; the total due leaves them out.`,
          ),
        ]
      : []),
  ];
}

/**
 * That rounded shares do not add up to 100, where they do not. Each share stays the rounded quotient, which whoever reads
 * the table can work out again; moving a hundredth to make the sum even would publish shares that are wrong.
 */
function shareNotes({ rows, paid, unstated }: FundReport, say: Say): readonly string[] {
  if (!paid || unstated === rows.length) return [];
  const shares = rows.map((row) => shareOfPaid(row, paid)).filter((share) => !Number.isNaN(share));
  const added = formatFixed(sum(shares), 2);
  if (added === '100.00') return [];
  return [
    say(
      `占比四舍五入，各行相加为 ${added}%，与合计的差是舍入造成的。`,
      `Shares are rounded: they add up to ${added} %, apart from the total by rounding alone.`,
    ),
  ];
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
