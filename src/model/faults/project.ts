import { defineFault } from '../diagnostic.ts';
import { nearestHint } from '../nearest-hint.ts';
import type { Said } from '../said.ts';
import { perhaps } from './perhaps.ts';

export const schemeTaken = defineFault<{ code: string; other: string }>({
  code: 'scheme-taken',
  severity: 'error',
  about: 'configuration',
  when: { zh: '两个方案文件用了同一代码。', en: 'Two scheme files share a code.' },
  message: ({ code, other }) => ({
    zh: `方案代码 ${code} 已用于 ${other}`,
    en: `The scheme code ${code} is already used in ${other}`,
  }),
  hint: () => ({ zh: '请改一个代码，或去掉重复的文件。', en: 'Change one, or leave out the double file.' }),
});

export const unknownScheme = defineFault<{ name: string; nearest?: string; known: readonly string[] }>({
  code: 'unknown-scheme',
  severity: 'error',
  about: 'configuration',
  when: { zh: 'from 所取的方案不在项目里。', en: 'from names a scheme that the project does not have.' },
  message: ({ name }) => ({ zh: `项目里没有方案「${name}」`, en: `The project has no scheme “${name}”` }),
  hint: ({ nearest, known }) => nearestHint(nearest, known),
});

export const unknownFigure = defineFault<{
  scheme: string;
  figure: string;
  nearest?: string;
  known: readonly string[];
}>({
  code: 'unknown-figure',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: 'from 所取的数在那个方案里没有。',
    en: 'from names a figure that the other scheme does not have.',
  },
  message: ({ scheme, figure }) => ({
    zh: `方案「${scheme}」没有「${figure}」这个数`,
    en: `The scheme “${scheme}” has no figure “${figure}”`,
  }),
  hint: ({ nearest, known }) => nearestHint(nearest, known),
});

export const fromCycle = defineFault<{ cycle: readonly string[] }>({
  code: 'from-cycle',
  severity: 'error',
  about: 'configuration',
  when: { zh: '几个方案的结果互相取用，成了循环。', en: 'Schemes take figures of each other in a circle.' },
  message: ({ cycle }) => ({
    zh: `结果取用成了循环：${cycle.join(' → ')}`,
    en: `These schemes take figures of each other in a circle: ${cycle.join(' → ')}`,
  }),
  hint: () => ({
    zh: '请断开其中一处 from（或取上年：year: -1）。',
    en: 'Break it at one from (or take last year’s: year: -1).',
  }),
});

export const poolColumnMissing = defineFault<{ column: string; nearest?: string; known: readonly string[] }>({
  code: 'pool-column-missing',
  severity: 'error',
  about: 'configuration',
  when: { zh: '分组所用的列在名册里没有。', en: 'The roster lacks a column that pool names.' },
  message: ({ column }) => ({
    zh: `名册里没有分组所用的列「${column}」`,
    en: `The roster has no column “${column}”, by which units are pooled`,
  }),
  hint: ({ nearest, known }) => nearestHint(nearest, known),
});

export const poolValueMissing = defineFault<{ unit: string; column: string }>({
  code: 'pool-value-missing',
  severity: 'error',
  about: 'configuration',
  when: { zh: '单位在分组列里是空白。', en: 'A unit has no value in a column that pools units.' },
  message: ({ unit, column }) => ({
    zh: `「${unit}」的「${column}」是空白，分不了组`,
    en: `“${unit}” has no “${column}”, so it belongs to no pool`,
  }),
  hint: () => ({ zh: '请在名册中填上。', en: 'Fill it in in the roster.' }),
});

export const rosterYesNo = defineFault<{ code: string; column: string; said: string }>({
  code: 'roster-yes-no',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '方案的规则问名册的一列是否为“是”，而这一格既不是“是”也不是“否”：不当作“是”。',
    en: 'A rule asks whether a column of the roster says 是, and a cell says neither 是 nor 否: it is not taken for 是.',
  },
  message: ({ code, column, said }) => ({
    zh: `${code}的「${column}」写的是「${said}」，规则只认“是”“否”，按不是“是”处理`,
    en: `“${column}” of ${code} says "${said}"; rules know 是 and 否 alone, and take it for no 是`,
  }),
  hint: () => ({ zh: '请填“是”或“否”', en: 'Write 是 or 否' }),
});

export const quotaWithoutPlaces = defineFault<{ grade: string; pool: string; size: number; percent: string }>(
  {
    code: 'quota-without-places',
    severity: 'warning',
    about: 'configuration',
    when: {
      zh: '按组内单位数，某等次一个名额也没有。',
      en: 'A pool is so small that a quota leaves no place.',
    },
    message: ({ grade, pool, size, percent }) => ({
      zh: `「${pool}」只有 ${size} 个单位，「${grade}」的 ${percent}% 取整后没有名额`,
      en: `“${pool}” has ${size} units: ${percent} % of them leaves no place for “${grade}”`,
    }),
    hint: () => ({
      zh: '可写 minimum: 1，或改 rounding，或合并分组。',
      en: 'Write minimum: 1, change rounding, or make the pools larger.',
    }),
  },
);

