import { describe, expect, it } from 'vitest';
import { FUNCTIONS } from '../../src/expressions/function-list.ts';
import type { Quota } from '../../src/model/rules.ts';
import { effectWords } from '../../src/results/effect-words.ts';
import { quotaWords } from '../../src/results/quota-words.ts';
import { ruleWords } from '../../src/results/rule-words.ts';
import { rules } from '../../src/results/rules.ts';
import { tinyAssessment, tinyRun } from '../support/tiny-assessment.ts';
import { GRADES, TINY_SCHEME } from '../support/tiny-scheme.ts';

describe('ruleWords', () => {
  const words = ruleWords(TINY_SCHEME);

  it('turns names and signs into words', () => {
    expect(words('rank <= 3 && score >= 90')).toEqual({
      zh: '名次 ≤ 3 且 总分 ≥ 90',
      en: 'rank ≤ 3 and score ≥ 90',
    });
    expect(words('!vetoed || petition != 0').zh).toBe('非一票否决 或 信访化解率 ≠ 0');
  });

  it('leaves texts in quotes alone and takes the ticks off titles', () => {
    expect(words("grade == 'rank' && `群众满意度(第三方)` > 1").zh).toBe(
      "等次 = 'rank' 且 群众满意度(第三方) > 1",
    );
  });
});

it('every function of the rule language is called in rules what it is called in explanations', () => {
  const words = ruleWords(TINY_SCHEME);
  for (const { name, title } of FUNCTIONS.values) {
    expect(words(`${name}(1)`).zh).not.toContain(name);
    expect(words(`${name}(1)`).zh).toBe(`${title.zh}(1)`);
  }
});

describe('the rules in words', () => {
  it('name every indicator with its full points, every veto, grade and list, and every input with its hash', () => {
    const rows = [...rules(tinyAssessment(), tinyRun())];
    const titles = rows.map(({ title }) => title.zh);
    for (const { title } of [...TINY_SCHEME.indicators, ...TINY_SCHEME.vetoes])
      expect(titles).toContain(title);
    for (const { name } of GRADES) expect(titles).toContain(name);
    const rulesText = rows.map(({ rule }) => rule.zh).join('\n');
    for (const { sha256 } of tinyRun().inputs) expect(rulesText).toContain(sha256);
    expect(rulesText).toContain(TINY_SCHEME.hash);
    expect(rows.filter(({ points }) => typeof points === 'number').map(({ points }) => points)).toEqual([
      40, 20, 15, 25,
    ]);
  });

  it('say how many may hold a grade', () => {
    expect(quotaWords(GRADES[0]!.quota!, ruleWords(TINY_SCHEME)).zh).toBe(
      '名额为同组单位数的 30%，倾斜：比例提高 20%，四舍五入，至少 1 个，并列超额时全部不列入，空出的名额依次递补',
    );
  });

  it('put the conditions of a quota into words like any other', () => {
    const quota = {
      ...GRADES[0]!.quota!,
      ratios: [{ when: { text: 'petition >= 90' }, ratio: 0.4 }],
      tilt: { when: { text: 'rank != 1' }, relative: 0.2 },
    } as unknown as Quota;
    const { zh, en } = quotaWords(quota, ruleWords(TINY_SCHEME));
    expect(zh).toContain('符合「信访化解率 ≥ 90」的按 40%');
    expect(zh).toContain('对「名次 ≠ 1」倾斜');
    expect(en).toContain('tilted for rank ≠ 1');
  });

  it('say what every veto does', () => {
    const said = (effect: Parameters<typeof effectWords>[0]): string => effectWords(effect, TINY_SCHEME).zh;
    expect(said({ kind: 'lowest-grade' })).toBe('一票否决，定为不合格');
    expect(said({ kind: 'bar-top-grade' })).toBe('一票否优，不得评为一等');
    expect(said({ kind: 'bar-awards' })).toBe('取消评优资格');
    expect(said({ kind: 'cap-grade', grade: '二等' })).toBe('最高评为二等');
    expect(said({ kind: 'zero', of: 'petition' })).toBe('信访化解率记零分');
    expect(said({ kind: 'zero', of: 'total' })).toBe('总分记零分');
    expect(said({ kind: 'deduct', points: 2.5 })).toBe('总分扣 2.5 分');
  });
});
