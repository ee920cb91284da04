import { collect, type Emit } from '../../src/model/diagnostic.ts';
import { runAnnual } from '../../src/run.ts';
import { gridXlsx } from '../support/grid-xlsx.ts';
import {
  type ProjectFiles,
  runTiny,
  TINY,
  withFolder,
  withIndicator,
  withSheets,
} from '../support/tiny-project.ts';
import type { GalleryEntry } from './entry.ts';

const tiny =
  (files: ProjectFiles) =>
  async (emit: Emit): Promise<void> => {
    await runTiny(files, {}, emit);
  };

const HAPPY = '单位,满意度\n东山镇,80\n西河镇,90\n';
const MONTHLY = (more = ''): string =>
  withIndicator(
    `{code: invest, title: 招商引资, measure: 万元, collect: monthly, roll-up: sum, not-reported: zero, weight: 60, method: attainment, target: 100${more}}`,
  );
const monthly = (files: ProjectFiles) =>
  tiny({
    'scheme.yaml': MONTHLY(),
    'score.yaml': withSheets(
      '{path: facts.csv, kind: facts}\n{path: 月报/*.csv, kind: facts, period: from-name}',
    ),
    'facts.csv': HAPPY,
    ...files,
  });
const measured = (title: string, measure: string, a: string, b: string) =>
  tiny({
    'scheme.yaml': withIndicator(
      `{code: invest, title: ${title}, measure: '${measure}', weight: 60, method: attainment, target: 100}`,
    ),
    'facts.csv': `单位,${title},满意度\n东山镇,${a},80\n西河镇,${b},90\n`,
  });

