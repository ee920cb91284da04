import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ITEMS } from './items.ts';

const sources = new Map<string, string>();
const sourceOf = (file: string): string => {
  const known = sources.get(file) ?? readFileSync(join(import.meta.dirname, '..', file), 'utf8');
  sources.set(file, known);
  return known;
};

describe('the items of reading', () => {
  it.each(ITEMS)('$says: its test is there', ({ file, title }) => {
    const plain = title.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
    const test = new RegExp(`['"\`]${plain}['"\`],\\s*(?:async\\s*)?\\(`, 'u');
    expect(sourceOf(file), `no test "${title}" in ${file}`).toMatch(test);
  });

  it('are each named once', () => {
    const words = ITEMS.map(({ says }) => says);
    expect(new Set(words).size).toBe(words.length);
    expect(words.length).toBeGreaterThan(120);
  });
});
