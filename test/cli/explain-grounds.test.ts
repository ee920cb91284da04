import { expect, it } from 'vitest';
import { command, TINY, withFolder, withSheets } from '../support/tiny-project.ts';

const SCHEME = `scheme: small
title: 小方案
category: 乡镇
basis: {document: 考核办法, status: official}
cap: 68
adjustments-cap: {bonus: 4}
dimensions:
  - code: work
    title: 工作
    weight: 100
    cap: 70
    indicators:
      - {code: invest, title: 招商引资, measure: 万元, weight: 60, cap: 45, method: attainment, target: 100}
      - {code: happy, title: 满意度, measure: 分, weight: 40, method: direct}
adjustments:
  - {code: honours, title: 表彰加分, kind: bonus, events: 加分, same-matter: highest}
  - {code: reward, title: 招商加分, kind: bonus, points: 'invest / 30 + 来访'}
  - {code: criticism, title: 通报扣分, kind: deduction, events: 扣分, cap: 3}
vetoes:
  - {code: accident, title: 事故扣分, when: '事故 > 0', effect: deduct, points: 2, basis: 办法第七条}
  - {code: poor, title: 满意度否优, when: 'happy < 85', effect: bar-awards, basis: 办法第八条}
  - {code: idle, title: 招商归零, when: 'invest < 60', effect: zero, of: invest, basis: 办法第九条}
events: [来访, 事故]
`;

const EVENTS = `单位,类别,事项,分值,日期,依据
东山镇,加分,全域 示范,1,2023-03-01,州报
东山镇,加分,全域示范,2.5,2023-05-01,省报
东山镇,加分,双拥,0.5,2023-06-01,州报
东山镇,扣分,垃圾,2,2023-07-01,通报一
东山镇,扣分,值守,1.5,2023-08-01,通报二
东山镇,来访,客商,,2023-08-02,台账
东山镇,事故,火情,,2023-09-01,简报
`;

const files = {
  ...TINY,
  'score.yaml': withSheets('{path: facts.csv, kind: facts}\n{path: events.csv, kind: events}'),
  'scheme.yaml': SCHEME,
  'events.csv': EVENTS,
};

const explained = (unit: string, ...options: readonly string[]) =>
  withFolder(files, async (folder) => {
    const { out, err } = await command(folder, ['explain', '--unit', unit, '--lang', 'zh', ...options]);
    expect(err).toBe('');
    return out;
  });

/** The lines from the sum on, without their alignment. */
const sumOf = (out: string): string =>
  out
    .slice(out.indexOf('\n合计'))
    .split('\n')
    .map((line) => line.trim().replace(/ {2,}/gu, '  '))
    .join('\n');

it('names below a bonus or deduction every event with its cell, which do not count and why, the rule and the cap', async () => {
  const sum = sumOf(await explained('东山镇'));
  expect(sum).toContain(`+3.00  表彰加分
规则：按“加分”事项的分值累计;同一事项只取最高  scheme.yaml:16:5
不计 1 分：全域 示范，2023-03-01，州报（同一事项只取最高，已计 events.csv!C3 的 2.5 分）  events.csv!C2
计入 2.5 分：全域示范，2023-05-01，省报  events.csv!C3
计入 0.5 分：双拥，2023-06-01，州报  events.csv!C4
`);
  expect(sum).toContain(`-3.00  通报扣分
规则：按“扣分”事项的分值累计，上限 3 分  scheme.yaml:18:5
计入 2 分：垃圾，2023-07-01，通报一  events.csv!C5
计入 1.5 分：值守，2023-08-01，通报二  events.csv!C6
封顶：3.5 → 3
`);
});

it('says a formula with its figures and what it reads, down to the cells', async () => {
  expect(sumOf(await explained('东山镇'))).toContain(`+4.00  招商加分
规则：按公式计：招商引资 / 30 + 来访  scheme.yaml:17:5
公式：(招商引资 = 90) ÷ 30 + (来访 = 1) = 4
事项：客商，2023-08-02，台账  events.csv!C7
数据：招商引资 = 90 万元
2023 填报 90 万元  facts.csv!B2
`);
});

it('says the same in English', async () => {
  const out = await explained('东山镇', '--lang', 'en');
  for (const line of [
    'rule: points of the events “加分”; only the highest for one matter  scheme.yaml:16:5',
    'not counted, 1 point: 全域 示范, 2023-03-01, 州报 (only the highest of one matter: 2.5 of events.csv!C3)  events.csv!C2',
    'counted 2.5 points: 全域示范, 2023-05-01, 省报  events.csv!C3',
    'capped: 3.5 → 3',
    'figure: 招商引资 = 90 万元',
  ])
    expect(out).toContain(`         ${line}\n`);
});

