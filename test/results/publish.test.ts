import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Unit } from '../../src/model/unit.ts';
import { publicRun } from '../../src/results/publish.ts';
import type { RunResults } from '../../src/results/run-results.ts';
import { tinyRun } from '../support/tiny-assessment.ts';

/** The tiny run with further persons of these names. */
function runWith(names: readonly string[]): RunResults {
  const run = tinyRun();
  const [assessment] = run.assessments;
  const persons = names.map((name, index): Unit => {
    const person = { unitText: '矮寨镇', home: undefined };
    return { ...assessment!.facts.units[0]!, name, code: `P${index}` as Unit['code'], person };
  });
  const facts = { ...assessment!.facts, units: [...assessment!.facts.units, ...persons] };
  return { ...run, assessments: [{ ...assessment!, facts }] };
}

const signs = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '.', '('), minLength: 1, maxLength: 4 });

it('takes every name out of a text, the longest that stands at a place, however its signs are spaced', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(signs, { minLength: 1, maxLength: 12 }),
      fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '.', '(', ' ', '、'), maxLength: 40 }),
      (names, text) => {
        const longest = [...names].sort((a, b) => b.length - a.length);
        let expected = '';
        for (let at = 0; at < text.length; ) {
          const rest = text.slice(at);
          const found = longest
            .map(
              (name) =>
                new RegExp(`^${[...name].map((sign) => `[${sign}]`).join('\\s*')}`, 'u').exec(rest)?.[0],
            )
            .find((match) => match !== undefined);
          expected += found === undefined ? rest[0] : '＊＊';
          at += found?.length ?? 1;
        }
        expect(publicRun(runWith(names), 'codes').mask(text)).toBe(expected);
      },
    ),
  );
});

it('leaves the name of a unit whole though it holds a name of a person', () => {
  expect(publicRun(runWith(['河溪']), 'codes').mask('河溪镇的河 溪')).toBe('河溪镇的＊＊');
});
