import { type PlanRow, planOf, planRows } from '../../results/plan-progress.ts';
import { type Page, sheetTitle, subtitles, who } from './page.ts';
import type { Column, Row, Sheet } from './workbook.ts';

/** 规划进度: this year against the plan's years, and the distance to the last; undefined where nothing is planned. */
export function planSheet(page: Page): Sheet | undefined {
  const { assessment, say } = page;
  if (!assessment.scheme.indicators.some(planOf)) return undefined;
  return {
    name: say('规划进度', 'Plans'),
    title: sheetTitle(page, say('规划进度', 'progress of plans')),
    subtitles: subtitles(page),
    columns: columnsOf(page),
    frozen: 2,
    filter: false,
    empty: say('没有规划', 'No plans'),
    notes: [
      say(
        '已走路程 =（完成值 − 基期）÷（终点 − 基期）；时间进度为规划期已过的年份占比。分解到单位的，“合计”一行与终点目标比较。',
        'Way done = (actual − base) ÷ (final − base); calendar = share of the plan’s years gone. Where a target is shared out, the line "All" is measured against the final year.',
      ),
    ],
    *rows() {
      for (const row of planRows(assessment)) yield rowOf(page, row);
    },
  };
}

function columnsOf(page: Page): readonly Column[] {
  const { say } = page;
  const quantity = { kind: 'quantity' } as const;
  const percent = { kind: 'number', decimals: 2 } as const;
  const year = say('本年', 'This year');
  const plan = say('规划', 'Plan');
  return [
    { header: [say('指标', 'Indicator')], width: 24, holds: { kind: 'text' } },
    { header: [who(page)], width: 18, holds: { kind: 'text' } },
    { header: [say('计量单位', 'Measure')], width: 9, holds: { kind: 'text', centred: true } },
    { header: [year, say('目标', 'Target')], width: 12, holds: quantity },
    { header: [year, say('完成', 'Actual')], width: 12, holds: quantity },
    { header: [year, say('完成率(%)', 'Attained (%)')], width: 11, holds: percent },
    { header: [plan, say('基期', 'Base')], width: 16, holds: { kind: 'text', centred: true } },
    { header: [plan, say('终点', 'Final')], width: 16, holds: { kind: 'text', centred: true } },
    { header: [plan, say('距终点', 'Distance')], width: 12, holds: quantity },
    { header: [plan, say('已走路程(%)', 'Way done (%)')], width: 12, holds: percent },
    { header: [plan, say('时间进度(%)', 'Calendar (%)')], width: 12, holds: percent },
  ];
}

function rowOf(
  { say }: Page,
  { indicator, unit, target, actual, attained, plan, distance, way, due }: PlanRow,
): Row {
  const percent = (share: number | undefined): number => (share === undefined ? Number.NaN : share * 100);
  return {
    cells: [
      indicator.title,
      unit?.name ?? say('合计', 'All'),
      indicator.measure,
      target,
      actual,
      percent(attained),
      plan ? say(`${plan.from}年 ${plan.base}`, `${plan.from}: ${plan.base}`) : '',
      plan ? say(`${plan.to}年 ${plan.final}`, `${plan.to}: ${plan.final}`) : '',
      distance,
      percent(way),
      percent(due),
    ],
    tone: unit === undefined ? 'greyHead' : 'plain',
  };
}
