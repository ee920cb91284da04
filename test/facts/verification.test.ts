import { describe, expect, it, test } from 'vitest';
import { type Finding, isDeductedIn, isVoidIn } from '../../src/model/finding.ts';
import { WHOLE_YEAR } from '../../src/model/months.ts';
import { figureOf, type ProjectFiles, runTiny, TINY, withSheets } from '../support/tiny-project.ts';

const HEADER = '单位,指标,期间,核查结果,核定值(万元),处理,扣分,证据,日期,核查方式';

/** The tiny project with findings. */
const verified = (rows: readonly string[], more: ProjectFiles = {}): ProjectFiles => ({
  'score.yaml': withSheets('{path: facts.csv, kind: facts}\n{path: 核查.csv, kind: verification}'),
  '核查.csv': `${HEADER}\n${rows.join('\n')}\n`,
  ...more,
});

const FALSE = '东山镇,招商引资,2023,不实,70,替换,,台账 12 号,2023-12-20,四不两直';

describe('a finding', () => {
  it('replaces the figure, and the difference is told with both cells', async () => {
    const { said, assessment } = await runTiny(verified([FALSE]));
    expect(said).toEqual([
      'warning tracks-differ: 东山镇的「招商引资」2023 两个渠道的数不一致：采用 70，未采用 facts.csv!B2 的 90',
    ]);
    expect(figureOf(assessment, 'invest', 0)).toBe('70');
    expect(assessment.facts.findings).toMatchObject([
      { unit: 0, holds: false, value: 70, actions: ['replace'], evidence: '台账 12 号', date: '2023-12-20' },
    ]);
  });

  it('takes points off the total, on a line of its own', async () => {
    const { assessment, said } = await runTiny(
      verified(['东山镇,招商引资,2023,不实,,扣分,2.5,台账 12 号,2023-12-20,四不两直']),
    );
    expect(said).toEqual([]);
    expect(figureOf(assessment, 'invest', 0)).toBe('90');
    expect(assessment.deduction[0]).toBe(2.5);
    expect(assessment.totals.settled[0]).toBe(54 + 32 - 2.5);
    expect(assessment.adjustments).toMatchObject([
      { unit: 0, points: 2.5, adjustment: { title: '核查扣分' }, events: [{ document: '台账 12 号' }] },
    ]);
  });

  it('voids the indicator, which scores nothing and is no peer to others', async () => {
    const scheme = TINY['scheme.yaml']!.replace('method: attainment, target: 100', 'method: ratio-to-best');
    const { assessment } = await runTiny(
      verified(['东山镇,招商引资,2023,不实,,作废,,照片 3 张,2023-12-20,'], { 'scheme.yaml': scheme }),
    );
    expect([...assessment.indicators[0]!.weighted]).toEqual([0, 60]);
    expect(assessment.indicators[0]!.weights[0]).toBe(60);
  });

  it('may do several things at once', async () => {
    const { assessment } = await runTiny(
      verified(['东山镇,招商引资,2023,不实,70,替换、扣分,1,台账 12 号,2023-12-20,四不两直']),
    );
    expect(figureOf(assessment, 'invest', 0)).toBe('70');
    expect(assessment.totals.settled[0]).toBe(42 + 32 - 1);
  });

  it('that holds a figure true changes nothing', async () => {
    const plain = await runTiny();
    const { said, assessment } = await runTiny(
      verified(['东山镇,招商引资,2023,属实,,,,照片 3 张,2023-12-20,四不两直']),
    );
    expect(said).toEqual([]);
    expect([...assessment.totals.settled]).toEqual([...plain.assessment.totals.settled]);
  });

  it.each([
    [FALSE.replace('台账 12 号', ''), 'finding-unproven', '东山镇的「招商引资」核查结果没有写证据'],
    [FALSE.replace('2023-12-20', ''), 'finding-unproven', '东山镇的「招商引资」核查结果没有写日期'],
    [FALSE.replace('2023-12-20', '年底'), 'finding-unclear', '东山镇的「招商引资」核查：看不懂日期「年底」'],
    [
      FALSE.replace('不实', '基本属实'),
      'finding-unclear',
      '东山镇的「招商引资」核查：看不懂核查结果「基本属实」',
    ],
    [FALSE.replace('替换', '通报'), 'finding-unclear', '东山镇的「招商引资」核查：看不懂处理「通报」'],
    [FALSE.replace('替换', ''), 'finding-contradicts', '东山镇的「招商引资」核查：结果不实，没有写怎样处理'],
    [FALSE.replace('70', ''), 'finding-contradicts', '东山镇的「招商引资」核查：处理为替换，没有写核定值'],
    [FALSE.replace('不实', '属实'), 'finding-contradicts', '东山镇的「招商引资」核查：结果属实，却写了处理'],
    [
      FALSE.replace('替换', '扣分'),
      'finding-contradicts',
      '东山镇的「招商引资」核查：处理为扣分，没有写扣几分',
    ],
    [
      FALSE.replace('替换,', '替换,3'),
      'finding-contradicts',
      '东山镇的「招商引资」核查：写了扣分，处理里却没有扣分',
    ],
    [
      FALSE.replace('2023-12-20', '2022-12-20'),
      'finding-contradicts',
      '东山镇的「招商引资」核查：日期 2022-12-20 早于所核查的 2023',
    ],
    [
      FALSE.replace('招商引资', '招商'),
      'finding-of-nothing',
      '东山镇的核查：「招商」不是其方案的指标，是否指「招商引资」？',
    ],
  ])('is refused: %s', async (row, code, says) => {
    const { said } = await runTiny(verified([row]));
    expect(said.filter((line) => line.startsWith('error'))).toEqual([`error ${code}: ${says}`]);
  });

  it('that stands twice counts once, and its opposite is refused with both cells', async () => {
    const deduct = '东山镇,招商引资,2023,不实,,扣分,2,台账 12 号,2023-12-20,四不两直';
    const twice = await runTiny(verified([deduct, deduct]));
    expect(twice.said).toEqual([
      'note finding-twice: 东山镇的「招商引资」核查结果与 核查.csv!D2 相同，只算一次',
    ]);
    expect(twice.assessment.deduction[0]).toBe(2);
    const { said } = await runTiny(verified([deduct, deduct.replace('不实', '属实').replace('扣分,2', ',')]));
    expect(said).toEqual(['error findings-differ: 东山镇的「招商引资」2023 的核查结果与 核查.csv!D2 相反']);
  });

  it('found after the months of a run is passed over', async () => {
    const scheme = TINY['scheme.yaml']!.replace(
      'measure: 万元,',
      'measure: 万元, collect: monthly, roll-up: sum,',
    );
    const months = Array.from(
      { length: 12 },
      (_, month) => `东山镇,${month + 1}月,9,\n西河镇,${month + 1}月,5,\n`,
    ).join('');
    const files = verified(
      [
        '东山镇,招商引资,2023-03,不实,5,替换,,台账 3 号,2023-04-02,四不两直',
        '东山镇,招商引资,2023-04,不实,6,替换,,台账 4 号,2023-06-02,四不两直',
        '东山镇,招商引资,2023-07,不实,,扣分,1,台账 7 号,2023-08-02,四不两直',
      ],
      {
        'scheme.yaml': scheme,
        'score.yaml': withSheets(
          '{path: facts.csv, kind: facts}\n{path: m.csv, kind: facts}\n{path: 核查.csv, kind: verification}',
        ),
        'facts.csv': '单位,满意度\n东山镇,80\n西河镇,90\n',
        'm.csv': `单位,月份,招商引资(万元),\n${months}`,
      },
    );
    const may = await runTiny(files, { months: { first: 1, last: 5 } });
    expect(may.run?.results?.assessments[0]?.facts.findings?.map(({ evidence }) => evidence)).toEqual([
      '台账 3 号',
    ]);
    const slip = { ...files, '核查.csv': files['核查.csv']!.toString().replace('台账 4 号', '') };
    const codes = ({ said }: { readonly said: readonly string[] }) =>
      said.filter((line) => line.includes('finding'));
    expect(codes(await runTiny(slip, { months: { first: 1, last: 5 } }))).toEqual([]);
    expect(codes(await runTiny(slip))).toHaveLength(1);
    const year = await runTiny(files);
    expect(year.assessment.facts.findings).toHaveLength(3);
    expect(figureOf(year.assessment, 'invest', 0)).toBe(String(9 * 12 - 4 - 3));
  });
});

