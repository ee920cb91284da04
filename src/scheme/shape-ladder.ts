import { z } from 'zod';
import { bilingual } from '../methods/bilingual.ts';
import { code, expression, fromLibrary, inForce, says, text } from './shape-parts.ts';

/** A rung of the ladder of escalation. */
export const rungShape = z.strictObject({
  ...fromLibrary,
  ...inForce,
  code: code.describe(says('代码', 'Code')),
  title: text.describe(says('名称，如 提醒、约谈、督办、通报', 'Title')),
  when: expression.describe(
    says(
      '条件，可用红灯数、连续滞后月数、名次、事件等',
      'Whom it concerns: red_lights, months_behind, rank, events …',
    ),
  ),
  'speaks-to': text.describe(says('对谁：分管负责人、主要负责人……', 'Who of the unit is spoken to')),
  within: z
    .number()
    .int()
    .min(1)
    .max(366)
    .describe(says('期末后几日内办结', 'Days after the end of the month by which it is done')),
  reason: text.optional().describe(says('事由', 'The reason shown')),
});

const percent = z.number().min(0).max(100);

/** Whether yellow can light at all: red is looked at first. */
export const lightsInOrder = ({ red, yellow }: { readonly red: number; readonly yellow: number }): boolean =>
  red <= yellow;

/** What is said of lights that are not in order. */
export const LIGHTS_REFUSED = {
  path: ['red'],
  message: bilingual(
    'red 不能大于 yellow，否则黄灯永远不会亮',
    'red must not be above yellow, or yellow never lights',
  ),
};

/** Where lights change. */
export const lightsShape = z
  .strictObject({
    red: percent
      .default(60)
      .describe(says('低于序时进度的百分之几为红灯', 'Below this percent of the pace: red')),
    yellow: percent.default(80).describe(says('低于此数为黄灯', 'Below this percent: yellow')),
  })
  .refine(lightsInOrder, LIGHTS_REFUSED);

/** How the year is made of its rounds and its own result. */
export const processShape = z.strictObject({
  rounds: z.enum(['quarter', 'month']).describe(says('轮次：季度或月度', 'The rounds: quarters or months')),
  weight: z
    .number()
    .gt(0)
    .max(1)
    .describe(
      says('各轮平均所占比例，其余为年终结果', 'Share of the mean of the rounds; the rest is the year’s own'),
    ),
});

export type RungDraft = z.output<typeof rungShape>;
