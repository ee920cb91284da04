import { expect, test } from 'vitest';
import { runTiny } from '../support/tiny-project.ts';

const ROSTER = '单位代码,单位名称,类别\nA,甲镇,乡镇\nB,乙镇,乡镇\nC,丙街道,乡镇\nD,丁街道,乡镇\n';

/** What is said of a column of investments with check rows; figures 1, 2, 30, 40 under letters. */
async function check(rows: string): Promise<readonly string[]> {
  const figures: Readonly<Record<string, string>> = {
    A: '甲镇,1,1',
    B: '乙镇,2,2',
    C: '丙街道,30,3',
    D: '丁街道,40,4',
  };
  const lines = rows.split(' ').map((word) => figures[word] ?? `${word.replace('=', ',')},`);
  const { said } = await runTiny({
    'roster.csv': ROSTER,
    'facts.csv': `单位,招商引资(万元),满意度\n${lines.join('\n')}\n`,
  });
  return said.map((line) => line.replace(/^warning total-differs: 「招商引资」的/u, ''));
}

test.each([
  ['after the rows', 'A B C D 合计=73'],
  ['before the rows', '合计=73 A B C D'],
  ['of groups after each', 'A B 小计=3 C D 小计=70 合计=73'],
  ['of groups before each', '合计=73 小计=3 A B 小计=70 C D'],
  ['called 合计 for each group', 'A B 合计=3 C D 合计=70'],
  ['of averages', 'A B C D 平均=18.25'],
  ['of averages after the total', 'A B C D 合计=73 平均=18.25'],
  ['at its own decimals', 'A B C D 平均=18.3'],
])('a right check row %s is no matter for words', async (_, rows) => {
  expect(await check(rows)).toEqual([]);
});

test.each([
  ['A B C D 合计=74', '合计写的是 74，各行算出来是 73'],
  ['合计=74 A B C D', '合计写的是 74，各行算出来是 73'],
  ['合计=0 A B C D', '合计写的是 0，各行算出来是 73'],
  ['A B 小计=4 C D 小计=70 合计=73', '小计写的是 4，各行算出来是 3'],
  ['A B 小计=3 C D 小计=71 合计=73', '小计写的是 71，各行算出来是 70'],
  ['A B C D 平均=18', '平均写的是 18.2，各行算出来是 18.25'],
])('a wrong one is told: %s', async (rows, said) => {
  expect(await check(rows.replace('平均=18', '平均=18.2'))).toEqual([said]);
});

test('shares and scores have no totals to be checked', async () => {
  const { said } = await runTiny({
    'facts.csv': '单位,招商引资(万元),满意度\n东山镇,90,80\n西河镇,50,90\n合计,140,999\n',
  });
  expect(said).toEqual([]);
});
