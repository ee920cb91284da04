import { describe, expect, it } from 'vitest';
import { assessYaml } from '../support/assess-yaml.ts';

/**
 * UNDP, Human Development Report 2023-24, statistical annex table 1 (year 2022), CC BY 3.0 IGO. HDI at three decimals,
 * rounded half up, ranked on the rounded value; goalposts from its technical note 1.
 */
const HDI = `
scheme: hdi
title: Human Development Index
category: country
total: 1
aggregate: geometric
rounding: {decimals: 3, mode: half-up, at: total, rank: rounded}
basis: {document: UNDP HDR 2023-24 technical note 1, status: official}
inputs:
  - {code: gni, title: GNI per capita}
dimensions:
  - code: health
    title: Health
    weight: 1
    indicators:
      - {code: le, title: Life expectancy, weight: 1, method: goalposts, params: {floor: 20, goal: 85}}
  - code: education
    title: Education
    weight: 1
    aggregate: mean
    indicators:
      - {code: eys, title: Expected years of schooling, weight: 1, method: goalposts, params: {floor: 0, goal: 18}}
      - {code: mys, title: Mean years of schooling, weight: 1, method: goalposts, params: {floor: 0, goal: 15}}
  - code: income
    title: Income
    weight: 1
    indicators:
      - {code: income_index, title: Income index, weight: 1, value: 'ln(gni)', method: goalposts, params: {floor: 4.605170185988092, goal: 11.225243392518447}}
grades:
  - {name: Very High, min: 0.8}
  - {name: High, min: 0.7}
  - {name: Medium, min: 0.55}
  - {name: Low}
`;

const ROWS: readonly (readonly [string, number, number, number, number, number, number])[] = [
  ['Switzerland', 84.255, 16.5837307, 13.90406622, 69432.78669, 0.967, 1],
  ['Australia', 83.579, 21.0800209, 12.72681999, 49257.1352, 0.946, 10],
  ['Qatar', 81.559, 13.26426983, 10.1317219, 95944.37754, 0.875, 40],
  ['China', 78.587, 15.21793605, 8.106910446, 18024.88747, 0.788, 75],
  ['Brazil', 73.425, 15.5788002, 8.278307638, 14615.89235, 0.76, 89],
  ['Niger', 62.08, 7.186131428, 1.341352433, 1283.309235, 0.394, 189],
  ['Somalia', 56.107, 7.647232333, 1.900300026, 1072.201461, 0.38, 193],
];

describe('the Human Development Index of 2022', () => {
  const { assessment, faults } = assessYaml(
    HDI,
    ROWS.map(([code, le, eys, mys, gni]) => ({ code, values: { le, eys, mys, gni } })),
  );

  it.each(ROWS.map(([country, , , , , hdi], index) => [country, hdi, index] as const))(
    'is %s: %d as published',
    (_, hdi, index) => {
      expect(faults.diagnostics).toEqual([]);
      expect(assessment.totals.settled[index]).toBe(hdi);
    },
  );

  it('orders the countries as published', () => {
    expect([...assessment.ranks]).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(assessment.grades.map((grade) => grade?.name)).toEqual([
      'Very High',
      'Very High',
      'Very High',
      'High',
      'High',
      'Low',
      'Low',
    ]);
  });
});

describe('budget execution of the preschool fund', () => {
  // 134.16 万元 and 89.44 % are stated for Jishou 2023; the budget of 150 万元 is inferred from the two.
  it('is 89.44 % and earns 8.94 of 10', () => {
    const { assessment } = assessYaml(
      `
scheme: fund
title: 学前教育公用经费
category: fund
total: 10
basis: {document: '吉首市 2023 年学前教育经费,预算数由执行率推算', status: inferred}
inputs:
  - {code: spent, title: 全年执行数, measure: 万元}
  - {code: budget, title: 全年预算数, measure: 万元}
indicators:
  - {code: execution, title: 预算执行率, measure: '%', weight: 10, value: 'share(spent, budget)', method: attainment, target: 100}
`,
      [{ code: '学前教育', values: { spent: 134.16, budget: 150 } }],
    );
    expect(assessment.indicators[0]!.raws[0]).toBeCloseTo(89.44, 12);
    expect(assessment.totals.settled[0]).toBe(8.94);
  });
});

describe('score by the ratio to the best', () => {
  // 瑞委〔2012〕6号: the first gets 600 points, the others own ÷ first × 600.
  it('gives the first 600 points and the others their share', () => {
    const { assessment } = assessYaml(
      `
scheme: projects
title: 重要项目
category: leaders
total: 600
basis: {document: 瑞委〔2012〕6号, status: official}
indicators:
  - {code: projects, title: 重要项目, weight: 600, method: ratio-to-best}
`,
      [
        { code: 'A', values: { projects: 92 } },
        { code: 'B', values: { projects: 69 } },
        { code: 'C', values: { projects: 46 } },
      ],
    );
    expect([...assessment.totals.settled]).toEqual([600, 450, 300]);
  });
});
