import ExcelJS from 'exceljs';
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

  it.each([
    ['nothing', '单位,类别,事项,分值,日期,依据', ''],
    ['numbers filled in beforehand', '序号,单位,类别,事项,分值,日期,依据', '1,,,,,,\n2,,,,,,\n'],
    ['a remark', '单位,类别,事项,分值,日期,依据,备注', ',,,,,,本年度无\n注：类别只能是：加分\n'],
  ])('are none where a register has a header and below it %s', async (_, header, rows) => {
    const { said, read, diagnostics } = await events(rows, header);
    expect(said).toEqual(['note no-events: 没有登记任何事件，按没有发生处理']);
    expect(read).toEqual([]);
    expect(diagnostics[0]!.at).toEqual({ kind: 'file', file: 'events.csv' });
  });

  it.each([
    ['another table', '\n单位,招商引资,满意度\n东山镇,1,2\n', 'nothing-read'],
    ['rows in columns that are not known', ',,,,,,获奖\n', 'nothing-read'],
    ['rows that are refused', '南山镇,加分,获奖,2,2023-05-01,\n', 'unknown-unit'],
  ])('are not taken to be none where the register holds %s', async (_, rows, code) => {
    const { said } = await events(rows, '单位,类别,事项,分值,日期,依据,补充');
    expect(said.filter((one) => one.startsWith('error')).map((one) => one.split(/[ :]/u)[1])).toContain(code);
    expect(said.join()).not.toContain('no-events');
  });

  it('of a misspelt unit are told of once, not as a file without rows', async () => {
    const { said } = await events('南山镇,加分,获奖,2,2023-05-01,\n');
    expect(said).toEqual(['error unknown-unit: 名册里没有「南山镇」，是否指「东山镇」？']);
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

  it('of one matter are one matter however its name is spaced', async () => {
    const { assessment } = await runTiny({
      'score.yaml': withSheets('{path: facts.csv, kind: facts}\n{path: events.csv, kind: events}'),
      'scheme.yaml': SCHEME.replace('events: 加分,', 'events: 加分, same-matter: highest,'),
      'events.csv':
        '单位,类别,事项,分值,日期\n东山镇,加分,创建 示范,2,2023-05-01\n东山镇,加分,创建示范,1,2023-06-01\n',
    });
    expect(assessment.bonus[0]).toBe(2);
  });

  it.each([
    ['东山镇,扣分,甲,-2,2023-05-01,', 0, 2],
    ['东山镇,扣分,甲,－２,2023-05-01,', 0, 2],
    ['东山镇,加分,甲,2分,2023-05-01,', 2, 0],
    ['东山镇,加分,甲, ２ ,2023-05-01 ,', 2, 0],
    [' 东 山 镇 ,加 分,甲,+2,２０２３－０５－０１,', 2, 0],
  ])('%s gives its points', async (row, bonus, deduction) => {
    expect(await events(`${row}\n`)).toMatchObject({ said: [], bonus, deduction });
  });

  it('take no bonus from a column of 扣分 that stands alone, nor a deduction from one of 加分', async () => {
    for (const [kind, label] of [
      ['加分', '扣分'],
      ['扣分', '加分'],
    ]) {
      const { said, read } = await events(`东山镇,${kind},甲,2,2023-05-01\n`, `单位,类别,事项,${label},日期`);
      expect(said[0]).toBe(`error event-points: 「${kind}」事件的分值「2」不能使用`);
      expect(read).toEqual(['T01 '.concat(kind!, '  甲')]);
    }
  });
});

const accidents = (rows: string, header = '单位,类别,事项') =>
  events(rows, header).then(({ said, read, diagnostics }) => ({
    codes: said.map((line) => line.slice(0, line.indexOf(':'))),
    said,
    read,
    diagnostics,
  }));

