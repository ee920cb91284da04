import { isMeasure } from './measures.ts';

/** What a number format says beside the digits: that they are shown scaled, or what they are counted in. */
export interface FormatSays {
  /** Shown as another number than the one kept: 900000 as 90.0 (`0!.0,`) or 900 (`0,`). */
  readonly scaled: boolean;
  /** The measure written behind the digits: `0.00"万元"`. */
  readonly measure: string | undefined;
}

const NOTHING: FormatSays = { scaled: false, measure: undefined };
const MULTIPLE = /^[十百千]?[万亿]$/u;
const MOST_KEPT = 1000;
const known = new Map<string, FormatSays>();

/** Reads the section of a number format that shows a value of this sign; conditions in brackets count as the first. */
export function numberFormatSays(format: string, value: number): FormatSays {
  const sections = splitSections(format);
  const index = value < 0 && sections.length > 1 ? 1 : value === 0 && sections.length > 2 ? 2 : 0;
  const section = sections[index] ?? format;
  const cached = known.get(section);
  if (cached) return cached;
  if (known.size >= MOST_KEPT) known.clear();
  const says = readSection(section);
  known.set(section, says);
  return says;
}

/** Cuts at semicolons outside quotes; most formats have none. */
const splitSections = (format: string): readonly string[] =>
  format.includes(';') ? (format.match(/(?:"[^"]*"?|[\\!].|[^;"\\!])+/gsu) ?? []) : [format];

/** A character of a format that may be a placeholder, or a literal text. */
interface Part {
  readonly text: string;
  readonly literal: boolean;
}

const PART = /\[[^\]]*\]|[_*].|"([^"]*)"?|[\\!](.)|(.)/gsu;

function readSection(section: string): FormatSays {
  const parts = [...section.matchAll(PART)].flatMap(([, quoted, escaped, plain]): readonly Part[] => {
    const text = quoted ?? escaped ?? plain;
    return text === undefined ? [] : [{ text, literal: plain === undefined }];
  });
  const last = parts.findLastIndex(isDigit);
  if (last < 0) return NOTHING;
  const behind = parts.slice(last + 1).map(({ text }) => text);
  const text = behind.join('').replace(/[\s,.]+/gu, '');
  return {
    scaled: parts.some((_, at) => scales(parts, at)),
    measure: isMeasure(text) || MULTIPLE.test(text) ? text : undefined,
  };
}

/** Whether a part is a comma that ends the digits (`0,` shows thousands), or a literal point among them (`0!.0`). */
function scales(parts: readonly Part[], at: number): boolean {
  const { text, literal } = parts[at]!;
  const before = parts[at - 1];
  if (!before || !isDigit(before)) return false;
  if (literal) return text === '.' && isDigit(parts[at + 1]);
  return text === ',' && !isDigit(parts.slice(at).find((part) => part.literal || part.text !== ','));
}

const isDigit = (part: Part | undefined): boolean =>
  part !== undefined && !part.literal && (part.text === '0' || part.text === '#' || part.text === '?');
