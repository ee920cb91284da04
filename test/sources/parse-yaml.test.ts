import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { collect, type Diagnostic } from '../../src/model/diagnostic.ts';
import type { Located } from '../../src/model/located.ts';
import { parseYaml } from '../../src/sources/parse-yaml.ts';

function parse(text: string | Uint8Array): { root: Located | undefined; diagnostics: readonly Diagnostic[] } {
  const { emit, diagnostics } = collect();
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  return { root: parseYaml(bytes, 'a.yaml', emit), diagnostics };
}

/** Values alone: mappings as lists of pairs, so that no key is special. */
function plain(node: Located | undefined): unknown {
  if (node?.kind === 'list') return node.items.map(plain);
  if (node?.kind === 'map') return node.entries.map(({ key, value }) => [key, plain(value)]);
  return node?.value;
}

const faultsOf = (text: string | Uint8Array): readonly unknown[] => {
  const began = performance.now();
  const { root, diagnostics } = parse(text);
  expect(performance.now() - began).toBeLessThan(1500);
  expect(root).toBeUndefined();
  return diagnostics.map(({ code, at }) => (at?.kind === 'line' ? `${code} ${at.line}:${at.column}` : code));
};

describe('values', () => {
  it('know their line, their column and the line’s text', () => {
    const { root } = parse('scheme: a\ntargets:\n  - {2023: 33}\n');
    const list = root?.kind === 'map' ? root.entries[1] : undefined;
    expect(list?.keyAt).toMatchObject({ line: 2, column: 1, quote: 'targets:' });
    const item = list?.value.kind === 'list' ? list.value.items[0] : undefined;
    expect(item?.kind === 'map' && item.entries[0]?.value.at).toEqual({
      kind: 'line',
      file: 'a.yaml',
      line: 3,
      column: 12,
      quote: '  - {2023: 33}',
    });
  });

  it('keep the text they were written as', () => {
    const { root } = parse("a: 012\nb: 2024-01\nc: '012'\nd: 1.50\ne: yes\nf: 2023-05-01\n");
    const scalars = root?.kind === 'map' ? root.entries.map(({ value }) => value) : [];
    expect(scalars).toMatchObject([
      { value: 12, source: '012', quoted: false },
      { value: '2024-01', source: '2024-01' },
      { value: '012', quoted: true },
      { value: 1.5, source: '1.50' },
      { value: 'yes' },
      { value: '2023-05-01' },
    ]);
  });

  it('take keys that are no texts for what is written there', () => {
    expect(plain(parse('2023: a\n012: b\ntrue: c\n1.50: d\n~: e\n').root)).toEqual([
      ['2023', 'a'],
      ['012', 'b'],
      ['true', 'c'],
      ['1.50', 'd'],
      ['~', 'e'],
    ]);
  });

  it('may lie under any key', () => {
    expect(plain(parse('__proto__: 1\nconstructor: 2\ntoString: 3\n').root)).toEqual([
      ['__proto__', 1],
      ['constructor', 2],
      ['toString', 3],
    ]);
  });

  it('follow aliases and merge keys; own keys go before merged ones', () => {
    const text = 'x: &x {p: 1, q: 2}\ny: &y {q: 3, r: 4}\na: *x\nb: {<<: [*x, *y], p: 5}\n"<<": 6\n';
    expect(plain(parse(text).root)).toEqual([
      [
        'x',
        [
          ['p', 1],
          ['q', 2],
        ],
      ],
      [
        'y',
        [
          ['q', 3],
          ['r', 4],
        ],
      ],
      [
        'a',
        [
          ['p', 1],
          ['q', 2],
        ],
      ],
      [
        'b',
        [
          ['p', 5],
          ['q', 2],
          ['r', 4],
        ],
      ],
      ['<<', 6],
    ]);
  });

  it('read back as they were written', () => {
    const scalar = fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.boolean());
    const key = fc.string({ unit: fc.constantFrom(...'甲_p乙: #"'), minLength: 1, maxLength: 5 });
    const tree = fc.letrec((tie) => ({
      node: fc.oneof({ maxDepth: 4 }, scalar, fc.array(tie('node'), { maxLength: 3 }), tie('map')),
      map: fc
        .uniqueArray(fc.tuple(key, tie('node')), { minLength: 1, maxLength: 4, selector: ([name]) => name })
        .map((pairs) => new Map(pairs)),
    }));
    const pairs = (value: unknown): unknown => {
      if (value instanceof Map) return [...value].map(([name, inner]) => [name, pairs(inner)]);
      return Array.isArray(value) ? value.map(pairs) : value;
    };
    fc.assert(
      fc.property(fc.array(tree.node, { minLength: 1, maxLength: 4 }), (value) => {
        expect(plain(parse(stringify(value)).root)).toEqual(pairs(value));
      }),
    );
  });
});

