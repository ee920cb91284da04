import { inflateRawSync } from 'node:zlib';
import type { ZipEntry } from '../support/xlsx-fixture.ts';

/** The parts of a plain, sound zip archive; undefined for one that is neither. */
export function unzip(bytes: Buffer): readonly ZipEntry[] | undefined {
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0 || end + 22 > bytes.length) return undefined;
  const parts: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  try {
    for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
      const nameLength = bytes.readUInt16LE(at + 28);
      const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
      const local = bytes.readUInt32LE(at + 42);
      const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      const packed = bytes.subarray(from, from + bytes.readUInt32LE(at + 20));
      const stored = bytes.readUInt16LE(at + 10) === 0;
      parts.push({ name, content: stored ? packed : inflateRawSync(packed), stored });
      at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    }
  } catch {
    return undefined;
  }
  return parts;
}
