import type { Lang } from '../../model/said.ts';
import type { FundReport } from '../../results/fund-report.ts';
import type { RunResults } from '../../results/run-results.ts';
import { checksSheet } from './fund-checks-sheet.ts';
import { progressSheet } from './fund-progress-sheet.ts';
import { contactLine, fundTable, publicLine } from './fund-table.ts';
import { type Say, speaker } from './say.ts';
import type { Sheet, Workbook } from './workbook.ts';

/** A fund's workbook to be published: 公示表 and nothing else. */
export function fundWorkbook(report: FundReport, run: RunResults, lang: Lang): Workbook {
  const say = speaker(lang);
  return {
    ...frame(run, say),
    title: say(`${report.fund.title}公示`, `${report.fund.title}: disclosure`),
    mark: '',
    sheets: [disclosureSheet(report, run, say)],
  };
}

/** A fund's workbook for the office alone: 执行进度, and 核对 where a table is published. */
export function fundOfficeWorkbook(report: FundReport, run: RunResults, lang: Lang): Workbook {
  const say = speaker(lang);
  return {
    ...frame(run, say),
    title: say(`${report.fund.title}执行和核对`, `${report.fund.title}: execution and checks`),
    mark: say('内部资料 不得公开', 'Internal: not for publication'),
    sheets: [
      ...(report.progress.length > 0 ? [progressSheet(report, run, say)] : []),
      ...(report.rows.length > 0 ? [checksSheet(report, run, say)] : []),
    ],
  };
}

const frame = (run: RunResults, say: Say): Pick<Workbook, 'header' | 'footer' | 'pages' | 'year'> => ({
  header: run.name,
  footer: `score ${run.version}`,
  pages: say('第 &P 页，共 &N 页', 'Page &P of &N'),
  year: run.year,
});

function disclosureSheet(report: FundReport, run: RunResults, say: Say): Sheet {
  const { title, columns, notes } = fundTable(report, run, say);
  return {
    name: say('公示表', 'Disclosure'),
    title,
    subtitles: [publicLine(report, say)],
    columns: columns.map(({ header, width, holds }) => ({ header: [header], width, holds })),
    frozen: 0,
    filter: false,
    empty: '',
    notes: [...notes, contactLine(report, say)],
    *rows() {
      for (const [at, row] of report.rows.entries())
        yield { cells: columns.map(({ cell }) => cell(row, at)) };
      yield { cells: columns.map(({ total }) => total), tone: 'greyHead' };
    },
  };
}
