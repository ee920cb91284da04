import { describe, expect, test } from 'vitest';
import { roundHalfUp } from '../../src/base/decimal.ts';
import { compileExpression } from '../../src/expressions/compile-expression.ts';
import { makeNames } from '../../src/expressions/names.ts';
import { bindMethod } from '../../src/methods/bind-method.ts';
import type { Method, PeersExample, UnitExample } from '../../src/methods/define-method.ts';
import { METHODS } from '../../src/methods/registry.ts';
import type { BoundMethod, Scored } from '../../src/model/method.ts';
import { same } from '../../src/model/said.ts';

const AT = { kind: 'line', file: 'example.yaml', line: 1, column: 1 } as const;

const FORMULA_NAMES = makeNames(
  ['value', 'target', 'weight'].map((key) => ({ key, type: 'number', title: same(key), writings: [key] })),
);

function bound(method: Method, given: Readonly<Record<string, unknown>> = {}): BoundMethod {
  const params = method.params.parse(given);
  const text = given['expression'];
  const fail = (diagnostic: unknown): never => {
    throw new Error(JSON.stringify(diagnostic));
  };
  const formula =
    typeof text === 'string' ? compileExpression(text, AT, FORMULA_NAMES, 'number', fail) : undefined;
  return bindMethod(method, params, formula);
}

const shown = (scored: Scored): number | string =>
  typeof scored === 'number' ? roundHalfUp(scored, 4) : 'unscorable';

const points = (scored: Scored, weight: number): number =>
  roundHalfUp(((scored as number) / 100) * weight, 2);

function checkUnit(method: Method, example: UnitExample): void {
  const { raw, target, direction = 'up', weight = 100 } = example;
  const scored = bound(method, example.params).scoreUnit({ raw, target, direction, weight });
  expect(shown(scored)).toBe(example.score);
  if (example.points !== undefined) expect(points(scored, weight)).toBe(example.points);
  if (typeof scored !== 'number') return;
  const { zh, en } = bound(method, example.params).workUnit({ raw, target, direction, weight }, scored);
  for (const text of [zh, en]) expect(text).toMatch(endsWith(scored));
}

/** A working ends in the score that it leads to. */
const endsWith = (scored: number): RegExp =>
  new RegExp(`(?:→|=) ${String(roundHalfUp(scored, 4)).replace('.', '\\.')}$`, 'u');

function checkPeers(method: Method, example: PeersExample): void {
  const { raws, direction = 'up', weight = 100 } = example;
  const scored = bound(method, example.params).scorePeers({ raws, direction, weight });
  expect(scored.map(shown)).toEqual(example.scores);
  if (example.points) expect(scored.map((score) => points(score, weight))).toEqual(example.points);
  scored.forEach((score, peer) => {
    if (typeof score !== 'number') return;
    const { zh, en } = bound(method, example.params).workPeers({ raws, direction, weight }, peer, score);
    for (const text of [zh, en]) expect(text).toMatch(endsWith(score));
  });
}

describe.each(METHODS.values.map((method) => [method.name, method] as const))('%s', (_, method) => {
  test('scores every one of its examples as stated', () => {
    expect(method.examples.length).toBeGreaterThanOrEqual(3);
    if (method.scope === 'unit') for (const example of method.examples) checkUnit(method, example);
    else for (const example of method.examples) checkPeers(method, example);
  });

  test('says its rule in both languages for every example’s parameters, without a gap', () => {
    for (const { params } of method.examples) {
      const { zh, en } = bound(method, params).words;
      for (const text of [zh, en]) expect(text).not.toMatch(/undefined|NaN|Infinity|\[object| {2}/u);
      expect(zh).toMatch(/。$/u);
      expect(en).toMatch(/\.$/u);
    }
  });
});

test('the registry holds the methods in the order of the documentation', () => {
  expect(METHODS.names.join(' ')).toBe(
    'attainment goalposts tiers steps rank ratio-to-best min-max z-score percentile-rank distance-to-best per-event yes-no levels direct range monitor formula',
  );
});

test('a misspelt method is answered with the nearest one', () => {
  expect(METHODS.nearest('atainment')).toBe('attainment');
});
