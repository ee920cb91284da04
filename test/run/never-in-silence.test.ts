import { describe, expect, it } from 'vitest';
import { runTiny, TINY, withIndicator, withSheets } from '../support/tiny-project.ts';

const MONTHLY = withIndicator(
  '{code: invest, title: 招商引资, measure: 万元, collect: monthly, roll-up: sum, weight: 60, method: attainment, target: 100}',
);
const FROM_NAME = withSheets(
  '{path: facts.csv, kind: facts}\n{path: 月报/*.csv, kind: facts, period: from-name}',
);
const MONTH = '单位,招商引资(万元)\n东山镇,5\n西河镇,5\n';

describe('a monthly file', () => {
  it.each(['2023_03.csv', '2023年上半年.csv', '2023年13月.csv', '2023年度月报(3).csv'])(
    'named %s is never taken for the year',
    async (name) => {
      const { diagnostics } = await runTiny({
        'scheme.yaml': MONTHLY,
        'score.yaml': FROM_NAME,
        'facts.csv': '单位,满意度\n东山镇,80\n西河镇,90\n',
        [`月报/${name}`]: MONTH,
      });
      expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toContain(
        'period-unknown',
      );
    },
  );

  it('is not overridden by a figure of the year beside a few months', async () => {
    const { diagnostics } = await runTiny({
      'scheme.yaml': MONTHLY,
      'score.yaml': FROM_NAME,
      'facts.csv': '单位,招商引资(万元),满意度\n东山镇,60,80\n西河镇,60,90\n',
      '月报/2023年3月.csv': MONTH,
    });
    expect(diagnostics.map(({ code }) => code)).toContain('year-figure-differs');
  });
});

describe('a row of a CSV', () => {
  it('with one comma too many is refused, though its last cell is blank', async () => {
    const { diagnostics } = await runTiny({
      'facts.csv': '单位,招商引资(万元),满意度,备注\n东山镇,90,80,\n西河镇,1,370,90,\n',
    });
    expect(diagnostics.map(({ code }) => code)).toContain('csv-long-row');
  });
});

describe('a pool', () => {
  it('is the same however its name is spaced', async () => {
    const { assessment } = await runTiny({
      'scheme.yaml': TINY['scheme.yaml']!.replace('indicators:', 'pool: [类型]\nindicators:'),
      'roster.csv': '单位代码,单位名称,类别,类型\nT01,东山镇,乡镇,街 道\nT02,西河镇,乡镇,街道\n',
    });
    expect(assessment.pools).toEqual(['街道']);
    expect([...assessment.ranks]).toEqual([1, 2]);
  });
});

describe('a nil return in the events sheet', () => {
  it('is no event and fires no veto', async () => {
    const { assessment, said } = await runTiny({
      'scheme.yaml': `${TINY['scheme.yaml']}\nevents: [较大事故]\nvetoes: [{code: v, title: 安全否决, when: '较大事故 > 0', effect: lowest-grade, basis: 办法}]\ngrades: [{name: 合格, min: 60}, {name: 不合格}]\n`,
      'score.yaml': withSheets('{path: facts.csv, kind: facts}\n{path: events.csv, kind: events}'),
      'events.csv': '单位,类别,事项,分值\n东山镇,较大事故,无,0\n',
    });
    expect(assessment.vetoes).toEqual([]);
    expect(said).toContain('note event-nil: 东山镇的「较大事故」写明没有发生，不计为事件');
  });
});

describe('a unit whose category is blank or written otherwise', () => {
  it('is a peer of all others of its scheme', async () => {
    const ranked = withIndicator(
      '{code: invest, title: 招商引资, measure: 万元, weight: 60, method: rank, params: {step: 5}}',
    );
    const { assessment } = await runTiny({
      'scheme.yaml': ranked,
      'roster.csv':
        '序号,单位代码,单位名称,类别\n1,T01,东山镇,乡镇\n2,T02,西河镇,\n3,T03,北岭镇,small\n4,T04,南岭镇,小方案\n',
      'facts.csv': '单位,招商引资(万元),满意度\n东山镇,90,80\n西河镇,50,90\n北岭镇,70,85\n南岭镇,60,70\n',
    });
    expect(assessment.pools).toEqual(['乡镇']);
    expect([...assessment.ranks].toSorted()).toEqual([1, 2, 3, 4]);
  });
});
