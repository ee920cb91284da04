import { snap } from '../base/decimal.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Correction, Figure } from '../model/correction.ts';
import { STATE } from '../model/fact.ts';
import { formatPeriod, periodOfKey } from '../model/period.ts';
import { formatPlace } from '../model/place.ts';
import { STATE_NAMES } from './json-values.ts';

/** Corrections and refused appeals as JSON, in a fixed order of keys: `at` is the cell of the new value, `original` the corrected one's. */
export const correctionValues = ({ scheme, facts }: Assessment): readonly unknown[] =>
  (facts.corrections ?? []).map((correction) => ({
    unit: facts.units[correction.unit]!.code,
    indicator: scheme.items[correction.item]!.code,
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
  }));

/** Why and by whom a figure was corrected. */
export const approval = ({ reason, approver, document, date }: Correction) => ({
  reason,
  approver,
  document,
  date: date === '' ? null : date,
});

const plain = ({ state, value, text }: Figure): number | string | null =>
  state === STATE.value ? (text ?? snap(value)) : null;
