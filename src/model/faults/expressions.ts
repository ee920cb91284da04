import { defineFault } from '../diagnostic.ts';
import type { Said } from '../said.ts';

/** An expression without content. */
export const expressionEmpty = defineFault({
  code: 'expression-empty',
  severity: 'error',
  about: 'configuration',
  when: { zh: '表达式是空的。', en: 'An expression is empty.' },
  message: () => ({ zh: '表达式是空的。', en: 'The expression is empty.' }),
  hint: () => ({
    zh: "请写一个表达式，例如 '总分 >= 90'。",
    en: "Write an expression, such as 'score >= 90'.",
  }),
});

/** An expression beyond the length limit. */
export const expressionTooLong = defineFault<{ length: number; limit: number }>({
  code: 'expression-too-long',
  severity: 'error',
  about: 'configuration',
  when: { zh: '表达式超过 2000 个字符。', en: 'An expression has more than 2,000 characters.' },
  message: ({ length, limit }) => ({
    zh: `表达式有 ${length} 个字符，最多 ${limit} 个。`,
    en: `The expression has ${length} characters; at most ${limit} are allowed.`,
  }),
  hint: () => ({
    zh: '请把它拆成几个指标或几条规则。',
    en: 'Split it into several indicators or rules.',
  }),
});

/** An expression nested beyond the depth limit. */
export const expressionTooDeep = defineFault<{ limit: number }>({
  code: 'expression-too-deep',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '表达式的括号或条件嵌套超过 100 层。',
    en: 'An expression is nested more than 100 levels deep.',
  },
  message: ({ limit }) => ({
    zh: `表达式嵌套超过 ${limit} 层。`,
    en: `The expression is nested more than ${limit} levels deep.`,
  }),
  hint: () => ({ zh: '请减少括号和条件的嵌套。', en: 'Use fewer nested brackets and conditions.' }),
});

/** A text that is no expression at all at some point. */
export const expressionSyntax = defineFault<{ near: string }>({
  code: 'expression-syntax',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '表达式在某处读不下去：缺少一半、多出一块或括号不成对。',
    en: 'An expression cannot be read on: something is missing, left over or unpaired.',
  },
  message: ({ near }) =>
    near === ''
      ? { zh: '表达式没有写完。', en: 'The expression ends too early.' }
      : { zh: `表达式读到“${near}”处读不下去。`, en: `The expression cannot be read on at “${near}”.` },
  hint: () => ({
    zh: '请检查括号和引号是否成对、运算符两边是否都有内容；名称里有符号或以数字开头时，请用反引号括起来。',
    en: 'Check that brackets and quotes are paired and that operators have both sides; put names with signs, or that start with a digit, in backticks.',
  }),
});

/** A sign or word that the language writes otherwise: `=` for `==`, `且` for `&&`. */
export const expressionSign = defineFault<{ wrote: string; write: string }>({
  code: 'expression-sign',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '表达式里用了另有写法的符号或词，例如用“=”判断相等。',
    en: 'An expression uses a sign or word that is written otherwise, such as “=” for equality.',
  },
  message: ({ wrote, write }) => ({
    zh: `表达式里不能写“${wrote}”，应写“${write}”。`,
    en: `“${wrote}” is not used in expressions; it is written “${write}”.`,
  }),
  hint: ({ wrote, write }) => ({
    zh: `请把“${wrote}”改成“${write}”。`,
    en: `Replace “${wrote}” with “${write}”.`,
  }),
});

/** A per-cent sign after a number: `%` is the remainder. */
export const expressionPercent = defineFault({
  code: 'expression-percent',
  severity: 'error',
  about: 'configuration',
  when: { zh: '表达式里的数字后面带了百分号。', en: 'A number in an expression carries a per-cent sign.' },
  message: () => ({
    zh: '表达式里的“%”表示取余数，不是百分号。',
    en: 'In an expression “%” means the remainder, not per cent.',
  }),
  hint: () => ({
    zh: '百分数按百分点书写：90% 写成 90。',
    en: 'Percentages are written in points: 90 % is 90.',
  }),
});

/** Two comparisons in a row: `60 <= score < 90`. */
export const expressionChained = defineFault<{ wrote: string; write: string }>({
  code: 'expression-chained',
  severity: 'error',
  about: 'configuration',
  when: { zh: '表达式里连写了两个比较。', en: 'Two comparisons follow each other in an expression.' },
  message: ({ wrote }) => ({
    zh: `比较不能连写：“${wrote}”。`,
    en: `Comparisons cannot be chained: “${wrote}”.`,
  }),
  hint: ({ write }) => ({ zh: `请写成“${write}”。`, en: `Write “${write}”.` }),
});

/** A construct of programming languages that the rule language leaves out. */
export const expressionConstruct = defineFault<{ what: Said; instead: Said }>({
  code: 'expression-construct',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '表达式里用了规则语言没有的写法（取属性、赋值、正则、列表等）。',
    en: 'An expression uses a construct the rule language leaves out (properties, assignment, patterns, lists …).',
  },
  message: ({ what }) => ({
    zh: `表达式里不能使用${what.zh}。`,
    en: `Expressions cannot use ${what.en}.`,
  }),
  hint: ({ instead }) => instead,
});

