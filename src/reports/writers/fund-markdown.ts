import { formatFixed, formatPlain } from '../../base/decimal.ts';
import type { Lang } from '../../model/said.ts';
import { type FundReport, shareOfPaid } from '../../results/fund-report.ts';
import type { RunResults } from '../../results/run-results.ts';
import { contactLine, publicLine } from '../documents/fund-workbook.ts';
import { speaker } from '../documents/say.ts';
import { markdownText } from './markdown-text.ts';

/** The published table of a fund as Markdown, for a web page. */
export function fundMarkdown(report: FundReport, run: RunResults, lang: Lang): string {
  const say = speaker(lang);
  const { fund, rows } = report;
  const title = say(`${run.year}年${fund.title}拨付情况公示`, `${fund.title} ${run.year}: payments`);
  const head = [
    say('序号', 'No.'),
    say(`${fund.recipient}名称`, 'Recipient'),
    say('性质', 'Kind'),
    say(`${fund.need}（人）`, 'Heads'),
    say('应拨（元）', 'Due (元)'),
    say('实拨（元）', 'Paid (元)'),
    say('占比', 'Share'),
    say('备注', 'Remark'),
  ];
  const money = (value: number | undefined): string => (value === undefined ? '' : formatFixed(value, 2));
  const share = (value: number): string => (Number.isNaN(value) ? '' : `${formatFixed(value, 2)}%`);
  const lines = rows.map((row, at) => [
    String(at + 1),
    markdownText(row.name),
    markdownText(row.kind),
    row.heads?.value === undefined ? '' : formatPlain(row.heads.value),
    money(row.due?.value),
    money(row.paid.value),
    share(shareOfPaid(row, report.paid)),
    markdownText(row.remark),
  ]);
  const heads = report.heads === undefined ? '' : formatPlain(report.heads);
  const total = [
    '',
    say('合计', 'Total'),
    '',
    heads,
    money(report.due),
    money(report.paid),
    share(report.paid ? 100 : Number.NaN),
    '',
  ];
  const table = [head, head.map((_, at) => (at > 2 && at < 7 ? '---:' : '---')), ...lines, total];
  const notes = [publicLine(report, say), contactLine(report, say)]
    .filter((line) => line !== '')
    .map(markdownText);
  return `# ${markdownText(title)}\n\n${notes.join('\n\n')}\n\n${table.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`;
}
