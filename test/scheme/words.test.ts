import { describe, expect, it } from 'vitest';
import { withIndicator } from '../support/tiny-project.ts';
import { compileText } from './compile-text.ts';

const said = (more: string) =>
  compileText(withIndicator(`{code: invest, title: 评议, weight: 60, method: direct, ${more}}`), {
    year: 2023,
  })
    .said.filter(({ code }) => code === 'words-alike')
    .map(({ message, at }) => [message.zh, at?.kind === 'line' && at.line]);

describe('words that a cell could not tell apart', () => {
  it('are refused in a scale, whichever way they differ', () => {
    expect(said('scale: {好: 100, 较好: 85, "较 好": 70}')).toEqual([
      ['「评议」的 scale 里「较好」和「较 好」是同一个词', 6],
    ]);
    expect(said('scale: {A: 100, Ａ: 85, a: 70}')).toHaveLength(2);
    expect(said('scale: {好: 100, 较好: 85}')).toEqual([]);
  });

  it('are refused among the options of a survey, and between options and those that count as no answer', () => {
    expect(said('survey: {options: {满意: 100, "满 意": 60}}')).toHaveLength(1);
    expect(said('survey: {options: {满意: 100, 不了解: 0}, invalid: [不 了解, 弃权]}')).toEqual([
      ['「评议」的 options/invalid 里「不了解」和「不 了解」是同一个词', 6],
    ]);
  });

  it('are refused among the strata, though their weights add up to 1', () => {
    const strata = (weights: string) =>
      said(`survey: {options: {满意: 100}, strata: {column: 户籍, weights: {${weights}}}}`);
    expect(strata('城镇: 0.5, "城 镇": 0.3, 农村: 0.2')).toHaveLength(1);
    expect(strata('城镇: 0.5, 城郊: 0.3, 农村: 0.2')).toEqual([]);
  });

  it('are refused as names of grades', () => {
    const { said: all } = compileText(
      withIndicator(
        '{code: invest, title: 评议, weight: 60, method: direct}',
        'grades: [{name: 一等, min: 80}, {name: "一 等", min: 60}, {name: 三等}]\n',
      ),
    );
    expect(all.map(({ code }) => code)).toContain('grade-name-taken');
  });
});
