import { z } from 'zod';
import { dimensionShape, indicatorShape, inputShape } from './shape-indicator.ts';
import { lightsShape, processShape, rungShape } from './shape-ladder.ts';
import {
  aggregate,
  code,
  collect,
  expression,
  minimumShare,
  notApplicable,
  notNegative,
  notReported,
  positive,
  rollUp,
  says,
  text,
  texts,
  tracks,
  treatment,
  weightsBy,
} from './shape-parts.ts';
import {
  adjustmentShape,
  adjustmentsCapShape,
  balanceShape,
  checkShape,
  eventKindShape,
  gradeShape,
  listShape,
  ungradedShape,
  useShape,
  vetoShape,
} from './shape-rules.ts';

/** The document that a file rests on, and how official it is. */
export const basisShape = z.strictObject({
  document: text.describe(says('文件', 'Document')),
  status: z
    .enum(['official', 'sample', 'inferred'])
    .describe(says('正式、示例或推算', 'Official, sample or inferred')),
  note: text.optional().describe(says('备注', 'Remark')),
});

const rounding = z.strictObject({
  decimals: z.number().int().min(0).max(12).default(2).describe(says('小数位数', 'Decimal digits')),
  mode: z.literal('half-up').default('half-up').describe(says('四舍五入', 'Half up on decimal digits')),
  at: z
    .enum(['indicator', 'dimension', 'total'])
    .default('indicator')
    .describe(says('在哪一级取整', 'The level that is rounded')),
  rank: z
    .enum(['rounded', 'exact'])
    .default('rounded')
    .describe(says('按取整后或取整前排名', 'What is ranked')),
});

const defaults = z.strictObject({
  'not-applicable': notApplicable
    .optional()
    .describe(says('不适用时怎样计,默认 reweigh', 'What not applicable does; default reweigh')),
  'not-reported': notReported
    .optional()
    .describe(says('未报时怎样计,默认 fail', 'What not reported does; default fail')),
  collect: collect.optional().describe(says('采集周期', 'How often figures are reported')),
  'roll-up': rollUp.optional().describe(says('月、季数怎样合成年数', 'How months make a year')),
  group: text
    .optional()
    .describe(says('group-mean 按名册的哪一列分组', 'The roster column that groups units for group-mean')),
  treat: treatment.optional().describe(says('极端值处理', 'How outliers are treated')),
});

const barred = z.strictObject({
  words: texts.default([]).describe(says('另外禁止的词', 'Further barred words')),
  allow: texts.default([]).describe(says('允许的指标代码', 'Codes that may use barred words all the same')),
  replace: z
    .boolean()
    .default(false)
    .describe(says('以 words 取代内置词表', 'words replace the built-in list')),
});

const paths = z.union([text, texts.min(1)]);

/** How a file rests on others; by the time the shape is read they have been put together. */
const resting = {
  extends: paths
    .optional()
    .describe(says('所继承的方案文件(相对本文件)', 'The scheme file it extends, from here')),
  libraries: texts
    .optional()
    .describe(says('指标库文件,供 {extends: 代码} 取用', 'Libraries whose entries {extends: code} takes')),
  override: z
    .array(z.record(z.string(), z.unknown()))
    .optional()
    .describe(says('改所继承的部分:写 code 和要改的键', 'Parts of the base that are changed: code and keys')),
  remove: texts.optional().describe(says('去掉所继承的部分(代码)', 'Codes of the parts that are taken out')),
};

