import { describe, expect, it } from 'vitest';
import { runTiny } from '../support/tiny-project.ts';

/** Total and grade of a self-evaluation that is given these two scores, each half of the whole, under a rounding rule. */
const graded = async (rounding: string, first: number, second = first): Promise<readonly unknown[]> => {
  const scheme = `scheme: own
title: 专项资金自评
category: 乡镇
basis: {document: 示例, status: sample}
rounding: ${rounding}
indicators:
  - {code: output, title: 产出, measure: 分, weight: 50, method: direct}
  - {code: effect, title: 效益, measure: 分, weight: 50, method: direct}
grades:
  - {name: 优, min: 90}
  - {name: 良, min: 80}
  - {name: 中, min: 60}
  - {name: 差}
`;
  const { assessment } = await runTiny({
    'scheme.yaml': scheme,
    'roster.csv': '序号,单位代码,单位名称,类别\n1,F01,学前经费,乡镇\n',
    'facts.csv': `单位,产出(分),效益(分)\n学前经费,${first},${second}\n`,
  });
  return [assessment.totals.settled[0], assessment.grades[0]?.name];
};

const TOTAL = '{decimals: 2, at: total}';

describe('the grade of a self-evaluation', () => {
  it('is read from the settled score: 89.995 is rounded to 90.00 first and is 优, 89.994 is 良', async () => {
    expect(await graded(TOTAL, 89.995)).toEqual([90, '优']);
    expect(await graded(TOTAL, 89.994)).toEqual([89.99, '良']);
    expect(await graded('{decimals: 2, at: total, rank: exact}', 89.995)).toEqual([90, '优']);
  });

  it('rests on the rounding that the scheme states: with three decimals 89.995 stays and is 良', async () => {
    expect(await graded('{decimals: 3, at: total}', 89.995)).toEqual([89.995, '良']);
    expect(await graded('{decimals: 0, at: total}', 89.5)).toEqual([90, '优']);
  });

  it('adds up the lines as they are rounded where the scheme rounds lines', async () => {
    const lines = '{decimals: 2, at: indicator}';
    expect(await graded(lines, 89.99, 90)).toEqual([90, '优']); // 44.995 → 45.00
    expect(await graded(lines, 89.98, 90)).toEqual([89.99, '良']);
  });

  it.each([
    [90, '优', 89.99, '良'],
    [80, '良', 79.99, '中'],
    [60, '中', 59.99, '差'],
  ])('begins at %d with it: %s, and below it at %d: %s', async (bound, at, below, under) => {
    expect(await graded(TOTAL, bound)).toEqual([bound, at]);
    expect(await graded(TOTAL, below)).toEqual([below, under]);
    expect(await graded(TOTAL, below + 0.005)).toEqual([bound, at]);
  });
});
