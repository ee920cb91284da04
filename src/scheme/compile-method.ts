import { compileExpression } from '../expressions/compile-expression.ts';
import { makeNames } from '../expressions/names.ts';
import { bindMethod } from '../methods/bind-method.ts';
import type { Method } from '../methods/define-method.ts';
import { METHODS } from '../methods/registry.ts';
import { unknownMethod } from '../model/faults/scheme.ts';
import { type LinePlace, type Located, under } from '../model/located.ts';
import type { BoundMethod } from '../model/method.ts';
import { type Compiling, placeOf } from './compiling.ts';
import type { IndicatorDraft } from './shape-indicator.ts';

/** What the formula method's expression may name. */
const FORMULA_NAMES = makeNames([
  { key: 'value', type: 'number', title: { zh: '数值', en: 'value' }, writings: ['value', '数值'] },
  { key: 'target', type: 'number', title: { zh: '目标', en: 'target' }, writings: ['target', '目标'] },
  {
    key: 'weight',
    type: 'number',
    title: { zh: '权重', en: 'weight' },
    writings: ['weight', '权重', '分值'],
  },
]);

/** The method an indicator names; an unknown one is answered with the nearest. */
export function methodOf(compiling: Compiling, draft: IndicatorDraft): Method | undefined {
  const method = METHODS.get(draft.method);
  if (!method) {
    const particulars = { name: draft.method, nearest: METHODS.nearest(draft.method), known: METHODS.names };
    compiling.fatal(unknownMethod(particulars, placeOf(compiling, draft, 'method')));
  }
  return method;
}

/** What a method scores under the parameters written: numbers or texts. */
export const readsByMethod = (method: Method | undefined, { params }: IndicatorDraft): 'number' | 'text' =>
  method?.readsBy?.(params) ?? method?.reads ?? 'number';

/** Reads the method's parameters by its own shape and binds them; faults stand at the parameter's line. */
export function compileMethod(
  compiling: Compiling,
  draft: IndicatorDraft,
  method: Method,
): { readonly bound: BoundMethod; readonly params: unknown } | undefined {
  const node = compiling.reader.nodeOf(draft);
  const written = under(node, 'params') ?? {
    kind: 'map',
    at: placeOf(compiling, draft, 'method'),
    entries: [],
  };
  const params = compiling.reader.read(method.params, written, 'params');
  if (params === undefined) return undefined;
  if (method.name !== 'formula') return { bound: bindMethod(method, params), params };
  const formula = formulaOf(compiling, under(written, 'expression'));
  return formula && { bound: bindMethod(method, params, formula), params };
}

function formulaOf(compiling: Compiling, node: Located | undefined) {
  if (node?.kind !== 'scalar') return undefined;
  const at: LinePlace = node.quoted ? { ...node.at, column: node.at.column + 1 } : node.at;
  const text = typeof node.value === 'string' ? node.value : node.source;
  return compileExpression(text, at, FORMULA_NAMES, 'number', compiling.fatal);
}
