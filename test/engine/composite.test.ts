import { describe, expect, it } from 'vitest';
import { settle } from '../../src/engine/settle.ts';
import { same } from '../../src/model/said.ts';
import { indicatorRules } from '../../src/results/indicator-rules.ts';
import { rankingRows } from '../../src/results/ranking.ts';
import { withoutPoints } from '../../src/results/without-points.ts';
import { compileText } from '../scheme/compile-text.ts';
import type { Assessed, Entrant } from '../support/assess-yaml.ts';
import { assessYaml } from '../support/assess-yaml.ts';

const scheme = (head: string, indicators: readonly string[]): string => `
scheme: s
title: 示例
category: c
basis: {document: 自拟, status: sample}
${head}
indicators:
${indicators.map((indicator) => `  - {${indicator}}`).join('\n')}
`;

const entrants = (codes: readonly string[], rows: readonly (readonly (number | undefined)[])[]): Entrant[] =>
  rows.map((row, at) => ({
    code: `u${at + 1}`,
    values: Object.fromEntries(
      row.flatMap((value, column) => (value === undefined ? [] : [[codes[column]!, value]])),
    ),
  }));

const errors = ({ faults }: Assessed): readonly string[] =>
  faults.diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);

/** Tzeng and Huang, Multiple Attribute Decision Making (2011): style, reliability, fuel economy and cost of four cars. */
const CARS = scheme('total: 1\naggregate: topsis\nrounding: {decimals: 4, at: total}', [
  'code: style, title: 外观, weight: 0.3, method: min-max',
  'code: reliability, title: 可靠, weight: 0.4, method: min-max',
  'code: fuel, title: 油耗, weight: 0.3, method: min-max',
]);
const CAR_ROWS = [
  [5, 8, 4],
  [7, 6, 8],
  [8, 8, 6],
  [7, 4, 6],
];

describe('TOPSIS', () => {
  it('gives the similarities printed by Tzeng and Huang', () => {
    const assessed = assessYaml(CARS, entrants(['style', 'reliability', 'fuel'], CAR_ROWS));
    expect(errors(assessed)).toEqual([]);
    expect([...assessed.assessment.totals.settled]).toEqual([0.5037, 0.6581, 0.7482, 0.334]);
    expect([...assessed.assessment.ranks]).toEqual([3, 2, 1, 4]);
    expect(assessed.assessment.closeness).toHaveLength(4);
  });

  it('takes the least as the ideal of a column where lower is better', () => {
    const turned = CARS.replace('fuel, title: 油耗', 'fuel, title: 油耗, direction: down');
    const { assessment } = assessYaml(turned, entrants(['style', 'reliability', 'fuel'], CAR_ROWS));
    expect(assessment.closeness.map(({ ideal, anti }) => ideal < anti)).toEqual([true, false, true, false]);
  });

  it('is refused, when the scheme is checked, over what has no numbers of its own', () => {
    const topsis = (children: string): readonly string[] =>
      compileText(
        `scheme: s\ntitle: 示例\ncategory: c\nbasis: {document: 办法, status: official}\naggregate: topsis\n${children}`,
      ).said.map(({ code, message }) => `${code}: ${message.en}`);
    expect(
      topsis(`indicators:
  - {code: a, title: 甲项, weight: 1, method: min-max}
  - {code: b, title: 乙项, weight: 1, method: levels, params: {levels: [{name: 好, score: 100}]}}
  - {code: d, title: 丙项, weight: 1, method: monitor, params: {reads: text}}
`),
    ).toEqual([
      expect.stringContaining('topsis-needs-numbers: “示例” is put together by TOPSIS, but “乙项” is scored'),
      expect.stringContaining('topsis-needs-numbers: “示例” is put together by TOPSIS, but “丙项” is scored'),
    ]);
    expect(
      topsis(`dimensions:
  - {code: e, title: 丁类, weight: 1, indicators: [{code: a, title: 甲项, weight: 1, method: min-max}]}
`),
    ).toEqual([expect.stringContaining('but “丁类” is a dimension')]);
  });

  it('never ranks a total that is no number: that is a bug, and thrown', () => {
    const { assessment } = assessYaml(CARS, entrants(['style', 'reliability', 'fuel'], CAR_ROWS));
    for (const broken of [Number.NaN, Number.POSITIVE_INFINITY]) {
      const totals = { ...assessment.totals, exact: assessment.totals.exact.with(2, broken) };
      expect(() => settle({ ...assessment, totals }, () => undefined)).toThrow('the total of u3 came to');
    }
  });

  it('is refused for a unit that lacks a value', () => {
    const rows = [[5, 8, undefined], ...CAR_ROWS.slice(1)];
    const reweighed = CARS.replace('indicators:', 'defaults: {not-reported: reweigh}\nindicators:');
    expect(errors(assessYaml(reweighed, entrants(['style', 'reliability', 'fuel'], rows)))).toEqual([
      'topsis-incomplete',
    ]);
  });
});

