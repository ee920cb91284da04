import { formatPlace } from '../model/place.ts';
import type { FundReport } from './fund-report.ts';

/** A fund's report as plain data, in a fixed order of keys; amounts in 元. */
export const fundValue = (report: FundReport): unknown => ({
  code: report.fund.code,
  title: report.fund.title,
  recipients: report.rows.length,
  heads: report.heads ?? null,
  due: report.due ?? null,
  paid: report.paid ?? null,
  unstated: report.unstated,
  budget: report.budget ?? null,
  rate: report.rate ?? null,
  progress: report.progress,
  differences: report.differences.map(({ row, due, paid }) => ({
    name: row.name,
    due,
    paid,
    remark: row.remark,
    at: formatPlace(row.paid.at),
  })),
  compared: report.compared,
  spread: report.spread
    ? {
        correlation: report.spread.correlation ?? null,
        gini: report.spread.gini ?? null,
        equal: report.spread.equal,
        judged: report.spread.judged,
        signs: report.spread.signs,
      }
    : null,
  rows: report.rows.map((row) => ({
    name: row.name,
    kind: row.kind,
    heads: row.heads?.value ?? null,
    due: row.due?.value ?? null,
    paid: row.paid.value ?? null,
    at: formatPlace(row.at),
  })),
});
