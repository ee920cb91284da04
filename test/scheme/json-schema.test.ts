import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { METHODS } from '../../src/methods/registry.ts';
import { projectJsonSchema, schemeJsonSchema } from '../../src/scheme/json-schema.ts';

type Json = Readonly<Record<string, unknown>>;
const scheme = schemeJsonSchema() as {
  readonly definitions: Readonly<Record<string, Json>>;
  readonly properties: Json;
};

describe('the JSON Schema of schemes', () => {
  it('gives every method its parameters', () => {
    const branches = scheme.definitions['indicator']!['allOf'] as readonly Json[];
    expect(branches).toHaveLength(METHODS.values.length);
    expect(JSON.stringify(branches[0])).toContain('"const":"attainment"');
    expect(JSON.stringify(branches[0])).toContain('"cap"');
  });

  it('describes every key, so that an editor can', () => {
    const bare: string[] = [];
    const visit = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      const { properties } = node as { readonly properties?: Readonly<Record<string, Json>> };
      if (properties && !path.includes('/if'))
        for (const [key, child] of Object.entries(properties))
          if (child['description'] === undefined && !('const' in child) && !('$ref' in child))
            bare.push(`${path}/${key}`);
      for (const [key, child] of Object.entries(node)) visit(child, `${path}/${key}`);
    };
    visit(scheme, '');
    expect(bare.filter((path) => !path.endsWith('/then/params'))).toEqual([]);
  });

  it('knows the keys of the sample scheme', () => {
    const text = readFileSync('indicator-configs/jishou/township.yaml', 'utf8');
    const keys = [...text.matchAll(/^([a-z-]+):/gmu)].map(([, key]) => key!);
    expect(keys.filter((key) => !(key in scheme.properties))).toEqual([]);
  });

  it('is draft 7, which the YAML language server reads', () => {
    expect(scheme).toMatchObject({ $schema: 'http://json-schema.org/draft-07/schema#' });
    expect(projectJsonSchema()).toMatchObject({ $schema: 'http://json-schema.org/draft-07/schema#' });
  });

  it('leaks no half of a description', () => {
    expect(JSON.stringify([scheme, projectJsonSchema()])).not.toContain('"zh"');
  });
});
