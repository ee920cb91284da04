import type { UnitCode } from './codes.ts';
import type { Place } from './place.ts';

/** A body that is assessed, as the roster names it. */
export interface Unit {
  readonly code: UnitCode;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly category: string;
  /** The roster's order (序号, else by code): equal places are printed in it. */
  readonly order: number;
  /** The roster's other columns (class, level, population …) by header text. */
  readonly columns: ReadonlyMap<string, string | number>;
  readonly at: Place;
}
