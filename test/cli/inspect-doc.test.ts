import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { command } from '../support/tiny-project.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SAMPLE = `${ROOT}/samples/jishou-2023`;

/** Every key of a JSON value, at any depth. */
function keysOf(value: unknown, keys = new Set<string>()): ReadonlySet<string> {
  if (Array.isArray(value)) for (const one of value) keysOf(one, keys);
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) keysOf(inner, keys.add(key));
  return keys;
}

describe('docs/inspect.md', () => {
  const documented = new Set(
    [...readFileSync(`${ROOT}/docs/inspect.md`, 'utf8').matchAll(/`([\w-]+)`|"(\w+)":/gu)].map(
      ([, quoted, key]) => quoted ?? key,
    ),
  );

  it('names every key of --json', async () => {
    const files = [
      '月报/2023年07月.xlsx',
      '名册.xlsx',
      '加减分与事件.xlsx',
      '部门/网民留言办理2023.csv',
      '民调/第三方民调.csv',
      '目标分解.xlsx',
      '资金/学前教育公用经费公示.xlsx',
    ];
    const { out } = await command(SAMPLE, ['inspect', ...files, '--json']);
    const keys = keysOf(JSON.parse(out));
    const own = [...keys].filter((key) => !['severity', 'about', 'place', 'message', 'hint'].includes(key));
    expect(own.filter((key) => !documented.has(key))).toEqual([]);
    expect(own.length).toBeGreaterThan(60);
  });

  it('names every key of the records of --cells', async () => {
    const { out } = await command(SAMPLE, [
      'inspect',
      '月报/2023年07月.xlsx',
      '部门/网民留言办理2023.csv',
      '--cells',
    ]);
    const keys = keysOf(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    );
    expect([...keys].filter((key) => !documented.has(key))).toEqual([]);
  });
});
