import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bilingual } from '../../src/methods/bilingual.ts';
import { METHODS } from '../../src/methods/registry.ts';
import { collect } from '../../src/model/diagnostic.ts';
import { shapeReader } from '../../src/scheme/read-shape.ts';
import { caseFileShape } from '../../src/scheme/shape-cases.ts';
import { categoriesShape, libraryShape, strategiesShape } from '../../src/scheme/shape-configs.ts';
import { fundShape } from '../../src/scheme/shape-fund.ts';
import { dimensionShape, indicatorShape } from '../../src/scheme/shape-indicator.ts';
import { planned } from '../../src/scheme/shape-parts.ts';
import { projectShape } from '../../src/scheme/shape-project.ts';
import { schemeShape } from '../../src/scheme/shape-scheme.ts';
import { bare, definitionOf } from '../../src/scheme/zod-definition.ts';
import { parseYaml } from '../../src/sources/parse-yaml.ts';
import { codesOf, compileText, SMALL, soundScheme } from './compile-text.ts';

function read<S extends z.ZodType>(shape: S, text: string) {
  const { emit, diagnostics } = collect();
  const root = parseYaml(new TextEncoder().encode(text), 'x.yaml', emit)!;
  return {
    value: shapeReader(emit).read(shape, root, 'root'),
    said: diagnostics.map(({ message }) => message.zh),
    hints: diagnostics.map(({ hint }) => hint.zh),
  };
}

describe('texts', () => {
  it('are what the file says, not what YAML makes of it', () => {
    const shape = z.strictObject({ a: z.string(), b: z.string(), c: z.string(), d: z.array(z.string()) });
    const { value } = read(shape, 'a: 012\nb: 1e3\nc: true\nd: [2023, 1.10]\n');
    expect({ ...value }).toEqual({ a: '012', b: '1e3', c: 'true', d: ['2023', '1.10'] });
  });

  it('keep a leading zero in a code', () => {
    const { indicators } = soundScheme(SMALL.replace('code: a', 'code: 012'));
    expect(indicators[0]!.code).toBe('012');
  });
});

describe('numbers', () => {
  it('in quotation marks are texts, and said to be', () => {
    expect(read(z.strictObject({ a: z.number() }), "a: '12'\n").said).toEqual([
      '「a」应为数字，这里是带引号的文字「12」',
    ]);
  });

  it('that must be whole are named so', () => {
    expect(read(z.strictObject({ a: z.number().int() }), 'a: 1.5\n').said).toEqual([
      '「a」应为整数，这里是 1.5',
    ]);
  });
});

describe('keys from data', () => {
  it('called __proto__ are kept as they are and change no object', () => {
    const { value } = read(
      z.strictObject({ a: z.record(z.string(), z.number()) }),
      'a: {__proto__: 1, b: 2}\n',
    );
    expect(Object.entries(value!.a)).toEqual([
      ['__proto__', 1],
      ['b', 2],
    ]);
    expect(Object.getPrototypeOf(value!.a)).toBeNull();
    expect(({} as Record<string, unknown>)['b']).toBeUndefined();
  });

  it('called __proto__ are unknown keys of a scheme', () => {
    const { said } = compileText(`${SMALL}__proto__: {polluted: true}\nconstructor: 1\n`);
    expect(codesOf(said)).toEqual(['unknown-key', 'unknown-key']);
  });
});

describe('unions', () => {
  const shape = z.strictObject({
    a: z.union([z.enum(['one', 'two']), z.number(), z.strictObject({ by: z.array(z.string()) })]),
  });

  it('are read by the kind of the value', () => {
    expect(read(shape, 'a: two\n').value!.a).toBe('two');
    expect(read(shape, 'a: 3\n').value!.a).toBe(3);
    expect(read(shape, 'a: {by: [x]}\n').value!.a).toMatchObject({ by: ['x'] });
  });

  it('name the fault of the option that was meant', () => {
    expect(read(shape, 'a: tow\n').said).toEqual(['「a」不能是「tow」']);
    expect(read(shape, 'a: {by: x}\n').said).toEqual(['「by」应为列表，这里是文字「x」']);
    expect(read(shape, 'a: [x]\n').said).toEqual(['「a」应为文字、数字或一组键值，这里是列表']);
  });
});

describe('a key without a value', () => {
  it('is as good as left out where it may be, and missing where it may not', () => {
    const shape = z.strictObject({ a: z.number().optional(), b: z.number().default(7), c: z.number() });
    expect(read(shape, 'a:\nb: ~\nc: 1\n').value).toMatchObject({ b: 7, c: 1 });
    expect(read(shape, 'c:\n').said).toEqual(['缺少「c」']);
  });
});