describe('a row that says nothing happened', () => {
  it.each([
    ...[
      '无',
      '无。',
      '没有',
      '没有。',
      '暂无',
      '（无）',
      '否',
      '未发生',
      '零',
      '0',
      '0.0',
      '０起',
      '0起',
      '零报告',
    ],
    ...['零事故', '本月无', '全年未发生', '本年度无安全事故', '未发生安全事故', '未发生安全及以上事故'],
    ...['当年没有发生此类事故', '本季度无上述情况', '2023年无', '1-12月未发生', '我镇未发生安全事故'],
    ...[
      '安全事故：无',
      '安全事故0起',
      '未发生安全生产事故',
      '无 安全 事故 ',
      'None.',
      'n/a',
      'no accidents',
      '“无”',
      '1.无',
      '无（本年度）',
      '截至12月31日无',
      '未发生过安全事故',
      '无异常',
      '没有此事',
    ],
  ])('%s is a nil return', async (matter) => {
    expect(await accidents(`东山镇,安全事故,${matter}\n`)).toMatchObject({
      codes: ['note event-nil'],
      read: [],
    });
  });

  it.each([
    '未按时报送',
    '无证施工',
    '无证施工引发事故',
    '无故缺席',
    '没有按期整改',
    '在建工地坍塌',
    '1起',
    '发生事故1起，未发生次生灾害',
    'Nanjing road collapse',
  ])('but %s tells what did', async (matter) => {
    const { codes, read } = await accidents(`东山镇,安全事故,${matter}\n`);
    expect([codes, read]).toEqual([[], [`T01 安全事故  ${matter}`]]);
  });

  it.each([
    '',
    '/',
    '—',
    '2起',
    '两起',
    '未上报',
    '安全形势平稳，未发生安全事故',
    '未发生安全事故，但发生火灾',
    '班子成员无安全事故',
    '？',
    '***',
    '×',
    '待核实',
    '正常',
    '平稳',
    '没有整改问题',
  ])('what cannot be told (%s) is refused with its cell', async (matter) => {
    const { codes, read, diagnostics } = await accidents(
      `东山镇,安全事故,${matter},\n`,
      '单位,类别,事项,依据',
    );
    expect([codes[0], read]).toEqual(['error event-unclear', []]);
    expect(diagnostics[0]!.at).toMatchObject({ file: 'events.csv', row: 2, column: 3 });
  });

  it('fires no veto, and neither does what cannot be told', async () => {
    for (const matter of ['本年度无较大事故', '0起', '/', '']) {
      const { assessment } = await runTiny({
        'score.yaml': withSheets('{path: facts.csv, kind: facts}\n{path: events.csv, kind: events}'),
        'scheme.yaml': `${TINY['scheme.yaml']}events: [较大事故]\nvetoes: [{code: v, title: 安全否决, when: '较大事故 > 0', effect: lowest-grade, basis: 办法}]\ngrades: [{name: 合格, min: 60}, {name: 不合格}]\n`,
        'events.csv': `单位,类别,事项\n东山镇,较大事故,${matter}\n`,
      });
      expect(assessment.vetoes).toEqual([]);
    }
  });

  it('is read by the words of its own kind: 未按时报送 is no denial of itself', async () => {
    const read = async (kind: string, matter: string) => {
      const { said } = await runTiny({
        'score.yaml': withSheets('{path: facts.csv, kind: facts}\n{path: events.csv, kind: events}'),
        'scheme.yaml': `${TINY['scheme.yaml']}events: [${kind}]\n`,
        'events.csv': `单位,类别,事项\n东山镇,${kind},${matter}\n`,
      });
      return said.map((line) => line.slice(0, line.indexOf(':')));
    };
    expect(await read('未按时报送', '没有按时报送')).toEqual([]);
    expect(await read('未按时报送', '未按时报送')).toEqual([]);
    expect(await read('未按时报送', '无未按时报送情况')).toEqual(['note event-nil']);
    expect(await read('无证施工', '无证施工')).toEqual([]);
    expect(await read('违纪违法', '无违纪')).toEqual(['note event-nil']);
    expect(await read('通报', '没有通报')).toEqual(['error event-unclear']);
  });

  it('is contradicted by points; points or a document tell of an event that has no matter', async () => {
    const codes = async (row: string) => {
      const { said, bonus } = await events(`${row}\n`);
      return [...said.map((line) => line.slice(0, line.indexOf(':'))), bonus];
    };
    expect(await codes('东山镇,加分,无,0,,')).toEqual(['note event-nil', 0]);
    expect(await codes('东山镇,加分,无,2,2023-05-01,')).toEqual(['error event-unclear', 0]);
    expect(await codes('东山镇,加分,,2,2023-05-01,')).toEqual([2]);
    expect(await codes('东山镇,加分,/,2,2023-05-01,')).toEqual([2]);
    expect(await codes('东山镇,安全事故,,,2023-05-01,文一')).toEqual([0]);
    expect(await codes('东山镇,安全事故,/,,2023-05-01,文一')).toEqual(['error event-unclear', 0]);
    expect(await codes('东山镇,安全事故,,0,2023-05-01,')).toEqual(['error event-unclear', 0]);
  });

  it('cannot be told where the sheet has no matter and everything else is blank', async () => {
    expect(await accidents('东山镇,安全事故\n', '单位,类别')).toMatchObject({
      codes: [],
      read: ['T01 安全事故  '],
    });
    expect((await accidents('东山镇,安全事故,\n', '单位,类别,日期')).codes).toEqual(['error event-unclear']);
    expect((await accidents('东山镇,安全事故,2023-05-01\n', '单位,类别,日期')).codes).toEqual([]);
  });
});

