import { describe, expect, it } from 'vitest';
import { sum } from '../../src/base/sum.ts';
import { detailRows } from '../../src/results/detail.ts';
import { factRows } from '../../src/results/fact-rows.ts';
import { fullPoints } from '../../src/results/full-points.ts';
import { happenings } from '../../src/results/happenings.ts';
import { leftOffRows, listRows } from '../../src/results/list-rows.ts';
import { gaps, qualityCounts } from '../../src/results/quality.ts';
import { rankingOf, rankingRows } from '../../src/results/ranking.ts';
import { tinyAssessment, tinyRun } from '../support/tiny-assessment.ts';
import { TINY_SCHEME } from '../support/tiny-scheme.ts';

const TINY = tinyAssessment();

describe('the ranking', () => {
  it('adds up: dimensions to the points before adjustments, these with bonus and deduction to the total', () => {
    for (const row of rankingRows(TINY)) {
      expect(sum(row.points)).toBeCloseTo(row.weighed, 9);
      expect(row.weighed + row.bonus - row.deduction).toBeCloseTo(row.total, 9);
    }
  });

  it('has every unit once, in the pool it belongs to', () => {
    const ranking = rankingOf(TINY);
    const names = ranking.pools.map((pool) => [...pool.rows()].map(({ unit }) => unit.name));
    expect(names).toEqual([
      ['矮寨镇', '河溪镇', '马颈坳镇'],
      ['乾州街道', '峒河街道'],
    ]);
    expect(ranking.pools.map(({ size }) => size)).toEqual([3, 2]);
  });

  it('counts places won as positive and knows nothing of units without an earlier place', () => {
    expect([...rankingRows(TINY)].map(({ change }) => change)).toEqual([1, -1, 0, undefined, undefined]);
  });

  it('marks units on a list, but not units that only have a case on it', () => {
    const rows = [...rankingRows(TINY)];
    expect(rows.filter(({ onRed }) => onRed).map(({ unit }) => unit.code)).toEqual(['T01']);
    expect(rows.filter(({ onBlack }) => onBlack).map(({ unit }) => unit.code)).toEqual(['T03']);
  });

  it('leaves out columns that hold no points, as under a geometric mean', () => {
    const empty = { weights: new Float64Array(5), exact: new Float64Array(5).fill(Number.NaN) };
    const dimensions = [TINY.dimensions[0]!, { ...empty, points: new Float64Array(5).fill(Number.NaN) }];
    expect(rankingOf({ ...TINY, dimensions }).columns.map(({ code }) => code)).toEqual(['hqd']);
  });

  it('shows no place for a unit that is not ranked', () => {
    const ranks = Int32Array.from([1, 2, 0, 1, 2]);
    expect([...rankingRows({ ...TINY, ranks })][2]!.rank).toBeUndefined();
  });
});

describe('the detail', () => {
  it('has a line for every unit and indicator, and its points add up to the points before adjustments', () => {
    const rows = [...detailRows(TINY)];
    expect(rows).toHaveLength(20);
    for (const unit of TINY.order) {
      const points = rows.filter(({ unitIndex }) => unitIndex === unit).map((row) => row.points);
      expect(sum(points)).toBeCloseTo(TINY.weighed.settled[unit]!, 9);
    }
  });

  it('makes one line at a time', () => {
    const rows = detailRows(TINY);
    expect(rows.next().value).toMatchObject({ dimension: '高质量发展', raw: 1100, target: 1000, full: 40 });
    expect(rows.next().done).toBe(false);
  });
});

describe('the full points', () => {
  it('follow the weights within each parent, whatever the parent carries', () => {
    const scheme = {
      ...TINY_SCHEME,
      total: 1000,
      dimensions: TINY_SCHEME.dimensions.map((dimension, at) => ({ ...dimension, weight: [3, 1][at]! })),
    };
    expect(fullPoints(scheme)).toEqual({ dimensions: [750, 250], indicators: [500, 250, 93.75, 156.25] });
  });
});

describe('facts and happenings', () => {
  it('have every fact with its cell', () => {
    const rows = [...factRows(TINY)];
    expect(rows).toHaveLength(25);
    expect(rows[0]).toMatchObject({
      value: 500,
      track: 'manual',
      at: { file: '月报/1月.xlsx', row: 5, column: 3 },
    });
    expect(rows[20]!.note?.zh).toBe('有效答卷 120 份');
  });

  it('list adjustments before vetoes', () => {
    expect([...happenings(TINY)].map(({ kind, unit }) => `${kind} ${unit.code}`)).toEqual([
      'adjustment T01',
      'adjustment T02',
      'veto T03',
      'veto S01',
    ]);
  });
});

describe('the lists', () => {
  it('put nominated cases after units, with the document as evidence', () => {
    const rows = listRows(TINY, 'red');
    expect(rows.map(({ unit, event }) => `${unit.code} ${event?.kind ?? ''}`)).toEqual([
      'T01 ',
      'S02 优秀案例',
    ]);
    expect(rows[1]!.evidence[0]).toMatchObject({ at: { file: '加减分.xlsx', row: 8 } });
  });

  it('support a black entry with the veto’s events and the lagging indicators with their cells', () => {
    const [row] = listRows(TINY, 'black');
    expect(row!.evidence.map(({ text, more }) => [text.zh, more])).toEqual([
      ['安全生产一票否决：施工坍塌事故，2023-08-02，吉安办〔2023〕15号', 0],
      ['招商引资到位资金 600 万元（目标 1200），得分率 50.00%', 1],
      ['新签约落地项目 1 个，得分率 40.00%', 0],
    ]);
  });

  it('take no lifted veto as evidence', () => {
    const at = { kind: 'file', file: 'score.yaml' } as const;
    const lifted = { unit: TINY.facts.units[2]!.code, veto: '', reason: '', approver: '', document: '', at };
    const vetoes = TINY.vetoes.map((found) => ({ ...found, lifted }));
    const [row] = listRows({ ...TINY, vetoes }, 'black');
    expect(row!.evidence.every(({ text }) => !text.zh.includes('一票否决'))).toBe(true);
  });

  it('name those who were left off, with why', () => {
    expect(leftOffRows(TINY).map(({ unit, reason }) => `${unit.code} ${reason.zh}`)).toEqual([
      'S01 违纪取消评优,不列入红榜',
    ]);
  });
});

describe('the data quality', () => {
  it('shows every value that is not there with its cell, and counts them', () => {
    expect([...gaps(TINY)].map(({ row, at }) => [row.unit.code, row.indicator.code, at])).toEqual([
      ['T02', 'petition', { kind: 'cell', file: '年度.csv', sheet: '', row: 6, column: 5 }],
    ]);
    expect(qualityCounts(TINY, tinyRun())).toEqual({
      cells: 20,
      values: 19,
      notApplicable: 1,
      notReported: 0,
      unusable: 0,
      voided: 0,
      severities: { error: 0, warning: 1, note: 0 },
    });
  });
});
