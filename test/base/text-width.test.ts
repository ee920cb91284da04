import { describe, expect, it } from 'vitest';
import { fitWidth, textWidth, wrappedLines, wrapWidth } from '../../src/base/text-width.ts';

describe('textWidth', () => {
  it('counts a Chinese character as two and a Latin one as one', () => {
    expect(textWidth('马颈坳镇')).toBe(8);
    expect(textWidth('GDP(亿元)')).toBe(9);
    expect(textWidth('（），：')).toBe(8);
    expect(textWidth('𠮷')).toBe(2);
  });

  it('counts combining marks and invisible characters as nothing', () => {
    expect(textWidth('e\u0301\u200b\u0007')).toBe(1);
  });
});

describe('fitWidth', () => {
  it('leaves what fits and cuts the rest with an ellipsis, never in the middle of a wide character', () => {
    expect(fitWidth('高质量发展', 10)).toBe('高质量发展');
    expect(fitWidth('高质量发展', 9)).toBe('高质量发…');
    expect(fitWidth('高质量发展', 8)).toBe('高质量…');
  });
});

describe('wrapWidth', () => {
  it('breaks Chinese text anywhere and keeps Latin words whole', () => {
    expect(wrapWidth('招商引资到位资金', 6)).toEqual(['招商引', '资到位', '资金']);
    expect(wrapWidth('see foo bar', 7)).toEqual(['see foo', ' bar']);
    expect(wrapWidth('abcdefgh', 3)).toEqual(['abc', 'def', 'gh']);
  });

  it('loses no character and exceeds no line', () => {
    const text = '月报/1月.xlsx › 汇总!C7 等 2 处,得分率 50.00%';
    const lines = wrapWidth(text, 11);
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(11);
  });

  it('counts the lines that a text takes, its own line breaks too', () => {
    expect(wrappedLines('甲\n乙', 10)).toBe(2);
    expect(wrappedLines('甲乙丙丁', 4)).toBe(2);
    expect(wrappedLines('', 4)).toBe(1);
  });
});
