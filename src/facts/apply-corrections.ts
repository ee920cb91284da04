import { by, compareNumber, compareText, inTurn } from '../base/order.ts';
import { type Correction, type Figure, sameFigure, shownFigure } from '../model/correction.ts';
import { type FactLog, factPlace, STATE } from '../model/fact.ts';
import { correctionLoose, correctionOutside, correctionUnmatched } from '../model/faults/corrections.ts';
import { formatPeriod, periodOfKey } from '../model/period.ts';
import { formatPlace } from '../model/place.ts';
import { TRACKS } from '../model/scheme.ts';
import { type Chain, chainCorrections } from './chain-corrections.ts';
import { type ChoiceContext, chooseOne, countedFigure } from './choose.ts';
import { type Insertion, insertFacts } from './insert-facts.ts';

/** Facts with their corrections. */
export interface Corrected {
  /** What counts: the collected facts, and behind them those that corrections made. */
  readonly log: FactLog;
  /** The collected facts as corrected, which doubts are raised about. */
  readonly seen: FactLog;
  /** Those applied and the appeals refused, in order. */
  readonly corrections: readonly Correction[];
}

/** The years whose facts count: the one assessed and so many before. */
export interface YearsAtHand {
  readonly year: number;
  readonly history: number;
}

/**
 * Applies the corrections to the collected facts: one whose old value is not what counts, or that does not go on from
 * the one before it, is refused. What was collected stays in the log, and behind it stands what was made of it.
 */
export function applyCorrections(
  context: ChoiceContext,
  given: readonly Correction[],
  years: YearsAtHand,
): Corrected {
  const { log } = context;
  const insertions: Insertion[] = [];
  const inserted: Correction[] = [];
  const corrections: Correction[] = [];
  const overwritten = new Map<number, Figure>();
  const sheets = [...log.sheets];
  for (const group of groupsOf(given)) {
    if (!isAtHand(context, group, years)) continue;
    const range = rangeOf(log, group[0]!);
    const [from, to] = range;
    const fact = to > from ? chooseOne(context, from, to) : undefined;
    const start = fact === undefined ? NOTHING : countedFigure(context, fact);
    const original = fact === undefined ? undefined : factPlace(log, fact);
    const own = group.map((one) => (original ? { ...one, original } : one));
    const chain = chainCorrections(
      start,
      own.filter(({ verdict }) => verdict === 'granted'),
    );
    for (const loose of chain.loose) reportLoose(context, loose, start, chain);
    for (const link of chain.links) {
      insertions.push({ before: to, fact: factOf(link, fact === undefined ? 0 : log.track[fact]!, sheets) });
      inserted.push(link);
    }
    if (fact !== undefined && chain.links.length > 0) overwritten.set(fact, chain.end);
    corrections.push(...chain.links, ...own.filter(({ verdict }) => verdict === 'refused'));
  }
  if (inserted.length === 0) return { log, seen: log, corrections };
  const { log: widened, at } = insertFacts(log, insertions);
  const notes = new Map(widened.notes);
  inserted.forEach((correction, index) => {
    notes.set(at[index]!, noteOf(correction));
  });
  const made = new Map(inserted.map((correction, index) => [at[index]!, correction]));
  return {
    log: { ...widened, notes, sheets, corrections: made },
    seen: withFigures(log, overwritten),
    corrections,
  };
}

const NOTHING: Figure = { state: STATE.notReported, value: Number.NaN };

const inOrder = inTurn<Correction>(
  by(({ item }) => item, compareNumber),
  by(({ unit }) => unit, compareNumber),
  by(({ period }) => period, compareNumber),
  by(({ yearToDate }) => Number(yearToDate), compareNumber),
  by(({ day }) => day, compareText),
  by(({ document }) => document, compareText),
  by(({ at }) => formatPlace(at), compareText),
);

