import { expect, it } from 'vitest';
import { command, type ProjectFiles, withFolder } from '../support/tiny-project.ts';

const PROJECT = `name: 指数
year: 2023
schemes: [scheme.yaml]
roster: {path: roster.csv}
sheets:
  - {path: facts.csv, kind: facts}
`;

const ROSTER = `序号,单位代码,单位名称,类别,片区
1,U1,甲市,城市,东
2,U2,乙市,城市,东
3,U3,丙市,城市,东
4,U4,丁市,城市,西
5,U5,戊市,城市,西
6,U6,己市,城市,西
`;

const headed = (lines: string): string => `scheme: index
title: 指数
category: 城市
basis: {document: 自拟, status: sample}
${lines}`;

const explained = async (files: ProjectFiles, unit: string, ...options: readonly string[]): Promise<string> =>
  withFolder({ 'score.yaml': PROJECT, 'roster.csv': ROSTER, ...files }, async (folder) => {
    const { out, err } = await command(folder, ['explain', '--unit', unit, '--lang', 'zh', ...options]);
    expect(err).toBe('');
    return out;
  });

const GAPS = {
  'scheme.yaml': headed(`aggregate: mean
defaults: {not-reported: group-mean, group: 片区, treat: {winsorise: {skew: 1, kurtosis: 1, most: 1}}}
indicators:
  - {code: poverty, title: 贫困率, weight: 1, method: min-max}
`),
  'facts.csv': '单位,贫困率\n甲市,1.5\n乙市,3\n丙市,\n丁市,1\n戊市,2\n己市,1000.12345\n',
};

it('a value filled in is told with its group, how many reported, and their mean', async () => {
  expect(await explained(GAPS, '丙市')).toContain(`  数据  贫困率 = 未报
        2023 填报 未报  facts.csv!B4
  情况  未报；按同组平均值填补：片区 = 东，已报的 2 个单位平均 2.25
  计分`);
  const [only] = JSON.parse(await explained(GAPS, '丙市', '--format', 'json'));
  expect(only.indicators[0]).toMatchObject({ raw: 2.25, filled: { group: '东', members: 2, mean: 2.25 } });
});

it('a value drawn in is told before and after, with the rule', async () => {
  expect(await explained(GAPS, '己市')).toContain(
    '  缩尾  1000.1235 → 3（偏度绝对值大于 1 且峰度大于 1 时，把最极端的值收到次一个值，最多 1 次）\n',
  );
  const [only] = JSON.parse(await explained(GAPS, '己市', '--format', 'json'));
  expect(only.indicators[0]).toMatchObject({ raw: 3, drawnIn: { before: 1000.12345, after: 3 } });
  expect(await explained(GAPS, '乙市')).not.toContain('缩尾');
});

const THREE = '单位,一,二,三\n甲市,1,3,5\n乙市,2,2,9\n丙市,3,8,4\n丁市,4,4,5\n戊市,5,5,1\n己市,60,7,/\n';
const threeUnder = (lines: string) => ({
  'scheme.yaml': headed(`${lines}
indicators:
  - {code: aa, title: 一, weight: 1, method: min-max}
  - {code: bb, title: 二, weight: 1, method: min-max}
  - {code: cc, title: 三, weight: 1, method: min-max}
`),
  'facts.csv': THREE,
});

it.each([
  ['entropy', '熵权法权重（由同组得分算出）'],
  ['critic', 'CRITIC 权重（由同组得分算出）'],
  ['equal', '等权重'],
])('a weight computed by %s is said to be, and no redistribution is claimed', async (by, words) => {
  const out = await explained(threeUnder(`aggregate: mean\nweights: ${by}`), '甲市');
  expect(out.match(/ 分值 {2}.*/gu)).toEqual(
    ['一', '二', '三'].map((title) =>
      expect.stringMatching(new RegExp(`^ 分值  ${words}：「${title}」占「指数」的 [\\d.]+%$`, 'u')),
    ),
  );
  expect(out.match(/ 满分 [\d.]+ 分\n/gu)).toHaveLength(3);
  expect(out).not.toContain('重新分配');
  const [only] = JSON.parse(
    await explained(threeUnder(`aggregate: mean\nweights: ${by}`), '甲市', '--format', 'json'),
  );
  const [first] = only.indicators;
  expect(first.computedWeights).toEqual([
    { of: null, code: 'aa', by, weight: expect.closeTo(first.weight / 100, 12) },
  ]);
  expect(first.nominal).toBeCloseTo(first.weight, 9);
});

