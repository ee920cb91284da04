import { isMeasure } from './measures.ts';

/** What a number format says beside the digits: how it shows the number, or what it is counted in. */
export interface FormatSays {
  /**
   * `scaled`: as another number than the one kept, 900000 as 90.0 (`0!.0,`) or 900 (`0,`). `other`: with digits or a
   * sign of its own (`0"000"`, `"-"0`). `nothing`: not at all (`;;;`), or as mere words.
   */
  readonly shows: 'number' | 'scaled' | 'other' | 'nothing';
  /** The measure written behind the digits: `0.00"万元"`. */
  readonly measure: string | undefined;
}

const MULTIPLE = /^[十百千]?[万亿]$/u;
const MOST_KEPT = 1000;
/** By format, for numbers below 0, for 0 and for those above. */
const known = [-1, 0, 1].map(() => new Map<string, FormatSays>());

/**
 * Reads the section of a number format that shows a value of this sign. Where brackets choose the section by other
 * conditions the first is read, and nothing is said of signs and of what is hidden. A nought may be hidden.
 */
export function numberFormatSays(format: string, value: number): FormatSays {
  const ofSign = known[Math.sign(value) + 1]!;
  const cached = ofSign.get(format);
  if (cached) return cached;
  if (ofSign.size >= MOST_KEPT) ofSign.clear();
  const says = readFormat(format, value);
  ofSign.set(format, says);
  return says;
}

function readFormat(format: string, value: number): FormatSays {
  const sections = splitSections(format);
  const index = value < 0 && sections.length > 1 ? 1 : value === 0 && sections.length > 2 ? 2 : 0;
  const section = sections[index] ?? format;
  const isPlain = !/\[[<>=]/u.test(format);
  const parts = partsOf(section);
  const first = parts.findIndex(isDigit);
  const last = parts.findLastIndex(isDigit);
  if (last < 0) {
    const isHidden = isPlain && hides(section, parts) && (value !== 0 || sections.every((one) => one === ''));
    return { shows: isHidden ? 'nothing' : 'number', measure: undefined };
  }
  const behind = textOf(parts.slice(last + 1));
  const text = behind.replace(/[\s,.]+/gu, '');
  const measure = isMeasure(text) || MULTIPLE.test(text) ? text : undefined;
  if (parts.some((_, at) => scales(parts, at))) return { shows: 'scaled', measure };
  const before = textOf(parts.slice(0, first));
  const isSigned = isPlain && index === 0 && value !== 0 && SIGN.test(before);
  const isOther =
    isSigned || /\d$/u.test(before) || /^[\s,.]*\d/u.test(behind) || hasDigits(parts.slice(first, last));
  return { shows: isOther ? 'other' : 'number', measure };
}

const SIGN = /^[\s¥￥$]*[-－−–—‐][\s¥￥$]*$/u;

/** Whether a section without digits shows nothing, or literal words instead of the number. */
const hides = (section: string, parts: readonly Part[]): boolean =>
  section === '' || (parts.length > 0 && parts.every(({ literal }) => literal));

/** Whether digits of the format's own stand among those of the number; a fraction's (`# ?/8`) belong to it. */
const hasDigits = (parts: readonly Part[]): boolean =>
  parts.some((part) => /\d/u.test(part.text) && !isDigit(part)) &&
  !parts.some(({ text, literal }) => text === '/' && !literal);

const textOf = (parts: readonly Part[]): string => parts.map(({ text }) => text).join('');

/** Cuts at semicolons outside quotes; most formats have none. */
const splitSections = (format: string): readonly string[] =>
  format.includes(';')
    ? format.replace(/("[^"]*"?|[\\!].)|;/gsu, (_, literal?: string) => literal ?? CUT).split(CUT)
    : [format];

const CUT = '\u0000';

/** A character of a format that may be a placeholder, or a literal text. */
interface Part {
  readonly text: string;
  readonly literal: boolean;
}

const PART = /\[[^\]]*\]|[_*].|"([^"]*)"?|[\\!](.)|(.)/gsu;

const partsOf = (section: string): readonly Part[] =>
  [...section.matchAll(PART)].flatMap(([, quoted, escaped, plain]): readonly Part[] => {
    const text = quoted ?? escaped ?? plain;
    return text === undefined ? [] : [{ text, literal: plain === undefined }];
  });

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
