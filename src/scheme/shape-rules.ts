import { z } from 'zod';
import {
  code,
  expression,
  fromLibrary,
  inForce,
  notNegative,
  positive,
  says,
  share,
  text,
  texts,
} from './shape-parts.ts';

/** A bonus or deduction after weighing. */
export const adjustmentShape = z.strictObject({
  ...fromLibrary,
  ...inForce,
  code: code.describe(says('代码', 'Code')),
  title: text.describe(says('名称', 'Title')),
  kind: z.enum(['bonus', 'deduction']).describe(says('加分或扣分', 'Adds or takes points')),
  events: text.optional().describe(says('计哪一类事件的分值', 'The event kind whose points count')),
  points: expression
    .optional()
    .describe(says('或者:得出分值的表达式', 'Or: an expression that gives the points')),
  'same-matter': z
    .enum(['all', 'highest'])
    .default('all')
    .describe(says('同一事项:全部计,或只计最高', 'Several events of one matter: all, or the highest only')),
  cap: positive.optional().describe(says('上限', 'Most points')),
  basis: text.optional().describe(says('依据', 'Where it is laid down')),
});

export const EFFECTS = [
  'lowest-grade',
  'bar-top-grade',
  'bar-awards',
  'cap-grade',
  'zero',
  'deduct',
] as const;

/** What must be so of the facts of every unit; where it is not, the run is refused with the cell. */
export const checkShape = z.strictObject({
  ...inForce,
  code: code.describe(says('代码', 'Code')),
  title: text.describe(says('名称', 'Title')),
  must: expression.describe(
    says('必须成立的条件，如 votes_due >= votes', 'What must hold: votes_due >= votes'),
  ),
});

export type CheckDraft = z.output<typeof checkShape>;

/** A fact that overrides the score. */
export const vetoShape = z.strictObject({
  ...fromLibrary,
  ...inForce,
  code: code.describe(says('代码', 'Code')),
  title: text.describe(says('名称', 'Title')),
  when: expression.describe(says('触发条件', 'When it holds')),
  effect: z.enum(EFFECTS).describe(says('后果', 'What it does')),
  grade: text.optional().describe(says('cap-grade:最高可评的等次', 'cap-grade: the best grade still open')),
  of: text
    .optional()
    .describe(says('zero:计零的指标、类别,或 total', 'zero: an indicator, a dimension, or total')),
  points: positive.optional().describe(says('deduct:从总分扣几分', 'deduct: points off the total')),
  basis: text.optional().describe(says('依据', 'Where it is laid down')),
});

const tiltWhen = expression
  .optional()
  .describe(says('对谁倾斜，默认全部', 'Whose share is tilted; default everybody’s'));

const quotaShape = z.strictObject({
  ratio: share.describe(says('比例,0 至 1', 'Share of the base, 0 to 1')),
  rounding: z
    .enum(['floor', 'half-up', 'ceil'])
    .default('floor')
    .describe(says('取整', 'How the number is rounded')),
  minimum: z.number().int().min(0).default(0).describe(says('至少几个', 'At least so many')),
  base: z
    .enum(['pool', 'eligible'])
    .default('pool')
    .describe(says('基数:全组,或未被否决取消者', 'Of the whole pool, or of those eligible')),
  ties: z
    .enum(['all-in', 'all-out', 'break-by'])
    .default('all-out')
    .describe(says('名额线上同分:都进、都不进、按指标分先后', 'Ties at the line')),
  refill: z
    .boolean()
    .default(true)
    .describe(says('空出的名额是否递补', 'Whether a place given up is filled')),
  cap: share.optional().describe(says('比例上限(倾斜、提高之后)', 'Most that the share may become')),
  ratios: z
    .array(
      z.strictObject({
        when: expression.describe(says('条件', 'For whom')),
        ratio: share.describe(says('这些成员的比例', 'Their share')),
      }),
    )
    .optional()
    .describe(
      says(
        '成员各自的比例(如单位优秀的提高)；名额为各成员比例之和',
        'Shares of their own for some members; the places are the sum of all shares',
      ),
    ),
  tilt: z
    .union([
      z.strictObject({
        relative: z.number().describe(says('比例乘 1 + 此数', 'Times 1 + this')),
        when: tiltWhen,
      }),
      z.strictObject({
        points: z.number().describe(says('加几个百分点', 'Plus so many percentage points')),
        when: tiltWhen,
      }),
    ])
    .optional()
    .describe(
      says(
        '倾斜:relative 0.2 为乘 1.2,points 20 为加 20 个百分点',
        'relative 0.2: times 1.2; points 20: plus 20 points',
      ),
    ),
});