describe('the date of an event', () => {
  it.each([
    '2023年6月1日',
    '2023/6/1',
    '2023.6.1',
    '20230601',
    '2023/6/1 10:00',
    '2023年6月1日上午10时30分',
    '2023-06-01T10:00:00',
    '２０２３－６－１',
    '6月1日',
    '2023-06-01（星期四）',
    '2023-06-01—2023-06-05',
    '2023年6月1日至5日',
  ])('2023-06-01 and %s are one day: the event counts once', async (date) => {
    const { said, bonus } = await events(`东山镇,加分,获奖,2,2023-06-01,文\n东山,加分,获 奖,2,${date},文\n`);
    expect([said.length, said[0]?.slice(0, 19), bonus]).toEqual([1, 'warning event-twice', 2]);
  });

  it('as a date cell is the same day as in words', async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('表').addRows([
      ['单位', '类别', '事项', '分值', '日期'],
      ['东山镇', '加分', '获奖', 2, new Date(Date.UTC(2023, 5, 1))],
      ['东山镇', '加分', '获奖', 2, new Date(Date.UTC(2023, 5, 1, 15, 30))],
      ['东山镇', '加分', '获奖', 2, '2023年6月1日'],
    ]);
    const { said, assessment } = await runTiny({
      'score.yaml': withSheets('{path: facts.csv, kind: facts}\n{path: events.xlsx, kind: events}'),
      'scheme.yaml': SCHEME,
      'events.xlsx': new Uint8Array(await book.xlsx.writeBuffer()),
    });
    expect([said.map((line) => line.slice(0, 19)), assessment.bonus[0]]).toEqual([
      ['warning event-twice', 'warning event-twice'],
      2,
    ]);
  });

  it.each(['2023-06-02', '2023年6月', ''])('2023-06-01 and %s are two', async (date) => {
    const { bonus } = await events(`东山镇,加分,获奖,2,2023-06-01,文\n东山镇,加分,获奖,2,${date},文\n`);
    expect(bonus).toBe(4);
  });

  it.each([
    ['2023-02-30', '并不存在'],
    ['2023年6月31日', '并不存在'],
    ['20230631', '并不存在'],
    ['2月29日', '并不存在'],
    ['2023-06-00', '并不存在'],
    ['2023-06-01—2023-06-31', '并不存在'],
    ['昨天', '看不懂'],
    ['2023-13-01', '看不懂'],
    ['23.6.1', '看不懂'],
    ['45078', '看不懂'],
    ['2023-06-01起', '看不懂'],
    ['2023-06-05—2023-06-01', '看不懂'],
  ])('%s is refused: %s', async (date, why) => {
    const { said, diagnostics, read } = await events(`东山镇,加分,获奖,2,${date},\n`);
    expect([said[0], read]).toEqual([`error event-date: 事件日期「${date}」${why}`, []]);
    expect(diagnostics[0]!.at).toMatchObject({ row: 2, column: 5 });
    expect(diagnostics[0]!.hint.zh).toBe('请写成 2023-06-01 或 2023年6月1日 这样的日期');
  });

  it('that ends in the year but begins before it lies outside', async () => {
    const { said } = await events('东山镇,加分,获奖,2,2022-12-31—2023-01-02,\n');
    expect(said[0]).toContain('error event-outside');
  });

  it('is missed only where the sheet has a column for it', async () => {
    expect(await events('东山镇,加分,获奖,2,/,\n')).toMatchObject({
      said: ['warning event-undated: 东山镇的「加分」事件没有填日期，按 2023 年度计'],
      bonus: 2,
    });
    expect(await events('东山镇,加分,获奖,2\n', '单位,类别,事项,分值')).toMatchObject({ said: [], bonus: 2 });
  });
});
