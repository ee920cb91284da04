import { damaged } from './damaged.ts';

const HEADER = 512;
const END_OF_CHAIN = 0xfffffffe;
const LAST_SECTOR = 0xfffffffa;
const NO_ENTRY = 0xffffffff;
const ENTRY = 128;

interface Entry {
  readonly name: string;
  readonly isStream: boolean;
  readonly start: number;
  readonly size: number;
}

/**
 * An OLE compound file held in memory ([MS-CFB]): its sector chains are followed with bounds, so that a file that is
 * cut off, or whose chains break, loop or lead outside, throws Refused and never yields part of a stream.
 */
export class CompoundFile {
  readonly #bytes: Buffer;
  readonly #sectorSize: number;
  readonly #miniSize: number;
  readonly #cutoff: number;
  readonly #fat: Uint32Array;
  readonly #miniFat: Uint32Array;
  readonly #miniStream: Buffer;
  readonly #entries: ReadonlyMap<string, Entry>;

  constructor(bytes: Buffer) {
    if (bytes.length < HEADER) throw cutOff();
    this.#bytes = bytes;
    const shift = bytes.readUInt16LE(30);
    const miniShift = bytes.readUInt16LE(32);
    if (
      bytes.readUInt16LE(28) !== 0xfffe ||
      (shift !== 9 && shift !== 12) ||
      miniShift >= shift ||
      miniShift < 2
    )
      throw damaged('文件头有误', 'its header is wrong');
    this.#sectorSize = 1 << shift;
    this.#miniSize = 1 << miniShift;
    this.#cutoff = bytes.readUInt32LE(56);
    this.#fat = this.#readFat();
    const hasMinis = bytes.readUInt32LE(64) > 0;
    this.#miniFat = this.#readTable(hasMinis ? this.#chain(bytes.readUInt32LE(60), this.#fat) : []);
    const directory = this.#join(this.#chain(bytes.readUInt32LE(48), this.#fat));
    if (directory.length < ENTRY) throw damaged('没有目录', 'it has no directory');
    const root = readEntry(directory, 0);
    this.#miniStream = root.size === 0 ? Buffer.alloc(0) : this.#read(root.start, root.size);
    this.#entries = entriesBelowRoot(directory);
  }

  /** Whether the root holds something of this name. */
  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  /** A stream of the root, whole; undefined when there is none of this name. Throws Refused when it is not whole. */
  stream(name: string): Buffer | undefined {
    const entry = this.#entries.get(name.toLowerCase());
    if (!entry?.isStream) return undefined;
    return entry.size < this.#cutoff ? this.#readMini(entry) : this.#read(entry.start, entry.size);
  }

  #readFat(): Uint32Array {
    const bytes = this.#bytes;
    const sectors: number[] = [];
    const count = bytes.readUInt32LE(44);
    if (count > bytes.length / this.#sectorSize) throw cutOff();
    for (let at = 76; at < HEADER && sectors.length < count; at += 4) sectors.push(bytes.readUInt32LE(at));
    let next = bytes.readUInt32LE(68);
    const links = this.#sectorSize / 4 - 1;
    while (sectors.length < count) {
      const sector = this.#sector(next); // each gives some, so that even a loop of them ends at `count`
      for (let index = 0; index < links && sectors.length < count; index += 1)
        sectors.push(sector.readUInt32LE(4 * index));
      next = sector.readUInt32LE(4 * links);
    }
    return this.#readTable(sectors);
  }

  #readTable(sectors: readonly number[]): Uint32Array {
    const joined = this.#join(sectors);
    const table = new Uint32Array(joined.length / 4);
    for (let index = 0; index < table.length; index += 1) table[index] = joined.readUInt32LE(4 * index);
    return table;
  }

  #sector(index: number): Buffer {
    const start = (index + 1) * this.#sectorSize;
    const sector = this.#bytes.subarray(start, start + this.#sectorSize);
    if (index > LAST_SECTOR || sector.length < this.#sectorSize) throw cutOff();
    return sector;
  }

  #join(sectors: readonly number[]): Buffer {
    return Buffer.concat(sectors.map((index) => this.#sector(index)));
  }

  /** The sectors of a chain to its end mark. */
  #chain(start: number, table: Uint32Array): readonly number[] {
    const sectors: number[] = [];
    for (let at = start; at !== END_OF_CHAIN; at = table[at]!) {
      if (at === NO_ENTRY && sectors.length === 0) break; // some writers mark an empty chain so
      if (at >= table.length || sectors.length >= table.length) throw brokenChain();
      sectors.push(at);
    }
    return sectors;
  }

  #read(start: number, size: number): Buffer {
    const sectors = this.#chain(start, this.#fat);
    if (sectors.length * this.#sectorSize < size) throw tooShort();
    const wanted = sectors.slice(0, Math.ceil(size / this.#sectorSize));
    const pieces = wanted.map((index, at) => {
      const from = (index + 1) * this.#sectorSize;
      const length = Math.min(this.#sectorSize, size - at * this.#sectorSize);
      const piece = this.#bytes.subarray(from, from + length);
      if (piece.length < length) throw cutOff();
      return piece;
    });
    return Buffer.concat(pieces);
  }

  #readMini({ start, size }: Entry): Buffer {
    if (size === 0) return Buffer.alloc(0);
    const sectors = this.#chain(start, this.#miniFat);
    if (sectors.length * this.#miniSize < size) throw tooShort();
    const pieces = sectors.map((index) =>
      this.#miniStream.subarray(index * this.#miniSize, (index + 1) * this.#miniSize),
    );
    const stream = Buffer.concat(pieces).subarray(0, size);
    if (stream.length < size) throw tooShort();
    return stream;
  }
}

const cutOff = () =>
  damaged('内容指向文件之外(可能没有传完)', 'it points beyond the end of the file (cut off?)');
const brokenChain = () => damaged('扇区链断开或成环', 'a chain of its sectors is broken or loops');
const tooShort = () => damaged('内容比目录所写的短', 'a stream is shorter than its directory states');

function readEntry(directory: Buffer, index: number): Entry {
  const entry = directory.subarray(index * ENTRY, (index + 1) * ENTRY);
  if (entry.length < ENTRY) throw damaged('目录有误', 'its directory is wrong');
  const nameLength = Math.min(64, entry.readUInt16LE(64));
  return {
    name: entry.toString('utf16le', 0, Math.max(0, nameLength - 2)),
    isStream: entry[66] === 2,
    start: entry.readUInt32LE(116),
    size: entry.readUInt32LE(120),
  };
}

/** What stands directly in the root, by lower-case names: a sheet embedded in a document is no workbook. */
function entriesBelowRoot(directory: Buffer): ReadonlyMap<string, Entry> {
  const found = new Map<string, Entry>();
  const seen = new Set<number>();
  const waiting = [directory.readUInt32LE(76)];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at === NO_ENTRY) continue;
    if (seen.has(at)) throw damaged('目录成环', 'its directory loops');
    seen.add(at);
    const entry = readEntry(directory, at);
    found.set(entry.name.toLowerCase(), entry);
    waiting.push(directory.readUInt32LE(at * ENTRY + 68), directory.readUInt32LE(at * ENTRY + 72));
  }
  return found;
}