/** A scheme file. */
export const schemeShape = z.strictObject({
  scheme: code.describe(says('方案代码', 'Code of the scheme')),
  title: text.describe(says('方案名称', 'Title of the scheme')),
  category: text.describe(says('考核哪一类单位,与名册的类别一致', 'The category assessed, as in the roster')),
  of: z
    .enum(['units', 'persons'])
    .default('units')
    .describe(says('考核单位还是人员', 'Of units or of persons')),
  units: expression
    .optional()
    .describe(
      says(
        '按名册列挑选单位(专项方案)，写了就不按类别',
        'Picks the units by roster columns instead of by category',
      ),
    ),
  ...resting,
  basis: basisShape.optional().describe(says('依据文件', 'The document it rests on')),
  total: positive.default(100).describe(says('满分', 'Full points')),
  aggregate: aggregate
    .default('sum')
    .describe(says('第一级怎样合成', 'How the first level is brought together')),
  weights: weightsBy
    .default('given')
    .describe(
      says(
        '第一级权重：按所写、相等、熵权、CRITIC',
        'Weights of the first level: given, equal, entropy, critic',
      ),
    ),
  'minimum-share': minimumShare.describe(
    says(
      '第一级至少要有多大比重有数，不足的单位没有总分、不排名',
      'Least share of the first level’s weight that must be there; with less a unit has no total and no place',
    ),
  ),
  rounding: rounding.optional().describe(says('取整规则', 'Rounding rule')),
  ties: z
    .union([
      z.enum(['share', 'dense']),
      z.strictObject({
        'break-by': texts.min(1).describe(says('依次比较的指标', 'Indicators compared in turn')),
      }),
    ])
    .default('share')
    .describe(says('同分:share 1,1,3;dense 1,1,2;break-by 按指标分先后', 'Ties')),
  pool: texts.default([]).describe(says('分组的名册列', 'Roster columns whose values name the peers')),
  vetoed: z
    .enum(['last', 'unranked', 'ranked'])
    .default('last')
    .describe(says('被否决单位的名次', 'Place of a vetoed unit')),
  lagging: z
    .strictObject({
      below: z.number().min(0).max(100).describe(says('得分率低于此数为滞后', 'Normalised scores below lag')),
    })
    .optional()
    .describe(says('滞后线,默认 60', 'When an indicator lags; default 60')),
  history: z
    .number()
    .int()
    .min(0)
    .max(5)
    .default(0)
    .describe(
      says(
        '往年数据:把此前几年的填报数作为历史读入(0 至 5),供 before(x) 和趋势表使用',
        'How many earlier years are read as history (0 to 5), for before(x) and the trend',
      ),
    ),
  cap: notNegative.optional().describe(says('总分上限', 'Most that the total can be')),
  floor: z.number().default(0).describe(says('总分下限', 'Least that the total can be')),
  'adjustments-cap': adjustmentsCapShape
    .optional()
    .describe(says('加扣分合计上限', 'Common caps of adjustments')),
  tracks: tracks
    .optional()
    .describe(
      says(
        '数据来源的先后（列表），或先后、取数规则、允许差',
        'The tracks: their order, or order, rule and tolerance',
      ),
    ),
  defaults: defaults.optional().describe(says('各指标的默认', 'Defaults of the indicators')),
  balance: z.array(balanceShape).default([]).describe(says('标签比重核对', 'Shares of tags to check')),
  barred: barred.optional().describe(says('不得考核的词', 'Words an indicator may not be about')),
  inputs: z
    .array(inputShape)
    .default([])
    .describe(says('只供计算的采集数据', 'Collected figures for expressions')),
  dimensions: z.array(dimensionShape).optional().describe(says('类别', 'Dimensions')),
  indicators: z
    .array(indicatorShape)
    .optional()
    .describe(says('不分类别时直接写指标', 'Indicators, where there are no dimensions')),
  events: z.array(eventKindShape).default([]).describe(says('其他事件类别', 'Further event kinds')),
  adjustments: z.array(adjustmentShape).default([]).describe(says('加减分', 'Bonuses and deductions')),
  checks: z
    .array(checkShape)
    .default([])
    .describe(says('数据必须满足的条件', 'What must be so of the facts')),
  vetoes: z.array(vetoShape).default([]).describe(says('否决', 'Vetoes')),
  grades: z.array(gradeShape).default([]).describe(says('等次,由高到低', 'Grades from best to worst')),
  ungraded: z.array(ungradedShape).default([]).describe(says('不定等次的情形', 'Grades beside the bands')),
  uses: z
    .array(useShape)
    .default([])
    .describe(
      says('结果运用：提拔、奖励、培训、谈话等名单', 'Use of results: promotion, bonus, training, talks'),
    ),
  process: processShape
    .optional()
    .describe(
      says('全年成绩由各轮次和年终结果合成', 'How the year is made of its rounds and its own result'),
    ),
  cramming: z
    .strictObject({
      share: z
        .number()
        .gt(0)
        .max(1)
        .describe(
          says('12 月占全年的比例超过此数为年末突击', 'December’s share of the year above which it is told'),
        ),
    })
    .optional()
    .describe(says('年末突击', 'Year-end cramming')),
  lights: lightsShape
    .optional()
    .describe(says('月度监测何时亮灯，默认 60 和 80', 'When lights change; default 60 and 80')),
  ladder: z
    .array(rungShape)
    .default([])
    .describe(says('由低到高：提醒、约谈、督办、通报', 'Escalation, from the lowest rung to the highest')),
  lists: z.array(listShape).default([]).describe(says('红黑榜规则', 'Rules of the red and black lists')),
});

export type SchemeDraft = z.output<typeof schemeShape>;
