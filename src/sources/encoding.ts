import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { encodingUnknown, encodingWrong, textHasNul } from '../model/faults/sources.ts';
import type { LinePlace } from '../model/located.ts';
import type { ByteFile } from './byte-file.ts';
import { Refused } from './refused.ts';

/** What settled an encoding: the user, a byte order mark, or that all bytes fit it. */
export type EncodingBy = 'asked' | 'mark' | 'bytes';

/** A text file's encoding, proven on all of its bytes, and their SHA-256 in hex. */
export interface ProvenText {
  readonly encoding: string;
  readonly by: EncodingBy;
  readonly hash: string;
  /** Both readings of a first word, where UTF-8 was chosen but GB18030 is as likely. */
  readonly ambiguous?: { readonly read: string; readonly other: string };
}

/** Names for encodings, with the label each is decoded by. GBK is a part of GB18030, which alone has all names. */
const LABELS: ReadonlyMap<string, string> = new Map([
  ['utf-8', 'utf-8'],
  ['utf8', 'utf-8'],
  ['gb18030', 'gb18030'],
  ['gbk', 'gb18030'],
  ['gb2312', 'gb18030'],
  ['cp936', 'gb18030'],
  ['big5', 'big5'],
  ['utf-16le', 'utf-16le'],
  ['utf-16be', 'utf-16be'],
]);

/**
 * Finds a file's encoding, or proves the one `wanted`: a byte order mark decides, else strict UTF-8, else strict
 * GB18030. Reads the file piece by piece. Throws Refused for NUL bytes and for bytes that fit no encoding.
 */
export async function proveEncoding(file: ByteFile, wanted: string, shown: string): Promise<ProvenText> {
  const name = wanted.toLowerCase();
  const label = name === 'auto' ? byMark(await file.read(0, 3)) : LABELS.get(name);
  if (name !== 'auto' && !label)
    throw new Refused(encodingUnknown({ name: wanted, known: ['auto', ...LABELS.keys()].join(', ') }));
  const survey = await surveyBytes(file);
  const isWide = label?.startsWith('utf-16') ?? false;
  if (survey.hasNul && !isWide) throw new Refused(textHasNul());
  const { hash } = survey;
  if (label) {
    if (await isStrict(file, label)) return { encoding: label, by: name === 'auto' ? 'mark' : 'asked', hash };
    throw await wrong(file, label, shown, isWide);
  }
  if (await isStrict(file, 'utf-8'))
    return { encoding: 'utf-8', by: 'bytes', hash, ambiguous: await otherReading(file, survey) };
  if (await isStrict(file, 'gb18030')) return { encoding: 'gb18030', by: 'bytes', hash };
  throw await wrong(file, 'gb18030', shown, false);
}

function byMark(head: Buffer): string | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return undefined;
}

interface Survey {
  readonly hash: string;
  readonly hasNul: boolean;
  /** Whether all bytes beyond ASCII form sequences of two in UTF-8, as two-byte GBK characters can. */
  readonly onlyPairs: boolean;
  /** The offset of the first byte beyond ASCII; −1 for none. */
  readonly firstBeyond: number;
}

async function surveyBytes(file: ByteFile): Promise<Survey> {
  const hash = createHash('sha256');
  let hasNul = false;
  let onlyPairs = true;
  let firstBeyond = -1;
  let offset = 0;
  for await (const piece of file.pieces(0, file.stamp.size)) {
    hash.update(piece);
    hasNul ||= piece.includes(0);
    for (let at = 0; onlyPairs && at < piece.length; at += 1) {
      const byte = piece[at]!;
      if (byte >= 0x80 && firstBeyond < 0) firstBeyond = offset + at;
      if (byte >= 0xe0) onlyPairs = false;
    }
    offset += piece.length;
  }
  return { hash: hash.digest('hex'), hasNul, onlyPairs, firstBeyond };
}

async function otherReading(file: ByteFile, survey: Survey): Promise<ProvenText['ambiguous']> {
  if (survey.firstBeyond < 0 || !survey.onlyPairs || !(await isStrict(file, 'gb18030'))) return undefined;
  const bytes = await file.read(survey.firstBeyond, 24);
  const ascii = bytes.findIndex((byte) => byte < 0x80);
  const run = ascii < 0 ? bytes : bytes.subarray(0, ascii);
  return { read: run.toString('utf8'), other: new TextDecoder('gb18030').decode(run) };
}

async function isStrict(file: ByteFile, label: string): Promise<boolean> {
  if (label === 'utf-8') return isUtf8File(file);
  try {
    for await (const _ of decodePieces(file, label)) {
      // Only whether it decodes is asked.
    }
    return true;
  } catch (error) {
    if (isDecodingError(error)) return false;
    throw error;
  }
}

/** Whether all bytes are UTF-8; a piece's last few, which may begin a character, are looked at with the next ones. */
async function isUtf8File(file: ByteFile): Promise<boolean> {
  let held: Buffer = Buffer.alloc(0);
  for await (const piece of file.pieces(0)) {
    const bytes = held.length === 0 ? piece : Buffer.concat([held, piece]);
    let end = bytes.length;
    while (end > 0 && end > bytes.length - 4 && (bytes[end - 1]! & 0xc0) === 0x80) end -= 1;
    if (end > 0 && bytes[end - 1]! >= 0xc0) end -= 1;
    else end = bytes.length;
    if (!isUtf8(bytes.subarray(0, end))) return false;
    held = bytes.subarray(end);
  }
  return isUtf8(held);
}

/**
 * The text of a file from a byte on, in pieces, without its byte order mark; rejects where a byte does not fit the
 * encoding.
 */
export async function* decodePieces(file: ByteFile, label: string, offset = 0): AsyncGenerator<string> {
  const decoder = new TextDecoder(label, { fatal: true, ignoreBOM: offset > 0 });
  for await (const piece of file.pieces(offset)) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

const isDecodingError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA';

async function wrong(file: ByteFile, label: string, shown: string, isWide: boolean): Promise<Refused> {
  const line = isWide ? 0 : await firstBadLine(file, label);
  const at: LinePlace | undefined = line > 0 ? { kind: 'line', file: shown, line, column: 1 } : undefined;
  return new Refused(encodingWrong({ tried: label.toUpperCase() }, at));
}

/** The number of the first line that does not decode; a line feed is never part of a longer character here. */
async function firstBadLine(file: ByteFile, label: string): Promise<number> {
  let line = 1;
  let decoder = new TextDecoder(label, { fatal: true });
  for await (const piece of file.pieces(0, file.stamp.size)) {
    let from = 0;
    while (from < piece.length) {
      const feed = piece.indexOf(0x0a, from);
      const to = feed < 0 ? piece.length : feed + 1;
      try {
        decoder.decode(piece.subarray(from, to), { stream: feed < 0 });
      } catch {
        return line;
      }
      if (feed >= 0) {
        line += 1;
        decoder = new TextDecoder(label, { fatal: true });
      }
      from = to;
    }
  }
  return line;
}
