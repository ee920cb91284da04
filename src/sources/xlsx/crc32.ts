import * as zlib from 'node:zlib';

/** Continues a CRC-32 (start at 0) over more bytes; the result is unsigned. */
export type Crc32 = (bytes: Uint8Array, soFar: number) => number;

/** The CRC-32 of zip archives: Node's own where there is one, else ours. */
export const crc32: Crc32 = nodesOwn() ?? crc32BySlicing;

function nodesOwn(): Crc32 | undefined {
  const native = (zlib as { readonly crc32?: Crc32 }).crc32;
  return typeof native === 'function' ? native : undefined;
}

let tables: readonly Uint32Array[] | undefined;

function makeTables(): readonly Uint32Array[] {
  const made = Array.from({ length: 4 }, () => new Uint32Array(256));
  const [first] = made as [Uint32Array];
  for (let byte = 0; byte < 256; byte += 1) {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    first[byte] = value;
  }
  for (let slice = 1; slice < 4; slice += 1)
    for (let byte = 0; byte < 256; byte += 1) {
      const before = made[slice - 1]![byte]!;
      made[slice]![byte] = (before >>> 8) ^ first[before & 255]!;
    }
  return made;
}

/** CRC-32 four bytes at a time, for the Nodes whose zlib has none (below 20.15). */
export function crc32BySlicing(bytes: Uint8Array, soFar: number): number {
  tables ??= makeTables();
  const [t0, t1, t2, t3] = tables as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  let crc = ~soFar;
  let at = 0;
  for (const end = bytes.length - 3; at < end; at += 4) {
    crc ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    crc = t3[crc & 255]! ^ t2[(crc >>> 8) & 255]! ^ t1[(crc >>> 16) & 255]! ^ t0[crc >>> 24]!;
  }
  for (; at < bytes.length; at += 1) crc = (crc >>> 8) ^ t0[(crc ^ bytes[at]!) & 255]!;
  return ~crc >>> 0;
}
