import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runTiny } from '../support/tiny-project.ts';

const PROJECT = `name: 小考核
year: 2023
schemes: [scheme.yaml]
roster: {path: roster.csv}
sheets:
  - {path: wide.csv, kind: facts}
  - {path: long.csv, kind: facts}
  - {path: targets.csv, kind: targets}
  - {path: events.csv, kind: events}
  - {path: survey.csv, kind: survey}
`;
const SCHEME = `scheme: small
title: 小方案
category: 乡镇
basis: {document: 考核办法, status: official}
pool: [类型]
indicators:
  - {code: invest, title: 招商引资, measure: 万元, weight: 40, method: attainment, params: {cap: 1.2}, target: {by-unit: targets.csv}}
  - {code: tax, title: 税收, measure: 万元, weight: 30, method: ratio-to-best, collect: quarterly, roll-up: sum}
  - {code: happy, title: 满意度, weight: 30, method: direct, survey: {options: {好: 100, 中: 66.7, 差: 33.3}, minimum: 1}}
adjustments:
  - {code: plus, title: 表彰, kind: bonus, events: 加分, same-matter: highest, cap: 3}
  - {code: minus, title: 通报, kind: deduction, events: 扣分}
grades:
  - {name: 好, min: 60, quota: {ratio: 0.5, ties: all-in}}
  - {name: 中, min: 50}
  - {name: 差}
lists:
  - {list: red, when: 'rank <= 1'}
  - {list: red, events: 案例, title: 优秀案例}
  - {list: black, when: 'rank_from_last <= 1 && score < 50'}
`;
const UNITS = ['甲镇', '乙镇', '丙镇', '丁街道', '戊街道'];
const rows = (...of: readonly ((unit: string, index: number) => readonly string[])[]): readonly string[] =>
  of.flatMap((make) => UNITS.flatMap(make));

/** Every sheet as its header and its rows. */
const SHEETS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  'roster.csv': [
    '单位代码,单位名称,类别,类型',
    ...rows((unit, index) => [`T${index},${unit},乡镇,${unit.slice(1)}`]),
  ],
  'wide.csv': [
    '单位,招商引资(万元)',
    ...rows((unit, index) => [`${unit},${[90, 90, 33.3, 70.1, 70.1][index]}`]),
  ],
  'long.csv': [
    '单位,指标,期间,数值(万元)',
    ...rows((unit, index) =>
      [1, 2, 3, 4].map((quarter) => `${unit},税收,${quarter}季度,${index + quarter / 10}`),
    ),
  ],
  'targets.csv': ['单位,招商引资(万元)', ...rows((unit) => [`${unit},100`])],
  'events.csv': [
    '单位,类别,事项,分值,日期,依据',
    '甲镇,加分,先进,1.1,2023-03-01,文一',
    '甲镇,加分,先进,0.7,2023-04-01,文二',
    '甲镇,加分,典型,0.2,2023-04-01,文三',
    '乙镇,扣分,通报,-0.1,2023-02-01,文四',
    '乙镇,扣分,通报,-0.2,2023-02-01,文五',
    '丁街道,案例,码上议,,2023-02-01,',
    '丁街道,案例,楼栋长,,2023-02-01,',
  ],
  'survey.csv': [
    '单位,满意度',
    ...rows((unit, index) =>
      ['好', '中', '差', ['好', '中'][index % 2]!, '中'].map((answer) => `${unit},${answer}`),
    ),
  ],
};

const names = Object.keys(SHEETS);

/** What a run comes to, without the cells from which it came: the text of every score, place, grade and list. */
async function outcome(sheets: Readonly<Record<string, readonly string[]>>): Promise<string> {
  const files = Object.fromEntries(names.map((name) => [name, `${sheets[name]!.join('\n')}\n`]));
  const { assessment: of, said } = await runTiny({
    'score.yaml': PROJECT,
    'scheme.yaml': SCHEME,
    'facts.csv': undefined,
    ...files,
  });
  const errors = said.filter((line) => line.startsWith('error'));
  const nameOf = (unit: number): string => of.facts.units[unit]!.name;
  return JSON.stringify([
    errors,
    of.order.map(nameOf),
    of.facts.units.map(({ name }, unit) => [
      name,
      of.ranks[unit],
      of.grades[unit]?.name,
      of.totals.exact[unit],
      of.totals.settled[unit],
      of.bonus[unit],
      of.deduction[unit],
      of.indicators.map(({ raws, normalised, weighted }) => [raws[unit], normalised[unit], weighted[unit]]),
    ]),
    of.lists.map(({ list, unit, reason }) => [list, nameOf(unit), reason.zh]),
    of.adjustments.map(({ adjustment, unit, events, points }) => [
      adjustment.code,
      unit,
      points,
      events.map(({ document }) => document),
    ]),
    of.facts.items.map(({ notes }) => [...notes].map(([unit, { zh }]) => [unit, zh])),
  ]);
}

const [head, tail] = [(name: string) => SHEETS[name]!.slice(0, 1), (name: string) => SHEETS[name]!.slice(1)];

describe('the same figures, written otherwise', () => {
  it('give the same scores, places, grades and lists whatever the order of their rows', async () => {
    const expected = await outcome(SHEETS);
    expect(expected.startsWith('[[],')).toBe(true);
    const shuffled = fc.tuple(
      ...names.map((name) =>
        fc
          .shuffledSubarray([...tail(name)], { minLength: tail(name).length })
          .map((all) => [name, [...head(name), ...all]] as const),
      ),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, async (sheets) => {
        expect(await outcome(Object.fromEntries(sheets))).toBe(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('are not changed by blank rows, blank columns, remarks and notes below', async () => {
    const expected = await outcome(SHEETS);
    const padding = fc.record({
      blankRows: fc.array(fc.nat({ max: 20 }), { maxLength: 3 }),
      columns: fc.constantFrom('', ',', ',备注', ',,备注', ',序号'),
      footer: fc.constantFrom('', '注:以上数据截至12月底', '填报人:某某 审核人:某某'),
      title: fc.constantFrom('', '附件', '2023年度考核数据表'),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        padding,
        async (name, { blankRows, columns, footer, title }) => {
          const remark = columns.replace('备注', '说明文字').replace('序号', '7');
          const body = tail(name).map((row) => row + remark);
          for (const at of blankRows) body.splice(Math.min(at, body.length), 0, '');
          const lines = [
            ...(title === '' ? [] : [title]),
            head(name)[0]! + columns,
            ...body,
            ...(footer === '' ? [] : [footer]),
          ];
          expect([name, await outcome({ ...SHEETS, [name]: lines })]).toEqual([name, expected]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