test('a month that was replaced is no fault of the figures to date beside it', async () => {
  const scheme = TINY['scheme.yaml']!.replace(
    'measure: 万元,',
    'measure: 万元, collect: monthly, roll-up: sum,',
  );
  const rows = (december: number): string =>
    Array.from({ length: 12 }, (_, month) => {
      const toDate = month === 11 ? december : 9 * (month + 1);
      return `东山镇,${month + 1}月,9,${toDate}\n西河镇,${month + 1}月,5,${5 * (month + 1)}\n`;
    }).join('');
  const files = (december: number) =>
    verified(['东山镇,招商引资,2023-03,不实,5,替换,,台账 3 号,2023-04-02,四不两直'], {
      'scheme.yaml': scheme,
      'score.yaml': withSheets(
        '{path: facts.csv, kind: facts}\n{path: m.csv, kind: facts}\n{path: 核查.csv, kind: verification}',
      ),
      'facts.csv': '单位,满意度\n东山镇,80\n西河镇,90\n',
      'm.csv': `单位,月份,招商引资(万元),累计招商引资(万元)\n${rows(december)}`,
    });
  const right = await runTiny(files(108));
  expect(right.said.map((line) => line.split(':')[0])).toEqual(['warning tracks-differ']);
  expect(figureOf(right.assessment, 'invest', 0)).toBe('104');
  const wrong = await runTiny(files(107));
  expect(wrong.said).toContain(
    'error cumulative-differs: 东山镇的「招商引资」截至 2023-12 的累计数是 107，各期之和却是 108',
  );
});