/** Diakoulaki, Mavrotas and Papayannakis, Computers & Operations Research 22 (1995): eight pharmaceutical firms. */
const FIRMS = [
  [61, 1.08, 4.33],
  [20.7, 0.26, 4.34],
  [16.3, 1.98, 2.53],
  [9, 3.29, 1.65],
  [5.4, 2.77, 2.33],
  [4, 4.12, 1.21],
  [-6.1, 3.52, 2.1],
  [-34.6, 3.31, 0.98],
];

const weighed = (by: string, rows: readonly (readonly number[])[]): readonly number[] => {
  const codes = ['a', 'b', 'c'].slice(0, rows[0]!.length);
  const assessed = assessYaml(
    scheme(
      `aggregate: mean\nweights: ${by}`,
      codes.map((code) => `code: ${code}, title: ${code}, weight: 1, method: min-max`),
    ),
    entrants(codes, rows),
  );
  expect(errors(assessed)).toEqual([]);
  return assessed.assessment.computedWeights[0]!.weights;
};

describe('weights computed from the scores', () => {
  it('by CRITIC are those printed by Diakoulaki', () => {
    const weights = weighed('critic', FIRMS);
    for (const [at, printed] of [0.20222554, 0.48090173, 0.31687273].entries())
      expect(weights[at]).toBeCloseTo(printed, 8);
  });

  it('by entropy follow how much each column tells apart', () => {
    // a: scores 0 and 1 of two units, entropy 0, divergence 1; b the same; a third column of one value has 1 and 1 → 0
    expect(
      weighed('entropy', [
        [0, 1],
        [10, 5],
      ]),
    ).toEqual([0.5, 0.5]);
    // scores 0, ½, 1: p = 0, ⅓, ⅔; e = 0.6365 ÷ ln 3 = 0.5794; scores 0, 0, 1: e = 0
    const [even, peaked] = weighed('entropy', [
      [0, 0],
      [5, 0],
      [10, 10],
    ]);
    expect(even! / peaked!).toBeCloseTo(1 - (Math.log(3) - (2 / 3) * Math.log(2)) / Math.log(3), 12);
  });

  it('by entropy are refused over scores below 0, which are no shares of anything', () => {
    const codes = ['a', 'b'];
    const text = (params: string): string =>
      scheme('aggregate: mean\nweights: entropy', [
        `code: a, title: 甲项, weight: 1, method: z-score, params: {${params}}`,
        'code: b, title: 乙项, weight: 1, method: min-max',
      ]);
    const rows = [1, 2, 3].map((value) => [value, value]);
    const refused = assessYaml(text('mean: 0, deviation: 1'), entrants(codes, rows));
    const said = refused.faults.diagnostics.filter(({ severity }) => severity === 'error');
    expect(said.map(({ code, message }) => [code, message.en])).toEqual([
      [
        'entropy-negative',
        'The weights of "示例" are computed by entropy, but "甲项" has scores below 0 (u1)',
      ],
    ]);
    expect(errors(assessYaml(text('mean: 50, deviation: 10'), entrants(codes, rows)))).toEqual([]);
  });

  it('by equal are alike whatever is written', () => {
    expect(weighed('equal', FIRMS)).toEqual([1 / 3, 1 / 3, 1 / 3]);
  });

  it('are in force in the totals', () => {
    const codes = ['a', 'b'];
    const text = scheme('aggregate: mean\nweights: equal', [
      'code: a, title: a, weight: 9, method: direct',
      'code: b, title: b, weight: 1, method: direct',
    ]);
    const { assessment } = assessYaml(
      text,
      entrants(codes, [
        [100, 0],
        [50, 100],
      ]),
    );
    expect([...assessment.totals.settled]).toEqual([50, 75]);
  });
});

