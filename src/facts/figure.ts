import type { Said } from '../model/said.ts';
import type { Taken } from '../model/taken.ts';

/** A figure of an assessment (undefined where it does not apply to the unit), how it is told, and what it is made of. */
export interface Figure extends Pick<Taken, 'said' | 'value' | 'whole' | 'parts' | 'at'> {
  readonly note: Said;
}
