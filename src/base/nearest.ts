/** The candidate nearest to a misspelt name (fewest edits, at most about a third of its length), or undefined. */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase();
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.ceil(wanted.length * 0.4)) + 1;
  for (const candidate of candidates) {
    const text = candidate.toLowerCase();
    if (text === wanted) return candidate;
    const distance = contains(text, wanted) ? 1 : edits(wanted, text, bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

const contains = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= 2 && (a.includes(b) || b.includes(a));

/** Levenshtein distance with neighbouring letters swapped counted once; stops early beyond `limit`. */
function edits(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}
