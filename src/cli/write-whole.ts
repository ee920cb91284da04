import { writeSync } from 'node:fs';

/** Milliseconds to wait for the reader of a pipe that is full. */
const PAUSE = 5;

/**
 * Writes all of a text to a file descriptor and returns when it is out of the process: a long output to a file or pipe
 * waits for its reader and is never heaped up in memory. Throws Node's system errors (EPIPE when the reader has gone).
 */
export function writeWhole(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      // a pipe that another process made non-blocking, and that is full
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
  }
}