describe('a scheme with many faults', () => {
  it('has all of them told, from top to bottom, each on its line with the line quoted', () => {
    const { scheme, said } = compileText(`${SMALL}
totl: 100
rounding: {decimals: 2.5, at: indicatr}
pool: 类型
vetoes:
  - {code: v, title: 否决, when: 'b > 0 && ranq > 2', effect: zero, of: bb}
grades:
  - {name: 好, min: 85, quota: {ratio: 3}}
  - {name: 中, min: 90}
`);
    expect(scheme).toBeUndefined();
    const lines = said.map(({ code, at }) => [code, at?.kind === 'line' && at.line]);
    expect(lines).toEqual([
      ['unknown-key', 9],
      ['number-out-of-range', 10],
      ['unknown-value', 10],
      ['wrong-type', 11],
      ['basis-missing', 13],
      ['expression-unknown-name', 13],
      ['unknown-code', 13],
      ['number-out-of-range', 15],
      ['grade-gap', 16],
      ['grade-order', 16],
    ]);
    for (const { at } of said)
      expect(at?.kind === 'line' ? at.quote?.length : 0, JSON.stringify(at)).toBeGreaterThan(0);
  });

  it('points at the very column of a name in an expression', () => {
    const line = "  - {code: v, title: 否决, when: 'ranq > 2', effect: bar-awards, basis: 一}";
    const { said } = compileText(`${SMALL}vetoes:\n${line}\n`, { columns: [] });
    expect(said[0]!.at).toMatchObject({ line: 9, column: line.indexOf('ranq') + 1 });
    expect(said[0]!.hint.zh).toContain('rank');
  });
});

it('refuses a list or a mapping where one value belongs, and never takes it for the value', () => {
  for (const value of ['{deduct: 3}', '[deduct]', '{}', '[]'])
    for (const [key, text] of [
      ['effect', `${SMALL}vetoes: [{code: v, title: A, when: 'a > 1', effect: ${value}, basis: b}]\n`],
      ['title', SMALL.replace('title: 小方案', `title: ${value}`)],
      ['decimals', `${SMALL}rounding: {decimals: ${value}}\n`],
      ['vetoed', `${SMALL}vetoed: ${value}\n`],
    ] as const) {
      const { scheme, said } = compileText(text);
      expect([key, value, scheme]).toEqual([key, value, undefined]);
      expect(said.map(({ message }) => message.zh)).toContainEqual(expect.stringContaining(`「${key}」应为`));
    }
});

describe('keys', () => {
  it('with a full-width colon are named once, and not missed as well', () => {
    const { said, hints } = read(z.strictObject({ a: z.number(), b: z.string() }), '{a: 1, b：甲}\n');
    expect(said).toEqual(['此处没有名为「b：甲」的键']);
    expect(hints[0]).toContain('全角');
  });
});

describe('the checks of the shapes and methods', () => {
  it('say why they refuse in both languages, each by itself', () => {
    const shapes = [
      schemeShape,
      dimensionShape,
      indicatorShape,
      projectShape,
      caseFileShape,
      fundShape,
      libraryShape,
      categoriesShape,
      strategiesShape,
      ...METHODS.values.map(({ params }) => params),
    ];
    const messages = shapes.flatMap((shape) => refusals(shape));
    expect(messages).toContain(bilingual('goal 不能等于 floor', 'goal must differ from floor'));
    expect(messages).toContain(
      bilingual('value 与 multiple 须写且只写一个', 'give either value or multiple'),
    );
    for (const message of messages)
      expect(message).toMatch(/^[^|{}]*\p{Script=Han}[^|{}]*\|\|[^|{}\p{Script=Han}]+$/u);
  });

  it('refuse a red light above the yellow one, in a scheme and in a fund', () => {
    const refused = '「red」不成立：red 不能大于 yellow，否则黄灯永远不会亮';
    expect(codesOf(compileText(`${SMALL}lights: {red: 90, yellow: 80}\n`).said)).toEqual(['value-refused']);
    expect(read(schemeShape.shape.lights, '{red: 90}\n').said).toEqual([refused]);
    expect(read(fundShape.shape.pace, '{red: 0.9, yellow: 0.8}\n').said).toEqual([refused]);
    expect(read(fundShape.shape.pace, '{red: 0.8, yellow: 0.8}\n').said).toEqual([]);
  });

  it('name a plan with neither or both of value and multiple', () => {
    const plan = (text: string) => read(planned, `plan: {from: 2022, base: 1, to: 2025${text}}\n`).said;
    const both = ['「value」不成立：value 与 multiple 须写且只写一个'];
    expect(plan('')).toEqual(both);
    expect(plan(', value: 2, multiple: 2')).toEqual(both);
  });
});

/** The messages of every refinement within a shape. */
function refusals(shape: z.ZodType, seen = new Set<z.ZodType>()): readonly string[] {
  if (seen.has(shape)) return [];
  seen.add(shape);
  const inner = bare(shape);
  const { checks = [], ...definition } = definitionOf(inner);
  const own = (checks as readonly z.core.$ZodCheck[]).flatMap(({ _zod: { def } }) =>
    def.check === 'custom' ? [String(def.error?.({} as never))] : [],
  );
  const parts = [
    ...Object.values(definition.shape ?? {}),
    ...(definition.options ?? []),
    ...[inner === shape ? undefined : inner, definition.element, definition.keyType, definition.valueType],
  ].filter((part) => part !== undefined);
  return [...own, ...parts.flatMap((part) => refusals(part, seen))];
}
