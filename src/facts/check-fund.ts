import { formatPlain, roundHalfUp, snap } from '../base/decimal.ts';
import { sum } from '../base/sum.ts';
import type { Emit } from '../model/diagnostic.ts';
import {
  fundCount,
  fundInitialBudget,
  fundNothing,
  fundOverspent,
  fundPaidNotSpent,
  fundSpentWithoutBudget,
} from '../model/faults/facts.ts';
import type { FundFacts } from '../model/fund.ts';
import { type FundDesk, fundFacts } from './fund-desk.ts';
import { reportFalling, reportMissing } from './settle-months.ts';

/** Checks a fund once all its sheets are read: recipients, budget against payments. */
export function checkFund(desk: FundDesk, emit: Emit): void {
  const { fund, rows, months, initial, adjusted } = fundFacts(desk);
  if (rows.length === 0 && months.length === 0) {
    emit(fundNothing({ fund: fund.title }, fund.at));
    return;
  }
  reportMissing(fund, [...desk.months.values()], emit);
  reportFalling(fund, [...desk.months.values()], emit);
  if (rows.length > 0 && fund.expected && rows.length !== fund.expected.value)
    emit(
      fundCount(
        { fund: fund.title, recipient: fund.recipient, count: rows.length, expected: fund.expected.value },
        rows.at(-1)!.at,
      ),
    );
  reportApart({ fund, rows, months }, emit);
  if (initial?.refused || adjusted?.refused) return;
  const budget = adjusted?.value ?? initial?.value ?? fund.budget?.value;
  const paid = rows.map((row) => row.paid.value ?? 0);
  const used = snap(sum(rows.length > 0 ? paid : months.map(({ spent }) => spent?.value ?? 0)));
  const at = adjusted?.at ?? initial?.at ?? fund.budget?.at ?? fund.at;
  if (budget === 0 && used > 0)
    emit(fundSpentWithoutBudget({ fund: fund.title, spent: formatPlain(used) }, at));
  else if (budget !== undefined && used > budget) {
    const rate = formatPlain(roundHalfUp((used / budget) * 100, 2));
    emit(
      fundOverspent({ fund: fund.title, spent: formatPlain(used), budget: formatPlain(budget), rate }, at),
    );
  }
  if (adjusted?.value === undefined && initial?.value !== undefined)
    emit(fundInitialBudget({ fund: fund.title }, initial.at));
}

/** Warns where the published tables pay another sum than the table of execution spends. */
function reportApart({ fund, rows, months }: FundFacts, emit: Emit): void {
  const payments = rows.flatMap((row) => row.paid.value ?? []);
  if (rows.some((row) => row.paid.refused) || months.some(({ spent }) => spent?.refused)) return;
  const stated = months.flatMap(({ spent }) => (spent?.value === undefined ? [] : [spent]));
  const [paid, spent] = [snap(sum(payments)), snap(sum(stated.map(({ value }) => value!)))];
  if (payments.length === 0 || stated.length === 0 || paid === spent) return;
  const said = { fund: fund.title, paid: formatPlain(paid), spent: formatPlain(spent) };
  emit(fundPaidNotSpent(said, stated.at(-1)!.at));
}
