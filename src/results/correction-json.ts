import { snap } from '../base/decimal.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Correction, Figure } from '../model/correction.ts';
import { STATE } from '../model/fact.ts';
import { formatPeriod, periodOfKey } from '../model/period.ts';
import { formatPlace } from '../model/place.ts';
import type { Scheme } from '../model/scheme.ts';
import type { Unit } from '../model/unit.ts';
import { STATE_NAMES } from './json-values.ts';
import type { LateChange } from './run-results.ts';

/** Corrections and refused appeals as JSON, in a fixed order of keys: `at` is the cell of the new value, `original` the corrected one's. */
export const correctionValues = ({ scheme, facts }: Assessment): readonly unknown[] =>
  (facts.corrections ?? []).map((correction) => correctionValue(correction, scheme, facts.units));

/** One correction as JSON. */
export const correctionValue = (
  correction: Correction,
  { items }: Pick<Scheme, 'items'>,
  units: readonly Unit[],
) => ({
  unit: units[correction.unit]!.code,
  indicator: items[correction.item]!.code,
  period: formatPeriod(periodOfKey(correction.period)),
  yearToDate: correction.yearToDate,
  verdict: correction.verdict,
  old: plain(correction.before),
  oldState: STATE_NAMES[correction.before.state],
  new: plain(correction.after),
  newState: STATE_NAMES[correction.after.state],
  ...approval(correction),
  at: formatPlace(correction.at),
  original: correction.original ? formatPlace(correction.original) : null,
});

/** Why and by whom a figure was corrected. */
export const approval = ({ reason, approver, document, date }: Correction) => ({
  reason,
  approver,
  document,
  date: date === '' ? null : date,
});

/** An appeal that was refused, as an explanation tells it. */
export const refusal = (correction: Correction) => ({
  period: formatPeriod(periodOfKey(correction.period)),
  yearToDate: correction.yearToDate,
  old: plain(correction.before),
  new: plain(correction.after),
  ...approval(correction),
  at: formatPlace(correction.at),
});

const plain = ({ state, value, text }: Figure): number | string | null =>
  state === STATE.value ? (text ?? snap(value)) : null;

/** A figure of a closed period that was corrected since. */
export const lateChangeValue = ({
  period,
  scheme,
  unit,
  indicator,
  closed,
  now,
  corrections,
}: LateChange) => ({
  period,
  scheme,
  unit: unit.code,
  indicator: indicator.code,
  closed: closed.raw ?? null,
  closedState: closed.state,
  now: now.raw ?? null,
  nowState: now.state,
  corrections,
});
