import { describe, expect, it } from 'vitest';
import { runTiny, TINY, withSheets } from '../support/tiny-project.ts';

const SCHEME = `${TINY['scheme.yaml']}events: [表彰]
adjustments: [{code: honours, title: 表彰, kind: bonus, events: 表彰, cap: 5}]
uses:
  - {code: praise, title: 表扬名单, when: rank <= 1, outcomes: [提拔, 表彰]}
`;

/** What the outcomes of 东山镇 and its bonus are, of an event written so in the project of a year. */
async function outcome(row: string, header = '单位,类别,事项,分值,日期', scheme = SCHEME) {
  const { said, run, assessment } = await runTiny({
    'score.yaml': withSheets('{path: facts.csv, kind: facts}\n{path: events.csv, kind: events}'),
    'scheme.yaml': scheme,
    'events.csv': `${header}\n东山镇,${row}\n`,
  });
  return {
    said,
    dates: run?.results && assessment.uses.flatMap(({ outcomes }) => outcomes.map(({ date }) => date)),
    counted: run?.results && assessment.facts.events.length,
    bonus: run?.results && assessment.bonus[0],
  };
}
const WITH_YEAR = '单位,类别,事项,分值,日期,考核年度';

describe('outcomes of the use of results', () => {
  it.each(['2024-01-01', '2024-02-01', '2024-12-31', '2024年3月'])(
    'dated %s, in the year after the assessed one, stand against its lists and count nowhere',
    async (date) => {
      expect(await outcome(`提拔,任职,,${date}`)).toEqual({ said: [], dates: [date], counted: 0, bonus: 0 });
    },
  );

  it.each(['2022-12-31', '2025-01-01'])('dated %s are refused', async (date) => {
    const { said } = await outcome(`提拔,任职,,${date}`);
    expect(said).toEqual([`error event-outside: 事件日期「${date}」不在 2023—2024 年度内`]);
  });

  it('dated in the assessed year are of the results of the year before, and left out with a warning', async () => {
    const { said, dates } = await outcome('提拔,任职,,2023-05-01');
    expect(said.join()).toContain('warning outcome-earlier');
    expect(dates).toEqual([]);
  });

  it('are of the year that the sheet says', async () => {
    const row = '提拔,任职,,2023-12-28,2023';
    expect(await outcome(row, WITH_YEAR)).toMatchObject({ said: [], dates: ['2023-12-28'] });
    for (const [date, year] of [
      ['2023-05-01', '2022'],
      ['2024-05-01', '2024年度'],
    ]) {
      const { said, dates } = await outcome(`提拔,任职,,${date},${year}`, WITH_YEAR);
      expect([said.filter((one) => !one.startsWith('note')), dates]).toEqual([[], []]);
    }
    const late = await outcome('提拔,任职,,2024-05-01,2022', WITH_YEAR);
    expect(late.said.join()).toContain('不在 2022—2023 年度内');
  });

  it('of a kind that scores too are events of the year in which they are dated, and outcomes of the one before', async () => {
    expect(await outcome('表彰,获奖,2,2023-05-01')).toEqual({ said: [], dates: [], counted: 1, bonus: 2 });
    expect(await outcome('表彰,获奖,2,2024-05-01')).toEqual({
      said: [],
      dates: ['2024-05-01'],
      counted: 0,
      bonus: 0,
    });
  });

  it('are nothing that rules can count, unless their kind is declared', async () => {
    const asked = SCHEME.replace('when: rank <= 1', "when: '提拔 > 0'");
    const { diagnostics } = await runTiny({ 'scheme.yaml': asked });
    expect(diagnostics.map(({ message }) => message.zh)).toContain('表达式里的名称“提拔”不存在。');
    const declared = asked.replace('events: [表彰]', 'events: [表彰, 提拔]');
    expect((await outcome('提拔,任职,,2023-02-01', undefined, declared)).counted).toBe(1);
  });
});
