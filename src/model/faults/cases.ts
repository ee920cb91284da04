import { defineFault } from '../diagnostic.ts';
import { nearestHint } from '../nearest-hint.ts';

export const expectUnknownUnit = defineFault<{ unit: string; known: readonly string[] }>({
  code: 'case-expects-unknown-unit',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '方案案例的 expect 里有一个单位不在这个案例的 units 里。',
    en: 'A case of a scheme expects something of a unit that is not among its units.',
  },
  message: ({ unit }) => ({
    zh: `案例里没有单位「${unit}」`,
    en: `The case has no unit "${unit}"`,
  }),
  hint: ({ known }) => nearestHint(undefined, known),
});

export const schemeWithoutCases = defineFault({
  code: 'scheme-without-cases',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '要核对案例的是方案文件，而它旁边的 cases 文件夹里没有它的案例。',
    en: 'The file whose cases are to be run is a scheme, and the folder `cases` beside it holds none of it.',
  },
  message: () => ({
    zh: '这是方案文件，旁边的 cases 文件夹里没有写明 scheme 是它的案例',
    en: 'This is a scheme, and no file of cases in the folder cases beside it names it under `scheme`',
  }),
  hint: () => ({
    zh: '请把案例写在 cases/*.yaml，开头写 scheme: ../方案.yaml；只核对方案本身用 score validate',
    en: 'Write cases in cases/*.yaml, beginning with scheme: ../scheme.yaml; score validate checks the scheme itself',
  }),
});

export const expectNothing = defineFault<{ title: string }>({
  code: 'case-expects-nothing',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '方案案例既没有写应得的结果，也没有写应报的错误，怎样都会通过。',
    en: 'A case of a scheme expects no result and no error: it cannot fail.',
  },
  message: ({ title }) => ({
    zh: `案例「${title}」没有写应得的结果，怎样都会通过`,
    en: `The case "${title}" expects nothing, so it cannot fail`,
  }),
  hint: () => ({
    zh: '请在 expect 里写明总分、等次、否决或各项得分',
    en: 'Say under `expect` what total, grade, veto or points must come of it',
  }),
});

export const caseUnknownName = defineFault<{
  name: string;
  what: 'fact' | 'target' | 'event' | 'figure';
  nearest?: string;
  known: readonly string[];
}>({
  code: 'case-unknown-name',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '方案案例里的指标、事件类别或要核对的项目不在方案里。',
    en: 'A case of a scheme names an indicator, event kind or figure that the scheme does not have.',
  },
  message: ({ name, what }) => ({
    zh: `方案里没有${WHAT[what].zh}「${name}」`,
    en: `The scheme has no ${WHAT[what].en} "${name}"`,
  }),
  hint: ({ nearest, known }) => nearestHint(nearest, known),
});

const WHAT = {
  fact: { zh: '采集数据', en: 'collected figure' },
  target: { zh: '按单位定目标的指标', en: 'indicator with targets by unit' },
  event: { zh: '事件类别', en: 'event kind' },
  figure: { zh: '指标或类别', en: 'indicator or dimension' },
} as const;

export const caseNotNumber = defineFault<{ name: string; value: string }>({
  code: 'case-not-a-number',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '方案案例里该写数字的地方写了文字。',
    en: 'A case of a scheme gives a text where the scheme takes a number.',
  },
  message: ({ name, value }) => ({
    zh: `「${name}」应为数字，这里是「${value}」`,
    en: `"${name}" takes a number, but this is "${value}"`,
  }),
  hint: () => ({
    zh: '写成数字；不适用写「/」，未填报写「未报」',
    en: 'Write a number, "/" where it does not apply, 未报 where it was not reported',
  }),
});
