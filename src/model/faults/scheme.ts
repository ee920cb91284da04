import { defineFault } from '../diagnostic.ts';
import { nearestHint } from '../nearest-hint.ts';
import type { Said } from '../said.ts';

export const schemeEmpty = defineFault({
  code: 'scheme-empty',
  severity: 'error',
  about: 'configuration',
  when: { zh: '方案里没有任何指标。', en: 'A scheme has no indicator.' },
  message: () => ({ zh: '方案里没有指标', en: 'The scheme has no indicators' }),
  hint: () => ({
    zh: '请写 dimensions（类别及其指标），或直接写 indicators。',
    en: 'Write dimensions with their indicators, or indicators alone.',
  }),
});

export const childrenUnclear = defineFault<{ both: boolean }>({
  code: 'children-unclear',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '一个类别既写了 dimensions 又写了 indicators，或两者都没写。',
    en: 'A dimension has both dimensions and indicators, or neither.',
  },
  message: ({ both }) =>
    both
      ? {
          zh: 'dimensions 与 indicators 只能写一种',
          en: 'dimensions and indicators cannot both be written here',
        }
      : { zh: '此类别下没有指标', en: 'This dimension has no indicators' },
  hint: ({ both }) =>
    both
      ? { zh: '请把这些指标放进一个下级类别。', en: 'Put these indicators into a sub-dimension.' }
      : { zh: '请写 indicators，或删去此类别。', en: 'Write indicators, or take the dimension out.' },
});

export const noValueInForce = defineFault<{
  title: string;
  key: string;
  year: number;
  years: readonly string[];
}>({
  code: 'no-value-in-force',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '按年书写的数值里，没有在考核年度有效的。',
    en: 'None of the values written by year is in force in the year assessed.',
  },
  message: ({ title, key, year }) => ({
    zh: `「${title}」的 ${key} 在 ${year} 年没有有效的数值`,
    en: `“${title}” has no ${key} in force in ${year}`,
  }),
  hint: ({ year, years }) => ({
    zh: `现有年份：${years.join('、') || '无'}；请补上 ${year} 年或更早的数值。`,
    en: `Years on file: ${years.join(', ') || 'none'}. Add a value for ${year} or before.`,
  }),
});

export const rollUpMissing = defineFault<{ title: string; collect: string }>({
  code: 'roll-up-missing',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '按月或按季采集，却没写怎样合成年数。',
    en: 'A figure is collected monthly or quarterly, but not how it makes a year.',
  },
  message: ({ title, collect }) => ({
    zh: `「${title}」按 ${collect} 采集，没有写 roll-up`,
    en: `“${title}” is collected ${collect} but states no roll-up`,
  }),
  hint: () => ({
    zh: '请写 roll-up: sum（相加）、last（取末期，累计数也用它）、mean（平均）或 max（最高）。',
    en: 'Write roll-up: sum, last (for year-to-date figures too), mean or max.',
  }),
});

export const textRollUp = defineFault<{ title: string }>({
  code: 'roll-up-of-texts',
  severity: 'error',
  about: 'configuration',
  when: { zh: '按等级填报的指标要求相加或平均。', en: 'Levels or yes and no are to be summed or averaged.' },
  message: ({ title }) => ({
    zh: `「${title}」填报的是文字等级，不能相加或平均`,
    en: `“${title}” is reported as a level, which cannot be summed or averaged`,
  }),
  hint: () => ({ zh: '请改为 roll-up: last，或删去这一行。', en: 'Write roll-up: last, or leave it out.' }),
});

export const sourcesConflict = defineFault<{ title: string; first: string; second: string }>({
  code: 'sources-conflict',
  severity: 'error',
  about: 'configuration',
  when: { zh: '同一数据写了两种互相排斥的来源。', en: 'A figure has two sources that exclude each other.' },
  message: ({ title, first, second }) => ({
    zh: `「${title}」的 ${first} 与 ${second} 不能同时使用`,
    en: `“${title}” cannot have this ${first} together with ${second}`,
  }),
  hint: ({ first, second }) => ({
    zh: `请在 ${first} 与 ${second} 中留一个（文字等级的方法不能配问卷）。`,
    en: `Keep one of ${first} and ${second}; a method that reads levels takes no survey.`,
  }),
});

export const collectionUnused = defineFault<{ title: string; key: string }>({
  code: 'collection-unused',
  severity: 'warning',
  about: 'configuration',
  when: {
    zh: '指标由表达式计算、自身不采集，却写了采集方式。',
    en: 'An indicator is computed and not collected, yet says how it is collected.',
  },
  message: ({ title, key }) => ({
    zh: `「${title}」由 value 计算，${key} 不起作用`,
    en: `“${title}” is computed by value, so its ${key} has no effect`,
  }),
  hint: () => ({
    zh: '请把它写到 value 所用的 inputs 上，或删去。',
    en: 'State it at the inputs that value names, or leave it out.',
  }),
});

export const computedInValue = defineFault<{ title: string; named: string }>({
  code: 'computed-in-value',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '一个指标的 value 用了另一个同样由计算得来的指标。',
    en: 'The value of an indicator names another that is itself computed.',
  },
  message: ({ title, named }) => ({
    zh: `「${title}」的 value 用了 ${named}，而 ${named} 自身也是计算得来的，没有采集数`,
    en: `The value of “${title}” names ${named}, which is computed itself and has no collected figure`,
  }),
  hint: ({ named }) => ({
    zh: `请直接写出 ${named} 所用的采集数据。`,
    en: `Name the inputs that ${named} is computed from.`,
  }),
});

