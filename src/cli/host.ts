/** A stream the tool writes to. */
export interface Sink {
  write(text: string): void;
  readonly isTerminal: boolean;
  /** Whether its reader has gone: what is written then is lost, and nobody minds. */
  readonly isGone?: () => boolean;
  /** Columns of the terminal; undefined where it is none. */
  readonly columns?: number;
}

/** The world as the tool sees it: handed in, so that every command runs in a test as it runs in a shell. */
export interface Host {
  readonly stdout: Sink;
  readonly stderr: Sink;
  /** Absolute working directory. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds from some start; for the time a run took only. */
  now(): number;
  /** Today by the clock and time zone of the machine, as 2023-06-10; asked only where the calendar counts. */
  today(): string;
  /** Whether the user asked to stop; asked between the steps of a long run. */
  readonly interrupted: () => boolean;
}
