import { terminalJson } from '../base/terminal-text.ts';
import type { Sink } from './host.ts';

/** The events of a run, in the order in which they may come. */
export const RUN_EVENTS = [
  'run-refused',
  'run-started',
  'period-started',
  'up-to-date',
  'diagnostics',
  'period-written',
  'period-refused',
  'run-finished',
  'run-failed',
] as const;

export type RunEvent = (typeof RUN_EVENTS)[number];

/** An event of a run: its name first, then what belongs to it; what is undefined is left out. */
export type RunLog = (event: RunEvent, more: Readonly<Record<string, unknown>>) => void;

/** A log of one line of JSON for every event. */
export const jsonLog =
  (sink: Sink): RunLog =>
  (event, more) =>
    sink.write(`${terminalJson(JSON.stringify({ event, ...more }))}\n`);

/** No log. */
export const noLog: RunLog = () => undefined;
