import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../src/base/text-width.ts';
import type { Assessment } from '../../../src/model/assessment.ts';
import { rankingText, type TerminalOptions } from '../../../src/reports/writers/terminal.ts';
import { listsText } from '../../../src/reports/writers/terminal-lists.ts';
import { tinyAssessment } from '../../support/tiny-assessment.ts';

const OPTIONS: TerminalOptions = { lang: 'zh', full: false, width: 100, paint: (_, text) => text };

/** The tiny assessment with the first pool repeated to `size` units. */
function longPool(size: number): Assessment {
  const tiny = tinyAssessment();
  const order = Array.from({ length: size }, () => 0);
  return { ...tiny, pools: ['镇'], order };
}

describe('rankingText', () => {
  it('shows a table for each pool, its columns in line', async () => {
    expect(await rankingText(tinyAssessment(), OPTIONS)).toBe(
      `乡镇(街道)绩效考核 2023年

镇（3 个单位）
名次  单位      高质量发展  民生与民意   加减   总分  等次    升降
   1  矮寨镇         60.00       38.13  +1.50  99.63  一等    ↑1
   2  河溪镇         48.00       35.28  −1.00  82.28  二等    ↓1
   3  马颈坳镇       28.00       31.08      –  59.08  不合格  持平
  ※ 马颈坳镇：安全生产一票否决:定为最低等次

街道（2 个单位）
名次  单位      高质量发展  民生与民意   加减   总分  等次    升降
   1  乾州街道       60.00       37.50      –  97.50  二等    新
   2  峒河街道       36.00       36.25      –  72.25  二等    新
  ※ 乾州街道：违纪取消评优:不得评为一等
`,
    );
  });

  it('keeps within narrow terminals by cutting and leaving out dimensions', async () => {
    for (const width of [100, 70, 60, 50]) {
      const text = await rankingText(tinyAssessment(), { ...OPTIONS, width });
      const table = text.split('\n').filter((line) => !line.includes('※'));
      for (const line of table) expect(textWidth(line)).toBeLessThanOrEqual(width);
      expect(text).toContain('99.63');
    }
  });

  it('puts titles on two lines where one is too wide', async () => {
    const text = await rankingText(tinyAssessment(), { ...OPTIONS, width: 60 });
    expect(text).toContain(
      `                高质量  民生与
名次  单位        发展    民意   加减   总分  等次    升降
   1  矮寨镇     60.00   38.13  +1.50  99.63  一等    ↑1
`,
    );
  });

  it('shows the first twenty and the last five of a long pool unless all are asked for', async () => {
    const lines = (text: string): number => text.split('\n').filter((line) => line.includes('矮寨镇')).length;
    const short = await rankingText(longPool(40), OPTIONS);
    expect(lines(short)).toBe(25);
    expect(short).toContain('… 略去 15 个单位');
    expect(lines(await rankingText(longPool(40), { ...OPTIONS, full: true }))).toBe(40);
    expect(lines(await rankingText(longPool(26), OPTIONS))).toBe(26);
  });

  it('says that a draft is provisional', async () => {
    const text = await rankingText(tinyAssessment({ provisional: true }), OPTIONS);
    expect(text.split('\n')[0]).toBe('乡镇(街道)绩效考核 2023年 (暂定)');
  });

  it('lets no name steer the terminal', async () => {
    const names = ['\u001b[31m红\u001b[0m', 'a\nb', '\u202e反'];
    const table = await rankingText(tinyAssessment({ names }), OPTIONS);
    const lists = listsText(tinyAssessment({ names, matter: '\u001b]0;x\u0007' }), OPTIONS);
    for (const steering of ['\u001b', '\u0007', '\u202e']) expect(table + lists).not.toContain(steering);
    expect(table).toContain('a b');
  });

  it('colours the units of the lists through the painter', async () => {
    const colours = new Map([
      ['red', 31],
      ['black', 7],
    ]);
    const paint: TerminalOptions['paint'] = (ink, text) =>
      colours.has(ink) ? `\u001b[${colours.get(ink)}m${text}\u001b[0m` : text;
    const text = await rankingText(tinyAssessment(), { ...OPTIONS, paint });
    expect(text).toContain('\u001b[31m矮寨镇\u001b[0m');
    expect(text).toContain('\u001b[7m马颈坳镇\u001b[0m');
  });
});

describe('listsText', () => {
  it('gives each entry its reason and its evidence with the cell, and names who was left off', () => {
    const text = listsText(tinyAssessment(), OPTIONS);
    expect(text).toContain('红榜 (2)');
    expect(text).toContain(
      '安全生产一票否决：施工坍塌事故，2023-08-02，吉安办〔2023〕15号〔加减分.xlsx › 事项!A6〕',
    );
    expect(text).toContain('乾州街道：违纪取消评优,不列入红榜');
  });

  it('wraps to the terminal', () => {
    for (const line of listsText(tinyAssessment(), { ...OPTIONS, width: 60 }).split('\n'))
      expect(textWidth(line)).toBeLessThanOrEqual(60);
  });
});
