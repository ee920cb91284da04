import type { Diagnostic } from '../model/diagnostic.ts';

/**
 * A file given up in the depth of a reader. Thrown and caught within `sources/` only: at its edge it becomes the
 * diagnostic it carries.
 */
export class Refused extends Error {
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message.en);
    this.diagnostic = diagnostic;
  }
}
