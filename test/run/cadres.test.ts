import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { speaker } from '../../src/reports/documents/say.ts';
import { usesSheet } from '../../src/reports/documents/uses-sheet.ts';
import { unzip } from '../corpus/unzip.ts';
import { command, runTiny, TINY, withFolder, withSheets } from '../support/tiny-project.ts';

const CHIEF = `scheme: chief
title: 正职考核
category: 正职
of: persons
basis: {document: 办法, status: official}
inputs:
  - {code: unit_grade, title: 单位等次, from: {scheme: any, unit: home, figure: grade}}
  - {code: unit_vetoed, title: 单位被否决, from: {scheme: any, unit: home, figure: vetoed}}
indicators:
  - {code: results, title: 工作实绩, weight: 40, from: {scheme: any, unit: home, figure: percent}, method: direct}
  - {code: field, title: 分管领域, weight: 30, from: {scheme: any, unit: home, figure: charge, of: 分管}, method: direct}
  - {code: votes, title: 民主测评, weight: 30, method: direct}
vetoes:
  - {code: unit, title: 单位被否决, when: unit_vetoed > 0, effect: bar-top-grade, basis: 办法}
  - {code: discipline, title: 受诫勉, when: 诫勉 > 0, effect: bar-awards, basis: 办法}
events: [诫勉]
grades:
  - {name: 优秀, min: 60, award: true, quota: {ratio: 0.25, rounding: floor, ratios: [{when: 'unit_grade == "一等"', ratio: 0.5}]}}
  - {name: 称职}
ungraded:
  - {name: 不定等次, when: '试用期 == "是"'}
uses:
  - {code: promotion, title: 提拔使用, when: 'grade == "优秀"', reason: 评为优秀, outcomes: [提拔]}
  - {code: talk, title: 谈话提醒, kind: remedy, when: 'rank_from_last <= 1', outcomes: [谈话]}
`;

const files = {
  ...TINY,
  'score.yaml': withSheets(
    '{path: facts.csv, kind: facts}\n{path: votes.csv, kind: facts}\n{path: events.csv, kind: events}',
  )
    .replace('schemes: [scheme.yaml]', 'schemes: [chief.yaml, scheme.yaml]')
    .replace(
      'roster: {path: roster.csv}',
      'roster: [{path: roster.csv}, {path: persons.csv, kind: persons}]',
    ),
  'scheme.yaml': `${TINY['scheme.yaml']}vetoes: [{code: accident, title: 安全否决, when: 事故 > 0, effect: lowest-grade, basis: 办法}]
events: [事故]
grades: [{name: 一等, min: 80}, {name: 二等}]
`,
  'chief.yaml': CHIEF,
  'persons.csv': `序号,人员编号,姓名,层级,单位,分管,试用期
1,P01,张甲甲,正职,东山镇,全部,否
2,P02,张甲甲,正职,东山镇,招商引资,否
3,P03,李乙乙,正职,西河镇,满意度、招商引资,否
4,P04,王丙丙,正职,西河镇,满意度,否
5,P05,赵丁丁,正职,西河镇,满意度,是
`,
  'votes.csv':
    '人员编号,姓名,民主测评\nP01,张甲甲,90\nP02,张甲甲,80\nP03,李乙乙,95\nP04,王丙丙,60\nP05,赵丁丁,99\n',
  'events.csv':
    '人员编号,姓名,类别,事项,日期,依据\nP01,张甲甲,提拔,转任示例岗位,2024-03-01,示例文号\nP04,王丙丙,提拔,张甲甲所推荐,2024-02-01,示例文号\n',
};

const run = async (more: Readonly<Record<string, string>> = {}) => {
  const { run: annual, diagnostics } = await runTiny({ ...files, ...more });
  const chiefs = annual!.results!.assessments.find(({ scheme }) => scheme.code === 'chief')!;
  const codes = diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  return { chiefs, codes };
};

