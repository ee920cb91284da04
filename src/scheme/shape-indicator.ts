import { z } from 'zod';
import {
  aggregate,
  code,
  collect,
  dated,
  expression,
  fromLibrary,
  inForce,
  minimumShare,
  notApplicable,
  notNegative,
  notReported,
  planned,
  positive,
  rollUp,
  says,
  text,
  texts,
  tolerance,
  treatment,
  weightsBy,
} from './shape-parts.ts';
import { fromShape } from './shape-source.ts';
import { surveyShape } from './shape-survey.ts';

/** How a figure is collected: shared by inputs and indicators. */
const collected = {
  ...fromLibrary,
  ...inForce,
  code: code.describe(says('代码(小写字母、数字、下划线)', 'Code: lower-case letters, digits, underscores')),
  title: text.describe(says('名称,与表头对应', 'Title, matched with sheet headers')),
  aliases: texts.default([]).describe(says('别名', 'Other names')),
  measure: z.string().default('').describe(says('计量单位', 'What it is counted in: 万元, %')),
  collect: collect
    .optional()
    .describe(says('采集周期,默认 annual', 'How often it is reported; default annual')),
  'roll-up': rollUp
    .optional()
    .describe(
      says(
        '月、季数怎样合成年数;按月、按季采集时必写',
        'How months make a year; required where monthly or quarterly',
      ),
    ),
  known: z
    .enum(['start', 'end'])
    .optional()
    .describe(
      says(
        '年度数何时已知：start 年初（任务数、上年数），月度、季度也用；end 年末（默认）',
        'When an annual figure is known: start (a task, last year’s figure), so that months and quarters use it; end (default)',
      ),
    ),
  department: text.optional().describe(says('数据来源部门', 'The department that reports it')),
  scale: z
    .record(z.string(), z.number())
    .optional()
    .describe(
      says('等级词换算成分数，如 {好: 100, 较好: 85}', 'Words that count as numbers: {好: 100, 较好: 85}'),
    ),
  tolerance: tolerance
    .optional()
    .describe(
      says('多渠道比对的允许差，代替方案的', 'How far its tracks may lie apart, instead of the scheme’s'),
    ),
  survey: surveyShape.optional().describe(says('由问卷得出', 'Made from a survey')),
  from: fromShape
    .optional()
    .describe(says('取自另一考核或一笔资金的结果', 'Taken from another assessment or a fund')),
  'not-applicable': notApplicable.optional().describe(says('不适用时怎样计', 'What not applicable does')),
  'not-reported': notReported.optional().describe(says('未报时怎样计', 'What not reported does')),
};

/** A collected figure that expressions read. */
export const inputShape = z.strictObject({
  ...collected,
  worse: z
    .enum(['lower', 'higher'])
    .default('lower')
    .describe(
      says(
        '多渠道不一致时哪个数较差：lower 较低（默认），higher 较高',
        'Which of two tracks’ figures is the worse: lower (default) or higher',
      ),
    ),
});

const pace = z.union([z.enum(['linear', 'last-year']), z.array(z.number())]);

const byUnit = z.strictObject({
  'by-unit': text.describe(says('各单位目标所在的表', 'The sheet with the targets of the units')),
  city: z
    .union([dated, planned])
    .optional()
    .describe(says('全市目标,各单位之和应与之相等', 'What the targets must add up to')),
  pace: pace
    .optional()
    .describe(
      says(
        '序时进度：linear、last-year（本单位上年各月）或 12 个累计比例',
        'linear, last-year (the unit’s own months), or twelve cumulative shares',
      ),
    ),
});

const split = z.strictObject({
  split: text.describe(says('按名册的哪一列分摊', 'The roster column by which it is shared out')),
  city: z.union([dated, planned]).describe(says('要分摊的总目标', 'The whole that is shared out')),
  decimals: z.number().int().min(0).max(6).default(0).describe(says('分到几位小数', 'Decimals of the parts')),
  pace: pace
    .optional()
    .describe(
      says(
        '序时进度：linear、last-year（本单位上年各月）或 12 个累计比例',
        'linear, last-year (the unit’s own months), or twelve cumulative shares',
      ),
    ),
});

