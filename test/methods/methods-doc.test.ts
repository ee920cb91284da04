import { expect, test } from 'vitest';
import { z } from 'zod';
import { methodsDoc } from '../../scripts/generate/methods-doc.ts';
import { METHODS } from '../../src/methods/registry.ts';

interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly description?: string;
  readonly zh?: string;
}

/** Every parameter of a schema, those of list items included. */
function parametersOf({ properties = {} }: Shape): readonly (readonly [string, Shape])[] {
  return Object.entries(properties).flatMap(([key, shape]) => [
    [key, shape] as const,
    ...parametersOf(shape.items ?? {}),
  ]);
}

test('every parameter of every method is in kebab-case and described in both languages', () => {
  for (const { name, params } of METHODS.values)
    for (const [key, { zh, description }] of parametersOf(z.toJSONSchema(params, { io: 'input' }) as Shape)) {
      expect(key).toMatch(/^[a-z]+(-[a-z]+)*$/u);
      expect(`${name}.${key}: ${zh}`).toMatch(/: .*\p{Script=Han}/u);
      expect(`${name}.${key}: ${description}`).toMatch(/: [A-Za-z].+/u);
    }
});

test('the page tells every method, parameter and example, with no gap', () => {
  const page = methodsDoc();
  for (const { name, params, examples } of METHODS.values) {
    expect(page).toContain(`\n## ${name}\n`);
    for (const [key] of parametersOf(z.toJSONSchema(params, { io: 'input' }) as Shape))
      expect(page).toContain(`\`${key}\``);
    for (const { says } of examples) expect(page).toContain(`${says.zh}<br>${says.en}`);
  }
  expect(page).not.toMatch(/undefined|NaN|\[object|Infinity/u);
  expect(page).toBe(methodsDoc());
});

test('every table of the page has as many cells in each row as in its header', () => {
  const tables = methodsDoc().match(/(?:^\|.*\n)+/gmu) ?? [];
  expect(tables.length).toBeGreaterThanOrEqual(2 * METHODS.values.length);
  for (const table of tables) {
    const cells = table
      .trim()
      .split('\n')
      .map((row) => row.replaceAll('\\|', '').split('|').length);
    expect(new Set(cells).size).toBe(1);
  }
});
