import { foldName } from '../base/fold.ts';
import type { Assessment } from '../model/assessment.ts';
import type { UnitCode } from '../model/codes.ts';
import type { Emit } from '../model/diagnostic.ts';
import { type EarlierStanding, type Facts, type ItemFacts, STATE } from '../model/fact.ts';
import { fromMissing } from '../model/faults/facts.ts';
import type { Said } from '../model/said.ts';
import type { FromFigure, Item, Scheme } from '../model/scheme.ts';
import type { Unit } from '../model/unit.ts';

/** The other assessments that figures may be taken from: of this run by scheme, and earlier standings by scheme and year. */
export interface Sources {
  assessment(scheme: string): Assessment | undefined;
  earlier(scheme: string, year: number): ReadonlyMap<UnitCode, EarlierStanding> | undefined;
}

/** Fills the items that are taken `from:` another assessment; a figure that is not there counts as not reported. */
export function takeFigures(scheme: Scheme, facts: Facts, year: number, sources: Sources, emit: Emit): Facts {
  const items = scheme.items.map((item, index) =>
    item.from ? takeItem(item, item.from, facts, year, sources, emit) : facts.items[index]!,
  );
  return { ...facts, items };
}

function takeItem(
  item: Item,
  from: FromFigure,
  facts: Facts,
  year: number,
  sources: Sources,
  emit: Emit,
): ItemFacts {
  const size = facts.units.length;
  const states = new Uint8Array(size).fill(STATE.notReported);
  const values = new Float64Array(size).fill(Number.NaN);
  const notes = new Map<number, Said>();
  const figure =
    from.years === 0
      ? fromAssessment(sources.assessment(from.scheme), from)
      : fromEarlier(sources.earlier(from.scheme, year + from.years), from);
  facts.units.forEach((unit, index) => {
    const wanted = from.unit === 'same' ? unit.code : String(unit.columns.get(from.unit) ?? '');
    const value = wanted === '' ? undefined : figure(wanted);
    const origin = `${from.scheme} ${year + from.years} ${wanted}`;
    if (value === undefined) {
      const why = { zh: `${origin} 的 ${from.figure} 没有结果`, en: `${origin} has no ${from.figure}` };
      emit(fromMissing({ unit: unit.name, title: item.title, why }, unit.at));
      return;
    }
    states[index] = STATE.value;
    values[index] = value;
    notes.set(index, { zh: `取自 ${origin} 的 ${from.figure}`, en: `${from.figure} of ${origin}` });
  });
  return { states, values, texts: [], first: new Int32Array(size), count: new Int32Array(size), notes };
}

type Figure = (unit: string) => number | undefined;

function fromAssessment(assessment: Assessment | undefined, { figure }: FromFigure): Figure {
  if (!assessment) return () => undefined;
  const { scheme, facts } = assessment;
  const units = new Map(
    facts.units.flatMap((unit, index) => writings(unit).map((text) => [text, index] as const)),
  );
  const column = figureColumn(assessment, scheme, figure);
  return (wanted) => {
    const unit = units.get(foldName(wanted));
    const value = unit === undefined ? undefined : column?.[unit];
    return figure === 'rank' && value === 0 ? undefined : value;
  };
}

const writings = (unit: Unit): readonly string[] => [unit.code, unit.name, ...unit.aliases].map(foldName);

function figureColumn(assessment: Assessment, scheme: Scheme, figure: string): ArrayLike<number> | undefined {
  if (figure === 'total') return assessment.totals.settled;
  if (figure === 'rank') return assessment.ranks;
  const dimension = scheme.dimensions.findIndex(({ code }) => code === figure);
  if (dimension >= 0) return assessment.dimensions[dimension]!.points;
  return assessment.indicators[scheme.indicators.findIndex(({ code }) => code === figure)]?.weighted;
}

function fromEarlier(
  earlier: ReadonlyMap<UnitCode, EarlierStanding> | undefined,
  { figure }: FromFigure,
): Figure {
  return (wanted) => {
    const standing = earlier?.get(wanted as UnitCode);
    if (figure === 'total') return standing?.total;
    return figure === 'rank' ? standing?.rank : undefined;
  };
}