/** One measured thing with its weight and method. */
export const indicatorShape = z
  .strictObject({
    ...collected,
    direction: z
      .enum(['up', 'down'])
      .default('up')
      .describe(says('up 越大越好,down 越小越好', 'up: more is better; down: less is better')),
    weight: dated.describe(says('分值,可按年写', 'Weight, may be dated')),
    tags: texts.default([]).describe(says('标签,供 balance 核对', 'Tags, checked by balance')),
    strategy: texts.default([]).describe(says('服务于哪些战略、哪条线', 'The plans and lines it serves')),
    value: expression
      .optional()
      .describe(says('由其他数据计算的表达式', 'Expression that computes the value from others')),
    applies: expression
      .optional()
      .describe(
        says('何时适用，不成立的单位作不适用', 'When it applies; for other units it is not applicable'),
      ),
    method: text.describe(says('计分方法', 'Scoring method')),
    params: z
      .record(z.string(), z.unknown())
      .optional()
      .describe(says('方法的参数', 'Parameters of the method')),
    target: z
      .union([dated, byUnit, planned, split])
      .optional()
      .describe(says('目标值,可按年或按单位写', 'Target: a number, dated, or by unit')),
    pace: pace
      .optional()
      .describe(
        says(
          '序时进度：linear、last-year（本单位上年各月）或 12 个累计比例',
          'linear, last-year (the unit’s own months), or twelve cumulative shares',
        ),
      ),
    step: positive
      .optional()
      .describe(
        says(
          '改进一步的幅度(按计量单位),供改进反馈试算;不写则以同组中好一位的数为一步',
          'One step of improvement in its measure, for the feedback; default the next better peer’s figure',
        ),
      ),
    treat: treatment.optional().describe(says('极端值处理', 'How outliers are treated')),
    cap: notNegative.optional().describe(says('最高得分', 'Most points it can give')),
    basis: text.optional().describe(says('依据', 'Where it is laid down')),
    note: text.optional().describe(says('备注', 'Remark')),
  })
  .meta({ id: 'indicator' });

/** A group of indicators or of further dimensions. */
export const dimensionShape = z
  .strictObject({
    extends: fromLibrary.extends,
    since: inForce.since,
    until: inForce.until,
    code: code.describe(says('代码', 'Code')),
    title: text.describe(says('名称', 'Title')),
    tags: texts.default([]).describe(says('标签,其下指标都带上', 'Tags, inherited by its indicators')),
    strategy: texts
      .default([])
      .describe(says('服务于哪些战略,其下指标都带上', 'The plans it serves, inherited by its indicators')),
    weight: dated
      .optional()
      .describe(says('分值,应等于下级之和', 'Weight; must equal the sum of its children')),
    rescale: z
      .boolean()
      .default(false)
      .describe(says('下级分值按比例折算到本级', 'Children’s weights are relative to this weight')),
    aggregate: aggregate
      .default('sum')
      .describe(says('下级怎样合成', 'How the children are brought together')),
    weights: weightsBy
      .default('given')
      .describe(
        says(
          '下级权重：按所写、相等、熵权、CRITIC',
          'Weights of the children: given, equal, entropy, critic',
        ),
      ),
    'minimum-share': minimumShare.describe(
      says(
        '下级至少要有多大比重有数，不足的单位这一类别不计',
        'Least share of the children’s weight that must be there; with less a unit has no value for it',
      ),
    ),
    cap: notNegative.optional().describe(says('最高得分', 'Most points it can give')),
    basis: text.optional().describe(says('依据', 'Where it is laid down')),
    note: text.optional().describe(says('备注', 'Remark')),
    indicators: z.array(indicatorShape).optional().describe(says('指标', 'Its indicators')),
    get dimensions(): z.ZodOptional<z.ZodArray<typeof dimensionShape>> {
      return z.array(dimensionShape).optional().describe(says('下级类别', 'Its sub-dimensions'));
    },
  })
  .meta({ id: 'dimension' });

export type InputDraft = z.output<typeof inputShape>;
/** What inputs and indicators have in common. */
export type CollectedDraft = Omit<InputDraft, 'worse'>;
export type IndicatorDraft = z.output<typeof indicatorShape>;
export type DimensionDraft = z.output<typeof dimensionShape>;
