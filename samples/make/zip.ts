import { Buffer } from 'node:buffer';

/** One entry of an archive. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc >>> 0;
});

/**
 * A zip archive of stored entries in the order given. Stored, because zlib's output differs between builds of
 * Node and these bytes are compared; the time is pinned to 1980-01-01.
 */
export function zip(entries: readonly ZipEntry[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name, 'utf8');
    const common = commonFields(entry.bytes, name.length);
    const local = Buffer.concat([word(0x04034b50), common, name]);
    const central = [word(0x02014b50), short(20), common, Buffer.alloc(10), word(offset), name];
    parts.push(local, entry.bytes);
    directory.push(Buffer.concat(central));
    offset += local.length + entry.bytes.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const count = short(entries.length);
  const end = [word(0x06054b50), short(0), short(0), count, count, word(size), word(offset), short(0)];
  return Buffer.concat([...parts, ...directory, ...end]);
}

/** From `version needed` to `extra length`: the same in the local and the central header. */
function commonFields(bytes: Uint8Array, nameLength: number): Buffer {
  const flags = 0x0800; // names are UTF-8
  const head = [short(20), short(flags), short(0), short(0), short(0x21)];
  const sizes = [word(crc32(bytes)), word(bytes.length), word(bytes.length)];
  return Buffer.concat([...head, ...sizes, short(nameLength), short(0)]);
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = TABLE[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function short(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}
