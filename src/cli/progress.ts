import { terminalText } from '../base/terminal-text.ts';
import type { Host } from './host.ts';

/** One line on stderr that is written over; only on a terminal, and only once the work has taken a while. */
export interface Progress {
  say(text: string): void;
  clear(): void;
}

const PATIENCE = 400;
const PACE = 100;

/** Progress on the host's stderr; silent where it is no terminal or `quiet` is asked. */
export function progressOn({ stderr, now }: Host, quiet: boolean): Progress {
  if (quiet || !stderr.isTerminal) return { say: () => undefined, clear: () => undefined };
  const start = now();
  let last = 0;
  let shown = false;
  return {
    say: (text) => {
      if (now() - start < PATIENCE || now() - last < PACE) return;
      last = now();
      shown = true;
      stderr.write(`\r\u001b[K${terminalText(text)}`);
    },
    clear: () => {
      if (shown) stderr.write('\r\u001b[K');
      shown = false;
    },
  };
}
