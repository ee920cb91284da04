import type { Host, Sink } from '../../src/cli/host.ts';

/** A sink that keeps what was written. */
export interface KeptSink extends Sink {
  readonly text: string;
}

/** A host in process: what a command writes is kept, the clock ticks a millisecond a look. */
export interface TestHost extends Host {
  readonly stdout: KeptSink;
  readonly stderr: KeptSink;
}

/** What may be varied about the world. */
export interface TestWorld {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly terminal?: boolean;
  /** The first day of 2024 without it. */
  readonly today?: string;
  readonly columns?: number;
  /** Asked between the steps of a long run. */
  readonly interrupted?: () => boolean;
}

/** Makes a host for a test. */
export function testHost({
  cwd = '/',
  env = {},
  terminal = false,
  columns,
  today = '2024-01-01',
  interrupted = () => false,
}: TestWorld = {}): TestHost {
  let clock = 0;
  return {
    stdout: keptSink(terminal, columns),
    stderr: keptSink(terminal, columns),
    cwd,
    env,
    now: () => {
      clock += 1;
      return clock;
    },
    today: () => today,
    interrupted,
  };
}

function keptSink(isTerminal: boolean, columns: number | undefined): KeptSink {
  const pieces: string[] = [];
  return {
    isTerminal,
    columns,
    write: (text) => {
      pieces.push(text);
    },
    get text() {
      return pieces.join('');
    },
  };
}
