import { snap } from '../base/decimal.ts';
import { terminalJson } from '../base/terminal-text.ts';
import { formatPeriod, monthPeriod } from '../model/period.ts';
import { formatPlace } from '../model/place.ts';
import { correctionValues } from './correction-json.ts';
import { diagnosticValue, STATE_NAMES } from './json-values.ts';
import type { Call, Monitored } from './monitoring.ts';
import { type ProgressRow, progressRows, type Watched } from './progress.ts';

/** Names the shape of `monitoring.json`; a change that old readers would misread takes the next number. */
export const MONITORING_SCHEMA = 'score-monitoring/1';

/** `monitoring.json`: every figure of a month's monitoring; keys and rows in a fixed order, no number but a finite one. */
export function monitoringJson(monitored: Monitored): string {
  const { name, year, month, version } = monitored;
  const value = {
    schema: MONITORING_SCHEMA,
    version,
    project: { name, year },
    period: formatPeriod(monthPeriod(year, month)),
    schemes: monitored.watched.map((watched, at) => schemeValue(monitored, watched, at)),
    rectifications: monitored.rectifications.map(({ unit, item, state, latest }) => ({
      unit,
      item,
      state,
      owner: latest.owner,
      due: latest.due,
      done: latest.done ?? null,
      evidence: latest.evidence,
      at: formatPlace(latest.at),
    })),
    diagnostics: monitored.diagnostics.map(diagnosticValue),
    inputs: monitored.inputs,
  };
  const text = JSON.stringify(
    value,
    (_, inner: unknown) =>
      typeof inner === 'number' ? (Number.isFinite(inner) ? snap(inner) : null) : inner,
    2,
  );
  return `${terminalJson(text)}\n`;
}

function schemeValue(monitored: Monitored, watched: Watched, at: number): unknown {
  const now = watched.months.at(-1)!;
  const { scheme, facts } = now;
  const rows = [...progressRows(watched)];
  return {
    code: scheme.code,
    title: scheme.title,
    hash: scheme.hash,
    lights: scheme.monitoring.lights,
    units: facts.units.map((unit, index) => ({
      code: unit.code,
      name: unit.name,
      lights: monitored.counts[at]![index]!,
      total: now.unscored?.has(index) ? null : now.totals.settled[index],
      rank: now.ranks[index] || null,
      forecast: { total: watched.byPace.totals.settled[index], rank: watched.byPace.ranks[index] || null },
      indicators: rows.filter(({ unitIndex }) => unitIndex === index).map(rowValue),
    })),
    ...(facts.corrections?.length ? { corrections: correctionValues(now) } : {}),
    calls: monitored.calls[at]!.map(callValue),
    unreported: monitored.unreported[at]!.map(({ unit, item, missing, last, late }) => ({
      unit: unit.code,
      item: item.code,
      department: item.department ?? null,
      missing,
      last: last || null,
      late,
    })),
  };
}

const rowValue = (row: ProgressRow): unknown => ({
  code: row.indicator.code,
  state: STATE_NAMES[row.state],
  value: row.text ?? row.value,
  target: row.target,
  expected: row.expected,
  ratio: row.ratio,
  by: row.by ?? null,
  light: row.light ?? null,
  gap: row.gap,
  month: row.own,
  change: row.change,
  behind: row.behind,
  forecast: row.forecast,
  seasonal: row.seasonal ?? null,
  curve: row.curve,
});

const callValue = ({ unit, rung, reason, climbed, by, lines, previous, items }: Call): unknown => ({
  unit: unit.code,
  step: rung.code,
  speaksTo: rung.speaksTo,
  by,
  reason,
  climbed,
  indicators: lines.map(({ indicator, gap, behind }) => ({ code: indicator.code, gap, behind })),
  previous: previous.map(({ month, rung: step }) => ({ month, step: step.code })),
  rectifications: items.map(({ item, state }) => ({ item, state })),
});
