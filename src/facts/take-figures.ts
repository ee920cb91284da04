import { foldName } from '../base/fold.ts';
import type { Assessment } from '../model/assessment.ts';
import type { UnitCode } from '../model/codes.ts';
import type { Emit } from '../model/diagnostic.ts';
import { type EarlierStanding, type Facts, factPlace, type ItemFacts, STATE } from '../model/fact.ts';
import { fromMissing } from '../model/faults/facts.ts';
import { fromReported } from '../model/faults/taken.ts';
import type { FromFigure } from '../model/from-figure.ts';
import type { FundFacts } from '../model/fund.ts';
import { isWholeYear, type Months } from '../model/months.ts';
import { yearPeriod } from '../model/period.ts';
import type { Said } from '../model/said.ts';
import type { Item, Scheme } from '../model/scheme.ts';
import { standingFigure } from '../model/standing-figures.ts';
import type { Taken } from '../model/taken.ts';
import { columnPlace, type Unit } from '../model/unit.ts';
import { figureOf, takenOf } from './take-figure.ts';
import { notDueYet, takeFund } from './take-fund.ts';

/** What figures may be taken from: other assessments of this run, its funds, and earlier standings by scheme and year. */
export interface Sources {
  assessment(scheme: string): Assessment | undefined;
  /** The assessments by category that are done: `scheme: any` looks a unit up in them. */
  ofUnits(): readonly Assessment[];
  fund(code: string): FundFacts | undefined;
  /** The months that the run looks at: the figures of a fund are those of its whole year. */
  readonly months: Months;
  /** The standings of a year before; of `any` those of all categories. */
  earlier(scheme: string, year: number): ReadonlyMap<UnitCode, EarlierStanding> | undefined;
  /** A unit or person of this year's rosters by its code, a unit by its name or an alias too. */
  unitNamed(text: string): Unit | undefined;
  /** What a scheme of this run is called. */
  titleOf(scheme: string): string | undefined;
}

/** Fills the items that are taken `from:` another assessment or a fund; a figure that is not there counts as not reported. */
export function takeFigures(scheme: Scheme, facts: Facts, year: number, sources: Sources, emit: Emit): Facts {
  const taken = (item: Item, own: ItemFacts): ItemFacts => {
    if (!item.from && !item.fromFund) return own;
    reportOwn(item, facts, own, emit);
    if (item.from) return takeItem(item, item.from, facts, year, sources, emit);
    return !isWholeYear(sources.months)
      ? notDueYet(facts)
      : takeFund(item, item.fromFund!, facts, sources.fund(item.fromFund!.fund), emit);
  };
  const items = scheme.items.map((item, index) => taken(item, facts.items[index]!));
  return { ...facts, items };
}

/** Warns of figures on sheets for what is taken from elsewhere: they are not used. */
function reportOwn({ title }: Item, { units, log }: Facts, own: ItemFacts, emit: Emit): void {
  units.forEach(({ name }, unit) => {
    if (own.count[unit]! > 0) emit(fromReported({ unit: name, title }, factPlace(log, own.first[unit]!)));
  });
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
  const taken = {
    states: new Uint8Array(size).fill(STATE.notReported),
    values: new Float64Array(size).fill(Number.NaN),
    texts: Array.from({ length: size }, (): string | undefined => undefined),
    first: new Int32Array(size),
    count: new Int32Array(size),
    notes: new Map<number, Said>(),
    taken: new Map<number, Taken>(),
  };
  const find = finder(from, year, sources);
  facts.units.forEach((unit, index) => {
    const found = find(unit, emit);
    if ('missing' in found) {
      emit(fromMissing({ unit: unit.name, title: item.title, why: found.missing }, unit.at));
      return;
    }
    const { value } = found.taken;
    taken.states[index] = value === undefined ? STATE.notApplicable : STATE.value;
    if (typeof value === 'number') taken.values[index] = value;
    if (typeof value === 'string') taken.texts[index] = value;
    taken.notes.set(index, found.note);
    taken.taken.set(index, found.taken);
  });
  return { ...taken, texts: item.reads === 'text' ? taken.texts : [] };
}

