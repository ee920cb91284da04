import { expect, test } from 'vitest';
import * as faults from '../../src/model/faults/expressions.ts';
import { gallery } from '../gallery/expressions.ts';

test('every fault of the rule language has an entry in the gallery', () => {
  const codes = new Set(gallery.map(({ code }) => code));
  expect(
    Object.values(faults)
      .map(({ code }) => code)
      .filter((code) => !codes.has(code)),
  ).toEqual([]);
});

test.each(gallery.map((entry) => [entry.says, entry] as const))('%s', async (_, entry) => {
  const emitted: string[] = [];
  await entry.run(({ code, message }) => emitted.push(`${code} ${message.zh}`));
  expect(emitted).toEqual([`${entry.code} ${entry.says}`]);
});
