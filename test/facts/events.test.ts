import { describe, expect, it } from 'vitest';
import { runTiny, TINY, withSheets } from '../support/tiny-project.ts';

const SCHEME = `${TINY['scheme.yaml']}events: [安全事故]
adjustments:
  - {code: honours, title: 表彰, kind: bonus, events: 加分, cap: 5, basis: 第一条}
  - {code: criticism, title: 通报, kind: deduction, events: 扣分, cap: 5, basis: 第二条}
`;

async function events(rows: string, header = '单位,类别,事项,分值,日期,依据') {
  const { said, assessment, diagnostics } = await runTiny({
    'score.yaml': withSheets('{path: facts.csv, kind: facts}\n{path: events.csv, kind: events}'),
    'scheme.yaml': SCHEME,
    'events.csv': `${header}\n${rows}`,
  });
  const read = assessment.facts.events.map(({ unit, kind, points, matter }) =>
    [unit, kind, points, matter].join(' '),
  );
  return { said, read, diagnostics, bonus: assessment.bonus[0], deduction: assessment.deduction[0] };
}

describe('events', () => {
  it('count by their kind; a deduction may be written with either sign', async () => {
    const rows =
      '东山镇,加分,获奖,2,2023-05-01,文一\n东山,扣分,甲,-1,2023年6月,\nT01,扣分,乙,1.5,2023/7/1,\n';
    expect(await events(rows)).toMatchObject({ said: [], bonus: 2, deduction: 2.5 });
  });

  it('without points are fine where nothing adds them up', async () => {
    const { said, read } = await events('东山镇,安全事故,事故,,2023-05-01,\n');
    expect([said, read]).toEqual([[], ['T01 安全事故  事故']]);
  });

  it.each([
    ['东山镇,加分,获奖,-2,2023-05-01,', 'event-points: 「加分」事件的分值「-2」不能使用', 4],
    ['东山镇,加分,获奖,,2023-05-01,', 'event-points: 「加分」事件没有填分值', 4],
    ['东山镇,加分,获奖,约2,2023-05-01,', 'event-points: 「加分」事件的分值「约2」不能使用', 4],
    ['东山镇,加份,获奖,2,2023-05-01,', 'unknown-event-kind: 方案里没有事件类别「加份」，是否指「加分」？', 2],
    ['东山镇,,获奖,2,2023-05-01,', 'unknown-event-kind: 这一行没有填事件类别', 2],
    ['东山镇,加分,获奖,2,2022-12-31,', 'event-outside: 事件日期「2022-12-31」不在 2023 年度内', 5],
    ['东山镇,加分,获奖,2,去年,', 'event-date: 事件日期「去年」看不懂', 5],
    [',加分,获奖,2,2023-05-01,', 'row-without-unit: 这一行有数据，却没有单位名称', 1],
  ])('%s is refused: %s', async (row, message, column) => {
    const { said, diagnostics } = await events(`${row}\n西河镇,加分,获奖,1,2023-05-01,\n`);
    expect(said).toEqual([`error ${message}`]);
    expect(diagnostics[0]!.at).toMatchObject({ file: 'events.csv', row: 2, column });
  });

  it('written twice count once, whatever order they stand in', async () => {
    const [a, b] = ['东山镇,加分,获奖,2,2023-05-01,文\n', '东山镇,加分,获奖,2,2023-05-01,另文\n'];
    for (const rows of [a + a + b, b + a + a, a + b + a]) {
      const { said, bonus } = await events(rows);
      expect([said.length, said[0]?.slice(0, 18), bonus]).toEqual([1, 'warning event-twic', 4]);
    }
  });

  it('pass over rows that were only numbered', async () => {
    const rows = '1,东山镇,加分,获奖,2,2023-05-01,\n2,,,,,,\n3,,,,,,\n';
    expect((await events(rows, '序号,单位,类别,事项,分值,日期,依据')).said).toEqual([]);
  });

  it('need a column of kinds', async () => {
    const { said } = await events('东山镇,获奖,2\n', '单位,事项,分值');
    expect(said).toEqual([
      'error column-missing: 表中缺少「类别」列',
      'error nothing-read: 没有从这个文件读到任何数据',
    ]);
  });

  it('come in one order however their rows stand', async () => {
    const rows = [
      '西河镇,加分,乙,1,2023-02-01,',
      '东山镇,扣分,丙,1,2023-01-01,',
      '东山镇,加分,甲,1,2023-03-01,',
    ];
    const one = await events(`${rows.join('\n')}\n`);
    const other = await events(`${rows.toReversed().join('\n')}\n`);
    expect(one.read).toEqual(['T01 加分 1 甲', 'T01 扣分 1 丙', 'T02 加分 1 乙']);
    expect(other.read).toEqual(one.read);
  });
});
