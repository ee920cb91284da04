import { resolve } from 'node:path';
import { terminalJson, terminalText } from '../base/terminal-text.ts';
import type { CaseDifference } from '../model/case.ts';
import { collect } from '../model/diagnostic.ts';
import { formatPlace } from '../model/place.ts';
import type { Lang } from '../model/said.ts';
import { diagnosticJson } from '../results/diagnostic-json.ts';
import { type CaseOutcome, caseFilesOf, passed, runCaseFile } from '../run/run-cases.ts';
import { EXIT } from './exit-code.ts';
import type { Host } from './host.ts';
import { type Painter, painterFor } from './painter.ts';
import { showDiagnostics } from './show-diagnostics.ts';

/** The options of `score test`. */
export interface TestCommand {
  readonly json: boolean;
  readonly lang: Lang;
}

/** `score test [paths]`: runs the cases beside the schemes and shows every difference; exit 1 when a case fails. */
export async function test(
  paths: readonly string[],
  { json, lang }: TestCommand,
  host: Host,
): Promise<number> {
  const faults = collect();
  const wanted = (paths.length === 0 ? ['.'] : paths).map((path) => resolve(host.cwd, path));
  const outcomes: CaseOutcome[] = [];
  const files = await caseFilesOf(wanted, host.cwd, faults.emit);
  for (const file of files) outcomes.push(...(await runCaseFile(file, host.cwd, faults.emit)));
  if (json)
    host.stdout.write(
      `${terminalJson(JSON.stringify(report(outcomes, faults.diagnostics, lang), undefined, 2))}\n`,
    );
  else await tell(outcomes, faults, files.length, lang, host);
  if (faults.hasErrors()) return EXIT.usage;
  if (outcomes.length === 0) return EXIT.usage;
  return outcomes.every(passed) ? EXIT.done : EXIT.refused;
}

async function tell(
  outcomes: readonly CaseOutcome[],
  { diagnostics }: ReturnType<typeof collect>,
  files: number,
  lang: Lang,
  host: Host,
): Promise<void> {
  const paint = await painterFor(host.stdout, host.env);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  host.stdout.write(showDiagnostics(errors, lang, paint, false));
  for (const outcome of outcomes) if (!passed(outcome)) host.stdout.write(showFailure(outcome, lang, paint));
  const good = outcomes.filter(passed).length;
  const bad = outcomes.length - good;
  const zh = files === 0 ? '没有找到案例（cases/*.yaml）' : `${good} 个案例通过，${bad} 个不通过`;
  const en = files === 0 ? 'No cases found (cases/*.yaml)' : `${good} passed, ${bad} failed`;
  const colour = bad === 0 && good > 0 && errors.length === 0 ? paint.good : paint.error;
  host.stdout.write(`${colour(lang === 'zh' ? zh : en)}\n`);
}

function showFailure(outcome: CaseOutcome, lang: Lang, paint: Painter): string {
  const zh = lang === 'zh';
  const lines = [
    `${paint.bold(terminalText(formatPlace(outcome.at)))}`,
    `  ${paint.error(zh ? '不通过' : 'failed')} ${terminalText(outcome.title)}`,
  ];
  for (const difference of outcome.differences)
    lines.push(`    ${terminalText(differenceText(difference, zh))}`);
  for (const code of outcome.absent)
    lines.push(`    ${zh ? `应报错误 ${code}，没有报` : `the error ${code} was expected and did not come`}`);
  for (const { code, message } of outcome.unexpected)
    lines.push(
      `    ${zh ? '没有料到的错误' : 'unexpected error'} ${terminalText(message[lang])} ${paint.dim(`[${code}]`)}`,
    );
  return `${lines.join('\n')}\n`;
}

const differenceText = ({ unit, figure, expected, found, at }: CaseDifference, zh: boolean): string =>
  zh
    ? `${unit} ${figure}：应为 ${expected}，得 ${found}（${formatPlace(at)}）`
    : `${unit} ${figure}: expected ${expected}, got ${found} (${formatPlace(at)})`;

const report = (
  outcomes: readonly CaseOutcome[],
  diagnostics: ReturnType<typeof collect>['diagnostics'],
  lang: Lang,
) => ({
  schema: 'score-cases/1',
  passed: outcomes.filter(passed).length,
  failed: outcomes.filter((outcome) => !passed(outcome)).length,
  cases: outcomes.map((outcome) => ({
    title: outcome.title,
    at: formatPlace(outcome.at),
    passed: passed(outcome),
    differences: outcome.differences.map(({ at, ...rest }) => ({ ...rest, at: formatPlace(at) })),
    absent: outcome.absent,
    unexpected: outcome.unexpected.map((one) => diagnosticJson(one, lang)),
  })),
  diagnostics: diagnostics.map((one) => diagnosticJson(one, lang)),
});
