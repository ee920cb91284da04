import { snap } from '../base/decimal.ts';
import { STATE } from '../model/fact.ts';
import type { Finding } from '../model/finding.ts';
import { periodKey } from '../model/period.ts';
import { type Item, TRACKS, type Track } from '../model/scheme.ts';
import type { TrackComparison } from '../model/track-facts.ts';
import { isWithin } from '../model/track-rule.ts';
import { type ChoiceContext, isSameFigure } from './choose.ts';
import { agree, toleranceOf } from './reconcile.ts';

/**
 * Every manual figure that something else speaks of too, with the strongest that does: a finding, the
 * verified figure, else the tracks in the scheme's order. A figure that cannot be used is held against nothing.
 */
export function compareTracks(
  context: ChoiceContext,
  findings: readonly Finding[],
): readonly TrackComparison[] {
  const { log, scheme } = context;
  const manual = TRACKS.indexOf('manual');
  const others = [...new Set<Track>(['verification', ...scheme.tracks])]
    .filter((track) => track !== 'manual')
    .map((track) => TRACKS.indexOf(track));
  const told = byFigure(findings);
  const found: TrackComparison[] = [];
  for (let from = 0; from < log.length; ) {
    const to = endOfFigure(context, from);
    const isAlone = to - from === 1 && told.size === 0; // most figures are of one track
    const own = isAlone ? undefined : firstOf(context, from, to, manual);
    if (own !== undefined) {
      const key = figureKey(log.unit[from]!, log.item[from]!, log.period[from]!, log.yearToDate[from] === 1);
      const finding = told.get(key);
      const other = others
        .map((track) => firstOf(context, from, to, track))
        .find((fact) => fact !== undefined);
      if (finding) found.push(withFinding(context, own, finding));
      else if (other !== undefined) found.push(withFact(context, own, other));
    }
    from = to;
  }
  return found;
}

/** The findings that speak of a figure without a fact of their own; of several on one figure the first. */
function byFigure(findings: readonly Finding[]): ReadonlyMap<string, Finding> {
  const told = new Map<string, Finding>();
  for (const finding of findings) {
    const { unit, item, period, yearToDate, counts } = finding;
    const key = figureKey(unit, item, periodKey(period), yearToDate);
    if (item >= 0 && !counts && !told.has(key)) told.set(key, finding);
  }
  for (const { unit, item, period, yearToDate, counts } of findings)
    if (counts) told.delete(figureKey(unit, item, periodKey(period), yearToDate));
  return told;
}

const figureKey = (unit: number, item: number, period: number, yearToDate: boolean): string =>
  `${unit}:${item}:${period}:${yearToDate}`;

/** Where the facts of one item, unit, period and kind end. */
function endOfFigure({ log }: ChoiceContext, from: number): number {
  let to = from + 1;
  while (isSameFigure(log, from, to)) to += 1;
  return to;
}

function firstOf({ log }: ChoiceContext, from: number, to: number, track: number): number | undefined {
  for (let fact = from; fact < to; fact += 1)
    if (
      log.track[fact] === track &&
      log.state[fact] !== STATE.notReported &&
      log.state[fact] !== STATE.unusable
    )
      return fact;
  return undefined;
}

function withFact(context: ChoiceContext, manual: number, other: number): TrackComparison {
  const { log, scheme } = context;
  const item = scheme.items[log.item[manual]!]!;
  const agrees = agree(log, toleranceOf(context, log.item[manual]!), manual, other);
  const numbers = [manual, other].every((fact) => log.state[fact] === STATE.value && !log.texts.has(fact));
  const by = numbers ? apart(item, log.value[manual]!, log.value[other]!, agrees) : NOTHING;
  return { unit: log.unit[manual]!, manual, other, finding: undefined, agrees, ...by };
}

function withFinding(context: ChoiceContext, manual: number, finding: Finding): TrackComparison {
  const { log, scheme } = context;
  const item = scheme.items[log.item[manual]!]!;
  const value = log.value[manual]!;
  const says = finding.value;
  const isNumeric = typeof says === 'number' && log.state[manual] === STATE.value && !log.texts.has(manual);
  const within = isNumeric && isWithin(toleranceOf(context, log.item[manual]!), value, says);
  const agrees = finding.holds || within;
  const by = isNumeric ? apart(item, value, says, agrees) : finding.holds ? CONFIRMED : NOTHING;
  return { unit: log.unit[manual]!, manual, other: undefined, finding, agrees, ...by };
}

type Apart = Pick<TrackComparison, 'deviation' | 'leans'>;

const NOTHING: Apart = { deviation: undefined, leans: 0 };
const CONFIRMED: Apart = { deviation: 0, leans: 0 };

/** How far a manual figure lies from another, towards what speaks better of the unit. */
function apart({ worse }: Item, manual: number, other: number, agrees: boolean): Apart {
  const gap = snap(worse === 'higher' ? other - manual : manual - other);
  const deviation = other === 0 ? (gap === 0 ? 0 : undefined) : snap(gap / Math.abs(other));
  return { deviation, leans: agrees || gap === 0 ? 0 : gap > 0 ? 1 : -1 };
}
