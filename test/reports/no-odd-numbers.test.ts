import { read } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportFiles } from '../../src/reports/report-files.ts';
import { assessEntrants, type Entrant, schemeOf } from '../support/assess-yaml.ts';

const AGGREGATES = ['sum', 'mean', 'geometric', 'harmonic', 'min'] as const;
const METHODS = [
  'method: attainment, target: 80',
  'method: attainment, direction: down, target: 80',
  'method: goalposts, params: {floor: 0, goal: 100}',
  'method: direct, params: {out-of: 100}',
  'method: min-max',
  'method: z-score',
  'method: percentile-rank',
  'method: ratio-to-best',
  'method: rank, params: {step: 5}',
] as const;

const scheme = (aggregate: string, methods: readonly string[], policy: string): string => `
scheme: s
title: 示例
category: c
total: 100
basis: {document: 自拟, status: sample}
pool: [类型]
events: [事故]
aggregate: ${aggregate}
defaults: {not-applicable: ${policy}, not-reported: peer-mean}
dimensions:
  - {code: p, title: 甲类, weight: 60, indicators: [{code: a, title: 甲项, weight: 60, ${methods[0]}}]}
  - {code: q, title: 乙类, weight: 40, indicators: [{code: b, title: 乙项, weight: 40, ${methods[1]}}]}
adjustments:
  - {code: plus, title: 加分, kind: bonus, events: 表彰, cap: 5}
vetoes:
  - {code: v, title: 事故否决, when: '事故 > 0', effect: lowest-grade, basis: 示例}
grades:
  - {name: 一等, min: 85, quota: {ratio: 0.3}}
  - {name: 三等}
lists:
  - {list: red, when: 'rank <= 3'}
  - {list: black, when: 'vetoed'}
`;

const figure = fc.oneof(
  { weight: 4, arbitrary: fc.double({ min: 0, max: 200, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(0, -0, 100, 1e-300, 5e-324, 1e15, -1) },
  { weight: 1, arbitrary: fc.constant('/' as const) },
  { weight: 1, arbitrary: fc.constant(undefined) },
);
const entrants = fc
  .array(
    fc.record({
      a: figure,
      b: figure,
      pool: fc.constantFrom('镇', '街道'),
      event: fc.constantFrom(undefined, '事故', '表彰'),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((rows) =>
    rows.map(({ a, b, pool, event }, at): Entrant => {
      const values = { ...(a === undefined ? {} : { a }), ...(b === undefined ? {} : { b }) };
      const events = event ? [{ kind: event, points: event === '表彰' ? -0 : undefined }] : [];
      return { code: `u${at}`, columns: { 类型: pool }, values, events: events as Entrant['events'] };
    }),
  );

/** Cells of a workbook that are no finite number nor a text, as another reader reads them; −0 is one too. */
function oddCells(bytes: Uint8Array): readonly string[] {
  const book = read(bytes);
  return book.SheetNames.flatMap((name) =>
    Object.entries(book.Sheets[name]!).flatMap(([at, cell]) => {
      if (at.startsWith('!')) return [];
      const { t, v } = cell as { t: string; v: unknown };
      const fine = t === 's' || t === 'z' || (t === 'n' && Number.isFinite(v) && !Object.is(v, -0));
      return fine ? [] : [`${name}!${at} ${t} ${String(v)}`];
    }),
  );
}

describe('whatever the figures', () => {
  it('no cell of a report is NaN, an infinity or −0, by any method or aggregate', async () => {
    let written = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...AGGREGATES),
        fc.constantFrom(...METHODS),
        fc.constantFrom(...METHODS),
        fc.constantFrom('reweigh', 'peer-mean', 'zero', 'full'),
        entrants,
        async (aggregate, first, second, policy, rows) => {
          const compiled = schemeOf(scheme(aggregate, [first, second], policy), ['类型']);
          const { assessment, faults } = assessEntrants(compiled, rows, { draft: true });
          if (faults.hasErrors()) return; // refused: nothing is written
          written += 1;
          const run = { name: '示例', year: 2023, version: '0', assessments: [assessment], inputs: [] };
          const files = await reportFiles({ ...run, diagnostics: faults.diagnostics }, 'zh', () => {});
          for (const { name, bytes } of files) {
            if (name.endsWith('.xlsx')) expect(oddCells(bytes)).toEqual([]);
            else
              expect(new TextDecoder().decode(bytes)).not.toMatch(
                /NaN|Infinity|(?<![\d.])-0(?:[,\s\]}]|\.0*\b)/u,
              );
          }
        },
      ),
      { numRuns: 120 },
    );
    expect(written).toBeGreaterThan(60);
  });
});