/** A name that nothing in reach carries. */
export const expressionUnknownName = defineFault<{ name: string; nearest: string | undefined }>({
  code: 'expression-unknown-name',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '表达式里的名称不是已知的指标、事件类别、名册列或排名信息。',
    en: 'A name in an expression is no known indicator, event kind, roster column or standing.',
  },
  message: ({ name }) => ({ zh: `表达式里的名称“${name}”不存在。`, en: `The name “${name}” is not known.` }),
  hint: ({ nearest }) =>
    nearest === undefined
      ? {
          zh: '请写指标代码、指标名称、事件类别或名册列名；文字要加引号。',
          en: 'Write an indicator’s code or title, an event kind or a roster column; put texts in quotes.',
        }
      : { zh: `最接近的名称是 ${nearest}。`, en: `The nearest known name is ${nearest}.` },
});

/** A function that is not on the list. */
export const expressionUnknownFunction = defineFault<{
  name: string;
  nearest: string | undefined;
  all: string;
}>({
  code: 'expression-unknown-function',
  severity: 'error',
  about: 'configuration',
  when: { zh: '表达式里调用的函数不存在。', en: 'An expression calls a function that does not exist.' },
  message: ({ name }) => ({ zh: `没有函数“${name}”。`, en: `There is no function “${name}”.` }),
  hint: ({ nearest, all }) =>
    nearest === undefined
      ? { zh: `可用的函数：${all}。`, en: `The functions are: ${all}.` }
      : { zh: `最接近的函数是 ${nearest}。`, en: `The nearest function is ${nearest}.` },
});

/** `before(x)` of something that keeps no figure of the year before. */
export const expressionNoHistory = defineFault<{ what: string }>({
  code: 'expression-no-history',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '`before(…)` 里的不是采集数据，或方案的 `history` 不够早。',
    en: '`before(…)` holds no collected figure, or the scheme’s `history` does not go back far enough.',
  },
  message: ({ what }) => ({
    zh: `没有“${what}”上一年的数。`,
    en: `No figure of the year before is kept for “${what}”.`,
  }),
  hint: () => ({
    zh: '在 before(…) 里只写一项采集数据（不能是算出的指标、名册列或取自其他考核的数），并在方案里写 history: 1（往前两年写 2）。',
    en: 'Put one collected figure into before(…) (no computed indicator, roster column or figure of another assessment), and write history: 1 in the scheme (2 for two years back).',
  }),
});

/** A title with signs in it, written bare. */
export const expressionBackticks = defineFault<{ name: string }>({
  code: 'expression-backticks',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '带括号、符号或以数字开头的名称没有加反引号。',
    en: 'A name with brackets or signs, or that starts with a digit, is not in backticks.',
  },
  message: ({ name }) => ({
    zh: `名称“${name}”含有符号，直接写读不出来。`,
    en: `The name “${name}” has signs in it and cannot be written bare.`,
  }),
  hint: ({ name }) => ({ zh: `请加反引号：\`${name}\`。`, en: `Put it in backticks: \`${name}\`.` }),
});

/** Too many or too few arguments. */
export const expressionArguments = defineFault<{ signature: string; wanted: Said; got: number }>({
  code: 'expression-arguments',
  severity: 'error',
  about: 'configuration',
  when: { zh: '函数的参数个数不对。', en: 'A function is called with a wrong number of arguments.' },
  message: ({ signature, wanted, got }) => ({
    zh: `${signature} 要 ${wanted.zh} 个参数，这里有 ${got} 个。`,
    en: `${signature} takes ${wanted.en} ${wanted.en === '1' ? 'argument' : 'arguments'}; ${got} given.`,
  }),
  hint: ({ signature }) => ({
    zh: `请按 ${signature} 书写，参数之间用逗号隔开。`,
    en: `Write it as ${signature}, with commas between the arguments.`,
  }),
});

/** A number, text or claim where another is needed. */
export const expressionType = defineFault<{ where: string; wanted: Said; got: Said; instead: Said }>({
  code: 'expression-type',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '运算符或函数得到的内容种类不对，例如对数字用“&&”。',
    en: 'An operator or function is given the wrong kind of value, such as “&&” of a number.',
  },
  message: ({ where, wanted, got }) => ({
    zh: `“${where}”要用${wanted.zh}，这里是${got.zh}。`,
    en: `“${where}” needs ${wanted.en}; this is ${got.en}.`,
  }),
  hint: ({ instead }) => instead,
});

/** Two kinds of values compared or offered as alternatives. */
export const expressionMixed = defineFault<{ where: string; left: Said; right: Said; instead: Said }>({
  code: 'expression-mixed',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '比较或条件两边的种类不同，例如文字与数字相比。',
    en: 'Two sides are of different kinds, such as a text compared with a number.',
  },
  message: ({ where, left, right }) => ({
    zh: `“${where}”的两边要是同一种：这里一边是${left.zh}，一边是${right.zh}。`,
    en: `Both sides of “${where}” must be of one kind; here they are ${left.en} and ${right.en}.`,
  }),
  hint: ({ instead }) => instead,
});

/** An expression that gives another kind of value than its place asks for. */
export const expressionResult = defineFault<{ wanted: Said; got: Said; instead: Said }>({
  code: 'expression-result',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '表达式的结果种类不合用处，例如条件处得到数字。',
    en: 'An expression gives the wrong kind of result for its place, such as a number for a condition.',
  },
  message: ({ wanted, got }) => ({
    zh: `这里的表达式应得出${wanted.zh}，现在得出${got.zh}。`,
    en: `The expression here must give ${wanted.en}; it gives ${got.en}.`,
  }),
  hint: ({ instead }) => instead,
});
