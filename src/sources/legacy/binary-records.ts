import { damaged } from './damaged.ts';

const LONGEST = 1 << 20;

/** Takes one record of a binary part: its type and its body. */
export type OnRecord = (type: number, body: Buffer) => void;

/** Cuts a part of an .xlsb, fed in pieces of any size, into its records ([MS-XLSB] 2.1.4); throws Refused. */
export class BinaryRecords {
  readonly #onRecord: OnRecord;
  #bytes: Buffer = Buffer.alloc(0);

  constructor(onRecord: OnRecord) {
    this.#onRecord = onRecord;
  }

  push(piece: Buffer): void {
    const bytes = this.#bytes.length === 0 ? piece : Buffer.concat([this.#bytes, piece]);
    let at = 0;
    for (;;) {
      const type = readHead(bytes, at, 2);
      const length = type && readHead(bytes, type.end, 4);
      if (!type || !length) break;
      if (length.value > LONGEST) throw damaged('有一条记录过长', 'a record is too long');
      const end = length.end + length.value;
      if (end > bytes.length) break;
      this.#onRecord(type.value, bytes.subarray(length.end, end));
      at = end;
    }
    this.#bytes = bytes.subarray(at);
  }

  /** Checks that no record breaks off. */
  finish(): void {
    if (this.#bytes.length > 0) throw damaged('有一条记录没有写完', 'a record breaks off');
  }
}

/** A number of up to `most` bytes of seven bits, low ones first; undefined when bytes are missing. */
function readHead(bytes: Buffer, from: number, most: number): { value: number; end: number } | undefined {
  let value = 0;
  for (let at = from; at < from + most; at += 1) {
    const byte = bytes[at];
    if (byte === undefined) return undefined;
    value |= (byte & 0x7f) << (7 * (at - from));
    if (byte < 0x80) return { value, end: at + 1 };
  }
  return { value, end: from + most };
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
