import { legacyDamaged } from '../../model/faults/sources.ts';
import { Refused } from '../refused.ts';

/** The refusal of a workbook of an older format that is cut off or broken. */
export function damaged(zh: string, en: string): Refused {
  return new Refused(legacyDamaged({ what: { zh, en } }));
}
