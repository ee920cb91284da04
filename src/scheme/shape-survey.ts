import { z } from 'zod';
import { says, text, texts } from './shape-parts.ts';

/** How answers to a question become a figure. */
export const surveyShape = z.strictObject({
  options: z
    .record(z.string(), z.number())
    .describe(says('选项及其得分', 'Option texts and what each is worth')),
  invalid: texts.default([]).describe(says('不计入有效票的选项', 'Options that count as no answer')),
  minimum: z.number().int().min(1).default(1).describe(says('最少有效票数', 'Fewest valid answers')),
  strata: z
    .strictObject({
      column: text.describe(says('写明受访者属于哪一层的列', 'The column that says a respondent’s stratum')),
      weights: z
        .record(z.string(), z.number().gt(0))
        .describe(says('各层权重，合计为 1', 'Weights of the strata, adding up to 1')),
      minimum: z
        .number()
        .int()
        .min(1)
        .default(1)
        .describe(says('每层最少有效票数', 'Fewest valid answers of a stratum')),
    })
    .optional()
    .describe(says('分层加权', 'Strata with weights')),
  combine: z
    .strictObject({
      verification: z.number().gt(0).optional().describe(says('核查', 'Verification')),
      'third-party': z.number().gt(0).optional().describe(says('第三方', 'Third party')),
      system: z.number().gt(0).optional().describe(says('系统', 'System')),
      manual: z.number().gt(0).optional().describe(says('自办', 'Own survey')),
      missing: z
        .enum(['fail', 'renormalise'])
        .default('fail')
        .describe(
          says(
            '缺一项时：不出数，或按其余的权重',
            'Where one is missing: no figure, or the weights of the others',
          ),
        ),
    })
    .optional()
    .describe(
      says('几个来源的民调按权重合成，合计为 1', 'Surveys of several tracks together; weights add up to 1'),
    ),
});
