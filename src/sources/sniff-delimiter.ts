/** Of equals the first is taken: a tab hardly ever stands inside a field, a comma often does. */
const CANDIDATES = ['\t', ',', ';'] as const;

/** What parts the fields of a CSV. */
export type Delimiter = (typeof CANDIDATES)[number];

/** What the beginning of a CSV says: its delimiter, and whether its first line does nothing but name it (`sep=;`). */
export interface CsvDialect {
  readonly delimiter: Delimiter;
  readonly namesDelimiter: boolean;
}

/** Finds the delimiter from a CSV's beginning: the one found equally often in the most lines. */
export function sniffDelimiter(head: string): CsvDialect {
  const named = /^"?sep=([,;\t])"?\r?\n/iu.exec(head)?.[1];
  if (named) return { delimiter: named as Delimiter, namesDelimiter: true };
  const lines = head
    .replace(/"(?:[^"]|"")*"?/gu, '')
    .split(/\r\n?|\n/u)
    .filter((line) => line.trim() !== '')
    .slice(0, 100);
  let best: Delimiter = ',';
  let bestScore = 0;
  for (const delimiter of CANDIDATES) {
    const score = steadiness(lines.map((line) => line.split(delimiter).length - 1));
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return { delimiter: best, namesDelimiter: false };
}

/** How many lines share the most frequent count above 0; of equally many, the higher count goes before. */
function steadiness(counts: readonly number[]): number {
  const lines = new Map<number, number>();
  for (const count of counts) if (count > 0) lines.set(count, (lines.get(count) ?? 0) + 1);
  return Math.max(0, ...[...lines].map(([count, of]) => of + Math.min(count, 1000) / 1001));
}