describe('a scheme of persons', () => {
  it('takes the settled result of the unit and what each person answers for', async () => {
    const { chiefs, codes } = await run();
    expect(codes).toEqual([]);
    const [results, field] = chiefs.indicators;
    expect([...results!.raws]).toEqual([86, 86, 66, 66, 66]);
    // 东山镇: 招商 90, 满意度 80 (60:40); 西河镇: 招商 50, 满意度 90
    expect([...field!.raws]).toEqual([86, 90, 66, 90, 90]);
    expect(chiefs.facts.items.at(-2)!.notes.get(2)!.zh).toBe(
      '西河镇在「小方案」：(招商引资 50×60 + 满意度 90×40) ÷ 100 = 66',
    );
    expect(chiefs.facts.items.at(-2)!.taken!.get(0)).toMatchObject({
      scheme: 'small',
      unit: 'T01',
      figure: 'charge',
    });
  });

  it('leads on from the figure of a unit to its parts there, the roster’s cell, and the command that explains them', async () => {
    await withFolder(files, async (folder) => {
      const asked = ['explain', '--scheme', 'chief', '--unit', 'P03'];
      const { out } = await command(folder, asked);
      // 西河镇: 招商 50 × 60 % = 30, 满意度 90 × 40 % = 36
      expect(out).toContain('出自 small「小方案」2023，T02 西河镇');
      expect(out).toContain('66 = 招商引资 30 + 满意度 36');
      expect(out).toContain('满意度：得分率 90，权重 40，得 36 分');
      expect(out).toContain('名册写明：persons.csv!F4');
      const [whole, charge] = [...out.matchAll(/往下查：score (.+)/gu)].map((found) => found[1]!.split(' '));
      expect(whole).toEqual(['explain', '--unit', 'T02', '--scheme', 'small']);
      expect((await command(folder, whole!)).out).toContain('facts.csv!');
      expect(charge!.slice(5)).toEqual(['--indicator', 'invest', 'happy']);
      expect((await command(folder, charge!)).out).toContain('facts.csv!');
    });
  });

  it('says in JSON and in the workbook whose figure it is', async () => {
    await withFolder(files, async (folder) => {
      const json = await command(folder, [
        'explain',
        '--scheme',
        'chief',
        '--unit',
        'P03',
        '--format',
        'json',
      ]);
      const [results, field] = JSON.parse(json.out)[0].indicators;
      expect(results.items[0].from).toMatchObject({
        scheme: 'small',
        unit: 'T02',
        period: '2023',
        figure: 'percent',
        value: 66,
        whole: 66,
        parts: [
          { code: 'invest', weight: 60, normalised: 50, points: 30 },
          { code: 'happy', weight: 40, normalised: 90, points: 36 },
        ],
      });
      expect(field.items[0].from).toMatchObject({ figure: 'charge', at: 'persons.csv!F4' });
      await command(folder, ['annual']);
      const told = JSON.parse(readFileSync(join(folder, '结果/results.json'), 'utf8'));
      const chiefs = told.schemes.find(({ code }: { code: string }) => code === 'chief');
      const third = chiefs.units.find(({ code }: { code: string }) => code === 'P03');
      expect(third.indicators[1].from).toMatchObject([
        { scheme: 'small', unit: 'T02', at: 'persons.csv!F4' },
      ]);
      const book = readdirSync(join(folder, '结果')).find((name) => name.startsWith('正职考核'))!;
      const texts = (unzip(readFileSync(join(folder, '结果', book))) ?? []).map(({ content }) =>
        Buffer.from(content).toString('utf8'),
      );
      expect(texts.join('')).toContain('small 西河镇 总分的百分数 66（见「小方案 2023」得分明细）');
      expect(texts.join('')).toContain('persons.csv!F4');
    });
  });

  it('gives a person of a better unit a larger share of the quota, and leaves those apart out of the base', async () => {
    const { chiefs } = await run();
    // 0.5 + 0.5 + 0.25 + 0.25 = 1.5 → 1; 赵丁丁 is on trial and in neither
    expect(chiefs.grades.map((grade) => grade?.name)).toEqual(['优秀', '称职', '称职', '称职', '不定等次']);
  });

  it('bars the chiefs of a vetoed unit from the top grade', async () => {
    const { chiefs } = await run({
      'events.csv': `单位,类别,事项,日期,依据\n东山镇,事故,示例事故,2023-05-01,示例文号\n`,
    });
    expect(chiefs.grades.slice(0, 2).map((grade) => grade?.name)).toEqual(['称职', '称职']);
    expect(chiefs.gradeNotes[0]!.map(({ zh }) => zh)).toContain('单位被否决：不得评为优秀');
  });

  it('names whom the results are used for, why, and what became of it', async () => {
    const { chiefs } = await run();
    expect(
      chiefs.uses.map(({ rule, unit, reason, outcomes }) => [
        rule.code,
        chiefs.facts.units[unit]!.code,
        reason?.zh,
        outcomes.length,
      ]),
    ).toEqual([
      ['promotion', 'P01', '评为优秀（等次 = “优秀”）', 1],
      ['promotion', 'P04', undefined, 1],
      ['talk', 'P04', '倒数名次 = 1 ≤ 1', 0],
    ]);
  });

  it('refuses a charge that the unit’s scheme does not have, with the nearest', async () => {
    const { codes } = await run({
      'persons.csv': files['persons.csv'].replace('满意度、招商引资', '满意率'),
    });
    expect(codes).toContain('charge-unknown');
  });

  it('points out what a column of yes and no says besides, in its cell', async () => {
    const persons = files['persons.csv'].replace('满意度,否\n5', '满意度,也许\n5');
    const { diagnostics } = await runTiny({ ...files, 'persons.csv': persons });
    const odd = diagnostics.filter(({ code }) => code === 'roster-yes-no');
    expect(odd.map(({ message, at }) => [message.zh, at])).toEqual([
      [
        'P04的「试用期」写的是「也许」，规则只认“是”“否”，按不是“是”处理',
        expect.objectContaining({ row: 5, column: 7 }),
      ],
    ]);
    const third = files['chief.yaml'].replace('试用期 == "是"', '试用期 == "是" || 试用期 == "也许"');
    const both = await runTiny({ ...files, 'persons.csv': persons, 'chief.yaml': third });
    expect(both.diagnostics.filter(({ code }) => code === 'roster-yes-no')).toEqual([]);
  });

  it('says of a list without outcomes that none are recorded', async () => {
    const chief = files['chief.yaml'].replace('reason: 评为优秀, outcomes: [提拔]', 'reason: 评为优秀');
    const shown = async (more: Readonly<Record<string, string>>): Promise<string> => {
      const { run: annual } = await runTiny({ ...files, ...more });
      const chiefs = annual!.results!.assessments.find(({ scheme }) => scheme.code === 'chief')!;
      const page = { assessment: chiefs, run: annual!.results!, say: speaker('zh') };
      return JSON.stringify([...usesSheet(page).rows()]);
    };
    expect(await shown({})).toContain('尚无');
    const none = await shown({
      'chief.yaml': chief,
      'events.csv': files['events.csv'].replace(/提拔/gu, '谈话'),
    });
    expect(none).toContain('不登记');
  });

  it('says that the charge is blank where it is, not that there is no result', async () => {
    const { said } = await runTiny({
      ...files,
      'persons.csv': files['persons.csv'].replace('满意度、招商引资', ''),
    });
    expect(said.filter((line) => line.includes('from-missing')).join()).toContain(
      '取不到数：名册的「分管」空白',
    );
  });
});

