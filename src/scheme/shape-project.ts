import { z } from 'zod';
import { CLOSED_PERIOD, PERIOD, RELATIVE_PATH, SHA256, says, text, texts, track } from './shape-parts.ts';

const path = text.regex(RELATIVE_PATH);
const encoding = text.default('auto').describe(says('auto 或编码名', 'auto, or the name of an encoding'));
const header = (zh: string, en: string) =>
  text.optional().describe(says(`${zh}列的表头`, `Header of the ${en} column`));

const columns = z
  .strictObject({
    order: header('序号', 'order'),
    unit: header('单位', 'unit'),
    person: header('人员编号', 'person code'),
    name: header('姓名', 'person name'),
    level: header('层级', 'level'),
    code: header('单位代码', 'unit code'),
    aliases: header('别名', 'alias'),
    category: header('类别', 'category'),
    since: header('起始月份', 'from which month'),
    until: header('截止月份', 'to which month'),
    fate: header('去向', 'what became of it'),
    indicator: header('指标', 'indicator'),
    value: header('数值', 'value'),
    period: header('期间', 'period'),
    kind: header('事件类别', 'event kind'),
    matter: header('事项', 'matter'),
    points: header('分值', 'points'),
    date: header('日期', 'date'),
    document: header('依据', 'document'),
    item: header('整改事项', 'item'),
    owner: header('责任人', 'owner'),
    issued: header('下发日期', 'issued'),
    due: header('整改期限', 'due'),
    done: header('完成日期', 'done'),
    evidence: header('佐证', 'evidence'),
    result: header('核验结果', 'result'),
    cause: header('原因', 'cause'),
    before: header('原值', 'old value'),
    after: header('新值', 'new value'),
    reason: header('更正理由', 'reason'),
    approver: header('批准人', 'approver'),
    verdict: header('复核结果', 'verdict'),
    reported: header('口径', 'period or year to date'),
    respondent: header('问卷编号', 'questionnaire number'),
    approved: header('核定值', 'verified value'),
    action: header('处理', 'action on a finding'),
    way: header('核查方式', 'way of verification'),
  })
  .optional()
  .describe(
    says('表头与常用名称不同时写明,如 unit: country', 'Where headers are not the usual ones: unit: country'),
  );

const sheetRule = z.strictObject({
  path: path.describe(says('文件(可用通配符)', 'Files, a glob from the project folder')),
  kind: z
    .enum([
      'facts',
      'targets',
      'events',
      'survey',
      'corrections',
      'disclosure',
      'execution',
      'rectifications',
      'verification',
      'results',
    ])
    .describe(says('表的用途', 'What the sheets hold')),
  period: text
    .regex(PERIOD)
    .optional()
    .describe(
      says('期间:from-name(看文件或表名)、2023、2023-Q2、2023-05', 'from-name, 2023, 2023-Q2 or 2023-05'),
    ),
  reported: z
    .enum(['period', 'year-to-date'])
    .default('period')
    .describe(says('当期数或累计数', 'Figures of the period, or year to date')),
  track: track.default('manual').describe(says('数据来源', 'Where the facts come from')),
  encoding,
  sheet: text.optional().describe(says('只读此工作表', 'Only this sheet')),
  measure: text
    .optional()
    .describe(says('未写明时的金额单位', 'Measure of money columns that do not state it')),
  fund: text
    .optional()
    .describe(
      says('disclosure、execution 属于哪一笔资金(代码)', 'disclosure, execution: the code of the fund'),
    ),
  year: z
    .number()
    .int()
    .min(1900)
    .max(2999)
    .optional()
    .describe(says('results 属于哪一年', 'Year of the results')),
  columns,
});

const roster = z.strictObject({
  path: path.describe(says('名册文件', 'The roster file')),
  kind: z
    .enum(['units', 'persons'])
    .default('units')
    .describe(says('单位名册或人员名册', 'A roster of units or of persons')),
  sheet: text.optional().describe(says('工作表', 'Its sheet')),
  encoding,
  columns,
});

const aliases = z.strictObject({
  units: z.record(z.string(), texts).optional().describe(says('单位名称 → 别名', 'Unit name to other names')),
  indicators: z
    .record(z.string(), texts)
    .optional()
    .describe(says('指标名称 → 别名', 'Indicator title to other names')),
});

const lift = z.strictObject({
  unit: text.describe(says('单位代码', 'Unit code')),
  veto: text.describe(says('解除哪一否决', 'Code of the veto that is lifted')),
  reason: text.describe(says('理由', 'Reason')),
  approver: text.describe(says('批准机关', 'Who approved it')),
  document: text.describe(says('文号', 'Document')),
});

