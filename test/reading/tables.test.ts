import { describe, expect, it } from 'vitest';
import { gridXlsx } from '../support/grid-xlsx.ts';
import { figureOf, type ProjectFiles, runTiny, withIndicator, withSheets } from '../support/tiny-project.ts';

type Rows = readonly (readonly (string | number | undefined)[])[];
const _ = undefined;

/** The figures of 招商引资 and 满意度 for both units out of one sheet, and the codes of what was said but gaps. */
async function read(rows: Rows, merges: readonly string[] = [], files: ProjectFiles = {}) {
  const run = await runTiny({
    'score.yaml': withSheets('{path: a.xlsx, kind: facts}'),
    'facts.csv': undefined,
    'a.xlsx': gridXlsx(rows, merges),
    ...files,
  });
  const said = run.diagnostics.filter(
    ({ code }) => !/^(?:not-reported|nothing-to-score|not-delivered)$/u.test(code),
  );
  const figures = [0, 1].map(
    (unit) => `${figureOf(run.assessment, 'invest', unit)} ${figureOf(run.assessment, 'happy', unit)}`,
  );
  return { figures, codes: said.map(({ code }) => code), said: said.map(({ message }) => message.zh) };
}

const HEAD = ['单位', '招商引资(万元)', '满意度'];
const EAST = ['东山镇', 90, 80];
const WEST = ['西河镇', 50, 90];
const GOOD = { figures: ['90 80', '50 90'], codes: [] };
const good = async (rows: Rows, merges: readonly string[] = [], files: ProjectFiles = {}): Promise<void> => {
  const { figures, codes } = await read(rows, merges, files);
  expect({ figures, codes }).toEqual(GOOD);
};

describe('before the header', () => {
  it('title rows, 附件, 填报单位: and 单位:万元 lines come before the header', async () => {
    await good(
      [
        ['附件2'],
        ['2023年度考核指标完成情况表'],
        ['填报单位:市商务局', _, '填报日期:2024年1月5日'],
        ['报表编号:510000_0013zp', _, '单位:万元'],
        ['单位', '招商引资', '满意度'],
        EAST,
        WEST,
      ],
      ['A2:C2'],
    );
  });

  it.each(['单位:亿元', '（单位：亿元）', '计量单位：亿元', '金额单位:亿元、%'])(
    'the unit stands top right: %s',
    async (line) => {
      await good([
        ['情况表', _, line],
        ['单位', '招商引资', '满意度'],
        ['东山镇', 0.009, 80],
        ['西河镇', 0.005, 90],
      ]);
    },
  );

  it('a header that states its own unit is not overruled by the line above', async () => {
    await good([['情况表', _, '单位:亿元'], HEAD, EAST, WEST]);
  });

  it('元 and 万元 are never guessed: a money column without a unit is refused', async () => {
    expect((await read([['单位', '招商引资', '满意度'], EAST, WEST])).codes).toEqual(['measure-unstated']);
  });
});

