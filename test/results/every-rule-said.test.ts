import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { assess } from '../../src/engine/assess.ts';
import type { Assessment } from '../../src/model/assessment.ts';
import { yearPeriod } from '../../src/model/period.ts';
import type { Scheme } from '../../src/model/scheme.ts';
import { indicatorRules } from '../../src/results/indicator-rules.ts';
import { ruleWords } from '../../src/results/rule-words.ts';
import { rulesBeside } from '../../src/results/rules.ts';
import { schemeDifferences } from '../../src/results/scheme-differences.ts';
import { caseFacts } from '../../src/run/case-facts.ts';
import { compileSchemes } from '../../src/run/load-project.ts';
import { readSchemeFile } from '../../src/run/read-scheme-file.ts';
import { schemeOf } from '../support/assess-yaml.ts';

const CONFIGS = join(import.meta.dirname, '../../indicator-configs/jishou');
/** What the sample schemes have no need of. */
const RARE = `
scheme: rare
title: 少见的规则
category: c
basis: {document: 自拟, status: sample}
aggregate: mean
weights: entropy
history: 2
adjustments-cap: {bonus: 5, deduction: 4}
cap: 110
floor: -5
tracks: {order: [system, manual], rule: reconcile, tolerance: {relative: 0.05}}
process: {rounds: quarter, weight: 0.6}
cramming: {share: 0.4}
inputs:
  - {code: part, title: 部分, collect: monthly, roll-up: mean, tolerance: {absolute: 2}}
dimensions:
  - code: first
    title: 第一类
    aggregate: geometric
    weights: critic
    minimum-share: 0.5
    cap: 40
    weight: 50
    indicators:
      - {code: a, title: 甲, weight: 1, method: min-max, treat: {winsorise: {skew: 2, kurtosis: 3.5, most: 4}}, step: 2, cap: 30}
      - {code: b, title: 乙, weight: 1, method: min-max, value: part, applies: 'part > 0'}
  - code: second
    title: 第二类
    weight: 50
    indicators:
      - {code: c, title: 丙, weight: 50, method: min-max}
`;

/** Parts that say nothing of their own, each with why. */
const UNSAID: readonly (readonly [RegExp, string])[] = [
  [/\.(keys\[\]|type|compared\..*)$/u, 'follow from the text of an expression'],
  [/method\.(?!words)/u, 'follow from the method, whose words are told'],
  [/\.(reads|asksStanding|worse)$/u, 'follow from the method, the condition or the direction'],
  [/^\.(eventKinds|outcomeKinds|yesNoColumns)/u, 'follow from the rules that name them'],
  [/^\.(adjustments|checks|vetoes|uses|monitoring\.ladder)(\[\])?\.code$/u, 'names for machines'],
  [/^\.hasDefaultFloor$/u, 'the floor itself is told'],
  [/^\.code$/u, 'the name of the scheme for machines; its title is told'],
  [/\.texts?$/u, 'told with the rule'],
];

/** Other values that a setting of few may have. */
const OTHERWISE = new Map<unknown, unknown>(
  [
    ['up', 'down'],
    ['rounded', 'exact'],
    ['indicator', 'total'],
    ['red', 'black'],
    ['bonus', 'deduction'],
    ['units', 'persons'],
    ['given', 'equal'],
    ['sum', 'mean'],
    ['geometric', 'harmonic'],
    ['entropy', 'critic'],
    ['linear', 'compound'],
    ['last', 'ranked'],
    ['share', 'dense'],
    ['manual', 'system'],
    ['verification', 'third-party'],
    ['half-up', 'ceil'],
    ['break-by', 'all-in'],
    ['precedence', 'reconcile'],
    ['monthly', 'quarterly'],
    ['annual', 'monthly'],
    ['reweigh', 'zero'],
    ['fail', 'zero'],
    ['floor', 'ceil'],
    ['all-in', 'all-out'],
    ['pool', 'eligible'],
    ['sample', 'official'],
    ['quarter', 'month'],
    ['year', 'quarter'],
    ['start', 'end'],
    ['award', 'remedy'],
    ['highest', 'all'],
    ['bar-awards', 'lowest-grade'],
    ['lowest-grade', 'bar-awards'],
  ].flatMap(([a, b]) => [
    [a, b],
    [b, a],
  ]),
);

