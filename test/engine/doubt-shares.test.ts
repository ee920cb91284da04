import { describe, expect, it } from 'vitest';
import { formatPlace } from '../../src/model/place.ts';
import { runTiny } from '../support/tiny-project.ts';

interface Written {
  readonly value?: string;
  readonly measure?: string;
  readonly whole?: string;
}

const doubts = async (done: string, all: string, written: Written = {}) => {
  const { value = 'share(done, due)', measure = '件', whole = measure } = written;
  const { diagnostics } = await runTiny({
    'scheme.yaml': `scheme: small
title: 小方案
category: 乡镇
basis: {document: 考核办法, status: official}
inputs:
  - {code: done, title: 办结数, measure: ${measure}}
  - {code: more, title: 另办结数, measure: ${measure}}
  - {code: due, title: 交办数, measure: ${whole}}
indicators:
  - {code: rate, title: 办结率, measure: '%', weight: 100, value: '${value}', method: direct, params: {cap: true}}
`,
    'facts.csv': `单位,办结数,另办结数,交办数\n东山镇,${done},1,${all}\n西河镇,5,1,10\n`,
  });
  return diagnostics
    .filter(({ code }) => code === 'part-beyond-whole')
    .map(({ message, at }) => [message.zh, at && formatPlace(at)]);
};

describe('a part of a whole', () => {
  it('that is more than its whole is doubted, with both figures and the first cell', async () => {
    expect(await doubts('439', '438')).toEqual([
      ['东山镇的「办结率」：部分大于总体（办结数 = 439，交办数 = 438，件）', 'facts.csv!B2'],
    ]);
    expect(await doubts('438', '438')).toEqual([]);
  });

  it('that is below 0 is doubted too', async () => {
    expect(await doubts('-5', '438')).toEqual([
      ['东山镇的「办结率」：部分小于 0（办结数 = -5，交办数 = 438，件）', 'facts.csv!B2'],
    ]);
  });

  it('may be a sum of figures, and stand within a greater formula', async () => {
    expect(await doubts('10', '10', { value: 'min(100, share(done + more, due)) / 2' })).toHaveLength(1);
    expect(await doubts('9', '10', { value: 'share(sum(done, more), due)' })).toEqual([]);
  });

  it('is not doubted of money, of two measures, or of a ratio that is no share', async () => {
    expect(await doubts('12', '10', { measure: '万元' })).toEqual([]);
    expect(await doubts('12', '10', { measure: '台次', whole: '人次' })).toEqual([]);
    expect(await doubts('12', '10', { value: 'done / due * 100' })).toEqual([]);
    expect(await doubts('12', '10', { value: 'share(done * 2, due)' })).toEqual([]);
  });

  it('is not doubted where a figure is missing or the whole is no number above 0', async () => {
    expect(await doubts('/', '10')).toEqual([]);
    expect(await doubts('3', '-1')).toEqual([]);
  });
});
