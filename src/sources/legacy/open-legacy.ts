import type { Emit } from '../../model/diagnostic.ts';
import type { RawSheet } from '../../model/sheet.ts';
import type { FileStamp } from '../byte-file.ts';
import { Refused } from '../refused.ts';
import type { XlsxRequest } from '../xlsx/open-xlsx.ts';
import { APART_LIMITS } from './apart-limits.ts';
import { readApart } from './read-apart.ts';
import { type LegacyRequest, readLegacy } from './read-legacy.ts';
import { storedSheets } from './stored-sheet.ts';

/** Where scripts/bundle.js puts the script of the thread, seen from the chunks; there is none beside the sources. */
declare const LEGACY_WORKER: string | undefined;

/**
 * The sheets of an .xls, .xlsb or .ods, read and proven whole: in a thread with limits of time and memory where the
 * tool is bundled, in this one where it runs from its sources. Throws Refused, and Node's system errors.
 */
export async function openLegacy(
  { path, shown, maxInflated }: XlsxRequest,
  format: LegacyRequest['format'],
  stamp: FileStamp,
  emit: Emit,
): Promise<readonly RawSheet[]> {
  const request: LegacyRequest = { path, shown, maxInflated, format, stamp };
  const { remarks, outcome } =
    typeof LEGACY_WORKER === 'undefined'
      ? await readLegacy(request)
      : await readApart(new URL(LEGACY_WORKER, import.meta.url), request, APART_LIMITS);
  for (const remark of remarks) emit(remark);
  if ('refusal' in outcome) throw new Refused(outcome.refusal);
  return storedSheets(outcome.book, shown, emit);
}
