import { terminalText } from '../base/terminal-text.ts';
import type { Lang } from '../model/said.ts';
import { rankingText } from '../reports/writers/terminal.ts';
import { listsText } from '../reports/writers/terminal-lists.ts';
import { completenessOf, incompleteWords } from '../results/completeness.ts';
import { gapsOfYear } from '../results/coverage.ts';
import type { RunResults } from '../results/run-results.ts';
import type { Host } from './host.ts';
import { painterFor } from './painter.ts';
import { tellWritten, type Written } from './run-command.ts';

/** Shows the rankings and lists of a run, and where it was written. */
export async function tellRun(
  results: RunResults,
  written: Written,
  lang: Lang,
  host: Host,
  mask = (text: string): string => text,
): Promise<void> {
  const paint = await painterFor(host.stdout, host.env);
  const screen = { lang, full: false, width: host.stdout.columns ?? 100, paint: paint.ink };
  const whole = incompleteWords(completenessOf(results.assessments));
  const first = incompleteWords(completenessOf(results.assessments.slice(0, 1)));
  if (whole && whole.zh !== first?.zh) host.stdout.write(`${paint.bold(whole[lang])}\n\n`);
  for (const assessment of results.assessments) {
    host.stdout.write(`${mask(await rankingText(assessment, screen))}\n`);
    if (assessment.scheme.lists.length === 0) continue;
    const lists = listsText(assessment, screen);
    if (lists !== '') host.stdout.write(`${mask(lists)}\n`);
  }
  const gaps = gapsOfYear(results);
  if (gaps) host.stdout.write(`${terminalText(gaps[lang])}\n`);
  tellWritten(written, lang, host, paint.bold);
}