export const columnSupposed = defineFault<{ name: string }>({
  code: 'column-supposed',
  severity: 'warning',
  about: 'configuration',
  when: {
    zh: '没有名册可查时，表达式里的陌生名称只能当作名册的列。',
    en: 'Without a roster an unknown name in an expression can only be taken for one of its columns.',
  },
  message: ({ name }) => ({
    zh: `「${name}」不是指标、事件或内置名称，暂按名册的列理解`,
    en: `“${name}” is no figure, event kind or built-in name; it is taken for a column of the roster`,
  }),
  hint: () => ({
    zh: '若是事件类别，请写进 events；若是名册的列，请连同项目一起核验。',
    en: 'If it is an event kind, list it under events; if it is a column, validate the project with its roster.',
  }),
});

export const unknownMethod = defineFault<{ name: string; nearest?: string; known: readonly string[] }>({
  code: 'unknown-method',
  severity: 'error',
  about: 'configuration',
  when: { zh: '没有这种计分方法。', en: 'There is no such scoring method.' },
  message: ({ name }) => ({
    zh: `没有名为「${name}」的计分方法`,
    en: `There is no scoring method “${name}”`,
  }),
  hint: ({ nearest, known }) => nearestHint(nearest, known),
});

export const methodDoubt = defineFault<{ title: string; doubt: Said }>({
  code: 'method-doubt',
  severity: 'warning',
  about: 'configuration',
  when: {
    zh: '方法的参数可以计算，但恐怕不是本意，例如有达不到的分档。',
    en: 'Parameters of a method can be computed with but hardly be meant: a tier nobody reaches, say.',
  },
  message: ({ title, doubt }) => ({ zh: `「${title}」：${doubt.zh}`, en: `“${title}”: ${doubt.en}` }),
  hint: () => ({ zh: '请核对 params 与 direction。', en: 'Check params and direction.' }),
});

export const targetRequired = defineFault<{ title: string; method: string }>({
  code: 'target-required',
  severity: 'error',
  about: 'configuration',
  when: { zh: '计分方法需要目标值而没有写。', en: 'A scoring method needs a target and there is none.' },
  message: ({ title, method }) => ({
    zh: `「${title}」用 ${method} 计分，需要目标值`,
    en: `“${title}” is scored by ${method}, which needs a target`,
  }),
  hint: () => ({
    zh: '请写 target: 数值，或 target: {by-unit: 目标表.xlsx}。',
    en: 'Write target: a number, or target: {by-unit: targets.xlsx}.',
  }),
});

export const targetUnused = defineFault<{ title: string; method: string }>({
  code: 'target-unused',
  severity: 'warning',
  about: 'configuration',
  when: {
    zh: '写了目标值，而计分方法用不到。',
    en: 'A target is stated that the scoring method does not use.',
  },
  message: ({ title, method }) => ({
    zh: `「${title}」用 ${method} 计分，目标值不起作用`,
    en: `“${title}” is scored by ${method}, which does not use its target`,
  }),
  hint: () => ({
    zh: '请删去 target，或换用看目标的方法。',
    en: 'Leave target out, or choose a method that reads it.',
  }),
});

export const paceMalformed = defineFault<{ title: string; months: number }>({
  code: 'pace-malformed',
  severity: 'error',
  about: 'configuration',
  when: { zh: '进度不是逐月不减、到 1 为止的 12 个数。', en: 'A pace is not twelve numbers that rise to 1.' },
  message: ({ title, months }) => ({
    zh: `「${title}」的 pace 应是 12 个逐月不减、最后为 1 的累计比例（现有 ${months} 个）`,
    en: `The pace of “${title}” must be twelve cumulative shares that never fall and end at 1 (there are ${months})`,
  }),
  hint: () => ({ zh: '平均推进可写 pace: linear。', en: 'For even progress write pace: linear.' }),
});

export const paceNeedsHistory = defineFault<{ title: string }>({
  code: 'pace-needs-history',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: 'pace: last-year 而方案没有读上年的数（history: 0）。',
    en: 'pace: last-year where the scheme reads no year before (history: 0).',
  },
  message: ({ title }) => ({
    zh: `「${title}」以上年各月为序时进度，而方案没有写 history`,
    en: `“${title}” goes by last year’s months, and the scheme has no history`,
  }),
  hint: () => ({
    zh: '请在方案里写 history: 1，并把上年的月报写进 score.yaml。',
    en: 'Write history: 1 in the scheme, and name last year’s monthly sheets in score.yaml.',
  }),
});

export const paceWithoutTarget = defineFault<{ title: string }>({
  code: 'pace-without-target',
  severity: 'warning',
  about: 'configuration',
  when: {
    zh: '同组比较的指标写了进度而没有目标。',
    en: 'A pace is stated for an indicator that is scored among peers and has no target.',
  },
  message: ({ title }) => ({
    zh: `「${title}」按同组比较计分，没有 target，pace 不起作用`,
    en: `“${title}” is scored among its peers and has no target: its pace does nothing`,
  }),
  hint: () => ({ zh: '请补上 target，或删去 pace。', en: 'Add a target, or leave pace out.' }),
});
