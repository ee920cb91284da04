import type { Stats } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

/** What tells one state of a file from another. */
export interface FileStamp {
  readonly size: number;
  readonly mtimeMs: number;
}

/** The file has become shorter than it was when it was opened; met like an error of the system. */
class CutWhileRead extends Error {
  readonly code = 'ECUT';
  readonly syscall = 'read';

  constructor() {
    super('the file was cut while it was read');
  }
}

/** Most bytes of a file that is read at once when it is opened: what offices collect is mostly smaller. */
const MOST_HELD = 1 << 18;

/** An open file of known size, read at any offset; close it when done. */
export class ByteFile {
  readonly stamp: FileStamp;
  readonly #handle: FileHandle;
  /** The whole of a small file. */
  #held: Buffer | undefined;

  private constructor(handle: FileHandle, stats: Stats) {
    this.#handle = handle;
    this.stamp = { size: stats.size, mtimeMs: stats.mtimeMs };
  }

  /** Opens a file for reading; rejects with Node's system errors. */
  static async open(path: string): Promise<ByteFile> {
    const handle = await open(path, 'r');
    try {
      const file = new ByteFile(handle, await handle.stat());
      if (file.stamp.size <= MOST_HELD) file.#held = await file.#fetch(0, file.stamp.size);
      return file;
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  /** The bytes from `offset`, fewer than `length` only at the end of the file. */
  async read(offset: number, length: number): Promise<Buffer> {
    const wanted = Math.max(0, Math.min(length, this.stamp.size - offset));
    return this.#held?.subarray(offset, offset + wanted) ?? this.#fetch(offset, wanted);
  }

  async #fetch(offset: number, wanted: number): Promise<Buffer> {
    const bytes = Buffer.allocUnsafe(wanted);
    let filled = 0;
    while (filled < wanted) {
      const { bytesRead } = await this.#handle.read(bytes, filled, wanted - filled, offset + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return bytes.subarray(0, filled);
  }

  /**
   * The bytes of a span in pieces of at most `pieceSize`; the next one is read while the last one is worked on. Rejects
   * with system errors, and where the file has become shorter meanwhile.
   */
  async *pieces(
    offset: number,
    length: number = this.stamp.size,
    pieceSize = 1 << 18,
  ): AsyncGenerator<Buffer> {
    const end = Math.min(offset + length, this.stamp.size);
    const read = (at: number): Promise<Buffer> => {
      const reading = this.read(at, Math.min(pieceSize, end - at));
      reading.catch(() => undefined); // it is told where the piece is asked for, if it is
      return reading;
    };
    let ahead = read(offset);
    try {
      for (let at = offset; at < end; at += pieceSize) {
        const piece = await ahead;
        ahead = read(at + pieceSize);
        if (piece.length < Math.min(pieceSize, end - at)) throw new CutWhileRead();
        yield piece;
      }
    } finally {
      await ahead.catch(() => undefined); // lest the file be closed under it
    }
  }

  async close(): Promise<void> {
    await this.#handle.close();
  }
}
