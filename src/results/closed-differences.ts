import { snap } from '../base/decimal.ts';
import type { Assessment } from '../model/assessment.ts';
import { STATE } from '../model/fact.ts';
import type { Place } from '../model/place.ts';
import { formatPlace } from '../model/place.ts';
import { indicatorCells, itemsBehind } from './cells.ts';
import { correctionValue } from './correction-json.ts';
import { STATE_NAMES } from './json-values.ts';
import { correctionKey, type ResultsFigure, type ResultsScheme } from './results-scheme.ts';

/** A figure of a closed period as it was closed and as it is now. */
export interface ClosedDifference {
  /** `corrected` where corrections made since are the whole of the difference. */
  readonly kind: 'changed' | 'corrected';
  readonly scheme: string;
  readonly unit: { readonly code: string; readonly name: string };
  readonly indicator: { readonly code: string; readonly title: string };
  readonly closed: ClosedFigure;
  readonly now: ClosedFigure;
  /** The cell that the figure now comes from; the first that it did not come from then, where there is one. */
  readonly at: Place | undefined;
  readonly corrections: readonly { readonly document: string; readonly at: string }[];
}

/** What was scored: a number, a level, or undefined for a figure that is not there, with its state. */
export type ClosedFigure = Pick<ResultsFigure, 'state' | 'raw'>;

/** What a unit or indicator has that is not there. */
const NONE: ClosedFigure = { state: '', raw: undefined };

/**
 * Where the collected figures of a closed period differ from the results it was closed with, by unit and indicator.
 * `before` is the same assessment without the corrections made since.
 */
export function closedDifferences(
  closed: ResultsScheme,
  now: Assessment,
  before: Assessment,
): readonly ClosedDifference[] {
  const titles = new Map(closed.indicators.map(({ code, title }) => [code, title]));
  const former = new Map(closed.units.map((unit) => [unit.code, unit]));
  const [units, indicators] = [rowsOf(closed, now), columnsOf(closed, now)];
  return units.flatMap(({ code, name, index }) =>
    indicators.flatMap(({ indicator, at }): readonly ClosedDifference[] => {
      const was = former.get(code)?.indicators.get(indicator);
      const is = figureOf(now, at, index);
      if (isTaken(now, at) || same(was ?? NONE, is)) return [];
      const title = now.scheme.indicators[at]?.title ?? titles.get(indicator) ?? indicator;
      const corrections = laterCorrections(closed, now, at, index);
      const isCorrected = corrections.length > 0 && same(was ?? NONE, figureOf(before, at, index));
      const cells = at < 0 || index < 0 ? [] : [...indicatorCells(now, at, index)];
      return [
        {
          kind: isCorrected ? 'corrected' : 'changed',
          scheme: closed.code,
          unit: { code, name },
          indicator: { code: indicator, title },
          closed: was ?? NONE,
          now: is,
          at: cells.find((cell) => !was?.cells.includes(formatPlace(cell))) ?? cells[0],
          corrections,
        },
      ];
    }),
  );
}

/** The units of both, in the order of the closed results, then those that came since. */
function rowsOf({ units }: ResultsScheme, { facts }: Assessment) {
  const byCode = new Map(facts.units.map((unit, index) => [unit.code as string, { unit, index }]));
  const known = new Set(units.map(({ code }) => code));
  return [
    ...units.map(({ code, name }) => {
      const known = byCode.get(code);
      return { code, name: known?.unit.name ?? name, index: known?.index ?? -1 };
    }),
    ...[...byCode].flatMap(([code, { unit, index }]) =>
      known.has(code) ? [] : [{ code, name: unit.name, index }],
    ),
  ];
}

/** The indicators of both, those of the closed results first. */
function columnsOf({ indicators }: ResultsScheme, { scheme }: Assessment) {
  const byCode = new Map(scheme.indicators.map(({ code }, at) => [code as string, at]));
  const known = new Set(indicators.map(({ code }) => code));
  return [
    ...indicators.map(({ code }) => ({ indicator: code, at: byCode.get(code) ?? -1 })),
    ...[...byCode].flatMap(([indicator, at]) => (known.has(indicator) ? [] : [{ indicator, at }])),
  ];
}

function figureOf({ indicators }: Assessment, indicator: number, unit: number): ClosedFigure {
  const scores = indicators[indicator];
  if (!scores || unit < 0) return NONE;
  const raw = scores.texts[unit] ?? snap(scores.raws[unit]!);
  const isThere = scores.states[unit] === STATE.value && !Number.isNaN(raw);
  return { state: STATE_NAMES[scores.states[unit]!]!, raw: isThere ? raw : undefined };
}

/** A unit that was not there yet, or is no more, had no figure: whatever the reason is for there being none now. */
const same = (a: ClosedFigure, b: ClosedFigure): boolean =>
  a.raw === b.raw && (a.state === b.state || a === NONE || b === NONE);

/** Whether an indicator has nothing of its own: it is taken from other assessments (looked at there) or from funds. */
function isTaken(assessment: Assessment, indicator: number): boolean {
  if (indicator < 0) return false;
  const items = itemsBehind(assessment, indicator).map((item) => assessment.scheme.items[item]!);
  return (
    items.length > 0 && items.every(({ from, fromFund }) => from !== undefined || fromFund !== undefined)
  );
}

/** The corrections of what an indicator is made of that the closed results do not know yet. */
function laterCorrections(closed: ResultsScheme, now: Assessment, indicator: number, unit: number) {
  if (indicator < 0) return [];
  const items = itemsBehind(now, indicator);
  const known = new Set(closed.corrections.map(({ key }) => key));
  return (now.facts.corrections ?? []).flatMap((correction) => {
    if (correction.verdict !== 'granted' || correction.unit !== unit) return [];
    const value = correctionValue(correction, now.scheme, now.facts.units);
    const isLater = !known.has(correctionKey((key) => value[key as keyof typeof value]));
    return isLater && items.includes(correction.item)
      ? [{ document: correction.document, at: formatPlace(correction.at) }]
      : [];
  });
}
