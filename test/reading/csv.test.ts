import { describe, expect, it } from 'vitest';
import { openBytes, shortRows } from '../support/open-bytes.ts';
import {
  command,
  figureOf,
  type ProjectFiles,
  runTiny,
  TINY,
  withFolder,
  withIndicator,
  withSheets,
} from '../support/tiny-project.ts';

/** The bytes of a text in GB18030, which Node can only decode: every code of two bytes, and those of four in the BMP, are looked up. */
function gb18030(text: string): Buffer {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, readonly number[]>();
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1)
      if (low !== 0x7f) codes.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  for (let code = 0; code < 4 * 12_600; code += 1) {
    const bytes = [0x81 + Math.floor(code / 12_600), 0x30 + (Math.floor(code / 1260) % 10)];
    bytes.push(0x81 + (Math.floor(code / 10) % 126), 0x30 + (code % 10));
    codes.set(decoder.decode(Uint8Array.from(bytes)), bytes);
  }
  return Buffer.from([...text].flatMap((one) => codes.get(one) ?? one.charCodeAt(0)));
}

/** The figures of both units out of the tiny project's facts as these bytes, and what was said. */
async function figures(bytes: string | Uint8Array, roster?: string | Uint8Array) {
  const { assessment, said } = await runTiny({ 'facts.csv': bytes, ...(roster && { 'roster.csv': roster }) });
  const [east, west] = [0, 1].map(
    (unit) => `${figureOf(assessment, 'invest', unit)} ${figureOf(assessment, 'happy', unit)}`,
  );
  return [
    east,
    west,
    said
      .map((line) => line.split(':')[0])
      .filter((line) => !/not-reported|nothing-to-score|not-delivered/u.test(line!)),
  ];
}

const FACTS = '单位,招商引资(万元),满意度\n东山镇,90,80\n西河镇,50,90\n';
const GOOD = ['90 80', '50 90', []];

