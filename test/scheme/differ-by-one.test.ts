import { expect, it } from 'vitest';
import { differByOne } from '../../src/scheme/differ-by-one.ts';

it('finds a character put in, left out, swapped or replaced', () => {
  for (const [a, b] of [
    ['污水处理达标率', '污水处置达标率'],
    ['信访化解率', '信访化解'],
    ['信访化解率', '信访解化率'],
    ['项目完成率', '重项目完成率'],
  ] as const)
    expect(differByOne(a, b), `${a} ${b}`).toBe(true);
});

it('leaves apart what one character is meant to tell apart', () => {
  for (const [a, b] of [
    ['规上企业新增', '限上企业新增'],
    ['一季度进度', '二季度进度'],
    ['城市污水处理率', '乡市污水处理率'],
    ['年度指标1', '年度指标2'],
    ['年度指标1', '年度指标12'],
    ['年度指标12', '年度指标21'],
    ['旅游接待人次', '上年旅游接待人次'],
    ['信访化解率', '信访化解率'],
  ] as const)
    expect(differByOne(a, b), `${a} ${b}`).toBe(false);
});
