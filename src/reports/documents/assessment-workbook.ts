import type { Assessment } from '../../model/assessment.ts';
import type { Lang } from '../../model/said.ts';
import type { RunResults } from '../../results/run-results.ts';
import { verifiedRows } from '../../results/verification-coverage.ts';
import { correctionsSheet } from './corrections-sheet.ts';
import { crammingSheet } from './cramming-sheet.ts';
import { detailSheet } from './detail-sheet.ts';
import { differencesSheet } from './differences-sheet.ts';
import { factsSheet } from './facts-sheet.ts';
import { feedbackSheet } from './feedback-sheet.ts';
import { happeningsSheet } from './happenings-sheet.ts';
import { integritySheet } from './integrity-sheet.ts';
import { listsSheet } from './lists-sheet.ts';
import type { Page } from './page.ts';
import { planSheet } from './plan-sheet.ts';
import { qualitySheet } from './quality-sheet.ts';
import { rankingSheet } from './ranking-sheet.ts';
import { reopenedSheet } from './reopened-sheet.ts';
import { roundsSheet } from './rounds-sheet.ts';
import { rulesSheet } from './rules-sheet.ts';
import { speaker } from './say.ts';
import { trendSheet } from './trend-sheet.ts';
import { usesSheet } from './uses-sheet.ts';
import { verificationSheet } from './verification-sheet.ts';
import { verifiedSheet } from './verified-sheet.ts';
import type { Workbook } from './workbook.ts';

const SHEETS = [
  rankingSheet,
  roundsSheet,
  detailSheet,
  planSheet,
  feedbackSheet,
  trendSheet,
  crammingSheet,
  factsSheet,
  happeningsSheet,
  listsSheet,
  qualitySheet,
  rulesSheet,
] as const;

/** What every printed page warns of. */
function marks({ assessment, say }: Page): string {
  const draft = assessment.provisional ? [say('暂定', 'Provisional')] : [];
  const persons =
    assessment.scheme.of === 'persons' ? [say('内部资料 不得公开', 'Internal: not for publication')] : [];
  return [...draft, ...persons].join(' · ');
}

/** The sheets of an assessment; those of rules that its scheme does not have are left out. */
const sheetsOf = (assessment: Assessment) => [
  ...SHEETS,
  ...trackSheets(assessment),
  ...(assessment.scheme.uses.length > 0 ? [usesSheet] : []),
  ...(assessment.facts.corrections?.length ? [correctionsSheet] : []),
  ...(assessment.facts.reopenings?.length ? [reopenedSheet] : []),
];

/** The sheets about several tracks and field verifications, where there are any. */
const trackSheets = (assessment: Assessment) => {
  const { tracks, findings } = assessment.facts;
  return [
    ...(tracks?.comparisons.length ? [integritySheet] : []),
    ...(tracks?.differences.length ? [differencesSheet] : []),
    ...(findings?.length ? [verificationSheet] : []),
    ...(verifiedRows(assessment).length > 0 ? [verifiedSheet] : []),
  ];
};

/** The workbook of one assessment: 排名, 得分明细, 改进反馈, 趋势 (with history), 原始数据, 加减分与否决, 红黑榜, 数据质量, 计分口径. */
export function assessmentWorkbook(assessment: Assessment, run: RunResults, lang: Lang): Workbook {
  const say = speaker(lang);
  const page: Page = { assessment, run, say };
  return {
    title: assessment.scheme.title,
    header: run.name,
    mark: marks(page),
    footer: say(
      `score ${run.version} · 方案 ${assessment.scheme.hash.slice(0, 12)}`,
      `score ${run.version} · scheme ${assessment.scheme.hash.slice(0, 12)}`,
    ),
    pages: say('第 &P 页，共 &N 页', 'Page &P of &N'),
    year: assessment.period.year,
    sheets: sheetsOf(assessment).flatMap((sheet) => sheet(page) ?? []),
  };
}
