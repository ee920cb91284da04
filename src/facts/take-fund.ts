import { formatPlain, snap } from '../base/decimal.ts';
import type { Emit } from '../model/diagnostic.ts';
import { type Facts, type ItemFacts, type SourceCell, STATE } from '../model/fact.ts';
import { fromMissing } from '../model/faults/facts.ts';
import type { FromFund } from '../model/from-figure.ts';
import type { FundFacts } from '../model/fund.ts';
import { FUND_FIGURES, type FundFigureKind } from '../model/fund-figures.ts';
import type { Said } from '../model/said.ts';
import type { Item } from '../model/scheme.ts';
import { convertMeasure } from '../tables/measures.ts';

/** The figure of a fund for every unit of a scheme, in the item's measure; one that is not there counts as not reported. */
export function takeFund(
  item: Item,
  from: FromFund,
  { units }: Facts,
  fund: FundFacts | undefined,
  emit: Emit,
): ItemFacts {
  const taken = figureOf(item, from, fund);
  const has = 'value' in taken;
  if (!has && !taken.notApplicable)
    for (const unit of units)
      emit(fromMissing({ unit: unit.name, title: item.title, why: taken.why }, unit.at));
  const state = has ? STATE.value : taken.notApplicable ? STATE.notApplicable : STATE.notReported;
  const each = units.map((_, unit) => unit);
  const note = has ? taken.note : taken.notApplicable ? taken.why : undefined;
  return {
    states: new Uint8Array(units.length).fill(state),
    values: new Float64Array(units.length).fill(has ? taken.value : Number.NaN),
    texts: [],
    first: new Int32Array(units.length),
    count: new Int32Array(units.length),
    notes: note ? new Map(each.map((unit) => [unit, note])) : new Map<number, Said>(),
    cells: has ? new Map(each.map((unit) => [unit, taken.cells])) : undefined,
  };
}

/** What a part of the year does not ask for. */
export const notDueYet = ({ units: { length } }: Facts): ItemFacts => ({
  states: new Uint8Array(length).fill(STATE.notDue),
  values: new Float64Array(length).fill(Number.NaN),
  texts: [],
  first: new Int32Array(length),
  count: new Int32Array(length),
  notes: new Map(),
});

type Taken =
  | { readonly value: number; readonly cells: readonly SourceCell[]; readonly note: Said }
  | { readonly why: Said; readonly notApplicable: boolean };

function figureOf(item: Item, from: FromFund, facts: FundFacts | undefined): Taken {
  const named = FUND_FIGURES.get(from.figure);
  if (!facts || !named)
    return none({ zh: `没有资金「${from.fund}」`, en: `there is no fund "${from.fund}"` });
  const { title } = facts.fund;
  const figure = named.of(facts);
  if ('missing' in figure)
    return none(
      { zh: `资金「${title}」${figure.missing.zh}`, en: `"${title}": ${figure.missing.en}` },
      figure.applies === false,
    );
  const value = inMeasure(figure.value, named.kind, item.measure);
  if (value === undefined)
    return none({
      zh: `资金「${title}」的${named.said.zh}不能用「${item.measure}」计`,
      en: `the ${named.said.en} of "${title}" cannot be counted in "${item.measure}"`,
    });
  const shown = `${formatPlain(value)}${item.measure}`;
  const note = {
    zh: `取自资金「${title}」的${named.said.zh}：${shown}`,
    en: `${named.said.en} of the fund "${title}": ${shown}`,
  };
  const measure = named.kind === 'count' ? '' : '元';
  const cells = figure.cells.map(({ value: own, at }) => ({ value: own ?? Number.NaN, measure, at }));
  return { value, cells, note };
}

const none = (why: Said, notApplicable = false): Taken => ({ why, notApplicable });

/** Money in the item's measure of money, a share in per cent where the item is, a count as it is. */
function inMeasure(value: number, kind: FundFigureKind, measure: string): number | undefined {
  if (kind === 'count') return value;
  if (kind === 'money') return convertMeasure(value, '元', measure);
  if (measure === '') return value;
  return measure === '%' ? snap(value * 100) : undefined;
}