const NAMES = ['张甲甲', '李乙乙', '王丙丙', '赵丁丁'];

const expectNameless = (texts: readonly string[]): void => {
  for (const text of texts) for (const name of NAMES) expect(text).not.toMatch(spaced(name));
};

const spaced = (name: string): RegExp => new RegExp([...name].join('\\s*'), 'u');

/** All that a file says: of a workbook every part, unpacked. */
const textOfFile = (path: string): string => {
  const bytes = readFileSync(path);
  if (!path.endsWith('.xlsx')) return bytes.toString('utf8');
  return unzip(bytes)!
    .map(({ name, content }) => `${name}\n${Buffer.from(content).toString('utf8')}`)
    .join('\n');
};

describe('what leaves the office', () => {
  const publish = (more: Readonly<Record<string, string>>, ...options: readonly string[]) =>
    withFolder({ ...files, ...more }, async (folder) => {
      const { code, out, err } = await command(folder, ['annual', '--lang', 'zh', ...options]);
      expect([code, code === 0 ? '' : err]).toEqual([0, '']);
      const written = readdirSync(join(folder, 'out'));
      const open = written.filter((name) => !name.includes('内部资料'));
      const texts = open.map((name) => textOfFile(join(folder, 'out', name)));
      return { texts: [out, err, ...texts], files: written };
    });

  it('holds no name of a person, however it came into the sheets', async () => {
    const { texts, files: names } = await publish({}, '--out', 'out');
    expectNameless(texts);
    expect(texts[0]).toContain('P01');
    expect(names).toContain('正职考核 2023(内部资料).xlsx');
  });

  it('leaves the names of bodies whole where a person is called like a part of one', async () => {
    const persons = files['persons.csv'].replace('李乙乙', '东山');
    const votes = files['votes.csv'].replace('李乙乙', '东山');
    const events = files['events.csv'].replace('张甲甲所推荐', '张 甲甲所推荐');
    const { texts } = await publish(
      { 'persons.csv': persons, 'votes.csv': votes, 'events.csv': events },
      '--out',
      'out',
    );
    expect(texts[0]).toContain('东山镇');
    for (const text of texts) {
      expect(text).not.toMatch(/东山(?!镇)/u);
      expect(text).not.toMatch(/张\s*甲甲/u);
    }
  });

  it('holds none in the workbooks of units either, nor where this run does not score the person', async () => {
    const matter = '单位,类别,事项,分值,日期,依据\n东山镇,表彰,张 甲甲、李乙乙获奖,1,2023-05-01,示例文号\n';
    const more = {
      'events2.csv': matter,
      'score.yaml': `${files['score.yaml']}  - {path: events2.csv, kind: events}\n`,
      'scheme.yaml': `${files['scheme.yaml']}adjustments: [{code: honour, title: 表彰, kind: bonus, events: 表彰}]\n`,
    };
    const all = await publish(more, '--out', 'out');
    expect(all.texts.join('')).toContain('＊＊、＊＊获奖');
    expectNameless(all.texts);
    const alone = more['score.yaml']
      .replace('[chief.yaml, scheme.yaml]', '[scheme.yaml]')
      .replace(/ {2}- \{path: (?:votes|events)\.csv.*\n/gu, '');
    expectNameless((await publish({ ...more, 'score.yaml': alone }, '--out', 'out')).texts);
    const named = await publish(more, '--out', 'out', '--publish', 'names');
    expect(named.texts.filter((text) => text.includes('李乙乙获奖')).length).toBeGreaterThan(1);
  });

  it('holds none where the run is refused, in whatever command says so', async () => {
    const persons = files['persons.csv'].replace('满意度、招商引资', '满意率');
    const votes = `${files['votes.csv']}P04,钱戊戊,60\n,孙己己,60\n`;
    await withFolder({ ...files, 'persons.csv': persons, 'votes.csv': votes }, async (folder) => {
      for (const argv of [
        ['annual'],
        ['validate'],
        ['validate', '--format', 'json'],
        ['explain', '--unit', 'P01'],
      ]) {
        const { code, out, err } = await command(folder, [...argv, '--lang', 'zh']);
        expect(code).toBe(1);
        expectNameless([out, err]);
        expect(out + err).not.toMatch(/钱戊戊|孙己己/u);
      }
    });
    await withFolder({ ...files, 'persons.csv': persons }, async (folder) => {
      for (const argv of [['annual'], ['validate'], ['validate', '--format', 'json']]) {
        const { out, err } = await command(folder, [...argv, '--lang', 'zh']);
        expect(out + err).toContain('P03分管的');
      }
      expect((await command(folder, ['annual', '--publish', 'names'])).err).toContain('李乙乙');
      expect((await command(folder, ['validate', '--publish', 'names'])).out).toContain('李乙乙');
    });
  });

  it('holds none in an explanation, though a person may be asked for by name', async () => {
    await withFolder(files, async (folder) => {
      for (const unit of ['P03', '李乙乙'])
        for (const format of ['text', 'markdown', 'json']) {
          const { code, out, err } = await command(folder, ['explain', '--unit', unit, '--format', format]);
          expect([code, err]).toEqual([0, '']);
          expect(out).toContain('P03');
          expectNameless([out]);
        }
      const named = await command(folder, ['explain', '--unit', 'P03', '--publish', 'names']);
      expect(named.out).toContain('李乙乙');
    });
  });

  it('says in messages whose figure is missing by code, by all codes of one name', async () => {
    const votes = files['votes.csv'].replace('P02,张甲甲,80', 'P02,张 甲甲,').replace(',95', ',很多');
    await withFolder({ ...files, 'votes.csv': votes }, async (folder) => {
      const { code, err } = await command(folder, ['annual', '--annotate', 'back', '--lang', 'zh']);
      expect(code).toBe(1);
      expect(err).toContain('P01/P02的「民主测评」未填报');
      const back = textOfFile(join(folder, 'back', '退回说明.md'));
      expect(back).toContain('P03的「民主测评」');
      expectNameless([err, back]);
    });
  });

  it('refuses to explain a name that two persons bear, with the code of each', async () => {
    await withFolder(files, async (folder) => {
      const { code, out, err } = await command(folder, ['explain', '--unit', '张甲甲', '--lang', 'zh']);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain('2 个同名：P01、P02');
      expectNameless([err]);
    });
  });

  it('names persons where that is asked for', async () => {
    const { texts } = await publish({}, '--out', 'out', '--publish', 'names');
    expect(texts[0]).toContain('张甲甲');
  });
});