describe('scores about nil', () => {
  const index = (head: string): string =>
    scheme(head, [
      'code: a, title: 甲项, weight: 1, method: z-score, params: {mean: 0}',
      'code: b, title: 乙项, weight: 1, method: z-score, params: {mean: 0}',
    ]);
  const of = (text: string, ...values: readonly (readonly number[])[]): readonly string[] =>
    assessYaml(text, entrants(['a', 'b'], values)).faults.diagnostics.map(
      ({ code, message, hint }) => `${code}: ${message.en} (${hint.en})`,
    );
  const LOW: readonly (readonly number[])[] = [
    [1, 1],
    [2, 2],
    [9, 9],
  ];

  it('are told of where a floor that nobody wrote makes totals alike', () => {
    expect(of(index('aggregate: mean'), ...LOW)).toEqual([
      'cut-by-floor: "示例" states no floor: the total of u1 and 1 more is below the default of 0 and counts as 0, so that they tie (Write floor: 0 where that is wanted, or a lower one such as floor: -9)',
    ]);
    for (const floor of [0, -100]) expect(of(index(`aggregate: mean\nfloor: ${floor}`), ...LOW)).toEqual([]);
    const totals = assessYaml(index('aggregate: mean\nfloor: -100'), entrants(['a', 'b'], LOW)).assessment;
    expect([...totals.ranks]).toEqual([3, 2, 1]);
  });

  it('are not told of where one total alone is cut and ties with none', () => {
    expect(of(index('aggregate: mean'), [1, 1], [9, 9])).toEqual([]);
    expect(of(index('aggregate: mean'), [1, 1], [2, 2], [3, 3])).toEqual([
      expect.stringContaining('the total of u1 is below the default of 0'),
    ]);
  });

  it('have no geometric or harmonic mean where a part is negative, which is told; a part of 0 is its own reason', () => {
    for (const mean of ['geometric', 'harmonic'])
      expect(of(index(`aggregate: ${mean}`), ...LOW)).toEqual([
        expect.stringContaining(
          `negative-part: "示例" is a ${mean} mean, and u1 and 1 more has a part below 0 ("甲项"): the score counts as 0`,
        ),
      ]);
    const nil = index('aggregate: geometric').replaceAll('z-score, params: {mean: 0}', 'min-max');
    expect(of(nil, ...LOW)).toEqual([]);
  });
});

describe('outliers and gaps', () => {
  const TREATED = scheme(
    'aggregate: mean\ndefaults: {not-reported: group-mean, group: 片区, treat: {winsorise: {}}}',
    ['code: a, title: 甲项, weight: 1, method: min-max'],
  );
  const units = (values: readonly (number | undefined)[]): Entrant[] =>
    values.map((value, at) => ({
      code: `u${at + 1}`,
      columns: { 片区: at < 5 ? '东' : '西' },
      values: Object.fromEntries(value === undefined ? [] : [['a', value]]),
    }));

  it('draws in the most extreme value to the next, and keeps what it was', () => {
    const { assessment } = assessYaml(TREATED, units([1, 2, 3, 4, 5, 6, 7, 8, 9, 1000]));
    expect([...assessment.indicators[0]!.raws]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 9]);
    expect(assessment.treated).toEqual([{ indicator: 0, unit: 9, before: 1000, after: 9 }]);
  });

  it('leaves values alone that lean little', () => {
    const { assessment } = assessYaml(TREATED, units([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]));
    expect(assessment.treated).toEqual([]);
  });

  it('fills a gap by the mean of the group, which the score is then taken from', () => {
    const assessed = assessYaml(TREATED, units([1, 2, 3, undefined, 6, 0, 10, 5, 4, 8]));
    expect(errors(assessed)).toEqual([]);
    expect(assessed.assessment.indicators[0]!.raws[3]).toBe(3);
    expect(assessed.assessment.indicators[0]!.normalised[3]).toBeCloseTo(30, 12);
  });

  it('is refused where nobody of the group has a value', () => {
    const values = [undefined, undefined, undefined, undefined, undefined, 0, 10, 5, 4, 8];
    expect(
      errors(assessYaml(TREATED, units(values))).filter((code) => code === 'group-missing'),
    ).toHaveLength(5);
  });
});

