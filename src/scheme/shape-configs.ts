import { z } from 'zod';
import { dimensionShape, indicatorShape, inputShape } from './shape-indicator.ts';
import { code, says, text, texts } from './shape-parts.ts';
import { adjustmentShape, vetoShape } from './shape-rules.ts';
import { basisShape } from './shape-scheme.ts';

const about = {
  basis: basisShape.optional().describe(says('依据文件', 'The document it rests on')),
  note: text.optional().describe(says('备注', 'Remark')),
};

/** A library of parts that schemes take by code. */
export const libraryShape = z.strictObject({
  library: code.describe(says('指标库代码', 'Code of the library')),
  title: text.describe(says('名称', 'Title')),
  ...about,
  inputs: z.array(inputShape).default([]).describe(says('采集数据', 'Collected figures')),
  indicators: z.array(indicatorShape).default([]).describe(says('指标', 'Indicators')),
  dimensions: z.array(dimensionShape).default([]).describe(says('类别', 'Dimensions')),
  adjustments: z.array(adjustmentShape).default([]).describe(says('加减分', 'Adjustments')),
  vetoes: z.array(vetoShape).default([]).describe(says('否决', 'Vetoes')),
});

/** The kinds of bodies and the levels of persons. */
export const categoriesShape = z.strictObject({
  categories: z
    .array(
      z.strictObject({
        code: code.describe(says('代码', 'Code')),
        title: text.describe(says('名称,与名册的类别一致', 'Title, as the roster writes it')),
        axis: z.string().default('').describe(says('归入哪一组(横、纵)', 'The group it stands in')),
        aliases: texts.default([]).describe(says('别名', 'Other names')),
        temporary: z
          .boolean()
          .default(false)
          .describe(says('临时机构,单独考核', 'Set up for a time; assessed apart')),
        note: text.optional().describe(says('备注', 'Remark')),
      }),
    )
    .min(1)
    .describe(says('单位类别', 'Kinds of bodies')),
  levels: texts.default([]).describe(says('人员层级', 'Levels of persons')),
  title: text.optional().describe(says('名称', 'Title')),
  ...about,
});

/** The plans that indicators serve. */
export const strategiesShape = z.strictObject({
  strategies: z
    .array(
      z.strictObject({
        name: text.describe(says('战略名称', 'Name of the plan')),
        line: text.optional().describe(says('属于哪条线', 'The line it belongs to')),
        basis: text.optional().describe(says('出处', 'Where it is laid down')),
      }),
    )
    .min(1)
    .describe(says('战略', 'Plans')),
  lines: texts.default([]).describe(says('几条线', 'Lines')),
  title: text.optional().describe(says('名称', 'Title')),
  ...about,
});