/** A figure as taken and how it is told, or why there is none. */
type Found = { readonly taken: Taken; readonly note: Said } | { readonly missing: Said };

type Find = (unit: Unit, emit: Emit) => Found;

function finder(from: FromFigure, year: number, sources: Sources): Find {
  if (from.years !== 0) return fromEarlier(sources, from, year);
  const known = from.scheme === 'any' ? sources.ofUnits() : [sources.assessment(from.scheme)];
  const assessments = known.filter((assessment) => assessment !== undefined);
  const places = new Map<string, { readonly assessment: Assessment; readonly index: number }>();
  for (const assessment of assessments)
    assessment.facts.units.forEach((unit, index) => {
      for (const text of writings(unit))
        if (!(unit.span?.movedOut && places.has(text))) places.set(text, { assessment, index });
    });
  return (unit, emit) => {
    const wanted = wantedUnit(from, unit);
    if (wanted === '') return nobodyNamed(from);
    const place = places.get(foldName(wanted));
    if (!place) return missing(`${from.scheme} ${year} ${wanted}`, from);
    const { assessment, index } = place;
    const figure = figureOf(assessment, index, from, unit, emit);
    if (!figure && from.of !== undefined && (unit.columns.get(from.of) ?? '') === '')
      return nobodyNamed({ ...from, unit: from.of });
    if (!figure) return missing(`${assessment.scheme.code} ${year} ${wanted}`, from);
    return { taken: takenOf(assessment, index, from, figure, unit), note: figure.note };
  };
}

/** The other unit as the roster names it: the same, the unit a person belongs to, or what a column says; empty where it says none. */
function wantedUnit({ unit: by }: FromFigure, unit: Unit): string {
  if (by === 'same') return unit.code;
  if (by === 'home') return unit.person?.home ?? unit.person?.unitText ?? '';
  const text = String(unit.columns.get(by) ?? '');
  return text !== '' && text === unit.person?.unitText ? (unit.person.home ?? text) : text;
}

/** Says that the roster names no unit to take the figure from. */
const nobodyNamed = ({ unit: by }: FromFigure): Found => ({
  missing:
    by === 'home'
      ? { zh: '名册没有写所在单位', en: 'the roster names no unit it belongs to' }
      : { zh: `名册的「${by}」空白`, en: `"${by}" is blank in the roster` },
});

const writings = (unit: Unit): readonly string[] => [unit.code, unit.name, ...unit.aliases].map(foldName);

const missing = (origin: string, { figure }: FromFigure): Found => {
  const { zh, en } = standingFigure(figure) ?? { zh: ` ${figure} `, en: figure };
  return { missing: { zh: `${origin} 的${zh}没有结果`, en: `${origin} has no ${en}` } };
};

function fromEarlier(sources: Sources, from: FromFigure, year: number): Find {
  const earlier = sources.earlier(from.scheme, year + from.years);
  const title = sources.titleOf(from.scheme) ?? from.scheme;
  return (unit) => {
    const wanted = wantedUnit(from, unit);
    if (wanted === '') return nobodyNamed(from);
    const other = sources.unitNamed(wanted);
    const code = other?.code ?? (wanted as UnitCode);
    const standing = earlier?.get(code);
    const name = other?.name ?? wanted;
    const origin = `${from.scheme} ${year + from.years} ${name}`;
    const value =
      from.figure === 'total'
        ? standing?.total
        : from.figure === 'rank'
          ? standing?.rank
          : from.figure === 'grade'
            ? standing?.grade
            : undefined;
    if (value === undefined) return missing(origin, from);
    const taken = {
      scheme: from.scheme,
      title,
      unit: code,
      name,
      period: yearPeriod(year + from.years),
      figure: from.figure,
      said: standingFigure(from.figure)!,
      value,
      parts: [],
      at: columnPlace(unit, from.unit),
    };
    const note = {
      zh: `取自「${title}」${year + from.years} 年 ${name} 的${taken.said.zh}：${value}`,
      en: `${taken.said.en} of ${name} in "${title}" ${year + from.years}: ${value}`,
    };
    return { taken, note };
  };
}
