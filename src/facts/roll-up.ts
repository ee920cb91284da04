import { formatPlain, snap } from '../base/decimal.ts';
import { sum } from '../base/sum.ts';
import { factPlace, STATE, type State } from '../model/fact.ts';
import { gapFilled, yearFigureDiffers } from '../model/faults/facts.ts';
import { commonMonths, isWholeYear, type Months, WHOLE_YEAR } from '../model/months.ts';
import { formatPeriod, type Period, periodKey, periodOfKey } from '../model/period.ts';
import type { Said } from '../model/said.ts';
import type { Item } from '../model/scheme.ts';
import type { Span } from '../model/unit.ts';
import { type ChoiceContext, type Chosen, shownCounted } from './choose.ts';
import { partsOf } from './parts-of-year.ts';
import { missingNote, rollNote } from './roll-notes.ts';
import { type Before, checkedToDate, differenceOf, lessBefore, type Part, reported } from './year-to-date.ts';

/** The period's figure of one item for one unit. */
export interface RolledUp {
  readonly state: State;
  readonly value: number;
  readonly text?: string;
  readonly note?: Said;
  /** The missing parts for which a year-to-date figure stands, where other parts were reported. */
  readonly covered?: Covered;
  /** The year-to-date fact before the months, where the figure is a difference. */
  readonly since?: number;
}

/** Missing parts, and the part whose year-to-date figure holds them. */
export interface Covered {
  readonly missing: string;
  readonly until: string;
}

const NOTHING: RolledUp = { state: STATE.notReported, value: Number.NaN };

/** The annual figures of a unit that moved are those of the category in which it stands at the year's end. */
const ELSEWHERE: RolledUp = {
  state: STATE.notApplicable,
  value: Number.NaN,
  note: { zh: '年度指标归年末所在的类别', en: 'annual figures belong to the category of the year’s end' },
};

/** What is collected once a year is asked for when the year is over. */
const AT_YEAR_END: RolledUp = {
  state: STATE.notDue,
  value: Number.NaN,
  note: { zh: '年度数，年末才报', en: 'an annual figure, due at the year’s end' },
};

const OUT_OF_SPAN: RolledUp = {
  state: STATE.notDue,
  value: Number.NaN,
  note: { zh: '不在本单位的起止时间内', en: 'outside the unit’s months' },
};

const NO_QUARTER_YET: RolledUp = {
  state: STATE.notDue,
  value: Number.NaN,
  note: { zh: '季度数，还没到季末', en: 'a quarterly figure, and no quarter has ended yet' },
};

const NO_PART: RolledUp = {
  state: STATE.notApplicable,
  value: Number.NaN,
  note: { zh: '起止时间内没有一个完整的季末', en: 'no quarter ends within the unit’s months' },
};

/** Says where figures to date of a unit that moved in might have filled a gap: they hold months of its former category. */
function passedOver(
  context: ChoiceContext,
  chosen: readonly Chosen[],
  rolled: RolledUp,
  span: Span | undefined,
): RolledUp {
  const isIdle =
    span?.movedIn &&
    rolled.state === STATE.notReported &&
    chosen.some(({ fact, yearToDate }) => yearToDate && reported(context, fact) !== undefined);
  if (!isIdle) return rolled;
  const { zh = '', en = '' } = rolled.note ?? {};
  return {
    ...rolled,
    note: {
      zh: `${zh}；累计数含原类别的月份，不用`,
      en: `${en}; figures to date hold months of the former category`,
    },
  };
}

/**
 * Rolls the chosen facts of a unit up to the year. The year's own figure counts as it stands; else a sum, mean or
 * maximum needs all its parts and a stock its last one. Parts that do not apply are left out; a missing part leaves the
 * figure not reported (or counts as zero where the item says so), and a year-to-date figure may stand for its parts.
 * Of a part of the year (`months`) its own parts are rolled up, and what is collected once a year is not due.
 */
export function rollUp(
  context: ChoiceContext,
  item: Item,
  unit: string,
  year: number,
  chosen: readonly Chosen[],
  span?: Span,
  months: Months = WHOLE_YEAR,
): RolledUp {
  const isWhole = isWholeYear(months);
  if (item.collect === 'annual' && !isWhole && item.known === 'end') return AT_YEAR_END;
  if (item.collect === 'annual' && span?.movedOut) return ELSEWHERE;
  const periods = item.collect === 'annual' ? [] : partsOf(item, year, span, months);
  if (item.collect !== 'annual' && periods.length === 0)
    return isWhole ? NO_PART : commonMonths(months, span) ? NO_QUARTER_YET : OUT_OF_SPAN;
  if (chosen.length === 0) return NOTHING;
  const find = (period: Period, yearToDate: boolean): number | undefined => {
    const key = periodKey(period);
    return chosen.find((one) => one.period === key && one.yearToDate === yearToDate)?.fact;
  };
  const whole = isWhole || item.collect === 'annual' ? find({ kind: 'year', year }, false) : undefined;
  if (item.collect === 'annual')
    return whole === undefined ? latest(context, chosen) : single(context, whole);
  const parts = periods.map(
    (period): Part => ({
      period,
      own: find(period, false),
      toDate: span?.movedIn && item.rollUp !== 'last' ? undefined : find(period, true),
    }),
  );
  const rolled =
    item.reads === 'text' || item.rollUp === 'last'
      ? last(context, parts)
      : combine(context, item, unit, parts, lessBefore(item, months, year, find));
  if (whole === undefined || context.log.state[whole] === STATE.notReported)
    return passedOver(context, chosen, rolled, span);
  const own = single(context, whole);
  const incomplete =
    rolled.state === STATE.notReported &&
    parts.some(({ own: part }) => reported(context, part) !== undefined);
  if (incomplete || (rolled.state === STATE.value && differ(rolled, own)))
    context.emit(
      yearFigureDiffers(
        {
          unit,
          title: item.title,
          year: shownCounted(context, whole),
          rolled: incomplete ? '不全 (incomplete)' : (rolled.text ?? formatPlain(rolled.value)),
        },
        factPlace(context.log, whole),
      ),
    );
  return own;
}