test('a finding cannot replace what the scheme lets another track win', async () => {
  const { said } = await runTiny(
    verified([FALSE], { 'scheme.yaml': `${TINY['scheme.yaml']}tracks: [manual, verification]\n` }),
  );
  expect(said).toEqual([
    'error finding-contradicts: 东山镇的「招商引资」核查：方案的数据来源先后没有把核查排在最前，替换不会生效',
  ]);
});

test('a finding voids where its period is asked for, and deducts where it was found', () => {
  const finding = {
    actions: ['deduct', 'void'],
    points: 2,
    date: '2023-05-04',
    period: { kind: 'month', year: 2023, month: 2 },
  } as unknown as Finding;
  const [first, second, year] = [{ first: 1, last: 3 }, { first: 4, last: 6 }, WHOLE_YEAR];
  expect([first, second, year].map((months) => isVoidIn(finding, months))).toEqual([true, false, true]);
  expect([second, year].map((months) => isDeductedIn(finding, months))).toEqual([true, true]);
  expect(isDeductedIn({ ...finding, date: '2024-01-10' }, { first: 10, last: 12 })).toBe(true);
  expect(isDeductedIn(finding, { first: 7, last: 9 })).toBe(false);
});

test('a table of findings that lacks its columns is refused', async () => {
  const { said } = await runTiny({
    ...verified([]),
    '核查.csv': '单位,指标,期间,核查结果\n东山镇,招商引资,2023,不实\n',
  });
  expect(said.filter((line) => line.startsWith('error'))).toEqual([
    'error column-missing: 表中缺少「证据」列',
    'error column-missing: 表中缺少「日期」列',
    'error nothing-read: 没有从这个文件读到任何数据',
  ]);
});
