const SECTOR = 512;
const MINI = 64;
const CUTOFF = 4096;
const END = 0xfffffffe;
const FREE = 0xffffffff;

/** A stream of a compound file to be built; `inside` names the storage it lies in, where that is not the root. */
export interface StreamFixture {
  readonly name: string;
  readonly content: Buffer;
  readonly inside?: string;
}

/** The bytes of an OLE compound file of these streams, small ones in the mini stream as the format asks. */
export function makeCompound(streams: readonly StreamFixture[]): Buffer {
  const storages = [...new Set(streams.flatMap(({ inside }) => inside ?? []))];
  const sectors: Buffer[] = [];
  const fat: number[] = [];
  const put = (content: Buffer): number => {
    if (content.length === 0) return END;
    const first = sectors.length;
    for (let at = 0; at < content.length; at += SECTOR) {
      const sector = Buffer.alloc(SECTOR);
      content.copy(sector, 0, at, at + SECTOR);
      sectors.push(sector);
      fat.push(at + SECTOR < content.length ? sectors.length : END);
    }
    return first;
  };
  const minis: Buffer[] = [];
  const miniFat: number[] = [];
  const putMini = (content: Buffer): number => {
    const first = miniFat.length;
    for (let at = 0; at < content.length; at += MINI) {
      const sector = Buffer.alloc(MINI);
      content.copy(sector, 0, at, at + MINI);
      minis.push(sector);
      miniFat.push(at + MINI < content.length ? miniFat.length + 1 : END);
    }
    return content.length === 0 ? END : first;
  };
  const names = [...streams.map(({ name }) => name), ...storages];
  const entries = streams.map(({ name, content }) =>
    entry(name, 2, content.length < CUTOFF ? putMini(content) : put(content), content.length),
  );
  const children = (inside: string | undefined): readonly number[] => [
    ...streams.flatMap((stream, index) => (stream.inside === inside ? [1 + index] : [])),
    ...(inside === undefined ? storages.map((_, index) => 1 + streams.length + index) : []),
  ];
  const folders = storages.map((name) => entry(name, 1, 0, 0, children(name)[0]));
  const all = [...entries, ...folders];
  for (const inside of [undefined, ...storages])
    children(inside).forEach((child, index, list) => {
      all[child - 1]!.writeUInt32LE(list[index + 1] ?? FREE, 72); // each the right neighbour of the last
    });
  const miniStream = Buffer.concat(minis);
  const miniStart = put(miniStream);
  const root = entry('Root Entry', 5, miniStart, miniStream.length, children(undefined)[0]);
  if (names.length === 0) root.writeUInt32LE(FREE, 76);
  const miniFatStart = put(words(miniFat));
  const directoryStart = put(Buffer.concat([root, ...all]));
  const fatCount = Math.ceil((fat.length + Math.ceil(fat.length / 127)) / 128);
  const fatStart = sectors.length;
  for (let index = 0; index < fatCount; index += 1) fat.push(0xfffffffd);
  const table = Buffer.alloc(fatCount * SECTOR, 0xff);
  words(fat).copy(table);
  const header = Buffer.alloc(SECTOR, 0xff);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.fill(0, 8, 76);
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(fatCount, 44);
  header.writeUInt32LE(directoryStart, 48);
  header.writeUInt32LE(CUTOFF, 56);
  header.writeUInt32LE(miniFatStart, 60);
  header.writeUInt32LE(Math.ceil(miniFat.length / 128), 64);
  header.writeUInt32LE(END, 68);
  for (let index = 0; index < fatCount; index += 1) header.writeUInt32LE(fatStart + index, 76 + 4 * index);
  return Buffer.concat([header, ...sectors, table]);
}

function entry(name: string, type: number, start: number, size: number, child = FREE): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write(name, 'utf16le');
  bytes.writeUInt16LE(2 * name.length + 2, 64);
  bytes[66] = type;
  bytes[67] = 1;
  bytes.writeUInt32LE(FREE, 68);
  bytes.writeUInt32LE(FREE, 72);
  bytes.writeUInt32LE(child, 76);
  bytes.writeUInt32LE(start, 116);
  bytes.writeUInt32LE(size, 120);
  return bytes;
}

function words(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  values.forEach((value, index) => {
    bytes.writeUInt32LE(value, 4 * index);
  });
  return bytes;
}
