import type { UnitCode } from './codes.ts';
import type { Place } from './place.ts';

/** A row of the rectification sheet (整改台账). Days are written 2023-05-31. */
export interface Rectification {
  readonly unit: UnitCode;
  /** What is to be put right. */
  readonly item: string;
  readonly owner: string;
  /** When it was handed down; undefined where the sheet does not say. */
  readonly issued: string | undefined;
  readonly due: string;
  /** When it was done, or sent back; undefined as long as it was not. */
  readonly done: string | undefined;
  readonly evidence: string;
  /** Why it came to it, as the sheet says. */
  readonly cause: string;
  /** Whether what was done was found wanting and sent back. */
  readonly sentBack: boolean;
  readonly at: Place;
}

/** What became of an item by a day. */
export type RectificationState = 'open' | 'closed' | 'reopened' | 'overdue';

/** An item of a unit with all its rows and what became of it. */
export interface RectificationItem {
  readonly unit: UnitCode;
  readonly item: string;
  /** By the day on which they were done, the open one last. */
  readonly rows: readonly Rectification[];
  readonly state: RectificationState;
  /** The latest row that counts by the day. */
  readonly latest: Rectification;
}
