import type { Emit } from '../model/diagnostic.ts';
import { formatPeriod, monthPeriod } from '../model/period.ts';
import type { Lang } from '../model/said.ts';
import type { Monitored } from '../results/monitoring.ts';
import { monitoringJson } from '../results/monitoring-json.ts';
import { type Mask, unmasked } from '../results/person-mask.ts';
import { maskWorkbook } from './documents/mask-workbook.ts';
import { monitoringWorkbook } from './documents/monitoring-workbook.ts';
import { speaker } from './documents/say.ts';
import type { OutputFile } from './report-files.ts';
import { monitoringMarkdown } from './writers/monitoring-markdown.ts';
import { monthSummary } from './writers/month-summary.ts';
import { safeFileName } from './writers/safe-file-name.ts';
import { writeWorkbook } from './writers/workbook.ts';

/** The reports of a month's monitoring: a workbook, the list of what is behind and a summary as Markdown, and `monitoring.json`. */
export async function monitoringFiles(
  month: Monitored,
  lang: Lang,
  emit: Emit,
  pause: () => void = () => undefined,
  mask: Mask = unmasked,
): Promise<readonly OutputFile[]> {
  const say = speaker(lang);
  const monitored = { ...month, diagnostics: month.diagnostics.map(mask.coded) };
  const period = formatPeriod(monthPeriod(monitored.year, monitored.month));
  const taken = new Set(['manifest.json']);
  const json = safeFileName('monitoring', '.json', taken);
  const book = safeFileName(say(`月度监测 ${period}`, `monitoring ${period}`), '.xlsx', taken);
  const list = safeFileName(say(`落后清单 ${period}`, `behind ${period}`), '.md', taken);
  const summary = safeFileName(say('摘要', 'summary'), '.md', taken);
  const encoder = new TextEncoder();
  const workbook = maskWorkbook(monitoringWorkbook(monitored, lang), mask);
  return [
    { name: book, bytes: await writeWorkbook(workbook, emit, { pause }) },
    { name: list, bytes: encoder.encode(mask(monitoringMarkdown(monitored, lang))) },
    { name: summary, bytes: encoder.encode(mask(monthSummary(monitored, lang))) },
    { name: json, bytes: encoder.encode(mask(monitoringJson(monitored))) },
  ];
}
