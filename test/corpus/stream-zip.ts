import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { createDeflateRaw } from 'node:zlib';
import { crc32 } from '../../src/sources/xlsx/crc32.ts';

/** A part whose content comes in pieces and is never held whole. */
export interface StreamedPart {
  readonly name: string;
  readonly pieces: () => Iterable<Uint8Array>;
  /** Compression level; 0 stores. */
  readonly level?: number;
  /** Stated in place of the true inflated size. */
  readonly inflated?: number;
}

interface Written {
  readonly name: Buffer;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly inflated: number;
  readonly offset: number;
}

/** Writes a zip archive part by part; sizes and checksums are filled in behind each part. */
export async function writeZip(path: string, parts: readonly StreamedPart[]): Promise<void> {
  const file = await open(path, 'w');
  try {
    const written: Written[] = [];
    let at = 0;
    const put = async (bytes: Uint8Array): Promise<void> => {
      await file.write(bytes, 0, bytes.length, at);
      at += bytes.length;
    };
    for (const part of parts) {
      const offset = at;
      const name = Buffer.from(part.name);
      await put(Buffer.alloc(30 + name.length));
      const sizes = await pack(part, put);
      const entry = { name, offset, ...sizes, inflated: part.inflated ?? sizes.inflated };
      await file.write(
        Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common(entry), name]),
        0,
        undefined,
        offset,
      );
      written.push(entry);
    }
    const directoryAt = at;
    for (const entry of written) await put(directoryEntry(entry));
    const end = Buffer.alloc(22);
    end.write('PK\x05\x06', 'latin1');
    end.writeUInt16LE(written.length, 8);
    end.writeUInt16LE(written.length, 10);
    end.writeUInt32LE(at - directoryAt, 12);
    end.writeUInt32LE(directoryAt, 16);
    await put(end);
  } finally {
    await file.close();
  }
}

async function pack(
  { pieces, level = 6 }: StreamedPart,
  put: (bytes: Uint8Array) => Promise<void>,
): Promise<Pick<Written, 'method' | 'crc' | 'packed' | 'inflated'>> {
  let crc = 0;
  let packed = 0;
  let inflated = 0;
  const take = async (bytes: Uint8Array): Promise<void> => {
    packed += bytes.length;
    await put(bytes);
  };
  const deflate = level === 0 ? undefined : createDeflateRaw({ level, chunkSize: 1 << 20 });
  const draining = deflate && drain(deflate, take);
  for (const piece of pieces()) {
    crc = crc32(piece, crc);
    inflated += piece.length;
    if (!deflate) await take(piece);
    else if (!deflate.write(piece)) await once(deflate, 'drain');
  }
  deflate?.end();
  await draining;
  return { method: deflate ? 8 : 0, crc, packed, inflated };
}

async function drain(
  from: AsyncIterable<Uint8Array>,
  take: (bytes: Uint8Array) => Promise<void>,
): Promise<void> {
  for await (const bytes of from) await take(bytes);
}

/** What local header and directory entry share, from the version needed to the lengths of name and extra field. */
function common({ method, crc, packed, inflated, name }: Written): Buffer {
  const bytes = Buffer.alloc(26);
  bytes.writeUInt16LE(20, 0);
  bytes.writeUInt16LE(0x800, 2);
  bytes.writeUInt16LE(method, 4);
  bytes.writeUInt32LE(crc, 10);
  bytes.writeUInt32LE(packed, 14);
  bytes.writeUInt32LE(inflated, 18);
  bytes.writeUInt16LE(name.length, 22);
  return bytes;
}

function directoryEntry(entry: Written): Buffer {
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(entry.offset, 10);
  const made = Buffer.from([20, 0]);
  return Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), made, common(entry), tail, entry.name]);
}

/** Joins texts into pieces of about a megabyte. */
export function* inPieces(texts: Iterable<string>): Generator<Buffer> {
  let held: string[] = [];
  let size = 0;
  for (const text of texts) {
    held.push(text);
    size += text.length;
    if (size < 1 << 20) continue;
    yield Buffer.from(held.join(''));
    held = [];
    size = 0;
  }
  yield Buffer.from(held.join(''));
}
