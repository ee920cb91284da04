import { resolve } from 'node:path';
import { terminalJson } from '../base/terminal-text.ts';
import { type Collector, collect, type Emit } from '../model/diagnostic.ts';
import { explainAmbiguous } from '../model/faults/run.ts';
import type { Period } from '../model/period.ts';
import type { Lang } from '../model/said.ts';
import type { Unit } from '../model/unit.ts';
import { speaker } from '../reports/documents/say.ts';
import { explanationPage } from '../reports/writers/explanation-lines.ts';
import { explanationMarkdown, explanationText } from '../reports/writers/explanation-text.ts';
import type { Explanation } from '../results/explanation.ts';
import { explanationJson } from '../results/explanation-json.ts';
import { maskOf, type Publish, unmasked } from '../results/person-mask.ts';
import { publicRun } from '../results/publish.ts';
import type { RunResults } from '../results/run-results.ts';
import { codesAsked, type ExplainRequest, explainUnit } from '../run/explain-unit.ts';
import type { RunOptions } from '../run/read-run.ts';
import { runPeriod } from '../run/run-period.ts';
import { runAnnual } from '../run.ts';
import { countDiagnostics } from './count-diagnostics.ts';
import { EXIT, exitCodeOf, Interrupted } from './exit-code.ts';
import { onwardOf } from './explain-onward.ts';
import type { Host } from './host.ts';
import { painterFor } from './painter.ts';
import { progressOn } from './progress.ts';
import { showDiagnostics } from './show-diagnostics.ts';
import { VERSION } from './version.ts';

/** The options of `score explain`. */
export interface ExplainCommand {
  readonly unit: string;
  readonly indicator: readonly string[];
  readonly scheme?: string;
  readonly year?: number;
  /** A month or quarter instead of the year. */
  readonly period?: Period;
  readonly draft: boolean;
  readonly format: 'text' | 'markdown' | 'json';
  readonly publish: Publish;
  readonly lang: Lang;
}

/** `score explain`: the whole way of one unit from the cells to its total, place, grade and lists. */
export async function explain(path: string, command: ExplainCommand, host: Host): Promise<number> {
  const { lang, format } = command;
  const faults = collect();
  const progress = progressOn(host, false);
  const pause = () => {
    if (host.interrupted()) throw new Interrupted();
  };
  let mask = unmasked;
  const options = {
    year: command.year,
    draft: command.draft,
    version: VERSION,
    maxInflated: 512 * 1024 * 1024,
    pause,
    onRoster: (units: readonly Unit[]) => {
      mask = maskOf(units, command.publish);
    },
    onFile: (file: string) => {
      pause();
      progress.say(file);
    },
  };
  const results = await resultsOf(resolve(host.cwd, path), command.period, options, faults).finally(
    progress.clear,
  );
  const sound = results !== undefined && !faults.hasErrors();
  const request = { ...command, indicators: command.indicator };
  const explanations = sound ? explained(results, request, faults.emit) : [];
  if (faults.hasErrors()) {
    const paint = await painterFor(host.stderr, host.env);
    const errors = faults.diagnostics.filter(({ severity }) => severity === 'error');
    host.stderr.write(
      mask(
        `${showDiagnostics(errors.map(mask.coded), lang, paint, false)}${countDiagnostics(errors, lang)}\n`,
      ),
    );
    return exitCodeOf(errors, false);
  }
  if (format === 'json') {
    const json = JSON.stringify(explanations.map(explanationJson), undefined, 2);
    host.stdout.write(mask(`${terminalJson(json)}\n`));
    return EXIT.done;
  }
  const paint = await painterFor(host.stdout, host.env);
  const onward = onwardOf({
    path,
    ...command,
    year: results?.year ?? 0,
    asksYear: command.year !== undefined,
  });
  const pages = explanations.map((explanation) => explanationPage(explanation, onward, speaker(lang)));
  const texts = pages.map((page) =>
    format === 'markdown' ? explanationMarkdown(page) : explanationText(page, paint.ink),
  );
  host.stdout.write(mask(texts.join('\n')));
  return EXIT.done;
}

/** The results of the year, or of the month or quarter asked for. */
async function resultsOf(
  path: string,
  period: Period | undefined,
  options: RunOptions,
  faults: Collector,
): Promise<RunResults | undefined> {
  if (period && period.kind !== 'year') return runPeriod(path, period, options, faults);
  const year = period?.year ?? options.year;
  return (await runAnnual(path, { ...options, year }, faults))?.results;
}

/**
 * The explanations as `publish` lets them be seen. A person may be asked for by name all the same; a name that several
 * bear is refused.
 */
export function explained(
  results: RunResults,
  request: ExplainRequest & { readonly publish: Publish },
  emit: Emit,
): readonly Explanation[] {
  const codes = codesAsked(results.assessments, request);
  if (codes.length > 1) {
    emit(explainAmbiguous({ codes }));
    return [];
  }
  const { assessments } = publicRun(results, request.publish).run;
  return explainUnit(assessments, { ...request, unit: codes[0] ?? request.unit }, emit);
}
