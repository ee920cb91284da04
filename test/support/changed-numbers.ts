import { type Located, type LocatedEntry, under } from '../../src/model/located.ts';

/** A number of a scheme and what it is changed to: a tenth less, a small whole number one less. */
export interface ChangedNumber {
  /** Keys down to it, with codes for list items that have one: `dimensions.hqd.indicators.tax.weight`. */
  readonly path: string;
  readonly file: string;
  readonly line: number;
  readonly from: number;
  /** The scheme with the number changed, the gentlest change first: a scheme need not allow each. */
  readonly schemes: readonly Located[];
}

/** Keys whose text is an expression: numbers in it decide as much as those that stand alone. */
const EXPRESSIONS = new Set(['when', 'points', 'value']);

/** A number in an expression: not a part of a name or of a text in quotes. */
const IN_EXPRESSION = /"[^"]*"|'[^']*'|`[^`]*`|(?<![\p{L}\p{N}_.])\d+(?:\.\d+)?(?![\p{L}\p{N}_])/gu;

/** Every number of a scheme, one changed at a time; those within parts left out are passed over. */
export function* changedNumbers(
  root: Located,
  isLeftOut: (key: string, part: Located) => boolean,
): Generator<ChangedNumber> {
  yield* below(root, [], '', (node) => node);

  function* below(
    node: Located,
    path: readonly string[],
    key: string,
    whole: (changed: Located) => Located,
  ): Generator<ChangedNumber> {
    if (node.kind === 'map')
      for (const [at, entry] of node.entries.entries()) {
        if (isLeftOut(entry.key, entry.value)) continue;
        yield* below(entry.value, [...path, entry.key], entry.key, (value) =>
          whole({ ...node, entries: node.entries.with(at, { ...entry, value }) }),
        );
      }
    else if (node.kind === 'list') {
      yield* movedWeights(node, path, whole);
      for (const [at, item] of node.items.entries()) {
        if (isLeftOut(key, item)) continue;
        yield* below(item, [...path, nameOf(item) ?? String(at)], key, (value) =>
          whole({ ...node, items: node.items.with(at, value) }),
        );
      }
    } else
      for (const { from, scalars } of changedScalars(node, key))
        yield {
          path: path.join('.'),
          file: node.at.file,
          line: node.at.line,
          from,
          schemes: scalars.map(whole),
        };
  }
}

/** A tenth of each weight handed to the next beside it: weights that must add up stay right. */
function* movedWeights(
  node: Extract<Located, { kind: 'list' }>,
  path: readonly string[],
  whole: (changed: Located) => Located,
): Generator<ChangedNumber> {
  const { items } = node;
  const weighed = items.flatMap((item, at) => (typeof weightOf(item)?.value === 'number' ? [at] : []));
  if (weighed.length < 2) return;
  for (const [place, at] of weighed.entries()) {
    const next = weighed[(place + 1) % weighed.length]!;
    const weight = weightOf(items[at]!)!;
    const from = Number(weight.value);
    if (from === 0) continue;
    const moved = items
      .with(at, addWeight(items[at]!, -from / 10))
      .with(next, addWeight(items[next]!, from / 10));
    yield {
      path: [...path, nameOf(items[at]!) ?? String(at), 'weight handed on'].join('.'),
      file: weight.at.file,
      line: weight.at.line,
      from,
      schemes: [whole({ ...node, items: moved })],
    };
  }
}

function weightOf(item: Located): Scalar | undefined {
  const weight = under(item, 'weight');
  return weight?.kind === 'scalar' ? weight : undefined;
}

function addWeight(item: Located, points: number): Located {
  if (item.kind !== 'map') return item;
  const entries = item.entries.map((entry): LocatedEntry => {
    if (entry.key !== 'weight' || entry.value.kind !== 'scalar') return entry;
    const value = Number((Number(entry.value.value) + points).toPrecision(12));
    return { ...entry, value: { ...entry.value, value, source: String(value) } };
  });
  return { ...item, entries };
}

type Scalar = Extract<Located, { kind: 'scalar' }>;

function nameOf(item: Located): string | undefined {
  if (item.kind !== 'map') return undefined;
  const named = item.entries.find(({ key }) => key === 'code' || key === 'name' || key === 'title')?.value;
  return named?.kind === 'scalar' ? named.source : undefined;
}

function changedScalars(node: Scalar, key: string): readonly { from: number; scalars: readonly Scalar[] }[] {
  const { value } = node;
  if (typeof value === 'number')
    return [
      {
        from: value,
        scalars: changes(value).map((to) => ({ ...node, value: to, source: String(to) })),
      },
    ];
  if (typeof value !== 'string' || !EXPRESSIONS.has(key)) return [];
  return [...value.matchAll(IN_EXPRESSION)].flatMap((found) => {
    if (!/^\d/u.test(found[0])) return [];
    const put = (to: number): string =>
      `${value.slice(0, found.index)}${to}${value.slice(found.index + found[0].length)}`;
    const scalars = changes(Number(found[0])).map((to) => ({ ...node, value: put(to), source: put(to) }));
    return [{ from: Number(found[0]), scalars }];
  });
}

/** Small whole numbers count something, or are places: a tenth of them says nothing. */
function changes(value: number): readonly number[] {
  const tenth = Number((value * 0.9).toPrecision(12));
  if (value === 0) return [1, -1];
  return Number.isInteger(value) && Math.abs(value) <= 10
    ? [value - 1, tenth, value + 1]
    : [tenth, value - 1, value + 1];
}
