import { constants, createInflateRaw, inflateRawSync } from 'node:zlib';
import {
  crcMismatch,
  fileEncrypted,
  inflatedTooLarge,
  zipDamaged,
  zipHostile,
} from '../../model/faults/sources.ts';
import type { ByteFile } from '../byte-file.ts';
import { Refused } from '../refused.ts';
import { crc32 } from './crc32.ts';
import { foldPartName, type ZipPart } from './zip-directory.ts';

const RATIO_COUNTS_FROM = 1 << 20;
const SUM_COUNTS_FROM = 1 << 24;
const MOST_RATIO = 200;

/** How many bytes the parts of one workbook may still inflate to. */
export class InflateBudget {
  readonly #limit: number;
  #inflated = 0;
  #packed = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The most bytes that all parts together may inflate to. */
  get limit(): number {
    return this.#limit;
  }

  /** Refuses a part that is packed beyond reason, by what its directory states. */
  check(part: ZipPart): void {
    if (part.inflated > RATIO_COUNTS_FROM && part.inflated > MOST_RATIO * part.compressed)
      throw tooDense(`部件 ${part.name} `, `the part ${part.name} is`);
  }

  /** Takes a part's stated size (which inflating it may not exceed) off the budget; throws Refused. */
  charge(part: ZipPart): void {
    this.check(part);
    this.#inflated += part.inflated;
    this.#packed += part.compressed;
    if (this.#inflated > this.#limit) throw new Refused(inflatedTooLarge({ limit: this.#limit }));
    if (this.#inflated > SUM_COUNTS_FROM && this.#inflated > MOST_RATIO * this.#packed)
      throw tooDense('全部内容', 'its parts together are');
  }
}

const tooDense = (zh: string, en: string): Refused =>
  new Refused(
    zipHostile({
      what: { zh: `${zh}的压缩比超过 ${MOST_RATIO}`, en: `${en} compressed more than ${MOST_RATIO} to one` },
    }),
  );

const damaged = (part: ZipPart, zh: string, en: string): Refused =>
  new Refused(zipDamaged({ what: { zh: `部件 ${part.name} ${zh}`, en: `the part ${part.name} ${en}` } }));

const tooLarge = (part: ZipPart): Refused =>
  damaged(part, '比目录所写的大', 'is larger than its directory states');

const notInflated = (part: ZipPart): Refused => damaged(part, '无法解压', 'cannot be inflated');

/**
 * The bytes of a part in pieces. Throws Refused as soon as more bytes come than the directory states, and at the end
 * when fewer came or their checksum is another: only a part that was read to its end is proven.
 */
export async function* inflatePart(file: ByteFile, part: ZipPart): AsyncGenerator<Buffer> {
  const start = await contentStart(file, part);
  const packed = file.pieces(start, part.compressed);
  let count = 0;
  let crc = 0;
  for await (const piece of part.method === 0 ? packed : inflate(packed, part)) {
    count += piece.length;
    if (count > part.inflated) throw tooLarge(part);
    crc = crc32(piece, crc);
    yield piece;
  }
  if (count < part.inflated) throw damaged(part, '不完整', 'is cut off');
  if (crc !== part.crc) throw new Refused(crcMismatch({ part: part.name }));
}

async function contentStart(file: ByteFile, part: ZipPart): Promise<number> {
  if (part.encrypted) throw new Refused(fileEncrypted());
  if (part.method !== 0 && part.method !== 8)
    throw damaged(
      part,
      `的压缩方法(${part.method})不支持`,
      `is packed by method ${part.method}, unknown here`,
    );
  const header = await file.read(part.offset, 30);
  if (header.length < 30 || header.readUInt32LE(0) !== 0x04034b50)
    throw damaged(part, '的开头有误', 'has no proper beginning');
  const nameLength = header.readUInt16LE(26);
  const name = (await file.read(part.offset + 30, nameLength)).toString('utf8');
  if (foldPartName(name) !== foldPartName(part.name))
    throw damaged(part, '与目录里的名称不符', 'bears another name than its directory states');
  return part.offset + 30 + nameLength + header.readUInt16LE(28);
}

/** Most bytes of a part, packed and inflated, that is inflated at once. */
const MOST_AT_ONCE = { packed: 1 << 17, inflated: 1 << 20 };

async function* inflate(packed: AsyncIterable<Buffer>, part: ZipPart): AsyncGenerator<Buffer> {
  const isSmall = part.compressed <= MOST_AT_ONCE.packed && part.inflated <= MOST_AT_ONCE.inflated;
  if (isSmall) yield await inflateAtOnce(packed, part);
  else yield* inflateByPieces(packed, part);
}

async function inflateAtOnce(packed: AsyncIterable<Buffer>, part: ZipPart): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of packed) pieces.push(piece);
  try {
    return inflateRawSync(Buffer.concat(pieces), {
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: part.inflated + 1,
    });
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(part);
    if (!isZlibError(error)) throw error;
    throw notInflated(part);
  }
}

async function* inflateByPieces(packed: AsyncIterable<Buffer>, part: ZipPart): AsyncGenerator<Buffer> {
  const inflater = createInflateRaw({ chunkSize: 1 << 18, finishFlush: constants.Z_SYNC_FLUSH });
  const feeding = feed(packed, inflater);
  try {
    for await (const piece of inflater) yield piece as Buffer;
  } catch (error) {
    if (!isZlibError(error)) throw error;
    throw notInflated(part);
  } finally {
    inflater.destroy();
    await feeding;
  }
}

const isZlibError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');

/** Writes all pieces, at the inflater's pace; ends quietly when the inflater is given up. */
async function feed(
  packed: AsyncIterable<Buffer>,
  inflater: ReturnType<typeof createInflateRaw>,
): Promise<void> {
  try {
    for await (const piece of packed) {
      if (inflater.destroyed) return;
      if (!inflater.write(piece)) await drained(inflater);
    }
    inflater.end();
  } catch (error) {
    inflater.destroy(error instanceof Error ? error : new Error(String(error)));
  }
}

function drained(inflater: ReturnType<typeof createInflateRaw>): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      inflater.off('drain', done).off('close', done).off('end', done);
      resolve();
    };
    inflater.on('drain', done).on('close', done).on('end', done);
  });
}
