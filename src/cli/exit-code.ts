import type { Diagnostic } from '../model/diagnostic.ts';

/** What the process answers: stable, for schedulers. */
export const EXIT = {
  done: 0,
  refused: 1,
  usage: 2,
  bug: 70,
  io: 74,
  /** Another run is at work: try again later. */
  busy: 75,
  interrupted: 130,
  terminated: 143,
} as const;

/** 2 when a scheme or project file is at fault, 1 when only the sheets are (or warnings under --strict), else 0. */
export function exitCodeOf(diagnostics: readonly Diagnostic[], strict: boolean): number {
  const grave = diagnostics.filter(
    ({ severity }) => severity === 'error' || (strict && severity === 'warning'),
  );
  if (grave.length === 0) return EXIT.done;
  return grave.some(({ about }) => about === 'configuration') ? EXIT.usage : EXIT.refused;
}

/** What an exception that no command has dealt with comes to: a failure of the system, or a bug of ours. */
export function exitCodeOfError(error: unknown): typeof EXIT.io | typeof EXIT.bug {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  return typeof code === 'string' && /^E[A-Z]+$/u.test(code) ? EXIT.io : EXIT.bug;
}

/** Thrown between two steps of a run that the user asked to stop; former results are as they were. */
export class Interrupted extends Error {}
