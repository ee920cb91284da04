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
  const utf8 = await lookForUtf8(file);
  if (utf8 === 'whole')
    return { encoding: 'utf-8', by: 'bytes', hash, ambiguous: await otherReading(file, survey) };
  if (utf8 === 'cut') throw await wrong(file, 'utf-8', shown, false);
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
  if (label === 'utf-8') return (await lookForUtf8(file)) === 'whole';
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

/**
 * Whether all bytes are UTF-8 (`whole`), or all but a last character that is cut off (`cut`): a broken download, that
 * other encodings would read as something. A piece's last few bytes, which may begin a character, are looked at with
 * the next ones.
 */
async function lookForUtf8(file: ByteFile): Promise<'whole' | 'cut' | 'no'> {
  let held: Buffer = Buffer.alloc(0);
  for await (const piece of file.pieces(0)) {
    const bytes = held.length === 0 ? piece : Buffer.concat([held, piece]);
    const end = wholeCharacters(bytes);
    if (!isUtf8(bytes.subarray(0, end))) return 'no';
    held = bytes.subarray(end);
  }
  if (isUtf8(held)) return 'whole';
  return isUtf8(Buffer.concat([held, CONTINUED]).subarray(0, lengthBy(held[0]!))) ? 'cut' : 'no';
}

/** How many bytes there are before a character at the end that wants more of them. */
function wholeCharacters(bytes: Buffer): number {
  let lead = bytes.length - 1;
  while (lead >= 0 && lead > bytes.length - 4 && (bytes[lead]! & 0xc0) === 0x80) lead -= 1;
  return lead >= 0 && bytes.length - lead < lengthBy(bytes[lead]!) ? lead : bytes.length;
}

/** What may follow any beginning of a character. */
const CONTINUED = Buffer.of(0x90, 0x80, 0x80);

/** How many bytes a character has by its first. */
const lengthBy = (first: number): number => (first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1);

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
  let held: Buffer = Buffer.alloc(0);
  for await (const piece of file.pieces(0)) {
    const bytes = Buffer.concat([held, piece]);
    const end = bytes.lastIndexOf(LF) + 1;
    const lines = bytes.subarray(0, end);
    const decodes = doesDecode(lines, label);
    for (let from = 0; from < end; line += 1) {
      const to = bytes.indexOf(LF, from) + 1;
      if (!decodes && !doesDecode(bytes.subarray(from, to), label)) return line;
      from = to;
    }
    held = bytes.subarray(end);
  }
  return line;
}

const LF = 0x0a;

function doesDecode(bytes: Buffer, label: string): boolean {
  try {
    new TextDecoder(label, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
