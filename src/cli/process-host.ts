import { performance } from 'node:perf_hooks';
import { isatty } from 'node:tty';
import { EXIT } from './exit-code.ts';
import type { Host, Sink } from './host.ts';
import { writeWhole } from './write-whole.ts';

/** The real world, and how a run in it ends. */
export interface ProcessHost extends Host {
  /** What the process answers for a run that ended with `code`: the signal that stopped it and what it could not say count. */
  ending(code: number): number;
}

/** What shells and schedulers expect of a process that a signal has stopped. */
const STOPPED = { SIGINT: EXIT.interrupted, SIGTERM: EXIT.terminated } as const;

/**
 * The real world. The first Ctrl-C or SIGTERM asks to stop, the second stops. A reader that closes the pipe early is
 * written to no more, and the run goes on to its end; output that is lost otherwise (a full disk) fails it.
 */
export function processHost(): ProcessHost {
  let stopped: number | undefined;
  let lost = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (stopped !== undefined) process.exit(STOPPED[signal]);
      stopped = STOPPED[signal];
    });
  const onLoss = (message: string): void => {
    if (!lost) process.stderr.write(`输出写不出去 / output was lost: ${message}\n`);
    lost = true;
    process.exitCode = EXIT.io;
  };
  return {
    stdout: isatty(1) ? sinkOf(process.stdout, onLoss) : plainSink(1, onLoss),
    stderr: sinkOf(process.stderr, () => undefined),
    cwd: process.cwd(),
    env: process.env,
    now: () => performance.now(),
    today: () => dayOf(new Date()),
    interrupted: () => stopped !== undefined,
    ending: (code) => (lost ? EXIT.io : code === EXIT.interrupted ? (stopped ?? code) : code),
  };
}

const dayOf = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

/** A file or pipe: every write is out before the next is made, so that long outputs need no memory. */
function plainSink(descriptor: number, onLoss: (message: string) => void): Sink {
  let isOpen = true;
  return {
    write: (text) => {
      if (!isOpen) return;
      try {
        writeWhole(descriptor, text);
      } catch (error) {
        isOpen = false;
        const { code, message } = error as NodeJS.ErrnoException;
        if (code !== 'EPIPE') onLoss(message);
      }
    },
    isTerminal: false,
    isGone: () => !isOpen,
  };
}

function sinkOf(stream: NodeJS.WriteStream, onLoss: (message: string) => void): Sink {
  let isOpen = true;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    isOpen = false;
    if (error.code !== 'EPIPE') onLoss(error.message);
  });
  return {
    write: (text) => {
      if (isOpen) stream.write(text);
    },
    isTerminal: stream.isTTY === true,
    columns: stream.columns,
  };
}