/** Whether two figures, each with its state, say different things. */
const differ = (a: RolledUp, b: RolledUp): boolean =>
  a.state !== b.state || a.text !== b.text || (a.text === undefined && snap(a.value) !== snap(b.value));

/** The figure of the last period reported, for what is collected once a year. */
function latest(context: ChoiceContext, chosen: readonly Chosen[]): RolledUp {
  const { fact, period } =
    chosen.findLast((one) => reported(context, one.fact) !== undefined) ?? chosen.at(-1)!;
  const text = formatPeriod(periodOfKey(period));
  return { note: { zh: `取 ${text} 的数`, en: `the figure of ${text}` }, ...defined(single(context, fact)) };
}

/** Without the note where there is none, so that another may stand. */
const defined = ({ note, ...rest }: RolledUp): RolledUp => (note ? { ...rest, note } : rest);

function single({ log, figures }: ChoiceContext, fact: number): RolledUp {
  return {
    state: log.state[fact] as State,
    value: figures[fact]!,
    text: log.texts.get(fact),
    note: log.notes.get(fact),
  };
}

function last(context: ChoiceContext, parts: readonly Part[]): RolledUp {
  const end = parts.at(-1)!;
  const fact = reported(context, end.own) ?? reported(context, end.toDate);
  const period = formatPeriod(end.period);
  if (fact === undefined)
    return {
      ...NOTHING,
      note: { zh: `取期末数，缺 ${period}`, en: `the last figure counts, and ${period} is missing` },
    };
  return {
    ...single(context, fact),
    note: { zh: `取期末数（${period}）`, en: `the last figure (${period})` },
  };
}

/** A sum, mean or maximum of the parts. */
function combine(
  context: ChoiceContext,
  item: Item,
  unit: string,
  parts: readonly Part[],
  before: Before | undefined,
): RolledUp {
  const { log, figures } = context;
  const toDate = item.rollUp === 'sum' && !before ? checkedToDate(context, item, unit, parts) : undefined;
  const owns = parts.map(({ own }) => reported(context, own));
  if (owns.some((fact) => fact !== undefined && log.state[fact] === STATE.unusable))
    return { state: STATE.unusable, value: Number.NaN };
  const missing = parts
    .filter((_, index) => owns[index] === undefined)
    .map(({ period }) => formatPeriod(period));
  const anyValue = owns.some((fact) => fact !== undefined && log.state[fact] === STATE.value);
  if (missing.length > 0 && toDate !== undefined && (log.state[toDate] === STATE.value || !anyValue)) {
    const until = formatPeriod(parts.at(-1)!.period);
    return {
      ...single(context, toDate),
      note: { zh: `取 ${until} 累计数`, en: `the year-to-date figure of ${until}` },
      covered: missing.length < parts.length ? { missing: missing.join('、'), until } : undefined,
    };
  }
  const between = missing.length > 0 && before && differenceOf(context, item, parts, before);
  if (between) return between;
  if (missing.length > 0 && item.notReported !== 'zero')
    return { ...NOTHING, note: missingNote(missing, parts.length) };
  if (missing.length === parts.length) return { ...NOTHING, note: missingNote(missing, parts.length) };
  if (missing.length > 0)
    context.emit(
      gapFilled(
        { unit, title: item.title, missing: missing.join('、') },
        factPlace(log, owns.find((fact) => fact !== undefined)!),
      ),
    );
  const values = owns.flatMap((fact) =>
    fact === undefined ? [0] : log.state[fact] === STATE.value ? [figures[fact]!] : [],
  );
  if (values.length === 0) return { state: STATE.notApplicable, value: Number.NaN };
  return {
    state: STATE.value,
    value: aggregate(item, values),
    note: rollNote(item, values.length, parts.length, missing),
  };
}

function aggregate({ rollUp: how }: Item, values: readonly number[]): number {
  if (how === 'max') return Math.max(...values);
  return snap(how === 'mean' ? sum(values) / values.length : sum(values));
}