describe('headers', () => {
  it('headers are 1–3 rows, merged, with labels repeating at several levels', async () => {
    const { figures, codes } = await read(
      [
        ['单位', '经济发展', _, _, '民生', _],
        [_, '招商引资(万元)', _, '分值', '满意度', _],
        [_, '目标', '完成', _, '得分', '排名'],
        ['东山镇', 100, 90, 10, 80, 2],
        ['西河镇', 100, 50, 10, 90, 1],
      ],
      ['A1:A3', 'B1:D1', 'E1:F1', 'B2:C2', 'D2:D3', 'E2:F2'],
    );
    expect(figures).toEqual(GOOD.figures);
    expect(codes.toSorted()).toEqual(['column-passed-over', 'column-passed-over', 'unknown-column']);
  });

  it('headers recur mid-sheet: a repeated one is passed over, another one is refused', async () => {
    await good([HEAD, EAST, HEAD, WEST]);
    const swapped = await read([HEAD, EAST, ['单位', '满意度', '招商引资(万元)'], ['西河镇', 90, 50]]);
    expect(swapped).toMatchObject({ figures: ['90 80', '— —'], codes: ['second-header'] });
    const other = await read([HEAD, EAST, ['单位', '招商引资(元)', '满意度'], ['西河镇', 500_000, 90]]);
    expect(other).toMatchObject({ figures: ['90 80', '— —'], codes: ['second-header'] });
  });

  it.each([
    '招商引资（万元）',
    '招商引资\n(万元)',
    '招商引资 ( 万 元 )',
    '招商引资【万元】',
    '招商引资(单位:万元)',
  ])('unit in the header: %j', async (label) => {
    await good([['单位', label, '满意度'], EAST, WEST]);
  });

  it('unit in the header (亿元, 元, 千元) is converted exactly', async () => {
    await good([
      ['单位', '招商引资(元)', '满意度'],
      ['东山镇', 900_000, 80],
      ['西河镇', 500_000, 90],
    ]);
    await good([
      ['单位', '招商引资(千元)', '满意度'],
      ['东山镇', 900, 80],
      ['西河镇', 500, 90],
    ]);
  });

  it.each([
    ['90万元', '50 万元'],
    ['0.009亿元', '５０万元'],
    ['900,000元', '50(万元)'],
    ['90万', '0.005亿'],
  ])('unit in the cell beats the header: %s and %s', async (east, west) => {
    await good([
      ['单位', '招商引资(元)', '满意度'],
      ['东山镇', east, '80分'],
      ['西河镇', west, '90 分'],
    ]);
  });

  it.each([
    ['≥90万元', '万元', '90'],
    ['不低于90万元', '万元', '90'],
    ['100百分比', '%', '100'],
    ['≥100百分比', '%', '100'],
    ['≤5人/10万人', '人/10万人', '5'],
    ['0.009亿元', '万元', '90'],
  ])('unit in the cell of a target: %s', async (text, measure, target) => {
    const title = measure === '万元' ? '招商引资' : '某项指标';
    const { assessment } = await runTiny({
      'scheme.yaml': withIndicator(
        `{code: invest, title: ${title}, measure: ${JSON.stringify(measure)}, weight: 60, method: attainment, target: {by-unit: 目标.csv}}`,
      ),
      'score.yaml': withSheets('{path: facts.csv, kind: facts}\n{path: 目标.csv, kind: targets}'),
      'facts.csv': `单位,${title}(${measure}),满意度\n东山镇,${target},80\n西河镇,${target},90\n`,
      '目标.csv': `单位,${title}(${measure})\n东山镇,${text}\n西河镇,${text}\n`,
    });
    expect(assessment.facts.targets[0]!.values[0]).toBe(Number(target));
    expect(assessment.indicators[0]!.normalised[0]).toBe(100);
  });
});

describe('footers and check rows', () => {
  it('footers (填报人, 审核人, 注:) end or interrupt the data, never units', async () => {
    await good([
      HEAD,
      EAST,
      ['填报人:某某', _, '审核人:某某'],
      WEST,
      ['注:1.招商引资为到位资金；', _, _],
      ['2.满意度由第三方调查。'],
      ['填 表 人', '某某', '2024年1月5日'],
    ]);
  });

  it('合计, 小计 and 平均 serve as checks, never as units', async () => {
    await good([HEAD, EAST, ['小计', 90, _], WEST, ['小 计', 50, _], ['合  计', 140, _], ['平均', 70, 85]]);
    const wrong = await read([HEAD, ['全市合计', 0, _], EAST, WEST]);
    expect([wrong.figures, wrong.said]).toEqual([
      GOOD.figures,
      ['「招商引资」的合计写的是 0，各行算出来是 140'],
    ]);
  });

  it('a total of 0 above parts that are not is told', async () => {
    const { codes } = await read([HEAD, ['合计', 0, 0], EAST, WEST]);
    expect(codes).toEqual(['total-differs']);
  });

  it('a second block of figures below the first is never added nor taken instead', async () => {
    const block = await read([HEAD, EAST, WEST, [], ['二、去年同期'], ['东山镇', 10, 20]]);
    expect(block.figures).toEqual(GOOD.figures);
    expect(block.codes.filter((code) => code === 'facts-differ')).toHaveLength(2);
  });
});

