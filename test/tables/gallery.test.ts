import { expect, test } from 'vitest';
import { collect } from '../../src/model/diagnostic.ts';
import * as faults from '../../src/model/faults/tables.ts';
import { gallery } from '../gallery/tables.ts';

test.each(gallery)('$code is said of its smallest broken input', async ({ code, says, run }) => {
  const { emit, diagnostics } = collect();
  await run(emit);
  expect(diagnostics.map((diagnostic) => [diagnostic.code, diagnostic.message.zh])).toEqual([[code, says]]);
});

test('every code of the table reader has its entry', () => {
  expect(gallery.map(({ code }) => code).sort()).toEqual(
    Object.values(faults)
      .map(({ code }) => code)
      .sort(),
  );
});
