import { FactColumns } from '../facts/fact-columns.ts';

/** Columns of facts that keep none: a long sheet is looked at in bounded memory. */
export class NoFacts extends FactColumns {
  override push(): void {}
}