/** One smallest doubtful input for every fault that says a figure cannot well be what it is read as. */
export const gallery: readonly GalleryEntry[] = [
  {
    code: 'name-of-other-period',
    says: '名称「5月」写的是 2023-05，而此表按 2023 全年的数读取',
    run: tiny({
      'score.yaml': withSheets('{path: 5月.csv, kind: facts}'),
      'facts.csv': undefined,
      '5月.csv': '单位,招商引资(万元),满意度\n东山镇,90,80\n西河镇,50,90\n',
    }),
  },
  {
    code: 'title-to-date',
    says: '表内标题「2023年1-5月招商情况」表明是累计数，而此表按 2023-05 的当期数读取',
    run: monthly({ '月报/5月.csv': '2023年1-5月招商情况,\n单位,招商引资(万元)\n东山镇,90\n' }),
  },
  {
    code: 'month-copied',
    says: '2023-06 的 4 个数与 2023-05 的完全相同，另见 月报/5月.csv!B2',
    run: async (emit) => {
      const rows = '单位,招商引资(万元)\n甲镇,1\n乙镇,2\n丙镇,3\n丁镇,4\n';
      await monthly({
        'roster.csv': '单位代码,单位名称,类别\nA,甲镇,乡镇\nB,乙镇,乡镇\nC,丙镇,乡镇\nD,丁镇,乡镇\n',
        'facts.csv': '单位,满意度\n甲镇,80\n',
        '月报/5月.csv': rows,
        '月报/6月.csv': rows,
      })(emit);
    },
  },
  {
    code: 'share-beyond-whole',
    says: '「信访化解率」是占整体的比重，却有 1 个数不在 0 到 100 之间（如西河镇的 986%）',
    run: measured('信访化解率', '%', '98', '986'),
  },
  {
    code: 'count-not-whole',
    says: '「安全事故」按起计数，却有 1 个数不是整数或小于 0（如西河镇的 1.5）',
    run: measured('安全事故', '起', '2', '1.5'),
  },
  {
    code: 'points-beyond',
    says: '「群众评分」以分计，却有 1 个数不在 0 到 100 之间（如西河镇的 965 分）',
    run: measured('群众评分', '分', '96', '965'),
  },
  {
    code: 'area-negative',
    says: '「造林面积」是面积，却有 1 个数小于 0（如西河镇的 -20亩）',
    run: measured('造林面积', '亩', '30', '-20'),
  },
  {
    code: 'same-score-for-all',
    says: '全部 3 个单位的「满意度」都是 100 分',
    run: tiny({
      'roster.csv': '单位代码,单位名称,类别\n甲,甲镇,乡镇\n乙,乙镇,乡镇\n丙,丙镇,乡镇\n',
      'facts.csv': '单位,招商引资(万元),满意度\n甲镇,1,100\n乙镇,2,100\n丙镇,3,100\n',
    }),
  },
  {
    code: 'target-of-other-file',
    says: '「招商引资」的目标应在「2023目标.csv」，而东山镇等的目标读自此处',
    run: tiny({
      'scheme.yaml': withIndicator(
        '{code: invest, title: 招商引资, measure: 万元, weight: 60, method: attainment, target: {by-unit: 2023目标.csv}}',
      ),
      'score.yaml': withSheets('{path: facts.csv, kind: facts}\n{path: 2022目标.csv, kind: targets}'),
      '2022目标.csv': '单位,招商引资(万元)\n东山镇,100\n西河镇,100\n',
    }),
  },
  {
    code: 'roster-category-misspelt',
    says: '「丙镇」的类别「乡鎮」没有对应的方案，应是「乡镇」的误写',
    run: tiny({
      'roster.csv':
        '单位代码,单位名称,类别\nT01,东山镇,乡镇\nT02,西河镇,乡镇\nT04,丁镇,乡镇\nT03,丙镇,乡鎮\n',
    }),
  },
  {
    code: 'column-beyond-header',
    says: '表头没有 D 列，第 2 行却有内容：数据可能已经错位',
    run: tiny({ 'facts.csv': '单位,招商引资(万元),满意度\n东山镇,1,234,80\n西河镇,2,345,90\n' }),
  },
  {
    code: 'row-shifted',
    says: '「1」和「234」像是「1,234」被逗号拆开，而「备注」列出现了数字：本行可能已经错位',
    run: tiny({
      'facts.csv': '单位,招商引资(万元),满意度,备注\n东山镇,1,234,80\n西河镇,50,90,\n',
    }),
  },
  {
    code: 'form-sheet',
    says: '这是一张表单（名称与数值左右相邻），没有读取',
    run: tiny({
      'score.yaml': withSheets('{path: 表.xlsx, kind: facts}'),
      '表.xlsx': gridXlsx([
        ['单位名称', '东山镇'],
        ['招商引资(万元)', 90],
      ]),
    }),
  },
  {
    code: 'looks-cumulative',
    says: '「招商引资」各单位的数逐期只升不降，像是累计数，却按当期数相加',
    run: async (emit) => {
      const months = [1, 2, 3, 4, 5].map((month): readonly [string, string] => [
        `月报/${month}月.csv`,
        `单位,招商引资(万元)\n甲镇,${month}\n乙镇,${2 * month}\n丙镇,${3 * month}\n`,
      ]);
      await monthly({
        'roster.csv': '单位代码,单位名称,类别\nA,甲镇,乡镇\nB,乙镇,乡镇\nC,丙镇,乡镇\n',
        'facts.csv': '单位,满意度\n甲镇,80\n',
        ...Object.fromEntries(months),
      })(emit);
    },
  },
  {
    code: 'magnitude-odd',
    says: '戊镇的「招商引资」是 4500000万元，而各单位的中位数是 300万元',
    run: tiny({
      'roster.csv':
        '单位代码,单位名称,类别\nA,甲镇,乡镇\nB,乙镇,乡镇\nC,丙镇,乡镇\nD,丁镇,乡镇\nE,戊镇,乡镇\n',
      'facts.csv':
        '单位,招商引资(万元),满意度\n甲镇,100,1\n乙镇,200,2\n丙镇,300,3\n丁镇,400,4\n戊镇,4500000,5\n',
    }),
  },
  {
    code: 'period-magnitude-odd',
    says: '2023-06 各单位「招商引资」的中位数是 70000万元，而各期的中位数是 8万元',
    run: monthly({
      '月报/5月.csv': '单位,招商引资(万元)\n东山镇,8\n西河镇,9\n',
      '月报/6月.csv': '单位,招商引资(万元)\n东山镇,70000\n西河镇,90000\n',
    }),
  },
  {
    code: 'column-of-other-period',
    says: '列「2022年 / 招商引资」写的是另一期，而此表按 2023 读取',
    run: tiny({
      'score.yaml': withSheets('{path: 表.xlsx, kind: facts}'),
      '表.xlsx': gridXlsx(
        [
          ['单位', '2022年', undefined],
          [undefined, '招商引资(万元)', '满意度'],
          ['东山镇', 90, 80],
        ],
        ['A1:A2', 'B1:C1'],
      ),
    }),
  },
  {
    code: 'value-columns-twice',
    says: '「指标值」和「完成值」都像是数值列，不能判断用哪一列',
    run: tiny({ 'facts.csv': '单位,指标,指标值,完成值\n东山镇,满意度,100,80\n' }),
  },
  {
    code: 'row-measure-differs',
    says: '东山镇的「招商引资」：「计量单位」列写的是元，表头写的是万元',
    run: tiny({
      'facts.csv': '单位,计量单位,招商引资(万元),满意度\n东山镇,元,900000,80\n西河镇,万元,50,90\n',
    }),
  },
  {
    code: 'value-is-score',
    says: '这一列是得分，而「招商引资」要的是以「万元」计的完成值',
    run: tiny({ 'facts.csv': '单位,指标,得分\n东山镇,招商引资,9\n' }),
  },
  {
    code: 'more-of-a-kind',
    says: '问题 unknown-unit 另有 2 处，没有逐条列出',
    run: (emit) =>
      withFolder({ ...TINY, 'facts.csv': `${HAPPY}北岭镇,1\n南岭镇,1\n中岭镇,1\n` }, async (folder) => {
        const few = collect(1);
        await runAnnual(folder, { draft: false, maxInflated: 2 ** 29, version: '0' }, few);
        few.diagnostics.forEach(emit);
      }),
  },
];
