import { foldName } from '../base/fold.ts';
import type { Gathering } from '../facts/desk.ts';
import { isFindingLabel } from '../facts/finding-columns.ts';
import { isFundLabel } from '../facts/fund-columns.ts';
import { isCorrectionLabel, STRUCTURAL } from '../facts/labels.ts';
import { isExecutionLabel } from '../facts/read-execution.ts';
import type { SheetRule } from '../model/project.ts';
import type { Vocabulary } from '../model/table.ts';

/** The labels by which the header of a sheet of a line of score.yaml is known. */
export function vocabularyOf(gathering: Gathering, rule: SheetRule): Vocabulary {
  const own = new Set([...(rule.columns?.values() ?? [])].map(foldName));
  const known = new Map<string, boolean>();
  const fund = gathering.funds.get(rule.fund ?? '');
  const knows = (label: string): boolean =>
    STRUCTURAL.has(label) ||
    (rule.kind === 'corrections' && isCorrectionLabel(label)) ||
    (fund !== undefined && (isFundLabel(fund, label) || isExecutionLabel(label))) ||
    (rule.kind === 'verification' && isFindingLabel(label)) ||
    own.has(label) ||
    gathering.knowsLabel(label);
  return {
    knows: (label) => {
      const cached = known.get(label);
      if (cached !== undefined) return cached;
      const isKnown = knows(label);
      if (known.size < MOST_KEPT) known.set(label, isKnown);
      return isKnown;
    },
  };
}

/** Texts of a sheet kept with whether they are labels; the same few stand in most rows. */
const MOST_KEPT = 1_000;