describe('CSV/TSV', () => {
  it('BOM, else strict UTF-8, else strict GB18030: the same figures in each', async () => {
    expect(await figures(FACTS)).toEqual(GOOD);
    expect(await figures(`\ufeff${FACTS}`)).toEqual(GOOD);
    expect(await figures(Buffer.from(`\ufeff${FACTS}`, 'utf16le'))).toEqual([
      '90 80',
      '50 90',
      ['note encoding-taken'],
    ]);
    expect(await figures(Buffer.from(`\ufeff${FACTS}`, 'utf16le').swap16())).toEqual([
      '90 80',
      '50 90',
      ['note encoding-taken'],
    ]);
    expect(await figures(gb18030(FACTS))).toEqual(['90 80', '50 90', ['note encoding-taken']]);
  });

  it('the label gb18030, never gbk: 㮾梨镇 keeps its name', async () => {
    const roster = gb18030('单位代码,单位名称,类别\nT01,㮾梨镇,乡镇\nT02,西河镇,乡镇\n');
    const { assessment } = await runTiny({
      'roster.csv': roster,
      'facts.csv': gb18030(FACTS.replace('东山镇', '㮾梨镇')),
    });
    expect(assessment.facts.units[0]!.name).toBe('㮾梨镇');
    expect(figureOf(assessment, 'invest', 0)).toBe('90');
  });

  it('reject NUL bytes and UTF-16 without its BOM', async () => {
    for (const bytes of [
      Buffer.from('单位,招商引资\0\n'),
      Buffer.from(FACTS, 'utf16le'),
      Buffer.from('a\0,\0b\0', 'latin1'),
    ]) {
      const read = await openBytes(bytes);
      expect([read.opened, read.codes]).toEqual([undefined, ['text-has-nul']]);
    }
  });

  it('the choice is printed and --encoding overrides it', async () => {
    await withFolder({ ...TINY, 'facts.csv': gb18030(FACTS) }, async (folder) => {
      const checked = await command(folder, ['validate', '.', '--lang', 'zh']);
      expect([checked.code, checked.out]).toEqual([0, expect.stringContaining('按 GB18030 编码读取')]);
      const forced = await command(folder, ['annual', '--lang', 'zh', '--encoding', 'utf-8']);
      expect(forced.code).toBe(1);
      expect(forced.err).toContain('facts.csv');
    });
  });

  it('some GBK bytes are valid UTF-8 (眉山, 鹰潭): the file says so', async () => {
    for (const name of ['眉山', '鹰潭']) {
      const read = await openBytes(gb18030(`${name},1\n${name},2\n`));
      expect(read.codes).toEqual(['encoding-ambiguous']);
      expect(read.diagnostics[0]!.message.zh).toContain(name);
      expect(shortRows(await openBytes(gb18030(`${name},1\n`), { encoding: 'gb18030' }))).toEqual([
        `A1=${name} B1=1`,
      ]);
    }
    expect((await openBytes(gb18030('眉山市,1\n'))).opened?.text?.encoding).toBe('gb18030');
  });

  it.each([
    [',', FACTS],
    ['TAB', FACTS.replaceAll(',', '\t')],
    [';', FACTS.replaceAll(',', ';')],
    ['sep=;', `sep=;\n${FACTS.replaceAll(',', ';')}`],
    ['sep=,', `\ufeffsep=,\r\n${FACTS}`],
    ['quotes', '"单位","招商引资(万元)","满意度"\r\n"东山镇","90","80"\r\n"西河镇","50","90"'],
    ['trailing commas', FACTS.replaceAll('\n', ',,\n')],
    [', with quoted thousands', FACTS.replace('90,80', '"90.00",80')],
  ])('delimiter sniffed among , TAB and ; (%s)', async (_, text) => {
    expect(await figures(text)).toEqual(GOOD);
  });

  it('ragged rows are diagnostics with the line', async () => {
    const { diagnostics } = await runTiny({ 'facts.csv': FACTS.replace('东山镇,90,80', '东山镇,1,090,80') });
    expect(diagnostics[0]).toMatchObject({ code: 'csv-long-row', severity: 'error', at: { line: 2 } });
    const short = await openBytes(FACTS.replace('西河镇,50,90', '西河镇,50'));
    expect(short.diagnostics).toMatchObject([{ code: 'csv-short-row', at: { line: 3 } }]);
  });

  it('rows that are all longer than the header are refused: 1,234 without quotes shifts what follows', async () => {
    const shifted = '单位,招商引资(万元),满意度\n东山镇,1,034,80\n西河镇,2,045,90\n';
    for (const text of [shifted, shifted.replace('满意度\n', '满意度,\n')]) {
      const { diagnostics } = await runTiny({ 'facts.csv': text });
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toMatchObject([
        { code: 'column-beyond-header', at: { row: 2, column: 4 } },
      ]);
    }
  });

  const errorsOf = async (files: ProjectFiles): Promise<readonly string[]> => {
    const { diagnostics } = await runTiny(files);
    return diagnostics
      .filter(({ severity, code }) => severity === 'error' && code !== 'unscorable')
      .map(({ code, at }) => `${code} ${at?.kind === 'cell' ? `${at.row}:${at.column}` : ''}`);
  };

  it('1,234 without quotes is refused where 备注 takes up the last figure', async () => {
    const wide = '单位,招商引资(万元),满意度,备注\n';
    expect(await errorsOf({ 'facts.csv': `${wide}东山镇,1,520,96.5\n西河镇,50,90,\n` })).toEqual([
      'row-shifted 2:2',
    ]);
    expect(await errorsOf({ 'facts.csv': `${wide}东山镇,1,520.25,80\n西河镇,2,345,90\n` })).toEqual([
      'row-shifted 2:2',
      'row-shifted 3:2',
    ]);
    expect(await errorsOf({ 'facts.csv': `${wide}东山镇,1,520,80%\n西河镇,50,90,\n` })).toContain(
      'row-shifted 2:2',
    );
    const two = wide.replace('备注', '备注,说明');
    expect(await errorsOf({ 'facts.csv': `${two}东山镇,1,520,80,\n西河镇,2,345,90,\n` })).toEqual([
      'row-shifted 2:2',
      'row-shifted 3:2',
    ]);
    const last = '单位,满意度,招商引资(万元),备注\n东山镇,80,1,520\n西河镇,90,50,\n';
    expect(await errorsOf({ 'facts.csv': last })).toEqual(['row-shifted 2:3']);
    const other = '单位,生产总值,招商引资(万元),满意度,备注\n东山镇,1,520,90,80\n西河镇,50,50,90,\n';
    expect(await errorsOf({ 'facts.csv': other })).toEqual(['row-shifted 2:2']);
    const unknown = wide.replace('备注', '联系人');
    expect(await errorsOf({ 'facts.csv': `${unknown}东山镇,1,520,96.5\n西河镇,50,90,张\n` })).toEqual([
      'row-shifted 2:2',
    ]);
  });

  it('1,234 without quotes is refused in long tables and tables of targets too', async () => {
    const long =
      '单位,指标,完成值,备注\n东山镇,招商引资,1,520\n西河镇,招商引资,50,\n东山镇,满意度,80,\n西河镇,满意度,90,\n';
    const measured = long.replace('完成值', '完成值(万元)').replace(/.*满意度.*\n/gu, '');
    expect(await errorsOf({ 'facts.csv': measured })).toContain('row-shifted 2:3');
    expect(
      await errorsOf({
        'scheme.yaml': withIndicator(
          '{code: invest, title: 招商引资, measure: 万元, weight: 60, method: attainment, target: {by-unit: 目标.csv}}',
        ),
        'score.yaml': withSheets('{path: facts.csv, kind: facts}\n{path: 目标.csv, kind: targets}'),
        '目标.csv': '单位,招商引资(万元),备注\n东山镇,1,520\n西河镇,100,\n',
      }),
    ).toEqual(['row-shifted 2:2']);
  });

  it('1 and 520 side by side are let be without a number under 备注, or beside a column of numbers', async () => {
    for (const [spare, east, west] of [
      ['备注', '', ''],
      ['备注', '1,520人', '上级核定'],
      ['联系电话', '13800000000', '13900000000'],
      ['排名', '1', '2'],
      ['村居', '12', '9'],
    ] as const) {
      const text = `单位,招商引资(万元),满意度,${spare}\n东山镇,1,520,"${east}"\n西河镇,50,90,${west}\n`;
      expect(await errorsOf({ 'facts.csv': text }), spare).toEqual([]);
    }
    expect(
      await errorsOf({
        'facts.csv': '序号,单位,招商引资(万元),满意度,备注\n1,东山镇,90,80,3\n2,西河镇,50,90,\n',
      }),
    ).toEqual([]);
  });

  it('unclosed quotes are diagnostics with the line', async () => {
    const { diagnostics } = await runTiny({ 'facts.csv': FACTS.replace('西河镇', '"西河镇') });
    expect(diagnostics[0]).toMatchObject({ code: 'csv-quote', severity: 'error', at: { line: 3 } });
  });
});
