import { makeZip } from '../support/xlsx-fixture.ts';
import { randomFrom } from './random.ts';
import { unzip } from './unzip.ts';

/** A good file that is to be spoilt. */
export interface Base {
  readonly name: string;
  readonly bytes: Buffer;
  readonly encoding?: string;
}

/** A spoilt file. */
export interface Mutant {
  readonly base: Base;
  readonly how: string;
  readonly bytes: Buffer;
  /** Whether its values are proven by checksums: then it is refused or reads as its base does. */
  readonly isProven: boolean;
}

/** A whole number from 0 below a limit. */
type Below = (limit: number) => number;

/** Whether these bytes are an archive, whose parts carry checksums. */
export const isArchive = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** The mutant of a number: the same for the same bases, seed and number. */
export function mutantOf(bases: readonly Base[], seed: number, number: number): Mutant {
  const next = randomFrom(Math.imul(seed, 0x01000193) ^ number);
  const below: Below = (limit) => Math.floor((next() / 2 ** 32) * limit);
  const base = bases[below(bases.length)]!;
  const isProven = isArchive(base.bytes);
  const made = isProven ? spoilArchive(base.bytes, below) : spoilBytes(base.bytes, below);
  return { base, isProven, ...made };
}

type Spoilt = Pick<Mutant, 'how' | 'bytes'> & Partial<Pick<Mutant, 'isProven'>>;

function spoilArchive(bytes: Buffer, below: Below): Spoilt {
  const way = below(10);
  if (way < 4) return spoilBytes(bytes, below);
  if (way < 6) return spoilDirectory(bytes, below);
  return spoilXml(bytes, below) ?? spoilBytes(bytes, below);
}

function spoilBytes(bytes: Buffer, below: Below): Spoilt {
  const spoilt = Buffer.from(bytes);
  const way = below(4);
  if (way === 0) {
    const length = 2 + below(bytes.length - 2); // one letter alone is a text
    return { how: `cut after ${length} bytes`, bytes: spoilt.subarray(0, length) };
  }
  const flips = way === 1 ? 2 + below(8) : 1;
  const places = Array.from({ length: flips }, () => below(bytes.length));
  for (const place of places) spoilt[place]! ^= 1 << below(8);
  return { how: `bits flipped in bytes ${places.join(', ')}`, bytes: spoilt };
}

const EXTREMES = [0, 1, 8, 0x7f, 0xff, 0x800, 0x7fff, 0xffff, 0x7fffffff, 0xffffffff];

/** Writes an extreme number over a field of a local header, a directory entry or the directory's end. */
function spoilDirectory(bytes: Buffer, below: Below): Spoilt {
  const spoilt = Buffer.from(bytes);
  const marks = ['PK\x01\x02', 'PK\x03\x04', 'PK\x05\x06'].flatMap((mark) => placesOf(bytes, mark));
  const place = marks[below(marks.length)]! + 4 + 2 * below(21);
  const value = EXTREMES[below(EXTREMES.length)]!;
  if (below(2) === 0 && place + 4 <= bytes.length) spoilt.writeUInt32LE(value, place);
  else if (place + 2 <= bytes.length) spoilt.writeUInt16LE(value & 0xffff, place);
  return { how: `${value} written at ${place}`, bytes: spoilt };
}

function placesOf(bytes: Buffer, mark: string): readonly number[] {
  const places: number[] = [];
  for (let at = bytes.indexOf(mark, 0, 'latin1'); at >= 0; at = bytes.indexOf(mark, at + 1, 'latin1'))
    places.push(at);
  return places;
}

/** Edits one part and packs it rightly again: what it says is another thing then, and nothing proves it. */
function spoilXml(bytes: Buffer, below: Below): Spoilt | undefined {
  const parts = unzip(bytes);
  if (!parts || parts.length === 0) return undefined;
  const chosen = parts[below(parts.length)]!;
  const content = Buffer.from(chosen.content as Uint8Array);
  const { how, bytes: edited } = editText(content, below);
  return {
    how: `${chosen.name}: ${how}`,
    bytes: makeZip(parts.map((part) => (part === chosen ? { ...part, content: edited } : part))),
    isProven: false,
  };
}

const INSERTS = [
  '<',
  '>',
  '"',
  '&',
  '&#0;',
  '&#xD800;',
  '&lol;',
  ']]>',
  '<!--',
  '-->',
  '<![CDATA[',
  '<!DOCTYPE x>',
  '<?x?>',
  '<v>1</v>',
  '<row>',
  '</row>',
  '<c r="XFE1048577"><v>1</v></c>',
  '\0',
  '\ufffe',
  '-1',
  '4294967295',
  '1e999',
  'NaN',
  '__proto__',
  '_xD800_',
  ' '.repeat(300),
  'A1:XFD1048576',
];

const NUMBERS = [
  '-1',
  '0',
  '4294967295',
  '1e999',
  '',
  'x',
  '1.5',
  '99999999999999999999',
  'A1',
  'true',
  '__proto__',
];

function editText(bytes: Buffer, below: Below): Pick<Spoilt, 'how' | 'bytes'> {
  const text = bytes.toString('latin1');
  const made = (how: string, edited: string) => ({ how, bytes: Buffer.from(edited, 'latin1') });
  const tags = [...text.matchAll(/<[^<>]*>/gu)];
  const values = [...text.matchAll(/"[^"<>]*"|(?<=>)[^<>]+(?=<)/gu)];
  const way = below(6);
  const at = below(text.length + 1);
  const pick = tags[below(tags.length)];
  const value = values[below(values.length)];
  if (way === 0 && pick) return made(`${pick[0]} taken out`, replaced(text, pick, ''));
  if (way === 1 && pick) return made(`${pick[0]} doubled`, replaced(text, pick, pick[0] + pick[0]));
  if (way === 2 && value) {
    const other = NUMBERS[below(NUMBERS.length)]!;
    const quoted = value[0].startsWith('"') ? `"${other}"` : other;
    return made(`${value[0]} made ${quoted}`, replaced(text, value, quoted));
  }
  if (way === 3) return made(`cut after ${at}`, text.slice(0, at));
  if (way === 4 && pick) {
    const other = tags[below(tags.length)]!;
    return made(`${pick[0]} made ${other[0]}`, replaced(text, pick, other[0]));
  }
  const insert = Buffer.from(INSERTS[below(INSERTS.length)]!).toString('latin1');
  return made(`“${insert.slice(0, 20)}” put in at ${at}`, text.slice(0, at) + insert + text.slice(at));
}

const replaced = (text: string, match: RegExpExecArray, by: string): string =>
  text.slice(0, match.index) + by + text.slice(match.index + match[0].length);