it('a computed weight that also took over that of a missing sibling says both', async () => {
  const out = await explained(threeUnder('aggregate: mean\nweights: equal'), '己市', '--indicator', '一');
  expect(out).toContain(`  分值  等权重：「一」占「指数」的 33.3333%
        原 33.3333 分，重新分配后 50 分
`);
});

/** Weights whose shares differ in the last digit, depending on the way down. */
const MANY = Array.from({ length: 3 }, (_, pillar) => pillar);
const PILLARS = {
  'scheme.yaml': headed(`aggregate: mean
dimensions:
${MANY.map(
  (pillar) => `  - code: p${pillar}
    title: 支柱${pillar}
    weight: 1
    aggregate: mean
    dimensions:
      - code: q${pillar}
        title: 分项${pillar}
        weight: 1
        aggregate: mean
        indicators:
${Array.from({ length: 6 }, (_, at) => `          - {code: x${pillar}_${at}, title: 项${pillar}之${at}, weight: 0.7, method: min-max}`).join('\n')}
      - code: r${pillar}
        title: 余项${pillar}
        weight: 1.9
        aggregate: mean
        indicators:
          - {code: y${pillar}, title: 余${pillar}, weight: 1, method: min-max}
`,
).join('')}`),
};
const titles = MANY.flatMap((pillar) => [
  ...Array.from({ length: 6 }, (_, at) => `项${pillar}之${at}`),
  `余${pillar}`,
]);
const wide = ['甲市', '乙市', '丙市', '丁市', '戊市', '己市']
  .map((name, row) => [name, ...titles.map((_, at) => (row * 7 + at * 3) % 11)].join(','))
  .join('\n');

it('a difference in the last digit of a weight is no redistribution', async () => {
  const out = await explained({ ...PILLARS, 'facts.csv': `单位,${titles.join(',')}\n${wide}\n` }, '甲市');
  expect(out).not.toContain('分值');
});

const HDI = {
  'scheme.yaml': headed(`total: 1
aggregate: geometric
rounding: {decimals: 3, at: total}
dimensions:
  - {code: health, title: 健康, weight: 1, indicators: [{code: aa, title: 一, weight: 1, method: direct}]}
  - code: school
    title: 教育
    weight: 1
    aggregate: mean
    indicators:
      - {code: bb, title: 二, weight: 1, method: direct}
      - {code: cc, title: 三, weight: 1, method: direct, not-applicable: reweigh}
`),
  'facts.csv':
    '单位,一,二,三\n甲市,90,80,70\n乙市,90,80,/\n丙市,/,80,70\n丁市,1,1,1\n戊市,1,1,1\n己市,1,1,1\n',
};

it('under a geometric level further up, points are said to be shown on its scale, not to be handed out anew', async () => {
  expect((await explained(HDI, '甲市')).match(/分值 {2}.*/gu)).toEqual([
    '分值  权重 0.5；指数：加权几何平均，得分按满分 1 显示',
    '分值  权重 0.25；指数：加权几何平均，得分按满分 0.5 显示',
    '分值  权重 0.25；指数：加权几何平均，得分按满分 0.5 显示',
  ]);
});

it('under a geometric level, weight handed on within it or beside it is told', async () => {
  expect((await explained(HDI, '乙市')).match(/分值 {2}.*/gu)).toEqual([
    '分值  权重 0.5；指数：加权几何平均，得分按满分 1 显示',
    '分值  权重 0.25，重新分配后 0.5；指数：加权几何平均，得分按满分 1 显示',
    '分值  原 0.25 分，重新分配后 0 分',
  ]);
  expect((await explained(HDI, '丙市')).match(/分值 {2}.*/gu)).toEqual([
    '分值  原 0.5 分，重新分配后 0 分',
    '分值  权重 0.25，重新分配后 0.5；指数：加权几何平均，得分按满分 0.5 显示',
    '分值  权重 0.25，重新分配后 0.5；指数：加权几何平均，得分按满分 0.5 显示',
  ]);
});
