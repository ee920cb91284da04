import { expect, it } from 'vitest';
import { assessmentWorkbook } from '../../src/reports/documents/assessment-workbook.ts';
import { runTiny, TINY, withSheets } from '../support/tiny-project.ts';

it('the sheet of adjustments and vetoes says which events do not count, the formula, and the cells of figures', async () => {
  const { run, assessment } = await runTiny({
    'score.yaml': withSheets(
      '{path: facts.csv, kind: facts}\n{path: more.csv, kind: facts}\n{path: events.csv, kind: events}',
    ),
    'scheme.yaml': `${TINY['scheme.yaml']}inputs: [{code: visits, title: 走访次数, collect: monthly, roll-up: sum}]
adjustments:
  - {code: honours, title: 表彰加分, kind: bonus, events: 加分, same-matter: highest}
  - {code: reward, title: 走访加分, kind: bonus, points: 'visits / 10'}
vetoes: [{code: poor, title: 满意度否优, when: 'happy < 85', effect: bar-awards, basis: 办法第八条}]
`,
    'more.csv': `单位,指标,期间,数值\n${[...Array(24).keys()]
      .map((at) => `${at < 12 ? '东山镇' : '西河镇'},走访次数,2023-${(at % 12) + 1},${at < 12 ? 1 : 0}`)
      .join('\n')}\n`,
    'events.csv':
      '单位,类别,事项,分值,日期,依据\n东山镇,加分,示范,1,2023-03-01,州报\n东山镇,加分,示范,2,2023-05-01,省报\n',
  });
  const sheet = assessmentWorkbook(assessment, run!.results!, 'zh').sheets.find(
    ({ name }) => name === '加减分与否决',
  );
  const rows = [...sheet!.rows()].map(({ cells }) => [cells[2], ...cells.slice(6)]);
  expect(rows).toEqual([
    [
      '表彰加分',
      '示范，2023-03-01，州报，1 分，同一事项只取最高，不计\n示范，2023-05-01，省报，2 分',
      'events.csv!C2\nevents.csv!C3',
    ],
    ['走访加分', '(走访次数 = 12) ÷ 10 = 1.2', 'more.csv!D2 等 12 处'],
    ['满意度否优', '满意度 = 80 < 85', 'facts.csv!C2'],
  ]);
});
