import { describe, expect, it } from 'vitest';
import { INVEST, monthSheets, watchTiny } from '../support/tiny-monthly.ts';
import { type ProjectFiles, withIndicator, withSheets } from '../support/tiny-project.ts';

const LADDER = `ladder:
  - {code: remind, title: 提醒, when: '红灯数 >= 1', speaks-to: 分管负责人, within: 5}
  - {code: talk, title: 约谈, when: 'red_lights >= 1 && months_behind >= 2', speaks-to: 主要负责人, within: 10}
  - {code: press, title: 督办, when: 'months_behind >= 4', speaks-to: 主要负责人, within: 15}
`;

/** East earns 20 a month of the 100 asked for; west is on pace. */
const project = (months: number, rows = '', sent = ''): ProjectFiles => ({
  ...monthSheets(
    Array.from({ length: months }, () => 20),
    Array.from({ length: months }, () => 100),
  ),
  'scheme.yaml': withIndicator(INVEST, LADDER),
  ...(rows === ''
    ? {}
    : {
        'score.yaml': withSheets(
          '{path: 月报/*.csv, kind: facts, period: from-name}\n{path: facts.csv, kind: facts}\n{path: 整改.csv, kind: rectifications}',
        ),
        '整改.csv': `单位,整改事项,责任人,下发日期,整改期限,完成日期,佐证,核验结果\n${rows}${sent}`,
      }),
});

const callsOf = async (files: ProjectFiles, month: number) => {
  const { results } = await watchTiny(files, month);
  return results.calls[0]!.map(({ unit, rung, by, climbed, previous }) => ({
    unit: unit.name,
    step: rung.title,
    by,
    climbed,
    previous: previous.map((step) => `${step.month}${step.rung.title}`),
  }));
};

describe('the ladder', () => {
  it('sets a unit on the highest rung whose condition holds, with the days it has and the steps before', async () => {
    const files = project(4);
    expect(await callsOf(files, 1)).toEqual([
      { unit: '东山镇', step: '提醒', by: '2023-02-05', climbed: false, previous: [] },
    ]);
    expect(await callsOf(files, 3)).toEqual([
      { unit: '东山镇', step: '约谈', by: '2023-04-10', climbed: false, previous: ['1提醒', '2约谈'] },
    ]);
    expect(await callsOf(files, 4)).toEqual([
      {
        unit: '东山镇',
        step: '督办',
        by: '2023-05-15',
        climbed: false,
        previous: ['1提醒', '2约谈', '3约谈'],
      },
    ]);
  });

  it('states the indicators behind and the gap in figures', async () => {
    const { results } = await watchTiny(project(2), 2);
    const [call] = results.calls[0]!;
    expect(call!.lines.map(({ indicator, gap, behind }) => [indicator.title, gap, behind])).toEqual([
      ['招商引资', 160, 2],
    ]);
    expect(call!.reason.zh).toBe('红灯数 = 1 ≥ 1 且 连续滞后月数 = 2 ≥ 2');
  });

  it('climbs a rung for an item whose day has passed, and not for one that is closed with evidence', async () => {
    const open = '东山镇,补签项目,分管副镇长,2023-01-31,2023-02-20,,,\n';
    expect(await callsOf(project(3, open), 2)).toMatchObject([{ step: '约谈' }]);
    expect(await callsOf(project(3, open), 3)).toMatchObject([{ step: '督办', climbed: true }]);
    const closed = '东山镇,补签项目,分管副镇长,2023-01-31,2023-02-20,2023-02-18,合同3份,通过\n';
    expect(await callsOf(project(3, closed), 3)).toMatchObject([{ step: '约谈', climbed: false }]);
    const unproven = '东山镇,补签项目,分管副镇长,2023-01-31,2023-02-20,2023-02-18,,\n';
    expect(await callsOf(project(3, unproven), 3)).toMatchObject([{ step: '督办', climbed: true }]);
  });

  it('opens an item again that was sent back, whatever the order of the rows', async () => {
    const done = '东山镇,补签项目,分管副镇长,2023-01-31,2023-02-20,2023-02-10,照片,通过\n';
    const back = '东山镇,补签项目,分管副镇长,2023-01-31,2023-03-20,2023-02-25,,退回\n';
    for (const [first, second] of [
      [done, back],
      [back, done],
    ] as const) {
      const { results } = await watchTiny(project(3, first, second), 2);
      expect(results.rectifications.map(({ item, state }) => [item, state])).toEqual([
        ['补签项目', 'reopened'],
      ]);
      const march = await watchTiny(project(3, first, second), 3);
      expect(march.results.rectifications[0]!.state).toBe('overdue');
    }
  });

  it('leaves a unit on its rung while figures are missing, and counts no month that was not reported', async () => {
    const files = { ...project(4), '月报/2023年04月.csv': '单位,招商引资(万元)\n东山镇,\n西河镇,100\n' };
    const { results, line } = await watchTiny(files, 4);
    expect(line('东山镇', 'invest')).toMatchObject({ behind: 3, light: undefined });
    const [call] = results.calls[0]!;
    expect(call!.rung.title).toBe('约谈');
    expect(call!.reason.zh).toBe('1 项到期数据未报，不能判断，保持上月的约谈');
  });

  it('knows nothing of what is done later', async () => {
    const later = '东山镇,补签项目,分管副镇长,2023-01-31,2023-02-20,2023-03-18,合同3份,通过\n';
    const { results } = await watchTiny(project(3, later), 2);
    expect(results.rectifications[0]).toMatchObject({ state: 'overdue' });
    const march = await watchTiny(project(3, later), 3);
    expect(march.results.rectifications[0]).toMatchObject({ state: 'closed' });
    const january = await watchTiny(project(3, '东山镇,晚发的,分管副镇长,2023-02-10,2023-02-20,,,\n'), 1);
    expect(january.results.rectifications).toEqual([]);
  });
});
