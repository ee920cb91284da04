import { createHash } from 'node:crypto';
import type { Diagnostic, Emit } from '../model/diagnostic.ts';
import { fileTooLarge } from '../model/faults/sources.ts';
import { ByteFile } from './byte-file.ts';
import { describeSystemError } from './system-error.ts';

/** A whole file: its bytes and their SHA-256 in hex. */
export interface FileBytes {
  readonly bytes: Buffer;
  readonly hash: string;
}

/** How a whole file may be read. */
export interface ReadLimits {
  /** Most bytes the file may have. */
  readonly limit: number;
  /** Whether a fault lies in a project file or in the sheets. */
  readonly about: Diagnostic['about'];
  /** The diagnostic of a file beyond the limit, where it is not `file-too-large`. */
  readonly tooLarge?: (size: number) => Diagnostic;
}

/** Reads a file into memory; undefined (and a diagnostic) when it is missing, unreadable, a folder or too large. */
export async function readBytes(
  path: string,
  shown: string,
  limits: ReadLimits,
  emit: Emit,
): Promise<FileBytes | undefined> {
  const { limit, about } = limits;
  try {
    const file = await ByteFile.open(path);
    try {
      const { size } = file.stamp;
      if (size <= limit) {
        const bytes = await file.read(0, size);
        return { bytes, hash: hashBytes(bytes) };
      }
      const fault = limits.tooLarge?.(size) ?? fileTooLarge({ size, limit }, { kind: 'file', file: shown });
      emit({ ...fault, about });
    } finally {
      await file.close();
    }
  } catch (error) {
    emit({ ...describeSystemError(error, shown), about });
  }
  return undefined;
}

/** The SHA-256 of bytes, in hex. */
export function hashBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
