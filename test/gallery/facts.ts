import ExcelJS from 'exceljs';
import type { Emit } from '../../src/model/diagnostic.ts';
import type { RunOptions } from '../../src/run/read-run.ts';
import { gridXlsx } from '../support/grid-xlsx.ts';
import { type ProjectFiles, runTiny, TINY, withIndicator, withSheets } from '../support/tiny-project.ts';
import type { GalleryEntry } from './entry.ts';

/** Runs the tiny project with a few of its files put otherwise. */
const tiny =
  (files: ProjectFiles, options: Partial<RunOptions> = {}) =>
  async (emit: Emit): Promise<void> => {
    await runTiny(files, options, emit);
  };

const facts = (text: string) => tiny({ 'facts.csv': text });
const roster = (text: string, more: ProjectFiles = {}) => tiny({ 'roster.csv': text, ...more });
const twoSheets = withSheets('{path: facts.csv, kind: facts}\n{path: more.csv, kind: facts}');
const tracks = withSheets(
  '{path: facts.csv, kind: facts}\n{path: more.csv, kind: facts, track: verification}',
);
const MONTHLY =
  '{code: invest, title: 招商引资, measure: 万元, collect: monthly, roll-up: sum, weight: 60, method: attainment, target: 100}';
const monthly = (rows: string, indicator = MONTHLY) =>
  tiny({
    'scheme.yaml': withIndicator(indicator),
    'score.yaml': twoSheets,
    'facts.csv': '单位,满意度\n东山镇,80\n西河镇,90\n',
    'more.csv': rows,
  });
const year = (label: string, values: readonly (number | string)[]): string =>
  `单位,指标,月份,数值(万元)\n${values.map((value, index) => `东山镇,${label},${index + 1}月,${value}\n西河镇,招商引资,${index + 1}月,5\n`).join('')}`;
const TARGETS =
  '{code: invest, title: 招商引资, measure: 万元, weight: 60, method: attainment, target: {by-unit: 目标.csv, city: {2023: {value: 200, basis: 市发〔2023〕1号}}}}';
const targets = (text: string) =>
  tiny({
    'scheme.yaml': withIndicator(TARGETS),
    'score.yaml': withSheets('{path: facts.csv, kind: facts}\n{path: 目标.csv, kind: targets}'),
    '目标.csv': text,
  });
const EVENTS = '\nadjustments: [{code: plus, title: 加分, kind: bonus, events: 加分}]\n';
const events = (rows: string) =>
  tiny({
    'scheme.yaml': `${TINY['scheme.yaml']}${EVENTS}`,
    'score.yaml': withSheets('{path: facts.csv, kind: facts}\n{path: events.csv, kind: events}'),
    'events.csv': `单位,类别,事项,分值,日期\n${rows}`,
  });
const outcomes = (row: string) =>
  tiny({
    'scheme.yaml': `${TINY['scheme.yaml']}uses: [{code: train, title: 培训名单, when: rank > 1, outcomes: [培训]}]\n`,
    'score.yaml': withSheets('{path: facts.csv, kind: facts}\n{path: events.csv, kind: events}'),
    'events.csv': `单位,类别,事项,日期,考核年度\n东山镇,培训,专题班,${row}\n`,
  });
const SURVEY = `${TINY['scheme.yaml']!.replace('method: direct}', 'method: direct, survey: {options: {满意: 100, 不满意: 0}, minimum: 2}}')}`;
const survey = (rows: string) =>
  tiny({
    'scheme.yaml': SURVEY,
    'score.yaml': withSheets('{path: facts.csv, kind: facts}\n{path: survey.csv, kind: survey}'),
    'facts.csv': '单位,招商引资(万元)\n东山镇,90\n西河镇,50\n',
    'survey.csv': `单位,满意度\n${rows}`,
  });
/** A workbook of one sheet, hidden or with its second row hidden, read beside the tiny project's facts. */
const workbook =
  (name: string, rows: readonly (readonly (string | number)[])[], hide?: 'sheet' | 'row', sheet = '') =>
  async (emit: Emit): Promise<void> => {
    const book = new ExcelJS.Workbook();
    const page = book.addWorksheet(name, { state: hide === 'sheet' ? 'hidden' : 'visible' });
    for (const row of rows) page.addRow([...row]);
    if (hide === 'row') page.getRow(2).hidden = true;
    const rule =
      sheet === '' ? '{path: more.xlsx, kind: facts}' : `{path: more.xlsx, kind: facts, sheet: ${sheet}}`;
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    await runTiny(
      { 'score.yaml': withSheets(`{path: facts.csv, kind: facts}\n${rule}`), 'more.xlsx': bytes },
      {},
      emit,
    );
  };
