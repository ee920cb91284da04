import { compileExpression } from '../../src/expressions/compile-expression.ts';
import { makeNames } from '../../src/expressions/names.ts';
import { collect, type Diagnostic } from '../../src/model/diagnostic.ts';
import type { Expression, Value, ValueType } from '../../src/model/expression.ts';

const name = (key: string, type: ValueType, zh: string, en: string) => ({
  key,
  type,
  title: { zh, en },
  writings: [key, zh],
});

/** Names as a township scheme has them in reach. */
export const NAMES = makeNames([
  name('rank', 'number', '名次', 'rank'),
  name('score', 'number', '总分', 'score'),
  name('vetoed', 'boolean', '一票否决', 'vetoed'),
  name('grade', 'text', '等次', 'grade'),
  name('accidents', 'number', '较大以上安全事故', 'accidents'),
  name('satisfaction', 'number', '群众满意度(第三方)', 'satisfaction'),
  name('spent', 'number', '执行数', 'spent'),
  name('budget', 'number', '预算数', 'budget'),
  name('per_head', 'number', '人均-公用经费', 'per head'),
  name('class', 'text', '类型', 'class'),
]);

/** A unit: second with 92.1, one accident, satisfaction not reported. */
export const UNIT: ReadonlyMap<string, Value> = new Map<string, Value>([
  ['rank', 2],
  ['score', 92.1],
  ['vetoed', false],
  ['grade', '一等'],
  ['accidents', 1],
  ['spent', 134.16],
  ['budget', 150],
  ['per_head', 500],
  ['class', '街道'],
]);

export const AT = { kind: 'line', file: 'township.yaml', line: 7, column: 11 } as const;

/** Compiles a text that is expected to be sound. */
export function compiled(text: string, expected?: ValueType): Expression {
  const expression = compileExpression(text, AT, NAMES, expected, (diagnostic) => {
    throw new Error(`${diagnostic.code}: ${diagnostic.message.zh}`);
  });
  if (!expression) throw new Error('no expression and no fault');
  return expression;
}

/** The value of a text for the unit, with some values replaced. */
export function evaluated(text: string, changed: Readonly<Record<string, Value>> = {}): Value {
  const values = new Map([...UNIT, ...Object.entries(changed)]);
  return compiled(text).evaluate((key) => values.get(key));
}

/** The faults of a text. */
export function faultsOf(text: string, expected?: ValueType): readonly Diagnostic[] {
  const { emit, diagnostics } = collect();
  const expression = compileExpression(text, AT, NAMES, expected, emit);
  if (expression && diagnostics.length > 0) throw new Error('an expression in spite of faults');
  return diagnostics;
}

/** The codes of a text's faults with their columns, counted from the expression's first character as 1. */
export function faultsAt(text: string, expected?: ValueType): readonly string[] {
  return faultsOf(text, expected).map(({ code, at }) => {
    if (at?.kind !== 'line') throw new Error('a fault without its line');
    return `${code} ${at.column - AT.column + 1}`;
  });
}
