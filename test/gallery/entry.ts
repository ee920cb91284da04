import type { Emit } from '../../src/model/diagnostic.ts';

/** One smallest broken input: the fault's code, its whole Chinese message, and what brings it about. */
export interface GalleryEntry {
  readonly code: string;
  readonly says: string;
  readonly run: (emit: Emit) => void | Promise<void>;
}
