import { performance } from 'node:perf_hooks';
import { EXIT } from './exit-code.ts';
import type { Host, Sink } from './host.ts';

/** The real world. A reader that closes the pipe early ends the run quietly; the first Ctrl-C asks to stop, the second stops. */
export function processHost(): Host {
  let interrupted = false;
  process.on('SIGINT', () => {
    if (interrupted) process.exit(EXIT.interrupted);
    interrupted = true;
  });
  return {
    stdout: sinkOf(process.stdout),
    stderr: sinkOf(process.stderr),
    cwd: process.cwd(),
    env: process.env,
    now: () => performance.now(),
    interrupted: () => interrupted,
  };
}

function sinkOf(stream: NodeJS.WriteStream): Sink {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.done);
    throw error;
  });
  return {
    write: (text) => {
      stream.write(text);
    },
    isTerminal: stream.isTTY === true,
    columns: stream.columns,
  };
}
