import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { gridXlsx } from '../support/grid-xlsx.ts';
import { command, type ProjectFiles, TINY, withFolder, withSheets } from '../support/tiny-project.ts';
import { makeXlsx } from '../support/xlsx-fixture.ts';

const SAMPLE = fileURLToPath(new URL('../../samples/jishou-2023', import.meta.url));
const MONTHLY = {
  'score.yaml': withSheets('{path: 月报/*, kind: facts, period: from-name}'),
  'facts.csv': undefined,
};

/** What one `score inspect` says of a tiny project with files put over its own. */
async function inspecting(files: ProjectFiles, argv: readonly string[]) {
  return withFolder({ ...TINY, ...files }, (folder) => command(folder, ['inspect', ...argv]));
}

interface Document {
  readonly schema: string;
  readonly files: readonly {
    readonly diagnostics: readonly { readonly code: string; readonly place: string | null }[];
    readonly moreDiagnostics: readonly object[];
    readonly readings: readonly {
      readonly rule: { readonly at: string } | null;
      readonly sheets: readonly {
        readonly name: string;
        readonly wanted: boolean;
        readonly table: unknown;
      }[];
    }[];
  }[];
}

describe('score inspect', () => {
  it('names the line of score.yaml that takes a file, the period and what the columns are bound to', async () => {
    const text = '单位,招商引资(万元),满意度\n东山镇,90,80\n西河镇,50,90\n';
    const { code, out } = await inspecting({ ...MONTHLY, '月报/2023年5月.csv': text }, [
      '月报/2023年5月.csv',
    ]);
    expect(code).toBe(0);
    expect(out).toContain('score.yaml 第 6 行：数据，月报/*，期间看文件名');
    expect(out).toContain('2023-05（按文件名）');
    expect(out).toContain('B   招商引资（万元）  → 指标 招商引资 (invest)，万元');
    expect(out).toContain('数字 2；最小 50 (B3)，最大 90 (B2)');
    expect(out).toContain('认出 2 个，应计分的有 2 个');
  });

  it('shows what a misread sheet was misread by', async () => {
    const text =
      '单位,招商引资(万元),满意率,满意度\n东山镇,约20,1,0.98\n东河镇,"1,234",2,98.6\n合计,99,,\n填报人：某某,,,\n';
    const { code, out } = await inspecting({ 'facts.csv': text }, ['facts.csv']);
    expect(code).toBe(1);
    expect(out).toContain('✗ 第 3 行 「东河镇」不在名册，最接近「东山镇」');
    expect(out).toContain('没有出现：西河镇');
    expect(out).toContain('✗ B2  「约20」是约数');
    expect(out).toContain('不认识，不读；最接近「满意度」');
    expect(out).toContain('最小 0.98 (D2)，最大 98.6 (D3)');
    expect(out).toMatch(/第 4 行 {2}合计 {2}核对 1 列，B 列与各行不符/u);
    expect(out).toMatch(/第 5 行 {2}表尾、注 {2}填报人：某某/u);
    expect(out).toContain('[unusable-cell]');
  });

  it('says of a file the same as a run says of it', async () => {
    const files = {
      'facts.csv': '单位,招商引资(万元),满意率\n东山镇,约20,1\n东河镇,5,2\n合计,99,\n',
    };
    await withFolder({ ...TINY, ...files }, async (folder) => {
      const seen = JSON.parse((await command(folder, ['inspect', 'facts.csv', '--json'])).out) as Document;
      const run = JSON.parse(
        (await command(folder, ['validate', '--format', 'json'])).out,
      ) as Document['files'][0];
      const ofFile = run.diagnostics.filter(({ place }) => place?.startsWith('facts.csv'));
      expect(ofFile.length).toBeGreaterThan(3);
      expect(seen.files[0]!.diagnostics).toEqual(ofFile);
    });
  });

  it('tells the periods of a period column, and the indicators of a long sheet', async () => {
    const rows = ['东山镇,招商引资,1月,5', '东山镇,招商引姿,1月,6', '西河镇,招商引资,2月,7'];
    const { out } = await inspecting({ 'facts.csv': `单位,指标,月份,数值\n${rows.join('\n')}\n` }, [
      'facts.csv',
    ]);
    expect(out).toContain('2023-01 2 行，2023-02 1 行（按 C 列）');
    expect(out).toContain('· 招商引资  → 指标 招商引资 (invest)');
    expect(out).toContain('（2 行，自 B2；5 … 7）');
    expect(out).toContain('· 招商引姿  → 不认识，不读；最接近「招商引资」');
  });

  it('shows an unknown name before all the known ones, however late it comes', async () => {
    const rows = Array.from({ length: 30 }, (_, at) => `东山镇,事项${at},${at}`);
    const scheme = TINY['scheme.yaml']!.replace(
      /$/u,
      `inputs:\n${rows.map((_, at) => `  - {code: x${at}, title: 事项${at}, measure: 分}\n`).join('')}`,
    );
    const text = `单位,指标,数值\n${rows.join('\n')}\n东山镇,事象7,1\n`;
    const { out } = await inspecting({ 'scheme.yaml': scheme, 'facts.csv': text }, ['facts.csv']);
    expect(out.match(/· .*/gu)![0]).toMatch(/^· 事象7 {2}→ 不认识，不读；最接近「事项\d+」/u);
    expect(out).toContain('另有 11 种');
  });

  it('says that a sheet has no header that a project or anybody knows', async () => {
    const { code, out } = await inspecting({ 'facts.csv': '甲,乙\n1,2\n' }, ['facts.csv']);
    expect([code, out]).toEqual([1, expect.stringContaining('表头      没有找到')]);
    expect(out).toContain('A1:B2，有内容的 2 行、4 格：文本 4');
  });

  it('keeps a thousand faults of a kind and counts them all', async () => {
    const rows = Array.from({ length: 1500 }, (_, at) => `甲${at},1,1`);
    const files = { 'facts.csv': `单位,招商引资(万元),满意度\n${rows.join('\n')}\n` };
    await withFolder({ ...TINY, ...files }, async (folder) => {
      const text = await command(folder, ['inspect', 'facts.csv']);
      expect([text.code, text.out]).toEqual([1, expect.stringContaining('问题: 1500 个错误')]);
      expect(text.out).toContain('另有 500 处同类问题');
      expect(text.out).toContain('… 另有 1490 处');
      const { files: seen } = JSON.parse(
        (await command(folder, ['inspect', 'facts.csv', '--json'])).out,
      ) as Document;
      expect(seen[0]!.diagnostics).toHaveLength(1000);
      expect(seen[0]!.moreDiagnostics).toEqual([{ code: 'unknown-unit', severity: 'error', count: 500 }]);
    });
  });

  it('shows the file alone where there is no project, and says that binding needs one', () =>
    withFolder({ '月报.csv': '序号,单位,指标,数值,其他\n1,甲镇,投资,90,x\n' }, async (folder) => {
      const { code, out } = await command(folder, ['inspect', '月报.csv']);
      expect(code).toBe(0);
      expect(out).toContain('没有找到 score.yaml');
      expect(out).toContain('D   数值  → 数值\n        数字 1；都是 90 (D2)');
      expect(out).toContain('E   其他  不是通用标签，须有项目才能对应');
    }));

  it('sees a file by the project that --project names, and by none that does not name it', () =>
    withFolder({ ...prefixed('项目/'), '别处.csv': TINY['facts.csv'] }, async (folder) => {
      const named = await command(folder, ['inspect', '项目/facts.csv', '--project', '项目']);
      expect(named.out).toContain('→ 指标 招商引资 (invest)');
      const other = await command(folder, ['inspect', '别处.csv', '--project', '项目']);
      expect(other.out).toContain('没有写到这个文件');
      expect(other.out.replace(/\n\s+/gu, '')).toContain('写到的有：roster.csv、facts.csv');
      expect((await command(folder, ['inspect', '别处.csv', '--project', '没有'])).code).toBe(2);
    }));

  it('finds the project that names a file above one that does not', () =>
    withFolder(
      {
        ...TINY,
        'score.yaml': withSheets('{path: 内/facts.csv, kind: facts}'),
        ...prefixed('内/', 'score.yaml'),
        '内/facts.csv': TINY['facts.csv'],
        '内/score.yaml': withSheets('{path: x.csv, kind: facts}'),
      },
      async (folder) => {
        const { out } = await command(folder, ['inspect', '内/facts.csv']);
        expect(out).toContain('取用      score.yaml 第 6 行');
      },
    ));

  it('points to validate where the project itself is at fault', async () => {
    const files = { 'scheme.yaml': TINY['scheme.yaml']!.replace('method: direct', 'method: dirct') };
    const { code, out } = await inspecting(files, ['facts.csv']);
    expect([code, out]).toEqual([2, expect.stringContaining('先用 score validate 查看')]);
  });

  it('shows hidden sheets, rows and columns and merged areas', async () => {
    const cell = (at: string, text: string): string =>
      `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const bytes = makeXlsx({
      before: '<cols><col min="2" max="2" hidden="1"/></cols>',
      sheet: `<row r="1">${cell('A1', '单位')}${cell('B1', '满意度')}</row><row r="2" hidden="1">${cell('A2', '东山镇')}<c r="B2"><v>8</v></c></row><row r="3">${cell('A3', '西河镇')}<c r="B3"><f>1+1</f><v>2</v></c></row>`,
      after: '<mergeCells><mergeCell ref="D1:E2"/></mergeCells>',
      sheetState: 'state="hidden"',
    });
    const { out } = await inspecting({ ...MONTHLY, '月报/5月.xlsx': bytes }, ['月报/5月.xlsx']);
    for (const text of [
      '表（隐藏）',
      '隐藏的列  B',
      '隐藏的行  2',
      '合并区域  1：D1:E2',
      '满意度［隐藏］',
      '其中公式 1',
      '[hidden-sheet-read]',
    ])
      expect(out).toContain(text);
  });

  it('tells the sheets that a line leaves unread, and reads only the one asked for', async () => {
    const { out } = await command(SAMPLE, ['inspect', '月报/2023年07月.xlsx', '--sheet', '生态与安全']);
    expect(out).not.toContain('经济指标');
    const none = await command(SAMPLE, ['inspect', '名册.xlsx', '--sheet', '生态']);
    expect([none.code, none.out]).toEqual([1, expect.stringContaining('[no-such-sheet]')]);
    const rule = withSheets('{path: 月报/*, kind: facts, sheet: 别的}');
    const bytes = gridXlsx([
      ['单位', '满意度'],
      ['东山镇', 5],
    ]);
    const unread = await inspecting({ 'score.yaml': rule, '月报/1.xlsx': bytes }, ['月报/1.xlsx']);
    expect(unread.out).toContain('表（不读）');
  });

  it('says why a file is refused, and what names a format that it has not', async () => {
    const refused = await inspecting({ 'facts.csv': Buffer.from('d0cf11e0a1b11ae1', 'hex') }, ['facts.csv']);
    expect([refused.code, refused.out]).toEqual([1, expect.stringContaining('没能打开，原因见下面的问题')]);
    expect(refused.out).toContain('大小      8 字节');
    const bytes = gridXlsx([
      ['单位', '满意度'],
      ['东山镇', 5],
    ]);
    const named = await inspecting({ ...MONTHLY, '月报/5月.xls': bytes }, ['月报/5月.xls', '--lang', 'en']);
    expect(named.out).toContain('xlsx (by its first bytes PK and xl/workbook.xml; named .xls)');
    expect((await inspecting({}, ['没有.csv'])).code).toBe(1);
  });

  it('tells how a text file was read', async () => {
    const bytes = Buffer.from('b5a5cebb0941420d0ab6abc9bdd5f209310d0a', 'hex');
    const { out } = await inspecting({ 'facts.csv': bytes }, ['facts.csv', '--lang', 'en']);
    expect(out).toContain('CSV, GB18030 (all bytes fit it, and not UTF-8), delimiter tab');
    const asked = await inspecting({ 'facts.csv': bytes }, [
      'facts.csv',
      '--lang',
      'en',
      '--encoding',
      'gbk',
    ]);
    expect(asked.out).toContain('CSV, GB18030 (as asked), delimiter tab');
  });

  it('lets no control character of a cell, sheet or file reach the terminal', async () => {
    const bad = '\u001b[31m\u009b2J\u202e\u0007';
    const text = `标题${bad}\n单位,招商引资(万元),满意度${bad}\n东山镇${bad},约${bad},1\n一、${bad},,\n注:${bad},,\n`;
    for (const argv of [[], ['--json'], ['--cells']]) {
      const { out } = await inspecting({ 'facts.csv': text }, ['facts.csv', ...argv]);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      expect(out.match(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/gu)).toBeNull();
      expect(out).toContain('31m');
    }
  });

  it('writes one JSON document with every key, for several files', async () => {
    const { code, out, err } = await inspecting({}, ['facts.csv', 'roster.csv', '--json', '--lang', 'en']);
    expect([code, err]).toEqual([0, '']);
    const { schema, files } = JSON.parse(out) as Document;
    expect([schema, files.length]).toEqual(['score-inspect/1', 2]);
    expect(files.map(({ readings }) => readings[0]!.rule!.at)).toEqual(['score.yaml:6:5', 'score.yaml:4:9']);
    const [facts] = files;
    expect(facts!.readings[0]!.sheets[0]).toMatchObject({
      name: '',
      range: 'A1:C3',
      kinds: { text: 9 },
      table: {
        measure: null,
        period: { by: 'year', column: null, periods: [{ period: '2023', rows: 0 }] },
        units: { found: 2, of: 2, missing: [] },
        columns: [
          { letter: 'A', bound: [{ kind: 'role', role: 'unit' }], numbers: null },
          {
            letter: 'B',
            measure: '万元',
            bound: [{ kind: 'indicator', code: 'invest', yearToDate: null }],
            kinds: { number: { count: 2, firstRow: 2 } },
            numbers: { least: 50, leastRow: 3, greatest: 90, greatestRow: 2 },
          },
          { letter: 'C' },
        ],
        rows: { data: 2, firstData: 2, lastData: 3, checks: [], leftOut: [] },
      },
    });
  });

  it('binds the columns of a fund’s table to the fund, whose recipients are no units, and checks its total', async () => {
    const files = {
      'score.yaml': withSheets(
        '{path: facts.csv, kind: facts}\n{path: fund.csv, kind: disclosure, fund: preschool}',
      ).replace('[scheme.yaml]', '[scheme.yaml, fund.yaml]'),
      'fund.yaml':
        'fund: preschool\ntitle: 学前经费\nbasis: {document: 示例, status: sample}\nrecipient: 幼儿园\nneed: 在园幼儿数\nbudget: 100000\nstandard: 500\n',
      'fund.csv': '幼儿园名称,在园幼儿数,应拨(元),实拨(元)\n甲幼儿园,44,22000,22000\n合计,44,22000,23000\n',
    };
    const { out } = await inspecting(files, ['fund.csv']);
    expect(out).toMatch(/实拨（元） +→ 资金「学前经费」的实拨，元/u);
    expect(out).not.toContain('应计分的有');
    expect(out).toContain('核对 3 列，D 列与各行不符');
    const { files: seen } = JSON.parse((await inspecting(files, ['fund.csv', '--json'])).out);
    const { units, columns } = seen[0].readings[0].sheets[0].table;
    expect(units).toBeNull();
    expect(columns[1].bound).toEqual([{ kind: 'fund', fund: '学前经费', role: 'heads', measure: '人' }]);
  });

  it('binds a roster of persons by their code, not as units', async () => {
    const files = {
      'score.yaml': TINY['score.yaml']!.replace(
        'roster: {path: roster.csv}',
        'roster: [{path: roster.csv}, {path: 人员.csv, kind: persons}]',
      ),
      '人员.csv': '序号,人员编号,姓名,层级,单位,职务\n1,P1,示例甲01,正职,东山镇,镇长\n',
    };
    const { files: seen } = JSON.parse((await inspecting(files, ['人员.csv', '--json'])).out);
    const { columns } = seen[0].readings[0].sheets[0].table;
    expect(columns.map(({ bound }: { bound: readonly { role?: string }[] }) => bound[0]!.role)).toEqual([
      'order',
      'person',
      'name',
      'level',
      'unit',
      undefined,
    ]);
  });

  it.each([
    [[]],
    [['x.csv', '--rows', 'zwei']],
    [['x.csv', '--lang', 'fr']],
    [['x.csv', '--max-inflated', '0']],
  ])('exits with 2 for %j', async (argv) => {
    expect(await command('/', ['inspect', ...argv])).toMatchObject({ code: 2, out: '' });
  });

  it('lists as many rows of a kind as --rows says', async () => {
    const rows = Array.from({ length: 9 }, (_, at) => `东山镇,约${at},1`);
    const { out } = await inspecting({ 'facts.csv': `单位,招商引资(万元),满意度\n${rows.join('\n')}\n` }, [
      'facts.csv',
      '--rows',
      '2',
    ]);
    expect(out.match(/✗ B\d/gu)).toHaveLength(2);
    expect(out).toContain('不能用 9');
  });
});

const prefixed = (folder: string, ...without: readonly string[]): ProjectFiles =>
  Object.fromEntries(
    Object.entries(TINY).flatMap(([name, text]) => (without.includes(name) ? [] : [[folder + name, text]])),
  );
