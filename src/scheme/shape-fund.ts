import { z } from 'zod';
import { LIGHTS_REFUSED, lightsInOrder } from './shape-ladder.ts';
import { code, datedNotNegative, notNegative, says, share, text, texts } from './shape-parts.ts';
import { basisShape } from './shape-scheme.ts';

const header = (zh: string, en: string) =>
  z
    .union([text, texts])
    .optional()
    .describe(says(`${zh}列的表头`, `Headers of the ${en} column`));

/** A fund: its budget, its published table, and when its figures call for attention. */
export const fundShape = z.strictObject({
  fund: code.describe(says('资金代码', 'Code of the fund')),
  title: text.describe(says('资金名称', 'Title')),
  basis: basisShape.optional().describe(says('依据文件', 'The document it rests on')),
  department: text.optional().describe(says('主管部门', 'The department that answers for it')),
  contact: text.optional().describe(says('监督电话等', 'Whom to call')),
  days: z.number().int().min(1).optional().describe(says('公示几天', 'Days it stays published')),
  recipient: text.default('单位').describe(says('拨付对象叫什么', 'What a recipient is called')),
  need: text.default('人数').describe(says('按什么分配', 'What the need is counted in')),
  expected: datedNotNegative
    .optional()
    .describe(says('拨付对象应有几个', 'How many recipients there should be')),
  budget: datedNotNegative
    .optional()
    .describe(says('年度预算(元)，表里没有时用', 'The year’s budget in 元, where no sheet gives it')),
  standard: datedNotNegative
    .optional()
    .describe(says('人均标准(元)，表里没有时用', '元 a head, where the table has no column of it')),
  columns: z
    .strictObject({
      name: header('名称', 'name'),
      kind: header('性质', 'kind'),
      heads: header('人数', 'head count'),
      standard: header('标准', 'standard'),
      due: header('应拨', 'due'),
      paid: header('实拨', 'paid'),
      share: header('占比', 'share'),
      remark: header('备注', 'remark'),
    })
    .optional()
    .describe(says('表头与常用名称不同时写明', 'Where headers are not the usual ones')),
  pace: z
    .strictObject({
      red: share.default(0.6).describe(says('低于序时进度的几成亮红灯', 'Red below this share of the pace')),
      yellow: share.default(0.8).describe(says('低于几成亮黄灯', 'Yellow below this share')),
    })
    .refine(lightsInOrder, LIGHTS_REFUSED)
    .optional()
    .describe(says('进度预警线', 'Lights of the pace')),
  'even-spread': z
    .strictObject({
      correlation: z
        .number()
        .min(-1)
        .max(1)
        .default(0.3)
        .describe(says('与需求的相关系数低于此数', 'Correlation with need below this')),
      gini: share.default(0.05).describe(says('基尼系数低于此数', 'Gini coefficient below this')),
      equal: notNegative
        .max(1)
        .default(0.5)
        .describe(says('金额相同的比例高于此数', 'Share of equal amounts above this')),
    })
    .optional()
    .describe(says('平均分配(撒胡椒面)的预警线', 'When allotments look spread evenly')),
});

export type FundDraft = z.output<typeof fundShape>;
