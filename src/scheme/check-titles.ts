import { foldName } from '../base/fold.ts';
import { nameAmbiguous, titlesAlike, titleTaken } from '../model/faults/scheme-checks.ts';
import type { LinePlace } from '../model/located.ts';
import { STANDING_NAMES } from '../model/standing-names.ts';
import type { Tree } from './collect-tree.ts';
import { type Compiling, placeOf } from './compiling.ts';
import { differByOne } from './differ-by-one.ts';
import type { EventKind } from './event-kinds.ts';

/** A writing by which a figure is known to sheets and expressions. */
interface Writing {
  readonly text: string;
  readonly folded: string;
  readonly owner: object;
  readonly at: LinePlace;
}

/** Titles and aliases bind sheets: equal ones are refused, almost equal ones of indicators are pointed out. */
export function checkTitles(compiling: Compiling, tree: Tree, kinds: readonly EventKind[]): void {
  const indicators = tree.indicators.map(({ draft }) => draft);
  const writings = [...compiling.draft.inputs, ...indicators].flatMap((draft) =>
    writingsOf(compiling, draft),
  );
  const first = new Map<string, Writing>();
  for (const writing of writings) {
    const taken = first.get(writing.folded);
    if (!taken) first.set(writing.folded, writing);
    else if (taken.owner !== writing.owner)
      compiling.emit(titleTaken({ title: writing.text, line: taken.at.line }, writing.at));
  }
  checkAmbiguous(compiling, [...first.values()], kinds);
  checkAlike(
    compiling,
    indicators.map((draft) => writingsOf(compiling, draft)[0]!),
  );
}

function writingsOf(
  compiling: Compiling,
  draft: { readonly title: string; readonly aliases: readonly string[] },
): readonly Writing[] {
  return [draft.title, ...draft.aliases].map((text, index) => ({
    text,
    folded: foldName(text),
    owner: draft,
    at: placeOf(compiling, draft, index === 0 ? 'title' : 'aliases'),
  }));
}

/** A figure may not be called like an event kind; codes and titles may not be called like the standing's names. */
function checkAmbiguous(
  compiling: Compiling,
  writings: readonly Writing[],
  kinds: readonly EventKind[],
): void {
  const events = new Map(
    kinds.flatMap(({ kind, titles }) => [kind, ...titles].map((name) => [foldName(name), kind])),
  );
  const standing = new Set(STANDING_NAMES.flatMap(({ key, title }) => [foldName(key), foldName(title.zh)]));
  for (const { text, folded, owner, at } of writings) {
    const { code } = owner as { readonly code: string };
    const kind = events.get(folded);
    if (kind !== undefined)
      compiling.emit(
        nameAmbiguous({ name: text, as: { zh: `事件类别「${kind}」`, en: `the event kind “${kind}”` } }, at),
      );
    if (standing.has(folded)) compiling.emit(nameAmbiguous({ name: text, as: BUILT_IN }, at));
    if (standing.has(code) && folded !== code)
      compiling.emit(nameAmbiguous({ name: code, as: BUILT_IN }, placeOf(compiling, owner, 'code')));
  }
}

const BUILT_IN = { zh: '内置的名称', en: 'a built-in name' };

/** Shortest title of which one differing character is worth a remark. */
const LEAST_LENGTH = 5;

function checkAlike(compiling: Compiling, titles: readonly Writing[]): void {
  for (const [index, a] of titles.entries())
    for (const b of titles.slice(0, index))
      if (a.folded.length >= LEAST_LENGTH && differByOne(a.folded, b.folded))
        compiling.emit(titlesAlike({ title: a.text, other: b.text, line: b.at.line }, a.at));
}