describe('numbers as text', () => {
  it.each([
    ['full-width digits', '９０', '５０．０'],
    ['spaces', ' 90 ', '　50　'],
    ['signs', '+90', '50'],
    ['an apostrophe', "'90", '50'],
    ['invisible characters', '\u200b90\ufeff', '50\u00a0'],
    ['exponents', '9.0E+1', '5e1'],
  ])('%s are read', async (_name, east, west) => {
    await good([HEAD, ['东山镇', east, 80], ['西河镇', west, 90]]);
  });

  it.each([
    ['1,234', '1234'],
    ['１，２３４', '1234'],
    ['1，234.5', '1234.5'],
    ['12,345,678', '12345678'],
  ])('thousands commas, half and full width: %s', async (text, value) => {
    const { figures } = await read([HEAD, ['东山镇', text, 80], WEST]);
    expect(figures[0]).toBe(`${value} 80`);
  });

  it.each([
    '约20',
    '20余',
    '20余万元',
    '近20',
    '20左右',
    '20多',
    '１，２３',
    '1、234',
    '20-30',
    '>20',
    '2O',
    'l2',
    '二十',
    '20.3.1',
    '(20)',
  ])('约20, 20余 and their like are no numbers and say so: %s', async (text) => {
    const { figures, codes } = await read([HEAD, ['东山镇', text, 80], WEST]);
    expect([figures, codes]).toEqual([['— 80', '50 90'], ['unusable-cell']]);
  });

  it.each(['/', '／', '—', '——', '-', '－', '无', '不适用', ' 不适用 ', '（无）'])(
    '/ — - 无 不适用 are not applicable: %s',
    async (text) => {
      const { figures, codes } = await read([HEAD, ['东山镇', text, 80], WEST]);
      expect([figures, codes]).toEqual([['/ 80', '50 90'], []]);
    },
  );

  it.each(['0', '0.00', '-0', '0.00%'])('a zero is a zero and not "not applicable": %s', async (text) => {
    const { figures } = await read(
      [
        ['单位', '化解率(%)', '满意度'],
        ['东山镇', text, 80],
        ['西河镇', 98, 90],
      ],
      [],
      {
        'scheme.yaml': withIndicator(
          "{code: invest, title: 化解率, measure: '%', weight: 60, method: direct}",
        ),
      },
    );
    expect(figures[0]).toBe('0 80');
  });
});

describe('a percent column', () => {
  const percent = {
    'scheme.yaml': withIndicator("{code: invest, title: 执行率, measure: '%', weight: 60, method: direct}"),
  };
  const rates = (east: string | number, west: string | number) =>
    read(
      [
        ['单位', '执行率(%)', '满意度'],
        ['东山镇', east, 80],
        ['西河镇', west, 90],
      ],
      [],
      percent,
    );

  it('trailing %, full width too, is the figure itself', async () => {
    expect(await rates('98.63%', '９８．６３％')).toMatchObject({
      figures: ['98.63 80', '98.63 90'],
      codes: [],
    });
  });

  it('holding both 0.98 and 98.6 is a warning, with the signs or without', async () => {
    expect((await rates(0.98, 98.6)).codes).toEqual(['percent-mixed']);
    expect((await rates('0.98', '98.6%')).codes).toEqual(['percent-mixed']);
    expect((await rates('0.98%', '98.6%')).codes).toEqual([]);
  });

  it('is watched in a table of one value column too, each indicator for itself', async () => {
    const long = async (east: string | number, west: string | number, other: string | number) => {
      const { codes } = await read(
        [
          ['单位', '指标', '数值'],
          ['东山镇', '执行率', east],
          ['西河镇', '执行率', west],
          ['东山镇', '满意度', other],
        ],
        [],
        percent,
      );
      return codes;
    };
    expect(await long(0.98, 98.6, 80)).toEqual(['percent-mixed']);
    expect(await long(0.98, 0.95, 80)).toEqual(['percent-looks-like-fraction']);
    expect(await long('0.98%', 98.6, 0.5)).toEqual([]);
  });

  it('of fractions only is a warning too', async () => {
    expect((await rates(0.98, 0.95)).codes).toEqual(['percent-looks-like-fraction']);
  });
});

