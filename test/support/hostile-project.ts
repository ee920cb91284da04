/** What a name may hold to be taken for something else: formulas, paths, mark-up, orders to the terminal. */
export const HOSTILE = [
  "=cmd|' /C calc'!A0",
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=2',
  '＝１',
  '../../etc/passwd',
  'CON',
  'a|b',
  '<script>alert(1)</script>',
  '[x](javascript:alert(1))',
  '`rm`',
  '# 标题',
  '__proto__',
  'http://x.cn www.y.cn a@b.cn',
  '甲\u001b[31m\u001b]0;题\u0007乙',
  '右\u202e左',
  '丙\u009b31m丁',
  '_x0041_',
] as const;

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const title = (at: number): string => JSON.stringify(`${HOSTILE[at % HOSTILE.length]} ${at}`);
const units = HOSTILE.map((_, at) => `U${at}`);

/** A project whose every title, name, matter and reason is such a one. */
export const HOSTILE_PROJECT = {
  'score.yaml': `name: ${JSON.stringify('=HYPERLINK("x")\u001b[31m')}
year: 2023
schemes: [scheme.yaml]
roster: {path: roster.csv}
sheets:
  - {path: facts.csv, kind: facts}
  - {path: events.csv, kind: events}
`,
  'scheme.yaml': `scheme: small
title: ${JSON.stringify('../=1+1|[x](y)<b>\u0001:*?"\u202e')}
category: 乡镇
basis: {document: ${JSON.stringify('=2+2 `x` <b>')}, status: official}
dimensions:
${HOSTILE.map(
  (_, at) => `  - code: d${at}
    title: ${title(at)}
    indicators:
      - {code: i${at}, title: ${title(at + 1)}, weight: ${at === 0 ? 100 - 5 * (HOSTILE.length - 1) : 5}, method: direct}
`,
).join('')}adjustments:
  - {code: plus, title: '=3+3', kind: bonus, events: 表彰, cap: 5}
vetoes:
  - {code: veto, title: '@否决<b>', when: '事故 > 0', effect: bar-awards, basis: '-4'}
events: [事故]
grades:
  - {name: '=优', min: 80}
  - {name: '-差'}
lists:
  - {list: red, when: 'rank <= 5', reason: '+红[x](y)'}
  - {list: black, when: 'rank > 5', reason: '=黑<b>'}
`,
  'roster.csv': `序号,单位代码,单位名称,类别\n${HOSTILE.map((name, at) => `${at + 1},${units[at]},${quoted(name)},乡镇\n`).join('')}`,
  'facts.csv': `单位,${HOSTILE.map((_, at) => `i${at}`).join(',')}\n${units.map((unit, at) => `${unit},${HOSTILE.map(() => 100 - at).join(',')}\n`).join('')}`,
  'events.csv': `单位,类别,事项,分值,日期,依据\n${units.map((unit, at) => `${unit},${at % 2 ? '表彰' : '事故'},${quoted(HOSTILE[at]!)},1,2023-06-01,${quoted(HOSTILE[at]!)}\n`).join('')}`,
};
