import { formatPlain, roundHalfUp, snap } from '../../base/decimal.ts';
import type { FundReport } from '../../results/fund-report.ts';
import type { RunResults } from '../../results/run-results.ts';
import type { Say } from './say.ts';
import type { Sheet } from './workbook.ts';

const centred = { kind: 'text', centred: true } as const;
const money = { kind: 'number', decimals: 2 } as const;

/** 执行进度: what was spent to date by month, against budget and pace. */
export function progressSheet(report: FundReport, run: RunResults, say: Say): Sheet {
  const { fund, progress, budget } = report;
  const { red, yellow } = fund.pace;
  return {
    name: say('执行进度', 'Execution'),
    title: say(`${run.year}年${fund.title}执行进度`, `${fund.title} ${run.year}: execution by month`),
    subtitles: [
      budget
        ? say(
            `预算 ${wan(budget.value)} 万元${budget.adjusted ? '（调整后）' : budget.basis ? `（${budget.basis}）` : '（年初）'}`,
            `budget ${wan(budget.value)} 万元${budget.adjusted ? ' (adjusted)' : ''}`,
          )
        : say('没有预算数', 'no budget given'),
    ],
    columns: [
      { header: [say('月份', 'Month')], width: 8, holds: centred },
      { header: [say('累计拨付(元)', 'Allotted to date')], width: 16, holds: money },
      { header: [say('累计支出(元)', 'Spent to date')], width: 16, holds: money },
      { header: [say('执行率(%)', 'Rate (%)')], width: 11, holds: money },
      { header: [say('占序时进度(%)', 'Of the pace (%)')], width: 14, holds: money },
      { header: [say('预警', 'Light')], width: 9, holds: centred },
    ],
    frozen: 0,
    filter: false,
    empty: '',
    notes: [
      say(
        `占序时进度 = 执行率 ÷（月份 ÷ 12）；低于 ${formatPlain(red * 100)}% 为红灯，低于 ${formatPlain(yellow * 100)}% 为黄灯。`,
        `Of the pace = rate ÷ (month ÷ 12); below ${formatPlain(red * 100)} % red, below ${formatPlain(yellow * 100)} % yellow.`,
      ),
      ...(progress.some(({ missing }) => missing !== undefined)
        ? [
            say(
              '不详：有月份没有写支出，累计支出无从得知。',
              'Unknown: the spending of a month is not given, so what was spent to date is not known.',
            ),
          ]
        : []),
    ],
    *rows() {
      const lights = {
        red: say('红灯', 'red'),
        yellow: say('黄灯', 'yellow'),
        green: say('正常', 'on course'),
      };
      const unknown = (month: number): string =>
        say(`不详（缺${month}月）`, `unknown (month ${month} missing)`);
      for (const { month, allotted, spent, missing, rate, pace, light } of progress)
        yield {
          cells: [
            say(`${month}月`, String(month)),
            allotted,
            spent,
            percent(rate),
            percent(pace),
            light ? lights[light] : missing === undefined ? '' : unknown(missing),
          ],
          tone: light === 'red' ? 'error' : light === 'yellow' ? 'warn' : 'plain',
        };
    },
  };
}

const percent = (share: number | undefined): number => (share === undefined ? Number.NaN : snap(share * 100));

/** An amount of 元 in 万元, to the 元. */
export const wan = (yuan: number): string => formatPlain(roundHalfUp(yuan / 10_000, 4));