/** A grade beside the bands. */
export const ungradedShape = z.strictObject({
  ...inForce,
  name: text.describe(says('名称，如 不定等次', 'Name')),
  when: expression.describe(says('什么情况下不定等次', 'Who is given it')),
  counted: z
    .boolean()
    .default(false)
    .describe(says('是否计入名额基数', 'Whether they count in the base of quotas')),
});

/** A band of the settled total with its quota. */
export const gradeShape = z.strictObject({
  ...inForce,
  name: text.describe(says('等次名称', 'Name of the grade')),
  min: z.number().optional().describe(says('最低分(含)', 'Lower bound, inclusive')),
  quota: quotaShape.optional().describe(says('名额', 'Most units that may hold it')),
  when: expression.optional().describe(says('另外的条件', 'Further condition on the standing')),
  award: z.boolean().default(false).describe(says('本身是评优', 'The grade itself is an award')),
});

/** A rule of the red or black list. */
export const listShape = z.strictObject({
  ...inForce,
  list: z.enum(['red', 'black']).describe(says('红榜或黑榜', 'Red or black list')),
  title: text.optional().describe(says('名称', 'Title')),
  when: expression.optional().describe(says('上榜条件', 'Which units are listed')),
  events: text
    .optional()
    .describe(says('或者:逐件上榜的事件类别', 'Or: the event kind whose cases are listed')),
  reason: text.optional().describe(says('上榜理由', 'The reason shown')),
  exempt: expression
    .optional()
    .describe(says('豁免条件（不可抗力等）', 'Whom it passes over: force majeure')),
  periods: z
    .array(z.enum(['year', 'quarter', 'month']))
    .min(1)
    .default(['year', 'quarter', 'month'])
    .describe(says('在哪些周期出榜，默认年、季、月', 'In which periods; default all')),
});

/** A rule by which results are used. */
export const useShape = z.strictObject({
  ...fromLibrary,
  ...inForce,
  code: code.describe(says('代码', 'Code')),
  title: text.describe(says('名称，如 提拔使用', 'Title')),
  kind: z
    .enum(['award', 'remedy'])
    .default('award')
    .describe(
      says(
        'award 为激励，被否决、取消评优的不列入；remedy 为培训、谈话等',
        'award: closed to those vetoed or barred; remedy: training, talks',
      ),
    ),
  when: expression.describe(says('列入条件', 'Whom it names')),
  reason: text.optional().describe(says('列入理由', 'The reason shown')),
  outcomes: texts
    .default([])
    .describe(says('事后结果对应的事件类别', 'Event kinds that tell what became of it')),
});

/** What the weights of a tag must add up to. */
export const balanceShape = z.strictObject({
  ...inForce,
  tag: text.describe(says('标签', 'Tag')),
  share: share.optional().describe(says('应正好占的比例', 'Exact share of the total')),
  min: share.optional().describe(says('至少占的比例', 'Least share')),
  max: share.optional().describe(says('至多占的比例', 'Largest share')),
});

/** An event kind by its name, or with another title by which expressions may name it. */
export const eventKindShape = z.union([
  text,
  z.strictObject({
    kind: text.describe(says('事件表中的类别', 'The kind as the sheets write it')),
    title: text.optional().describe(says('表达式中可用的另一名称', 'Another name for expressions')),
  }),
]);

export const adjustmentsCapShape = z.strictObject({
  bonus: notNegative.optional().describe(says('加分合计上限', 'Cap of all bonuses')),
  deduction: notNegative.optional().describe(says('扣分合计上限', 'Cap of all deductions')),
});

export type AdjustmentDraft = z.output<typeof adjustmentShape>;
export type VetoDraft = z.output<typeof vetoShape>;
export type UngradedDraft = z.output<typeof ungradedShape>;
export type UseDraft = z.output<typeof useShape>;
export type GradeDraft = z.output<typeof gradeShape>;
export type ListDraft = z.output<typeof listShape>;
export type BalanceDraft = z.output<typeof balanceShape>;