describe('the groups of group-mean', () => {
  const GAPS = scheme('aggregate: mean\ndefaults: {not-reported: group-mean, group: 片区}', [
    'code: a, title: 甲项, weight: 1, method: min-max',
  ]);
  const placed = (places: readonly string[], values: readonly (number | undefined)[]): Entrant[] =>
    entrants(
      ['a'],
      values.map((value) => [value]),
    ).map((unit, at) => ({ ...unit, columns: { 片区: places[at]! } }));

  it('are not made of blanks: a unit without one is refused by name where its gap is to be filled in', () => {
    const { assessment, faults } = assessYaml(GAPS, placed(['东', '东', '', ''], [2, 4, 10, undefined]));
    const found = faults.diagnostics.filter(({ code }) => code.startsWith('group'));
    expect(found.map(({ code, message }) => [code, message.en])).toEqual([
      [
        'group-value-missing',
        '"甲项" of u4 is to be the mean of its group, and the roster has no "片区" of u4',
      ],
    ]);
    expect(assessment.indicators[0]!.raws[3]).toBeNaN();
  });

  it('may lack a unit that has a value', () => {
    const assessed = assessYaml(GAPS, placed(['东', '东', ''], [2, undefined, 10]));
    expect(errors(assessed)).toEqual([]);
    expect(assessed.assessment.indicators[0]!.raws[1]).toBe(2);
  });

  const said = (text: string, columns?: readonly string[]): readonly string[] =>
    compileText(text.replace('status: sample', 'status: official'), { columns }).said.map(
      ({ code, hint }) => `${code}: ${hint.en}`,
    );

  it('are of a column that the roster has, and the nearest is named', () => {
    expect(said(GAPS.replace('group: 片区', 'group: 片'), ['片区', '类型'])).toEqual([
      expect.stringMatching(/^group-column-missing: .*片区/u),
    ]);
    expect(said(GAPS, ['片区'])).toEqual([]);
    expect(said(GAPS)).toEqual([]);
  });

  it('must be named, and be of numbers, before there is any gap', () => {
    expect(said(GAPS.replace(', group: 片区', ''))).toEqual([expect.stringMatching(/^group-unnamed/u)]);
    const levels = GAPS.replace('min-max', 'levels, params: {levels: [{name: 好, score: 100}]}');
    expect(said(levels)).toEqual([expect.stringMatching(/^group-mean-of-texts/u)]);
    expect(said(levels.replace('method: levels', 'not-reported: zero, method: levels'))).toEqual([]);
  });

  it('stand by their column in the rules', () => {
    const { assessment } = assessYaml(GAPS, placed(['东', '东'], [2, 4]));
    const [rule] = indicatorRules(assessment, same);
    expect(rule!.missing.zh).toBe('不适用：权重转给同级\n未报：按「片区」分组的平均值填补');
  });
});

