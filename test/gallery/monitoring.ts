import type { Emit } from '../../src/model/diagnostic.ts';
import { INVEST, MONTHLY_PROJECT, monthSheets, watchTiny } from '../support/tiny-monthly.ts';
import { type ProjectFiles, runTiny, withIndicator, withSheets } from '../support/tiny-project.ts';
import type { GalleryEntry } from './entry.ts';

/** Watches January of the tiny project with a few of its files put otherwise. */
const watched =
  (files: ProjectFiles) =>
  async (emit: Emit): Promise<void> => {
    await watchTiny(files, 1, emit);
  };

const lastYear = INVEST.replace('pace: linear', 'pace: last-year');
const ratio = withIndicator(
  '{code: rate, title: 办结率, measure: "%", weight: 60, value: "share(done, given)", method: direct}',
  'inputs:\n  - {code: done, title: 办结数, collect: monthly, roll-up: sum}\n  - {code: given, title: 交办数, collect: monthly, roll-up: sum}\n',
);
const assigned = (rows: string): ProjectFiles => ({
  ...monthSheets([1], [1]),
  'scheme.yaml': ratio,
  '月报/2023年01月.csv': `单位,办结数,交办数\n${rows}西河镇,1,2\n`,
});
const rectifications =
  (row: string) =>
  async (emit: Emit): Promise<void> => {
    await runTiny(
      {
        'score.yaml': withSheets('{path: facts.csv, kind: facts}\n{path: 整改.csv, kind: rectifications}'),
        '整改.csv': `单位,整改事项,责任人,整改期限,完成日期,佐证,核验结果\n${row}\n`,
      },
      {},
      emit,
    );
  };

/** A year made of quarters of which one was reported, with a total put in place of another. */
const rounds =
  (entry: string, draft = false) =>
  async (emit: Emit): Promise<void> => {
    const put = `rounds: [{scheme: small, ${entry}, total: 9, author: 甲, reason: 乙, document: 丙}]\n`;
    const files = {
      ...monthSheets([1, 1, 1], [1, 1, 1]),
      'scheme.yaml': withIndicator(INVEST, 'process: {rounds: quarter, weight: 0.4}\n'),
    };
    const project = `${MONTHLY_PROJECT}${entry === '' ? '' : put}`;
    await runTiny({ ...files, 'score.yaml': project }, { draft }, emit);
  };

/** One smallest broken input for every fault of monitoring. */
export const gallery: readonly GalleryEntry[] = [
  {
    code: 'pace-needs-history',
    says: '「招商引资」以上年各月为序时进度，而方案没有写 history',
    run: async (emit) => {
      await runTiny({ 'scheme.yaml': withIndicator(lastYear) }, {}, emit);
    },
  },
  {
    code: 'pace-no-curve',
    says: '「招商引资」以上年各月为序时进度，2 个单位没有可用的上年月度数，按月平均推进：东山镇、西河镇',
    run: watched({ ...monthSheets([1], [1]), 'scheme.yaml': withIndicator(lastYear, 'history: 1\n') }),
  },
  {
    code: 'nothing-due',
    says: '东山镇本期没有可计分的指标，不排名',
    run: watched(monthSheets([undefined], [1])),
  },
  {
    code: 'not-computable-yet',
    says: '东山镇的「办结率」本期还算不出，不计：占比(办结数 = 1, 交办数 = 0) = 无法计算',
    run: watched(assigned('东山镇,1,0\n')),
  },
  {
    code: 'rectification-day',
    says: '东山镇「补种」的日期“五月底”读不出年月日',
    run: rectifications('东山镇,补种,分管副镇长,五月底,,,'),
  },
  {
    code: 'rectification-no-due',
    says: '东山镇「补种」没有写整改期限',
    run: rectifications('东山镇,补种,分管副镇长,,,,'),
  },
  {
    code: 'rectification-result',
    says: '东山镇「补种」的核验结果“还行”看不懂',
    run: rectifications('东山镇,补种,分管副镇长,2023-05-31,2023-05-20,验收单,还行'),
  },
  {
    code: 'rectification-unproven',
    says: '东山镇「补种」写了完成日期而没有佐证，仍算未完成',
    run: rectifications('东山镇,补种,分管副镇长,2023-05-31,2023-05-20,,'),
  },
  {
    code: 'round-missing',
    says: '东山镇缺 2023-Q2、2023-Q3、2023-Q4 轮次的成绩，不能合成全年成绩',
    run: rounds(''),
  },
  {
    code: 'round-missing-draft',
    says: '东山镇缺 2023-Q2、2023-Q3、2023-Q4 轮次的成绩，暂用其余轮次的平均',
    run: rounds('', true),
  },
  {
    code: 'round-not-missing',
    says: '东山镇 2023-Q1 有成绩（1），不能代填',
    run: rounds('unit: T01, period: 2023-Q1'),
  },
  {
    code: 'round-unknown',
    says: '没有单位「T11」，是否指「T01」？',
    run: rounds('unit: T11, period: 2023-Q2'),
  },
  {
    code: 'rectification-order',
    says: '东山镇「补种」的日期不合常理：2022-01-01 之后是 2003-05-31',
    run: rectifications('东山镇,补种,分管副镇长,2003-05-31,,,'),
  },
  {
    code: 'too-little-reported',
    says: '东山镇本期应报 100 分的指标，有 60 分没有报，不排名',
    run: watched({
      ...monthSheets([undefined], [1]),
      'scheme.yaml': withIndicator(INVEST).replace(
        'method: direct}',
        'method: direct, collect: monthly, roll-up: last}',
      ),
      'facts.csv': '单位,月份,满意度\n东山镇,1月,80\n西河镇,1月,90\n',
    }),
  },
];
