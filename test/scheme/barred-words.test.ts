import { describe, expect, it } from 'vitest';
import { barredWordIn } from '../../src/scheme/barred-words.ts';
import { codesOf, compileText, SMALL } from './compile-text.ts';

const BUILT_IN = { words: [], replace: false };

describe('barred words', () => {
  it('catch meetings, documents, walls and articles', () => {
    const caught = [
      '召开会议次数',
      '开会次数',
      '印发文件数量',
      '发文数量',
      '制度上墙率',
      '内刊投稿篇数',
      '信息报送条数',
      '工作简报期数',
      '台账完整率',
      '工作留痕',
    ];
    expect(caught.filter((title) => barredWordIn(title, BUILT_IN) === undefined)).toEqual([]);
  });

  it('leave other words alone that hold the same characters', () => {
    const sound = [
      '公开会计信息完整率',
      '开发文旅项目数',
      '国内刊物发表论文数',
      '精简报表数量',
      '网红打卡点游客量',
      '会议中心建设进度',
      '隐患台账销号率',
      '突发信息报送及时率',
      '屋顶上墙体裂缝整改率',
    ];
    expect(sound.filter((title) => barredWordIn(title, BUILT_IN) !== undefined)).toEqual([]);
  });

  it('can be added to, replaced, and allowed for one code', () => {
    const titled = SMALL.replace('指标甲', '跑步里程').replace('指标乙', '发文数量');
    expect(codesOf(compileText(`${titled}barred: {words: [跑步]}\n`).said)).toEqual([
      'barred-indicator',
      'barred-indicator',
    ]);
    expect(codesOf(compileText(`${titled}barred: {words: [跑步], replace: true}\n`).said)).toEqual([
      'barred-indicator',
    ]);
    expect(codesOf(compileText(`${titled}barred: {allow: [b]}\n`).said)).toEqual([]);
    expect(codesOf(compileText(`${titled}barred: {allow: [b, c]}\n`).said)).toEqual(['unknown-code']);
  });

  it('are looked for in aliases, inputs and adjustments too', () => {
    const lines = `inputs: [{code: c, title: 微信群数量}]\nadjustments: [{code: d, title: 内刊投稿加分, kind: bonus, events: 投稿}]\n`;
    const { said } = compileText(SMALL.replace('title: 指标甲', 'title: 指标甲, aliases: [上墙率]') + lines);
    expect(codesOf(said)).toEqual(['barred-indicator', 'barred-indicator', 'barred-indicator']);
  });
});
