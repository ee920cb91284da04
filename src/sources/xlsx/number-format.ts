/** How a number format shows a value: as a number, a percentage, or a date (`time`: hours without a day). */
export type Shown = 'number' | 'percent' | 'date' | 'time' | 'duration';

/** A number format made ready: how it shows each value. */
export type NumberFormat = (value: number) => Shown;

/** A cell style's number format, and its code as the file states it (undefined for General). */
export interface StyleFormat {
  readonly shows: NumberFormat;
  readonly code: string | undefined;
  /** What it shows every value as, where that is known without asking. */
  readonly always?: Shown;
}

interface Section {
  readonly shown: Shown;
  readonly holds?: (value: number) => boolean;
}

const always =
  (shown: Shown): NumberFormat =>
  () =>
    shown;

/** The format of cells without a style. */
export const GENERAL: StyleFormat = { shows: always('number'), code: undefined, always: 'number' };

/**
 * The formats that have a number but no code in the file, East Asian ones too. What 32–35, 52–56 show differs by
 * locale (dates in one, times of day in another), so a value from 1 on is taken for a date there.
 */
export function builtInFormat(id: number): StyleFormat {
  if (id === 0) return GENERAL;
  return { shows: builtInShows(id), code: BUILT_IN_CODES.get(id) ?? `[id ${id}]` };
}

/** The codes of the built-in formats that are the same in every locale (ECMA-376 part 1, 18.8.30). */
const BUILT_IN_CODES: ReadonlyMap<number, string> = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'mm-dd-yy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'm/d/yy h:mm'],
  [37, '#,##0 ;(#,##0)'],
  [38, '#,##0 ;[Red](#,##0)'],
  [39, '#,##0.00;(#,##0.00)'],
  [40, '#,##0.00;[Red](#,##0.00)'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mmss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
]);

function builtInShows(id: number): NumberFormat {
  if (id === 9 || id === 10) return always('percent');
  if ((id >= 14 && id <= 17) || id === 22) return always('date');
  if ((id >= 27 && id <= 31) || id === 36) return always('date');
  if (id === 50 || id === 51 || id === 57 || id === 58) return always('date');
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35)) return always('time');
  if (id >= 45 && id <= 47) return always('duration');
  if (id >= 52 && id <= 56) return always('time');
  return always('number');
}

/** Reads a format code such as `yyyy"年"m"月"`, `0.00%;[Red]-0.00%` or `[$-804]aaaa`. */
export function readNumberFormat(code: string): NumberFormat {
  const sections = splitSections(code).map(readSection);
  const [first] = sections;
  if (!first || sections.every(({ shown }) => shown === first.shown)) return always(first?.shown ?? 'number');
  return (value) =>
    (sections.find((section, index) => applies(section, index, sections, value)) ?? first).shown;
}

function applies(section: Section, index: number, sections: readonly Section[], value: number): boolean {
  if (section.holds) return section.holds(value);
  if (sections.some(({ holds }) => holds)) return index > 0;
  if (index === 0) return sections.length === 2 ? value >= 0 : value > 0;
  return index === 1 ? value < 0 : index === 2;
}

/** Cuts at semicolons outside quotes and brackets, and drops literals and colours. */
function splitSections(code: string): readonly string[] {
  const plain = code
    .replace(/"[^"]*"?|[\\_*]./gsu, '')
    .replace(/\[(?!(?:[hmsHMS]+|[<>=][^[\]]*)\])[^[\]]*\]/gu, '');
  return plain.split(';').slice(0, 4);
}

function readSection(section: string): Section {
  const condition = /\[(<=|>=|<>|<|>|=)([^[\]]+)\]/u.exec(section);
  const shown = readShown(section.replace(/\[[<>=][^[\]]*\]/gu, '').toLowerCase());
  if (!condition) return { shown };
  const limit = Number(condition[2]);
  const compare = CONDITIONS.get(condition[1] as string)!;
  return { shown, holds: (value) => compare(value, limit) };
}

const CONDITIONS: ReadonlyMap<string, (value: number, limit: number) => boolean> = new Map([
  ['<', (value: number, limit: number) => value < limit],
  ['>', (value: number, limit: number) => value > limit],
  ['=', (value: number, limit: number) => value === limit],
  ['<=', (value: number, limit: number) => value <= limit],
  ['>=', (value: number, limit: number) => value >= limit],
  ['<>', (value: number, limit: number) => value !== limit],
]);

function readShown(section: string): Shown {
  const code = section
    .replace(/general|g\/通用格式/gu, '')
    .replace(/am\/pm|a\/p/gu, 'h')
    .replace(/(s\]?)[.,]0+/gu, '$1');
  if (/\[[hms]+\]/u.test(code)) return 'duration';
  if (code.includes('%')) return 'percent';
  if (/[0#?]/u.test(code)) return 'number';
  if (/[yde]|aaa|bb/u.test(code)) return 'date';
  // runs become one letter first: `h+…m+` would take the square of the time on a long run
  const single = code.replace(/([hms])\1+/gu, '$1');
  const leftMonths = single.replace(/h[^a-z]*m/gu, '').replace(/m[^a-z]*s/gu, '');
  if (leftMonths.includes('m')) return 'date';
  if (code.includes('h')) return 'time';
  return code.includes('s') ? 'duration' : 'number';
}
