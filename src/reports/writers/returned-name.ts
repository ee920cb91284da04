import { safeFileName } from './safe-file-name.ts';

/** A safe file name whose folders, where it has any, are told by dashes. */
export const returnedName = (title: string, ending: string, taken: Set<string> = new Set()): string =>
  safeFileName(title.replaceAll('/', '-'), ending, taken);