const reopened = z.strictObject({
  year: z
    .number()
    .int()
    .min(1900)
    .max(2999)
    .describe(says('哪一年的结果', 'The year whose result is opened')),
  scheme: text.describe(says('哪个方案(代码)', 'The scheme, by code')),
  unit: text.describe(says('单位或人员', 'The unit, or the code of a person')),
  effect: z
    .enum(['lowest-grade', 'bar-top-grade', 'bar-awards', 'deduct'])
    .describe(says('后果', 'What it does to the result')),
  points: z.number().gt(0).optional().describe(says('deduct:扣几分', 'deduct: points off the total')),
  event: text.describe(says('事后查明的事项', 'What came to light')),
  reason: text.describe(says('理由', 'Reason')),
  approver: text.describe(says('批准机关', 'Who approved it')),
  document: text.describe(says('文号', 'Document')),
  date: text.describe(says('日期', 'Date')),
});

const round = z.strictObject({
  scheme: text.describe(says('方案代码', 'Code of the scheme')),
  unit: text
    .optional()
    .describe(
      says('单位代码；不写为该方案全部缺这一轮的单位', 'Unit code; without it everybody who lacks the round'),
    ),
  period: text
    .regex(/^[12]\d{3}-(Q[1-4]|0[1-9]|1[0-2])$/)
    .describe(says('哪一轮，如 2023-Q3', 'Which round: 2023-Q3')),
  total: z.number().describe(says('代填的总分', 'The total put in its place')),
  author: text.describe(says('谁决定的', 'Who decided it')),
  reason: text.describe(says('理由', 'Reason')),
  document: text.describe(says('文号', 'Document')),
});

const closed = z.strictObject({
  period: text
    .regex(CLOSED_PERIOD)
    .describe(says('关账的期间：2023、2023-Q1、2023-05', 'The period closed: 2023, 2023-Q1 or 2023-05')),
  results: path.describe(
    says('关账时的 results.json（留存的一份）', 'The results.json it was closed with, kept apart'),
  ),
  sha256: text.regex(SHA256).describe(says('该文件的 SHA-256', 'SHA-256 of that file')),
});

const day = z.number().int().min(1).max(31);

const calendar = z.strictObject({
  monthly: z
    .strictObject({ day: day.describe(says('次月几日', 'Day of the next month')) })
    .optional()
    .describe(says('月度监测何时到期', 'When the monitoring of a month is due')),
  quarterly: z
    .strictObject({ day: day.describe(says('季后第一个月几日', 'Day of the month after the quarter')) })
    .optional()
    .describe(says('季度回溯何时到期', 'When the review of a quarter is due')),
  annual: z
    .strictObject({
      month: z.number().int().min(1).max(12).describe(says('次年几月', 'Month of the next year')),
      day: day.describe(says('几日', 'Day of that month')),
    })
    .optional()
    .describe(says('年度考核何时到期', 'When the results of the year are due')),
});

/** The project file, score.yaml. */
export const projectShape = z.strictObject({
  name: text.describe(says('项目名称', 'Name of the project')),
  year: z.number().int().min(1900).max(2999).describe(says('考核年度', 'The year assessed')),
  schemes: z.array(text).min(1).describe(says('方案文件或文件夹', 'Scheme files or folders')),
  roster: z
    .union([roster, z.array(roster).min(1)])
    .optional()
    .describe(
      says('名册；单位、人员各一份时写成列表', 'The roster, or a list of rosters of units and of persons'),
    ),
  sheets: z.array(sheetRule).default([]).describe(says('数据表', 'The sheets')),
  aliases: aliases.optional().describe(says('别名', 'Other names')),
  lifts: z.array(lift).default([]).describe(says('解除的否决', 'Vetoes lifted')),
  rounds: z
    .array(round)
    .default([])
    .describe(says('未开展的轮次代填的总分', 'Totals put in place of rounds that were not held')),
  reopened: z
    .array(reopened)
    .default([])
    .describe(says('责任回溯：重新打开的往年结果', 'Past results opened again')),
  closed: z
    .array(closed)
    .default([])
    .describe(says('已关账的期间：之后改数须有更正', 'Closed periods: later changes need a correction')),
  output: path.default('结果').describe(says('结果文件夹', 'Output folder')),
  calendar: calendar
    .optional()
    .describe(
      says('到期日历，score run --due 按它补算', 'When what is due; score run --due makes what is missing'),
    ),
});

export type ProjectDraft = z.output<typeof projectShape>;