describe('faults', () => {
  it.each([
    ['an unknown tag', 'a: 1\nwhen: !vetoed\n', ['yaml-tag 2:7']],
    ['a tag of binary', 'a: !!binary aGk=\n', ['yaml-tag 1:4']],
    [
      'every duplicate key',
      'a: 1\na: 2\nb: {c: 1, c: 2}\n',
      ['yaml-duplicate-key 2:1', 'yaml-duplicate-key 3:11'],
    ],
    ['a key and its number twice', '2023: 1\n"2023": 2\n', ['yaml-duplicate-key 2:1']],
    ['several documents', 'a: 1\n---\nb: 2\n', ['yaml-several-documents 2:1']],
    ['an alias of itself', 'a: &a [*a]\n', ['yaml-alias 1:8']],
    ['an alias of nothing', 'a: *b\n', ['yaml-alias 1:4']],
    ['an alias before its anchor', 'a: *b\nb: &b 1\n', ['yaml-alias 1:4']],
    ['a merge of no mapping', 'a: {<<: 3}\n', ['yaml-alias 1:5']],
    [
      'numbers without end',
      'a: .inf\nb: -.INF\nc: .nan\nd: 1e999\n',
      ['yaml-number 1:4', 'yaml-number 2:4', 'yaml-number 3:4', 'yaml-number 4:4'],
    ],
    ['an empty file', '', ['yaml-empty 1:1']],
    ['comments only', '# a\n\n', ['yaml-empty 1:1']],
    ['one text', 'scheme：a\ntitle：b\n', ['yaml-one-text 1:1']],
    ['one number', '42', ['yaml-one-text 1:1']],
    ['keys that are no words', '{[1]: 2}\n', ['yaml-key-not-text 1:2']],
    ['a tab', 'a:\n\tb: 1\n', ['yaml-syntax 2:1']],
    ['a tab alone, not what it upsets', 'a:\n\t- b: 1\n    c: 2\n    d: 3\n  - b: 4\n', ['yaml-syntax 2:1']],
    ['two keys on a line', 'a: b: c\n', ['yaml-syntax 1:4']],
  ])('name %s', (_, text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
  });

  it('name bytes that are not UTF-8', () => {
    expect(faultsOf(Buffer.from([0x61, 0x3a, 0x20, 0xd0, 0xd5]))).toEqual(['yaml-not-utf8']);
  });

  it('point out full-width colons', () => {
    const [one] = parse('scheme：a\n').diagnostics;
    const [two] = parse('scheme：a\ntitle: b\n').diagnostics;
    expect(one?.message.zh).toContain('全角');
    expect(two?.message.zh).toContain('「scheme」后面是全角冒号');
    expect(two?.hint.zh).toContain('「scheme: …」');
    const within = 'dimensions:\n  - code: money\n    title：资金\n    weight: 40\n';
    expect(faultsOf(within)).toEqual(['yaml-syntax 3:10']);
    expect(parse(within).diagnostics[0]?.at).toMatchObject({ quote: '    title：资金' });
  });

  it.each([
    ['a file over 1 MB', `a: "${'x'.repeat(1_000_000)}"`, 'yaml-too-large'],
    ['brackets without end', '['.repeat(500_000), 'yaml-too-deep'],
    ['dashes without end', '- '.repeat(400_000), 'yaml-too-deep'],
    ['question marks without end', '? '.repeat(400_000), 'yaml-too-deep'],
    [
      '51 levels',
      Array.from({ length: 51 }, (_, level) => `${' '.repeat(level)}a:`).join('\n'),
      'yaml-too-deep',
    ],
    [
      'a bomb of aliases',
      `a0: &a0 [x, x, x]\n${Array.from({ length: 30 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]`).join('\n')}`,
      'yaml-alias',
    ],
    [
      'a ladder of aliases',
      `a0: &a0 [x]\n${Array.from({ length: 60 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}]`).join('\n')}`,
      'yaml-alias',
    ],
    ['a million commas', `[${','.repeat(900_000)}]`, 'yaml-syntax'],
    ['tags without end', '!a '.repeat(300_000), 'yaml-syntax'],
  ])('stop %s in good time', (_, text, code) => {
    expect(new Set(faultsOf(text).map((fault) => String(fault).split(' ')[0]))).toEqual(new Set([code]));
  });

  it('are found in whatever is thrown at the parser, never a crash', () => {
    const bits = fc.constantFrom(
      'a',
      ': ',
      '- ',
      '\n',
      '  ',
      '[',
      ']',
      '{',
      '}',
      '&a ',
      '*a',
      '!b ',
      '"',
      "'",
      '|\n',
      '>',
      '#',
      '? ',
      ',',
      '<<: ',
      '%',
      '---\n',
      '\t',
      '：',
      '1',
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 30 }), (pieces) => {
        const { root, diagnostics } = parse(pieces.join(''));
        expect(root === undefined).toBe(diagnostics.length > 0);
      }),
      { numRuns: 2000 },
    );
  });
});
