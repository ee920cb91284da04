import { z } from 'zod';
import { says, text, texts } from './shape-parts.ts';

const figure = z.union([z.number(), text]);
const figures = z
  .record(z.string(), figure)
  .describe(
    says(
      '代码或名称 → 数值；/ 为不适用，未报 为未填报',
      'Code or title to figure; / or 未报 where there is none',
    ),
  );

const event = z.strictObject({
  kind: text.describe(says('事件类别', 'Event kind')),
  points: z.number().optional().describe(says('分值', 'Points')),
  matter: z.string().default('').describe(says('事项', 'Matter')),
  date: z.string().default('').describe(says('日期', 'Date')),
  document: z.string().default('').describe(says('依据', 'Document')),
});

const columns = z.record(z.string(), figure).describe(says('名册列，如 类型: 乡镇', 'Roster columns'));

const known = {
  columns: columns.optional(),
  facts: figures.optional(),
  targets: figures.optional(),
};

const unit = z.strictObject({
  unit: text.describe(says('单位名称', 'Name of the unit')),
  code: text.optional().describe(says('单位代码，默认同名称', 'Its code; default its name')),
  ...known,
  events: z.array(event).default([]).describe(says('事件', 'Its events')),
});

const lift = z.strictObject({
  unit: text.describe(says('单位', 'Unit')),
  veto: text.describe(says('解除哪一否决', 'Code of the veto that is lifted')),
  reason: text.describe(says('理由', 'Reason')),
});

const line = z.strictObject({
  points: z.number().optional().describe(says('得分', 'Points as settled')),
  score: z.number().optional().describe(says('归一得分(四位小数)', 'Normalised score, to four decimals')),
  raw: figure.optional().describe(says('计分所用的值', 'The value that was scored')),
  target: z.number().optional().describe(says('目标', 'Target in force')),
  full: z.number().optional().describe(says('满分(重新分配后)', 'Full points in force')),
});

const expectation = z.strictObject({
  total: z.number().optional().describe(says('总分', 'Total')),
  weighed: z.number().optional().describe(says('加减分前', 'Before adjustments')),
  bonus: z.number().optional().describe(says('加分', 'Bonus')),
  deduction: z.number().optional().describe(says('扣分', 'Deduction')),
  rank: z.number().int().optional().describe(says('名次，0 为不排名', 'Rank; 0 is unranked')),
  grade: text.optional().describe(says('等次', 'Grade')),
  barred: z.boolean().optional().describe(says('取消评优', 'Barred from awards')),
  vetoes: texts.optional().describe(says('生效的否决(代码)', 'Codes of the vetoes in force')),
  lists: z
    .array(z.enum(['red', 'black']))
    .optional()
    .describe(says('在哪些榜上', 'The lists it stands on')),
  dimensions: z.record(z.string(), z.number()).optional().describe(says('各类别得分', 'Points by dimension')),
  indicators: z
    .record(z.string(), z.union([z.number(), line]))
    .optional()
    .describe(says('各指标得分，或 points、score、raw、target、full', 'Points by indicator, or a mapping')),
});

const schemeCase = z.strictObject({
  title: text.describe(says('说明什么', 'What it shows')),
  draft: z.boolean().default(false).describe(says('按暂定计分', 'Scored as a draft')),
  ...known,
  units: z.array(unit).min(1).describe(says('单位', 'Its units')),
  lifts: z.array(lift).default([]).describe(says('解除的否决', 'Vetoes lifted')),
  expect: z.record(z.string(), expectation).optional().describe(says('应得的结果', 'What must come of it')),
  faults: texts.default([]).describe(says('应报的错误代码', 'Codes of the errors that must come')),
});

/** A file of cases: examples of a scheme with their expected results. */
export const caseFileShape = z.strictObject({
  scheme: text.describe(says('方案文件(相对本文件)', 'The scheme file, from here')),
  year: z.number().int().min(1900).max(2999).describe(says('按哪一年度', 'The year assessed')),
  common: z.strictObject(known).optional().describe(says('各例共用', 'What all cases share')),
  cases: z.array(schemeCase).min(1).describe(says('例', 'The cases')),
});

export type CaseFileDraft = z.output<typeof caseFileShape>;
export type CaseDraft = CaseFileDraft['cases'][number];
export type CaseUnitDraft = CaseDraft['units'][number];
export type Known = NonNullable<CaseFileDraft['common']>;
