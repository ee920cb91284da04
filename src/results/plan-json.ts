import type { Assessment } from '../model/assessment.ts';
import { planRows } from './plan-progress.ts';

/** The progress of plans as plain data; `unit` is null for all together. */
export const planValues = (assessment: Assessment): readonly unknown[] =>
  planRows(assessment).map(({ indicator, unit, plan, ...row }) => ({
    indicator: indicator.code,
    unit: unit?.code ?? null,
    plan: plan ?? null,
    target: row.target,
    actual: row.actual ?? null,
    attained: row.attained ?? null,
    distance: row.distance ?? null,
    way: row.way ?? null,
    due: row.due ?? null,
  }));
