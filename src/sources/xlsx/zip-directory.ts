import { zipDamaged, zipHostile } from '../../model/faults/sources.ts';
import type { Said } from '../../model/said.ts';
import type { ByteFile } from '../byte-file.ts';
import { Refused } from '../refused.ts';

/** One file inside a zip archive, as the archive's directory states it. */
export interface ZipPart {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly compressed: number;
  readonly inflated: number;
  /** Where its local header begins. */
  readonly offset: number;
}

const MOST_PARTS = 1000;
const END_LENGTH = 22;
const MOST_DIRECTORY_BYTES = 1 << 24;

const damaged = (zh: string, en: string): Refused => new Refused(zipDamaged({ what: { zh, en } }));
const hostile = (what: Said): Refused => new Refused(zipHostile({ what }));

/** The parts of a zip archive (ZIP64 too) under their case-folded names; throws Refused. */
export async function readZipDirectory(file: ByteFile): Promise<ReadonlyMap<string, ZipPart>> {
  const end = await findEnd(file);
  if (end.count > MOST_PARTS)
    throw hostile({
      zh: `内含 ${end.count} 个部件，最多 ${MOST_PARTS} 个`,
      en: `it holds ${end.count} parts; at most ${MOST_PARTS} are allowed`,
    });
  if (end.size > MOST_DIRECTORY_BYTES || end.offset + end.size > file.stamp.size)
    throw damaged('目录指向文件之外(可能没有传完)', 'its directory points beyond the file (cut off?)');
  return readParts(await file.read(end.offset, end.size), end.count);
}

interface DirectoryEnd {
  readonly count: number;
  readonly size: number;
  readonly offset: number;
}

async function findEnd(file: ByteFile): Promise<DirectoryEnd> {
  const tailLength = Math.min(file.stamp.size, 0xffff + END_LENGTH + 20);
  const tailOffset = file.stamp.size - tailLength;
  const tail = await file.read(tailOffset, tailLength);
  const at = lastEnd(tail);
  if (at < 0) throw damaged('没有找到结尾目录(可能没有传完)', 'it has no directory at its end (cut off?)');
  const disk = tail.readUInt16LE(at + 4);
  const end: DirectoryEnd = {
    count: tail.readUInt16LE(at + 10),
    size: tail.readUInt32LE(at + 12),
    offset: tail.readUInt32LE(at + 16),
  };
  const isZip64 = end.count === 0xffff || end.size === 0xffffffff || end.offset === 0xffffffff;
  if (isZip64) return findEnd64(file, tail, at);
  if (disk !== 0) throw damaged('是分卷压缩包的一部分', 'it is one volume of several');
  return end;
}

function lastEnd(tail: Buffer): number {
  for (let at = tail.length - END_LENGTH; at >= 0; at -= 1)
    if (tail.readUInt32LE(at) === 0x06054b50 && at + END_LENGTH + tail.readUInt16LE(at + 20) <= tail.length)
      return at;
  return -1;
}

async function findEnd64(file: ByteFile, tail: Buffer, endAt: number): Promise<DirectoryEnd> {
  const broken = damaged('ZIP64 目录有误', 'its ZIP64 directory is wrong');
  if (endAt < 20 || tail.readUInt32LE(endAt - 20) !== 0x07064b50) throw broken;
  const record = await file.read(Number(tail.readBigUInt64LE(endAt - 12)), 56);
  if (record.length < 56 || record.readUInt32LE(0) !== 0x06064b50) throw broken;
  return {
    count: Number(record.readBigUInt64LE(32)),
    size: Number(record.readBigUInt64LE(40)),
    offset: Number(record.readBigUInt64LE(48)),
  };
}

function readParts(directory: Buffer, count: number): ReadonlyMap<string, ZipPart> {
  const parts = new Map<string, ZipPart>();
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50)
      throw damaged('目录条目有误', 'an entry of its directory is wrong');
    const next = at + 46 + directory.readUInt16LE(at + 28) + directory.readUInt16LE(at + 30);
    const after = next + directory.readUInt16LE(at + 32);
    if (after > directory.length) throw damaged('目录条目有误', 'an entry of its directory is wrong');
    const part = readPart(directory.subarray(at, next));
    const key = foldPartName(part.name);
    if (parts.has(key))
      throw hostile({ zh: `部件 ${part.name} 出现两次`, en: `the part ${part.name} is there twice` });
    parts.set(key, part);
    at = after;
  }
  if (at + 4 <= directory.length && directory.readUInt32LE(at) === 0x02014b50)
    throw damaged('目录的条目比所写的多', 'its directory has more entries than it states');
  return parts;
}

function readPart(entry: Buffer): ZipPart {
  const nameLength = entry.readUInt16LE(28);
  const sizes = wideSizes(entry, 46 + nameLength);
  return {
    name: entry.toString('utf8', 46, 46 + nameLength),
    method: entry.readUInt16LE(10),
    encrypted: (entry.readUInt16LE(8) & 0x41) !== 0,
    crc: entry.readUInt32LE(16),
    ...sizes,
  };
}

/** Sizes and offset, taken from the ZIP64 extra field where the plain ones are all ones. */
function wideSizes(entry: Buffer, extraAt: number): Pick<ZipPart, 'compressed' | 'inflated' | 'offset'> {
  const plain = [entry.readUInt32LE(24), entry.readUInt32LE(20), entry.readUInt32LE(42)];
  let wideAt = -1;
  let wideEnd = 0;
  for (let at = extraAt; at + 4 <= entry.length; at += 4 + entry.readUInt16LE(at + 2))
    if (entry.readUInt16LE(at) === 1) {
      wideAt = at + 4;
      wideEnd = Math.min(entry.length, wideAt + entry.readUInt16LE(at + 2));
      break;
    }
  const [inflated = 0, compressed = 0, offset = 0] = plain.map((value) => {
    if (value !== 0xffffffff || wideAt < 0 || wideAt + 8 > wideEnd) return value;
    wideAt += 8;
    return Number(entry.readBigUInt64LE(wideAt - 8));
  });
  return { inflated, compressed, offset };
}

/** The form under which part names are compared: forward slashes, no leading one, lower case. */
export function foldPartName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/u, '').toLowerCase();
}