export const quotaMinimumTooLarge = defineFault<{
  grade: string;
  pool: string;
  size: number;
  minimum: number;
}>({
  code: 'quota-minimum-too-large',
  severity: 'error',
  about: 'configuration',
  when: { zh: '名额的最少数超过组内单位数。', en: 'A quota’s minimum is larger than the pool.' },
  message: ({ grade, pool, size, minimum }) => ({
    zh: `「${grade}」至少 ${minimum} 个名额，而「${pool}」只有 ${size} 个单位`,
    en: `“${grade}” has at least ${minimum} places, but “${pool}” has ${size} units`,
  }),
  hint: () => ({ zh: '请调小 minimum。', en: 'Lower the minimum.' }),
});

export const notDelivered = defineFault<{ title: string; code: string; department?: string }>({
  code: 'not-delivered',
  severity: 'warning',
  about: 'configuration',
  when: { zh: '项目的表里没有一张提供某项数据。', en: 'No sheet of the project delivers a figure.' },
  message: ({ title, code }) => ({
    zh: `没有表提供「${title}」（${code}）`,
    en: `No sheet delivers “${title}” (${code})`,
  }),
  hint: ({ department }) => ({
    zh: `请核对表头名称或别名${department === undefined ? '' : `，或向${department}催报`}。`,
    en: `Check header titles and aliases${department === undefined ? '' : `, or ask ${department} for it`}.`,
  }),
});

export const resultsWithoutYear = defineFault({
  code: 'results-without-year',
  severity: 'error',
  about: 'configuration',
  when: { zh: '历年结果没有写是哪一年的。', en: 'Earlier results do not say of which year they are.' },
  message: () => ({ zh: 'kind: results 要写 year', en: 'kind: results needs a year' }),
  hint: () => ({ zh: '请补上 year: 2022 之类。', en: 'Add a year, such as year: 2022.' }),
});

export const chargeColumn = defineFault<{ title: string; missing: boolean }>({
  code: 'charge-column',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: 'from 取 charge（分管领域）而没有写 of，或写了 of 而不取 charge。',
    en: '`from` takes `charge` without `of`, or gives `of` for another figure.',
  },
  message: ({ title, missing }) => ({
    zh: missing ? `「${title}」取分管领域，没有写明分管哪些指标` : `「${title}」不取分管领域，用不上 of`,
    en: missing ? `"${title}" takes charge and does not say of which column` : `"${title}" has no use for of`,
  }),
  hint: () => ({
    zh: '写成 from: {scheme: any, unit: home, figure: charge, of: 分管}',
    en: 'Write from: {scheme: any, unit: home, figure: charge, of: 分管}',
  }),
});

export const reopenedPoints = defineFault<{ missing: boolean }>({
  code: 'reopened-points',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: 'reopened 的 deduct 没有写 points，或别的后果写了 points。',
    en: 'A reopened result deducts without `points`, or another effect has them.',
  },
  message: ({ missing }) => ({
    zh: missing ? 'deduct 没有写扣几分' : '只有 deduct 才写 points',
    en: missing ? '`deduct` does not say how many points' : 'Only `deduct` takes `points`',
  }),
  hint: () => ({ zh: '写成 effect: deduct, points: 5', en: 'Write effect: deduct, points: 5' }),
});

export const reopenedDate = defineFault<{ date: string; year: number }>({
  code: 'reopened-date',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: 'reopened 的日期看不懂，或不在结果所属年度之后。',
    en: 'The date of a reopened result cannot be read, or is not after the year of the result.',
  },
  message: ({ date, year }) => ({
    zh: `更正日期「${date}」不是 ${year} 年以后的日期`,
    en: `"${date}" is no date after ${year}`,
  }),
  hint: ({ year }) => ({
    zh: `${year} 年的结果要到年后才有，请写批准更正的日期，如 ${year + 1}-06-01`,
    en: `Results of ${year} are there when it is over: write the day of the approval, such as ${year + 1}-06-01`,
  }),
});

export const reopenedUnknown = defineFault<{ what: Said; name: string; near: string | undefined }>({
  code: 'reopened-unknown',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: 'reopened 指名的年度、方案或单位，在导入的往年结果里没有。',
    en: 'A reopened result names a year, scheme or unit that the imported results do not have.',
  },
  message: ({ what, name, near }) => ({
    zh: `导入的往年结果里没有${what.zh}「${name}」${perhaps(near).zh}`,
    en: `The imported results have no ${what.en} "${name}"${perhaps(near).en}`,
  }),
  hint: () => ({
    zh: '请把该年的 results.json 列入 sheets（kind: results），并核对名称',
    en: 'List the results.json of that year under `sheets` (kind: results) and check the name',
  }),
});

export const reopenedGrade = defineFault<{ unit: string; scheme: string; grade: string | undefined }>({
  code: 'reopened-grade',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: 'reopened 更正后的等次定不下来：本项目没有该方案的等次，或当年公布的等次、分数与方案的等次、分数线不符，或较低的等次另有条件。',
    en: 'The grade of a reopened result cannot be settled: the project has no grades of that scheme, or the grades and totals published are not by its names and bands, or a lower grade has a condition.',
  },
  message: ({ unit, scheme, grade }) => ({
    zh: `${unit}的往年等次${grade === undefined ? '' : `「${grade}」`}无法按方案「${scheme}」的等次改正`,
    en: `The past grade ${grade === undefined ? '' : `"${grade}" `}of ${unit} cannot be corrected by the grades of the scheme "${scheme}"`,
  }),
  hint: () => ({
    zh: '请把该方案列入 schemes；当年的等次或分数线与本项目的不同的，请在当年的项目里更正，再导入其结果',
    en: 'List the scheme under `schemes`; where the year had other grades or bands, correct it in the project of that year and import its results',
  }),
});
