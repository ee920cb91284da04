import { nearest } from '../base/nearest.ts';
import { makeNames } from '../expressions/names.ts';
import type { Name, Names, ValueType } from '../model/expression.ts';
import { itemKey, readItemKey } from '../model/item-key.ts';
import { type Located, under } from '../model/located.ts';
import { MONITORING_NAMES } from '../model/monitoring.ts';
import { same } from '../model/said.ts';
import { STANDING_NAMES, TRACK_NAMES } from '../model/standing-names.ts';
import type { Tree } from './collect-tree.ts';
import type { Compiling } from './compiling.ts';
import type { EventKind } from './event-kinds.ts';

export type WrittenName = Name & { readonly writings: readonly string[] };

/** Type of a roster column, as an attempt at compiling an expression assumes it. */
export type ColumnTypes = (column: string) => ValueType;

/** The names that expressions of a scheme may use. */
export interface NamesInReach {
  /** Roster columns alone. */
  columns(types: ColumnTypes): Names;
  /** Items, event kinds and roster columns. */
  facts(types: ColumnTypes): Names;
  /** The facts, the standing and the dimensions' points. */
  standing(types: ColumnTypes): Names;
  /** The same, and what monitoring counts. */
  monitoring(types: ColumnTypes): Names;
}

/** Builds the names in reach once for the whole scheme; `reads` tells the type of an indicator's raw value. */
export function namesInReach(
  compiling: Compiling,
  tree: Tree,
  kinds: readonly EventKind[],
  reads: (indicator: number) => ValueType,
): NamesInReach {
  const facts = [...itemNames(compiling, tree, reads), ...kinds.map(eventName)];
  const standing = [...STANDING_NAMES.map((name) => standingName(name)), ...facts, ...dimensionNames(tree)];
  const columns = [...new Set([...compiling.draft.pool, ...(compiling.columns ?? [])])];
  const withColumns =
    (known: Names, last = NO_NAMES) =>
    (types: ColumnTypes) => {
      const own = makeNames(columns.map((column) => columnName(column, types)));
      const all = withFallback(withFallback(known, own), last);
      return compiling.columns ? all : supposingColumns(all, types);
    };
  const before = earlierName(compiling, tree);
  return {
    columns: withColumns(NO_NAMES),
    facts: withColumns({ ...makeNames(facts), before }, OF_TRACKS),
    standing: withColumns({ ...makeNames(standing), before }, OF_TRACKS),
    monitoring: withColumns(
      {
        ...makeNames([...MONITORING_NAMES.map((name) => standingName(name, 'monitoring')), ...standing]),
        before,
      },
      OF_TRACKS,
    ),
  };
}

const NO_NAMES = makeNames([]);
/** They stand behind whatever schemes and rosters name themselves. */
const OF_TRACKS = makeNames(
  TRACK_NAMES.map(({ key, type, title }) => ({
    key: `tracks:${key}`,
    type,
    title,
    writings: [key, title.zh],
  })),
);

/** The figures' names are indexed once; columns, whose types an attempt assumes, stand behind them. */
const withFallback = (first: Names, second: Names): Names => ({
  ...first,
  all: [...first.all, ...second.all],
  lookup: (name) => first.lookup(name) ?? second.lookup(name),
});

/** Without a roster a name that resembles none of the scheme's is taken for one of its columns. */
const supposingColumns = (known: Names, types: ColumnTypes): Names => ({
  ...known,
  lookup: (name) =>
    known.lookup(name) ?? (nearest(name, known.all) === undefined ? columnName(name, types) : undefined),
});

/** Gives the name of an item one year before, as far back as the scheme reads; figures of other assessments have none. */
function earlierName({ draft }: Compiling, tree: Tree): (name: Name) => Name | undefined {
  const collected = [...draft.inputs, ...tree.indicators.map((entry) => entry.draft)];
  const codes = new Set(collected.filter(({ from }) => from === undefined).map(({ code }) => code));
  return ({ key, type, title }) => {
    const item = readItemKey(key);
    if (!item || !codes.has(item.code) || item.back >= draft.history) return undefined;
    return {
      key: itemKey(item.code, item.back + 1),
      type,
      title: { zh: `上年${title.zh}`, en: `last year’s ${title.en}` },
    };
  };
}

const columnName = (column: string, types: ColumnTypes): WrittenName => ({
  key: `column:${column}`,
  type: types(column),
  title: same(column),
  writings: [column],
});

const eventName = ({ kind, titles }: EventKind): WrittenName => ({
  key: `event:${kind}`,
  type: 'number',
  title: same(kind),
  writings: [kind, ...titles],
});

const standingName = (
  { key, type, title }: (typeof STANDING_NAMES)[number],
  of: 'standing' | 'monitoring' = 'standing',
): WrittenName => ({
  key: `${of}:${key}`,
  type,
  title,
  writings: [key, title.zh],
});

const dimensionNames = (tree: Tree): readonly WrittenName[] =>
  tree.dimensions.map(({ draft: { code, title } }) => ({
    key: `dimension:${code}`,
    type: 'number',
    title: same(title),
    writings: [code, title],
  }));

function itemNames(
  { draft, reader }: Compiling,
  tree: Tree,
  reads: (indicator: number) => ValueType,
): readonly WrittenName[] {
  const inputs = draft.inputs.map((input) =>
    itemName(input, input.from?.figure === 'grade' ? 'text' : 'number'),
  );
  const indicators = tree.indicators.map((entry, index) => itemName(entry.draft, reads(index)));
  return [...inputs, ...indicators, ...reader.dropped.flatMap(droppedName)];
}

const itemName = (
  { code, title, aliases }: { code: string; title: string; aliases: readonly string[] },
  type: ValueType,
): WrittenName => ({ key: itemKey(code), type, title: same(title), writings: [code, title, ...aliases] });

/** What was refused for another fault is still known by name, so that one fault does not breed others. */
function droppedName(node: Located): readonly WrittenName[] {
  const [code, title] = ['code', 'title'].map((key) => {
    const child = under(node, key);
    return child?.kind === 'scalar' ? child.source : undefined;
  });
  return code === undefined ? [] : [itemName({ code, title: title ?? code, aliases: [] }, 'number')];
}