/** Where a part stands in the tree of the scheme, and no rule of its own: indexes, places, hashes. */
const STRUCTURE = new Set(['at', 'hash', 'file', 'parent', 'dimension', 'index', 'item', 'children', 'kind']);

type Tree = Record<string, unknown>;
interface Leaf {
  readonly path: string;
  readonly changeIn: (root: Tree) => void;
}

function* leavesOf(node: unknown, path: string, get: (root: Tree) => unknown): Generator<Leaf> {
  if (node instanceof Map) {
    for (const [key, value] of node)
      if (typeof value === 'object')
        yield* leavesOf(value, `${path}.*`, (root) => (get(root) as Map<unknown, unknown>).get(key));
      else
        yield {
          path: `${path}.*`,
          changeIn: (root) => (get(root) as Map<unknown, unknown>).set(key, changed(value)),
        };
  } else if (node instanceof Set)
    yield { path: `${path}{}`, changeIn: (root) => (get(root) as Set<string>).add('另一个') };
  else if (typeof node === 'object' && node !== null)
    for (const [key, value] of Object.entries(node)) {
      if (STRUCTURE.has(key)) continue;
      const own = Array.isArray(node) ? `${path}[]` : `${path}.${key}`;
      if (typeof value === 'object') yield* leavesOf(value, own, (root) => (get(root) as Tree)[key]);
      else if (value !== undefined && typeof value !== 'function')
        yield {
          path: own,
          changeIn: (root) => {
            (get(root) as Tree)[key] = changed(value);
          },
        };
    }
}

function changed(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  return OTHERWISE.get(value) ?? `${value}另`;
}

function copyOf(node: unknown): unknown {
  if (node instanceof Map) return new Map([...node].map(([key, value]) => [key, copyOf(value)]));
  if (node instanceof Set) return new Set(node);
  if (Array.isArray(node)) return node.map(copyOf);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, copyOf(value)]));
}

async function sampleSchemes(): Promise<readonly Scheme[]> {
  const names = readdirSync(CONFIGS).filter((name) => name.endsWith('.yaml'));
  const files = await Promise.all(
    names.map((name) => readSchemeFile(join(CONFIGS, name), name, () => undefined)),
  );
  return files.flatMap((file) =>
    file
      ? compileSchemes(
          [file],
          () => 2023,
          undefined,
          () => undefined,
        )
      : [],
  );
}

/** The scheme with nobody assessed. */
function nobodyUnder(scheme: Scheme): Assessment {
  const nobody = { title: '', draft: false, units: [], lifts: [], expected: [], faults: [], at: scheme.at };
  const facts = caseFacts(scheme, nobody, () => undefined);
  return assess(scheme, facts, yearPeriod(2023), { draft: false }, () => undefined);
}

/** How often a part of one name is tried before it counts as never told. */
const TRIES = 6;

it('no rule of a scheme can be changed without the comparison of the two saying so', async () => {
  const tries = new Map<string, number>();
  const told = new Set<string>();
  for (const scheme of [schemeOf(RARE), ...(await sampleSchemes())]) {
    const assessment = nobodyUnder(scheme);
    const before = { ...assessment, scheme: copyOf(scheme) as Scheme };
    for (const { path, changeIn } of leavesOf(scheme, '', (root) => root)) {
      const times = tries.get(path) ?? 0;
      if (told.has(path) || times >= TRIES || UNSAID.some(([pattern]) => pattern.test(path))) continue;
      tries.set(path, times + 1);
      const other = copyOf(scheme) as Tree;
      changeIn(other);
      const after = { ...assessment, scheme: other as unknown as Scheme };
      if (schemeDifferences(before, after).length > 0) told.add(path);
    }
  }
  expect([...tries.keys()].filter((path) => !told.has(path))).toEqual([]);
  expect(told.size).toBeGreaterThan(100);
});

it('no rule in Chinese words keeps a name of the rule language', async () => {
  for (const scheme of [schemeOf(RARE), ...(await sampleSchemes())]) {
    const assessment = nobodyUnder(scheme);
    const rows = [...indicatorRules(assessment, ruleWords(scheme)), ...rulesBeside(assessment)];
    const left = rows.flatMap(({ title, rule }) => {
      const [name] = /(?<![\w./])[a-z]+(?:_[a-z]+)+(?![\w./])/u.exec(rule.zh) ?? [];
      return name ? [`${title.zh}: ${name}`] : [];
    });
    expect([scheme.file, left]).toEqual([scheme.file, []]);
  }
});
