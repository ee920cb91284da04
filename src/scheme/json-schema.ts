import { z } from 'zod';
import { METHODS } from '../methods/registry.ts';
import { caseFileShape } from './shape-cases.ts';
import { projectShape } from './shape-project.ts';
import { schemeShape } from './shape-scheme.ts';

type Json = { [key: string]: unknown };

/** The JSON Schema (draft 7) of scheme files, the parameters of every method by the indicator's `method`. */
export function schemeJsonSchema(): object {
  const schema = toJson(schemeShape, '考核方案 / Scheme');
  for (const indicator of indicatorsIn(schema)) bindMethods(indicator);
  return schema;
}

/** The JSON Schema (draft 7) of `score.yaml`. */
export const projectJsonSchema = (): object => toJson(projectShape, '项目文件 score.yaml / Project file');

/** The JSON Schema (draft 7) of a file of cases. */
export const casesJsonSchema = (): object => toJson(caseFileShape, '方案案例 / Cases of a scheme');

function toJson(shape: z.ZodType, title: string): Json {
  const { $schema, ...schema } = z.toJSONSchema(shape, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
  });
  return tidy({ $schema, title, ...schema }) as Json;
}

/** Both languages of a description in one text; editors may write texts as numbers (`name: 2023`). */
function tidy(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(tidy);
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node).flatMap(([key, value]) =>
    key === 'zh' && typeof value === 'string' ? [] : [[key, tidy(value)] as const],
  );
  const tidied: Json = Object.fromEntries(entries);
  const { zh } = node as Json;
  if (typeof zh === 'string') tidied['description'] = `${zh} / ${String(tidied['description'] ?? '')}`;
  return tidied;
}

/** Every object of the schema that has both `method` and `params`. */
function indicatorsIn(node: unknown): readonly Json[] {
  if (typeof node !== 'object' || node === null) return [];
  const inner = Object.values(node).flatMap(indicatorsIn);
  const { properties } = node as Json;
  const isIndicator =
    typeof properties === 'object' && properties !== null && 'method' in properties && 'params' in properties;
  return isIndicator ? [node as Json, ...inner] : inner;
}

function bindMethods(indicator: Json): void {
  const properties = indicator['properties'] as Json;
  properties['method'] = {
    ...(properties['method'] as Json),
    enum: METHODS.names,
    description: METHODS.values.map(({ name, title }) => `${name}: ${title.zh} / ${title.en}`).join('\n'),
  };
  indicator['allOf'] = METHODS.values.map((method) => {
    const { title: _, ...params } = toJson(method.params, '');
    const { $schema: __, ...bare } = params;
    const mustWrite = Array.isArray(bare['required']) && bare['required'].length > 0;
    return {
      if: { properties: { method: { const: method.name } }, required: ['method'] },
      // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own keyword
      then: { properties: { params: bare }, ...(mustWrite ? { required: ['params'] } : {}) },
    };
  });
}
