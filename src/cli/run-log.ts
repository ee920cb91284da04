import { terminalJson } from '../base/terminal-text.ts';
import type { Sink } from './host.ts';

/** An event of a run: its name first, then what belongs to it; what is undefined is left out. */
export type RunLog = (event: string, more: Readonly<Record<string, unknown>>) => void;

/** A log of one line of JSON for every event. */
export const jsonLog =
  (sink: Sink): RunLog =>
  (event, more) =>
    sink.write(`${terminalJson(JSON.stringify({ event, ...more }))}\n`);

/** No log. */
export const noLog: RunLog = () => undefined;
