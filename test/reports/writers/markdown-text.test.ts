import { describe, expect, it } from 'vitest';
import { markdownText } from '../../../src/reports/writers/markdown-text.ts';

describe('markdownText', () => {
  it('escapes what Markdown would read as mark-up, HTML or a link', () => {
    expect(markdownText('**甲** <script> [乙](x) `c` | # ~')).toBe(
      '\\*\\*甲\\*\\* \\<script\\> \\[乙\\](x) \\`c\\` \\| \\# \\~',
    );
    expect(markdownText('&lt; a_b !')).toBe('\\&lt; a\\_b \\!');
    expect(markdownText('http://x.cn www.y.cn')).toBe('http\\://x.cn www\\.y.cn');
  });

  it('keeps a text on one line that starts no list and no heading', () => {
    expect(markdownText('1. 甲\n\n- 乙')).toBe('1\\. 甲 - 乙');
    expect(markdownText('- 甲')).toBe('\\- 甲');
    expect(markdownText('# 甲')).toBe('\\# 甲');
  });
});
