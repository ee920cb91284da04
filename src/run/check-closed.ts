import { join } from 'node:path';
import { formatPlain } from '../base/decimal.ts';
import { isInTime } from '../facts/in-time.ts';
import type { Emit } from '../model/diagnostic.ts';
import {
  closedCorrected,
  closedDiffers,
  closedHash,
  closedInOutput,
  closedPeriod,
  closedRest,
  closedSchemeGone,
  closedUnreadable,
} from '../model/faults/closed.ts';
import { type Months, monthsIn, WHOLE_YEAR } from '../model/months.ts';
import { formatPeriod, type Period } from '../model/period.ts';
import type { Place } from '../model/place.ts';
import type { ClosedPeriod, Project } from '../model/project.ts';
import type { Scheme } from '../model/scheme.ts';
import { type ClosedBeside, closedBeside } from '../results/closed-beside.ts';
import {
  type ClosedDifference,
  type ClosedFigure,
  closedDifferences,
} from '../results/closed-differences.ts';
import { correctionValue } from '../results/correction-json.ts';
import { type ResultsFile, readMonitoringFile, readResultsFile } from '../results/results-file.ts';
import { correctionKey } from '../results/results-scheme.ts';
import type { InputFile, LateChange } from '../results/run-results.ts';
import { readJson } from '../sources/read-json.ts';
import { assessAll } from './assess-all.ts';
import type { SheetsRead } from './read-sheets.ts';

/** What closed periods are checked in. */
export interface ClosedCheck {
  readonly project: Project;
  readonly folder: string;
  readonly year: number;
  /** The months that the run looks at; a period that ends after them is not looked at. */
  readonly months?: Months;
  /** All schemes of the project, also those that this run leaves out. */
  readonly schemes: readonly Scheme[];
}

/** The late changes of closed periods, and the files that these were closed with. */
export interface ClosedChecked {
  readonly late: readonly LateChange[];
  readonly inputs: readonly InputFile[];
}

/**
 * Holds the collected figures of every closed period against the results it was closed with: a difference is refused
 * unless corrections made since are the whole of it. Of another year only the file is checked.
 */
export async function checkClosed(
  check: ClosedCheck,
  sheets: SheetsRead,
  emit: Emit,
): Promise<ClosedChecked> {
  const late: LateChange[] = [];
  const inputs: InputFile[] = [];
  for (const closed of check.project.closed) {
    const read = await openClosed(check, closed, emit);
    if (!read) continue;
    inputs.push(read.input);
    if (closed.period.year !== check.year) continue;
    if (!isInTime({ year: check.year, months: check.months ?? WHOLE_YEAR }, closed.period)) continue;
    const differences = compare(check, closed, read.file, sheets, emit);
    for (const one of differences) report(closed, one, emit);
    const period = formatPeriod(closed.period);
    late.push(...differences.flatMap((one) => (one.kind === 'corrected' ? [{ period, ...one }] : [])));
  }
  return { late, inputs };
}

/** The results that a period was closed with; undefined after a diagnostic. */
async function openClosed({ project, folder }: ClosedCheck, closed: ClosedPeriod, emit: Emit) {
  const { results, sha256, period, at } = closed;
  if (isReplaced(results, project.output)) {
    emit(closedInOutput({ file: results, output: project.output }, at));
    return undefined;
  }
  const json = await readJson(join(folder, results), results, emit);
  if (!json) return undefined;
  const about = { file: results, period: formatPeriod(period) };
  const file = readResultsFile(json.value) ?? readMonitoringFile(json.value);
  if (json.hash !== sha256) emit(closedHash({ ...about, stated: sha256, found: json.hash }, at));
  else if (!file) emit(closedUnreadable(about, at));
  else {
    const other = file.schemes.find((scheme) => scheme.period !== about.period)?.period;
    if (other !== undefined) emit(closedPeriod({ ...about, found: other }, at));
    const input: InputFile = { file: results, sha256: json.hash, kind: 'results', sheets: [] };
    return other === undefined ? { file, input } : undefined;
  }
  return undefined;
}

/** Whether a file lies in a folder that runs replace: the output folder, or that of a quarter or month. */
const isReplaced = (file: string, output: string): boolean =>
  file.startsWith(output) && /^(?:-[12]\d{3}-(?:Q[1-4]|\d\d))?\//u.test(file.slice(output.length));

function compare(
  { year, schemes }: ClosedCheck,
  { period, results, at }: ClosedPeriod,
  file: ResultsFile,
  sheets: SheetsRead,
  emit: Emit,
): readonly ClosedDifference[] {
  const months = file.schemes[0]?.months ?? monthsIn(period);
  const known = new Set(file.schemes.flatMap(({ corrections }) => corrections.map(({ key }) => key)));
  const asked = { year, period, months, draft: true };
  const quiet: Emit = () => undefined;
  const now = assessAll(asked, sheets, quiet);
  const counts: NonNullable<Parameters<typeof assessAll>[0]['counts']> = (correction, desk) => {
    const value = correctionValue(correction, desk.scheme, desk.units);
    return known.has(correctionKey((key) => value[key as keyof typeof value]));
  };
  const isLater = sheets.desks.some((desk) => desk.corrections.some((one) => !counts(one, desk)));
  const before = isLater ? assessAll({ ...asked, counts }, sheets, quiet) : now;
  return file.schemes.flatMap((scheme) => {
    const index = now.findIndex((one) => one.scheme.code === scheme.code);
    if (index >= 0) {
      for (const one of closedBeside(scheme, now[index]!)) reportBeside(period, one, at, emit);
      return closedDifferences(scheme, now[index]!, before[index]!);
    }
    if (!schemes.some(({ code }) => code === scheme.code))
      emit(closedSchemeGone({ file: results, scheme: scheme.title, period: formatPeriod(period) }, at));
    return [];
  });
}

function report({ period, results, at }: ClosedPeriod, one: ClosedDifference, emit: Emit): void {
  const about = {
    period: formatPeriod(period),
    unit: one.unit.name,
    title: one.indicator.title,
    closed: shown(one.closed),
    now: shown(one.now),
    documents: [...new Set(one.corrections.map(({ document }) => document))],
    file: results,
  };
  emit(one.kind === 'corrected' ? closedCorrected(about, one.at ?? at) : closedDiffers(about, one.at ?? at));
}

function reportBeside(period: Period, { unit, what, ...values }: ClosedBeside, at: Place, emit: Emit): void {
  const [closed, now] = [values.closed, values.now].map((value) =>
    value === undefined ? '—' : formatPlain(value),
  );
  emit(closedRest({ period: formatPeriod(period), unit, what, closed: closed!, now: now! }, at));
}

/** A figure as messages show it. */
const shown = ({ state, raw }: ClosedFigure): string => {
  if (raw !== undefined) return typeof raw === 'number' ? formatPlain(raw) : raw;
  return state === 'not-applicable' ? '/' : '—';
};
