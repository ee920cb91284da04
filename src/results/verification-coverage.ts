import type { Assessment } from '../model/assessment.ts';
import { factPlace, STATE } from '../model/fact.ts';
import type { Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import { TRACKS } from '../model/scheme.ts';
import { itemsBehind } from './cells.ts';

/** How often a unit or an indicator was verified in the year. */
export interface VerifiedRow {
  readonly kind: 'unit' | 'indicator';
  readonly code: string;
  readonly name: string;
  /** Findings, and figures of the verification track that stand in other sheets. */
  readonly times: number;
  readonly held: number;
  readonly failed: number;
  /** How many of the scheme's indicators (units) were verified of this unit (indicator), of how many. */
  readonly across: number;
  readonly of: number;
  /** The latest date of a finding. */
  readonly last: string | undefined;
}

/** One verification of a figure: a finding, or a figure of the verification track. */
interface Verified {
  readonly unit: number;
  readonly item: number;
  readonly indicator: number;
  readonly finding: Finding | undefined;
}

/** How often every unit and every collected indicator was verified, never included; none where nothing was verified. */
export function verifiedRows(assessment: Assessment): readonly VerifiedRow[] {
  const { scheme, facts } = assessment;
  const all = verifiedOf(assessment);
  if (all.length === 0) return [];
  const collected = scheme.indicators.flatMap((_, index) => {
    const items = itemsBehind(assessment, index).filter((item) => !scheme.items[item]!.from);
    return items.length > 0 ? [{ index, items: new Set(items) }] : [];
  });
  const isOf = ({ index, items }: (typeof collected)[number], one: Verified): boolean =>
    one.indicator === index || items.has(one.item);
  const byUnit: Verified[][] = facts.units.map(() => []);
  for (const one of all) byUnit[one.unit]!.push(one);
  const units = facts.units.map(({ code, name }, unit): VerifiedRow => {
    const own = byUnit[unit]!;
    const across = collected.filter((indicator) => own.some((one) => isOf(indicator, one))).length;
    return { kind: 'unit', code, name, ...countsOf(own), across, of: collected.length };
  });
  const indicators = collected.map((indicator): VerifiedRow => {
    const { code, title } = scheme.indicators[indicator.index]!;
    const own = all.filter((one) => isOf(indicator, one));
    const across = new Set(own.map(({ unit }) => unit)).size;
    return { kind: 'indicator', code, name: title, ...countsOf(own), across, of: facts.units.length };
  });
  return [...units, ...indicators];
}

function countsOf(own: readonly Verified[]): Pick<VerifiedRow, 'times' | 'held' | 'failed' | 'last'> {
  const findings = own.flatMap(({ finding }) => finding ?? []);
  const held = findings.filter(({ holds }) => holds).length;
  const last = findings
    .map(({ date }) => date)
    .sort()
    .at(-1);
  return { times: own.length, held, failed: findings.length - held, last };
}

function verifiedOf({ facts, period }: Assessment): readonly Verified[] {
  const { log, findings = [] } = facts;
  const rows = new Set(findings.map(({ at }) => rowKey(at)));
  const found: Verified[] = findings.map((finding) => ({
    unit: finding.unit,
    item: finding.item,
    indicator: finding.indicator,
    finding,
  }));
  const verification = TRACKS.indexOf('verification');
  for (let fact = 0; fact < log.length; fact += 1) {
    if (log.track[fact] !== verification || log.state[fact] === STATE.notReported) continue;
    if (Math.floor(log.period[fact]! / 1000) !== period.year || rows.has(rowKey(factPlace(log, fact))))
      continue;
    found.push({ unit: log.unit[fact]!, item: log.item[fact]!, indicator: -1, finding: undefined });
  }
  return found;
}

/** The row of a sheet that a place stands in. */
const rowKey = (at: Place): string => (at.kind === 'cell' ? JSON.stringify([at.file, at.sheet, at.row]) : '');
