import { z } from 'zod';
import { bilingual } from '../methods/bilingual.ts';

/** A description in both languages, as the JSON Schema and the scheme reference show it. */
export const says = (zh: string, en: string): string => `${zh} / ${en}`;

/** How codes are written; the pattern is part of error messages through `PATTERNS`. */
export const CODE = /^[a-z0-9][a-z0-9_]*$/;
export const YEAR = /^[12]\d{3}$/;
export const PERIOD = /^(from-name|[12]\d{3}(-Q[1-4]|-(0[1-9]|1[0-2]))?)$/;
export const CLOSED_PERIOD = /^[12]\d{3}(-Q[1-4]|-(0[1-9]|1[0-2]))?$/;
export const SHA256 = /^[0-9a-fA-F]{64}$/;
export const RELATIVE_PATH = /^(?![/\\]|[A-Za-z]:)/;

export const code = z.string().regex(CODE);
export const text = z.string().min(1);
export const texts = z.array(text);
export const positive = z.number().gt(0);
export const notNegative = z.number().min(0);
export const share = z.number().min(0).max(1);

/** An expression of the rule language, as text. */
export const expression = text;

const datedOf = (number: z.ZodNumber) => {
  const sourced = z.strictObject({
    value: number.describe(says('数值', 'The number')),
    basis: text.optional().describe(says('出处', 'Where it is laid down')),
  });
  return z.union([number, z.record(z.string().regex(YEAR), z.union([number, sourced]))]);
};

/** A number, or numbers by the year from which each is in force. */
export const dated = datedOf(z.number());
/** The same, none of them below 0. */
export const datedNotNegative = datedOf(notNegative);

export type Dated = z.output<typeof dated>;

const planYear = z.number().int().min(1900).max(2999);

/** A target over years, decomposed by year. */
export const planned = z.strictObject({
  plan: z
    .strictObject({
      from: planYear.describe(says('基期年', 'The year of the base')),
      base: z.number().describe(says('基期值', 'Value of the base')),
      to: planYear.describe(says('终点年', 'The last year')),
      value: z.number().optional().describe(says('终点目标', 'Value of the last year')),
      multiple: z
        .number()
        .gt(0)
        .optional()
        .describe(says('或：终点为基期的几倍', 'Or: so many times the base')),
      path: z
        .enum(['linear', 'compound'])
        .default('linear')
        .describe(says('逐年等量，或等比', 'Equal steps, or one rate of growth')),
      years: z
        .record(z.string().regex(YEAR), z.number())
        .optional()
        .describe(says('另行规定的年度目标', 'Years whose target is laid down')),
      decimals: z
        .number()
        .int()
        .min(0)
        .max(6)
        .optional()
        .describe(
          says(
            '推算的年度目标四舍五入到几位小数，默认不舍入；终点年不舍入',
            'Decimals to which reckoned years are rounded half up, default not at all; the last year never is',
          ),
        ),
      basis: text.optional().describe(says('出处', 'Where it is laid down')),
    })
    .refine((plan) => (plan.value === undefined) !== (plan.multiple === undefined), {
      path: ['value'],
      message: bilingual('value 与 multiple 须写且只写一个', 'give either value or multiple'),
    })
    .describe(says('按年分解的规划目标', 'A target decomposed by year')),
});

export type PlanDraft = z.output<typeof planned>;

export const notApplicable = z.enum(['reweigh', 'full', 'peer-mean', 'zero']);
export const notReported = z.enum(['fail', 'zero', 'peer-mean', 'group-mean', 'reweigh']);
export const collect = z.enum(['monthly', 'quarterly', 'annual']);
export const rollUp = z.enum(['sum', 'last', 'mean', 'max']);
export const aggregate = z.enum(['sum', 'mean', 'geometric', 'harmonic', 'min', 'topsis']);
export const track = z.enum(['verification', 'third-party', 'system', 'manual']);

const year = z.number().int().min(1900).max(2999);

/** The years in which a part of a scheme is in force. */
export const inForce = {
  since: year.optional().describe(says('自哪一年起施行', 'The first year in which it is in force')),
  until: year.optional().describe(says('施行到哪一年', 'The last year in which it is in force')),
};

/** An entry taken from a library. */
export const fromLibrary = {
  extends: code
    .optional()
    .describe(says('取用指标库里的这一项', 'Takes the entry of this code from a library')),
};

/** Where the weights of the children come from. */
export const weightsBy = z.enum(['given', 'equal', 'entropy', 'critic']);

/** How much of the children must be there for their parent to have a value. */
export const minimumShare = z.number().gt(0).max(1).optional();

/** When outliers are drawn in. */
export const treatment = z.strictObject({
  winsorise: z
    .strictObject({
      skew: z.number().gt(0).default(2).describe(says('偏度绝对值超过此数', '|skewness| above this')),
      kurtosis: z.number().default(3.5).describe(says('且峰度超过此数', 'and kurtosis above this')),
      most: z.number().int().min(1).default(5).describe(says('最多收几次', 'At most so many times')),
    })
    .describe(says('极端值收到次一个值', 'The most extreme value is set to the next one')),
});

/** How far figures of several tracks may lie apart. */
export const tolerance = z.strictObject({
  relative: share
    .default(0)
    .describe(says('相对差：占两数中较大者的比例，如 0.05', 'A share of the larger of the two: 0.05')),
  absolute: notNegative.default(0).describe(says('绝对差，按指标的计量单位', 'In the measure of the figure')),
});

/** The tracks: an order of precedence, or the whole rule. */
export const tracks = z.union([
  z.array(track),
  z.strictObject({
    order: z.array(track).optional().describe(says('数据来源的先后', 'Tracks from the one that wins')),
    rule: z
      .enum(['precedence', 'reconcile'])
      .default('precedence')
      .describe(
        says(
          'precedence 按先后取用；reconcile 核查优先，其次在允许差内取均值，否则取较差值',
          'precedence: the first counts; reconcile: verified, else the mean of what agrees, else the worst',
        ),
      ),
    tolerance: tolerance
      .optional()
      .describe(says('允许差，默认一点不差', 'How far tracks may lie apart; default not at all')),
    integrity: z
      .strictObject({
        comparisons: z
          .number()
          .int()
          .min(1)
          .default(3)
          .describe(says('至少比对几个数', 'At least so many figures compared')),
        share: share
          .gt(0)
          .default(2 / 3)
          .describe(says('高报至少占几成，默认三分之二', 'At least this share over-reported; default 2/3')),
      })
      .optional()
      .describe(says('怎样算系统性高报', 'When over-reporting is systematic')),
  }),
]);
