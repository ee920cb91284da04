import { createGzip } from 'node:zlib';

/** Every entry's time: 1 January 1980, 00:00, the first moment a zip can say. */
const DATE = 0x0021;
const FLAGS = 0x0800; // names are UTF-8
const DEFLATED = 8;
const CHUNK = 1 << 16;
/** Packing runs in another thread; a queue of a megabyte keeps both busy. */
const GZIP = { level: 4, chunkSize: CHUNK, writableHighWaterMark: 1 << 20 };

interface Entry {
  readonly name: Uint8Array;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

/** Writes a zip entry by entry; equal entries give equal bytes. What is held is the packed bytes only. */
export class ZipWriter {
  readonly #parts: Uint8Array[] = [];
  readonly #entries: Entry[] = [];
  #length = 0;

  /** Packs the pieces of one text as UTF-8; the next may be added when this has resolved. */
  async add(name: string, pieces: Iterable<string>): Promise<void> {
    // gzip is deflate between a header of 10 bytes and a trailer with the CRC-32 and the size
    const gzip = await gzipped(pieces);
    const crc = gzip.readUInt32LE(gzip.length - 8);
    const size = gzip.readUInt32LE(gzip.length - 4);
    const data = gzip.subarray(10, gzip.length - 8);
    const entry = { name: Buffer.from(name), crc, packed: data.length, size, at: this.#length };
    this.#entries.push(entry);
    this.#put(localHeader(entry));
    this.#put(data);
  }

  /** The whole archive. Throws beyond 4 GB, which no report comes near. */
  finish(): Uint8Array {
    const start = this.#length;
    for (const entry of this.#entries) this.#put(centralHeader(entry));
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(this.#entries.length, 8);
    end.writeUInt16LE(this.#entries.length, 10);
    end.writeUInt32LE(this.#length - start, 12);
    end.writeUInt32LE(start, 16);
    this.#put(end);
    return Buffer.concat(this.#parts);
  }

  #put(bytes: Uint8Array): void {
    this.#parts.push(bytes);
    this.#length += bytes.length;
  }
}

async function gzipped(pieces: Iterable<string>): Promise<Buffer> {
  const gzip = createGzip(GZIP);
  const packed: Buffer[] = [];
  gzip.on('data', (bytes: Buffer) => packed.push(bytes));
  const ended = new Promise((resolve, reject) => gzip.once('end', resolve).once('error', reject));
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < CHUNK) continue;
    const room = gzip.write(text);
    text = '';
    // the packing thread is handed its next chunk by the event loop only, so let that turn after each
    await new Promise((resolve) => (room ? setImmediate(resolve) : gzip.once('drain', resolve)));
  }
  gzip.end(text);
  await ended;
  return Buffer.concat(packed);
}

function localHeader({ name, crc, packed, size }: Entry): Uint8Array {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  fill(header, 6, crc, packed, size, name.length);
  return Buffer.concat([header, name]);
}

function centralHeader({ name, crc, packed, size, at }: Entry): Uint8Array {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(20, 6);
  fill(header, 8, crc, packed, size, name.length);
  header.writeUInt32LE(at, 42);
  return Buffer.concat([header, name]);
}

/** The fields that both headers share, from the flags on. */
function fill(header: Buffer, at: number, crc: number, packed: number, size: number, name: number): void {
  header.writeUInt16LE(FLAGS, at);
  header.writeUInt16LE(DEFLATED, at + 2);
  header.writeUInt16LE(0, at + 4);
  header.writeUInt16LE(DATE, at + 6);
  header.writeUInt32LE(crc, at + 8);
  header.writeUInt32LE(packed, at + 12);
  header.writeUInt32LE(size, at + 16);
  header.writeUInt16LE(name, at + 20);
}
