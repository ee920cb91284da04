import { resolve } from 'node:path';
import { type Due, dueIn } from '../model/calendar.ts';
import { collect, type Diagnostic } from '../model/diagnostic.ts';
import { calendarMissing, runBusy } from '../model/faults/calendar.ts';
import { formatPeriod, type Period } from '../model/period.ts';
import { isComplete } from '../results/completeness.ts';
import { unmasked } from '../results/person-mask.ts';
import type { LoadedProject } from '../run/load-project.ts';
import { openProject } from '../run/open-project.ts';
import { DISK } from './disk.ts';
import { EXIT, exitCodeOf, exitCodeOfError, Interrupted } from './exit-code.ts';
import { holdFolder } from './hold-folder.ts';
import type { Host } from './host.ts';
import { firstErrors, makePeriod, type Outcome, type Session } from './make-period.ts';
import { painterFor } from './painter.ts';
import { periodFolder } from './period-folder.ts';
import { placeOf } from './results-place.ts';
import type { RunCommand } from './run-command.ts';
import { jsonLog, noLog, type RunLog } from './run-log.ts';
import { showDiagnostics } from './show-diagnostics.ts';
import { finishedText, type SortedOut } from './tell-finished.ts';
import { VERSION } from './version.ts';

/** The options of `score run`, as the command line gives them. */
export interface RunPeriodsCommand extends RunCommand {
  /** Just this period; without it what the calendar asks for. */
  readonly period?: Period;
  /** A fixed day in place of the clock's: 2023-06-10. */
  readonly today?: string;
  readonly log?: 'json';
}

/** `score run`: makes the results that are due and not there yet, or those of one period; gives the exit code. */
export async function runPeriods(path: string, command: RunPeriodsCommand, host: Host): Promise<number> {
  const log = command.log === 'json' ? jsonLog(host.stderr) : noLog;
  try {
    return await runLogged(path, command, host, log);
  } catch (error) {
    if (command.log !== 'json') throw error;
    const exit = exitCodeOfError(error);
    log('run-failed', { exit, message: error instanceof Error ? error.message : String(error) });
    return exit;
  }
}

async function runLogged(path: string, command: RunPeriodsCommand, host: Host, log: RunLog): Promise<number> {
  const refuse = async (diagnostics: readonly Diagnostic[], exit: number): Promise<number> => {
    command.listener?.found(diagnostics, unmasked);
    log('run-refused', { exit, errors: firstErrors(diagnostics, command, unmasked) });
    if (command.log === 'json') return exit;
    const paint = await painterFor(host.stderr, host.env);
    host.stderr.write(showDiagnostics(diagnostics, command.lang, paint, false));
    return exit;
  };
  const faults = collect();
  const reading = { draft: true, encoding: command.encoding, maxInflated: command.maxInflated * 1024 * 1024 };
  const loaded = await openProject(resolve(host.cwd, path), reading, faults);
  const dues = loaded && duesOf(loaded, command, host);
  if (loaded && !dues) faults.emit(calendarMissing(undefined, { kind: 'file', file: loaded.project.file }));
  if (!loaded || !dues) return refuse(faults.diagnostics, exitCodeOf(faults.diagnostics, false));
  const isTimeless = command.today !== undefined;
  const session = { path, loaded, command, host, log, isLogged: command.log === 'json', isTimeless };
  const place = await placeOf(periodFolder(loaded, { kind: 'year', year: loaded.project.year }), DISK);
  await DISK.mkdir(resolve(place.run, '..'), { recursive: true });
  const held = await holdFolder<number | Diagnostic>(
    place.run,
    DISK,
    () => makeAll(session, dues),
    ({ pid, host }) => runBusy({ lock: place.run, pid, host }),
    LONGEST,
  );
  return typeof held === 'number' ? held : refuse([held], EXIT.busy);
}

/** A run over all periods of a large project may take hours; none takes days. */
const LONGEST = 2 * 24 * 60 * 60_000;

/** What is to be made, and what the calendar asks for next. */
interface Dues {
  readonly today: string;
  readonly now: readonly Pick<Due, 'period'>[];
  readonly next: Due | undefined;
}

function duesOf({ project }: LoadedProject, command: RunPeriodsCommand, host: Host): Dues | undefined {
  const today = command.today ?? host.today();
  if (command.period) return { today, now: [{ period: command.period }], next: undefined };
  if (!project.calendar) return undefined;
  const all = dueIn(project.calendar, project.year);
  return {
    today,
    now: all.filter(({ day }) => day <= today),
    next: all.find(({ day }) => day > today),
  };
}

async function makeAll(session: Session & { readonly command: RunPeriodsCommand }, dues: Dues) {
  const { command, loaded, host, log, isTimeless } = session;
  const start = host.now();
  log('run-started', {
    tool: 'score',
    version: VERSION,
    project: loaded.project.name,
    today: dues.today,
    draft: command.draft,
    due: dues.now.map(({ period }) => formatPeriod(period)),
  });
  const outcomes: Outcome[] = [];
  let exit: number = EXIT.done;
  for (const { period } of dues.now) {
    try {
      if (host.interrupted()) throw new Interrupted();
      outcomes.push(await makePeriod(session, period, { unlessCurrent: !command.period }));
    } catch (error) {
      if (!(error instanceof Interrupted)) throw error;
      exit = EXIT.interrupted;
      break;
    }
  }
  if (exit === EXIT.done) exit = gravest(outcomes.map(({ code }) => code));
  const sorted = sortedOut(outcomes, dues);
  const next = dues.next && { period: formatPeriod(dues.next.period), day: dues.next.day };
  const milliseconds = isTimeless ? undefined : Math.ceil(host.now() - start);
  log('run-finished', { exit, ...sorted, next, milliseconds });
  const text = finishedText({ ...sorted, next, today: dues.today }, command.lang);
  if (exit !== EXIT.done && !session.isLogged) host.stderr.write(text);
  else if (exit === EXIT.done && !command.quiet) host.stdout.write(text);
  return exit;
}

/** The codes that matter more come first; an input that was refused least. */
const GRAVITY: readonly number[] = [EXIT.bug, EXIT.io, EXIT.usage, EXIT.busy, EXIT.refused];

const gravest = (codes: readonly number[]): number =>
  GRAVITY.find((code) => codes.includes(code)) ?? EXIT.done;

function sortedOut(outcomes: readonly Outcome[], { now }: Dues): SortedOut {
  const named = (wanted: (outcome: Outcome) => boolean): readonly string[] =>
    outcomes.filter(wanted).map(({ period }) => formatPeriod(period));
  return {
    written: named(({ code, isCurrent }) => code === EXIT.done && !isCurrent),
    upToDate: named(({ isCurrent }) => isCurrent),
    refused: named(({ code }) => code !== EXIT.done),
    incomplete: named(({ completeness }) => completeness !== undefined && !isComplete(completeness)),
    left: now.slice(outcomes.length).map(({ period }) => formatPeriod(period)),
  };
}
