import { expect, it } from 'vitest';
import { schemeReference } from '../../scripts/generate/scheme-reference.ts';
import { BARRED_WORDS } from '../../src/scheme/barred-words.ts';
import { indicatorShape } from '../../src/scheme/shape-indicator.ts';
import { projectShape } from '../../src/scheme/shape-project.ts';
import { schemeShape } from '../../src/scheme/shape-scheme.ts';

it('the scheme reference has a line for every key and every barred word', () => {
  const text = schemeReference();
  const keys = [schemeShape, indicatorShape, projectShape].flatMap(({ shape }) => Object.keys(shape));
  expect(keys.filter((key) => !text.includes(`| \`${key}\` |`))).toEqual([]);
  expect(BARRED_WORDS.filter((word) => !text.includes(`\`${word}\``))).toEqual([]);
});

it('the scheme reference says what every key means', () => {
  const unsaid = schemeReference()
    .split('\n')
    .filter((line) => /^\| `[^|]*\|[^|]*\|[^|]*\|\s*\|$/u.test(line));
  expect(unsaid).toEqual([]);
});
