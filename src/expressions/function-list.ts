import { roundHalfUp, snap } from '../base/decimal.ts';
import { difference } from '../base/difference.ts';
import { type Registry, registry } from '../base/registry.ts';
import { sum } from '../base/sum.ts';
import type { Value } from '../model/expression.ts';
import type { Said } from '../model/said.ts';

interface Signed {
  readonly name: string;
  /** As written, with its parameters: `round(x, n)`. */
  readonly signature: string;
  /** How a trace names it. */
  readonly title: Said;
  readonly doc: Said;
  readonly least: number;
  /** Infinity where it takes any number of arguments. */
  readonly most: number;
}

/**
 * A function of the rule language. `numbers`: takes numbers, gives a number; a missing argument makes the result
 * missing, one that cannot be computed makes it NaN, one that does not apply makes it null, and `apply` is not called.
 * `claim`: takes one value of any type, gives a boolean. `choice`: takes values of one type and gives that type.
 * `earlier`: names a figure of the year before, and is settled when the expression is compiled.
 */
export type FunctionSpec = Signed &
  (
    | { readonly kind: 'numbers'; readonly apply: (args: readonly number[]) => number | null }
    | { readonly kind: 'claim'; readonly apply: (arg: Value) => boolean }
    | { readonly kind: 'choice'; readonly apply: (args: readonly Value[]) => Value }
    | { readonly kind: 'earlier' }
  );

/** A function that is called when an expression is evaluated. */
export type CalledFunction = Exclude<FunctionSpec, { kind: 'earlier' }>;

const numbers = (
  signature: string,
  [least, most]: readonly [number, number],
  title: string,
  doc: Said,
  apply: (args: readonly number[]) => number | null,
): FunctionSpec => {
  const name = signature.slice(0, signature.indexOf('('));
  return { kind: 'numbers', name, signature, title: { zh: title, en: name }, doc, least, most, apply };
};

const ANY = [1, Number.POSITIVE_INFINITY] as const;
const ONE = [1, 1] as const;
const TWO = [2, 2] as const;

const first = ([x]: readonly number[]): number => x!;

function round([x, decimals = 0]: readonly number[]): number {
  return Number.isInteger(decimals) && decimals >= 0 && decimals <= 12
    ? roundHalfUp(x!, decimals)
    : Number.NaN;
}

function growth([now, base]: readonly number[]): number {
  return base! > 0 ? (difference(now!, base!) / base!) * 100 : Number.NaN;
}

function share([part, whole]: readonly number[]): number | null {
  if (whole === 0) return part === 0 ? null : Number.NaN;
  return (part! / whole!) * 100;
}

/** The functions of the rule language, in the order of the documentation. */
export const FUNCTIONS: Registry<FunctionSpec> = registry<FunctionSpec>([
  numbers('abs(x)', ONE, '绝对值', { zh: '绝对值', en: 'Absolute value' }, (args) => Math.abs(first(args))),
  numbers('min(a, b, …)', ANY, '最小值', { zh: '最小的一个', en: 'The smallest' }, (args) =>
    Math.min(...args),
  ),
  numbers('max(a, b, …)', ANY, '最大值', { zh: '最大的一个', en: 'The largest' }, (args) =>
    Math.max(...args),
  ),
  numbers('sum(a, b, …)', ANY, '合计', { zh: '各数之和', en: 'The sum' }, (args) => sum(args)),
  numbers(
    'mean(a, b, …)',
    ANY,
    '平均',
    { zh: '算术平均数', en: 'The arithmetic mean' },
    (args) => sum(args) / args.length,
  ),
  numbers(
    'round(x, n)',
    [1, 2],
    '四舍五入',
    {
      zh: '四舍五入到 n 位小数（0 至 12，省略为 0）',
      en: 'Rounds half up to n decimals (0 to 12, 0 if left out)',
    },
    round,
  ),
  numbers('floor(x)', ONE, '向下取整', { zh: '向下取整', en: 'The whole number at or below' }, (args) =>
    Math.floor(snap(first(args))),
  ),
  numbers('ceil(x)', ONE, '向上取整', { zh: '向上取整', en: 'The whole number at or above' }, (args) =>
    Math.ceil(snap(first(args))),
  ),
  numbers(
    'ln(x)',
    ONE,
    '自然对数',
    { zh: '自然对数，x 须大于 0', en: 'Natural logarithm, x above 0' },
    (args) => Math.log(first(args)),
  ),
  numbers(
    'log10(x)',
    ONE,
    '常用对数',
    { zh: '以 10 为底的对数，x 须大于 0', en: 'Logarithm to base 10, x above 0' },
    (args) => Math.log10(first(args)),
  ),
  numbers('exp(x)', ONE, '指数', { zh: 'e 的 x 次方', en: 'e to the power of x' }, (args) =>
    Math.exp(first(args)),
  ),
  numbers('sqrt(x)', ONE, '平方根', { zh: '平方根，x 不得为负', en: 'Square root, x not negative' }, (args) =>
    Math.sqrt(first(args)),
  ),
  numbers('pow(x, y)', TWO, '乘方', { zh: 'x 的 y 次方', en: 'x to the power of y' }, ([x, y]) => x! ** y!),
  numbers(
    'growth(now, base)',
    TWO,
    '增幅',
    {
      zh: '比基数增长的百分数；基数为零或负时无法计算',
      en: 'Growth over the base in per cent; not computable where the base is zero or negative',
    },
    growth,
  ),
  numbers(
    'share(part, whole)',
    TWO,
    '占比',
    {
      zh: '部分占总体的百分数；两者都为零时不适用，只有总体为零时无法计算',
      en: 'Part of the whole in per cent; not applicable where both are zero, not computable where the whole alone is',
    },
    share,
  ),
  {
    kind: 'claim',
    name: 'reported',
    signature: 'reported(x)',
    title: { zh: '已报', en: 'reported' },
    doc: { zh: '是否已报', en: 'Whether a value was reported' },
    least: 1,
    most: 1,
    apply: (arg) => arg !== undefined,
  },
  {
    kind: 'choice',
    name: 'coalesce',
    signature: 'coalesce(a, b, …)',
    title: { zh: '首个已报值', en: 'coalesce' },
    doc: {
      zh: '第一个已报的值；都未报则为未报',
      en: 'The first value that was reported; missing where none was',
    },
    least: 1,
    most: Number.POSITIVE_INFINITY,
    apply: (args) =>
      args.find((arg) => arg !== undefined && arg !== null) ?? (args.includes(null) ? null : undefined),
  },
  {
    kind: 'earlier',
    name: 'before',
    signature: 'before(x)',
    title: { zh: '上年', en: 'the year before' },
    doc: {
      zh: '采集数据 x 上一年的数；方案须写 history，再早一年写 before(before(x))',
      en: 'The figure x of the year before; the scheme keeps history; before(before(x)) goes two years back',
    },
    least: 1,
    most: 1,
  },
]);
