import { compileInto } from '../scheme/compile-text.ts';
import { type ProjectFiles, runTiny, TINY, withIndicator, withSheets } from '../support/tiny-project.ts';
import type { GalleryEntry } from './entry.ts';

type Emit = Parameters<GalleryEntry['run']>[0];

const aimed = (target: string): string =>
  withIndicator(
    `{code: invest, title: 招商引资, measure: 万元, weight: 60, method: attainment, target: ${target}}`,
  );

const planned = (plan: string) => (emit: Emit) => {
  compileInto(aimed(`{plan: {${plan}}}`), emit);
};

const project = (files: ProjectFiles) => async (emit: Emit) => {
  await runTiny(files, {}, emit);
};

const SURVEY =
  '{code: invest, title: 满意率, weight: 60, method: direct, not-reported: reweigh, survey: {options: {满意: 100, 不满意: 0}, MORE}}';

const survey = (more: string, answers: string) =>
  project({
    'scheme.yaml': withIndicator(SURVEY.replace('MORE', more)),
    'score.yaml': withSheets(
      '{path: facts.csv, kind: facts}\n{path: survey.csv, kind: survey, track: manual}',
    ),
    'facts.csv': '单位,满意度\n东山镇,80\n西河镇,90\n',
    'survey.csv': `单位,户籍,满意率\n${answers}\n`,
  });

const numbered = (answers: string) =>
  project({
    'scheme.yaml': withIndicator(SURVEY.replace(', MORE', '')),
    'score.yaml': withSheets('{path: facts.csv, kind: facts}\n{path: survey.csv, kind: survey}'),
    'facts.csv': '单位,满意度\n东山镇,80\n西河镇,90\n',
    'survey.csv': `编号,单位,满意率\n${answers}\n`,
  });

