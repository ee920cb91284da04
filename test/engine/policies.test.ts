import { describe, expect, it } from 'vitest';
import { HANDLED } from '../../src/model/assessment.ts';
import { assessYaml, type Entrant } from '../support/assess-yaml.ts';

const scheme = (policies: string, more = ''): string => `
scheme: s
title: 示例
category: c
basis: {document: 自拟, status: sample}
dimensions:
  - code: economy
    title: 经济
    indicators:
      - {code: a, title: 甲项, weight: 30, method: direct, params: {out-of: 100}${policies}}
      - {code: b, title: 乙项, weight: 20, method: direct, params: {out-of: 100}}
  - code: people
    title: 民生
    indicators:
      - {code: c, title: 丙项, weight: 50, method: direct, params: {out-of: 100}}
${more}`;

const full: Entrant = { code: 'full', values: { a: 80, b: 60, c: 90 } };
const without = (value?: string): Entrant => ({
  code: 'odd',
  values: { ...(value ? { a: value } : {}), b: 60, c: 90 },
});

describe('a value that does not apply', () => {
  it('hands its weight to the siblings within the parent', () => {
    const { assessment, faults } = assessYaml(scheme(''), [full, without('/')]);
    expect(assessment.indicators.map(({ weights }) => weights[1])).toEqual([0, 50, 50]);
    expect(assessment.totals.settled[1]).toBe(50 * 0.6 + 45);
    expect(faults.diagnostics).toEqual([]);
  });

  it('hands the weight of a whole dimension to its siblings', () => {
    const { assessment } = assessYaml(scheme(''), [full, { code: 'odd', values: { a: '/', b: '/', c: 90 } }]);
    expect(assessment.indicators.map(({ weights }) => weights[1])).toEqual([0, 0, 100]);
    expect(assessment.totals.settled[1]).toBe(90);
  });

  it('is refused when nothing is left to carry the weight', () => {
    const { faults } = assessYaml(scheme(''), [full, { code: 'odd', values: { a: '/', b: '/', c: '/' } }]);
    expect(faults.diagnostics.map(({ code }) => code)).toEqual(['nothing-to-score']);
  });

  it.each([
    ['full', 100, HANDLED.full],
    ['zero', 0, HANDLED.zero],
    ['peer-mean', 80, HANDLED.peerMean],
  ] as const)('earns by the policy %s a normalised %d', (policy, normalised, handled) => {
    const { assessment } = assessYaml(scheme(`, not-applicable: ${policy}`), [full, without('/')]);
    expect(assessment.indicators[0]!.normalised[1]).toBe(normalised);
    expect(assessment.indicators[0]!.handled[1]).toBe(handled);
  });

  it('is refused under peer-mean when no peer has a score', () => {
    const { faults } = assessYaml(scheme(', not-applicable: peer-mean'), [without('/')]);
    expect(faults.diagnostics.map(({ code }) => code)).toEqual(['peers-missing']);
  });
});

describe('a share of nothing', () => {
  const shared = (part: number, whole: number) =>
    assessYaml(
      `
scheme: s
title: 示例
category: c
basis: {document: 自拟, status: sample}
inputs:
  - {code: part, title: 执行数}
  - {code: whole, title: 预算数}
indicators:
  - {code: rate, title: 执行率, weight: 40, value: 'share(part, whole)', method: direct, params: {out-of: 100}}
  - {code: b, title: 乙项, weight: 60, method: direct, params: {out-of: 100}}
`,
      [{ code: 'odd', values: { part, whole, b: 60 } }],
    );

  it('does not apply, and hands its weight on', () => {
    const { assessment, faults } = shared(0, 0);
    expect(faults.diagnostics).toEqual([]);
    expect(assessment.indicators.map(({ weights }) => weights[0])).toEqual([0, 100]);
    expect(assessment.totals.settled[0]).toBe(60);
  });

  it('is refused where there is a part and no whole', () => {
    expect(shared(1, 0).faults.diagnostics.map(({ code }) => code)).toEqual(['not-computable']);
  });
});