describe('the minimum share of children', () => {
  const LEAST = `
scheme: s
title: 示例
category: c
basis: {document: 自拟, status: sample}
aggregate: mean
defaults: {not-reported: reweigh}
dimensions:
  - code: d
    title: 丁类
    weight: 1
    aggregate: mean
    minimum-share: 0.6
    indicators:
      - {code: a, title: 甲项, weight: 1, method: direct}
      - {code: b, title: 乙项, weight: 1, method: direct}
  - code: e
    title: 戊类
    weight: 1
    indicators: [{code: c, title: 丙项, weight: 1, method: direct}]
`;

  const rows = (...values: readonly (readonly (number | undefined)[])[]): Entrant[] =>
    entrants(['a', 'b', 'c'], values);
  const warned = ({ faults }: Assessed): readonly string[] =>
    faults.diagnostics.map(({ code, message }) => `${code}: ${message.zh}`);

  it('leaves a dimension out, and says so, where too little of it is there', () => {
    const assessed = assessYaml(LEAST, rows([90, undefined, 40], [90, 70, 40]));
    expect(errors(assessed)).toEqual([]);
    expect(warned(assessed)).toEqual([
      'too-few-children: u1的「丁类」只有 50% 的权重有数，不足 60%，这一类别不计，权重由同级分担',
    ]);
    expect([...assessed.assessment.totals.settled]).toEqual([40, 60]);
    expect([...assessed.assessment.ranks]).toEqual([2, 1]);
    expect(withoutPoints(assessed.assessment, { kind: 'dimension', index: 0 }, 0)).toBe('—');
    expect(withoutPoints(assessed.assessment, { kind: 'indicator', index: 0 }, 0)).toBe('—');
    expect(withoutPoints(assessed.assessment, { kind: 'indicator', index: 0 }, 1)).toBeUndefined();
  });

  it('leaves a unit without total, place and grade where nothing reaches it, and ranks the others', () => {
    const lists = `grades: [{name: 好, min: 50}, {name: 差}]
lists:
  - {list: black, when: 'score < 50', reason: 低分}
`;
    const all = LEAST.replace('indicators: [{code: c', 'minimum-share: 0.5\n    indicators: [{code: c');
    const assessed = assessYaml(all + lists, rows([90, undefined, undefined], [90, 70, 40], [10, 10, 10]));
    const { assessment } = assessed;
    expect(errors(assessed)).toEqual([]);
    expect(warned(assessed).at(-1)).toBe(
      'too-few-for-total: u1没有一个类别的数达到 minimum-share，没有总分，不排名',
    );
    expect([...assessment.ranks]).toEqual([0, 1, 2]);
    expect(assessment.grades.map((grade) => grade?.name)).toEqual([undefined, '好', '差']);
    expect(assessment.lists.map(({ unit }) => unit)).toEqual([2]);
    const [unranked] = [...rankingRows(assessment)].filter(({ index }) => index === 0);
    expect(unranked).toMatchObject({ rank: undefined, total: Number.NaN });
    expect(unranked!.gradeNotes.map(({ zh }) => zh)).toEqual([
      '没有一个类别的数达到 minimum-share，没有总分',
    ]);
  });

  it('goes up the tree: a dimension that lacks too much is a missing child of its parent', () => {
    const nested = `${LEAST.slice(0, LEAST.indexOf('dimensions:'))}dimensions:
  - code: outer
    title: 上级
    weight: 1
    aggregate: mean
    minimum-share: 0.5
    dimensions:
${LEAST.slice(LEAST.indexOf('  - code: d')).replaceAll(/^/gmu, '    ').trimEnd()}
  - code: f
    title: 己类
    weight: 1
    indicators: [{code: g, title: 丁项, weight: 1, method: direct}]
`;
    const of = (least: string, units: readonly Entrant[]): Assessed =>
      assessYaml(nested.replace('minimum-share: 0.5', `minimum-share: ${least}`), units);
    const units = entrants(['a', 'b', 'c', 'g'], [[90, undefined, 40, 20]]);
    expect([...of('0.5', units).assessment.totals.settled]).toEqual([30]);
    const above = of('0.7', units);
    expect(warned(above).map((line) => line.slice(0, line.indexOf('，')))).toEqual([
      'too-few-children: u1的「丁类」只有 50% 的权重有数',
      'too-few-children: u1的「上级」只有 50% 的权重有数',
    ]);
    expect([...above.assessment.totals.settled]).toEqual([20]);
  });

  it('may be asked of the total, with shares rounded for people but never up to the minimum', () => {
    const total = LEAST.replace('aggregate: mean\n', 'aggregate: mean\nminimum-share: 0.6667\n');
    const thirds = total.replace('weight: 1\n    aggregate', 'weight: 2\n    aggregate');
    const assessed = assessYaml(thirds, rows([90, 70, undefined], [90, 70, 40]));
    expect(warned(assessed)).toEqual([
      'too-few-for-total: u1只有 66.667% 的权重有数，不足 66.67%，没有总分，不排名',
    ]);
    expect([...assessed.assessment.ranks]).toEqual([0, 1]);
    expect(assessed.assessment.unscored?.has(0)).toBe(true);
  });

  it('keeps it where enough is there', () => {
    const half = LEAST.replace('0.6', '0.5');
    const assessed = assessYaml(half, entrants(['a', 'b', 'c'], [[90, undefined, 40]]));
    expect(errors(assessed)).toEqual([]);
    expect(assessed.assessment.totals.settled[0]).toBe(65);
  });
});
