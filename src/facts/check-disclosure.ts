import { formatPlain, snap } from '../base/decimal.ts';
import { difference } from '../base/difference.ts';
import { foldName } from '../base/fold.ts';
import type { Emit } from '../model/diagnostic.ts';
import {
  fundDueMissing,
  fundDueWrong,
  fundMagnitude,
  fundNameTwice,
  fundNotCompared,
  fundPaidDiffers,
  fundPaidUnstated,
  fundTotalMissing,
} from '../model/faults/facts.ts';
import type { Fund, FundCell, FundRow } from '../model/fund.ts';
import { dueByHeads, dueOf, tellsDue } from '../model/fund-due.ts';
import { formatPlace, type Place } from '../model/place.ts';
import type { Said } from '../model/said.ts';
import { checkMagnitudes } from './check-magnitudes.ts';
import { checkShares } from './check-shares.ts';
import { checkTotals, grandTotal, type TotalRow } from './check-totals.ts';
import type { Gathering } from './desk.ts';
import type { FundDesk } from './fund-desk.ts';

/** Ten thousand: an amount in 万元 in a column of 元, or the reverse. */
const WAN = 10_000;

/** Checks the rows of a published table one by one and against tables before it, and its sums against its 合计 and 小计 rows. */
export function checkDisclosure(
  gathering: Gathering,
  desk: FundDesk,
  rows: readonly FundRow[],
  totals: readonly TotalRow[],
  at: Place,
): void {
  reportTwice(gathering, desk.rows, rows);
  for (const row of rows) checkRow(gathering, desk, row);
  if (rows.length > 0 && !rows.some((row) => tellsDue(desk.fund, row)))
    gathering.emit(fundDueMissing(undefined, at));
  checkMagnitudes(desk.fund, rows, gathering.emit);
  const whole = grandTotal(totals, rows);
  checkShares(rows, whole, gathering.emit);
  if (!whole && rows.length > 0) gathering.emit(fundTotalMissing(undefined, at));
  checkTotals(totals, rows, gathering.emit);
}

/** The form under which two writings of one recipient are the same; a branch (分园) stays another. */
const nameKey = (name: string): string =>
  foldName(name)
    .replaceAll('幼稚园', '幼儿园')
    .replaceAll('編', '编')
    .replace(/[()[\]·.、,-]/gu, '');

function reportTwice({ emit }: Gathering, before: readonly FundRow[], rows: readonly FundRow[]): void {
  const seen = new Map(before.map((row) => [nameKey(row.name), row] as const));
  for (const row of rows) {
    const other = seen.get(nameKey(row.name));
    if (other) emit(fundNameTwice({ name: row.name, as: other.name, other: formatPlace(other.at) }, row.at));
    else seen.set(nameKey(row.name), row);
  }
}

function checkRow({ emit }: Gathering, { fund }: FundDesk, row: FundRow): void {
  const { name, remark } = row;
  const byHeads = dueByHeads(fund, row);
  const stated = row.due?.value;
  if (byHeads && stated !== undefined && byHeads.due !== snap(stated)) {
    const { heads, standard, due: wanted } = byHeads;
    const said = { name, heads, standard, due: formatPlain(stated), wanted: formatPlain(wanted) };
    emit(fundDueWrong(said, row.due!.at));
  }
  const paid = row.paid.value;
  if (paid === undefined && !row.paid.refused) emit(fundPaidUnstated({ name }, row.paid.at));
  const due = dueOf(fund, row);
  if (due === undefined && paid !== undefined) reportUncompared(fund, row, paid, emit);
  if (due === undefined || paid === undefined || snap(due) === snap(paid)) return;
  const isWan = snap(paid * WAN) === snap(due) || snap(paid) === snap(due * WAN);
  const said = { name, due: formatPlain(due), paid: formatPlain(paid) };
  if (isWan) emit(fundMagnitude(said, row.paid.at));
  else {
    const by = stated === undefined ? byHeads : undefined;
    const apart = formatPlain(difference(paid, due));
    emit(fundPaidDiffers({ ...said, by, difference: apart, remark }, row.paid.at));
  }
}

/** Names a payment that cannot be compared with what is due although its table says so of recipients. */
function reportUncompared(fund: Fund, row: FundRow, paid: number, emit: Emit): void {
  const { name, due, heads, standard } = row;
  if (!tellsDue(fund, row) || [due, heads, standard].some((cell) => cell?.refused)) return;
  const lacks = (cell: FundCell | undefined, zh: string, en: string): readonly Said[] =>
    cell?.value === undefined ? [{ zh, en }] : [];
  const said = [
    ...lacks(due, '应拨', 'sum due'),
    ...lacks(heads, '人数', 'heads'),
    ...(fund.standard ? [] : lacks(standard, '标准', 'standard')),
  ];
  emit(fundNotCompared({ name, paid: formatPlain(paid), lacks: said }, (due ?? heads)!.at));
}
