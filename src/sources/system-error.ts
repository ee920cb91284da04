import type { Diagnostic } from '../model/diagnostic.ts';
import { fileIsFolder, fileMissing, fileUnreadable } from '../model/faults/sources.ts';

/** Whether Node threw this because the system refused a file. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}

/** The diagnostic for a system error on a file; anything else is thrown again, as a bug. */
export function describeSystemError(error: unknown, shown: string): Diagnostic {
  if (!isSystemError(error)) throw error;
  const at = { kind: 'file', file: shown } as const;
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return fileMissing(undefined, at);
  if (error.code === 'EISDIR') return fileIsFolder(undefined, at);
  return fileUnreadable({ reason: error.code ?? error.message }, at);
}
