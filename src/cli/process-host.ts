import { performance } from 'node:perf_hooks';
import { isatty } from 'node:tty';
import { EXIT } from './exit-code.ts';
import type { Host, Sink } from './host.ts';
import { writeWhole } from './write-whole.ts';

/** The real world. A reader that closes the pipe early ends the run quietly; the first Ctrl-C asks to stop, the second stops. */
export function processHost(): Host {
  let interrupted = false;
  process.on('SIGINT', () => {
    if (interrupted) process.exit(EXIT.interrupted);
    interrupted = true;
  });
  return {
    stdout: isatty(1) ? sinkOf(process.stdout) : plainSink(1),
    stderr: sinkOf(process.stderr),
    cwd: process.cwd(),
    env: process.env,
    now: () => performance.now(),
    interrupted: () => interrupted,
  };
}

/** A file or pipe: every write is out before the next is made, so that long outputs need no memory. */
function plainSink(descriptor: number): Sink {
  return {
    write: (text) => {
      try {
        writeWhole(descriptor, text);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EPIPE') process.exit(EXIT.done);
        throw error;
      }
    },
    isTerminal: false,
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