const CHIEFS =
  'scheme: chiefs\ntitle: 正职\ncategory: 正职\nbasis: {document: 办法, status: official}\nindicators: [{code: unit_result, title: 单位得分, weight: 100, from: {scheme: small, unit: 所在单位, figure: total}, method: direct}]\n';
const GBK = new Uint8Array([181, 165, 206, 187, 44, 194, 250, 210, 226, 182, 200, 10]); // 单位,满意度

/** One smallest broken input for every fault of facts and of the run. */
export const gallery: readonly GalleryEntry[] = [
  {
    code: 'fact-outside-span',
    says: '东山镇报了 2023-06 的「招商引资」，按名册（roster.csv!B2）它那时不在：7—12月',
    run: tiny({
      'scheme.yaml': withIndicator(MONTHLY),
      'roster.csv': '单位代码,单位名称,类别,起始月份,截止月份\nT01,东山镇,乡镇,2023年7月,\n',
      'facts.csv': '单位,月份,招商引资(万元)\n东山镇,6月,1\n',
    }),
  },
  {
    code: 'year-of-moved',
    says: '东山镇年度内换了类别（roster.csv!B2：1—6月），「招商引资」2023 全年的数分不开',
    run: tiny({
      'scheme.yaml': withIndicator(MONTHLY),
      'roster.csv':
        '单位代码,单位名称,类别,起始月份,截止月份\nT01,东山镇,乡镇,,2023-06\nT01,东山镇,街道,2023-07,\n',
      'facts.csv': '单位,招商引资(万元)\n东山镇,1\n',
    }),
  },
  {
    code: 'alias-ambiguous',
    says: '别名「东」同时指「东山镇」和「西河镇」',
    run: roster('单位代码,单位名称,别名,类别\nT01,东山镇,东,乡镇\nT02,西河镇,东,乡镇\n'),
  },
  {
    code: 'alias-of-nothing',
    says: 'aliases 里的「南湾镇」不是名册里的单位，是否指「东山镇」？',
    run: tiny({ 'score.yaml': `${TINY['score.yaml']}aliases: {units: {南湾镇: [南湾]}}\n` }),
  },
  {
    code: 'category-empty',
    says: '方案「正职」的类别「正职」在名册中没有单位',
    run: tiny({
      'score.yaml': TINY['score.yaml']!.replace('[scheme.yaml]', '[scheme.yaml, chiefs.yaml]'),
      'chiefs.yaml': CHIEFS,
    }),
  },
  {
    code: 'column-passed-over',
    says: '列「招商引资 / 同比」不是「招商引资」本身的数，未读取',
    run: tiny({
      'score.yaml': withSheets('{path: more.xlsx, kind: facts}'),
      'more.xlsx': gridXlsx(
        [
          ['单位', '招商引资(万元)', undefined, '满意度'],
          [undefined, '完成值', '同比', undefined],
          ['东山镇', 90, 1, 80],
        ],
        ['A1:A2', 'B1:C1', 'D1:D2'],
      ),
    }),
  },
  {
    code: 'column-twice',
    says: '「招商引资」在本表中有两列，另一列是 招商引资',
    run: facts('单位,招商引资(万元),招商引资(万元),满意度\n东山镇,90,91,80\n西河镇,50,50,90\n'),
  },
  {
    code: 'cumulative-differs',
    says: '东山镇的「招商引资」截至 2023-12 的累计数是 61，各期之和却是 60',
    run: monthly(`${year('招商引资', [5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5])}东山镇,招商引资(累计),12月,61\n`),
  },
  {
    code: 'cumulative-falls',
    says: '东山镇的「招商引资」累计数从 5 降到 4',
    run: monthly(year('招商引资(累计)', [5, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 60])),
  },
  {
    code: 'encoding-taken',
    says: '按 GB18030 编码读取',
    run: tiny({ 'score.yaml': twoSheets, 'more.csv': GBK }),
  },
  {
    code: 'event-date',
    says: '事件日期「2023-02-30」并不存在',
    run: events('东山镇,加分,获奖,1,2023-02-30\n'),
  },
  {
    code: 'event-undated',
    says: '东山镇的「加分」事件没有填日期，按 2023 年度计',
    run: events('东山镇,加分,获奖,1,\n'),
  },
  {
    code: 'event-unclear',
    says: '东山镇的「加分」事项写「/」，看不出是否发生、发生几起',
    run: events('东山镇,加分,/,,2023-05-01\n'),
  },
  {
    code: 'event-nil',
    says: '东山镇的「加分」写明没有发生，不计为事件',
    run: events('东山镇,加分,无,0,\n'),
  },
  { code: 'no-events', says: '没有登记任何事件，按没有发生处理', run: events('') },
  {
    code: 'event-outside',
    says: '事件日期「2022-05-01」不在 2023 年度内',
    run: events('东山镇,加分,获奖,1,2022-05-01\n'),
  },
  {
    code: 'outcome-earlier',
    says: '东山镇的「培训」（2023-12-20）在 2023 年内，当时还没有 2023 年的结果，按运用 2022 年的结果，不列入',
    run: outcomes('2023-12-20,'),
  },
  {
    code: 'outcome-elsewhere',
    says: '东山镇的「培训」（2023-02-20）依据 2022 年的结果，不列入',
    run: outcomes('2023-02-20,2022年'),
  },
  {
    code: 'outcome-year',
    says: '「考核年度」写的是「上年度末」，看不出是哪一年',
    run: outcomes('2024-02-20,上年度末'),
  },
  {
    code: 'event-points',
    says: '「加分」事件的分值「-1」不能使用',
    run: events('东山镇,加分,获奖,-1,2023-05-01\n'),
  },
  {
    code: 'event-twice',
    says: '「加分」事件与 events.csv!C2 完全相同，只计一次',
    run: events('东山镇,加分,获奖,1,2023-05-01\n东山镇,加分,获奖,1,2023-05-01\n'),
  },
  {
    code: 'fact-twice',
    says: '东山镇的「满意度」2023 报了两次，数值一致，另见 facts.csv!C2',
    run: tiny({ 'score.yaml': twoSheets, 'more.csv': '单位,满意度\n东山镇,80\n' }),
  },
  {
    code: 'facts-differ',
    says: '东山镇的「满意度」2023 有两个不同的数：这里是 81，facts.csv!C2 是 80',
    run: tiny({ 'score.yaml': twoSheets, 'more.csv': '单位,满意度\n东山镇,81\n' }),
  },
  {
    code: 'figures-unused',
    says: '「招商引资」有 1 个数没有用上：按月采集，报的是 2023-Q1 等',
    run: monthly('单位,指标,季度,数值(万元)\n东山镇,招商引资,1季度,5\n'),
  },
  {
    code: 'from-missing',
    says: '某镇负责人的「单位得分」取不到数：small 2023 南湾镇 的总分没有结果',
    run: tiny({
      'score.yaml': TINY['score.yaml']!.replace('[scheme.yaml]', '[scheme.yaml, chiefs.yaml]'),
      'chiefs.yaml': CHIEFS,
      'roster.csv':
        '单位代码,单位名称,类别,所在单位\nT01,东山镇,乡镇,\nT02,西河镇,乡镇,\nP01,某镇负责人,正职,南湾镇\n',
    }),
  },
  {
    code: 'gap-as-zero',
    says: '东山镇的「招商引资」缺 2023-12，按方案规定作零处理',
    run: monthly(
      year('招商引资', [5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5]),
      MONTHLY.replace('weight', 'not-reported: zero, weight'),
    ),
  },
  {
    code: 'gap-covered',
    says: '东山镇的「招商引资」缺 2023-11，按 2023-12 的累计数计',
    run: monthly(
      year('招商引资', [5, 5, 5, 5, 5, 5, 5, 5, 5, 5]) +
        '东山镇,招商引资(累计),12月,60\n东山镇,招商引资,12月,5\n',
    ),
  },
  {
    code: 'hidden-cells',
    says: '第 2 行是隐藏的，已照常读取',
    run: workbook(
      '表',
      [
        ['单位', '满意度'],
        ['东山镇', 80],
      ],
      'row',
    ),
  },
  {
    code: 'hidden-sheet-read',
    says: '这是隐藏的工作表，已照常读取',
    run: workbook(
      '旧',
      [
        ['单位', '满意度'],
        ['东山镇', 80],
      ],
      'sheet',
    ),
  },
  {
    code: 'hidden-sheet-skipped',
    says: '隐藏的工作表，没有可以识别的表头，未读取',
    run: workbook('底稿', [['草稿']], 'sheet'),
  },
  {
    code: 'measure-unstated',
    says: '「招商引资」没有写明计量单位（方案用万元）',
    run: facts('单位,招商引资,满意度\n东山镇,90,80\n西河镇,50,90\n'),
  },
  {
    code: 'no-such-sheet',
    says: '没有名为「二月」的工作表，是否指「一月」？',
    run: workbook(
      '一月',
      [
        ['单位', '满意度'],
        ['东山镇', 80],
      ],
      undefined,
      '二月',
    ),
  },
  {
    code: 'no-table',
    says: '没有找到可以识别的表头，此表未读取',
    run: tiny({ 'score.yaml': twoSheets, 'more.csv': '甲,乙\n1,2\n' }),
  },
  { code: 'column-missing', says: '表中缺少「单位名称」列', run: facts('招商引资(万元),满意度\n90,80\n') },
  { code: 'no-such-sheets', says: '没有文件符合「facts.csv」', run: tiny({ 'facts.csv': undefined }) },
  { code: 'nothing-read', says: '没有从这个文件读到任何数据', run: facts('单位,满意度\n') },
  {
    code: 'period-conflict',
    says: '期间有两种说法：2023-06 和 2023-05（「月份」列与文件名或 score.yaml）',
    run: tiny({
      'score.yaml': withSheets(
        '{path: facts.csv, kind: facts}\n{path: 5月.csv, kind: facts, period: from-name}',
      ),
      '5月.csv': '单位,月份,满意度\n东山镇,6月,80\n',
    }),
  },
  {
    code: 'period-outside',
    says: '1 个 2022 的数据不属于 2023 年度，未计入',
    run: tiny({
      'score.yaml': withSheets('{path: facts.csv, kind: facts}\n{path: more.csv, kind: facts, period: 2022}'),
      'more.csv': '单位,满意度\n东山镇,70\n',
    }),
  },
  {
    code: 'period-unknown',
    says: '看不出期间：「年中」',
    run: tiny({ 'score.yaml': twoSheets, 'more.csv': '单位,月份,满意度\n东山镇,年中,80\n' }),
  },
  {
    code: 'roster-category-unknown',
    says: '「南湾局」的类别「部门」没有对应的方案，不计分',
    run: roster('单位代码,单位名称,类别\nT01,东山镇,乡镇\nT02,西河镇,乡镇\nT03,南湾局,部门\n'),
  },
  { code: 'roster-empty', says: '名册里没有要考核的单位', run: roster('单位代码,单位名称,类别\n') },
  { code: 'roster-missing', says: '名册 roster.csv 中找不到「单位名称」表头', run: roster('甲,乙\n1,2\n') },
  {
    code: 'roster-no-category',
    says: '名册中「西河镇」没有填类别',
    run: roster('单位代码,单位名称,类别\nT01,东山镇,乡镇\nT02,西河镇,\n', {
      'score.yaml': TINY['score.yaml']!.replace('[scheme.yaml]', '[scheme.yaml, chiefs.yaml]'),
      'chiefs.yaml': CHIEFS.replace('所在单位', 'same'),
    }),
  },
  {
    code: 'roster-date',
    says: '「东山镇」的起止时间“开春”不是年月或日期',
    run: roster('单位代码,单位名称,类别,起始月份,截止月份\nT01,东山镇,乡镇,开春,\nT02,西河镇,乡镇,,\n'),
  },
  {
    code: 'roster-outside-year',
    says: '「东山镇」的起止时间不在 2023 年内，这一行不计分',
    run: roster('单位代码,单位名称,类别,起始月份,截止月份\nT01,东山镇,乡镇,,2022-12\nT02,西河镇,乡镇,,\n'),
  },
  {
    code: 'unit-outside-year',
    says: '「西河镇」在名册里只到 2022年12月（并入东山镇），2023 年不在考核之列',
    run: roster(
      '单位代码,单位名称,类别,截止月份,去向\nT01,东山镇,乡镇,,\nT02,西河镇,乡镇,2022-12,并入东山镇\n',
    ),
  },
  {
    code: 'roster-span-reversed',
    says: '「东山镇」的起止时间里没有一个月的月末',
    run: roster(
      '单位代码,单位名称,类别,起始月份,截止月份\nT01,东山镇,乡镇,2023-07-02,2023-07-30\nT02,西河镇,乡镇,,\n',
    ),
  },
  {
    code: 'unit-twice-in-scheme',
    says: '「东山镇」的两行都由方案「小方案」计分，另一行见 roster.csv!B2',
    run: roster('单位代码,单位名称,类别,起始月份,截止月份\nT01,东山镇,乡镇,,6月\nT01,东山镇,small,7月,\n'),
  },
  {
    code: 'roster-spans-overlap',
    says: '「东山镇」的两行都含 7—8月，另一行见 roster.csv!B2',
    run: roster('单位代码,单位名称,类别,起始月份,截止月份\nT01,东山镇,乡镇,,8月\nT01,东山镇,街道,7月,\n'),
  },
  {
    code: 'roster-rows-alike',
    says: '「东山镇」的两行都属「乡镇」，另一行见 roster.csv!B2',
    run: roster('单位代码,单位名称,类别,起始月份,截止月份\nT01,东山镇,乡镇,,6月\nT01,东山镇,乡镇,8月,\n'),
  },
  {
    code: 'roster-unit-twice',
    says: '名册中「T01」重复，另见 roster.csv!A2',
    run: roster('单位代码,单位名称,类别\nT01,东山镇,乡镇\nT01,西河镇,乡镇\n'),
  },
  {
    code: 'row-without-unit',
    says: '这一行有数据，却没有单位名称',
    run: facts('单位,招商引资(万元),满意度\n东山镇,90,80\n,50,90\n'),
  },
  {
    code: 'several-periods',
    says: '「满意度」按年采集，却有 1 个单位报了几期（如 2023-05、2023-06），只取最后一期',
    run: tiny({ 'score.yaml': twoSheets, 'more.csv': '单位,月份,满意度\n东山镇,5月,70\n东山镇,6月,75\n' }),
  },
  {
    code: 'survey-too-small',
    says: '东山镇的「满意度」只有 1 份有效答卷，少于规定的 2 份，按未填报处理',
    run: survey('东山镇,满意\n西河镇,满意\n西河镇,不满意\n'),
  },
  {
    code: 'target-twice',
    says: '东山镇的「招商引资」有两个不同的目标，另见 目标.csv!B2',
    run: targets('单位,招商引资(万元)\n东山镇,100\n西河镇,100\n东山镇,90\n'),
  },
  {
    code: 'targets-dont-add-up',
    says: '「招商引资」各单位目标之和是 190，全市目标是 200（市发〔2023〕1号），相差 -10',
    run: targets('单位,招商引资(万元)\n东山镇,100\n西河镇,90\n'),
  },
  {
    code: 'title-of-other-period',
    says: '表内标题是「4月份情况表」，而此表按 2023-05 读取',
    run: tiny({
      'score.yaml': withSheets(
        '{path: facts.csv, kind: facts}\n{path: 5月.csv, kind: facts, period: from-name}',
      ),
      '5月.csv': '4月份情况表,\n单位,满意度\n东山镇,80\n',
    }),
  },
  {
    code: 'total-differs',
    says: '「招商引资」的合计写的是 141，各行算出来是 140',
    run: facts('单位,招商引资(万元),满意度\n东山镇,90,80\n西河镇,50,90\n合计,141,\n'),
  },
  {
    code: 'tracks-differ',
    says: '东山镇的「满意度」2023 两个渠道的数不一致：采用 70，未采用 facts.csv!C2 的 80',
    run: tiny({ 'score.yaml': tracks, 'more.csv': '单位,满意度\n东山镇,70\n' }),
  },
  {
    code: 'unit-mismatch',
    says: '代码「T02」和名称「东山镇」不是同一个单位',
    run: facts('单位代码,单位,招商引资(万元),满意度\nT02,东山镇,90,80\n西河镇,西河镇,50,90\n'),
  },
  {
    code: 'unit-twice-in-table',
    says: '「东山镇」在本表第 2 行已经出现过',
    run: facts('单位,招商引资(万元),满意度\n东山镇,90,80\n西河镇,50,90\n东山镇,90,80\n'),
  },
  {
    code: 'unknown-answer',
    says: '「满意度」的答案「满义」不在选项中，是否指「满意」？',
    run: survey('东山镇,满义\n'),
  },
  {
    code: 'unknown-column',
    says: '列「满意渡」不是任何方案的指标，未读取，是否指「满意度」？',
    run: facts('单位,招商引资(万元),满意渡,满意度\n东山镇,90,1,80\n西河镇,50,1,90\n'),
  },
  {
    code: 'unknown-event-kind',
    says: '方案里没有事件类别「加份」，是否指「加分」？',
    run: events('东山镇,加份,获奖,1,2023-05-01\n'),
  },
  {
    code: 'unknown-indicator',
    says: '「满意率」不是任何方案的指标，这些行未读取，是否指「满意度」？',
    run: tiny({ 'score.yaml': twoSheets, 'more.csv': '单位,指标,数值\n东山镇,满意率,80\n' }),
  },
  {
    code: 'person-as-unit',
    says: '「P01」是人员，不是单位',
    run: tiny({
      'score.yaml': TINY['score.yaml']!.replace(
        'roster: {path: roster.csv}',
        'roster: [{path: roster.csv}, {path: persons.csv, kind: persons}]',
      ),
      'persons.csv': '人员编号,姓名,层级,单位\nP01,张甲甲,正职,东山镇\n',
      'facts.csv': '单位,招商引资(万元),满意度\nP01,90,80\n西河镇,50,90\n',
    }),
  },
  {
    code: 'unknown-unit',
    says: '名册里没有「东山县」，是否指「东山镇」？',
    run: facts('单位,招商引资(万元),满意度\n东山县,90,80\n'),
  },
  {
    code: 'unusable-cell',
    says: '东山镇的「招商引资」：「约90」是约数，不是确切的数字，请填实际数',
    run: facts('单位,招商引资(万元),满意度\n东山镇,约90,80\n西河镇,50,90\n'),
  },
  {
    code: 'unusable-cell-draft',
    says: '东山镇的「招商引资」：「约90」是约数，不是确切的数字，请填实际数，暂按未填报处理',
    run: tiny({ 'facts.csv': '单位,招商引资(万元),满意度\n东山镇,约90,80\n西河镇,50,90\n' }, { draft: true }),
  },
  {
    code: 'year-figure-differs',
    says: '东山镇的「招商引资」全年数是 61，各期汇总却是 60',
    run: monthly(`${year('招商引资', [5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5])}东山镇,招商引资,2023年,61\n`),
  },
  {
    code: 'category-has-two-schemes',
    says: '类别「乡镇」另有方案「小方案」，两个方案各自计分',
    run: tiny({
      'score.yaml': TINY['score.yaml']!.replace('[scheme.yaml]', '[scheme.yaml, other.yaml]'),
      'other.yaml': TINY['scheme.yaml']!.replace('scheme: small', 'scheme: other').replace(
        '小方案',
        '另一方案',
      ),
    }),
  },
  {
    code: 'earlier-unreadable',
    says: '这不是本工具写出的 results.json，不能作往年结果',
    run: tiny({
      'score.yaml': `${TINY['score.yaml']}  - {path: r.json, kind: results, year: 2022}\n`,
      'r.json': '{}',
    }),
  },
  {
    code: 'earlier-year-differs',
    says: '写的是 2022 年结果，文件里却是 2021 年',
    run: tiny({
      'score.yaml': `${TINY['score.yaml']}  - {path: r.json, kind: results, year: 2022}\n`,
      'r.json': '{"schema": "score-results/1", "project": {"year": 2021}, "schemes": []}',
    }),
  },
  {
    code: 'sheets-unread',
    says: '有数据缺失，而 score.yaml 没有读取「满意度.csv」',
    run: tiny({
      'facts.csv': '单位,招商引资(万元)\n东山镇,90\n西河镇,50\n',
      '满意度.csv': '单位,满意度\n东山镇,80\n西河镇,90\n',
    }),
  },
  {
    code: 'no-roster',
    says: 'score.yaml 没有写 roster（名册），不知道要考核哪些单位',
    run: tiny({ 'score.yaml': TINY['score.yaml']!.replace(/roster:.*\n/u, '') }),
  },
  {
    code: 'no-schemes',
    says: '「方案/*.yaml」下没有方案文件(.yaml)',
    run: tiny({ 'score.yaml': TINY['score.yaml']!.replace('[scheme.yaml]', '[scheme.yaml, 方案/*.yaml]') }),
  },
  {
    code: 'no-such-category',
    says: '没有类别「乡鎮」的方案，是否指「乡镇」？',
    run: tiny({}, { category: '乡鎮' }),
  },
];