it('says of every cap what it cut and where it is laid down', async () => {
  const out = await explained('东山镇');
  expect(out).toContain('得分  90% × 60 = 54 → 45.00（封顶 45 分）\n');
  const sum = sumOf(out);
  expect(sum).toContain('-7.00  工作：封顶，77 → 70  scheme.yaml:8:5\n');
  expect(sum).toContain('-3.00  加分合计：封顶，7 → 4  scheme.yaml:1:1\n');
  expect(sum).toContain('-1.00  总分：封顶，69 → 68  scheme.yaml:1:1\n');
});

it('leads from a veto to its rule and its cells, also where it zeroes an indicator', async () => {
  const sum = sumOf(await explained('东山镇'));
  expect(sum).toContain(`-2.00  事故扣分  scheme.yaml:20:5
事故 = 1 > 0
事项：火情，2023-09-01，简报  events.csv!C8
`);
  expect(sum).toContain(`否决  满意度否优：满意度 = 80 < 85；取消评优资格
规则：办法第八条  scheme.yaml:21:5
数据：满意度 = 80 分
2023 填报 80 分  facts.csv!C2
`);
  const other = await explained('西河镇');
  expect(other).toContain('得分  50% × 60 = 30 → 0.00（招商归零：记零分）\n');
  expect(sumOf(other)).toContain('数据：招商引资 = 50 万元\n2023 填报 50 万元  facts.csv!B3\n');
});

it('gives in JSON the code of every line, the events with their places, and points before and after the cap', async () => {
  const [only] = JSON.parse(await explained('东山镇', '--format', 'json')) as [
    { ledger: readonly Record<string, unknown>[]; vetoes: readonly Record<string, unknown>[] },
  ];
  const line = (code: string) => only.ledger.find((one) => one.code === code)!;
  expect(line('honours')).toMatchObject({ claimed: 3, counted: 3, cap: null, ruleAt: 'scheme.yaml:16:5' });
  expect(line('honours').events).toEqual(
    [
      ['全域 示范', 1, '2023-03-01', '州报', 2, 3],
      ['全域示范', 2.5, '2023-05-01', '省报', 3],
      ['双拥', 0.5, '2023-06-01', '州报', 4],
    ].map(([matter, points, date, document, row, instead]) => ({
      kind: '加分',
      matter,
      date,
      document,
      points,
      counts: instead === undefined,
      instead: instead === undefined ? null : `events.csv!C${instead}`,
      at: `events.csv!C${row}`,
    })),
  );
  expect(line('criticism')).toMatchObject({ points: -3, claimed: 3.5, cap: 3, counted: 3 });
  expect(line('reward')).toMatchObject({
    working: { zh: '(招商引资 = 90) ÷ 30 + (来访 = 1) = 4' },
    items: [{ title: '招商引资', cells: [{ at: 'facts.csv!B2' }] }],
  });
  expect(line('accident')).toMatchObject({ points: -2, events: [{ at: 'events.csv!C8' }] });
  expect(only.vetoes).toMatchObject([
    { code: 'accident', basis: '办法第七条', events: [{ at: 'events.csv!C8' }] },
    { code: 'poor', ruleAt: 'scheme.yaml:21:5', items: [{ cells: [{ at: 'facts.csv!C2' }] }] },
  ]);
});

it('keeps an adjustment whose events come to nothing, so that they can be looked up', async () => {
  const nothing = {
    ...files,
    'events.csv': '单位,类别,事项,分值,日期,依据\n西河镇,加分,双拥,0,2023-06-01,州报\n',
  };
  await withFolder(nothing, async (folder) => {
    const { out } = await command(folder, ['explain', '--unit', '西河镇', '--lang', 'zh']);
    expect(sumOf(out)).toContain(`0.00  表彰加分
规则：按“加分”事项的分值累计;同一事项只取最高  scheme.yaml:16:5
计入 0 分：双拥，2023-06-01，州报  events.csv!C2
`);
  });
});

it('names what lifted a veto: reason, document, approver and place', async () => {
  const lifted = {
    ...files,
    'score.yaml': `${files['score.yaml']}lifts:
  - {unit: 东山镇, veto: accident, reason: 复核不属实, approver: 考核委员会, document: 示例〔2023〕7号}
`,
  };
  await withFolder(lifted, async (folder) => {
    const { out, err } = await command(folder, ['explain', '--unit', '东山镇', '--lang', 'zh']);
    expect(err).toBe('');
    expect(sumOf(out)).toContain(`否决  事故扣分：事故 = 1 > 0；总分扣 2 分（已解除：复核不属实）
规则：办法第七条  scheme.yaml:20:5
事项：火情，2023-09-01，简报  events.csv!C8
解除：示例〔2023〕7号，考核委员会  score.yaml:9:5
`);
    expect(sumOf(out)).not.toContain('-2.00  事故扣分');
  });
});