describe('names', () => {
  it.each(['东 山 镇', '　东山镇', '东山镇\n', 'T01', 'Ｔ０１', '东山', 'T01-东山镇', 'T01－东山镇'])(
    'NFKC, white space out, aliases, code and name: %j',
    async (name) => {
      await good([HEAD, [name, 90, 80], WEST]);
    },
  );

  it('aliases of the roster are parted by any comma, semicolon or 、', async () => {
    for (const aliases of ['甲,乙', '甲，乙', '甲；乙', '甲;乙', '甲、乙']) {
      const roster = {
        'roster.csv': `单位代码,单位名称,别名,类别\nT01,东山镇,"${aliases}",乡镇\nT02,西河镇,,乡镇\n`,
      };
      await good([HEAD, ['乙', 90, 80], WEST], [], roster);
    }
  });

  it('brackets are folded: 满意度（第三方） is 满意度(第三方)', async () => {
    await good([['单位', '招商引资（万元）', '满意度（第三方）'], EAST, WEST], [], {
      'scheme.yaml': withIndicator(
        '{code: invest, title: 招商引资, measure: 万元, weight: 60, method: attainment, target: 100}',
      ).replace('title: 满意度', 'title: 满意度(第三方)'),
    });
  });

  it('219001-某某镇人民政府 is code and name, and must agree', async () => {
    const roster = {
      'roster.csv': '单位代码,单位名称,类别\n219001,某某镇人民政府,乡镇\n219002,西河镇,乡镇\n',
    };
    await good([HEAD, ['219001-某某镇人民政府', 90, 80], ['219002-西河镇', 50, 90]], [], roster);
    expect((await read([HEAD, ['219002-某某镇人民政府', 90, 80]], [], roster)).codes).toEqual([
      'unknown-unit',
    ]);
  });

  it('codes stay text: 012 is not 12, 219001 is no amount', async () => {
    const roster = { 'roster.csv': '单位代码,单位名称,类别\n012,东山镇,乡镇\n12,西河镇,乡镇\n' };
    const head = ['单位代码', '招商引资(万元)', '满意度'];
    await good([head, ['012', 90, 80], ['12', 50, 90]], [], roster);
    await good([head, ['012', 90, 80], [12, 50, 90]], [], roster);
  });
});

describe('a form', () => {
  it.each([
    [
      'label beside value',
      [
        ['单位名称', '东山镇'],
        ['招商引资(万元)', 90],
        ['满意度', 80],
      ],
    ],
    [
      'pairs in a line',
      [
        ['单位名称', '东山镇', '招商引资(万元)', 90],
        ['满意度', 80, '备注', '好'],
      ],
    ],
    [
      'below a title',
      [['自评表'], ['单位名称', '东山镇', '年度', 2023], ['招商引资(万元)', 90, '满意度', 80]],
    ],
    [
      'two units',
      [
        ['单位', '东山镇'],
        ['招商引资(万元)', 90],
        ['单位', '西河镇'],
        ['招商引资(万元)', 50],
      ],
    ],
  ] as readonly (readonly [string, Rows])[])(
    'is refused clearly and never half read: %s',
    async (_name, rows) => {
      const { figures, codes } = await read(rows);
      expect(figures).toEqual(['— —', '— —']);
      expect(codes).toContain('form-sheet');
    },
  );

  it('around a table of indicators is refused too', async () => {
    const rows = [
      ['单位名称', '东山镇'],
      ['指标', '数值(万元)'],
      ['招商引资', 90],
      ['满意度', 80],
    ];
    expect(await read(rows)).toMatchObject({
      figures: ['— —', '— —'],
      codes: ['column-missing', 'nothing-read'],
    });
  });
});
