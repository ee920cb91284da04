import type { Emit } from '../model/diagnostic.ts';
import { formatPeriod, quarterPeriod } from '../model/period.ts';
import type { Lang } from '../model/said.ts';
import { completenessOfReview } from '../results/completeness.ts';
import { publicRun } from '../results/publish.ts';
import type { Review } from '../results/review.ts';
import { reviewJson } from '../results/review-json.ts';
import { maskWorkbook } from './documents/mask-workbook.ts';
import { reviewWorkbook } from './documents/review-workbook.ts';
import { speaker } from './documents/say.ts';
import { type OutputFile, reportFiles } from './report-files.ts';
import { followUpLines } from './writers/follow-up-lines.ts';
import { safeFileName } from './writers/safe-file-name.ts';
import { writeWorkbook } from './writers/workbook.ts';

/** The reports of a quarter: those of its results, the review as a workbook, and `review.json`. */
export async function reviewFiles(
  review: Review,
  lang: Lang,
  emit: Emit,
  pause: () => void = () => undefined,
): Promise<readonly OutputFile[]> {
  const files = await reportFiles(review.run, lang, emit, pause, 'codes', {
    completeness: completenessOfReview(review),
    parts: followUpLines(review, lang),
  });
  const taken = new Set(['manifest.json', ...files.map(({ name }) => name)]);
  const period = formatPeriod(quarterPeriod(review.run.year, review.quarter));
  const say = speaker(lang);
  const book = safeFileName(say(`季度回溯 ${period}`, `review ${period}`), '.xlsx', taken);
  const json = safeFileName('review', '.json', taken);
  const { mask } = publicRun(review.run, 'codes');
  const workbook = maskWorkbook(reviewWorkbook(review, lang), mask);
  return [
    ...files,
    { name: book, bytes: await writeWorkbook(workbook, emit, { pause }) },
    { name: json, bytes: new TextEncoder().encode(mask(reviewJson(review))) },
  ];
}