describe('a value that was not reported', () => {
  it('refuses by default, naming unit and indicator', () => {
    const { faults } = assessYaml(scheme(''), [full, without()]);
    expect(faults.diagnostics.map(({ code, severity, message }) => [code, severity, message.zh])).toEqual([
      ['not-reported', 'error', 'odd的「甲项」未填报'],
    ]);
  });

  it('only warns in a draft, and its weight goes to the siblings', () => {
    const { assessment, faults } = assessYaml(scheme(''), [full, without()], { draft: true });
    expect(faults.diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['not-reported-draft', 'warning'],
    ]);
    expect(assessment.provisional).toBe(true);
    expect(assessment.totals.settled[1]).toBe(75);
  });

  it.each([
    ['zero', 57],
    ['peer-mean', 81],
    ['reweigh', 75],
  ])('scores by the policy %s: %d in all', (policy, total) => {
    const { assessment, faults } = assessYaml(scheme(`, not-reported: ${policy}`), [full, without()]);
    expect(faults.hasErrors()).toBe(false);
    expect(assessment.totals.settled[1]).toBe(total);
  });
});

describe('a target by unit', () => {
  const text = `
scheme: s
title: 示例
category: c
basis: {document: 自拟, status: sample}
indicators:
  - {code: a, title: 甲项, weight: 60, method: attainment, target: {by-unit: 目标.xlsx}}
  - {code: b, title: 乙项, weight: 40, method: direct, params: {out-of: 100}}
`;

  it('is what the value is scored against', () => {
    const { assessment } = assessYaml(text, [{ code: 'u', values: { a: 45, b: 100 }, targets: { a: 50 } }]);
    expect(assessment.totals.settled[0]).toBe(94);
  });

  it('that does not apply makes the indicator not apply', () => {
    const { assessment, faults } = assessYaml(text, [
      { code: 'u', values: { a: 0, b: 70 }, targets: { a: '/' } },
    ]);
    expect(faults.diagnostics).toEqual([]);
    expect(assessment.totals.settled[0]).toBe(70);
  });

  it('that is missing is refused', () => {
    const { faults } = assessYaml(text, [{ code: 'u', values: { a: 45, b: 70 } }]);
    expect(faults.diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['target-missing', 'error'],
    ]);
  });
});

describe('a value by expression', () => {
  const text = `
scheme: s
title: 示例
category: c
basis: {document: 自拟, status: sample}
inputs:
  - {code: now, title: 本年数}
  - {code: before, title: 上年数}
indicators:
  - {code: growth_rate, title: 增速, measure: '%', weight: 50, value: 'growth(now, before)', method: goalposts, params: {floor: 0, goal: 10}}
  - {code: b, title: 乙项, weight: 50, method: direct, params: {out-of: 100}}
`;

  it('is derived from its inputs', () => {
    const { assessment } = assessYaml(text, [{ code: 'u', values: { now: 105, before: 100, b: 100 } }]);
    expect(assessment.indicators[0]!.raws[0]).toBe(5);
    expect(assessment.totals.settled[0]).toBe(75);
  });

  it('is refused with its evaluated trace where it cannot be computed', () => {
    const { faults } = assessYaml(text, [{ code: 'u', values: { now: 105, before: 0, b: 100 } }]);
    expect(faults.diagnostics).toHaveLength(1);
    expect(faults.diagnostics[0]!.code).toBe('not-computable');
    expect(faults.diagnostics[0]!.message.zh).toContain('上年数 = 0');
  });

  it('does not apply where an input does not', () => {
    const { assessment } = assessYaml(text, [{ code: 'u', values: { now: 105, before: '/', b: 80 } }]);
    expect(assessment.totals.settled[0]).toBe(80);
  });

  it('is not reported where an input is not', () => {
    const { faults } = assessYaml(text, [{ code: 'u', values: { now: 105, b: 80 } }]);
    expect(faults.diagnostics.map(({ code }) => code)).toEqual(['not-reported']);
  });
});
