import {
  casesJsonSchema,
  categoriesJsonSchema,
  fundJsonSchema,
  libraryJsonSchema,
  projectJsonSchema,
  schemeJsonSchema,
  strategiesJsonSchema,
} from '../../src/scheme/json-schema.ts';
import { diagnosticsDoc } from './diagnostics-doc.ts';
import { functionsDoc } from './functions-doc.ts';
import { methodsDoc } from './methods-doc.ts';
import { schemeReference } from './scheme-reference.ts';

/** Every generated file of the repository: path from its root, and text. */
export function generatedFiles(): readonly { readonly path: string; readonly text: string }[] {
  const json = (schema: object): string => `${JSON.stringify(schema, undefined, 2)}\n`;
  return [
    { path: 'docs/methods.md', text: methodsDoc() },
    { path: 'docs/scheme.md', text: schemeReference() },
    { path: 'docs/expressions.md', text: functionsDoc() },
    { path: 'docs/diagnostics.md', text: diagnosticsDoc() },
    { path: 'indicator-configs/schema/scheme.json', text: json(schemeJsonSchema()) },
    { path: 'indicator-configs/schema/project.json', text: json(projectJsonSchema()) },
    { path: 'indicator-configs/schema/cases.json', text: json(casesJsonSchema()) },
    { path: 'indicator-configs/schema/library.json', text: json(libraryJsonSchema()) },
    { path: 'indicator-configs/schema/fund.json', text: json(fundJsonSchema()) },
    { path: 'indicator-configs/schema/categories.json', text: json(categoriesJsonSchema()) },
    { path: 'indicator-configs/schema/strategies.json', text: json(strategiesJsonSchema()) },
  ];
}
