import { relative, resolve, sep } from 'node:path';
import { collect, type Diagnostic } from '../model/diagnostic.ts';
import { formatPeriod, type Period } from '../model/period.ts';
import { formatPlace } from '../model/place.ts';
import type { Lang } from '../model/said.ts';
import type { Completeness } from '../results/completeness.ts';
import { type Mask, unmasked } from '../results/person-mask.ts';
import type { LoadedProject } from '../run/load-project.ts';
import { runInputs } from '../run/run-inputs.ts';
import { currentResults } from './current-results.ts';
import { EXIT, Interrupted } from './exit-code.ts';
import type { Host, Sink } from './host.ts';
import { periodFolder } from './period-folder.ts';
import type { RunCommand } from './run-command.ts';
import type { RunLog } from './run-log.ts';
import { VERSION } from './version.ts';

/** What the periods of one run share. */
export interface Session {
  readonly path: string;
  readonly loaded: LoadedProject;
  readonly command: RunCommand;
  readonly host: Host;
  readonly log: RunLog;
  /** Whether lines of JSON take the place of all other text on the standard error stream. */
  readonly isLogged: boolean;
  /** Whether times are left out of the log. */
  readonly isTimeless: boolean;
}

/** What became of a period: the exit code of its command, and whether its results were there already. */
export interface Outcome {
  readonly period: Period;
  readonly code: number;
  readonly isCurrent: boolean;
  /** How complete the results are; undefined where there are none. */
  readonly completeness: Completeness | undefined;
}

/** Makes the results of a period as its own command does, and logs it; with `unlessCurrent` only where they are missing or their inputs have changed. */
export async function makePeriod(
  session: Session,
  period: Period,
  { unlessCurrent }: { readonly unlessCurrent: boolean },
): Promise<Outcome> {
  const { path, loaded, command, host, log } = session;
  const shown = formatPeriod(period);
  const folder = periodFolder(loaded, period);
  log('period-started', { period: shown });
  const current = unlessCurrent ? await currentOf(session, period, folder) : undefined;
  if (current) {
    log('up-to-date', { period: shown, folder: folderShown(session, folder), ...current });
    return { period, code: EXIT.done, isCurrent: true, completeness: current };
  }
  const faults = collect();
  let mask: Mask = unmasked;
  let completeness: Completeness | undefined;
  const listener: NonNullable<RunCommand['listener']> = {
    faults,
    found: (diagnostics, by) => {
      mask = by;
      log('diagnostics', { period: shown, ...countsOf(diagnostics) });
    },
    written: ({ folder, files, milliseconds, completeness: found }) => {
      completeness = found;
      log('period-written', {
        period: shown,
        folder: folderShown(session, folder),
        files: files.length,
        ...found,
        milliseconds: session.isTimeless ? undefined : Math.ceil(milliseconds),
      });
    },
  };
  const stderr = session.isLogged ? silent(host.stderr) : headed(host.stderr, shown);
  const code = await run(path, period, { ...command, listener }, { ...host, stderr });
  if (code !== EXIT.done)
    log('period-refused', {
      period: shown,
      exit: code,
      errors: firstErrors(faults.diagnostics, command, mask),
    });
  return { period, code, isCurrent: false, completeness };
}

async function currentOf(
  { path, command, host }: Session,
  period: Period,
  folder: string,
): Promise<Completeness | undefined> {
  const pause = (): void => {
    if (host.interrupted()) throw new Interrupted();
  };
  const reading = { encoding: command.encoding, maxInflated: command.maxInflated * 1024 * 1024, pause };
  const draft = period.kind === 'month' || command.draft; // monitoring is never final
  const options = { ...reading, draft, version: VERSION, onFile: pause };
  const inputs = () => runInputs(resolve(host.cwd, path), period, options);
  return currentResults(folder, { inputs, draft, lang: command.lang });
}

async function run(path: string, period: Period, command: RunCommand, host: Host): Promise<number> {
  switch (period.kind) {
    case 'month': {
      const { monthly } = await import('./monthly.ts');
      return monthly(path, { ...command, draft: true, period, json: false }, host);
    }
    case 'quarter': {
      const { quarterly } = await import('./quarterly.ts');
      return quarterly(path, { ...command, period, json: false }, host);
    }
    case 'year': {
      const { annual } = await import('./annual.ts');
      return annual(path, { ...command, year: period.year, json: false }, host);
    }
  }
}

/** A folder as seen from the project, so that a log is the same wherever the project lies. */
const folderShown = ({ loaded }: Session, folder: string): string =>
  relative(loaded.folder, folder).split(sep).join('/');

function countsOf(diagnostics: readonly Diagnostic[]) {
  const count = (wanted: Diagnostic['severity']): number =>
    diagnostics.filter(({ severity }) => severity === wanted).length;
  return { errors: count('error'), warnings: count('warning'), notes: count('note') };
}

/** Faults told in an event; the whole of them is told by the command of the period. */
const MOST = 5;

/** The first faults that refuse the input, as a log tells them. */
export function firstErrors(
  diagnostics: readonly Diagnostic[],
  { lang, strict }: { readonly lang: Lang; readonly strict: boolean },
  mask: Mask,
): readonly Readonly<Record<string, string | undefined>>[] {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const grave = errors.length === 0 && strict ? diagnostics.filter(isWarning) : errors;
  const first = grave.slice(0, MOST).map(mask.coded);
  return first.map(({ code, at, message, hint }) => ({
    code,
    place: at && mask(formatPlace(at)),
    message: mask(message[lang]),
    hint: mask(hint[lang]),
  }));
}

const isWarning = ({ severity }: Diagnostic): boolean => severity === 'warning';

const silent = ({ columns }: Sink): Sink => ({ write: () => undefined, isTerminal: false, columns });

/** A stream that names the period before the first that is said of it. */
function headed({ write, isTerminal, columns }: Sink, period: string): Sink {
  let isNamed = false;
  return {
    write: (text) => {
      if (!isNamed && text !== '') write(`— ${period} —\n`);
      isNamed ||= text !== '';
      write(text);
    },
    isTerminal,
    columns,
  };
}
