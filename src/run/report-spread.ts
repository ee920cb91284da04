import type { Emit } from '../model/diagnostic.ts';
import { evenlySpread } from '../model/faults/facts.ts';
import type { FundReport } from '../results/fund-report.ts';
import { spreadWords } from '../results/fund-words.ts';

/** Warns where payments look spread evenly without regard to need, with the figures. */
export function reportSpread({ fund, spread, rows }: FundReport, emit: Emit): void {
  if (!spread || spread.signs.length === 0) return;
  emit(evenlySpread({ fund: fund.title, ...spreadWords(fund, spread) }, rows[0]?.at));
}
