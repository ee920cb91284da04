import { damaged } from './damaged.ts';

const LONGEST = 1 << 20;
const MOST_RECORDS = 8_000_000;

/** Takes one record of a binary part: its type and its body. */
export type OnRecord = (type: number, body: Buffer) => void;

/** Cuts a part of an .xlsb, fed in pieces of any size, into its records ([MS-XLSB] 2.1.4); throws Refused. */
export class BinaryRecords {
  readonly #onRecord: OnRecord;
  #bytes: Buffer = Buffer.alloc(0);
  #count = 0;

  constructor(onRecord: OnRecord) {
    this.#onRecord = onRecord;
  }

  push(piece: Buffer): void {
    const bytes = this.#bytes.length === 0 ? piece : Buffer.concat([this.#bytes, piece]);
    let at = 0;
    for (;;) {
      const typeEnd = endOfNumber(bytes, at, 2);
      const lengthEnd = typeEnd < 0 ? -1 : endOfNumber(bytes, typeEnd, 4);
      if (lengthEnd < 0) break;
      const length = readNumber(bytes, typeEnd, lengthEnd);
      if (length > LONGEST) throw damaged('有一条记录过长', 'a record is too long');
      if (lengthEnd + length > bytes.length) break;
      this.#count += 1;
      if (this.#count > MOST_RECORDS) throw damaged('记录过多', 'it has too many records');
      this.#onRecord(readNumber(bytes, at, typeEnd), bytes.subarray(lengthEnd, lengthEnd + length));
      at = lengthEnd + length;
    }
    this.#bytes = bytes.subarray(at);
  }

  /** Checks that no record breaks off. */
  finish(): void {
    if (this.#bytes.length > 0) throw damaged('有一条记录没有写完', 'a record breaks off');
  }
}

/** Where a number of at most `most` bytes ends, the last of which is below 128; −1 when bytes are missing. */
function endOfNumber(bytes: Buffer, from: number, most: number): number {
  for (let at = from; at < bytes.length; at += 1)
    if (bytes[at]! < 0x80 || at === from + most - 1) return at + 1;
  return -1;
}

/** A number in seven bits a byte, low ones first. */
function readNumber(bytes: Buffer, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) value |= (bytes[at]! & 0x7f) << (7 * (at - from));
  return value;
}

/** Reads a text that its length in characters (4 bytes) precedes; throws Refused when it breaks off. */
export function wideText(body: Buffer, at: number): string {
  if (at + 4 > body.length) throw damaged('有文字没有写完', 'a text breaks off');
  const length = body.readUInt32LE(at);
  if (length === 0xffffffff) return '';
  const end = at + 4 + 2 * length;
  if (end > body.length) throw damaged('有文字没有写完', 'a text breaks off');
  return body.toString('utf16le', at + 4, end);
}