/** One smallest broken input for every code about targets over years and surveys of several parts. */
export const gallery: readonly GalleryEntry[] = [
  {
    code: 'target-unusable',
    says: '「招商引资」不能以 0 为目标：目标值为零，无法计算完成率',
    run: (emit) => void compileInto(aimed('0'), emit),
  },
  {
    code: 'plan-span',
    says: '「招商引资」的规划从 2025 年到 2023 年，终点应晚于基期',
    run: planned('from: 2025, base: 30, to: 2023, value: 35'),
  },
  {
    code: 'plan-outside',
    says: '「招商引资」的规划只到 2024—2026 年，没有 2023 年的目标',
    run: planned('from: 2023, base: 30, to: 2026, value: 35'),
  },
  {
    code: 'plan-base',
    says: '「招商引资」从 0 到 35，不能按复合增长分解',
    run: planned('from: 2022, base: 0, to: 2025, value: 35, path: compound'),
  },
  {
    code: 'plan-year-outside',
    says: '「招商引资」的规划是 2023—2025 年，years 里却写了 2030 年',
    run: planned('from: 2022, base: 30, to: 2025, value: 36, years: {2030: 1}'),
  },
  {
    code: 'plan-year-final',
    says: '「招商引资」的规划 2025 年应为 36，years 里写的是 99',
    run: planned('from: 2022, base: 30, to: 2025, value: 36, years: {2025: 99}'),
  },
  {
    code: 'split-share-missing',
    says: '「招商引资」按「人口」分摊，西河镇这一列空白',
    run: project({
      'scheme.yaml': aimed('{split: 人口, city: 100}'),
      'roster.csv': '单位代码,单位名称,类别,人口\nT01,东山镇,乡镇,1\nT02,西河镇,乡镇,\n',
    }),
  },
  {
    code: 'split-decimals',
    says: '「招商引资」的总目标 100.5 不能分成 0 位小数而合计不变',
    run: project({
      'scheme.yaml': aimed('{split: 人口, city: 100.5}'),
      'roster.csv': '单位代码,单位名称,类别,人口\nT01,东山镇,乡镇,1\nT02,西河镇,乡镇,1\n',
    }),
  },
  {
    code: 'split-no-share',
    says: '「招商引资」的总目标 100 无人承担：各单位的「人口」都是 0',
    run: project({
      'scheme.yaml': aimed('{split: 人口, city: 100}'),
      'roster.csv': '单位代码,单位名称,类别,人口\nT01,东山镇,乡镇,0\nT02,西河镇,乡镇,0\n',
    }),
  },
  {
    code: 'split-too-fine',
    says: '「招商引资」的总目标 3000000000 分到 6 位小数，超过 15 位数字',
    run: project({
      'scheme.yaml': aimed('{split: 人口, decimals: 6, city: 3000000000}'),
      'roster.csv': '单位代码,单位名称,类别,人口\nT01,东山镇,乡镇,1\nT02,西河镇,乡镇,1\n',
    }),
  },
  {
    code: 'stratum-column-missing',
    says: '「满意率」按「城乡」分层，这张表没有这一列，答卷没有计入',
    run: survey('strata: {column: 城乡, weights: {城镇: 0.6, 农村: 0.4}}', '东山镇,城镇,满意'),
  },
  {
    code: 'respondent-twice',
    says: '「编号」7 对东山镇答了两次（第 2 行和第 3 行），答案相同，只计一次',
    run: numbered('7,东山镇,满意\n7,东山镇,满意'),
  },
  {
    code: 'respondent-differs',
    says: '「编号」7 对东山镇有两份不同的答案（第 2 行和第 3 行）',
    run: numbered('7,东山镇,满意\n7,东山镇,不满意'),
  },
  {
    code: 'peers-part-year',
    says: '「招商引资」用 min-max 与同组比较，西河镇（12月）只有几个月的合计，与别的单位不可比',
    run: project({
      'scheme.yaml': withIndicator(
        '{code: invest, title: 招商引资, measure: 个, weight: 60, collect: quarterly, roll-up: sum, method: min-max}',
      ),
      'roster.csv': '单位代码,单位名称,类别,起始月份\nT01,东山镇,乡镇,\nT02,西河镇,乡镇,2023-12\n',
      'facts.csv':
        '单位,期间,招商引资,满意度\n东山镇,2023-Q1,1,\n东山镇,2023-Q2,1,\n东山镇,2023-Q3,1,\n东山镇,2023-Q4,1,80\n西河镇,2023-Q4,1,90\n',
    }),
  },
  {
    code: 'applies-undecided',
    says: '判断不了「招商引资」是否适用于东山镇：预算 = 未报 > 0 无法判断',
    run: project({
      'scheme.yaml': withIndicator(
        "{code: invest, title: 招商引资, measure: 万元, weight: 60, applies: 'budget > 0', method: attainment, target: 100}",
        'inputs: [{code: budget, title: 预算, measure: 万元}]\n',
      ),
      'facts.csv': `${TINY['facts.csv']!.replace('满意度', '满意度,预算(万元)').replace('90,80', '90,80,').replace('50,90', '50,90,1')}`,
    }),
  },
  {
    code: 'survey-weights',
    says: '「满意率」的 combine 权重合计为 0.9，应为 1',
    run: survey('combine: {third-party: 0.6, manual: 0.3}', '东山镇,,满意'),
  },
  {
    code: 'survey-track-unnamed',
    says: '「满意率」的 combine 里没有自办（manual）一项，1 个单位的这份民调没有计入',
    run: survey('combine: {third-party: 0.6, system: 0.4}', '东山镇,,满意'),
  },
  {
    code: 'words-alike',
    says: '「满意率」的 strata 里「城镇」和「城 镇」是同一个词',
    run: survey('strata: {column: 户籍, weights: {城镇: 0.5, "城 镇": 0.3, 农村: 0.2}}', '东山镇,城镇,满意'),
  },
  {
    code: 'unknown-stratum',
    says: '「户籍」没有「郊区」这一层',
    run: survey('strata: {column: 户籍, weights: {城镇: 0.6, 农村: 0.4}}', '东山镇,郊区,满意'),
  },
  {
    code: 'survey-stratum-small',
    says: '东山镇的「满意率」：农村只有 0 份有效答卷，至少要 1 份',
    run: survey('strata: {column: 户籍, weights: {城镇: 0.6, 农村: 0.4}}', '东山镇,城镇,满意'),
  },
  {
    code: 'survey-part-missing',
    says: '东山镇的「满意率」缺第三方民调',
    run: survey('combine: {third-party: 0.7, manual: 0.3}', '东山镇,,满意'),
  },
];
