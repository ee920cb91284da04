import { z } from 'zod';
import { METHODS } from '../methods/registry.ts';
import { caseFileShape } from './shape-cases.ts';
import { categoriesShape, libraryShape, strategiesShape } from './shape-configs.ts';
import { fundShape } from './shape-fund.ts';
import { projectShape } from './shape-project.ts';
import { schemeShape } from './shape-scheme.ts';

type Json = { [key: string]: unknown };

/** The JSON Schema (draft 7) of scheme files, the parameters of every method by the indicator's `method`. */
export function schemeJsonSchema(): object {
  const schema = toJson(schemeShape, '考核方案 / Scheme');
  for (const indicator of indicatorsIn(schema)) bindMethods(indicator);
  for (const part of restingIn(schema)) requireUnlessResting(part);
  return schema;
}

/** The JSON Schema (draft 7) of `score.yaml`. */
export const projectJsonSchema = (): object => toJson(projectShape, '项目文件 score.yaml / Project file');

/** The JSON Schema (draft 7) of a file of cases. */
export const casesJsonSchema = (): object => toJson(caseFileShape, '方案案例 / Cases of a scheme');

/** The JSON Schema (draft 7) of a library of indicators. */
export function libraryJsonSchema(): object {
  const schema = toJson(libraryShape, '指标库 / Library of indicators');
  for (const indicator of indicatorsIn(schema)) bindMethods(indicator);
  return schema;
}

/** The JSON Schema (draft 7) of a fund file. */
export const fundJsonSchema = (): object => toJson(fundShape, '资金 / Fund');

/** The JSON Schema (draft 7) of the file of categories. */
export const categoriesJsonSchema = (): object => toJson(categoriesShape, '单位和人员分类 / Categories');

/** The JSON Schema (draft 7) of the file of strategies. */
export const strategiesJsonSchema = (): object => toJson(strategiesShape, '战略 / Strategies');

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

/** Every object of the schema that may rest on another (`extends`). */
function restingIn(node: unknown): readonly Json[] {
  if (typeof node !== 'object' || node === null) return [];
  const inner = Object.values(node).flatMap(restingIn);
  const { properties, required } = node as Json;
  const rests = typeof properties === 'object' && properties !== null && 'extends' in properties;
  return rests && Array.isArray(required) ? [node as Json, ...inner] : inner;
}

/** What rests on another need only say what it changes; a scheme states its own code all the same. */
function requireUnlessResting(part: Json): void {
  const required = part['required'] as readonly string[];
  const always = required.filter((key) => key === 'scheme');
  if (always.length > 0) part['required'] = always;
  else delete part['required'];
  part['anyOf'] = [{ required: ['extends'] }, { required }];
}
