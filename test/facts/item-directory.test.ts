import { describe, expect, it } from 'vitest';
import { itemDirectory } from '../../src/facts/item-directory.ts';
import { soundScheme } from '../scheme/compile-text.ts';

const SCHEME = soundScheme(`scheme: s
title: 方案
category: 乡镇
basis: {document: 考核办法, status: official}
inputs:
  - {code: people, title: 常住人口, measure: 人}
indicators:
  - {code: invest, title: 招商引资到位资金, aliases: [招商引资], measure: 万元, weight: 40, method: attainment, target: {by-unit: 目标.csv}}
  - {code: rate, title: 招商引资完成率, measure: '%', weight: 20, method: direct}
  - {code: happy, title: '满意度(第三方)', measure: 分, weight: 20, method: direct}
  - {code: per_head, title: 人均投资, weight: 20, method: attainment, value: 'invest / people', target: {by-unit: 目标.csv}}
`);

function directory(aliases: Readonly<Record<string, readonly string[]>> = {}) {
  const said: string[] = [];
  const items = itemDirectory(SCHEME, new Map(Object.entries(aliases)), (alias, a, b) =>
    said.push(`${alias}: ${a}, ${b}`),
  );
  return { ...items, said };
}

/** What a header path binds to: code and qualifier. */
const bind = (...labels: readonly string[]): string => {
  const bound = directory().bind(labels);
  return bound ? `${SCHEME.items[bound.item]!.code} ${bound.qualifier ?? ''}`.trim() : '';
};

describe('the directory of items', () => {
  it.each([
    [['招商引资'], 'invest'],
    [['invest'], 'invest'],
    [['经济发展', '招商引资到位资金'], 'invest'],
    [['招商引资', '到位资金'], 'invest'],
    [['满意度(第三方)'], 'happy'],
    [['常 住 人 口'], 'people'],
    [['招商引资', '当月'], 'invest period'],
    [['招商引资', '累计'], 'invest year-to-date'],
    [['招商引资', '1-5月累计'], 'invest year-to-date'],
    [['招商引资', '本年累计', '完成数'], 'invest year-to-date'],
    [['招商引资(累计)'], 'invest year-to-date'],
    [['累计招商引资'], 'invest year-to-date'],
    [['招商引资', '完成值'], 'invest value'],
    [['本月', '招商引资'], 'invest period'],
    [['1-5月累计', '招商引资'], 'invest year-to-date'],
    [['完成情况', '招商引资', '当月'], 'invest period'],
  ])('binds %j to %s', (labels, bound) => {
    expect(bind(...labels)).toBe(bound);
  });

  it.each([
    [['招商引资', '年度目标'], 'invest target'],
    [['招商引资(目标)'], 'invest target'],
    [['年度目标', '招商引资'], 'invest target'],
    [['招商引资', '上年同期'], 'invest other'],
    [['去年同期', '招商引资'], 'invest other'],
    [['招商引资', '同比增长'], 'invest other'],
    [['招商引资', '累计', '增幅'], 'invest other'],
    [['招商引资', '排名'], 'invest other'],
  ])('knows that %j is not the figure itself: %s', (labels, bound) => {
    expect(bind(...labels)).toBe(bound);
  });

  it.each([[['招商引资', '到位率']], [['招商引资', '备注']], [['招商']], [['__proto__']], [['']], [[]]])(
    'binds %j to nothing',
    (labels) => {
      expect(bind(...(labels as readonly string[]))).toBe('');
    },
  );

  it('takes a rate that is an indicator of its own for that, joined or not', () => {
    expect([bind('招商引资完成率'), bind('招商引资', '完成率')]).toEqual(['rate', 'rate']);
  });

  it('finds targets of computed indicators too, and none in a column of months', () => {
    const { target } = directory();
    const of = (...labels: readonly string[]): string | undefined => SCHEME.indicators[target(labels)]?.code;
    expect([
      of('人均投资'),
      of('招商引资', '目标值'),
      of('年度目标', '招商引资'),
      of('招商引资', '当月'),
      of('满意度(第三方)'),
      of('招商引资', '同比'),
    ]).toEqual(['per_head', 'invest', 'invest', undefined, undefined, undefined]);
  });

  it('learns aliases of score.yaml, and gives an alias of two items to neither', () => {
    const { find, said } = directory({
      happy: ['评价'],
      '招商 引资到位资金': ['到位资金'],
      常住人口: ['评价'],
    });
    expect([SCHEME.items[find('到位资金')]?.code, find('评价'), said]).toEqual([
      'invest',
      -1,
      ['评价: 常住人口, 满意度(第三方)'],
    ]);
  });

  it('never gives a title away to an alias', () => {
    const { find, said } = directory({ happy: ['常住人口'] });
    expect([SCHEME.items[find('常住人口')]?.code, said]).toEqual([
      'people',
      ['常住人口: 常住人口, 满意度(第三方)'],
    ]);
  });
});