/** The corrections of one fact each, in the order of the log. */
function groupsOf(corrections: readonly Correction[]): readonly (readonly Correction[])[] {
  const groups = new Map<string, Correction[]>();
  for (const one of corrections.toSorted(inOrder)) {
    const key = `${one.item} ${one.unit} ${one.period} ${one.yearToDate}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}

/** Whether the facts of the period are those of this run; says where they are not. */
function isAtHand(
  { emit }: ChoiceContext,
  group: readonly Correction[],
  { year, history }: YearsAtHand,
): boolean {
  const period = periodOfKey(group[0]!.period);
  if (period.year <= year && period.year >= year - history) return true;
  for (const { at } of group) emit(correctionOutside({ period: formatPeriod(period), year }, at));
  return false;
}

/** The facts of the correction's item, unit, period and kind; an empty range where they would stand. */
function rangeOf(log: FactLog, of: Correction): readonly [number, number] {
  const wanted = [of.item, of.unit, of.period, Number(of.yearToDate)];
  const columns = [log.item, log.unit, log.period, log.yearToDate];
  const compare = (fact: number): number => {
    const differing = columns.findIndex((column, index) => column[fact] !== wanted[index]);
    return differing < 0 ? 0 : columns[differing]![fact]! - wanted[differing]!;
  };
  const firstWhere = (holds: (fact: number) => boolean): number => {
    let [low, high] = [0, log.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (holds(middle)) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return [firstWhere((fact) => compare(fact) >= 0), firstWhere((fact) => compare(fact) > 0)];
}

function reportLoose(context: ChoiceContext, loose: Correction, start: Figure, chain: Chain): void {
  const { units, scheme, emit } = context;
  const about = {
    unit: units[loose.unit]!.name,
    title: scheme.items[loose.item]!.title,
    period: formatPeriod(periodOfKey(loose.period)),
    yearToDate: loose.yearToDate,
    stated: shownFigure(loose.before),
  };
  const twin = chain.loose.find(
    (one) => one !== loose && [one, loose].every(({ before }) => sameFigure(before, chain.end)),
  );
  const last = chain.links.at(-1);
  const other = twin ?? last;
  if (other) {
    const now = shownFigure(chain.end);
    emit(correctionLoose({ ...about, now, other: other.at, isTwin: twin !== undefined }, loose.at));
    return;
  }
  const particulars = {
    ...about,
    found: shownFigure(start),
    other: loose.original,
    known: loose.original ? [] : periodsKnown(context.log, loose),
  };
  emit(correctionUnmatched(particulars, loose.at));
}

/** The periods of which the unit's figures of the item were collected. */
function periodsKnown(log: FactLog, { item, unit }: Correction): readonly string[] {
  const known = new Set<string>();
  for (let fact = 0; fact < log.length; fact += 1)
    if (log.item[fact] === item && log.unit[fact] === unit)
      known.add(
        `${formatPeriod(periodOfKey(log.period[fact]!))}${log.yearToDate[fact] === 1 ? ' 累计' : ''}`,
      );
  return [...known];
}

/** The fact that a correction makes, on the track of the one it corrects. */
function factOf(
  { unit, item, period, yearToDate, after, at }: Correction,
  track: number,
  sheets: { file: string; sheet: string }[],
): Insertion['fact'] {
  const place = at.kind === 'cell' ? at : { file: '', sheet: '', row: 0, column: 0 };
  const known = sheets.findIndex(({ file, sheet }) => file === place.file && sheet === place.sheet);
  const sheet = known >= 0 ? known : sheets.push({ file: place.file, sheet: place.sheet }) - 1;
  const { row, column } = place;
  return { unit, item, period, yearToDate, track: TRACKS[track]!, ...after, sheet, row, column };
}

const noteOf = ({ before, after, document }: Correction) => {
  const change = `${shownFigure(before)} → ${shownFigure(after)}`;
  return { zh: `更正 ${change}（${document}）`, en: `corrected ${change} (${document})` };
};

/** The log with other figures for some facts. */
function withFigures(log: FactLog, figures: ReadonlyMap<number, Figure>): FactLog {
  const [state, value, texts] = [log.state.slice(), log.value.slice(), new Map(log.texts)];
  for (const [fact, figure] of figures) {
    state[fact] = figure.state;
    value[fact] = figure.value;
    if (figure.text === undefined) texts.delete(fact);
    else texts.set(fact, figure.text);
  }
  return { ...log, state, value, texts };
}
